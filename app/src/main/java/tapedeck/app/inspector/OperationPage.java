package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tape.NotRecorded;
import tapedeck.trace.Branch;
import tapedeck.trace.Event;
import tapedeck.trace.Explanation;
import tapedeck.trace.Kept;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** What the inspector says about an operation. */
final class OperationPage extends Writer {
  private static final int MOST_RULES = 4;

  OperationPage(Moment moment, Structure structure, Page page) {
    super(moment, structure, page);
  }

  void write(int node) {
    Event.Computed computed = trace.node(node);
    page.heading(labels.expression(node), recordName(node) + line(computed.place()));
    page.words(computed.op().doc());
    if (!moment.has(node)) {
      page.words("Not computed yet at this step.");
    }
    Branch branch = Branch.of(trace.source(), computed.place().line());
    page.words(branch == null ? "" : branch.words());
    page.section("How the gradient passes through");
    page.box(formulas(node, moment.has(node)));
    ownRule(node);
    if (moment.has(node)) {
      for (int input = 0; input < Math.min(computed.inputs().length, MOST_RULES); input++) {
        rule(node, input);
      }
      Seen value = trace.seen(computed.output());
      page.number("value", value, Tone.FORWARD);
      page.row("inputs", inputs(computed), Tone.PLAIN);
      page.row("shape, dtype", shape(value), Tone.PLAIN);
      page.row("kept for the way back", kept(node), Tone.PLAIN);
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
    List<Explanation.Term> terms =
        IntStream.range(0, explained.terms().size())
            .filter(computed.op()::leadsTo)
            .mapToObj(explained.terms()::get)
            .toList();
    for (Explanation.Term term : terms) {
      FormulaLines.derivative(s, term, computedAlready).ifPresent(lines::add);
    }
    Seen upstream = explained.upstream();
    if (upstream != null) {
      lines.add(
          List.of(
              Page.plain("upstream ∂%s/∂%s = ".formatted(target(), s)),
              Page.gradient(Numbers.gradient(upstream))));
    }
    for (Explanation.Term term : terms) {
      FormulaLines.flow(term, upstream).ifPresent(lines::add);
    }
    return lines;
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

  /** The values that the derivatives are computed from. */
  private String kept(int node) {
    Event.Computed computed = trace.node(node);
    if (computed.op().notDifferentiable() != null || computed.why() != NotRecorded.RECORDED) {
      return "";
    }
    Kept kept = Kept.of(trace, node);
    List<String> all = new ArrayList<>();
    for (int input : kept.operands()) {
      all.add(labels.operand(computed, input));
    }
    if (kept.result()) {
      all.add(symbol(computed).equals("s") ? "the result" : symbol(computed));
    }
    return kept.isEmpty() ? "no value, only shapes" : String.join(", ", new LinkedHashSet<>(all));
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
}
