package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.NotRecorded;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * An operation in words and numbers at a moment.
 *
 * @param node the position of its event
 * @param formula over the operands' names: {@code x − 4}
 * @param numbers the same over what was put in: {@code 0 − 4}
 * @param result its value, briefly
 * @param doc what the operation is, in one sentence
 * @param upstream the gradient of the target with respect to the result so far; null if none
 * @param terms one for each operand
 */
public record Explanation(
    int node,
    String formula,
    String numbers,
    String result,
    String doc,
    @Nullable Seen upstream,
    List<Term> terms) {
  /**
   * How the gradient passes to one operand.
   *
   * @param operand its label
   * @param derivative the local derivative as a formula over names; empty if there is none
   * @param local the local derivative's value; null where it is no element-wise product
   * @param contribution what flowed to it, null if nothing has yet
   * @param note why nothing flows, or how it was summed back; empty otherwise
   */
  public record Term(
      String operand,
      String derivative,
      @Nullable Seen local,
      @Nullable Seen contribution,
      String note) {

    /** {@code −8 × 1 = −8}, or just the contribution; empty if nothing flowed yet. */
    public String arithmetic(@Nullable Seen upstream) {
      if (contribution == null) {
        return "";
      }
      String result = Numbers.gradient(contribution);
      return upstream == null || local == null
          ? result
          : "%s × %s = %s".formatted(Numbers.gradient(upstream), Numbers.gradient(local), result);
    }
  }

  /** Explains the operation at {@code node} as it stands at {@code moment}. */
  public static Explanation of(Moment moment, int node) {
    Trace trace = moment.trace();
    Labels labels = new Labels(trace);
    Event.Computed computed = trace.node(node);
    PassInfo pass = moment.pass();
    List<Event.Contributed> flowed =
        pass == null
            ? List.of()
            : moment.contributions(pass).stream().filter(c -> c.node() == node).toList();
    long upstream = pass == null ? 0 : moment.gradient(pass, computed.output());
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < computed.inputs().length; i++) {
      terms.add(term(trace, labels, node, i, flowed));
    }
    return new Explanation(
        node,
        labels.expression(node),
        labels.withNumbers(node),
        Numbers.of(trace.seen(computed.output())),
        computed.op().doc(),
        upstream == 0 ? null : trace.seen(upstream),
        terms);
  }

  /** How one contribution came about. */
  public static Term of(Trace trace, Event.Contributed arrived) {
    return term(trace, new Labels(trace), arrived);
  }

  static Term term(Trace trace, Labels labels, Event.Contributed arrived) {
    return term(trace, labels, arrived.node(), arrived.input(), List.of(arrived));
  }

  private static Term term(
      Trace trace, Labels labels, int node, int input, List<Event.Contributed> flowed) {
    Event.Computed computed = trace.node(node);
    Event.Contributed arrived =
        flowed.stream().filter(c -> c.input() == input).reduce((a, b) -> b).orElse(null);
    Tensor local = Local.derivative(trace, node, input);
    return new Term(
        labels.operand(computed, input),
        Local.formula(trace, labels, node, input),
        local == null ? null : new Seen.Whole(local),
        arrived == null ? null : trace.seen(arrived.value()),
        note(trace, computed, input, arrived));
  }

  private static String note(
      Trace trace, Event.Computed computed, int input, Event.@Nullable Contributed arrived) {
    if (arrived != null && arrived.summedFrom() != null) {
      return "summed back from " + arrived.summedFrom();
    }
    String why = computed.op().notDifferentiable();
    if (why != null) {
      return why;
    }
    if (computed.why() != NotRecorded.RECORDED) {
      return "not recorded: " + computed.why().words();
    }
    DType result = trace.seen(computed.output()).dtype();
    if (!result.isFloating()) {
      return "the result is %s, which carries no gradient".formatted(result);
    }
    if (!trace.seen(computed.inputs()[input]).dtype().isFloating()) {
      return "an integer, it carries no gradient";
    }
    boolean known = computed.reads()[input] != 0 || trace.maker(computed.inputs()[input]) >= 0;
    return known ? "" : "constant, not watched";
  }
}
