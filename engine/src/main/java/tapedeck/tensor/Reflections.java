package tapedeck.tensor;

/**
 * A matrix made triangular by reflections of its columns, Q @ R = A, as TensorFlow's CPU kernels do
 * it; float32 rounds after every operation.
 */
final class Reflections {

  private final int rows;
  private final int columns;
  private final boolean narrow;
  private final int packet;

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
    this.packet = narrow ? 8 : 4;
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
      applied(k, a, j, false, false);
    }
  }

  /**
   * Reflection {@code k} applied to a column of {@code target}.
   *
   * @param packets whether products are added up in packets first
   * @param alone whether half a packet is made of what is left, too
   */
  private void applied(int k, double[][] target, int column, boolean packets, boolean alone) {
    double below =
        packets ? inPackets(k, target, column, alone) : inOrder(k, k + 1, 0, target, column);
    double sum = rounded(below + target[k][column]);
    target[k][column] = rounded(target[k][column] - rounded(strength[k] * sum));
    for (int i = k + 1; i < rows; i++) {
      double scaled = rounded(strength[k] * a[i][k]);
      target[i][column] = rounded(target[i][column] - rounded(scaled * sum));
    }
  }

  private double inOrder(int k, int from, double start, double[][] target, int column) {
    double sum = start;
    for (int i = from; i < rows; i++) {
      sum = rounded(sum + rounded(a[i][k] * target[i][column]));
    }
    return sum;
  }

  /** Lane by lane in whole packets, whose lanes are folded in halves, and in order behind them. */
  private double inPackets(int k, double[][] target, int column, boolean alone) {
    int first = k + 1;
    int packed = first + (rows - first) / packet * packet;
    double sum = folded(k, target, column, first, packed, packet);
    if (alone && rows - packed >= packet / 2) {
      int half = packed + packet / 2;
      sum = rounded(sum + folded(k, target, column, packed, half, packet / 2));
      packed = half;
    }
    return inOrder(k, packed, sum, target, column);
  }

  private double folded(int k, double[][] target, int column, int from, int to, int width) {
    double[] lanes = new double[width];
    for (int i = from; i < to; i++) {
      int lane = (i - from) % width;
      lanes[lane] = rounded(lanes[lane] + rounded(a[i][k] * target[i][column]));
    }
    for (int half = width / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] = rounded(lanes[lane] + lanes[lane + half]);
      }
    }
    return lanes[0];
  }

  /** The first {@code wanted} columns of Q. */
  double[][] q(int wanted) {
    double[][] q = new double[rows][wanted];
    for (int j = 0; j < wanted; j++) {
      q[j][j] = 1;
      for (int k = strength.length - 1; k >= 0; k--) {
        applied(k, q, j, true, wanted % 2 == 1 && j == wanted - 1);
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
