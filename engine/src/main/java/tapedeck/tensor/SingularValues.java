package tapedeck.tensor;

/**
 * The singular values and vectors of a matrix, by rotations of two rows and two columns at a time
 * until nothing is left beside the diagonal, as TensorFlow's CPU kernel does for small matrices, so
 * that the vectors have its signs.
 */
final class SingularValues {
  private final boolean narrow;
  private double[][] work = {};
  private double[][] u = {};
  private double[][] v = {};

  private SingularValues(boolean narrow) {
    this.narrow = narrow;
  }

  /** A row of values, then the rows of the left vectors, then those of the right ones. */
  static double[][] of(double[][] matrix, boolean narrow) {
    SingularValues parts = new SingularValues(narrow);
    double scale = parts.begin(matrix);
    parts.rotate();
    return parts.sorted(scale);
  }

  private double rounded(double x) {
    return narrow ? (float) x : x;
  }

  private double begin(double[][] matrix) {
    double scale = 0;
    for (double[] row : matrix) {
      for (double x : row) {
        scale = Double.isNaN(x) ? x : Math.max(scale, Math.abs(x));
      }
    }
    scale = scale == 0 ? 1 : scale;
    for (double[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] = rounded(row[j] / scale);
      }
    }
    int rows = matrix.length;
    int columns = matrix[0].length;
    if (rows == columns) {
      work = matrix;
      u = permutation(null, rows);
      v = permutation(null, rows);
      return scale;
    }
    boolean tall = rows > columns;
    int least = Math.min(rows, columns);
    Reflections triangle = new Reflections(tall ? matrix : flipped(matrix), narrow, true);
    double[][] upper = triangle.r(least);
    double[][] order = permutation(triangle.order, least);
    work = tall ? upper : flipped(upper);
    u = tall ? triangle.q(least) : order;
    v = tall ? order : triangle.q(least);
    return scale;
  }

  private static double[][] flipped(double[][] x) {
    double[][] y = new double[x[0].length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        y[j][i] = x[i][j];
      }
    }
    return y;
  }

  private static double[][] permutation(int @org.jspecify.annotations.Nullable [] order, int n) {
    double[][] x = new double[n][n];
    for (int j = 0; j < n; j++) {
      x[order == null ? j : order[j]][j] = 1;
    }
    return x;
  }

  private void rotate() {
    int n = work.length;
    double least = narrow ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    double precision = 2 * (narrow ? Math.ulp(1f) : Math.ulp(1d));
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, Math.abs(work[i][i]));
    }
    boolean changed = true;
    for (int sweep = 0; changed && sweep < 100; sweep++) {
      changed = false;
      for (int p = 1; p < n; p++) {
        for (int q = 0; q < p; q++) {
          double limit = Math.max(least, precision * most);
          if (Math.abs(work[p][q]) > limit || Math.abs(work[q][p]) > limit) {
            changed = true;
            straighten(p, q);
            most = Math.max(most, Math.max(Math.abs(work[p][p]), Math.abs(work[q][q])));
          }
        }
      }
    }
  }

  /** Turns rows and columns p and q so that nothing is left where they cross. */
  private void straighten(int p, int q) {
    double least = narrow ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    double t = rounded(work[p][p] + work[q][q]);
    double d = rounded(work[q][p] - work[p][q]);
    double cos = 1;
    double sin = 0;
    if (Math.abs(d) >= least) {
      double ratio = rounded(t / d);
      double length = rounded(Math.sqrt(rounded(1 + rounded(ratio * ratio))));
      sin = rounded(1 / length);
      cos = rounded(ratio / length);
    }
    double x = turned(cos, work[p][p], sin, work[q][p]);
    double y = turned(cos, work[p][q], sin, work[q][q]);
    double z = turned(-sin, work[p][q], cos, work[q][q]);
    double rightCos = 1;
    double rightSin = 0;
    double twice = 2 * Math.abs(y);
    if (twice >= least) {
      double tau = rounded(rounded(x - z) / twice);
      double w = rounded(Math.sqrt(rounded(rounded(tau * tau) + 1)));
      double tangent = rounded(1 / rounded(tau > 0 ? tau + w : tau - w));
      double unit = rounded(1 / rounded(Math.sqrt(rounded(rounded(tangent * tangent) + 1))));
      rightSin = rounded(-Math.signum(tangent) * Math.signum(y) * Math.abs(tangent) * unit);
      rightCos = unit;
    }
    double leftCos = turned(cos, rightCos, sin, rightSin);
    double leftSin = turned(sin, rightCos, -cos, rightSin);
    for (int j = 0; j < work.length; j++) {
      double above = work[p][j];
      work[p][j] = turned(leftCos, above, leftSin, work[q][j]);
      work[q][j] = turned(-leftSin, above, leftCos, work[q][j]);
    }
    columns(u, p, q, leftCos, -leftSin);
    columns(work, p, q, rightCos, rightSin);
    columns(v, p, q, rightCos, rightSin);
  }

  private double turned(double a, double x, double b, double y) {
    return rounded(rounded(a * x) + rounded(b * y));
  }

  private void columns(double[][] target, int p, int q, double cos, double sin) {
    for (double[] row : target) {
      double left = row[p];
      row[p] = turned(cos, left, -sin, row[q]);
      row[q] = turned(sin, left, cos, row[q]);
    }
  }

  private double[][] sorted(double scale) {
    int n = work.length;
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = rounded(Math.abs(work[i][i]) * scale);
      for (int row = 0; work[i][i] < 0 && row < u.length; row++) {
        u[row][i] = -u[row][i];
      }
    }
    double[][] all = new double[1 + u.length + v.length][];
    all[0] = values;
    System.arraycopy(u, 0, all, 1, u.length);
    System.arraycopy(v, 0, all, 1 + u.length, v.length);
    for (int i = 0; i < n; i++) {
      int largest = i;
      for (int j = i + 1; j < n; j++) {
        largest = values[j] > values[largest] ? j : largest;
      }
      for (double[] row : all) {
        double kept = row[i];
        row[i] = row[largest];
        row[largest] = kept;
      }
    }
    return all;
  }
}
