package tapedeck.script.library.numpy;

/**
 * A rotation in a plane that turns (f, g) to (r, 0).
 *
 * @param c the cosine
 * @param s the sine
 */
record PlaneRotation(double c, double s, double r) {
  static PlaneRotation of(double f, double g) {
    if (g == 0) {
      return new PlaneRotation(1, 0, f);
    }
    if (f == 0) {
      return new PlaneRotation(0, Math.signum(g), Math.abs(g));
    }
    double d = Math.hypot(f, g);
    double r = Math.copySign(d, f);
    return new PlaneRotation(Math.abs(f) / d, g / r, r);
  }

  static PlaneRotation turning(double c, double s) {
    return new PlaneRotation(c, s, 0);
  }

  PlaneRotation backwards() {
    return new PlaneRotation(c, -s, r);
  }

  /** Turns two columns of a matrix. */
  void columns(double[][] a, int j, int k) {
    for (double[] row : a) {
      double held = row[k];
      row[k] = c * held - s * row[j];
      row[j] = s * held + c * row[j];
    }
  }

  /** Turns two rows of a matrix. */
  void rows(double[][] a, int j, int k) {
    for (int i = 0; i < a[j].length; i++) {
      double held = a[k][i];
      a[k][i] = c * held - s * a[j][i];
      a[j][i] = s * held + c * a[j][i];
    }
  }
}
