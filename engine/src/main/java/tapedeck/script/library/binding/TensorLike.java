package tapedeck.script.library.binding;

import tapedeck.script.value.HostObject;
import tapedeck.tensor.Operand;

/** An object that counts as a tensor or variable wherever one can stand. */
public interface TensorLike extends HostObject {
  Operand operand();

  /** Whether NumPy's arrays before an operator take it for an array, and answer with one. */
  default boolean yieldsToArrays() {
    return false;
  }
}
