package tapedeck.tensor;

/** Bessel functions of the orders 0 and 1, by series and by sums over their integrals. */
public final class Bessel {
  private static final double EULER = 0.57721566490153286061;

  /** The step of sums over integrals from 0 to infinity, which converge exponentially. */
  private static final double STEP = 1.0 / 16;

  private Bessel() {}

  /** The modified function of the first kind times exp(−|x|). */
  public static double scaledI(int order, double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    double value = size > 30 ? asymptotic(order, size) : Math.exp(-size) * seriesI(order, size);
    return order == 1 && x < 0 ? -value : value;
  }

  /** The modified function of the first kind. */
  public static double i(int order, double x) {
    return scaledI(order, x) * Math.exp(Math.abs(x));
  }

  private static double seriesI(int order, double x) {
    double quarter = x * x / 4;
    double term = order == 0 ? 1 : x / 2;
    double sum = term;
    for (int k = 1; term > sum * 1e-18; k++) {
      term *= quarter / ((double) k * (k + order));
      sum += term;
    }
    return sum;
  }

  private static double asymptotic(int order, double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 30; k++) {
      double odd = 2 * k - 1;
      double next = term * -(4.0 * order * order - odd * odd) / (k * 8 * x);
      if (Math.abs(next) >= Math.abs(term)) {
        break;
      }
      term = next;
      sum += term;
    }
    return sum / Math.sqrt(2 * Math.PI * x);
  }

  /** The modified function of the second kind times exp(x); nan below 0. */
  public static double scaledK(int order, double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Double.isNaN(x) ? x : x > 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double sum = 0.5;
    for (int n = 1; ; n++) {
      double t = n * STEP;
      double fall = x * (Math.cosh(t) - 1);
      if (fall > 745) {
        return sum * STEP;
      }
      sum += Math.exp(-fall) * (order == 0 ? 1 : Math.cosh(t));
    }
  }

  /** The modified function of the second kind. */
  public static double k(int order, double x) {
    return scaledK(order, x) * Math.exp(-x);
  }

  /** The function of the first kind, of any order from 0. */
  public static double j(int order, double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Double.isNaN(x) ? x : 0;
    }
    int n = 40 + order + (int) Math.min(1e6, 2 * Math.abs(x));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = Math.PI * (i + 0.5) / n;
      sum += Math.cos(order * t - x * Math.sin(t));
    }
    return sum / n;
  }

  /** The function of the second kind; infinite at 0 and below. */
  public static double y(int order, double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      boolean below = order == 0 ? x <= 0 : x < 0;
      return below ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    double sum = 0;
    int last = 20 + (int) Math.min(1e5, x);
    for (int k = 1; k <= last; k++) {
      double sign = k % 2 == 0 ? 1 : -1;
      sum +=
          order == 0 ? -2 * sign * j(2 * k, x) / k : sign * (j(2 * k - 1, x) - j(2 * k + 1, x)) / k;
    }
    double logarithm = Math.log(x / 2) + EULER;
    double rest = order == 0 ? logarithm * j(0, x) : logarithm * j(1, x) - j(0, x) / x;
    return 2 / Math.PI * (rest + sum);
  }
}
