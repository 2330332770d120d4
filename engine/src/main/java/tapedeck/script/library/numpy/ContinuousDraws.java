package tapedeck.script.library.numpy;

import tapedeck.tensor.Libm;

/** Numbers of the continuous distributions, made of a source's numbers in NumPy's order. */
final class ContinuousDraws {
  private final RandomSource source;

  ContinuousDraws(RandomSource source) {
    this.source = source;
  }

  private boolean old() {
    return source instanceof RandomSource.Legacy;
  }

  private double unit() {
    return source.bits().unit();
  }

  /** Of the gamma distribution with scale 1: Marsaglia and Tsang's method, Ahrens' below 1. */
  double gamma(double shape) {
    if (shape == 1) {
      return source.exponential();
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? flatGamma(shape) : steepGamma(shape);
  }

  private double flatGamma(double shape) {
    while (true) {
      double u = unit();
      double v = source.exponential();
      if (u <= 1 - shape) {
        double x = Libm.pow(u, 1 / shape);
        if (x <= v) {
          return x;
        }
      } else {
        double y = -Libm.log((1 - u) / shape);
        double x = Libm.pow(1 - shape + shape * y, 1 / shape);
        if (x <= v + y) {
          return x;
        }
      }
    }
  }

  private double steepGamma(double shape) {
    double b = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * b);
    while (true) {
      double x;
      double v;
      do {
        x = source.gaussian();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      double u = unit();
      if (u < 1 - 0.0331 * (x * x) * (x * x)
          || Libm.log(u) < 0.5 * x * x + b * (1 - v + Libm.log(v))) {
        return b * v;
      }
    }
  }

  double beta(double a, double b) {
    if (a > 1 || b > 1) {
      double first = gamma(a);
      return first / (first + gamma(b));
    }
    while (true) {
      double u = unit();
      double v = unit();
      double x = Libm.pow(u, 1 / a);
      double y = Libm.pow(v, 1 / b);
      if (x + y > 1 || u + v == 0) {
        continue;
      }
      if (x + y > 0) {
        return x / (x + y);
      }
      double logX = Libm.log(u) / a;
      double logY = Libm.log(v) / b;
      double most = Math.max(logX, logY);
      return Libm.exp(logX - most - Libm.log(Libm.exp(logX - most) + Libm.exp(logY - most)));
    }
  }

  double chiSquare(double freedom) {
    return 2 * gamma(freedom / 2);
  }

  double ratioOfVariances(double above, double below) {
    return chiSquare(above) * below / (chiSquare(below) * above);
  }

  double student(double freedom) {
    double above = source.gaussian();
    return Math.sqrt(freedom / 2) * above / Math.sqrt(gamma(freedom / 2));
  }

  double cauchy() {
    double above = source.gaussian();
    return above / source.gaussian();
  }

  double pareto(double a) {
    double drawn = source.exponential() / a;
    return old() ? Libm.exp(drawn) - 1 : Libm.expm1(drawn);
  }

  double weibull(double a) {
    return a == 0 ? 0 : Libm.pow(source.exponential(), 1 / a);
  }

  double power(double a) {
    double drawn = -source.exponential();
    return Libm.pow(old() ? 1 - Libm.exp(drawn) : -Libm.expm1(drawn), 1 / a);
  }

  double laplace(double mean, double scale) {
    while (true) {
      double u = unit();
      if (u >= 0.5) {
        return mean - scale * Libm.log(2 - u - u);
      }
      if (u > 0) {
        return mean + scale * Libm.log(u + u);
      }
    }
  }

  double gumbel(double mean, double scale) {
    while (true) {
      double u = 1 - unit();
      if (u < 1) {
        return mean - scale * Libm.log(-Libm.log(u));
      }
    }
  }

  double logistic(double mean, double scale) {
    while (true) {
      double u = unit();
      if (u > 0) {
        return mean + scale * Libm.log(u / (1 - u));
      }
    }
  }

  double rayleigh(double mode) {
    double drawn = old() ? -Libm.log1p(-unit()) : source.exponential();
    return mode * Math.sqrt(2 * drawn);
  }

  double triangular(double left, double mode, double right) {
    double base = right - left;
    double before = mode - left;
    double u = unit();
    return u <= before / base
        ? left + Math.sqrt(u * (before * base))
        : right - Math.sqrt((1 - u) * ((right - mode) * base));
  }
}
