package tapedeck.tensor;

import java.util.function.ToDoubleFunction;

/** Square matrices taken apart by Gaussian elimination with partial pivoting, in batches. */
public final class Decomposition {
  private final int n;
  private final double[] lu;
  private final int[] row;
  private final Precision precision;
  private int sign = 1;

  private Decomposition(double[] matrix, int n, Precision precision) {
    this.lu = matrix;
    this.n = n;
    this.precision = precision;
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
    return precision.of(x);
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
    return sign() * precision.exp(logarithm());
  }

  private int sign() {
    int turned = sign;
    for (int i = 0; i < n; i++) {
      turned = at(i, i) < 0 ? -turned : turned;
    }
    return turned;
  }

  /** Of the determinant's magnitude, the sum of those of the pivots. */
  private double logarithm() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum = rounded(sum + precision.log(Math.abs(at(i, i))));
    }
    return sum;
  }

  /** Replaces the columns of {@code right}, n rows of {@code columns}, by the solutions. */
  private double[] solve(double[] right, int columns) {
    double[] x = new double[right.length];
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < n; i++) {
        x[i * columns + c] = left(right[row[i] * columns + c], i, 0, i, x, columns, c);
      }
      for (int i = n - 1; i >= 0; i--) {
        double left = left(x[i * columns + c], i, i + 1, n, x, columns, c);
        x[i * columns + c] = rounded(left * rounded(1 / at(i, i)));
      }
    }
    return x;
  }

  /** What part of a row times the same part of a column of {@code x} leaves of a number. */
  private double left(double number, int i, int from, int to, double[] x, int columns, int column) {
    double left = number;
    for (int j = from; j < to; j++) {
      left = rounded(left - rounded(at(i, j) * x[j * columns + column]));
    }
    return left;
  }

  private static Decomposition of(Tensor x, int batch, int n) {
    double[] matrix = new double[n * n];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = x.getDouble(batch * n * n + i);
    }
    return new Decomposition(
        matrix, n, x.dtype() == DType.FLOAT32 ? Precision.SINGLE : Precision.DOUBLE);
  }

  private static int side(Tensor x) {
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
    return each(x, Decomposition::determinant);
  }

  /** The logarithms of the magnitudes of the determinants. */
  public static Tensor logDeterminant(Tensor x) {
    return each(x, Decomposition::logarithm);
  }

  private static Tensor each(Tensor x, ToDoubleFunction<Decomposition> of) {
    int n = side(x);
    int[] dims = java.util.Arrays.copyOf(x.shape().dims(), x.rank() - 2);
    Shape shape = Shape.of(dims);
    double[] out = new double[shape.size()];
    for (int b = 0; b < out.length; b++) {
      out[b] = of.applyAsDouble(of(x, b, n));
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  /**
   * The inverses of the innermost matrices.
   *
   * @throws EngineError InvalidArgumentError if one has none
   */
  public static Tensor inverse(Tensor x) {
    int n = side(x);
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
    int n = side(matrix);
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
