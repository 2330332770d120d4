package tapedeck.script.value;

import tapedeck.tensor.Tensor;

/** An eager tensor of TensorFlow. */
public final class TensorValue implements Value {
  private final Tensor tensor;

  public TensorValue(Tensor tensor) {
    this.tensor = tensor;
  }

  public Tensor tensor() {
    return tensor;
  }
}
