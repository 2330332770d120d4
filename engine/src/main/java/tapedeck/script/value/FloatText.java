package tapedeck.script.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text in the notations of Python's format language. */
public final class FloatText {
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
    BigDecimal digits = shortest(Math.abs(x));
    int exponent = digits.precision() - digits.scale() - 1;
    String sign = x < 0 ? "-" : "";
    if (exponent >= -4 && exponent < 16) {
      String plain = digits.toPlainString();
      return sign + plain + (plain.indexOf('.') < 0 ? ".0" : "");
    }
    return sign + scientific(digits, exponent, 'e');
  }

  /** Java writes two digits at least, Python one where that reads back as the same number. */
  private static BigDecimal shortest(double x) {
    BigDecimal digits = new BigDecimal(Double.toString(x)).stripTrailingZeros();
    if (digits.precision() == 2) {
      BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
      return one.doubleValue() == x ? one : digits;
    }
    return digits;
  }

  static String special(double x) {
    return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
  }

  private static String scientific(BigDecimal digits, int exponent, char letter) {
    String all = digits.unscaledValue().toString();
    String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
    return mantissa + exponentText(exponent, letter);
  }

  private static String exponentText(int exponent, char letter) {
    String text = Integer.toString(Math.abs(exponent));
    return letter + (exponent < 0 ? "-" : "+") + (text.length() < 2 ? "0" + text : text);
  }

  /** {@code f}: {@code precision} digits behind the point; x is not negative. */
  static String fixed(double x, int precision, boolean alternate) {
    String text = new BigDecimal(x).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    return alternate && precision == 0 ? text + "." : text;
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
