package tapedeck.script.library.numpy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A square matrix with real eigenvalues turned into an upper triangle by rotations. */
final class Schur {
  private static final double TINY = 0x1p-52;
  private final int n;
  private final double[][] t;
  private final double[][] q;

  private Schur(double[][] a) {
    this.n = a.length;
    this.t = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    this.q = Spectrum.identity(n);
  }

  /** Null if an eigenvalue is no real number. */
  static @Nullable Schur of(double[][] a) {
    Schur schur = new Schur(a);
    schur.toHessenberg();
    return schur.iterate() ? schur : null;
  }

  /** Zeros below the first subdiagonal, by rotations of neighbouring rows. */
  private void toHessenberg() {
    for (int column = 0; column < n - 2; column++) {
      for (int row = n - 1; row > column + 1; row--) {
        double a = t[row - 1][column];
        double b = t[row][column];
        if (b != 0) {
          double length = Math.hypot(a, b);
          turn(row - 1, row, a / length, b / length);
          t[row][column] = 0;
        }
      }
    }
  }

  /** A similarity by a rotation in the plane of two axes. */
  private void turn(int i, int j, double c, double s) {
    for (int k = 0; k < n; k++) {
      double x = t[i][k];
      t[i][k] = c * x + s * t[j][k];
      t[j][k] = c * t[j][k] - s * x;
    }
    for (double[][] matrix : new double[][][] {t, q}) {
      for (double[] row : matrix) {
        double x = row[i];
        row[i] = c * x + s * row[j];
        row[j] = c * row[j] - s * x;
      }
    }
  }

  private boolean iterate() {
    int last = n - 1;
    int tries = 0;
    while (last > 0) {
      int first = last;
      while (first > 0 && !negligible(first)) {
        first--;
      }
      if (first == last) {
        last--;
        tries = 0;
      } else if (first == last - 1) {
        if (!split(first)) {
          return false;
        }
        last -= 2;
        tries = 0;
      } else {
        if (++tries > 300) {
          return false;
        }
        sweep(first, last, shift(last, tries));
      }
    }
    return true;
  }

  private boolean negligible(int row) {
    double scale = Math.abs(t[row][row]) + Math.abs(t[row - 1][row - 1]);
    if (Math.abs(t[row][row - 1]) <= TINY * (scale == 0 ? 1 : scale)) {
      t[row][row - 1] = 0;
      return true;
    }
    return false;
  }

  /** The eigenvalue of the last two by two block that is nearer to its corner. */
  private double shift(int last, int tries) {
    double a = t[last - 1][last - 1];
    double d = t[last][last];
    double bc = t[last - 1][last] * t[last][last - 1];
    double p = (a - d) / 2;
    double under = p * p + bc;
    if (under < 0 || tries % 11 == 10) {
      return d + Math.abs(t[last][last - 1]) * (tries % 11 == 10 ? 1 : 0);
    }
    double z = p + Math.copySign(Math.sqrt(under), p);
    return z == 0 ? d : d - bc / z;
  }

  private void sweep(int first, int last, double shift) {
    double x = t[first][first] - shift;
    double y = t[first + 1][first];
    for (int k = first; k < last; k++) {
      double length = Math.hypot(x, y);
      if (length > 0) {
        turn(k, k + 1, x / length, y / length);
      }
      if (k < last - 1) {
        x = t[k + 1][k];
        y = t[k + 2][k];
      }
    }
    for (int i = first + 2; i <= last; i++) {
      for (int j = first; j < i - 1; j++) {
        t[i][j] = 0;
      }
    }
  }

  /** Makes a triangle of a two by two block; false if its eigenvalues are not real. */
  private boolean split(int i) {
    double a = t[i][i];
    double b = t[i][i + 1];
    double c = t[i + 1][i];
    double d = t[i + 1][i + 1];
    double p = (a - d) / 2;
    double under = p * p + b * c;
    if (under < 0) {
      return false;
    }
    if (b == 0) {
      turn(i, i + 1, 0, 1);
    } else {
      double z = p + Math.copySign(Math.sqrt(under), p);
      double length = Math.hypot(c, z);
      turn(i, i + 1, z / length, c / length);
      t[i][i] = d + z;
      t[i + 1][i + 1] = z == 0 ? d : d - b * c / z;
    }
    t[i + 1][i] = 0;
    return true;
  }

  Spectrum.Eigen eigen() {
    double[] values = new double[n];
    double[][] vectors = new double[n][n];
    for (int k = 0; k < n; k++) {
      values[k] = t[k][k];
      double[] x = new double[n];
      x[k] = 1;
      for (int i = k - 1; i >= 0; i--) {
        double sum = 0;
        for (int j = i + 1; j <= k; j++) {
          sum += t[i][j] * x[j];
        }
        double gap = t[i][i] - values[k];
        x[i] = -sum / (gap == 0 ? TINY * Math.max(1, Math.abs(values[k])) : gap);
      }
      double length = 0;
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= k; j++) {
          column[i] += q[i][j] * x[j];
        }
        length = Math.hypot(length, column[i]);
      }
      for (int i = 0; i < n; i++) {
        vectors[i][k] = column[i] / length;
      }
    }
    return new Spectrum.Eigen(values, vectors);
  }
}
