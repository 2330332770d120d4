package tapedeck.script.python;

import tapedeck.tensor.Libm;

/**
 * The gamma function and its logarithm by Lanczos' approximation, in the form and with the
 * coefficients of order 13 that Python uses.
 */
final class GammaFunction {
  private static final double G = 6.024680040776729583740234375;
  private static final double SHIFT = 5.524680040776729583740234375;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;
  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };
  private static final double[] DENOMINATOR = {
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
    66, 1
  };

  private GammaFunction() {}

  /** Not a number where it has a pole. */
  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0 || x == Double.NEGATIVE_INFINITY || x < 0 && x == Math.floor(x)) {
      return Double.NaN;
    }
    if (x == Math.floor(x) && x <= 23) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return product;
    }
    double size = Math.abs(x);
    if (size < 1e-20) {
      return 1 / x;
    }
    if (size > 200) {
      return x < 0 ? 0 / sine(x) : Double.POSITIVE_INFINITY;
    }
    double y = size + SHIFT;
    double z = size > SHIFT ? y - size - SHIFT : y - SHIFT - size;
    z = z * G / y;
    if (x < 0) {
      double r = -Math.PI / sine(size) / size * Libm.exp(y) / lanczos(size);
      r -= z * r;
      return size < 140 ? r / Libm.pow(y, size - 0.5) : halved(r, y, size, false);
    }
    double r = lanczos(size) / Libm.exp(y);
    r += z * r;
    return size < 140 ? r * Libm.pow(y, size - 0.5) : halved(r, y, size, true);
  }

  /** A power too large for one step, in two. */
  private static double halved(double r, double y, double size, boolean times) {
    double root = Libm.pow(y, size / 2 - 0.25);
    return times ? r * root * root : r / root / root;
  }

  /** The logarithm of the size of the gamma function; not a number where it has a pole. */
  static double logarithm(double x) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      return x <= 0 ? Double.NaN : 0;
    }
    double size = Math.abs(x);
    if (size < 1e-20) {
      return -Libm.log(size);
    }
    double r = Libm.log(lanczos(size)) - G;
    r += (size - 0.5) * (Libm.log(size + G - 0.5) - 1);
    if (x < 0) {
      r = LOG_PI - Libm.log(Math.abs(sine(size))) - Libm.log(size) - r;
    }
    return r;
  }

  private static double lanczos(double x) {
    double above = 0;
    double below = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        above = above * x + NUMERATOR[i];
        below = below * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        above = above / x + NUMERATOR[i];
        below = below / x + DENOMINATOR[i];
      }
    }
    return above / below;
  }

  /** sin(πx), exact where x is a multiple of a half. */
  private static double sine(double x) {
    double y = Math.abs(x) % 2;
    double r =
        switch ((int) Math.rint(2 * y)) {
          case 0 -> Libm.sin(Math.PI * y);
          case 1 -> Libm.cos(Math.PI * (y - 0.5));
          case 2 -> Libm.sin(Math.PI * (1 - y));
          case 3 -> -Libm.cos(Math.PI * (y - 1.5));
          default -> Libm.sin(Math.PI * (y - 2));
        };
    return Math.copySign(1, x) * r;
  }
}
