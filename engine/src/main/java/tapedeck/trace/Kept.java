package tapedeck.trace;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tapedeck.op.Op;

/**
 * Which values of an operation its gradient rule asks for, so that they are kept for the way back.
 *
 * @param operands their places, from 0, ascending
 * @param result whether it asks for the result
 */
public record Kept(List<Integer> operands, boolean result) {
  private static final List<String> SLOTS = List.of("{x}", "{y}", "{z}");

  /** What the local derivatives of the operation at {@code node} are written with. */
  public static Kept of(Trace trace, int node) {
    Event.Computed computed = trace.node(node);
    SortedSet<Integer> operands = new TreeSet<>();
    boolean result = false;
    for (int input = 0; input < computed.inputs().length; input++) {
      Op.Derivative rule = computed.op().derivative(input);
      if (rule != null) {
        String text = rule.text(computed.attributes()).template();
        result |= text.contains("{out}");
        for (int i = 0; i < Math.min(SLOTS.size(), computed.inputs().length); i++) {
          if (text.contains(SLOTS.get(i))) {
            operands.add(i);
          }
        }
      }
    }
    return new Kept(List.copyOf(operands), result);
  }

  /** Whether nothing was kept. */
  public boolean isEmpty() {
    return operands.isEmpty() && !result;
  }
}
