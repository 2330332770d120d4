package tapedeck.script.library;

import tapedeck.script.value.HostObject;
import tapedeck.tensor.Operand;

/** An object that counts as a tensor or variable wherever one can stand. */
interface TensorLike extends HostObject {
  Operand operand();
}
