package tapedeck.tensor;

import java.math.BigDecimal;

/**
 * The fewest decimal digits that read back as a number, in scientific notation without its point:
 * d.ddd · 10^exponent.
 *
 * <p>Nothing here needs {@link BigDecimal}, whose tables take a tenth of the time of a small run.
 *
 * @param digits no zeros at either end; empty for 0
 * @param exponent of the first digit
 */
record ShortestDigits(String digits, int exponent) {
  /** Of a number that is not negative. */
  static ShortestDigits of(double x) {
    ShortestDigits java = read(Double.toString(x));
    ShortestDigits one = java.rounded();
    return Double.parseDouble(one.number()) == x ? one : java;
  }

  /** Of a number that is not negative. */
  static ShortestDigits of(float x) {
    ShortestDigits java = read(Float.toString(x));
    ShortestDigits one = java.rounded();
    return Float.parseFloat(one.number()) == x ? one : java;
  }

  static ShortestDigits of(BigDecimal number) {
    return number.signum() == 0
        ? new ShortestDigits("", 0)
        : stripped(number.unscaledValue().toString(), number.precision() - number.scale() - 1);
  }

  private static ShortestDigits read(String java) {
    int e = java.indexOf('E');
    String mantissa = e < 0 ? java : java.substring(0, e);
    int point = mantissa.indexOf('.');
    int exponent = point - 1 + (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1)));
    return stripped(mantissa.substring(0, point) + mantissa.substring(point + 1), exponent);
  }

  private static ShortestDigits stripped(String digits, int exponent) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    int end = digits.length();
    while (end > start && digits.charAt(end - 1) == '0') {
      end--;
    }
    return new ShortestDigits(digits.substring(start, end), exponent - start);
  }

  /** Java writes two digits at least: one of them, to the even one where it lies in the middle. */
  private ShortestDigits rounded() {
    if (digits.length() != 2) {
      return this;
    }
    int first = digits.charAt(0) - '0';
    int second = digits.charAt(1) - '0';
    int nearest = second > 5 || second == 5 && first % 2 == 1 ? first + 1 : first;
    return nearest == 10
        ? new ShortestDigits("1", exponent + 1)
        : new ShortestDigits(Integer.toString(nearest), exponent);
  }

  private String number() {
    return digits.isEmpty() ? "0" : digits.charAt(0) + "." + digits.substring(1) + "e" + exponent;
  }

  /** Without an exponent, with one digit at least on either side of the point. */
  String plain() {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    return digits.length() <= whole
        ? digits + "0".repeat(whole - digits.length()) + ".0"
        : digits.substring(0, whole) + "." + digits.substring(whole);
  }

  /** As {@code 1.5e-07}. */
  String scientific() {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (power.length() < 2 ? "0" : "")
        + power;
  }
}
