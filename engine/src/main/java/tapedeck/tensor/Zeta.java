package tapedeck.tensor;

/**
 * Hurwitz' zeta function and what is made of it, by the Euler-Maclaurin formula after nine terms,
 * as Cephes and TensorFlow have it: in float32 every step is rounded.
 */
public final class Zeta {
  /** (2k)! over the Bernoulli number of index 2k, from k = 1. */
  private static final double[] TAIL = {
    12.0,
    -720.0,
    30240.0,
    -1209600.0,
    47900160.0,
    -1.8924375803183791606e9,
    7.47242496e10,
    -2.950130727918164224e12,
    1.1646782814350067249e14,
    -4.5979787224074726105e15,
    1.8152105401943546773e17,
    -7.1661652561756670113e18
  };

  private static final int TERMS = 9;

  private Zeta() {}

  /** The sum of (n + q)⁻ˢ over all n from 0; infinite at s = 1, nan below. */
  public static double zeta(double s, double q) {
    double singular = singular(s, q);
    if (singular != 0) {
      return singular;
    }
    double precision = Math.ulp(1.0) / 2;
    double sum = Libm.pow(q, -s);
    double at = q;
    double term = 0;
    for (int i = 0; i < TERMS || at <= TERMS; i++) {
      at += 1;
      term = Libm.pow(at, -s);
      sum += term;
      if (Math.abs(term / sum) < precision) {
        return sum;
      }
    }
    if (term == 0) {
      return sum;
    }
    sum += term * at / (s - 1);
    sum -= 0.5 * term;
    double rising = 1;
    for (int i = 0; i < TAIL.length; i++) {
      rising *= s + 2 * i;
      term /= at;
      double next = rising * term / TAIL[i];
      sum += next;
      if (Math.abs(next / sum) < precision) {
        break;
      }
      rising *= s + (2 * i + 1);
      term /= at;
    }
    return sum;
  }

  /** As {@link #zeta(double, double)}, rounded after every operation. */
  public static float zeta(float s, float q) {
    double singular = singular(s, q);
    if (singular != 0) {
      return (float) singular;
    }
    float precision = Math.ulp(1f) / 2;
    float sum = FloatLibm.pow(q, -s);
    float at = q;
    float term = 0;
    for (int i = 0; i < TERMS; i++) {
      at += 1;
      term = FloatLibm.pow(at, -s);
      sum += term;
      if (Math.abs(term / sum) < precision) {
        return sum;
      }
    }
    if (term == 0) {
      return sum;
    }
    sum += term * at / (s - 1);
    sum -= 0.5f * term;
    float rising = 1;
    for (int i = 0; i < TAIL.length; i++) {
      rising *= s + 2 * i;
      term /= at;
      float next = rising * term / (float) TAIL[i];
      sum += next;
      if (Math.abs(next / sum) < precision) {
        break;
      }
      rising *= s + (2 * i + 1);
      term /= at;
    }
    return sum;
  }

  /** What the sum is where it is no finite number; 0 where it is one. */
  private static double singular(double s, double q) {
    if (s == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(s > 1)) {
      return Double.NaN;
    }
    if (q <= 0) {
      if (q == Math.floor(q)) {
        return Math.rint(s / 2) == s / 2 ? Double.POSITIVE_INFINITY : Double.NaN;
      }
      return s == Math.floor(s) ? 0 : Double.NaN;
    }
    return 0;
  }

  /** The derivative of digamma of order {@code n}; nan where n is no whole number from 0. */
  public static double polygamma(double n, double x) {
    if (n != Math.floor(n) || n < 0) {
      return Double.NaN;
    }
    if (n == 0) {
      return Gamma.digamma(x);
    }
    double factorial = Libm.exp(Gamma.logGamma(n + 1));
    return (n % 2 == 0 ? -factorial : factorial) * zeta(n + 1, x);
  }

  /** As {@link #polygamma(double, double)}, rounded after every operation. */
  public static float polygamma(float n, float x) {
    if (n != (float) Math.floor(n) || n < 0) {
      return Float.NaN;
    }
    if (n == 0) {
      return Gamma.digamma(x);
    }
    float factorial = FloatLibm.exp(Gamma.logGamma(n + 1));
    return (n % 2 == 0 ? -factorial : factorial) * zeta(n + 1, x);
  }
}
