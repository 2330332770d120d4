package tapedeck.tensor;

import java.util.Arrays;

/** Sums, products and extremes over axes. */
public final class Reduce {
  private Reduce() {}

  /**
   * The sum over {@code axes} in x's own type: float32 rounds after every addition, integers wrap.
   * Floats are added in TensorFlow's order; where nothing is added, a −0 stays one.
   *
   * @param axes which axes to sum over, each in {@code [0, rank)}, none twice
   * @param keepDims whether the summed axes stay with size 1
   */
  public static Tensor sum(Tensor x, int[] axes, boolean keepDims) {
    if (axes.length == x.rank()
        && !keepDims
        && x.size() != 1
        && x.dtype().isFloating()
        && !x.dtype().isCarried()) {
      return PacketSum.of(x);
    }
    boolean[] summed = flags(x.rank(), axes);
    Shape shape = kept(x.shape(), axes);
    Tensor sums =
        shape.size() == x.size()
            ? x.copy().reshape(shape)
            : x.dtype().isFloating()
                ? sums(x, summed, shape)
                : accumulate(x, targets(x, shape), shape);
    return keepDims ? sums : sums.reshape(without(x.shape(), summed));
  }

  /** The sum of each row, which a narrow type rounds after each addition. */
  public static Tensor rowSums(Tensor x) {
    int last = x.rank() - 1;
    int width = x.shape().dim(last);
    if (!x.dtype().isCarried() || width == 0) {
      return sum(x, new int[] {last}, true);
    }
    float[] out = new float[x.size() / width];
    PacketFold fold = PacketFold.sum(x.dtype());
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) fold.of(x::getDouble, i * width, width);
    }
    return new Tensor(x.dtype(), kept(x.shape(), new int[] {last}), out);
  }

  private static Tensor sums(Tensor x, boolean[] summed, Shape shape) {
    if (isInnermost(x.shape(), summed)) {
      return addBlocks(x, shape);
    }
    ColumnSum columns = ColumnSum.of(x.shape(), summed);
    if (columns != null) {
      return x.dtype().isCarried()
          ? accumulate(x, targets(x, shape), shape)
          : columns.add(x, shape);
    }
    Turned turned = Turned.of(x, summed);
    return turned.isInside()
        ? accumulate(turned.x(), turned.columns(shape.size()), shape)
        : addBlocks(turned.x(), shape);
  }

  /** For each element of x its place in a result of the given shape, in which some axes are 1. */
  private static int[] targets(Tensor x, Shape shape) {
    return Arrange.indices(x.shape(), shape.stridesWithin(x.shape()), 0);
  }

  /** Whether no axis that stays lies inside one that is summed; axes of size 1 do not count. */
  private static boolean isInnermost(Shape shape, boolean[] summed) {
    boolean inside = false;
    for (int axis = 0; axis < summed.length; axis++) {
      if (inside && !summed[axis] && shape.dim(axis) != 1) {
        return false;
      }
      inside |= summed[axis];
    }
    return inside;
  }

  private static Tensor addBlocks(Tensor x, Shape shape) {
    int blocks = shape.size();
    int block = blocks == 0 ? 0 : x.size() / blocks;
    if (x.dtype().storage() == DType.Storage.FLOAT32) {
      boolean half = x.dtype() == DType.FLOAT16;
      float[] out = new float[blocks];
      for (int i = 0; i < blocks; i++) {
        out[i] =
            half
                ? (float) PacketFold.sum(x.dtype()).of(x::getDouble, i * block, block)
                : PacketSum.of(x.floats(), i * block, block);
      }
      return new Tensor(x.dtype(), shape, out);
    }
    double[] out = new double[blocks];
    for (int i = 0; i < blocks; i++) {
      out[i] = PacketSum.of(x.doubles(), i * block, block);
    }
    return new Tensor(DType.FLOAT64, shape, out);
  }

  private static Tensor accumulate(Tensor x, int[] target, Shape shape) {
    int n = x.size();
    return switch (x.dtype().storage()) {
      case FLOAT32 -> {
        float[] out = new float[shape.size()];
        for (int i = 0; i < n; i++) {
          out[target[i]] = x.dtype().round(out[target[i]] + x.floats()[i]);
        }
        yield new Tensor(x.dtype(), shape, out);
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
      case BOOL -> throw KernelTypes.refusal("Sum", 0, DType.BOOL);
    };
  }

  /**
   * The product over {@code axes} in x's own type, floats in TensorFlow's order as in {@link #sum};
   * integers wrap.
   */
  public static Tensor product(Tensor x, int[] axes, boolean keepDims) {
    boolean[] reduced = flags(x.rank(), axes);
    Shape shape = kept(x.shape(), axes);
    Tensor products = x.dtype().isFloating() ? products(x, reduced, shape) : multiply(x, shape);
    return keepDims ? products : products.reshape(without(x.shape(), reduced));
  }

  private static Tensor products(Tensor x, boolean[] reduced, Shape shape) {
    PacketFold fold = PacketFold.product(x.dtype());
    double[] out = new double[shape.size()];
    ColumnSum columns = ColumnSum.of(x.shape(), reduced);
    if (isInnermost(x.shape(), reduced)) {
      int block = out.length == 0 ? 0 : x.size() / out.length;
      Arrays.setAll(out, i -> fold.of(x::getDouble, i * block, block));
    } else if (columns != null) {
      Arrays.setAll(out, k -> columns.fold(fold, x, k));
    } else {
      Turned turned = Turned.of(x, reduced);
      int terms = x.size() / Math.max(1, out.length);
      Arrays.setAll(
          out,
          k ->
              turned.isInside()
                  ? fold.of(turned.x()::getDouble, k, out.length, terms, false)
                  : fold.of(turned.x()::getDouble, k * terms, terms));
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  private static Tensor multiply(Tensor x, Shape shape) {
    int[] target = targets(x, shape);
    long[] out = new long[shape.size()];
    Arrays.fill(out, 1);
    for (int i = 0; i < target.length; i++) {
      out[target[i]] *= x.getLong(i);
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  /**
   * The largest or smallest element over {@code axes}; nan if one of them is.
   *
   * @param largest whether the largest is wanted, not the smallest
   * @return for no elements at all −inf or inf, the least or largest whole number
   */
  public static Tensor extreme(Tensor x, int[] axes, boolean keepDims, boolean largest) {
    int[] winner = winners(x, axes, largest, false);
    Shape stretched = kept(x.shape(), axes);
    Tensor limit = limit(x.dtype().carrier(), largest).cast(x.dtype());
    Tensor out =
        Arrange.gather(
            stretched, x.dtype(), i -> winner[i] < 0 ? limit : x, i -> Math.max(winner[i], 0));
    return keepDims ? out : out.reshape(without(x.shape(), flags(x.rank(), axes)));
  }

  /** Where along one axis the largest or smallest element stands first, as int64. */
  public static Tensor argExtreme(Tensor x, int axis, boolean largest) {
    int[] axes = {axis};
    int[] winner = winners(x, axes, largest, true);
    int step = x.shape().strides()[axis];
    long[] out = new long[winner.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = winner[i] / step % x.shape().dim(axis);
    }
    return Tensor.of(without(x.shape(), flags(x.rank(), axes)), out);
  }

  /**
   * Where the extreme elements stand.
   *
   * @param numbers whether a number goes before what is none, rather than after it
   */
  private static int[] winners(Tensor x, int[] axes, boolean largest, boolean numbers) {
    Shape stretched = kept(x.shape(), axes);
    int[] target = targets(x, stretched);
    int[] winner = new int[stretched.size()];
    Arrays.fill(winner, -1);
    for (int i = 0; i < x.size(); i++) {
      int best = winner[target[i]];
      if (best < 0 || beats(x, i, best, largest, numbers)) {
        winner[target[i]] = i;
      }
    }
    return winner;
  }

  private static boolean beats(
      Tensor x, int challenger, int best, boolean largest, boolean numbers) {
    if (x.dtype().storage() == DType.Storage.INT64) {
      int order = Long.compare(x.longs()[challenger], x.longs()[best]);
      return largest ? order > 0 : order < 0;
    }
    double a = x.getDouble(challenger);
    double b = x.getDouble(best);
    if (Double.isNaN(a) || Double.isNaN(b)) {
      // A search for numbers begins at the least finite one, which −inf does not beat.
      boolean least =
          numbers && a == (largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      return Double.isNaN(a) != Double.isNaN(b) && Double.isNaN(a) != numbers && !least;
    }
    return largest ? a > b : a < b;
  }

  private static Tensor limit(DType dtype, boolean largest) {
    if (dtype == DType.INT64) {
      return Tensor.of(largest ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
    if (dtype == DType.INT32) {
      return Tensor.of(largest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }
    if (dtype == DType.BOOL) {
      return Tensor.of(!largest);
    }
    double infinite = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return Tensor.full(dtype, Shape.SCALAR, infinite);
  }

  private static boolean[] flags(int rank, int[] axes) {
    boolean[] flags = new boolean[rank];
    for (int axis : axes) {
      flags[axis] = true;
    }
    return flags;
  }

  private static Shape kept(Shape shape, int[] axes) {
    int[] dims = shape.dims();
    for (int axis : axes) {
      dims[axis] = 1;
    }
    return Shape.of(dims);
  }

  private static Shape without(Shape shape, boolean[] dropped) {
    int[] dims = new int[shape.rank()];
    int count = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      if (!dropped[axis]) {
        dims[count++] = shape.dim(axis);
      }
    }
    return Shape.of(Arrays.copyOf(dims, count));
  }

  /**
   * The axes a script named, counted from 0; all of them when it named none.
   *
   * @throws EngineError InvalidArgumentError if one is outside the rank or named twice
   */
  public static int[] axes(int @org.jspecify.annotations.Nullable [] named, int rank) {
    if (named == null) {
      int[] all = new int[rank];
      Arrays.setAll(all, axis -> axis);
      return all;
    }
    int[] axes = new int[named.length];
    for (int i = 0; i < named.length; i++) {
      int axis = named[i];
      if (axis < -rank || axis >= rank) {
        throw EngineError.inKernel(
            "Invalid reduction dimension (%d for input with %d dimension(s)".formatted(axis, rank));
      }
      axes[i] = axis < 0 ? axis + rank : axis;
    }
    if (axes.length > 1 && Arrays.stream(axes).distinct().count() != axes.length) {
      throw EngineError.inKernel(
          "Invalid reduction arguments: Axes contains duplicate dimension: " + axes[0]);
    }
    return axes;
  }
}
