package tapedeck.tensor;

/** The gamma function's logarithm and the derivative of that. */
public final class Gamma {
  private Gamma() {}

  /** The logarithm of the magnitude of gamma; infinite at 0 and the negative whole numbers. */
  public static double logGamma(double x) {
    return logGamma(x, Precision.DOUBLE);
  }

  /** As {@link #logGamma(double)}, rounded after every operation. */
  public static float logGamma(float x) {
    return (float) logGamma(x, Precision.SINGLE);
  }

  private static double logGamma(double x, Precision precision) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x) || x <= 0 && x == Math.rint(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0) {
      double turn = precision.of(Math.sin(Math.PI * (x - 2 * Math.rint(x / 2))));
      double pi = precision.of(Math.PI);
      double reflected = precision.log(precision.div(pi, Math.abs(precision.mul(turn, x))));
      return precision.sub(reflected, LogGamma.of(precision).at(-x));
    }
    return LogGamma.of(precision).at(x);
  }

  /** The derivative of {@link #logGamma}; nan at 0 and the negative whole numbers. */
  public static double digamma(double x) {
    if (x <= 0) {
      double near = x - Math.floor(x);
      double apart = near > 0.5 ? near - 1 : near;
      double turned = near == 0.5 ? 0 : Math.PI / Libm.tan(Math.PI * apart);
      return near == 0 ? Double.NaN : digamma(1 - x) - turned;
    }
    double sum = 0;
    double at = x;
    while (at < 10) {
      sum += 1 / at;
      at += 1;
    }
    double square = 1 / (at * at);
    double tail = 8.33333333333333333333E-2;
    tail = tail * square - 2.10927960927960927961E-2;
    tail = tail * square + 7.57575757575757575758E-3;
    tail = tail * square - 4.16666666666666666667E-3;
    tail = tail * square + 3.96825396825396825397E-3;
    tail = tail * square - 8.33333333333333333333E-3;
    tail = tail * square + 8.33333333333333333333E-2;
    return Libm.log(at) - 0.5 / at - square * tail - sum;
  }

  /** As {@link #digamma(double)}, rounded after every operation. */
  public static float digamma(float x) {
    if (x <= 0) {
      float near = x - (float) Math.floor(x);
      float apart = near > 0.5f ? near - 1 : near;
      float pi = (float) Math.PI;
      float turned = near == 0.5f ? 0 : pi / FloatLibm.tan(pi * apart);
      return near == 0 ? Float.NaN : digamma(1 - x) - turned;
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
}
