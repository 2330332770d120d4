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
    int[] index = indices(target, strides, 0);
    return gather(target, x.dtype(), i -> x, i -> index[i]);
  }

  /**
   * A tensor whose element i is element {@code index(i)} of {@code from(i)}.
   *
   * @param dtype the type of every tensor that {@code from} answers
   */
  public static Tensor gather(
      Shape target, DType dtype, IntFunction<Tensor> from, IntUnaryOperator index) {
    int n = target.size();
    return switch (dtype) {
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
