package tapedeck.script.library.numpy;

import java.util.Arrays;

/** Eigenvalues, singular values and triangles of small dense matrices, given as rows. */
final class Spectrum {
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

  /** Of any square matrix; null if some of them are no real numbers. */
  static @org.jspecify.annotations.Nullable Eigen general(double[][] a) {
    Schur schur = Schur.of(a);
    return schur == null ? null : schur.eigen();
  }
}
