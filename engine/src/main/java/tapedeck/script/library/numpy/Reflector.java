package tapedeck.script.library.numpy;

/**
 * A reflection 1 − strength·v·vᵀ that leaves of a vector only its first element.
 *
 * @param start where v, which begins with 1, starts
 * @param first what becomes of the first element
 */
record Reflector(int start, double[] v, double strength, double first) {
  /** For the elements of a vector from {@code start} on. */
  static Reflector of(double[] x, int start) {
    int n = x.length - start;
    double[] v = new double[Math.max(n, 0)];
    double rest = 0;
    for (int i = 1; i < n; i++) {
      rest = Math.hypot(rest, x[start + i]);
    }
    double alpha = n > 0 ? x[start] : 0;
    if (n > 0) {
      v[0] = 1;
    }
    if (rest == 0) {
      return new Reflector(start, v, 0, alpha);
    }
    double beta = -Math.copySign(Math.hypot(alpha, rest), alpha);
    for (int i = 1; i < n; i++) {
      v[i] = x[start + i] / (alpha - beta);
    }
    return new Reflector(start, v, (beta - alpha) / beta, beta);
  }

  static double[] column(double[][] a, int j) {
    double[] column = new double[a.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = a[i][j];
    }
    return column;
  }

  /** Reflects the columns of a matrix from column {@code from} on. */
  void fromLeft(double[][] a, int from) {
    for (int j = from; strength != 0 && j < a[0].length; j++) {
      double dot = 0;
      for (int i = 0; i < v.length; i++) {
        dot += v[i] * a[start + i][j];
      }
      for (int i = 0; i < v.length; i++) {
        a[start + i][j] -= strength * dot * v[i];
      }
    }
  }

  /** Reflects the rows of a matrix from row {@code from} on. */
  void fromRight(double[][] a, int from) {
    for (int i = from; strength != 0 && i < a.length; i++) {
      double dot = 0;
      for (int j = 0; j < v.length; j++) {
        dot += v[j] * a[i][start + j];
      }
      for (int j = 0; j < v.length; j++) {
        a[i][start + j] -= strength * dot * v[j];
      }
    }
  }
}
