package tapedeck.op;

import tapedeck.tensor.Binary;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;

/** Arithmetic that differs by element type in more than rounding. */
final class Binaries {
  private Binaries() {}

  /** True division of floats; integers are cast before they get here. */
  static final Binary DIVIDE =
      new Binary(
              (x, y) -> x / y, (x, y) -> x / y, (x, y) -> x / nonZero(y), (x, y) -> x / nonZero(y))
          .flushing();

  static final Binary POWER =
      Binary.packed(
          FloatPackets::pow,
          FloatLibm::pow,
          DoublePackets::pow,
          Libm::pow,
          (x, y) -> (int) wholePower(x, y),
          Binaries::wholePower);

  private static int nonZero(int y) {
    return (int) nonZero((long) y);
  }

  private static long nonZero(long y) {
    if (y == 0) {
      throw EngineError.inKernel("Integer division by zero");
    }
    return y;
  }

  /** Wraps as two's complement does. */
  private static long wholePower(long base, long exponent) {
    if (exponent < 0) {
      throw EngineError.inKernel("Integers to negative integer powers are not allowed");
    }
    long result = 1;
    for (long square = base, left = exponent; left > 0; left >>= 1, square *= square) {
      result *= (left & 1) == 1 ? square : 1;
    }
    return result;
  }
}
