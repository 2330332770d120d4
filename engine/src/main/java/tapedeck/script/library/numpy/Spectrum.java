package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues, singular values and triangles of small dense matrices, given as rows. */
final class Spectrum {
  private static final double TINY = 0x1p-52;

  private Spectrum() {}

  /** Values with the vectors that belong to them as columns. */
  record Eigen(double[] values, double[][] vectors) {}

  /** Singular values, falling, with left vectors and right vectors as columns. */
  record Singular(double[][] left, double[] values, double[][] right) {}

  /** Columns of orthonormal vectors and an upper triangle, whose product is the matrix. */
  record Factors(double[][] orthonormal, double[][] triangle) {}

  static double[][] identity(int n) {
    double[][] one = new double[n][n];
    for (int i = 0; i < n; i++) {
      one[i][i] = 1;
    }
    return one;
  }

  static double[][] transposed(double[][] a, int columns) {
    double[][] turned = new double[columns][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j][i] = a[i][j];
      }
    }
    return turned;
  }

  static double[][] times(double[][] a, double[][] b) {
    int columns = b.length == 0 ? 0 : b[0].length;
    double[][] product = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < columns; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** The lower triangle whose product with its own transpose is the matrix; null if none is. */
  static double @org.jspecify.annotations.Nullable [][] cholesky(double[][] a) {
    int n = a.length;
    double[][] lower = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          if (!(rest > 0)) {
            return null;
          }
          lower[j][j] = Math.sqrt(rest);
        } else {
          lower[i][j] = rest / lower[j][j];
        }
      }
    }
    return lower;
  }

  /** By Householder's reflections; the orthonormal columns are as many as the shorter side. */
  static Factors orthonormal(double[][] a, int columns) {
    int rows = a.length;
    int few = Math.min(rows, columns);
    double[][] r = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    double[][] q = identity(rows);
    for (int k = 0; k < few; k++) {
      double norm = 0;
      for (int i = k; i < rows; i++) {
        norm = Math.hypot(norm, r[i][k]);
      }
      if (k == rows - 1 || norm == Math.abs(r[k][k])) {
        continue;
      }
      double[] v = new double[rows];
      for (int i = k; i < rows; i++) {
        v[i] = r[i][k];
      }
      v[k] += Math.copySign(norm, r[k][k]);
      double square = Arrays.stream(v).map(x -> x * x).sum();
      reflect(r, v, square, true);
      reflect(q, v, square, false);
    }
    double[][] triangle = new double[few][columns];
    for (int i = 0; i < few; i++) {
      for (int j = i; j < columns; j++) {
        triangle[i][j] = r[i][j];
      }
    }
    double[][] left = new double[rows][few];
    for (int i = 0; i < rows; i++) {
      left[i] = Arrays.copyOf(q[i], few);
    }
    return new Factors(left, triangle);
  }

  private static void reflect(double[][] m, double[] v, double square, boolean fromLeft) {
    int others = fromLeft ? m[0].length : m.length;
    for (int j = 0; j < others; j++) {
      double dot = 0;
      for (int i = 0; i < v.length; i++) {
        dot += v[i] * (fromLeft ? m[i][j] : m[j][i]);
      }
      double factor = 2 * dot / square;
      for (int i = 0; i < v.length; i++) {
        if (fromLeft) {
          m[i][j] -= factor * v[i];
        } else {
          m[j][i] -= factor * v[i];
        }
      }
    }
  }

  /** Of a symmetric matrix, of which the lower triangle is read; rising. */
  static Eigen symmetric(double[][] given) {
    int n = given.length;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = given[i][j];
        a[j][i] = given[i][j];
      }
    }
    double[][] v = identity(n);
    for (int sweep = 0; sweep < 100 && offDiagonal(a) > 0; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> a[i][i]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray();
    double[][] vectors = new double[n][n];
    for (int j = 0; j < n; j++) {
      double sign = v[n - 1][order[j]] < 0 ? -1 : 1;
      for (int i = 0; i < n; i++) {
        vectors[i][j] = sign * v[i][order[j]];
      }
    }
    return new Eigen(values, vectors);
  }

  private static double offDiagonal(double[][] a) {
    double off = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        off += i == j ? 0 : a[i][j] * a[i][j];
        all += a[i][j] * a[i][j];
      }
    }
    return off > TINY * TINY * TINY * all ? off : 0;
  }

  /** Jacobi's rotation, which makes one pair of elements zero. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    double app = a[p][p] - t * a[p][q];
    double aqq = a[q][q] + t * a[p][q];
    for (int k = 0; k < a.length; k++) {
      if (k != p && k != q) {
        double kp = a[k][p];
        double kq = a[k][q];
        a[k][p] = c * kp - s * kq;
        a[k][q] = s * kp + c * kq;
        a[p][k] = a[k][p];
        a[q][k] = a[k][q];
      }
      double vp = v[k][p];
      v[k][p] = c * vp - s * v[k][q];
      v[k][q] = s * vp + c * v[k][q];
    }
    a[p][p] = app;
    a[q][q] = aqq;
    a[p][q] = 0;
    a[q][p] = 0;
  }

  /** Of a matrix of at least as many rows as columns, by turning pairs of columns upright. */
  private static Singular tall(double[][] a, int n) {
    double[][] u = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    double[][] v = identity(n);
    boolean turning = true;
    for (int sweep = 0; sweep < 100 && turning; sweep++) {
      turning = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          turning |= upright(u, v, p, q);
        }
      }
    }
    double[] lengths = new double[n];
    for (int j = 0; j < n; j++) {
      for (double[] row : u) {
        lengths[j] = Math.hypot(lengths[j], row[j]);
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -lengths[j]))
            .mapToInt(j -> j)
            .toArray();
    double[][] left = new double[a.length][n];
    double[][] right = new double[n][n];
    double[] values = new double[n];
    for (int j = 0; j < n; j++) {
      int from = order[j];
      values[j] = lengths[from];
      double sum = 0;
      for (double[] row : u) {
        sum += row[from];
      }
      double sign = sum > 0 ? -1 : 1;
      for (int i = 0; i < a.length; i++) {
        left[i][j] = values[j] == 0 ? 0 : sign * u[i][from] / values[j];
      }
      for (int i = 0; i < n; i++) {
        right[i][j] = sign * v[i][from];
      }
    }
    return new Singular(left, values, right);
  }

  private static boolean upright(double[][] u, double[][] v, int p, int q) {
    double alpha = 0;
    double beta = 0;
    double gamma = 0;
    for (double[] row : u) {
      alpha += row[p] * row[p];
      beta += row[q] * row[q];
      gamma += row[p] * row[q];
    }
    if (Math.abs(gamma) <= TINY * Math.sqrt(alpha * beta)) {
      return false;
    }
    double zeta = (beta - alpha) / (2 * gamma);
    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    double s = c * t;
    for (double[][] matrix : new double[][][] {u, v}) {
      for (double[] row : matrix) {
        double x = row[p];
        row[p] = c * x - s * row[q];
        row[q] = s * x + c * row[q];
      }
    }
    return true;
  }

  static Singular singular(double[][] a, int columns) {
    if (a.length >= columns) {
      return tall(a, columns);
    }
    Singular turned = tall(transposed(a, columns), a.length);
    return new Singular(turned.right(), turned.values(), turned.left());
  }

  /** Of any square matrix; null if some of them are no real numbers. */
  static @org.jspecify.annotations.Nullable Eigen general(double[][] a) {
    Schur schur = Schur.of(a);
    return schur == null ? null : schur.eigen();
  }
}
