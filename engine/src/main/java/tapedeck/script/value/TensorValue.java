package tapedeck.script.value;

import tapedeck.tensor.Tensor;

/** An eager tensor of TensorFlow. */
public sealed class TensorValue implements Value permits SlicedVariable {
  private final Tensor tensor;

  public TensorValue(Tensor tensor) {
    this.tensor = tensor;
  }

  public final Tensor tensor() {
    return tensor;
  }
}
