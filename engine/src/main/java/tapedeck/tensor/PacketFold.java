package tapedeck.tensor;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Folds neighbouring floats by any operation in the order of {@link PacketSum}, which is the one
 * that has to be fast.
 *
 * @param f rounds to the floats' own type
 * @param within joins the lanes of a packet; TensorFlow does that in float32 for shorter types
 * @param neutral what leaves the other operand of {@code f} as it is
 * @param lanes how many of the floats stand in a packet
 */
record PacketFold(DoubleBinaryOperator f, DoubleBinaryOperator within, double neutral, int lanes) {
  /** The products of a type of floats; what is too small for a normal number is 0. */
  static PacketFold product(DType dtype) {
    return of(
        dtype,
        1,
        dtype == DType.FLOAT64
            ? (x, y) -> Elementwise.flushed(x * y)
            : (x, y) -> Elementwise.flushed((float) (x * y)));
  }

  /** The sums of a type of floats of at most 32 bits. */
  static PacketFold sum(DType dtype) {
    return of(dtype, 0, (x, y) -> x + y);
  }

  private static PacketFold of(DType dtype, double neutral, DoubleBinaryOperator f) {
    DoubleBinaryOperator narrow = (x, y) -> (float) f.applyAsDouble(x, y);
    return dtype == DType.FLOAT64
        ? new PacketFold(f, f, neutral, DoublePackets.WIDTH)
        : new PacketFold(
            (x, y) -> dtype.round((float) f.applyAsDouble(x, y)),
            narrow,
            neutral,
            FloatPackets.WIDTH);
  }

  /** The fold of elements {@code from} to {@code from + count}. */
  double of(IntToDoubleFunction x, int from, int count) {
    return of(x, from, 0, count);
  }

  private double of(IntToDoubleFunction x, int from, int first, int count) {
    if (count > lanes * PacketSum.LEAF_PACKETS) {
      int left = PacketSum.leftPart(first, count, lanes);
      double fold = of(x, from, first, left);
      return left == count
          ? fold
          : f.applyAsDouble(fold, of(x, from + left, first + left, count - left));
    }
    int packed = count / lanes * lanes;
    int block = lanes * PacketSum.SIDE_BY_SIDE;
    int blocks = count / block * block;
    double[] parts = new double[block];
    Arrays.fill(parts, neutral);
    fold(x, from, blocks, parts);
    for (int lane = lanes; lane < block; lane++) {
      parts[lane % lanes] = f.applyAsDouble(parts[lane % lanes], parts[lane]);
    }
    parts = Arrays.copyOf(parts, lanes);
    fold(x, from + blocks, packed - blocks, parts);
    for (int half = lanes / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        parts[lane] = within.applyAsDouble(parts[lane], parts[lane + half]);
      }
    }
    double[] rest = {neutral};
    fold(x, from + packed, count - packed, rest);
    return f.applyAsDouble(rest[0], parts[0]);
  }

  /** The fold of every {@code step}th of {@code count} elements, in four parts or in one. */
  double of(IntToDoubleFunction x, int from, int step, int count, boolean inFour) {
    IntToDoubleFunction column = i -> x.applyAsDouble(from + i * step);
    double[] parts = new double[inFour ? PacketSum.SIDE_BY_SIDE : 1];
    Arrays.fill(parts, neutral);
    int whole = count - count % parts.length;
    fold(column, 0, whole, parts);
    double[] all = {Arrays.stream(parts).reduce(neutral, f)};
    fold(column, whole, count - whole, all);
    return all[0];
  }

  private void fold(IntToDoubleFunction x, int from, int count, double[] parts) {
    for (int i = 0; i < count; i++) {
      int part = i % parts.length;
      parts[part] = f.applyAsDouble(parts[part], x.applyAsDouble(from + i));
    }
  }
}
