package tapedeck.script.library.numpy;

/**
 * The singular values of an upper triangle of two rows, with their signs, and the rotations that
 * leave only them.
 */
record TwoByTwo(double larger, double smaller, PlaneRotation right, PlaneRotation left) {
  private static final double EPSILON = 0x1p-53;

  /** Of the triangle ((f, g), (0, h)). */
  static TwoByTwo of(double f, double g, double h) {
    boolean swapped = Math.abs(h) > Math.abs(f);
    double ft = swapped ? h : f;
    double ht = swapped ? f : h;
    double fa = Math.abs(ft);
    double ha = Math.abs(ht);
    double ga = Math.abs(g);
    double most = fa;
    double least = ha;
    double cl = 1;
    double sl = 0;
    double cr = 1;
    double sr = 0;
    boolean steep = ga > fa;
    if (steep && fa / ga < EPSILON) {
      most = ga;
      least = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
      sl = ht / g;
      sr = 1;
      cr = ft / g;
    } else if (ga != 0) {
      double d = fa - ha;
      double l = d == fa ? 1 : d / fa;
      double m = g / ft;
      double t = 2 - l;
      double s = Math.sqrt(t * t + m * m);
      double r = l == 0 ? Math.abs(m) : Math.sqrt(l * l + m * m);
      double a = 0.5 * (s + r);
      least = ha / a;
      most = fa * a;
      if (m * m == 0) {
        t = l == 0 ? Math.copySign(2, ft) * Math.copySign(1, g) : g / Math.copySign(d, ft) + m / t;
      } else {
        t = (m / (s + t) + m / (r + l)) * (1 + a);
      }
      double length = Math.sqrt(t * t + 4);
      cr = 2 / length;
      sr = t / length;
      cl = (cr + sr * m) / a;
      sl = ht / ft * sr / a;
    }
    double leftC = swapped ? sr : cl;
    double leftS = swapped ? cr : sl;
    double rightC = swapped ? sl : cr;
    double rightS = swapped ? cl : sr;
    double sign =
        steep
            ? Math.copySign(1, rightS) * Math.copySign(1, leftC) * Math.copySign(1, g)
            : swapped
                ? Math.copySign(1, rightS) * Math.copySign(1, leftS) * Math.copySign(1, h)
                : Math.copySign(1, rightC) * Math.copySign(1, leftC) * Math.copySign(1, f);
    return new TwoByTwo(
        Math.copySign(most, sign),
        Math.copySign(least, sign * Math.copySign(1, f) * Math.copySign(1, h)),
        PlaneRotation.turning(rightC, rightS),
        PlaneRotation.turning(leftC, leftS));
  }

  /** The smaller singular value of the triangle ((f, g), (0, h)). */
  static double least(double f, double g, double h) {
    double small = Math.min(Math.abs(f), Math.abs(h));
    double large = Math.max(Math.abs(f), Math.abs(h));
    double ga = Math.abs(g);
    if (small == 0) {
      return 0;
    }
    double as = 1 + small / large;
    double at = (large - small) / large;
    if (ga < large) {
      double au = ga / large * (ga / large);
      return small * (2 / (Math.sqrt(as * as + au) + Math.sqrt(at * at + au)));
    }
    double au = large / ga;
    if (au == 0) {
      return small * large / ga;
    }
    double c = 1 / (Math.sqrt(1 + as * au * (as * au)) + Math.sqrt(1 + at * au * (at * au)));
    return small * c * au * 2;
  }
}
