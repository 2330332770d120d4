package tapedeck.script;

import tapedeck.tape.GradientTape;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** What a name stands for, as far as a view needs to know. */
public sealed interface Shown {
  /** A tensor, NumPy array or NumPy scalar; {@code type} is Python's name for it. */
  record OfTensor(Tensor tensor, String type) implements Shown {}

  /** A variable; its value is the one of the moment that is looked at. */
  record OfVariable(Variable variable) implements Shown {}

  /** A tape. */
  record OfTape(GradientTape tape) implements Shown {}

  /**
   * Anything else, by its text at the time it was bound.
   *
   * @param text at most some 80 characters of its repr
   * @param type Python's name of its class
   */
  record Plain(String text, String type) implements Shown {}
}
