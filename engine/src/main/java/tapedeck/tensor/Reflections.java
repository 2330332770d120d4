package tapedeck.tensor;

/**
 * A matrix made triangular by reflections of its columns, Q @ R = A, as TensorFlow's CPU kernels do
 * it; float32 rounds after every operation.
 */
final class Reflections {
  private final int rows;
  private final int columns;
  private final boolean narrow;

  /** On and above the diagonal R, below it the reflections' vectors, whose first element is 1. */
  final double[][] a;

  /** Which column of the matrix became which. */
  final int[] order;

  private final double[] strength;

  /**
   * @param matrix taken over
   * @param pivots whether the column with the largest rest goes first
   */
  Reflections(double[][] matrix, boolean narrow, boolean pivots) {
    this.a = matrix;
    this.rows = matrix.length;
    this.columns = rows == 0 ? 0 : matrix[0].length;
    this.narrow = narrow;
    this.order = java.util.stream.IntStream.range(0, columns).toArray();
    this.strength = new double[Math.min(rows, columns)];
    for (int k = 0; k < strength.length; k++) {
      if (pivots) {
        swap(k, largest(k));
      }
      reflect(k);
    }
  }

  private double rounded(double x) {
    return narrow ? (float) x : x;
  }

  private double tail(int column, int from) {
    double sum = 0;
    for (int i = from; i < rows; i++) {
      sum = rounded(sum + rounded(a[i][column] * a[i][column]));
    }
    return sum;
  }

  private int largest(int from) {
    int best = from;
    for (int j = from + 1; j < columns; j++) {
      if (tail(j, from) > tail(best, from)) {
        best = j;
      }
    }
    return best;
  }

  private void swap(int one, int other) {
    for (double[] row : a) {
      double kept = row[one];
      row[one] = row[other];
      row[other] = kept;
    }
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }

  private void reflect(int k) {
    double rest = tail(k, k + 1);
    double first = a[k][k];
    if (rest <= (narrow ? Float.MIN_NORMAL : Double.MIN_NORMAL)) {
      return;
    }
    double size = rounded(Math.sqrt(rounded(rounded(first * first) + rest)));
    double beta = first >= 0 ? -size : size;
    for (int i = k + 1; i < rows; i++) {
      a[i][k] = rounded(a[i][k] / rounded(first - beta));
    }
    strength[k] = rounded(rounded(beta - first) / beta);
    a[k][k] = beta;
    for (int j = k + 1; j < columns; j++) {
      applied(k, a, j);
    }
  }

  /** Reflection {@code k} applied to a column of {@code target}. */
  private void applied(int k, double[][] target, int column) {
    double sum = target[k][column];
    for (int i = k + 1; i < rows; i++) {
      sum = rounded(sum + rounded(a[i][k] * target[i][column]));
    }
    double scaled = rounded(strength[k] * sum);
    target[k][column] = rounded(target[k][column] - scaled);
    for (int i = k + 1; i < rows; i++) {
      target[i][column] = rounded(target[i][column] - rounded(a[i][k] * scaled));
    }
  }

  /** The first {@code wanted} columns of Q. */
  double[][] q(int wanted) {
    double[][] q = new double[rows][wanted];
    for (int j = 0; j < wanted; j++) {
      q[j][j] = 1;
      for (int k = strength.length - 1; k >= 0; k--) {
        applied(k, q, j);
      }
    }
    return q;
  }

  /** The first {@code wanted} rows of R. */
  double[][] r(int wanted) {
    double[][] r = new double[wanted][columns];
    for (int i = 0; i < wanted; i++) {
      for (int j = i; j < columns; j++) {
        r[i][j] = a[i][j];
      }
    }
    return r;
  }
}
