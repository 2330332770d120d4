package tapedeck.tensor;

import java.util.Arrays;

/** Sums over axes. */
public final class Reduce {
  private Reduce() {}

  /**
   * The sum over {@code axes} in x's own type: float32 rounds after every addition, integers wrap.
   * Over the innermost axes floats are added in TensorFlow's order, otherwise in row-major order.
   *
   * @param axes which axes to sum over, each in {@code [0, rank)}, none twice
   * @param keepDims whether the summed axes stay with size 1
   */
  public static Tensor sum(Tensor x, int[] axes, boolean keepDims) {
    boolean[] summed = new boolean[x.rank()];
    for (int axis : axes) {
      summed[axis] = true;
    }
    int[] kept = x.shape().dims();
    for (int axis = 0; axis < kept.length; axis++) {
      kept[axis] = summed[axis] ? 1 : kept[axis];
    }
    Shape stretched = Shape.of(kept);
    Tensor sums =
        isInnermost(summed) && x.dtype().isFloating()
            ? addBlocks(x, stretched)
            : accumulate(x, Arrange.indices(x.shape(), stretched.stridesWithin(x.shape()), 0), stretched);
    return keepDims ? sums : sums.reshape(without(x.shape(), summed));
  }

  /** Whether no axis that stays lies inside one that is summed. */
  private static boolean isInnermost(boolean[] summed) {
    boolean inside = false;
    for (boolean here : summed) {
      if (inside && !here) {
        return false;
      }
      inside |= here;
    }
    return inside;
  }

  private static Tensor addBlocks(Tensor x, Shape shape) {
    int blocks = shape.size();
    int block = blocks == 0 ? 0 : x.size() / blocks;
    if (x.dtype() == DType.FLOAT32) {
      float[] out = new float[blocks];
      for (int i = 0; i < blocks; i++) {
        out[i] = PacketSum.of(x.floats(), i * block, block);
      }
      return new Tensor(DType.FLOAT32, shape, out);
    }
    double[] out = new double[blocks];
    for (int i = 0; i < blocks; i++) {
      out[i] = PacketSum.of(x.doubles(), i * block, block);
    }
    return new Tensor(DType.FLOAT64, shape, out);
  }

  private static Tensor accumulate(Tensor x, int[] target, Shape shape) {
    int n = x.size();
    return switch (x.dtype()) {
      case FLOAT32 -> {
        float[] out = new float[shape.size()];
        for (int i = 0; i < n; i++) {
          out[target[i]] += x.floats()[i];
        }
        yield new Tensor(DType.FLOAT32, shape, out);
      }
      case FLOAT64 -> {
        double[] out = new double[shape.size()];
        for (int i = 0; i < n; i++) {
          out[target[i]] += x.doubles()[i];
        }
        yield new Tensor(DType.FLOAT64, shape, out);
      }
      case INT32 -> {
        int[] out = new int[shape.size()];
        for (int i = 0; i < n; i++) {
          out[target[i]] += x.ints()[i];
        }
        yield new Tensor(DType.INT32, shape, out);
      }
      case INT64 -> {
        long[] out = new long[shape.size()];
        for (int i = 0; i < n; i++) {
          out[target[i]] += x.longs()[i];
        }
        yield new Tensor(DType.INT64, shape, out);
      }
      case BOOL ->
          throw EngineError.invalidArgument(
              "Value for attr 'T' of bool is not in the list of allowed values [Op:Sum]");
    };
  }

  private static Shape without(Shape shape, boolean[] dropped) {
    return Shape.of(
        java.util.stream.IntStream.range(0, shape.rank())
            .filter(axis -> !dropped[axis])
            .map(shape::dim)
            .toArray());
  }

  /**
   * The axes a script named, counted from 0; all of them when it named none.
   *
   * @throws EngineError InvalidArgumentError if one is outside the rank or named twice
   */
  public static int[] axes(int @org.jspecify.annotations.Nullable [] named, int rank) {
    if (named == null) {
      return java.util.stream.IntStream.range(0, rank).toArray();
    }
    int[] axes = new int[named.length];
    for (int i = 0; i < named.length; i++) {
      int axis = named[i];
      if (axis < -rank || axis >= rank) {
        throw EngineError.invalidArgument(
            "Invalid reduction dimension (%d for input with %d dimension(s) [Op:Sum]"
                .formatted(axis, rank));
      }
      axes[i] = axis < 0 ? axis + rank : axis;
    }
    if (Arrays.stream(axes).distinct().count() != axes.length) {
      throw EngineError.invalidArgument(
          "Invalid reduction arguments: Axes contains duplicate dimension: " + axes[0]);
    }
    return axes;
  }
}
