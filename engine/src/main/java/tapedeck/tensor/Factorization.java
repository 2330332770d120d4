package tapedeck.tensor;

import java.util.Arrays;

/** Triangles that matrices are made of, in batches; float32 rounds after every operation. */
public final class Factorization {
  private Factorization() {}

  private static int side(Tensor x, String kernel) {
    int rank = x.rank();
    String prefix =
        "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
            .formatted(kernel);
    if (rank < 2) {
      throw EngineError.invalidArgument(
          prefix
              + "Input tensor 0 must have rank >= 2 but got: %d [Op:%s] name: "
                  .formatted(rank, kernel));
    }
    if (x.shape().dim(-1) != x.shape().dim(-2)) {
      throw EngineError.invalidArgument(
          prefix + "Input matrix must be square. [Op:%s] name: ".formatted(kernel));
    }
    return x.shape().dim(-1);
  }

  private static double rounded(Tensor x, double value) {
    return x.dtype() == DType.FLOAT32 ? (float) value : value;
  }

  /**
   * The lower triangles whose products with their transposes are the matrices, with nan in those of
   * matrices that are not positive.
   *
   * @param x of shape (…, n, n); only its lower triangles are read
   * @throws EngineError InvalidArgumentError if they are not square
   */
  public static Tensor cholesky(Tensor x) {
    KernelTypes.checkFloating("Cholesky", x);
    int n = side(x, "Cholesky");
    double[] out = new double[x.size()];
    for (int base = 0; n > 0 && base < out.length; base += n * n) {
      for (int j = 0; j < n; j++) {
        for (int i = j; i < n; i++) {
          double known = 0;
          for (int k = 0; k < j; k++) {
            known = rounded(x, known + rounded(x, out[base + i * n + k] * out[base + j * n + k]));
          }
          double left = rounded(x, x.getDouble(base + i * n + j) - known);
          out[base + i * n + j] =
              i == j ? rounded(x, Math.sqrt(left)) : rounded(x, left / out[base + j * n + j]);
        }
      }
    }
    return Tensor.of(x.shape(), out).cast(x.dtype());
  }

  /**
   * The solutions of equations with triangles.
   *
   * @param adjoint whether the transposed triangles are meant
   */
  public static Tensor triangularSolve(
      Tensor matrix, Tensor right, boolean lower, boolean adjoint) {
    int n = side(matrix, "MatrixTriangularSolve");
    if (right.rank() < 2 || right.shape().dim(-2) != n) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__MatrixTriangularSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] mismatch In[1] shape: %d vs. %d: %s %s [Op:MatrixTriangularSolve] name: "
              .formatted(
                  n,
                  right.rank() < 2 ? 0 : right.shape().dim(-2),
                  matrix.shape().bracketed(),
                  right.shape().bracketed()));
    }
    int[] dims = Arrays.copyOf(matrix.shape().dims(), matrix.rank() - 2);
    int[] whole = Arrays.copyOf(right.shape().dims(), right.rank() - 2);
    Shape batch = Shape.broadcast(Shape.of(dims), Shape.of(whole));
    Tensor a = Elementwise.stretch(matrix, with(batch, n, n));
    Tensor b = Elementwise.stretch(right, with(batch, n, right.shape().dim(-1)));
    int columns = b.shape().dim(-1);
    double[] x = b.toDoubles();
    boolean down = lower != adjoint;
    for (int at = 0; at < batch.size(); at++) {
      for (int c = 0; c < columns; c++) {
        for (int step = 0; step < n; step++) {
          int i = down ? step : n - 1 - step;
          double sum = x[(at * n + i) * columns + c];
          for (int j = down ? 0 : i + 1; j < (down ? i : n); j++) {
            double factor = a.getDouble(at * n * n + (adjoint ? j * n + i : i * n + j));
            sum = rounded(a, sum - rounded(a, factor * x[(at * n + j) * columns + c]));
          }
          double part = rounded(a, 1 / a.getDouble((at * n + i) * n + i));
          x[(at * n + i) * columns + c] = rounded(a, sum * part);
        }
      }
    }
    return Tensor.of(b.shape(), x).cast(right.dtype());
  }

  private static Shape with(Shape batch, int rows, int columns) {
    int[] dims = Arrays.copyOf(batch.dims(), batch.rank() + 2);
    dims[batch.rank()] = rows;
    dims[batch.rank() + 1] = columns;
    return Shape.of(dims);
  }

  /** Identity matrices in the shape and type of {@code x}. */
  public static Tensor identity(Tensor x) {
    int n = x.shape().dim(-1);
    double[] out = new double[x.size()];
    Arrays.setAll(out, i -> i / n % n == i % n ? 1 : 0);
    return Tensor.of(x.shape(), out).cast(x.dtype());
  }

  /** Where x is not beyond its diagonal, in the shape of x. */
  public static Tensor triangle(Tensor x, boolean lower) {
    int rows = x.shape().dim(-2);
    int n = x.shape().dim(-1);
    boolean[] out = new boolean[x.size()];
    for (int i = 0; i < out.length; i++) {
      int below = i / n % rows - i % n;
      out[i] = lower ? below >= 0 : below <= 0;
    }
    return Tensor.of(x.shape(), out);
  }
}
