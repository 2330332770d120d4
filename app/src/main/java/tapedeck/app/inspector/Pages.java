package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Explanation;
import tapedeck.trace.Iteration;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.UpdateInfo;
import tapedeck.trace.VariableInfo;
import tapedeck.trace.WhyNone;

/** What the inspector says about each kind of subject at a moment. */
final class Pages {
  private static final int LATEST = 5;
  private static final int LEAST_FOR_BARS = 8;
  private static final int MOST_TERMS = 12;

  private final Moment moment;
  private final Structure structure;
  private final Trace trace;
  private final Labels labels;
  private final @Nullable PassInfo pass;
  private final Page page;

  private Pages(Moment moment, Structure structure, Consumer<Place> goTo) {
    this.moment = moment;
    this.structure = structure;
    this.trace = moment.trace();
    this.labels = new Labels(trace);
    this.pass = moment.pass();
    this.page = new Page(goTo);
  }

  static List<Node> about(
      Subject subject, Moment moment, Structure structure, Consumer<Place> goTo) {
    Pages pages = new Pages(moment, structure, goTo);
    switch (subject) {
      case Subject.OfOperation(int node) -> pages.operation(node);
      case Subject.OfVariable(long variable) -> pages.variable(variable);
      case Subject.OfTensor(long tensor) -> pages.tensor(tensor);
      case Subject.OfEdge(int node, int input) -> pages.edge(node, input);
    }
    return pages.page.content();
  }

  private String target() {
    return labels.target(pass);
  }

  /** The name of an operation's result in formulas. */
  private String symbol(Event.Computed computed) {
    String name = trace.name(computed.output());
    return name == null ? "s" : name;
  }

  private String recordName(int node) {
    Event.Computed computed = trace.node(node);
    int[] tapes = computed.recordedBy();
    if (tapes.length == 0) {
      return computed.op().name();
    }
    int number = trace.tape(tapes[tapes.length - 1]).nodes().indexOf(node);
    return "#%d %s".formatted(number, computed.op().name());
  }

  private static String line(Place place) {
    return place.isKnown() ? " · line " + place.line() : "";
  }

  private void operation(int node) {
    Event.Computed computed = trace.node(node);
    page.heading(labels.expression(node), recordName(node) + line(computed.place()));
    page.words(computed.op().doc());
    if (!moment.has(node)) {
      page.words("Not computed yet at this step.");
    }
    page.section("How the gradient passes through");
    page.box(formulas(node, moment.has(node)));
    if (moment.has(node)) {
      Seen value = trace.seen(computed.output());
      page.number("value", value, Tone.FORWARD);
      page.row("inputs", inputs(computed), Tone.PLAIN);
      page.row("shape, dtype", shape(value), Tone.PLAIN);
      page.row("attributes", computed.attributes().toString(), Tone.PLAIN);
      gradientRow(computed.output(), symbol(computed));
      none(computed.output());
      notFinite(node);
      terms(computed.output(), symbol(computed));
      tensors(value, gradient(computed.output()), symbol(computed));
    }
    page.source("source", computed.place(), trace.source());
    page.row("recorded by", recordedBy(computed), Tone.PLAIN);
  }

  private List<List<Piece>> formulas(int node, boolean computedAlready) {
    Explanation explained = Explanation.of(moment, node);
    Event.Computed computed = trace.node(node);
    String s = symbol(computed);
    List<List<Piece>> lines = new ArrayList<>();
    lines.add(List.of(Page.plain("%s = %s".formatted(s, explained.formula()))));
    if (computedAlready && !explained.numbers().equals(explained.formula())) {
      lines.add(
          List.of(
              Page.plain(" ".repeat(s.length()) + " = " + explained.numbers() + " = "),
              Page.forward(explained.result())));
    }
    for (Explanation.Term term : explained.terms()) {
      derivative(s, term, computedAlready).ifPresent(lines::add);
    }
    Seen upstream = explained.upstream();
    if (upstream != null) {
      lines.add(
          List.of(
              Page.plain("upstream ∂%s/∂%s = ".formatted(target(), s)),
              Page.gradient(Numbers.gradient(upstream))));
    }
    for (Explanation.Term term : explained.terms()) {
      flow(term, upstream).ifPresent(lines::add);
    }
    return lines;
  }

  private static java.util.Optional<List<Piece>> derivative(
      String s, Explanation.Term term, boolean computedAlready) {
    boolean isConstant = term.note().equals("constant, not watched");
    if (term.derivative().isEmpty() || isConstant) {
      return java.util.Optional.empty();
    }
    List<Piece> line = new ArrayList<>();
    Seen local = term.local();
    String of = "∂%s/∂%s = ".formatted(s, bracketed(term.operand()));
    line.add(Page.plain(of + term.derivative()));
    if (local != null && computedAlready) {
      String number = Numbers.gradient(local);
      if (!number.equals(term.derivative())) {
        line.add(Page.plain(" = "));
        line.add(Page.forward(number));
      }
    }
    return java.util.Optional.of(line);
  }

  private static String bracketed(String name) {
    return name.contains(" ") && !name.startsWith("(") ? "(" + name + ")" : name;
  }

  private java.util.Optional<List<Piece>> flow(Explanation.Term term, @Nullable Seen upstream) {
    List<Piece> line = new ArrayList<>();
    line.add(Page.plain("to %s: ".formatted(term.operand())));
    if (term.contribution() != null) {
      line.add(Page.gradient(term.arithmetic(upstream)));
      if (!term.note().isEmpty()) {
        line.add(Page.soft(", " + term.note()));
      }
    } else if (!term.note().isEmpty()) {
      line.add(Page.soft(term.note()));
    } else {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(line);
  }

  private String inputs(Event.Computed computed) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < computed.inputs().length; i++) {
      String label = labels.operand(computed, i);
      String value = Numbers.of(trace.seen(computed.inputs()[i]));
      String brief = Numbers.gradient(trace.seen(computed.inputs()[i]));
      all.add(label.equals(value) || label.equals(brief) ? label : label + " = " + value);
    }
    return String.join(", ", all);
  }

  private static String shape(Seen seen) {
    return seen.shape() + ", " + seen.dtype().label();
  }

  private @Nullable Seen gradient(long of) {
    long sum = pass == null ? 0 : moment.gradient(pass, of);
    return sum == 0 ? null : trace.seen(sum);
  }

  private void gradientRow(long of, String name) {
    Seen gradient = gradient(of);
    if (gradient != null) {
      boolean over = pass != null && moment.results(pass) != null;
      page.number(
          "∂%s/∂%s%s".formatted(target(), name, over ? "" : " so far"), gradient, Tone.GRADIENT);
    }
  }

  /** Whole tensors: the value, and the gradient if there is one. */
  private void tensors(Seen value, @Nullable Seen gradient, String name) {
    grid("value", value);
    if (gradient != null) {
      grid("∂%s/∂%s".formatted(target(), name), gradient);
    }
  }

  private void grid(String name, Seen seen) {
    if (seen.shape().rank() == 0) {
      return;
    }
    page.section("%s · %s".formatted(name, shape(seen)));
    page.words(Statistics.of(seen).toString());
    if (seen instanceof Seen.Whole(Tensor tensor) && tensor.size() > 0) {
      if (tensor.size() >= LEAST_FOR_BARS) {
        page.node(new Histogram(tensor));
      }
      page.node(new TensorGrid(tensor));
    }
  }

  private String recordedBy(Event.Computed computed) {
    if (computed.why() != NotRecorded.RECORDED) {
      return "nobody: " + computed.why().words();
    }
    List<String> names = new ArrayList<>();
    for (int tape : computed.recordedBy()) {
      names.add(trace.tape(tape).name());
    }
    return String.join(" and ", names);
  }

  private void variable(long variable) {
    VariableInfo info = trace.variable(variable);
    if (info == null) {
      return;
    }
    page.heading(info.name(), info.trainable() ? "Variable" : "Variable, not trainable");
    Seen value = moment.value(variable);
    if (value == null) {
      page.words("Not made yet at this step.");
      return;
    }
    page.words("A value that an optimizer or an assignment can change.");
    terms(variable, info.name());
    page.number("value", value, Tone.FORWARD);
    page.row("shape, dtype", shape(value), Tone.PLAIN);
    gradientRow(variable, info.name());
    none(variable);
    Seen gradient = gradient(variable);
    NotFinite lost =
        gradient != null && Numbers.hasNonFinite(gradient)
            ? NotFinite.gradient(moment, structure)
            : null;
    if (lost != null) {
      page.warning(lost.headline() + ". " + lost.words());
    }
    history(variable, info.name());
    rule(variable);
    versions(variable);
    tensors(value, gradient(variable), info.name());
    page.source("made at", trace.event(info.createdAt() - 1).place(), trace.source());
  }

  /** The contributions that a gradient is the sum of, one for each use. */
  private void terms(long of, String name) {
    if (pass == null) {
      return;
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (Event.Contributed c : moment.contributions(pass)) {
      if (c.node() >= 0 && trace.node(c.node()).key(c.input()) == of) {
        String numbers = Explanation.of(trace, c).arithmetic(trace.seen(c.upstream()));
        String back = c.summedFrom() == null ? "" : ", summed back from " + c.summedFrom();
        lines.add(
            List.of(
                Page.plain("through %s: ".formatted(labels.expression(c.node()))),
                Page.gradient(numbers),
                Page.soft(back)));
      }
    }
    Seen sum = gradient(of);
    if (sum != null && !lines.isEmpty()) {
      String sign = lines.size() > 1 ? "Σ " : "";
      lines.add(
          List.of(
              Page.plain("%s∂%s/∂%s = ".formatted(sign, target(), name)),
              Page.gradient(Numbers.gradient(sum))));
      page.section(
          lines.size() > 2 ? "Its gradient: Σ upstream × local" : "Its gradient: upstream × local");
      page.box(shortened(lines));
    }
  }

  /** The first and last of very many lines. */
  private static List<List<Piece>> shortened(List<List<Piece>> lines) {
    if (lines.size() <= 2 * MOST_TERMS) {
      return lines;
    }
    List<List<Piece>> some = new ArrayList<>(lines.subList(0, MOST_TERMS));
    some.add(List.of(Page.soft("… %,d more terms …".formatted(lines.size() - 1 - 2 * MOST_TERMS))));
    some.addAll(lines.subList(lines.size() - 1 - MOST_TERMS, lines.size()));
    return some;
  }

  /** Where a nan or an infinity began, if it began here. */
  private void notFinite(int node) {
    Structure.Operation here = structure.at(node);
    NotFinite value = NotFinite.value(moment, structure);
    if (here != null && value != null && value.vertex().equals(here.key())) {
      page.warning(value.headline() + ". " + value.words());
    }
    NotFinite gradient = NotFinite.gradient(moment, structure);
    if (here != null && gradient != null && gradient.vertex().equals(here.key())) {
      page.warning(gradient.headline() + ". " + gradient.words());
    }
  }

  private void none(long of) {
    for (WhyNone why : WhyNone.all(moment, structure)) {
      if (why.source() == of) {
        page.warning("%s. %s %s".formatted(why.headline(), why.words(), why.remedy()));
      }
    }
  }

  /** How the variable has gone over the iterations. */
  private void history(long variable, String name) {
    List<Iteration> iterations = trace.iterations();
    if (iterations.size() < 2) {
      return;
    }
    List<Double> values = new ArrayList<>();
    boolean scalar = true;
    for (Iteration iteration : iterations) {
      long version = trace.at(iteration.end()).version(variable);
      if (version != 0) {
        Seen seen = trace.seen(version);
        boolean number = seen instanceof Seen.Whole(Tensor tensor) && tensor.isScalar();
        scalar &= number;
        values.add(
            seen instanceof Seen.Whole(Tensor tensor) && tensor.isScalar()
                ? tensor.getDouble(0)
                : Numbers.norm(seen));
      }
    }
    if (values.size() > 1) {
      page.section(
          "%s over %,d iterations".formatted(scalar ? name : "norm of " + name, values.size()));
      page.node(new SparkLine(values, moment.iteration() - 1));
    }
  }

  /** How the optimizer came to the variable's last value: its rule, and the rule with numbers. */
  private void rule(long variable) {
    UpdateInfo update = moment.update(variable);
    if (update == null) {
      return;
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (String line : update.rule().plain().split("\n")) {
      lines.add(List.of(Page.plain(line)));
    }
    for (String line : update.inNumbers(trace)) {
      lines.add(List.of(new Piece(line, Tone.UPDATE)));
    }
    page.section("Updated by " + update.part().by(update.optimizer()));
    page.box(lines);
    for (UpdateInfo.SlotChange slot : update.slots()) {
      page.row(
          slot.symbol() + ", " + slot.name(),
          Numbers.of(trace.seen(slot.before())) + " → " + Numbers.of(trace.seen(slot.after())),
          Tone.UPDATE);
    }
  }

  private void versions(long variable) {
    List<Event.Assigned> assigned = new ArrayList<>();
    for (int i = 0; i < moment.position(); i++) {
      if (trace.event(i) instanceof Event.Assigned a && a.variable() == variable) {
        assigned.add(a);
      }
    }
    if (assigned.isEmpty()) {
      return;
    }
    page.section(
        assigned.size() == 1
            ? "Changed once so far"
            : "Changed %,d times so far".formatted(assigned.size()));
    int from = Math.max(0, assigned.size() - LATEST);
    for (Event.Assigned a : assigned.subList(from, assigned.size()).reversed()) {
      page.row(
          a.how() + line(a.place()),
          Numbers.of(trace.seen(a.before())) + " → " + Numbers.of(trace.seen(a.after())),
          Tone.UPDATE);
    }
  }

  private void tensor(long tensor) {
    Seen seen = trace.seen(tensor);
    Place made = trace.conversion(tensor);
    int maker = trace.maker(tensor);
    Place place = maker >= 0 ? trace.node(maker).place() : made == null ? Place.NOWHERE : made;
    page.heading(labels.of(tensor), (maker >= 0 ? "tensor" : "constant") + line(place));
    if (maker >= 0) {
      page.words("Computed, but not by this tape: " + trace.node(maker).why().words() + ".");
    } else {
      page.words("A fixed value; no gradient is kept for it unless a tape watches it.");
    }
    page.number("value", seen, Tone.FORWARD);
    page.row("shape, dtype", shape(seen), Tone.PLAIN);
    gradientRow(tensor, labels.of(tensor));
    none(tensor);
    terms(tensor, labels.of(tensor));
    tensors(seen, gradient(tensor), labels.of(tensor));
    page.source("made from", place, trace.source());
  }

  private void edge(int node, int input) {
    Event.Computed computed = trace.node(node);
    String operand = labels.operand(computed, input);
    page.heading(
        operand + " → " + labels.expression(node),
        "operand %d of %s".formatted(input + 1, recordName(node)) + line(computed.place()));
    Explanation.Term term = Explanation.of(moment, node).terms().get(input);
    Seen upstream = Explanation.of(moment, node).upstream();
    Event.Contributed contributed = contribution(node, input);
    page.words(
        contributed != null
            ? "The gradient that reached %s through this use of it.".formatted(operand)
            : term.note().isEmpty()
                ? "No gradient has come this way yet."
                : "No gradient comes this way: %s.".formatted(term.note()));
    String s = symbol(computed);
    List<List<Piece>> lines = new ArrayList<>();
    lines.add(List.of(Page.plain("%s = %s".formatted(s, labels.expression(node)))));
    derivative(s, term, moment.has(node)).ifPresent(lines::add);
    if (contributed != null && upstream != null) {
      lines.add(
          List.of(
              Page.plain("upstream ∂%s/∂%s = ".formatted(target(), s)),
              Page.gradient(Numbers.gradient(upstream))));
    }
    flow(term, upstream).ifPresent(lines::add);
    page.section("upstream × local = contribution");
    page.box(lines);
    Cut cut = edgeCut(node, input);
    if (cut != null) {
      page.warning(cut.words());
    }
    broadcast(computed, input, operand, s);
    page.row("%s is".formatted(operand), shape(trace.seen(computed.inputs()[input])), Tone.PLAIN);
    page.row("%s is".formatted(s), shape(trace.seen(computed.output())), Tone.PLAIN);
    if (contributed != null) {
      Seen value = trace.seen(contributed.value());
      page.number("upstream", trace.seen(contributed.upstream()), Tone.GRADIENT);
      if (term.local() != null) {
        page.number("local", term.local(), Tone.FORWARD);
      }
      page.number("contribution", value, Tone.GRADIENT);
      if (contributed.summedFrom() != null) {
        page.row("summed back", contributed.summedFrom() + " → " + value.shape(), Tone.PLAIN);
      }
      grid("contribution", value);
    }
    page.source("source", computed.place(), trace.source());
  }

  private @Nullable Cut edgeCut(int node, int input) {
    Structure.Edge edge = structure.edge(node, input);
    return edge == null ? null : Cut.of(structure, edge);
  }

  /** Says where an operand was stretched, and over what its gradient is summed back. */
  private void broadcast(Event.Computed computed, int input, String operand, String s) {
    Shape from = trace.seen(computed.inputs()[input]).shape();
    Shape to = trace.seen(computed.output()).shape();
    if (computed.op().isElementwise() && !from.equals(to)) {
      page.words(
          "%s is broadcast from %s to %s; on the way back its gradient is summed over what was repeated."
              .formatted(operand, from, to));
    }
  }

  private Event.@Nullable Contributed contribution(int node, int input) {
    if (pass == null) {
      return null;
    }
    Event.Contributed found = null;
    for (Event.Contributed c : moment.contributions(pass)) {
      found = c.node() == node && c.input() == input ? c : found;
    }
    return found;
  }
}
