package tapedeck.tensor;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Moving elements without changing them: transposing, stretching, picking. */
public final class Arrange {
  private Arrange() {}

  /**
   * Swaps the axes: axis i of the result is axis {@code perm[i]} of x.
   *
   * @param perm a permutation of the axes
   */
  public static Tensor transpose(Tensor x, int... perm) {
    int[] own = x.shape().strides();
    int[] dims = new int[perm.length];
    int[] strides = new int[perm.length];
    for (int i = 0; i < perm.length; i++) {
      dims[i] = x.shape().dim(perm[i]);
      strides[i] = own[perm[i]];
    }
    Shape target = Shape.of(dims);
    if (perm.length == 2 && perm[0] == 1 && x.dtype().isFloating()) {
      return flipped(x, target);
    }
    int[] index = indices(target, strides, 0);
    return gather(target, x.dtype(), i -> x, i -> index[i]);
  }

  private static Tensor flipped(Tensor x, Shape target) {
    int rows = x.shape().dim(0);
    int columns = x.shape().dim(1);
    if (x.dtype() == DType.FLOAT32) {
      float[] in = x.floats();
      float[] out = new float[in.length];
      for (int row = 0; row < rows; row++) {
        for (int column = 0, at = row * columns; column < columns; column++) {
          out[column * rows + row] = in[at + column];
        }
      }
      return new Tensor(DType.FLOAT32, target, out);
    }
    double[] in = x.doubles();
    double[] out = new double[in.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0, at = row * columns; column < columns; column++) {
        out[column * rows + row] = in[at + column];
      }
    }
    return new Tensor(DType.FLOAT64, target, out);
  }

  /**
   * Every so-many-th element along each axis.
   *
   * @param start the first index on each axis
   * @param step the distance on each axis, negative to go backwards
   * @param count how many on each axis
   */
  public static Tensor slice(Tensor x, int[] start, int[] step, int[] count) {
    Shape target = Shape.of(count);
    int[] index = sliced(x.shape(), start, step, target);
    return gather(target, x.dtype(), i -> x, i -> index[i]);
  }

  /** Zeros of {@code shape} with x at the places that {@link #slice} would have taken it from. */
  public static Tensor unslice(Tensor x, Shape shape, int[] start, int[] step) {
    int[] from = new int[shape.size()];
    int[] index = sliced(shape, start, step, x.shape());
    for (int i = 0; i < index.length; i++) {
      from[index[i]] = i + 1;
    }
    Tensor zero = Tensor.full(x.dtype(), Shape.SCALAR, 0);
    return gather(shape, x.dtype(), i -> from[i] == 0 ? zero : x, i -> Math.max(from[i] - 1, 0));
  }

  private static int[] sliced(Shape shape, int[] start, int[] step, Shape target) {
    int[] own = shape.strides();
    int first = 0;
    int[] strides = new int[step.length];
    for (int axis = 0; axis < step.length; axis++) {
      first += own[axis] * start[axis];
      strides[axis] = own[axis] * step[axis];
    }
    return indices(target, strides, first);
  }

  /**
   * The tensors one behind the other along an axis.
   *
   * @param parts of one type, and of one shape but for that axis
   */
  public static Tensor concat(Tensor[] parts, int axis) {
    int[] dims = parts[0].shape().dims();
    int total = 0;
    for (Tensor part : parts) {
      total += part.shape().dim(axis);
    }
    dims[axis] = total;
    Shape target = Shape.of(dims);
    int inner = 1;
    for (int i = axis + 1; i < dims.length; i++) {
      inner *= dims[i];
    }
    int[] owner = new int[total];
    int[] offset = new int[parts.length];
    for (int p = 0, at = 0; p < parts.length; p++) {
      offset[p] = at;
      for (int n = parts[p].shape().dim(axis); n > 0; n--) {
        owner[at++] = p;
      }
    }
    int block = inner;
    int whole = total;
    return gather(
        target,
        parts[0].dtype(),
        i -> parts[owner[i / block % whole]],
        i -> {
          int row = i / block % whole;
          int p = owner[row];
          int length = parts[p].shape().dim(axis);
          return (i / block / whole * length + row - offset[p]) * block + i % block;
        });
  }

  /** Running sums along an axis; {@code exclusive} leaves each element out of its own sum. */
  public static Tensor cumulate(Tensor x, int axis, boolean exclusive, boolean reverse) {
    int stride = x.shape().strides()[axis];
    int length = x.shape().dim(axis);
    double[] wide = new double[x.dtype() == DType.FLOAT64 ? x.size() : 0];
    float[] narrow = new float[x.dtype().storage() == DType.Storage.FLOAT32 ? x.size() : 0];
    long[] whole = new long[x.dtype().isFloating() ? 0 : x.size()];
    for (int i = 0; i < x.size(); i++) {
      if (i / stride % length != 0) {
        continue;
      }
      double wideSum = 0;
      float narrowSum = 0;
      long wholeSum = 0;
      for (int n = 0; n < length; n++) {
        int at = i + (reverse ? length - 1 - n : n) * stride;
        if (x.dtype() == DType.FLOAT64) {
          wide[at] = exclusive ? wideSum : wideSum + x.doubles()[at];
          wideSum += x.doubles()[at];
        } else if (x.dtype().isFloating()) {
          float next = x.dtype().round(narrowSum + x.floats()[at]);
          narrow[at] = exclusive ? narrowSum : next;
          narrowSum = next;
        } else {
          whole[at] = exclusive ? wholeSum : wholeSum + x.getLong(at);
          wholeSum += x.getLong(at);
        }
      }
    }
    return switch (x.dtype().storage()) {
      case FLOAT32 -> new Tensor(x.dtype(), x.shape(), narrow);
      case FLOAT64 -> new Tensor(DType.FLOAT64, x.shape(), wide);
      case INT32, INT64, BOOL -> new Tensor(DType.INT64, x.shape(), whole).cast(x.dtype());
    };
  }

  /**
   * A tensor whose element i is element {@code index(i)} of {@code from(i)}.
   *
   * @param dtype the type of every tensor that {@code from} answers
   */
  public static Tensor gather(
      Shape target, DType dtype, IntFunction<Tensor> from, IntUnaryOperator index) {
    int n = target.size();
    return switch (dtype.storage()) {
      case FLOAT32 -> {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
          out[i] = from.apply(i).floats()[index.applyAsInt(i)];
        }
        yield new Tensor(dtype, target, out);
      }
      case FLOAT64 -> {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
          out[i] = from.apply(i).doubles()[index.applyAsInt(i)];
        }
        yield new Tensor(dtype, target, out);
      }
      case INT32 -> {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
          out[i] = from.apply(i).ints()[index.applyAsInt(i)];
        }
        yield new Tensor(dtype, target, out);
      }
      case INT64 -> {
        long[] out = new long[n];
        for (int i = 0; i < n; i++) {
          out[i] = from.apply(i).longs()[index.applyAsInt(i)];
        }
        yield new Tensor(dtype, target, out);
      }
      case BOOL -> {
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
          out[i] = from.apply(i).booleans()[index.applyAsInt(i)];
        }
        yield new Tensor(dtype, target, out);
      }
    };
  }

  /** Walks {@code shape} in row-major order and notes where the strides lead. */
  static int[] indices(Shape shape, int[] strides, int start) {
    int n = shape.size();
    int[] out = new int[n];
    int[] counter = new int[shape.rank()];
    int at = start;
    for (int i = 0; i < n; i++) {
      out[i] = at;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        at += strides[axis];
        if (++counter[axis] < shape.dim(axis)) {
          break;
        }
        at -= strides[axis] * counter[axis];
        counter[axis] = 0;
      }
    }
    return out;
  }
}
