package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.app.inspector.Page.Tone;
import tapedeck.tensor.Shape;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Explanation;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** What the inspector says about the use of a value as an operand. */
final class EdgePage extends Writer {
  EdgePage(Moment moment, Structure structure, Page page) {
    super(moment, structure, page);
  }

  void write(int node, int input) {
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
    FormulaLines.derivative(s, term, moment.has(node)).ifPresent(lines::add);
    if (contributed != null && upstream != null) {
      lines.add(
          List.of(
              Page.plain("upstream ∂%s/∂%s = ".formatted(target(), s)),
              Page.gradient(Numbers.gradient(upstream))));
    }
    FormulaLines.flow(term, upstream).ifPresent(lines::add);
    page.section("upstream × local = contribution");
    page.box(lines);
    Cut cut = edgeCut(node, input);
    if (cut != null) {
      page.warning(cut.words());
    }
    if (contributed != null) {
      size(trace.seen(contributed.value()));
    }
    if (moment.has(node)) {
      rule(node, input);
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

  /** Says where a gradient has become so small or large that nothing can be learnt from it. */
  private void size(Seen gradient) {
    String norm = Numbers.brief(Numbers.norm(gradient));
    if (Numbers.hasVanished(gradient)) {
      page.warning("The gradient has all but vanished here: its norm is %s.".formatted(norm));
    } else if (Numbers.hasExploded(gradient)) {
      page.warning("The gradient explodes here: its norm is %s.".formatted(norm));
    }
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
