package tapedeck.tensor;

/**
 * The elementary functions of float64 as the C library that Python and TensorFlow call computes
 * them. Where Java's own agree with it but for one result in a few hundred they are taken as they
 * are; the others are computed with more digits and rounded once, or by the library's method.
 */
public final class Libm {
  private Libm() {}

  public static double exp(double x) {
    return Math.exp(x);
  }

  public static double exp2(double x) {
    return Math.pow(2, x);
  }

  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  public static double log(double x) {
    return Math.log(x);
  }

  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  public static double log2(double x) {
    return isOrdinary(x) ? Wide.logarithm(x).over(Wide.LN_2).rounded() : Math.log(x);
  }

  public static double log10(double x) {
    if (!isOrdinary(x)) {
      return Math.log10(x);
    }
    int k = Math.getExponent(x);
    int up = k < 0 ? 1 : 0;
    double y = k + up;
    double z =
        y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(Math.scalb(x, -k - up));
    return z + y * 3.01029995663611771306e-01;
  }

  private static boolean isOrdinary(double x) {
    return x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
  }

  /** As C has it: 1 to any power is 1, even to that of nan; so is −1 to an infinite power. */
  public static double pow(double x, double y) {
    boolean one = x == 1 || x == -1 && Double.isInfinite(y);
    return one ? 1 : Math.pow(x, y);
  }

  public static double sin(double x) {
    return Math.sin(x);
  }

  public static double cos(double x) {
    return Math.cos(x);
  }

  public static double tan(double x) {
    return Math.tan(x);
  }

  public static double asin(double x) {
    double size = Math.abs(x);
    if (!(size < 1) || size < 1e-8) {
      return Math.asin(x);
    }
    Wide cosine = Wide.of(1).plus(Wide.product(-x, x)).root();
    return Math.copySign(Wide.of(size).over(cosine).arcTangent().rounded(), x);
  }

  public static double acos(double x) {
    double size = Math.abs(x);
    if (!(size < 1)) {
      return Math.acos(x);
    }
    Wide cosine = Wide.of(1).plus(Wide.product(-x, x)).root();
    Wide sine = Wide.of(size).over(cosine).arcTangent();
    return Wide.HALF_PI.plus(x < 0 ? sine : sine.negated()).rounded();
  }

  public static double atan(double x) {
    double size = Math.abs(x);
    return size > 1e-8 && size < 1e15
        ? Math.copySign(Wide.of(size).arcTangent().rounded(), x)
        : Math.atan(x);
  }

  public static double atan2(double y, double x) {
    double ratio = Math.abs(y) / Math.abs(x);
    if (!(ratio > 1e-8 && ratio < 1e15)) {
      return Math.atan2(y, x);
    }
    Wide angle = Wide.of(Math.abs(y)).over(Wide.of(Math.abs(x))).arcTangent();
    Wide turned = x < 0 ? Wide.PI.plus(angle.negated()) : angle;
    return Math.copySign(turned.rounded(), y);
  }

  public static double sinh(double x) {
    return StrictMath.sinh(x);
  }

  public static double cosh(double x) {
    double size = Math.abs(x);
    if (size < 0.34657359027997264) {
      double t = expm1(size);
      double w = 1 + t;
      return size < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    if (size < 22) {
      double t = exp(size);
      return 0.5 * t + 0.5 / t;
    }
    return size < 709 ? 0.5 * exp(size) : StrictMath.cosh(x);
  }

  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  public static double asinh(double x) {
    double size = Math.abs(x);
    double result;
    if (!(size <= Double.MAX_VALUE) || size < 0x1p-28) {
      return x;
    } else if (size > 0x1p28) {
      result = log(size) + 0.6931471805599453;
    } else if (size > 2) {
      result = log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
    } else {
      double t = x * x;
      result = log1p(size + t / (1 + Math.sqrt(1 + t)));
    }
    return Math.copySign(result, x);
  }

  public static double acosh(double x) {
    if (x > 0x1p28) {
      return log(x) + 0.6931471805599453;
    }
    if (x > 2) {
      return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return log1p(t + Math.sqrt(2 * t + t * t));
  }

  public static double atanh(double x) {
    double size = Math.abs(x);
    if (size < 0x1p-28) {
      return x;
    }
    double t = size + size;
    double result =
        size < 0.5 ? 0.5 * log1p(t + t * size / (1 - size)) : 0.5 * log1p(t / (1 - size));
    return Math.copySign(result, x);
  }

  public static double hypot(double x, double y) {
    double most = Math.max(Math.abs(x), Math.abs(y));
    return most > 1e-140 && most < 1e140
        ? Wide.product(x, x).plus(Wide.product(y, y)).root().rounded()
        : Math.hypot(x, y);
  }

  public static double cbrt(double x) {
    return Math.cbrt(x);
  }
}
