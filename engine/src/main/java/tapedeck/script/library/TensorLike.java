package tapedeck.script.library;

import tapedeck.script.value.HostObject;
import tapedeck.tensor.Tensor;

/** An object that counts as the tensor it holds wherever a tensor can stand. */
interface TensorLike extends HostObject {
  Tensor tensor();
}
