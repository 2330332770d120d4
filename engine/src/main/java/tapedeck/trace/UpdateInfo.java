package tapedeck.trace;

import java.util.List;
import java.util.Map;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;

/**
 * One change an optimizer made, as the trace keeps it: tensors stand as their identities.
 *
 * @param optimizer Keras' name: {@code Adam}
 * @param given identity of the gradient as it was handed in; 0 where none plays a part
 * @param gradient identity of the gradient the rule used, after accumulating and clipping; 0 as
 *     above
 * @param before the version the variable held; the same as {@code after} if only slots changed
 * @param known what the rule reads before its first line, by name
 * @param results what the rule's lines computed, in their order
 */
public record UpdateInfo(
    String optimizer,
    Update.Part part,
    UpdateRule rule,
    long variable,
    long given,
    long gradient,
    float learningRate,
    long before,
    long after,
    List<SlotChange> slots,
    Map<String, Long> known,
    List<Long> results) {

  /** What became of a cell that the optimizer keeps, by its name in Keras and in the rule. */
  public record SlotChange(String name, String symbol, long before, long after) {}

  /**
   * The rule with numbers for names, a line each: {@code 0.9 · 0 − 0.1 · (−8) = 0.8}.
   *
   * @param trace the trace this belongs to
   */
  public List<String> inNumbers(Trace trace) {
    return rule.inNumbers(known, results, id -> Numbers.of(trace.seen(id)));
  }
}
