package tapedeck.tensor;

import java.util.function.DoubleUnaryOperator;

/** Functions that are integrals: Dawson's, the exponential one, Fresnel's and Spence's. */
public final class Integrals {
  private static final double EULER = 0.57721566490153286061;
  private static final double STEP = 0.2;

  private Integrals() {}

  /** exp(−x²) times the integral of exp(t²) up to x, by Rybicki's sum. */
  public static double dawson(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Math.abs(x) > 1e5) {
      return Double.isInfinite(x) ? 0 : 0.5 / x;
    }
    if (Math.abs(x) < 0.2) {
      double square = x * x;
      return x
          * (1
              - 2.0
                  / 3
                  * square
                  * (1
                      - 0.4
                          * square
                          * (1
                              - 2.0
                                  / 7
                                  * square
                                  * (1
                                      - 2.0
                                          / 9
                                          * square
                                          * (1 - 2.0 / 11 * square * (1 - 2.0 / 13 * square))))));
    }
    long centre = 2 * Math.round(x / (2 * STEP));
    double sum = 0;
    for (long n = centre - 61; n <= centre + 61; n += 2) {
      double apart = x - n * STEP;
      sum += Math.exp(-apart * apart) / n;
    }
    return sum / Math.sqrt(Math.PI);
  }

  /** The integral of exp(t)/t up to x, which is not known below 0. */
  public static double exponential(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x > 40) {
      double term = 1;
      double sum = 1;
      for (int k = 1; k < x; k++) {
        term *= k / x;
        sum += term;
      }
      return Math.exp(x) / x * sum;
    }
    double term = 1;
    double sum = 0;
    for (int k = 1; k < 200; k++) {
      term *= x / k;
      sum += term / k;
    }
    return EULER + Math.log(Math.abs(x)) + sum;
  }

  /** The integral of cos(πt²/2) up to x. */
  public static double fresnelCos(double x) {
    return fresnel(x, t -> Math.cos(Math.PI / 2 * t * t));
  }

  /** The integral of sin(πt²/2) up to x. */
  public static double fresnelSin(double x) {
    return fresnel(x, t -> Math.sin(Math.PI / 2 * t * t));
  }

  private static double fresnel(double x, DoubleUnaryOperator wave) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Math.abs(x) > 36974) {
      return Math.copySign(0.5, x);
    }
    int parts = 4 + (int) Math.min(4000, 2 * x * x);
    double half = x / parts / 2;
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      double middle = (2 * i + 1) * half;
      for (int k = 0; k < NODES.length; k++) {
        double apart = NODES[k] * half;
        sum +=
            WEIGHTS[k] * (wave.applyAsDouble(middle - apart) + wave.applyAsDouble(middle + apart));
      }
    }
    return sum * half;
  }

  /** The nodes above 0 of Gauss' rule of ten points. */
  private static final double[] NODES = {
    0.14887433898163121089,
    0.43339539412924719080,
    0.67940956829902440623,
    0.86506336668898451073,
    0.97390652851717172008
  };

  private static final double[] WEIGHTS = {
    0.29552422471475287017,
    0.26926671930999635509,
    0.21908636251598204400,
    0.14945134915058059315,
    0.06667134430868813759
  };

  /** The integral of ln(t)/(1 − t) from 1 to x; nan below 0. */
  public static double spence(double x) {
    if (!(x >= 0) || Double.isInfinite(x)) {
      return Double.NaN;
    }
    if (x == 0) {
      return Math.PI * Math.PI / 6;
    }
    if (x > 2) {
      double logarithm = Math.log(x);
      return -spence(1 / x) - logarithm * logarithm / 2;
    }
    if (x < 0.5) {
      return Math.PI * Math.PI / 6 - Math.log(x) * Math.log1p(-x) - spence(1 - x);
    }
    double z = -Math.log(x);
    double sum = z - z * z / 4;
    double power = z;
    for (double coefficient : BERNOULLI) {
      power *= z * z;
      sum += coefficient * power;
    }
    return sum;
  }

  /** The Bernoulli numbers of even index from 2 on, over the factorials one above. */
  private static final double[] BERNOULLI = {
    1.0 / 36,
    -1.0 / 3600,
    1.0 / 211680,
    -1.0 / 10886400,
    5.0 / 66 / 39916800,
    -691.0 / 2730 / 6227020800.0,
    7.0 / 6 / 1307674368000.0,
    -3617.0 / 510 / 355687428096000.0
  };
}
