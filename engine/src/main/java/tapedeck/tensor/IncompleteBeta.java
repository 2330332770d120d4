package tapedeck.tensor;

/**
 * The share of the beta function's integral that lies below x, by the power series and continued
 * fractions of Cephes, as TensorFlow has it; in float32 every step is rounded.
 */
public final class IncompleteBeta {
  private final Precision k;
  private final boolean single;

  private IncompleteBeta(Precision precision) {
    k = precision;
    single = precision == Precision.SINGLE;
  }

  private static final IncompleteBeta SINGLE = new IncompleteBeta(Precision.SINGLE);
  private static final IncompleteBeta DOUBLE = new IncompleteBeta(Precision.DOUBLE);

  /** nan where a or b is not positive, or x is not from 0 to 1. */
  public static double of(double a, double b, double x) {
    return ends(a, b, x) ? atEnd(a, b, x) : DOUBLE.inDouble(a, b, x);
  }

  /** As {@link #of(double, double, double)}, rounded after every operation. */
  public static float of(float a, float b, float x) {
    return (float) (ends(a, b, x) ? atEnd(a, b, x) : SINGLE.inSingle(a, b, x));
  }

  private static boolean ends(double a, double b, double x) {
    return !(a > 0) || !(b > 0) || !(x > 0) || !(x < 1);
  }

  private static double atEnd(double a, double b, double x) {
    return a > 0 && b > 0 && (x == 0 || x == 1) ? x : Double.NaN;
  }

  private double inSingle(double a, double b, double x) {
    if (a > 1) {
      return aboveOne(a, b, x);
    }
    double up = k.add(a, 1);
    double t = k.add(k.mul(a, k.log(x)), k.mul(b, k.log1p(-x)));
    t = k.add(t, k.logGamma(k.add(a, b)));
    t = k.sub(k.sub(t, k.logGamma(up)), k.logGamma(b));
    return k.add(aboveOne(up, b, x), k.exp(t));
  }

  private double aboveOne(double aa, double bb, double xx) {
    double rest = k.sub(1, xx);
    boolean reversed = xx > k.div(aa, k.add(aa, bb));
    double a = reversed ? bb : aa;
    double b = reversed ? aa : bb;
    double t = reversed ? xx : rest;
    double x = reversed ? rest : xx;
    if (b > 10 && Math.abs(k.div(k.mul(b, x), a)) < 0.3f) {
      double sum = singleSeries(a, b, x);
      return reversed ? k.sub(1, sum) : sum;
    }
    double mean = k.div(k.mul(x, k.sub(k.add(a, b), 2)), k.sub(a, 1));
    boolean small = mean < 1;
    double value = fraction(a, b, x, small);
    double power = k.mul(small ? b : k.sub(b, 1), k.log(t));
    double factor =
        k.sub(
            k.sub(k.add(k.mul(a, k.log(x)), k.logGamma(k.add(a, b))), k.logGamma(a)),
            k.logGamma(b));
    power = k.add(power, factor);
    power = k.add(power, k.log(k.div(value, a)));
    double share = k.exp(power);
    return reversed ? k.sub(1, share) : share;
  }

  private double singleSeries(double given, double rest, double x) {
    double a = given;
    double b = rest;
    double y = k.sub(k.add(k.mul(a, k.log(x)), k.mul(k.sub(b, 1), k.log1p(-x))), k.log(a));
    y = k.sub(y, k.add(k.logGamma(a), k.logGamma(b)));
    y = k.add(y, k.logGamma(k.add(a, b)));
    double t = k.div(x, k.sub(1, x));
    double sum = 0;
    double u = 1;
    do {
      b = k.sub(b, 1);
      if (b == 0) {
        break;
      }
      a = k.add(a, 1);
      u = k.mul(u, k.div(k.mul(t, b), a));
      sum = k.add(sum, u);
    } while (Math.abs(u) > k.halfStep());
    return k.mul(k.exp(y), k.add(1, sum));
  }

  private double inDouble(double aa, double bb, double xx) {
    if (bb * xx <= 1 && xx <= 0.95) {
      return doubleSeries(aa, bb, xx);
    }
    boolean reversed = xx > aa / (aa + bb);
    double a = reversed ? bb : aa;
    double b = reversed ? aa : bb;
    double rest = reversed ? xx : 1 - xx;
    double x = reversed ? 1 - xx : xx;
    if (reversed && b * x <= 1 && x <= 0.95) {
      return 1 - Math.max(doubleSeries(a, b, x), k.halfStep());
    }
    boolean small = x * (a + b - 2) - (a - 1) < 0;
    double value = small ? fraction(a, b, x, true) : fraction(a, b, x, false) / rest;
    double y = k.mul(a, k.log(x));
    y += k.mul(b, k.log(rest)) + k.logGamma(a + b) - k.logGamma(a) - k.logGamma(b);
    y += k.log(value / a);
    double share = k.exp(y);
    return reversed ? 1 - Math.max(share, k.halfStep()) : share;
  }

  private double doubleSeries(double a, double b, double x) {
    double inverse = 1 / a;
    double u = (1 - b) * x;
    double v = u / (a + 1);
    double first = v;
    double t = u;
    double n = 2;
    double sum = 0;
    double least = k.halfStep() * inverse;
    while (Math.abs(v) > least) {
      u = (n - b) * x / n;
      t *= u;
      v = t / (a + n);
      sum += v;
      n += 1;
    }
    sum += first;
    sum += inverse;
    return k.exp(k.logGamma(a + b) - k.logGamma(a) - k.logGamma(b) + a * k.log(x) + k.log(sum));
  }

  /** One of two continued fractions; each converges well where the other one does not. */
  private double fraction(double a, double b, double given, boolean small) {
    double large = single ? 0x1p24 : 0x1p52;
    double precise = single ? k.halfStep() : 3 * k.halfStep();
    double x = small ? given : k.div(given, k.sub(1, given));
    double way = small ? 1 : -1;
    double k1 = a;
    double k2 = small ? k.add(a, b) : k.sub(b, 1);
    double k3 = a;
    double k4 = k.add(a, 1);
    double k5 = 1;
    double k6 = small ? k.sub(b, 1) : k.add(a, b);
    double k7 = k4;
    double k8 = k.add(a, 2);
    double[] p = {0, 1};
    double[] q = {1, 1};
    double value = 1;
    for (int n = 0; n < (single ? 100 : 300); n++) {
      advance(p, q, -k.div(k.mul(k.mul(x, k1), k2), k.mul(k3, k4)));
      advance(p, q, k.div(k.mul(k.mul(x, k5), k6), k.mul(k7, k8)));
      if (q[1] != 0) {
        double next = k.div(p[1], q[1]);
        if (Math.abs(k.sub(value, next)) < k.mul(Math.abs(next), precise)) {
          return next;
        }
        value = next;
      }
      k1 = k.add(k1, 1);
      k2 = k.add(k2, way);
      k3 = k.add(k3, 2);
      k4 = k.add(k4, 2);
      k5 = k.add(k5, 1);
      k6 = k.sub(k6, way);
      k7 = k.add(k7, 2);
      k8 = k.add(k8, 2);
      if (k.add(Math.abs(q[1]), Math.abs(p[1])) > large) {
        scale(p, q, 1 / large);
      }
      if (Math.abs(q[1]) < 1 / large || Math.abs(p[1]) < 1 / large) {
        scale(p, q, large);
      }
    }
    return value;
  }

  private void advance(double[] p, double[] q, double by) {
    double pk = k.add(p[1], k.mul(p[0], by));
    double qk = k.add(q[1], k.mul(q[0], by));
    p[0] = p[1];
    p[1] = pk;
    q[0] = q[1];
    q[1] = qk;
  }

  private void scale(double[] p, double[] q, double by) {
    for (int i = 0; i < 2; i++) {
      p[i] = k.mul(p[i], by);
      q[i] = k.mul(q[i], by);
    }
  }
}
