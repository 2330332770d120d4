package tapedeck.script.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Libm;

/** Arithmetic of Python's bool, int and float. */
public final class Numbers {
  private static final int MOST_BITS = 2_000_000;

  private Numbers() {}

  /** An int or bool. */
  public static boolean isWhole(Value value) {
    return value instanceof Int || value instanceof Bool;
  }

  public static boolean isNumber(Value value) {
    return value instanceof Int || value instanceof Float || value instanceof Bool;
  }

  /** An int or bool as an int. */
  public static Int whole(Value value) {
    return value instanceof Bool bool ? bool.toInt() : (Int) value;
  }

  /** A number as a double. */
  public static double real(Value value) {
    return switch (value) {
      case Float f -> f.value();
      case Int i -> i.toDouble();
      case Bool b -> b.isTrue() ? 1 : 0;
      default -> throw Raise.type("must be real number, not " + Types.nameOf(value));
    };
  }

  /** As {@link #real}, but an int beyond the range of doubles is an error. */
  public static double checkedReal(Value value) {
    double real = real(value);
    if (Double.isInfinite(real) && !(value instanceof Float)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "int too large to convert to float");
    }
    return real;
  }

  /** A NumPy scalar as the Python number that it equals as a key; anything else as it is. */
  static Value plain(Value value) {
    return value instanceof ArrayValue array && array.isScalar()
        ? Elements.number(array.data(), 0)
        : value;
  }

  /** Whether two values are numbers of the same value. */
  static boolean same(Value one, Value other) {
    Value a = plain(one);
    Value b = plain(other);
    if (!isNumber(a) || !isNumber(b)) {
      return false;
    }
    if (a instanceof Float x && b instanceof Float y) {
      return x.value() == y.value();
    }
    return compare(a, b) == 0;
  }

  /** The sign of a − b, exactly; 2 if one of them is not a number. */
  public static int compare(Value a, Value b) {
    if (a instanceof Float || b instanceof Float) {
      double x = real(a);
      double y = real(b);
      if (Double.isNaN(x) || Double.isNaN(y)) {
        return 2;
      }
      boolean exact = isExact(a) && isExact(b);
      if (exact || Double.isInfinite(x) || Double.isInfinite(y)) {
        return exact || a instanceof Float && b instanceof Float
            ? (x < y ? -1 : x > y ? 1 : 0)
            : compareWithInfinity(a, b, x, y);
      }
      return decimal(a).compareTo(decimal(b));
    }
    Int x = whole(a);
    Int y = whole(b);
    return x.isSmall() && y.isSmall()
        ? Long.compare(x.small(), y.small())
        : x.big().compareTo(y.big());
  }

  private static int compareWithInfinity(Value a, Value b, double x, double y) {
    if (a instanceof Float && Double.isInfinite(x)) {
      return x > 0 ? 1 : -1;
    }
    if (b instanceof Float && Double.isInfinite(y)) {
      return y > 0 ? -1 : 1;
    }
    return decimal(a).compareTo(decimal(b));
  }

  private static boolean isExact(Value value) {
    return value instanceof Float
        || whole(value).isSmall() && Math.abs(whole(value).small()) <= 1L << 53;
  }

  private static BigDecimal decimal(Value value) {
    return value instanceof Float f
        ? new BigDecimal(f.value())
        : new BigDecimal(whole(value).big());
  }

  /** The result of an operator on two numbers, or null if it is not defined for them. */
  public static @Nullable Value apply(Operator operator, Value a, Value b) {
    if (a instanceof Float || b instanceof Float) {
      return reals(operator, a, b);
    }
    if (a instanceof Bool x && b instanceof Bool y) {
      switch (operator) {
        case AND -> {
          return Bool.of(x.isTrue() & y.isTrue());
        }
        case OR -> {
          return Bool.of(x.isTrue() | y.isTrue());
        }
        case XOR -> {
          return Bool.of(x.isTrue() ^ y.isTrue());
        }
        default -> {}
      }
    }
    return wholes(operator, whole(a), whole(b));
  }

  private static @Nullable Value reals(Operator operator, Value a, Value b) {
    double x = checkedReal(a);
    double y = checkedReal(b);
    return switch (operator) {
      case ADD -> Float.of(x + y);
      case SUB -> Float.of(x - y);
      case MUL -> Float.of(x * y);
      case DIV -> Float.of(x / divisor(y, "float division by zero"));
      case FLOOR_DIV -> Float.of(floorDiv(x, divisor(y, "float floor division by zero")));
      case MOD -> Float.of(mod(x, divisor(y, "float modulo")));
      case POW -> power(x, y);
      case MATMUL, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> null;
    };
  }

  private static double divisor(double y, String message) {
    if (y == 0) {
      throw Raise.zeroDivision(message);
    }
    return y;
  }

  /** {@code x // y}, rounded towards minus infinity. */
  public static double floorDiv(double x, double y) {
    double mod = x % y;
    double div = (x - mod) / y;
    if (mod != 0 && (y < 0) != (mod < 0)) {
      div -= 1;
    }
    if (div == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(div);
    return div - floor > 0.5 ? floor + 1 : floor;
  }

  /** {@code x % y}, with the sign of y. */
  public static double mod(double x, double y) {
    double mod = x % y;
    if (mod == 0) {
      return Math.copySign(0.0, y);
    }
    return (y < 0) != (mod < 0) ? mod + y : mod;
  }

  private static Value power(double x, double y) {
    if (x == 0 && y < 0) {
      throw Raise.zeroDivision("0.0 cannot be raised to a negative power");
    }
    if (x < 0 && Double.isFinite(x) && Double.isFinite(y) && y != Math.rint(y)) {
      throw Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "complex numbers are not part of Tapedeck's Python",
          "A negative number to a fractional power is complex; take abs() first.");
    }
    if (x == 1 || y == 0 || x == -1 && Double.isInfinite(y)) {
      return Float.of(1);
    }
    double result = Libm.pow(x, y);
    if (Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "(34, 'Numerical result out of range')");
    }
    return Float.of(result);
  }

  private static @Nullable Value wholes(Operator operator, Int a, Int b) {
    if (a.isSmall() && b.isSmall()) {
      long x = a.small();
      long y = b.small();
      switch (operator) {
        case ADD -> {
          long sum = x + y;
          if (((x ^ sum) & (y ^ sum)) >= 0) {
            return Int.of(sum);
          }
        }
        case SUB -> {
          long difference = x - y;
          if (((x ^ y) & (x ^ difference)) >= 0) {
            return Int.of(difference);
          }
        }
        case MUL -> {
          long high = Math.multiplyHigh(x, y);
          long low = x * y;
          if (high == 0 && low >= 0 || high == -1 && low < 0) {
            return Int.of(low);
          }
        }
        case FLOOR_DIV -> {
          if (y != 0 && !(x == Long.MIN_VALUE && y == -1)) {
            return Int.of(Math.floorDiv(x, y));
          }
        }
        case MOD -> {
          if (y != 0) {
            return Int.of(Math.floorMod(x, y));
          }
        }
        default -> {}
      }
    }
    return bigs(operator, a, b);
  }

  private static @Nullable Value bigs(Operator operator, Int a, Int b) {
    BigInteger x = a.big();
    BigInteger y = b.big();
    return switch (operator) {
      case ADD -> Int.of(x.add(y));
      case SUB -> Int.of(x.subtract(y));
      case MUL -> Int.of(bounded(x.bitLength() + (long) y.bitLength(), x, y));
      case DIV -> trueDivide(a, b);
      case FLOOR_DIV -> Int.of(divide(x, y, "integer division or modulo by zero")[0]);
      case MOD -> Int.of(divide(x, y, "integer modulo by zero")[1]);
      case POW -> power(a, b);
      case AND -> Int.of(x.and(y));
      case OR -> Int.of(x.or(y));
      case XOR -> Int.of(x.xor(y));
      case SHIFT_LEFT -> {
        int by = shift(b);
        checkBits(x.signum() == 0 ? 0 : x.bitLength() + (long) by);
        yield x.signum() == 0 ? Int.ZERO : Int.of(x.shiftLeft(by));
      }
      case SHIFT_RIGHT -> Int.of(x.shiftRight(shift(b)));
      case MATMUL -> null;
    };
  }

  private static BigInteger bounded(long bits, BigInteger x, BigInteger y) {
    checkBits(bits);
    return x.multiply(y);
  }

  private static void checkBits(long bits) {
    if (bits > MOST_BITS) {
      throw Raise.of(
          Exceptions.MEMORY_ERROR,
          "the whole number would have more than 600,000 digits",
          "Use a float, or smaller numbers.");
    }
  }

  private static int shift(Int by) {
    if (by.signum() < 0) {
      throw Raise.value("negative shift count");
    }
    return by.isSmall() ? (int) Math.min(Integer.MAX_VALUE, by.small()) : Integer.MAX_VALUE;
  }

  /** Quotient and remainder with the remainder's sign that of y. */
  private static BigInteger[] divide(BigInteger x, BigInteger y, String byZero) {
    if (y.signum() == 0) {
      throw Raise.zeroDivision(byZero);
    }
    BigInteger[] both = x.divideAndRemainder(y);
    if (both[1].signum() != 0 && both[1].signum() != y.signum()) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(y);
    }
    return both;
  }

  private static Value trueDivide(Int a, Int b) {
    if (b.signum() == 0) {
      throw Raise.zeroDivision("division by zero");
    }
    if (isExact(a) && isExact(b)) {
      return Float.of(a.toDouble() / b.toDouble());
    }
    double quotient = nearest(a.big(), b.big());
    if (Double.isInfinite(quotient)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "integer division result too large for a float");
    }
    return Float.of(quotient);
  }

  /** x / y rounded once. */
  private static double nearest(BigInteger x, BigInteger y) {
    int shift = Math.max(0, 66 - (x.bitLength() - y.bitLength()));
    BigInteger[] both = x.abs().shiftLeft(shift).divideAndRemainder(y.abs());
    BigInteger sticky =
        both[1].signum() == 0 ? both[0].shiftLeft(1) : both[0].shiftLeft(1).setBit(0);
    double magnitude = new BigDecimal(sticky).doubleValue();
    double scaled = Math.scalb(magnitude, -Math.min(shift + 1, 1000));
    if (shift + 1 > 1000) {
      scaled = Math.scalb(scaled, -(shift + 1 - 1000));
    }
    return x.signum() * y.signum() < 0 ? -scaled : scaled;
  }

  private static Value power(Int a, Int b) {
    if (b.signum() < 0) {
      if (a.signum() == 0) {
        throw Raise.zeroDivision("0.0 cannot be raised to a negative power");
      }
      return power(checkedReal(a), checkedReal(b));
    }
    boolean trivial = a.isSmall() && Math.abs(a.small()) <= 1;
    if (trivial) {
      boolean odd = b.big().testBit(0);
      return b.signum() == 0 ? Int.ONE : a.small() == -1 && !odd ? Int.ONE : a;
    }
    checkBits(
        b.isSmall() && b.small() <= MOST_BITS
            ? b.small() * Math.max(1, a.big().abs().bitLength() - 1L)
            : Long.MAX_VALUE);
    return Int.of(a.big().pow((int) b.small()));
  }

  /** {@code -x}, {@code +x} or {@code ~x}; null if it is not defined. */
  public static @Nullable Value unary(char sign, Value x) {
    if (x instanceof Float f) {
      return sign == '-' ? Float.of(-f.value()) : sign == '+' ? f : null;
    }
    Int i = whole(x);
    return switch (sign) {
      case '-' ->
          i.isSmall() && i.small() != Long.MIN_VALUE
              ? Int.of(-i.small())
              : Int.of(i.big().negate());
      case '+' -> i;
      default -> Int.of(i.big().not());
    };
  }

  /** Rounds half to even. */
  public static Value round(Value number, @Nullable Integer digits) {
    if (number instanceof Float f) {
      double x = f.value();
      if (digits == null) {
        return toInt(Math.rint(x));
      }
      if (!Double.isFinite(x) || digits > 323) {
        return f;
      }
      double rounded =
          new BigDecimal(x).setScale(digits, java.math.RoundingMode.HALF_EVEN).doubleValue();
      return Float.of(Math.copySign(rounded, x));
    }
    Int whole = whole(number);
    if (digits == null || digits >= 0) {
      return whole;
    }
    if (-digits > whole.big().abs().bitLength()) {
      return Int.ZERO;
    }
    return Int.of(
        new BigDecimal(whole.big())
            .setScale(digits, java.math.RoundingMode.HALF_EVEN)
            .toBigIntegerExact());
  }

  /** A double without a fraction as an int. */
  public static Int toInt(double x) {
    if (Double.isNaN(x)) {
      throw Raise.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "cannot convert float infinity to integer");
    }
    double truncated = x < 0 ? Math.ceil(x) : Math.floor(x);
    return Math.abs(truncated) < 0x1p62
        ? Int.of((long) truncated)
        : Int.of(new BigDecimal(truncated).toBigIntegerExact());
  }

  /** An int as a Java int, for counts and positions. */
  public static int index(Value value, String complaint) {
    if (!isWhole(value)) {
      throw Raise.type(complaint);
    }
    Int whole = whole(value);
    if (!whole.isSmall() || whole.small() != (int) whole.small()) {
      throw Raise.of(Exceptions.INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
    }
    return (int) whole.small();
  }
}
