package tapedeck.tensor;

/** The gamma function's logarithm and its derivatives, and the quantiles of normal numbers. */
public final class Gamma {
  private static final double[] BERNOULLI = {
    1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
  };
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double LARGE = 12;

  private Gamma() {}

  /** The logarithm of the magnitude of gamma; infinite at 0 and the negative whole numbers. */
  public static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x) || x <= 0 && x == Math.rint(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 0) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
    }
    double product = 1;
    double at = x;
    while (at < LARGE) {
      product *= at++;
    }
    double square = 1 / (at * at);
    double power = 1 / at;
    double tail = 0;
    for (int i = 0; i < BERNOULLI.length; i++) {
      tail += BERNOULLI[i] * power / ((2 * i + 1) * (2 * i + 2));
      power *= square;
    }
    return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + tail - Math.log(product);
  }

  /** The derivative of {@link #logGamma}; nan at 0 and the negative whole numbers. */
  public static double digamma(double x) {
    if (x <= 0) {
      return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
    }
    double sum = 0;
    double at = x;
    while (at < LARGE) {
      sum -= 1 / at++;
    }
    double square = 1 / (at * at);
    double power = square;
    double tail = 0;
    for (int i = 0; i < BERNOULLI.length; i++) {
      tail += BERNOULLI[i] * power / (2 * i + 2);
      power *= square;
    }
    return sum + Math.log(at) - 0.5 / at - tail;
  }

  /** As {@link #digamma(double)}, rounded after every operation. */
  public static float digamma(float x) {
    if (x <= 0) {
      return x == Math.rint(x)
          ? Float.NaN
          : digamma(1 - x) - (float) (Math.PI / Math.tan(Math.PI * x));
    }
    float sum = 0;
    float at = x;
    while (at < 10) {
      sum += 1 / at;
      at += 1;
    }
    float square = 1 / (at * at);
    float tail = -1f / 240;
    tail = tail * square + 1f / 252;
    tail = tail * square - 1f / 120;
    tail = tail * square + 1f / 12;
    return FloatLibm.log(at) - 0.5f / at - square * tail - sum;
  }

  /** The sum of (n + q)⁻ˢ over all n from 0. */
  public static double zeta(double s, double q) {
    if (s == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (s < 1) {
      return Double.NaN;
    }
    if (q <= 0) {
      return q == Math.rint(q) ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double sum = 0;
    double at = q;
    while (at < LARGE) {
      sum += Math.pow(at++, -s);
    }
    double term = s * Math.pow(at, -s - 1) / 2;
    sum += Math.pow(at, 1 - s) / (s - 1) + 0.5 * Math.pow(at, -s);
    for (int i = 0; i < BERNOULLI.length; i++) {
      sum += BERNOULLI[i] * term;
      double k = 2 * i + 2;
      term *= (s + k - 1) * (s + k) / ((k + 1) * (k + 2) * at * at);
    }
    return sum;
  }

  /** The derivative of {@link #digamma} of order {@code n}; nan where n is no whole number. */
  public static double polygamma(double n, double x) {
    if (n != Math.rint(n) || n < 0) {
      return Double.NaN;
    }
    if (n == 0) {
      return digamma(x);
    }
    double factorial = Math.exp(logGamma(n + 1));
    if (n <= 20) {
      factorial = 1;
      for (int i = 2; i <= n; i++) {
        factorial *= i;
      }
    }
    return (n % 2 == 0 ? -1 : 1) * factorial * zeta(n + 1, x);
  }

  /** The number that a normal number stays below with probability {@code p}. */
  public static double normalQuantile(double p) {
    if (p <= 0 || p >= 1 || Double.isNaN(p)) {
      return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double tail = Math.min(p, 1 - p);
    double t = Math.sqrt(-2 * Math.log(tail));
    double x = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
    for (int i = 0; i < 8; i++) {
      double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
      double step = (above(x, density) - tail) / density;
      x += step / (1 - x * step / 2);
    }
    return p == 0.5 ? 0 : p < 0.5 ? -x : x;
  }

  /** The probability that a normal number is above x ≥ 0. */
  private static double above(double x, double density) {
    if (x < 3) {
      double term = x;
      double sum = x;
      for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
        term *= x * x / (2 * n + 1);
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double fraction = x;
    for (int n = 60; n > 0; n--) {
      fraction = x + n / fraction;
    }
    return density / fraction;
  }
}
