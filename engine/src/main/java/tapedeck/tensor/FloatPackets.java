package tapedeck.tensor;

/**
 * TensorFlow's float32 functions as its vector units compute them: every step rounded to float32,
 * no fused operations. They hold for the elements that fill whole packets of eight; the few behind
 * the last packet are left to the ordinary functions.
 */
public final class FloatPackets {
  private FloatPackets() {}

  /** How many float32 a packet holds. */
  public static final int WIDTH = 8;

  private static final float LOG2_E = 1.44269504088896341f;
  private static final float LN_2 = 0.6931471805599453f;
  private static final float LN_2_HIGH = -0.693359375f;
  private static final float LN_2_LOW = 2.12194440e-4f;
  private static final float SQRT_HALF = 0.707106781186547524f;
  private static final float PI = (float) Math.PI;
  private static final float HALF_PI = 1.5707963267948966f;

  /** The polynomial with the highest coefficient first, by Horner's rule. */
  private static float polynomial(float x, float... c) {
    float sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum = sum * x + c[i];
    }
    return sum;
  }

  public static float exp(float given) {
    if (Float.isNaN(given)) {
      return given;
    }
    if (given < -104) {
      return 0;
    }
    float x = Math.min(given, 88.723f);
    float m = (float) Math.floor(x * LOG2_E + 0.5f);
    float r = m * LN_2_HIGH + x;
    r = m * LN_2_LOW + r;
    float r2 = r * r;
    float even = r2 * 1.37449637986719608306884765625e-3f + 4.166965186595916748046875e-2f;
    float odd = r2 * 8.36894474923610687255859375e-3f + 0.16666518151760101318359375f;
    even = r2 * even + 0.49999988079071044921875f;
    float y = r2 * (r * odd + even) + (r + 1);
    return Math.max(Math.scalb(y, (int) m), given);
  }

  public static float log(float given) {
    if (!(given > 0) || given == Float.POSITIVE_INFINITY) {
      return given == 0 ? Float.NEGATIVE_INFINITY : given > 0 ? given : Float.NaN;
    }
    boolean tiny = given < Float.MIN_NORMAL;
    float normal = tiny ? given * 0x1p24f : given;
    int exponent = Math.getExponent(normal) + 1;
    float x = Math.scalb(normal, -exponent);
    float e = tiny ? exponent - 24 : exponent;
    boolean low = x < SQRT_HALF;
    float whole = x;
    x -= 1;
    if (low) {
      e -= 1;
      x += whole;
    }
    float p = x * polynomial(x, 0.18256296349849254f, 1.0000000190281063f, 1.0000000190281136f);
    float q = polynomial(x, 0.049616247954120038f, 0.59923249590823520f, 1.4999999999999927f, 1f);
    return e * LN_2 + p / q;
  }

  public static float log1p(float x) {
    float sum = x + 1;
    float log = log(sum);
    return sum == 1 || sum == log ? x : x * (log / (sum - 1));
  }

  public static float expm1(float x) {
    float u = exp(x);
    if (u == 1) {
      return x;
    }
    float less = u - 1;
    if (less == -1) {
      return -1;
    }
    float log = log(u);
    return log == u ? u : less * (x / log);
  }

  /** Also of single elements: TensorFlow has no other hyperbolic tangent of float32. */
  public static float tanh(float x) {
    return tanhWithin(clamped(x));
  }

  /** To where the hyperbolic tangent is ±1. */
  public static float clamped(float x) {
    return Math.max(Math.min(x, 7.90738964080810547f), -7.90738964080810547f);
  }

  /** Of a clamped number; written out, as a loop over it is to become vector instructions. */
  public static float tanhWithin(float x) {
    float x2 = x * x;
    float p = 1.394553628e-8f * x2 + 2.102733560e-5f;
    p = p * x2 + 3.520756727e-3f;
    p = p * x2 + 1.340216100e-1f;
    float q = 8.015776984e-7f * x2 + 3.326951409e-4f;
    q = q * x2 + 2.597254514e-2f;
    q = q * x2 + 4.673548340e-1f;
    q = q * x2 + 1f;
    return (x2 * x * p + x) / q;
  }

  public static float sigmoid(float given) {
    if (given < -104) {
      return 0;
    }
    if (Float.isNaN(given)) {
      return given;
    }
    float x = Math.min(given, 16.6355324f) * 0.5f;
    float m = (float) Math.floor(x * LOG2_E + 0.5f);
    float r = m * LN_2_HIGH + x;
    r = m * LN_2_LOW + r;
    float r2 = r * r;
    float even = r2 * 4.1898667812347412109375e-2f + 0.49999141693115234375f;
    float odd = r2 * 8.33471305668354034423828125e-3f + 0.16666877269744873046875f;
    float p = r2 * (r * odd + even) + (r + 1);
    float e = Math.scalb(p, (int) m);
    e *= e;
    return e / (1 + e);
  }

  /** The logistic function of an element behind the last packet. */
  public static float sigmoidOfOne(float x) {
    float e = FloatLibm.exp(Math.min(x, 16.6355324f));
    return e / (1 + e);
  }

  private static final float SOFTPLUS_THRESHOLD = (float) Math.log(0x1p-23) + 2;

  public static float softplus(float x) {
    if (x > -SOFTPLUS_THRESHOLD) {
      return x;
    }
    float e = exp(x);
    return x < SOFTPLUS_THRESHOLD ? e : log1p(e);
  }

  public static float softplusOfOne(float x) {
    if (x > -SOFTPLUS_THRESHOLD) {
      return x;
    }
    float e = FloatLibm.exp(x);
    return x < SOFTPLUS_THRESHOLD ? e : FloatLibm.log1p(e);
  }

  public static float sin(float x) {
    return wave(x, true);
  }

  public static float cos(float x) {
    return wave(x, false);
  }

  private static float wave(float given, boolean sine) {
    float size = Math.abs(given);
    if (!(size < (sine ? 25966f : 18838f))) {
      return (float) (sine ? Math.sin(given) : Math.cos(given));
    }
    float turned = size * 0.636619746685028076171875f + 12582912f;
    int quadrant = Float.floatToRawIntBits(turned);
    float y = turned - 12582912f;
    float x = y * -1.5703125f + size;
    x = y * -0.000483989715576171875f + x;
    x = y * 1.62865035235881805419921875e-07f + x;
    x = y * 5.5644315544167710640977020375430583953857421875e-11f + x;
    boolean swapped = (quadrant & 1) != 0;
    float x2 = x * x;
    float result;
    if (sine == swapped) {
      result =
          polynomial(
              x2,
              2.4372266125283204019069671630859375e-05f,
              -0.00138865201734006404876708984375f,
              0.041666619479656219482421875f,
              -0.5f,
              1f);
    } else {
      float p =
          polynomial(
              x2,
              -0.0001959234114083702898469196984621021329076029360294342041015625f,
              0.0083326873655616851693794799871284340042620897293090820312500000f,
              -0.1666666203982298255503735617821803316473960876464843750000000000f);
      result = p * x2 * x + x;
    }
    boolean negative =
        sine ? (quadrant & 2) != 0 ^ Float.floatToRawIntBits(given) < 0 : (quadrant + 1 & 2) != 0;
    return negative ? -result : result;
  }

  public static float atan(float given) {
    float size = Math.abs(given);
    boolean large = size > 1;
    float x = large ? 1 / size : size;
    float x2 = x * x;
    float p =
        polynomial(
            x2,
            1.12026982009410858154296875e-01f,
            7.296695709228515625e-01f,
            8.109951019287109375e-01f);
    float q =
        polynomial(
            x2,
            1.00917108356952667236328125e-02f,
            2.8318560123443603515625e-01f,
            1f,
            8.109951019287109375e-01f);
    float reduced = x * (p / q);
    return Math.copySign(large ? HALF_PI - reduced : reduced, given);
  }

  /** By the quotient's arcus tangent, moved by π where x is below 0. */
  public static float atan2(float y, float x) {
    boolean below = Float.floatToRawIntBits(x) < 0;
    float sign = below ? -1 : 1;
    float quotient =
        x == 0 && y == 0
            ? Math.copySign(0f, y) * sign
            : Math.abs(x) == Math.abs(y) ? Math.copySign(1f, y) * sign : y / x;
    return atan(quotient) + Math.copySign(below ? PI : 0, y);
  }

  public static float acos(float given) {
    float size = Math.abs(given);
    float x2 = given * given;
    float even = 2.36423197202384471893310546875e-3f * x2 + 2.717843465507030487060546875e-2f;
    float odd = -1.1368644423782825469970703125e-2f * x2 + -4.8969544470310211181640625e-2f;
    even = even * x2 + 8.8804088532924652099609375e-2f;
    odd = odd * x2 + -0.214591205120086669921875f;
    even = even * x2 + 1.57079637050628662109375f;
    float result = (float) Math.sqrt(1 - size) * (odd * size + even);
    return Float.floatToRawIntBits(given) < 0 ? (float) Math.PI - result : result;
  }

  public static float asin(float given) {
    float size = Math.abs(given);
    if (!(size <= 1)) {
      return Float.NaN;
    }
    boolean large = size > 0.5f;
    float x = large ? (float) Math.sqrt(-(0.5f * size) + 0.5f) : size;
    float p =
        x
            * polynomial(
                x * x,
                5.08838854730129241943359375e-2f,
                3.95139865577220916748046875e-2f,
                7.550220191478729248046875e-2f,
                0.16664917767047882080078125f,
                1.00000011920928955078125f);
    return Math.copySign(large ? -(2 * p) + HALF_PI : p, given);
  }

  public static float atanh(float x) {
    float size = Math.abs(x);
    if (!(size < 1)) {
      return size == 1 ? Math.copySign(Float.POSITIVE_INFINITY, x) : Float.NaN;
    }
    if (size >= 0.5f) {
      return 0.5f * log((1 + x) / (1 - x));
    }
    float x2 = x * x;
    float p =
        polynomial(
            x2,
            0.1819281280040740966796875f,
            8.2311116158962249755859375e-2f,
            0.14672131836414337158203125f,
            0.1997792422771453857421875f,
            0.3333373963832855224609375f);
    return x * x2 * p + x;
  }

  /** 1 − erf(x), exact also where it is small. */
  public static float erfc(float x) {
    return erfc(x, true);
  }

  /** {@link #erfc} of an element behind the last packet. */
  public static float erfcOfOne(float x) {
    return erfc(x, false);
  }

  private static float erfc(float given, boolean packed) {
    float x = Math.max(-11f, Math.min(11f, given));
    float x2 = x * x;
    if (!(x2 > 1)) {
      float near =
          polynomial(
              x2,
              5.61802298761904239654541015625e-04f,
              -4.91381669417023658752441406250e-03f,
              2.67075151205062866210937500000e-02f,
              -1.12800106406211853027343750000e-01f,
              3.76122951507568359375000000000e-01f,
              -1.12837910652160644531250000000e+00f);
      return x * near + 1;
    }
    float low = Math.fma(x, x, -x2);
    float high = packed ? exp(-x2) : FloatLibm.exp(-x2);
    float z = -(high * low) + high;
    float q2 = packed ? FloatReciprocals.reciprocal(x2) : 1 / x2;
    float p =
        polynomial(
            q2,
            1.0208116471767425537109375e-01f,
            4.2920666933059692382812500e-01f,
            3.2379078865051269531250000e-01f,
            5.3971976041793823242187500e-02f);
    float q =
        x
            * polynomial(
                q2,
                1.7251677811145782470703125e-02f,
                3.9137163758277893066406250e-01f,
                1f,
                6.2173241376876831054687500e-01f,
                9.5662862062454223632812500e-02f);
    return z * (p / q) + (x < 0 ? 2 : 0);
  }

  /** Also of single elements. */
  public static float erf(float x) {
    float x2 = Math.min(16f, x * x);
    float p =
        x
            * polynomial(
                x2,
                2.123732201653183437883853912353515625e-06f,
                2.861979592125862836837768554687500000e-04f,
                3.658048342913389205932617187500000000e-03f,
                5.243302136659622192382812500000000000e-02f,
                1.874160766601562500000000000000000000e-01f,
                1.128379106521606445312500000000000000e+00f);
    float q =
        polynomial(
            x2,
            3.89185734093189239501953125000e-05f,
            1.14329601638019084930419921875e-03f,
            1.47520881146192550659179687500e-02f,
            1.12945675849914550781250000000e-01f,
            4.99425798654556274414062500000e-01f,
            1f);
    return Math.max(Math.min(p / q, 1f), -1f);
  }

  /** A sum of two float32, its rounding error kept beside it. */
  private record Pair(float high, float low) {
    /** The exact sum, where |x| ≥ |y|. */
    static Pair sum(float x, float y) {
      float high = x + y;
      return new Pair(high, y - (high - x));
    }

    /** The exact product, by splitting both factors. */
    static Pair product(float x, float y) {
      float xGamma = 4097f * x;
      float xHigh = x - xGamma + xGamma;
      float xLow = x - xHigh;
      float yGamma = 4097f * y;
      float yHigh = y - yGamma + yGamma;
      float yLow = y - yHigh;
      float high = x * y;
      float low = xHigh * yHigh + -high;
      low = xHigh * yLow + low;
      low = xLow * yHigh + low;
      low = xLow * yLow + low;
      return new Pair(high, low);
    }

    Pair plus(Pair y) {
      Pair r = sum(high, y.high);
      return sum(r.high, y.low + r.low + low);
    }

    Pair times(float y) {
      Pair c = product(high, y);
      Pair t = sum(c.high, low * y);
      return sum(t.high, t.low + c.low);
    }
  }

  private static final double LOG2_C0 = 1.442695041742110273474963832995854318141937255859375e+00;
  private static final double LOG2_C1 = -7.2134751588268664068692714863573201000690460205078125e-01;
  private static final Pair C0 = split(LOG2_C0);
  private static final Pair C1 = split(LOG2_C1);

  private static Pair split(double x) {
    return new Pair((float) x, (float) (x - (float) x));
  }

  public static float pow(float x, float y) {
    if (y == 1) {
      return x;
    }
    float size = Math.abs(x);
    boolean ordinary = size > 0 && size < Float.POSITIVE_INFINITY && Math.abs(y) < 7.4e8f;
    if (!ordinary || y == 0 || x == 1) {
      return (float) Libm.pow(x, y);
    }
    boolean whole = Math.floor(y) == y;
    if (x < 0 && !whole) {
      return Float.NaN;
    }
    boolean odd = whole && Math.rint(y * 0.5f) != y * 0.5f;
    float power = positivePower(size, y);
    return x < 0 && odd ? -power : power;
  }

  private static float positivePower(float given, float y) {
    boolean tiny = given < Float.MIN_NORMAL;
    float normal = tiny ? given * 0x1p24f : given;
    int exponent = Math.getExponent(normal) + 1;
    float m = Math.scalb(normal, -exponent);
    float e = tiny ? exponent - 24 : exponent;
    if (m < SQRT_HALF) {
      m *= 2;
      e -= 1;
    }
    float x = m - 1;
    float p =
        polynomial(
            x,
            9.7010828554630279541015625e-02f,
            -1.6896486282348632812500000e-01f,
            1.7200836539268493652343750e-01f,
            -1.7892272770404815673828125e-01f,
            2.0505344867706298828125000e-01f,
            -2.4046677350997924804687500e-01f,
            2.8857553005218505859375000e-01f,
            -3.6067414283752441406250000e-01f,
            4.8089790344238281250000000e-01f);
    Pair log2 = C0.plus(C1.plus(Pair.product(x, p)).times(x)).times(x);
    Pair f = Pair.product(e, y).plus(log2.times(y));
    float n = rounded(f.high);
    float r = f.high - n + f.low;
    float more = rounded(r);
    r -= more;
    return Math.scalb(exp2(r), (int) Math.max(-1000, Math.min(1000, n + more)));
  }

  /** To the nearest whole number, halves away from zero. */
  private static float rounded(float x) {
    float up = x + Math.copySign(0.49999997f, x);
    return (float) (up < 0 ? Math.ceil(up) : Math.floor(up));
  }

  private static float exp2(float x) {
    Pair p = Pair.product(LN_2, x);
    return exp(p.high) * (1 + p.low);
  }
}
