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
    if (a.isFloating() != b.isFloating()) {
      DType real = a.isFloating() ? a : b;
      int whole = a.isFloating() ? b.bytes() : a.bytes();
      int bytes = Math.max(real.bytes(), whole == 1 ? 2 : whole == 2 ? 4 : 8);
      return bytes == 2 ? real : bytes == 4 ? DType.FLOAT32 : DType.FLOAT64;
    }
    DType wider = a.bytes() > b.bytes() ? a : b;
    if (a.isFloating()) {
      return a.bytes() == b.bytes() ? DType.FLOAT32 : wider;
    }
    if (a.isUnsigned() == b.isUnsigned() || a.bytes() != b.bytes() && !wider.isUnsigned()) {
      return wider;
    }
    return switch (wider.bytes()) {
      case 1 -> DType.INT16;
      case 2 -> DType.INT32;
      case 4 -> DType.INT64;
      default -> DType.FLOAT64;
    };
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
