package tapedeck.script.library.numpy;

/** Solves overdetermined linear systems by Householder's reflections. */
final class LeastSquares {
  private LeastSquares() {}

  /**
   * What makes the sum of the squares of {@code a·x − b} least.
   *
   * @param a rows of one length, at least as many as columns; it is changed
   */
  static double[] solve(double[][] a, double[] b) {
    int m = a.length;
    int n = m == 0 ? 0 : a[0].length;
    double[] y = b.clone();
    for (int j = 0; j < n; j++) {
      double norm = 0;
      for (int i = j; i < m; i++) {
        norm = Math.hypot(norm, a[i][j]);
      }
      if (norm == 0) {
        continue;
      }
      double alpha = a[j][j] > 0 ? -norm : norm;
      double[] v = new double[m];
      for (int i = j; i < m; i++) {
        v[i] = a[i][j];
      }
      v[j] -= alpha;
      double square = 0;
      for (int i = j; i < m; i++) {
        square += v[i] * v[i];
      }
      for (int k = j; k < n; k++) {
        double dot = 0;
        for (int i = j; i < m; i++) {
          dot += v[i] * a[i][k];
        }
        for (int i = j; i < m; i++) {
          a[i][k] -= 2 * dot / square * v[i];
        }
      }
      double dot = 0;
      for (int i = j; i < m; i++) {
        dot += v[i] * y[i];
      }
      for (int i = j; i < m; i++) {
        y[i] -= 2 * dot / square * v[i];
      }
    }
    double[] x = new double[n];
    for (int j = n - 1; j >= 0; j--) {
      double sum = y[j];
      for (int k = j + 1; k < n; k++) {
        sum -= a[j][k] * x[k];
      }
      x[j] = sum / a[j][j];
    }
    return x;
  }
}
