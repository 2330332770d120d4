package tapedeck.tape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * One change an optimizer made to a variable or to what it keeps for it, with the rule it followed
 * and all its numbers.
 *
 * @param optimizer Keras' name: {@code Adam}
 * @param given the gradient as it was handed in; null where none plays a part
 * @param gradient the gradient the rule used, after accumulating and clipping; null as above
 * @param before the version the variable held; the same as {@code after} if only slots changed
 * @param known what the rule reads before its first line, by name: {@code x}, {@code g}, {@code η},
 *     {@code t}, constants, slots
 * @param results what the rule's lines computed, in their order
 */
public record Update(
    String optimizer,
    Part part,
    UpdateRule rule,
    Variable variable,
    @Nullable Tensor given,
    @Nullable Tensor gradient,
    float learningRate,
    Tensor before,
    Tensor after,
    List<SlotChange> slots,
    Map<String, Tensor> known,
    List<Tensor> results) {

  /** What an optimizer may do with a variable. */
  public enum Part {
    /** Its update rule proper. */
    STEP(""),
    /** Shrinks the variable before the step. */
    WEIGHT_DECAY("'s weight decay"),
    /** Adds up gradients until there are enough for a step, or starts again from 0. */
    ACCUMULATION("'s accumulation"),
    /** Follows the variable with a moving average. */
    AVERAGE("'s moving average"),
    /** Puts the moving average in the variable's place. */
    OVERWRITE("'s moving average");

    private final String suffix;

    Part(String suffix) {
      this.suffix = suffix;
    }

    /** How a variable so assigned came by its value: {@code AdamW's weight decay}. */
    public String by(String optimizer) {
      return optimizer + suffix;
    }
  }

  /**
   * What became of a cell that the optimizer keeps.
   *
   * @param name Keras' name: {@code momentum}
   * @param symbol its name in the rule: {@code m}
   */
  public record SlotChange(String name, String symbol, Tensor before, Tensor after) {}

  /**
   * The rule with numbers for names, a line each: {@code m ← 0.9 · 0 − 0.1 · (-8) = 0.8}.
   *
   * @param number how a tensor is written
   */
  public List<String> inNumbers(Function<Tensor, String> number) {
    return rule.inNumbers(known, results, number);
  }
}
