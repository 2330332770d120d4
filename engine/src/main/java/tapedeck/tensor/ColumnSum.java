package tapedeck.tensor;

import org.jspecify.annotations.Nullable;

/**
 * Sums over axes that have others inside them, in the order of TensorFlow's CPU kernel: where eight
 * (of float64 four) sums stand side by side in memory, and sixteen terms or more go into each, four
 * running sums take every fourth term each; all others add one term after the other.
 *
 * @param outer how many groups of columns there are
 * @param terms how many terms go into a sum
 * @param inner how many columns a group has
 */
record ColumnSum(int outer, int terms, int inner) {
  private static final int LEAST = 16;

  /** Null if the summed axes do not lie together. */
  static @Nullable ColumnSum of(Shape shape, boolean[] summed) {
    int outer = 1;
    int terms = 1;
    int inner = 1;
    int part = 0;
    for (int axis = 0; axis < summed.length; axis++) {
      int size = shape.dim(axis);
      if (size != 1) {
        part = part == 0 && summed[axis] || part == 1 && !summed[axis] ? part + 1 : part;
        if (part == 2 && summed[axis]) {
          return null;
        }
        outer *= part == 0 ? size : 1;
        terms *= part == 1 ? size : 1;
        inner *= part == 2 ? size : 1;
      }
    }
    return new ColumnSum(outer, terms, inner);
  }

  /** Whether sum {@code k} is one of a whole packet. */
  private boolean isPacked(int k, int width) {
    int first = k - k % width;
    return terms >= LEAST && first + width <= outer * inner && first % inner + width <= inner;
  }

  Tensor add(Tensor x, Shape shape) {
    int count = outer * inner;
    if (x.dtype() == DType.FLOAT32) {
      float[] in = x.floats();
      float[] out = new float[count];
      for (int k = 0; k < count; k++) {
        int from = k / inner * terms * inner + k % inner;
        out[k] = isPacked(k, FloatPackets.WIDTH) ? four(in, from) : one(in, from);
      }
      return new Tensor(DType.FLOAT32, shape, out);
    }
    double[] in = x.doubles();
    double[] out = new double[count];
    for (int k = 0; k < count; k++) {
      int from = k / inner * terms * inner + k % inner;
      out[k] = isPacked(k, DoublePackets.WIDTH) ? four(in, from) : one(in, from);
    }
    return new Tensor(DType.FLOAT64, shape, out);
  }

  /** Column {@code k} folded in the same order. */
  double fold(PacketFold fold, Tensor x, int k) {
    int from = k / inner * terms * inner + k % inner;
    return fold.of(x::getDouble, from, inner, terms, isPacked(k, fold.lanes()));
  }

  private float one(float[] x, int from) {
    float sum = 0;
    for (int i = 0; i < terms; i++) {
      sum += x[from + i * inner];
    }
    return sum;
  }

  private float four(float[] x, int from) {
    float[] sums = new float[4];
    int whole = terms - terms % 4;
    for (int i = 0; i < whole; i++) {
      sums[i % 4] += x[from + i * inner];
    }
    float sum = sums[0] + sums[1] + sums[2] + sums[3];
    for (int i = whole; i < terms; i++) {
      sum += x[from + i * inner];
    }
    return sum;
  }

  private double one(double[] x, int from) {
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      sum += x[from + i * inner];
    }
    return sum;
  }

  private double four(double[] x, int from) {
    double[] sums = new double[4];
    int whole = terms - terms % 4;
    for (int i = 0; i < whole; i++) {
      sums[i % 4] += x[from + i * inner];
    }
    double sum = sums[0] + sums[1] + sums[2] + sums[3];
    for (int i = whole; i < terms; i++) {
      sum += x[from + i * inner];
    }
    return sum;
  }
}
