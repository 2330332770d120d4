package tapedeck.train;

import tapedeck.tensor.DType;

/** A learning rate that depends on how many steps were taken. */
@FunctionalInterface
public interface Schedule {
  /**
   * The rate, in Keras' order of operations and rounded after each to {@link #dtype}.
   *
   * @param step how many steps were taken before: 0 for the first
   */
  double at(double step);

  /** The type of the rate: that of the first rate it was given, float32 for Python's numbers. */
  default DType dtype() {
    return DType.FLOAT32;
  }

  /** {@code value} as the type of the rate has it. */
  default double rounded(double value) {
    return dtype() == DType.FLOAT64 ? value : dtype().isCarried() ? carried(value) : (float) value;
  }

  private double carried(double value) {
    return tapedeck.tensor.Tensor.of(value).cast(dtype()).getDouble(0);
  }
}
