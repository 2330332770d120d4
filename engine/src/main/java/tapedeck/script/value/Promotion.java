package tapedeck.script.value;

import tapedeck.tensor.DType;

/** NumPy's rule for the dtype of a result. */
public final class Promotion {
  private Promotion() {}

  /** The least dtype that holds both. */
  public static DType of(DType a, DType b) {
    if (a == b) {
      return a;
    }
    if (a == DType.BOOL) {
      return b;
    }
    if (b == DType.BOOL) {
      return a;
    }
    return a.isFloating() || b.isFloating() ? DType.FLOAT64 : DType.INT64;
  }

  /** The dtype a Python number takes when it meets an array of {@code array}. */
  public static DType ofNumber(Value number, DType array) {
    return switch (number) {
      case Float f -> array.isFloating() ? array : DType.FLOAT64;
      case Int i -> array == DType.BOOL ? DType.INT64 : array;
      default -> array;
    };
  }
}
