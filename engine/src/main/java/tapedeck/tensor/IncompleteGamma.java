package tapedeck.tensor;

/**
 * The share of the gamma function's integral that lies below or above a number, by a power series
 * or a continued fraction, with the steps and the ends of Cephes, as TensorFlow has it.
 */
public final class IncompleteGamma {
  private static final int STEPS = 2000;

  private final Precision k;
  private final int slopeSteps;

  private IncompleteGamma(Precision precision) {
    k = precision;
    slopeSteps = precision == Precision.SINGLE ? 200 : 500;
  }

  private static final IncompleteGamma SINGLE = new IncompleteGamma(Precision.SINGLE);
  private static final IncompleteGamma DOUBLE = new IncompleteGamma(Precision.DOUBLE);

  /** The share below x; nan where a is not positive or x is negative. */
  public static double below(double a, double x) {
    return DOUBLE.lower(a, x);
  }

  /** As {@link #below(double, double)}, rounded after every operation. */
  public static float below(float a, float x) {
    return (float) SINGLE.lower(a, x);
  }

  /** The share above x; nan where a is not positive or x is negative. */
  public static double above(double a, double x) {
    return DOUBLE.upper(a, x);
  }

  /** As {@link #above(double, double)}, rounded after every operation. */
  public static float above(float a, float x) {
    return (float) SINGLE.upper(a, x);
  }

  /** The derivative of {@link #below(double, double)} by a. */
  public static double slope(double a, double x) {
    return DOUBLE.slopeByA(a, x);
  }

  /** As {@link #slope(double, double)}, rounded after every operation. */
  public static float slope(float a, float x) {
    return (float) SINGLE.slopeByA(a, x);
  }

  private static boolean outside(double a, double x) {
    return !(x >= 0) || !(a > 0);
  }

  private double lower(double a, double x) {
    if (x == 0) {
      return 0;
    }
    if (outside(a, x)) {
      return Double.NaN;
    }
    return x > 1 && x > a ? k.sub(1, fraction(a, x, false)) : series(a, x, false);
  }

  private double upper(double a, double x) {
    if (outside(a, x)) {
      return Double.NaN;
    }
    return x < 1 || x < a ? k.sub(1, series(a, x, false)) : fraction(a, x, false);
  }

  private double slopeByA(double a, double x) {
    if (x == 0) {
      return 0;
    }
    if (outside(a, x)) {
      return Double.NaN;
    }
    return x > 1 && x > a ? -fraction(a, x, true) : series(a, x, true);
  }

  /** xᵃ · exp(−x) / Γ(a), or 0 where that is too small. */
  private double term(double a, double x) {
    double log = k.sub(k.sub(k.mul(a, k.log(x)), x), k.logGamma(a));
    double most = k == Precision.SINGLE ? Float.MAX_VALUE : Double.MAX_VALUE;
    return log < -k.log(most) || Double.isNaN(log) ? 0 : k.exp(log);
  }

  private double series(double a, double x, boolean slope) {
    double first = term(a, x);
    if (first == 0) {
      return 0;
    }
    double ax = k.div(first, a);
    double r = a;
    double c = 1;
    double sum = 1;
    double dc = 0;
    double dsum = 0;
    for (int i = 0; i < (slope ? slopeSteps : STEPS); i++) {
      r = k.add(r, 1);
      double factor = k.div(x, r);
      double dfactor = k.div(-x, k.mul(r, r));
      dc = k.add(k.mul(factor, dc), k.mul(dfactor, c));
      dsum = k.add(dsum, dc);
      c = k.mul(c, factor);
      sum = k.add(sum, c);
      boolean ends =
          slope
              ? Math.abs(dc) <= k.mul(k.halfStep(), Math.abs(dsum))
              : c <= k.mul(k.halfStep(), sum);
      if (ends) {
        break;
      }
    }
    return slope ? turned(sum, dsum, ax, k.sub(k.log(x), k.digamma(k.add(a, 1)))) : k.mul(sum, ax);
  }

  /** The derivative of {@code sum · ax} from that of the sum and of the logarithm of ax. */
  private double turned(double sum, double dsum, double ax, double dlog) {
    return k.add(k.mul(sum, k.mul(ax, dlog)), k.mul(dsum, ax));
  }

  /** What two neighbouring convergents of a continued fraction have above or below their lines. */
  private final class Pair {
    double before;
    double now;

    Pair(double before, double now) {
      this.before = before;
      this.now = now;
    }

    double next(double z, double yc) {
      return k.sub(k.mul(now, z), k.mul(before, yc));
    }

    /** How {@link #next} changes with a, from how this changes, {@code d}. */
    double next(Pair d, double z, double yc, double c) {
      return k.add(k.sub(k.sub(k.mul(d.now, z), now), k.mul(d.before, yc)), k.mul(before, c));
    }

    void advance(double to) {
      before = now;
      now = to;
    }

    void scale(double by) {
      before = k.mul(before, by);
      now = k.mul(now, by);
    }
  }

  private double fraction(double a, double x, boolean slope) {
    if (Double.isInfinite(x)) {
      return 0;
    }
    double ax = term(a, x);
    if (ax == 0) {
      return 0;
    }
    double large = k == Precision.SINGLE ? 0x1p24 : 0x1p52;
    double y = k.sub(1, a);
    double z = k.add(k.add(x, y), 1);
    double c = 0;
    Pair p = new Pair(1, k.add(x, 1));
    Pair q = new Pair(x, k.mul(z, x));
    Pair dp = new Pair(0, 0);
    Pair dq = new Pair(0, -x);
    double value = k.div(p.now, q.now);
    double dvalue = k.div(k.sub(dp.now, k.mul(value, dq.now)), q.now);
    for (int i = 0; i < (slope ? slopeSteps : STEPS); i++) {
      c = k.add(c, 1);
      y = k.add(y, 1);
      z = k.add(z, 2);
      double yc = k.mul(y, c);
      double pk = p.next(z, yc);
      double qk = q.next(z, yc);
      double dpk = p.next(dp, z, yc, c);
      double dqk = q.next(dq, z, yc, c);
      if (qk != 0) {
        double last = value;
        value = k.div(pk, qk);
        double dlast = dvalue;
        dvalue = k.div(k.sub(dpk, k.mul(value, dqk)), qk);
        boolean ends =
            slope
                ? Math.abs(k.sub(dvalue, dlast)) <= k.halfStep()
                : Math.abs(k.sub(last, value)) <= k.mul(k.halfStep(), Math.abs(value));
        if (ends) {
          break;
        }
      }
      p.advance(pk);
      q.advance(qk);
      dp.advance(dpk);
      dq.advance(dqk);
      if (Math.abs(pk) > large) {
        for (Pair each : new Pair[] {p, q, dp, dq}) {
          each.scale(1 / large);
        }
      }
    }
    return slope ? turned(value, dvalue, ax, k.sub(k.log(x), k.digamma(a))) : k.mul(value, ax);
  }
}
