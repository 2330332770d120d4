package tapedeck.tensor;

/**
 * 1/x and 1/√x of float32 as TensorFlow computes them for elements in whole packets: from the
 * estimate of a PC's vector unit by one step of Newton's method, every step rounded to float32. The
 * last digit is often not that of the division.
 *
 * <p>The estimate has 13 bits. It is that of the middle of one of 2048 equal parts of an octave for
 * 1/x, of two octaves' 1024 parts each for 1/√x; measured on processors of Intel, others estimate
 * otherwise. Numbers too small to be normal count as 0 on the way in and out.
 */
public final class FloatReciprocals {
  private FloatReciprocals() {}

  private static final int PARTS = 2048;
  private static final int ONE = 1 << 13;

  private static final char[] RECIPROCALS = new char[PARTS];
  private static final char[] ROOTS = new char[PARTS];

  static {
    for (int i = 0; i < PARTS; i++) {
      RECIPROCALS[i] = (char) Math.round(ONE / (1 + (i + 0.5) / PARTS));
      int half = i % (PARTS / 2);
      double octave = i < PARTS / 2 ? 1 : 2;
      ROOTS[i] = (char) Math.round(ONE / Math.sqrt(octave * (1 + (half + 0.5) / (PARTS / 2))));
    }
  }

  /** 1/a; ±inf at ±0. */
  public static float reciprocal(float a) {
    float x = estimate(a);
    float missing = 1 - a * x;
    return Float.isNaN(missing) || Float.isInfinite(x) ? x : x + Elementwise.flushed(x * missing);
  }

  /** 1/a for an element behind the last packet: the quotient. */
  public static float reciprocalOfOne(float a) {
    return Elementwise.flushed(1 / Elementwise.flushed(a));
  }

  /** 1/√a for an element behind the last packet: the quotient. */
  public static float rootOfOne(float a) {
    return 1 / (float) Math.sqrt(Elementwise.flushed(a));
  }

  private static float estimate(float a) {
    int bits = Float.floatToRawIntBits(a);
    int exponent = bits >>> 23 & 0xff;
    int sign = bits & 0x80000000;
    if (exponent == 0xff) {
      return Float.isNaN(a) ? a : Float.intBitsToFloat(sign);
    }
    if (exponent == 0) {
      return sign == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }
    return number(sign, 253 - exponent, RECIPROCALS[bits >>> 12 & 0x7ff]);
  }

  /** 1/√a; inf at 0, nan below. */
  public static float root(float a) {
    float x = rootEstimate(a);
    float low = a * x * x + -1;
    float y = x * -0.5f * low + x;
    return Float.isNaN(y) ? x : y;
  }

  private static float rootEstimate(float a) {
    int bits = Float.floatToRawIntBits(a);
    int exponent = bits >>> 23 & 0xff;
    if (Float.isNaN(a) || bits < 0 && exponent != 0) {
      return Float.NaN;
    }
    if (exponent == 0) {
      return bits < 0 ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
    }
    if (exponent == 0xff) {
      return 0;
    }
    int octave = (exponent & 1) == 1 ? 0 : PARTS / 2;
    return number(0, 126 - Math.floorDiv(exponent - 127, 2), ROOTS[octave + (bits >>> 13 & 0x3ff)]);
  }

  /** A number of which 13 bits are given, the first of them set; 0 if it is too small. */
  private static float number(int sign, int exponent, int bits) {
    return Float.intBitsToFloat(
        exponent <= 0 ? sign : sign | exponent << 23 | (bits & ONE / 2 - 1) << 11);
  }
}
