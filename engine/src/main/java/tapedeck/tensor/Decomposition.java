package tapedeck.tensor;

/** Square matrices taken apart by Gaussian elimination with partial pivoting, in batches. */
public final class Decomposition {
  private final int n;
  private final double[] lu;
  private final int[] row;
  private final boolean narrow;
  private int sign = 1;

  private Decomposition(double[] matrix, int n, boolean narrow) {
    this.lu = matrix;
    this.n = n;
    this.narrow = narrow;
    this.row = new int[n];
    for (int i = 0; i < n; i++) {
      row[i] = i;
    }
    for (int column = 0; column < n; column++) {
      eliminate(column);
    }
  }

  /** float32 rounds after every operation. */
  private double rounded(double x) {
    return narrow ? (float) x : x;
  }

  private double at(int i, int j) {
    return lu[row[i] * n + j];
  }

  private void eliminate(int column) {
    int best = column;
    for (int i = column + 1; i < n; i++) {
      best = Math.abs(at(i, column)) > Math.abs(at(best, column)) ? i : best;
    }
    if (best != column) {
      int swapped = row[best];
      row[best] = row[column];
      row[column] = swapped;
      sign = -sign;
    }
    double pivot = at(column, column);
    if (pivot == 0) {
      return;
    }
    for (int i = column + 1; i < n; i++) {
      double factor = rounded(at(i, column) / pivot);
      lu[row[i] * n + column] = factor;
      for (int j = column + 1; j < n; j++) {
        lu[row[i] * n + j] = rounded(at(i, j) - rounded(factor * at(column, j)));
      }
    }
  }

  private boolean isSingular() {
    for (int i = 0; i < n; i++) {
      if (at(i, i) == 0) {
        return true;
      }
    }
    return false;
  }

  private double determinant() {
    double product = 1;
    for (int i = 0; i < n; i++) {
      product = rounded(product * at(i, i));
    }
    return sign * product;
  }

  /** Replaces the columns of {@code right}, n rows of {@code columns}, by the solutions. */
  private double[] solve(double[] right, int columns) {
    double[] x = new double[right.length];
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < n; i++) {
        double sum = right[row[i] * columns + c];
        for (int j = 0; j < i; j++) {
          sum = rounded(sum - rounded(at(i, j) * x[j * columns + c]));
        }
        x[i * columns + c] = sum;
      }
      for (int i = n - 1; i >= 0; i--) {
        double sum = x[i * columns + c];
        for (int j = i + 1; j < n; j++) {
          sum = rounded(sum - rounded(at(i, j) * x[j * columns + c]));
        }
        x[i * columns + c] = rounded(sum / at(i, i));
      }
    }
    return x;
  }

  private static Decomposition of(Tensor x, int batch, int n) {
    double[] matrix = new double[n * n];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = x.getDouble(batch * n * n + i);
    }
    return new Decomposition(matrix, n, x.dtype() == DType.FLOAT32);
  }

  private static int side(Tensor x, String kernel) {
    int rank = x.rank();
    if (rank < 2) {
      throw EngineError.inKernel("Input tensor 0 must have rank >= 2, got " + rank);
    }
    if (x.shape().dim(rank - 1) != x.shape().dim(rank - 2)) {
      throw EngineError.inKernel("Input matrix must be square.");
    }
    return x.shape().dim(rank - 1);
  }

  /**
   * The determinants of the innermost matrices.
   *
   * @param x of shape (…, n, n)
   */
  public static Tensor determinant(Tensor x) {
    int n = side(x, "MatrixDeterminant");
    int[] dims = java.util.Arrays.copyOf(x.shape().dims(), x.rank() - 2);
    Shape shape = Shape.of(dims);
    double[] out = new double[shape.size()];
    for (int b = 0; b < out.length; b++) {
      out[b] = of(x, b, n).determinant();
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  /**
   * The inverses of the innermost matrices.
   *
   * @throws EngineError InvalidArgumentError if one has none
   */
  public static Tensor inverse(Tensor x) {
    int n = side(x, "MatrixInverse");
    double[] identity = new double[n * n];
    for (int i = 0; i < n; i++) {
      identity[i * n + i] = 1;
    }
    double[] out = new double[x.size()];
    for (int b = 0; n > 0 && b < x.size() / (n * n); b++) {
      Decomposition parts = of(x, b, n);
      if (parts.isSingular()) {
        throw EngineError.inKernel("Input is not invertible.");
      }
      System.arraycopy(parts.solve(identity, n), 0, out, b * n * n, n * n);
    }
    return Tensor.of(x.shape(), out).cast(x.dtype());
  }

  /**
   * The solutions of matrix @ x = right.
   *
   * @param right of shape (…, n, columns), with the batches of {@code matrix}
   * @throws EngineError InvalidArgumentError if a matrix is singular or the shapes do not fit
   */
  public static Tensor solve(Tensor matrix, Tensor right) {
    int n = side(matrix, "MatrixSolve");
    if (right.rank() != matrix.rank() || right.shape().dim(right.rank() - 2) != n) {
      throw EngineError.inKernel(
          right.rank() == matrix.rank()
              ? "Input matrix and rhs are incompatible."
              : "All input tensors must have the same rank.");
    }
    int columns = right.shape().dim(right.rank() - 1);
    double[] out = new double[right.size()];
    for (int b = 0; n > 0 && b < matrix.size() / (n * n); b++) {
      Decomposition parts = of(matrix, b, n);
      if (parts.isSingular()) {
        throw EngineError.inKernel("Input matrix is not invertible.");
      }
      double[] given = new double[n * columns];
      for (int i = 0; i < given.length; i++) {
        given[i] = right.getDouble(b * n * columns + i);
      }
      System.arraycopy(parts.solve(given, columns), 0, out, b * n * columns, n * columns);
    }
    return Tensor.of(right.shape(), out).cast(right.dtype());
  }
}
