package tapedeck.tensor;

/**
 * A number with about 32 decimal digits: the unevaluated sum of two float64, the lower one at most
 * half a unit in the last place of the higher.
 */
record Wide(double high, double low) {
  static final Wide HALF_PI = new Wide(1.5707963267948966, 6.123233995736766e-17);
  static final Wide PI = new Wide(3.141592653589793, 1.2246467991473532e-16);
  static final Wide LN_2 = new Wide(0.6931471805599453, 2.3190468138462996e-17);
  static final Wide LN_10 = new Wide(2.302585092994046, -2.1707562233822494e-16);

  static Wide of(double x) {
    return new Wide(x, 0);
  }

  static Wide sum(double x, double y) {
    double high = x + y;
    double back = high - x;
    return new Wide(high, x - (high - back) + (y - back));
  }

  static Wide product(double x, double y) {
    double high = x * y;
    return new Wide(high, Math.fma(x, y, -high));
  }

  Wide plus(Wide y) {
    Wide s = sum(high, y.high);
    return sum(s.high, s.low + low + y.low);
  }

  Wide negated() {
    return new Wide(-high, -low);
  }

  Wide times(Wide y) {
    Wide p = product(high, y.high);
    return sum(p.high, p.low + (high * y.low + low * y.high));
  }

  Wide over(Wide y) {
    double quotient = high / y.high;
    Wide rest = plus(y.times(of(-quotient)));
    return sum(quotient, rest.high / y.high);
  }

  Wide root() {
    double root = Math.sqrt(high);
    if (root == 0) {
      return this;
    }
    Wide rest = plus(product(-root, root));
    return sum(root, rest.high / (2 * root));
  }

  /** The sum rounded once. */
  double rounded() {
    return high + low;
  }

  /** The arc tangents of 1/16, 2/16, … 1, each as a high and a low part. */
  private static final double[] SIXTEENTHS = {
    0.06241880999595735, -1.5490756308295046e-18,
    0.12435499454676144, -3.1253241424539383e-18,
    0.18534794999569476, 4.180692268843079e-18,
    0.24497866312686414, 1.0698755618734451e-17,
    0.3028848683749714, -1.1010827903001369e-17,
    0.35877067027057225, -2.4623815582638635e-17,
    0.4124104415973873, -1.587652227770689e-17,
    0.4636476090008061, 2.2698777452961687e-17,
    0.5123894603107377, -2.5462781472855804e-17,
    0.5585993153435624, -5.4556305485916264e-18,
    0.6022873461349642, 2.950430737228402e-17,
    0.6435011087932844, 1.5834785051444286e-17,
    0.6823165548747481, 6.943223671560008e-18,
    0.7188299996216245, -2.1478388444456983e-17,
    0.7531512809621944, -2.4256934659182068e-17,
    0.7853981633974483, 3.061616997868383e-17,
  };

  private static final Wide MINUS_THIRD = new Wide(-0.3333333333333333, -1.850371707708594e-17);

  /** The arc tangent of a number that is not negative. */
  Wide arcTangent() {
    if (high > 1) {
      return HALF_PI.plus(of(1).over(this).arcTangent().negated());
    }
    int k = (int) Math.rint(high * 16);
    Wide c = of(k / 16.0);
    Wide t = k == 0 ? this : plus(c.negated()).over(of(1).plus(times(c)));
    Wide square = t.times(t);
    double u = square.high;
    double tail =
        u * (1 / 5.0 + u * (-1 / 7.0 + u * (1 / 9.0 + u * (-1 / 11.0 + u * (1 / 13.0 - u / 15)))));
    Wide small = t.plus(t.times(square).times(MINUS_THIRD.plus(of(tail))));
    return k == 0 ? small : new Wide(SIXTEENTHS[2 * k - 2], SIXTEENTHS[2 * k - 1]).plus(small);
  }

  /** The natural logarithm of a positive number: one step of Newton's from the float64 nearest. */
  static Wide logarithm(double x) {
    int exponent = Math.getExponent(x);
    double m = Math.scalb(x, -exponent);
    if (m > 1.4142135623730951) {
      m /= 2;
      exponent++;
    }
    Wide r = of(m - 1).over(sum(m, 1));
    Wide square = r.times(r);
    Wide sum = of(0);
    for (int n = 41; n >= 1; n -= 2) {
      sum = sum.times(square).plus(of(1).over(of(n)));
    }
    return LN_2.times(of(exponent)).plus(r.times(sum).times(of(2)));
  }
}
