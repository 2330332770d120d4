package tapedeck.script.python;

import java.math.BigDecimal;
import java.math.MathContext;

/** {@code math.erf} and {@code math.erfc}, by their series in as many digits as it needs. */
final class ErrorFunction {
  private static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803"
              + "482534211706798214808651328230664709384460955058223172535940812848111745028410270193"
              + "852110555964462294895493038196442881097566593344612847564823378678316527120190914564"
              + "856692346034861045432664821339360726024914127372458700660631558817488152092096282925"
              + "409171536436789259036001133053054882046652138414695194151160943305727036575959195309");

  private ErrorFunction() {}

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    return Math.abs(x) > 6 ? Math.signum(x) : series(x).doubleValue();
  }

  static double erfc(double x) {
    if (Double.isNaN(x) || x > 27.3 || x < -6) {
      return Double.isNaN(x) ? x : x > 0 ? 0 : 2;
    }
    return BigDecimal.ONE.subtract(series(x)).doubleValue();
  }

  /** The sum of (-1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), times 2 / √π. */
  private static BigDecimal series(double x) {
    MathContext digits = new MathContext(40 + (int) (x * x));
    BigDecimal z = new BigDecimal(x);
    BigDecimal square = z.multiply(z, digits);
    BigDecimal power = z;
    BigDecimal sum = z;
    for (int n = 1; n < 10_000; n++) {
      power = power.multiply(square, digits).divide(BigDecimal.valueOf(-n), digits);
      BigDecimal term = power.divide(BigDecimal.valueOf(2L * n + 1), digits);
      sum = sum.add(term, digits);
      if (term.signum() == 0 || term.precision() - term.scale() < -20 - digits.getPrecision()) {
        break;
      }
    }
    BigDecimal root = PI.sqrt(digits);
    return sum.multiply(BigDecimal.TWO, digits).divide(root, digits);
  }
}
