package tapedeck.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Factors of matrices whose columns are orthogonal, in batches. */
public final class Orthogonal {
  private Orthogonal() {}

  /**
   * The factor Q of Q @ R = x, of shape (…, rows, the lesser of rows and columns).
   *
   * @throws EngineError InvalidArgumentError if x holds no matrices of floating numbers
   */
  public static Tensor q(Tensor x) {
    return each(x, "Qr", m -> reflected(m, x).q(least(x)));
  }

  /**
   * The factor R of Q @ R = x, of shape (…, the lesser of rows and columns, columns).
   *
   * @throws EngineError InvalidArgumentError if x holds no matrices of floating numbers
   */
  public static Tensor r(Tensor x) {
    return each(x, "Qr", m -> reflected(m, x).r(least(x)));
  }

  /**
   * The rows of Q, below them those of R, for matrices with no more columns than rows.
   *
   * @throws EngineError InvalidArgumentError if x holds no matrices of floating numbers
   */
  public static Tensor both(Tensor x) {
    return each(
        x,
        "Qr",
        m -> {
          Reflections reflections = reflected(m, x);
          List<double[]> rows = new ArrayList<>(List.of(reflections.q(least(x))));
          rows.addAll(List.of(reflections.r(least(x))));
          return rows.toArray(double[][]::new);
        });
  }

  /**
   * The singular values in a row, below it the left singular vectors as columns, and below them the
   * right ones.
   *
   * @return of shape (…, 1 + rows + columns, the lesser of rows and columns)
   * @throws EngineError InvalidArgumentError if x holds no matrices of floating numbers
   */
  public static Tensor singular(Tensor x) {
    return each(x, "Svd", m -> SingularValues.of(m, x.dtype() == DType.FLOAT32));
  }

  private static Reflections reflected(double[][] matrix, Tensor x) {
    return new Reflections(matrix, x.dtype() == DType.FLOAT32, false);
  }

  private static int least(Tensor x) {
    return Math.min(x.shape().dim(-2), x.shape().dim(-1));
  }

  private static Tensor each(Tensor x, String kernel, Function<double[][], double[][]> factor) {
    KernelTypes.checkFloating(kernel, x);
    if (x.rank() < 2) {
      throw EngineError.inKernel("Input tensor 0 must have rank >= 2, got " + x.rank());
    }
    int rows = x.shape().dim(-2);
    int columns = x.shape().dim(-1);
    int size = rows * columns;
    if (size == 0) {
      throw EngineError.invalidArgument("%s of an empty matrix [Op:%s]".formatted(kernel, kernel));
    }
    double[] out = null;
    int[] dims = x.shape().dims();
    for (int batch = 0; batch < x.size() / size; batch++) {
      double[][] matrix = new double[rows][columns];
      for (int i = 0; i < size; i++) {
        matrix[i / columns][i % columns] = x.getDouble(batch * size + i);
      }
      double[][] found = factor.apply(matrix);
      dims[dims.length - 2] = found.length;
      dims[dims.length - 1] = found[0].length;
      out = out == null ? new double[Shape.of(dims).size()] : out;
      for (int i = 0; i < found.length; i++) {
        System.arraycopy(
            found[i], 0, out, (batch * found.length + i) * found[0].length, found[0].length);
      }
    }
    return Tensor.of(Shape.of(dims), out == null ? new double[0] : out).cast(x.dtype());
  }
}
