package tapedeck.script.library.numpy;

import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Raise;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Linear;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's products of vectors and matrices. */
final class ArrayProducts {
  private ArrayProducts() {}

  /** {@code a @ b}: a vector counts as a row on the left and as a column on the right. */
  static Tensor matmul(Tensor a, Tensor b) {
    if (a.rank() == 0 || b.rank() == 0) {
      throw Raise.value(
          "matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
              .formatted(a.rank() == 0 ? 0 : 1));
    }
    DType common = Promotion.of(a.dtype(), b.dtype());
    DType work = common == DType.BOOL ? DType.INT64 : common;
    Tensor x = a.cast(work);
    Tensor y = b.cast(work);
    x = a.rank() == 1 ? x.reshape(Shape.of(1, a.size())) : x;
    y = b.rank() == 1 ? y.reshape(Shape.of(b.size(), 1)) : y;
    int inner = x.shape().dim(-1);
    int outer = y.shape().dim(-2);
    if (inner != outer) {
      throw Raise.of(
          Exceptions.VALUE_ERROR,
          "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size %d is different from %d)"
              .formatted(outer, inner),
          "Shapes %s and %s do not multiply: the inner sizes %d and %d differ."
              .formatted(a.shape(), b.shape(), inner, outer));
    }
    Tensor product = batched(x, y).cast(common);
    return squeezed(product, a.rank() == 1, b.rank() == 1);
  }

  private static Tensor batched(Tensor x, Tensor y) {
    Shape left = leading(x.shape());
    Shape right = leading(y.shape());
    if (!left.broadcastsWith(right)) {
      throw ArrayPair.mismatch(x.shape(), y.shape());
    }
    Shape batch = Shape.broadcast(left, right);
    Tensor a = Elementwise.stretch(x, joined(batch, x.shape()));
    Tensor b = Elementwise.stretch(y, joined(batch, y.shape()));
    boolean fused = x.shape().dim(-2) > 1 && y.shape().dim(-1) > 1 && x.dtype().isFloating();
    return fused ? fused(a, b) : Linear.matmul(a, b);
  }

  /** NumPy's matrix kernels round once for each product that is added. */
  private static Tensor fused(Tensor x, Tensor y) {
    int m = x.shape().dim(-2);
    int k = x.shape().dim(-1);
    int n = y.shape().dim(-1);
    int[] dims = x.shape().dims();
    dims[dims.length - 1] = n;
    Shape shape = Shape.of(dims);
    double[] out = new double[shape.size()];
    boolean narrow = x.dtype() == DType.FLOAT32;
    for (int i = 0; i < out.length; i++) {
      int row = i / n;
      int from = row / m * k * n + i % n;
      double sum = 0;
      for (int inner = 0; inner < k; inner++) {
        double a = x.getDouble(row * k + inner);
        double b = y.getDouble(from + inner * n);
        sum = narrow ? Math.fma((float) a, (float) b, (float) sum) : Math.fma(a, b, sum);
      }
      out[i] = sum;
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  private static Shape leading(Shape shape) {
    return Shape.of(java.util.Arrays.copyOf(shape.dims(), shape.rank() - 2));
  }

  private static Shape joined(Shape batch, Shape matrix) {
    int[] dims = java.util.Arrays.copyOf(batch.dims(), batch.rank() + 2);
    dims[batch.rank()] = matrix.dim(-2);
    dims[batch.rank() + 1] = matrix.dim(-1);
    return Shape.of(dims);
  }

  private static Tensor squeezed(Tensor product, boolean row, boolean column) {
    int[] dims = product.shape().dims();
    int end = dims.length;
    int[] kept =
        java.util.stream.IntStream.range(0, end)
            .filter(i -> !(row && i == end - 2) && !(column && i == end - 1))
            .map(i -> dims[i])
            .toArray();
    return product.reshape(Shape.of(kept));
  }

  /** {@code np.dot}: products of scalars, of vectors, or of the last axis with the second last. */
  static Tensor dot(Tensor a, Tensor b) {
    if (a.rank() > 0 && b.rank() > 0) {
      int inner = a.shape().dim(-1);
      int outer = b.rank() == 1 ? b.size() : b.shape().dim(-2);
      if (inner != outer) {
        throw Raise.value(
            "shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)"
                .formatted(
                    compact(a), compact(b), inner, a.rank() - 1, outer, Math.max(0, b.rank() - 2)));
      }
      if (b.rank() > 2) {
        throw Raise.refused("np.dot with an array of more than two axes", "Use matmul.");
      }
      return matmul(a, b);
    }
    DType common = Promotion.of(a.dtype(), b.dtype());
    return ArrayArithmetic.apply(
        tapedeck.script.value.Operator.MUL, "multiply", a.cast(common), b.cast(common));
  }

  private static String compact(Tensor x) {
    return x.shape().toString().replace(" ", "");
  }
}
