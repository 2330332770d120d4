package tapedeck.app.builder;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The stretch of numbers that a slider moves over, in round steps.
 *
 * @param most the greatest number; the least is its negative
 */
record Scale(double most) {
  private static final int STEPS = 100;

  /** A stretch around a number that leaves it room. */
  static Scale around(double value) {
    double size = Math.abs(value);
    return new Scale(size == 0 || !Double.isFinite(size) ? 5 : roundUp(2 * size));
  }

  private static double roundUp(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Whether a number is on it and not lost in its middle. */
  boolean suits(double value) {
    double size = Math.abs(value);
    return size <= most && (size == 0 || size >= most / STEPS);
  }

  double step() {
    return most / STEPS;
  }

  /** The nearest step as Python writes a float: {@code 0.35}, {@code 2.0}. */
  String literal(double value) {
    BigDecimal step = new BigDecimal(Double.toString(step()));
    BigDecimal count = new BigDecimal(value).divide(step, 0, RoundingMode.HALF_EVEN);
    return python(count.multiply(step).doubleValue());
  }

  /** A number as Python writes it, always with a point or an exponent. */
  static String python(double value) {
    if (value == 0) {
      return "0.0";
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
      return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
    String plain = digits.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
