package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Derivation;
import tapedeck.trace.Event;
import tapedeck.trace.Explanation;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.OwnRule;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.WhyNone;

/** What the pages of all subjects say in the same way. */
class Writer {
  private static final int LEAST_FOR_BARS = 8;
  private static final int MOST_TERMS = 12;

  final Moment moment;
  final Structure structure;
  final Trace trace;
  final Labels labels;
  final Page page;
  final @Nullable PassInfo pass;

  Writer(Moment moment, Structure structure, Page page) {
    this.moment = moment;
    this.structure = structure;
    this.trace = moment.trace();
    this.labels = new Labels(trace);
    this.pass = moment.pass();
    this.page = page;
  }

  /** What the pass in hand differentiates. */
  final String target() {
    return FormulaLines.bracketed(labels.target(pass));
  }

  /** The name of an operation's result in formulas. */
  final String symbol(Event.Computed computed) {
    String name = trace.name(computed.output());
    return name == null ? "s" : name;
  }

  final String recordName(int node) {
    Event.Computed computed = trace.node(node);
    int[] tapes = computed.recordedBy();
    if (tapes.length == 0) {
      return computed.op().name();
    }
    int number = trace.tape(tapes[tapes.length - 1]).nodes().indexOf(node);
    return "#%d %s".formatted(number, computed.op().name());
  }

  static String line(Place place) {
    return place.isKnown() ? " · line " + place.line() : "";
  }

  static String shape(Seen seen) {
    return seen.shape() + ", " + seen.dtype().label();
  }

  final @Nullable Seen gradient(long of) {
    long sum = pass == null ? 0 : moment.gradient(pass, of);
    return sum == 0 ? null : trace.seen(sum);
  }

  final void gradientRow(long of, String name) {
    Seen gradient = gradient(of);
    if (gradient != null) {
      boolean over = pass != null && moment.results(pass) != null;
      page.number(
          "∂%s/∂%s%s".formatted(target(), name, over ? "" : " so far"), gradient, Tone.GRADIENT);
    }
  }

  /** Whole tensors: the value, and the gradient if there is one. */
  final void tensors(Seen value, @Nullable Seen gradient, String name) {
    grid("value", value);
    if (gradient != null) {
      grid("∂%s/∂%s".formatted(target(), name), gradient);
    }
  }

  final void grid(String name, Seen seen) {
    if (seen.shape().rank() == 0) {
      return;
    }
    page.section("%s · %s".formatted(name, shape(seen)));
    page.words(seen.summary().figures());
    if (seen instanceof Seen.Whole(Tensor tensor) && tensor.size() > 0) {
      if (tensor.size() >= LEAST_FOR_BARS) {
        page.node(List.of(Histogram.class, tensor), () -> new Histogram(tensor));
      }
      page.node(List.of(TensorGrid.class, tensor), () -> new TensorGrid(tensor));
    }
  }

  /** The contributions that a gradient is the sum of, one for each use. */
  final void terms(long of, String name) {
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

  /** The arithmetic of an operation's gradient rule for one operand, if it has one. */
  final void rule(int node, int input) {
    Derivation derivation = Derivation.of(moment, node, input);
    Event.Computed computed = trace.node(node);
    boolean known = computed.reads()[input] != 0 || trace.maker(computed.inputs()[input]) >= 0;
    if (derivation != null && known && computed.why() == NotRecorded.RECORDED) {
      String operand = labels.operand(computed, input);
      page.section("The rule's arithmetic, to " + operand);
      String upstream = "∂%s/∂%s".formatted(target(), symbol(computed));
      page.rule(derivation, input, upstream);
    }
  }

  /** Compares a gradient rule of the script's own with the operations inside. */
  final void ownRule(int node) {
    if (pass == null || !trace.node(node).op().isCustom()) {
      return;
    }
    for (Event.Contributed c : moment.contributions(pass)) {
      Tensor inside = c.node() == node ? OwnRule.inside(trace, c) : null;
      if (inside != null && trace.seen(c.value()) instanceof Seen.Whole(Tensor answered)) {
        String operand = labels.operand(trace.node(node), c.input());
        String own = Numbers.gradient(new Seen.Whole(answered));
        if (OwnRule.agree(answered, inside)) {
          page.words(
              "Its own rule answers for %s what the operations inside would.".formatted(operand));
        } else {
          page.warning(
              "Its own rule answers %s for %s; the operations inside would answer %s."
                  .formatted(own, operand, Numbers.gradient(new Seen.Whole(inside))));
        }
      }
    }
  }

  final void none(long of) {
    List<Event.Result> results = pass == null ? null : moment.results(pass);
    for (Event.Result result : results == null ? List.<Event.Result>of() : results) {
      if (result.source() == of && result.why() != null && !result.isNone()) {
        page.words(
            "Zeros instead of None: "
                + result.why().words()
                + ". The call says so with unconnected_gradients=\"zero\"; without it, this is"
                + " None.");
      }
    }
    for (WhyNone why : WhyNone.all(moment, structure)) {
      if (why.source() == of) {
        page.warning("%s. %s %s".formatted(why.headline(), why.words(), why.remedy()));
      }
    }
  }
}
