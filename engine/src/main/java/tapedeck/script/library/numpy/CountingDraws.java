package tapedeck.script.library.numpy;

import tapedeck.script.value.Raise;
import tapedeck.tensor.Gamma;
import tapedeck.tensor.Libm;

/** Whole numbers of the discrete distributions, made of a source's numbers in NumPy's order. */
final class CountingDraws {
  private final RandomSource source;

  CountingDraws(RandomSource source) {
    this.source = source;
  }

  private double unit() {
    return source.bits().unit();
  }

  double poisson(double rate) {
    if (rate < 0 || Double.isNaN(rate)) {
      throw Raise.value("lam < 0 or lam is NaN");
    }
    return rate == 0 ? 0 : rate < 10 ? multiplied(rate) : rejected(rate);
  }

  private double multiplied(double rate) {
    double limit = Libm.exp(-rate);
    double product = 1;
    for (int count = 0; ; count++) {
      product *= unit();
      if (product <= limit) {
        return count;
      }
    }
  }

  /** Hörmann's transformed rejection with a squeeze. */
  private double rejected(double rate) {
    double b = 0.931 + 2.53 * Math.sqrt(rate);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = unit() - 0.5;
      double v = unit();
      double side = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / side + b) * u + rate + 0.43);
      if (side >= 0.07 && v <= squeeze) {
        return k;
      }
      if (k < 0 || side < 0.013 && v > side) {
        continue;
      }
      if (Libm.log(v) + Libm.log(inverse) - Libm.log(a / (side * side) + b)
          <= -rate + k * Libm.log(rate) - Gamma.logGamma(k + 1)) {
        return k;
      }
    }
  }

  double binomial(double n, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw Raise.value("p < 0, p > 1 or p contains NaNs");
    }
    if (n < 0) {
      throw Raise.value("n < 0");
    }
    if (n == 0 || p == 0) {
      return 0;
    }
    return p <= 0.5 ? rare(n, p) : n - rare(n, 1 - p);
  }

  private double rare(double n, double p) {
    return n * p <= 30 ? inverted(n, p) : enveloped(n, p);
  }

  /** How often n trials succeed, by running down the distribution. */
  private double inverted(double n, double p) {
    double q = 1 - p;
    double none = Libm.exp(n * Libm.log(q));
    double bound = Math.min(n, (long) (n * p + 10 * Math.sqrt(n * p * q + 1)));
    double count = 0;
    double probability = none;
    double u = unit();
    while (u > probability) {
      count++;
      if (count > bound) {
        count = 0;
        probability = none;
        u = unit();
      } else {
        u -= probability;
        probability = (n - count + 1) * p * probability / (count * q);
      }
    }
    return count;
  }

  /** The same for many successes: below a triangle, a parallelogram and two exponential tails. */
  private double enveloped(double n, double p) {
    double q = 1 - p;
    double mean = n * p + p;
    double mode = Math.floor(mean);
    double spread = n * p * q;
    double p1 = Math.floor(2.195 * Math.sqrt(spread) - 4.6 * q) + 0.5;
    double middle = mode + 0.5;
    double left = middle - p1;
    double right = middle + p1;
    double c = 0.134 + 20.5 / (15.3 + mode);
    double a = (mean - left) / (mean - left * p);
    double slopeLeft = a * (1 + a / 2);
    a = (right - mean) / (right * q);
    double slopeRight = a * (1 + a / 2);
    double p2 = p1 * (1 + 2 * c);
    double p3 = p2 + c / slopeLeft;
    double p4 = p3 + c / slopeRight;
    while (true) {
      double u = unit() * p4;
      double v = unit();
      double y;
      if (u <= p1) {
        return Math.floor(middle - p1 * v + u);
      }
      if (u <= p2) {
        double x = left + (u - p1) / c;
        v = v * c + 1 - Math.abs(mode - x + 0.5) / p1;
        if (v > 1) {
          continue;
        }
        y = Math.floor(x);
      } else if (u <= p3) {
        y = Math.floor(left + Libm.log(v) / slopeLeft);
        if (y < 0 || v == 0) {
          continue;
        }
        v = v * (u - p2) * slopeLeft;
      } else {
        y = Math.floor(right - Libm.log(v) / slopeRight);
        if (y > n || v == 0) {
          continue;
        }
        v = v * (u - p3) * slopeRight;
      }
      if (isBelow(n, p, mode, y, v)) {
        return y;
      }
    }
  }

  /** Whether a height lies below the distribution's, which is 1 at the mode. */
  private static boolean isBelow(double n, double p, double mode, double y, double v) {
    double q = 1 - p;
    double spread = n * p * q;
    double k = Math.abs(y - mode);
    if (k <= 20 || k >= spread / 2 - 1) {
      double s = p / q;
      double a = s * (n + 1);
      double height = 1;
      for (double i = mode + 1; i <= y; i++) {
        height *= a / i - s;
      }
      for (double i = y + 1; i <= mode; i++) {
        height /= a / i - s;
      }
      return v <= height;
    }
    double rho = k / spread * ((k * (k / 3 + 0.625) + 0.16666666666666666) / spread + 0.5);
    double t = -k * k / (2 * spread);
    double log = Libm.log(v);
    if (log < t - rho) {
      return true;
    }
    if (log > t + rho) {
      return false;
    }
    double x1 = y + 1;
    double f1 = mode + 1;
    double z = n + 1 - mode;
    double w = n - y + 1;
    return log
        <= (mode + 0.5) * Libm.log(f1 / x1)
            + (n - mode + 0.5) * Libm.log(z / w)
            + (y - mode) * Libm.log(w * p / (x1 * q))
            + stirling(f1)
            + stirling(z)
            + stirling(x1)
            + stirling(w);
  }

  private static double stirling(double x) {
    double square = x * x;
    return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
  }

  /** How many trials it takes to succeed once. */
  double geometric(double p) {
    if (!(p > 0 && p <= 1)) {
      throw Raise.value("p <= 0, p > 1 or p contains NaNs");
    }
    if (p < 0.333333333333333333333333) {
      double drawn =
          source instanceof RandomSource.Legacy ? -Libm.log1p(-unit()) : source.exponential();
      return Math.ceil(-drawn / Libm.log1p(-p));
    }
    double count = 1;
    double sum = p;
    double product = p;
    double u = unit();
    while (u > sum) {
      product *= 1 - p;
      sum += product;
      count++;
    }
    return count;
  }

  /** How n trials fall into as many classes as there are probabilities. */
  long[] multinomial(long n, double[] p) {
    long[] counts = new long[p.length];
    long left = n;
    double rest = 1;
    for (int i = 0; i < p.length - 1 && left > 0; i++) {
      counts[i] = (long) binomial(left, Math.min(1, p[i] / rest));
      left -= counts[i];
      rest -= p[i];
    }
    if (left > 0) {
      counts[p.length - 1] = left;
    }
    return counts;
  }
}
