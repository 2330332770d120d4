package tapedeck.script.value;

import tapedeck.tensor.Tensor;

/** A {@code np.ndarray}, or with {@code scalar} a NumPy scalar such as {@code np.float32(6.0)}. */
public final class ArrayValue implements Value {
  private Tensor data;
  private final boolean scalar;

  private ArrayValue(Tensor data, boolean scalar) {
    this.data = data;
    this.scalar = scalar;
  }

  /** An array, even where it has no axes. */
  public static ArrayValue array(Tensor data) {
    return new ArrayValue(data, false);
  }

  /** What NumPy answers with: a scalar where no axes are left, an array otherwise. */
  public static ArrayValue of(Tensor data) {
    return new ArrayValue(data, data.isScalar());
  }

  public Tensor data() {
    return data;
  }

  public boolean isScalar() {
    return scalar;
  }

  /** Changes the array in place. */
  public void replace(Tensor next) {
    data = next;
  }
}
