package tapedeck.script.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.NumPyText;

/** Floats as text in the notations of Python's format language. */
public final class FloatText {
  private static final long[] TENS = new long[17];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
  }

  private FloatText() {}

  /** The shortest digits that read back as the same number. */
  public static String repr(double x) {
    if (!Double.isFinite(x)) {
      return special(x);
    }
    if (x == Math.rint(x) && Math.abs(x) < 1e15) {
      String whole = Long.toString((long) x);
      return x == 0 && 1 / x < 0 ? "-0.0" : whole + ".0";
    }
    return NumPyText.number(x);
  }

  static String special(double x) {
    return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
  }

  private static String exponentText(int exponent, char letter) {
    String text = Integer.toString(Math.abs(exponent));
    return letter + (exponent < 0 ? "-" : "+") + (text.length() < 2 ? "0" + text : text);
  }

  /** {@code f}: {@code precision} digits behind the point; x is not negative. */
  static String fixed(double x, int precision, boolean alternate) {
    String quick = quickly(x, precision);
    String text =
        quick != null
            ? quick
            : new BigDecimal(x).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    return alternate && precision == 0 ? text + "." : text;
  }

  /**
   * The same where it fits in whole numbers of 128 bits: x = m · 2⁻ˢ, so x · 10ᵖ is m · 10ᵖ without
   * its last s bits, which say how to round.
   *
   * @return null where it does not fit
   */
  private static @Nullable String quickly(double x, int precision) {
    int shift = 1075 - (int) (Double.doubleToRawLongBits(x) >>> 52);
    if (precision >= TENS.length || shift < 1) {
      return null;
    }
    long mantissa = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
    long high = Math.multiplyHigh(mantissa, TENS[precision]);
    long low = mantissa * TENS[precision];
    if (shift < 64 && high >>> shift - 1 != 0) {
      return null;
    }
    long whole =
        shift > 127 ? 0 : shift < 64 ? high << 64 - shift | low >>> shift : high >>> shift - 64;
    if (shift < 128 && roundsUp(high, low, shift - 1, (whole & 1) == 1)) {
      whole++;
    }
    String digits = Long.toString(whole);
    if (precision == 0) {
      return digits;
    }
    digits = "0".repeat(Math.max(0, precision + 1 - digits.length())) + digits;
    int point = digits.length() - precision;
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /** Whether what is cut off below a bit, with it, is more than a half, or just that and odd. */
  private static boolean roundsUp(long high, long low, int bit, boolean odd) {
    boolean half = ((bit < 64 ? low >>> bit : high >>> bit - 64) & 1) == 1;
    boolean more =
        bit > 64 && high << 128 - bit != 0
            || (bit < 64 ? bit > 0 && low << 64 - bit != 0 : low != 0);
    return half && (more || odd);
  }

  /** {@code e}: one digit, the point, {@code precision} digits, the exponent. */
  static String exponential(double x, int precision, boolean alternate) {
    if (x == 0) {
      String zeros = precision > 0 || alternate ? "." + "0".repeat(precision) : "";
      return "0" + zeros + "e+00";
    }
    BigDecimal rounded =
        new BigDecimal(x).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String all = rounded.unscaledValue().toString();
    all += "0".repeat(Math.max(0, precision + 1 - all.length()));
    String behind = all.substring(1, precision + 1);
    String point = precision > 0 || alternate ? "." : "";
    return all.charAt(0) + point + behind + exponentText(exponent, 'e');
  }

  /** {@code g}: {@code precision} significant digits in whichever notation is shorter. */
  static String general(double x, int precision, boolean alternate) {
    int significant = Math.max(1, precision);
    if (x == 0) {
      return alternate ? "0." + "0".repeat(significant - 1) : "0";
    }
    BigDecimal rounded =
        new BigDecimal(x).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < significant) {
      String text =
          rounded
              .setScale(Math.max(0, significant - 1 - exponent), RoundingMode.HALF_EVEN)
              .toPlainString();
      return alternate ? text + (text.indexOf('.') < 0 ? "." : "") : trimmed(text);
    }
    String text = exponential(x, significant - 1, alternate);
    int e = text.indexOf('e');
    return alternate ? text : trimmed(text.substring(0, e)) + text.substring(e);
  }

  /** As repr with {@code precision} significant digits: what a float without a type shows. */
  static String generalWithPoint(double x, int precision) {
    int significant = Math.max(1, precision);
    BigDecimal rounded =
        new BigDecimal(x).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    int exponent = x == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= significant - 1) {
      String text = exponential(x, significant - 1, false);
      int e = text.indexOf('e');
      return trimmed(text.substring(0, e)) + text.substring(e);
    }
    String text = trimmed(rounded.toPlainString());
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }

  /** As {@code float.hex} writes it. */
  public static String hex(double x) {
    if (!Double.isFinite(x)) {
      return special(x);
    }
    String java = Double.toHexString(x);
    int point = java.indexOf('.');
    int p = java.indexOf('p');
    String digits = java.substring(point + 1, p);
    String exponent = java.substring(p + 1);
    return java.substring(0, point + 1)
        + (x == 0 ? "0" : digits + "0".repeat(13 - digits.length()))
        + "p"
        + (exponent.startsWith("-") ? "" : "+")
        + exponent;
  }

  private static String trimmed(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
