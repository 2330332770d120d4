package tapedeck.script.library.numpy;

import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** NumPy's arithmetic on two arrays of one type, by element type. */
final class ArrayArithmetic {
  private ArrayArithmetic() {}

  static final Unary NEGATE = new Unary(x -> -x, x -> -x, x -> -x, x -> -x);
  static final Unary ABSOLUTE = new Unary(Math::abs, Math::abs, Math::abs, Math::abs);
  static final Unary INVERT = new Unary(x -> x, x -> x, x -> ~x, x -> ~x);
  private static final Unary SQUARE = new Unary(x -> x * x, x -> x * x, x -> x * x, x -> x * x);

  private static final Binary ADD = new Binary(Float::sum, Double::sum, Integer::sum, Long::sum);
  private static final Binary SUBTRACT =
      new Binary((x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y);
  private static final Binary MULTIPLY =
      new Binary((x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y);
  private static final Binary DIVIDE =
      new Binary((x, y) -> x / y, (x, y) -> x / y, (x, y) -> 0, (x, y) -> 0);
  private static final Binary FLOOR_DIVIDE =
      new Binary(
          (x, y) -> (float) floorDivide(x, y),
          ArrayArithmetic::floorDivide,
          (x, y) -> y == 0 ? 0 : Math.floorDiv(x, y),
          (x, y) -> y == 0 ? 0 : Math.floorDiv(x, y));
  private static final Binary REMAINDER =
      new Binary(
          (x, y) -> (float) remainder(x, y),
          ArrayArithmetic::remainder,
          (x, y) -> y == 0 ? 0 : Math.floorMod(x, y),
          (x, y) -> y == 0 ? 0 : Math.floorMod(x, y));
  private static final Binary POWER =
      new Binary(
          (x, y) -> (float) Math.pow(x, y),
          Math::pow,
          (x, y) -> (int) power(x, y),
          ArrayArithmetic::power);
  private static final Binary AND = bits((x, y) -> x & y);
  private static final Binary OR = bits((x, y) -> x | y);
  private static final Binary XOR = bits((x, y) -> x ^ y);
  private static final Binary LEFT = bits((x, y) -> y < 0 || y > 63 ? 0 : x << y);
  private static final Binary RIGHT = bits((x, y) -> x >> Math.min(63, y < 0 ? 63 : y));

  private static Binary bits(java.util.function.LongBinaryOperator f) {
    return new Binary(
        (x, y) -> 0, (x, y) -> 0, (x, y) -> (int) f.applyAsLong(x, y), f::applyAsLong);
  }

  private static double floorDivide(double x, double y) {
    return y == 0 ? x / y : Numbers.floorDiv(x, y);
  }

  private static double remainder(double x, double y) {
    return y == 0 ? Double.NaN : Numbers.mod(x, y);
  }

  private static long power(long base, long exponent) {
    if (exponent < 0) {
      throw Raise.value("Integers to negative integer powers are not allowed.");
    }
    long result = 1;
    for (long square = base, left = exponent; left > 0; left >>= 1, square *= square) {
      result *= (left & 1) == 1 ? square : 1;
    }
    return result;
  }

  /** Applies an operator to operands whose shapes broadcast. */
  static Tensor apply(Operator operator, String ufunc, Tensor x, Tensor y) {
    DType dtype = x.dtype();
    return switch (operator) {
      case ADD -> dtype == DType.BOOL ? logical(OR, x, y) : zip(ufunc, ADD, x, y);
      case MUL -> dtype == DType.BOOL ? logical(AND, x, y) : zip(ufunc, MULTIPLY, x, y);
      case SUB -> {
        if (dtype == DType.BOOL) {
          throw Raise.type(
              "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the"
                  + " `^` operator, or the logical_xor function instead.");
        }
        yield zip(ufunc, SUBTRACT, x, y);
      }
      case DIV -> zip(ufunc, DIVIDE, floating(x), floating(y));
      case FLOOR_DIV -> zip(ufunc, FLOOR_DIVIDE, number(x), number(y));
      case MOD -> zip(ufunc, REMAINDER, number(x), number(y));
      case POW -> power(ufunc, number(x), number(y));
      case AND -> integral(ufunc, AND, x, y);
      case OR -> integral(ufunc, OR, x, y);
      case XOR -> integral(ufunc, XOR, x, y);
      case SHIFT_LEFT -> integral(ufunc, LEFT, number(x), number(y));
      case SHIFT_RIGHT -> integral(ufunc, RIGHT, number(x), number(y));
      case MATMUL -> ArrayProducts.matmul(x, y);
    };
  }

  /** NumPy squares, and takes roots, where the one exponent says so. */
  private static Tensor power(String ufunc, Tensor x, Tensor y) {
    if (y.isScalar() && y.dtype().isFloating()) {
      double exponent = y.getDouble(0);
      if (exponent == 2) {
        return Elementwise.map(ufunc, SQUARE, x);
      }
      if (exponent == 0.5) {
        return Elementwise.map(ufunc, Unary.floating(Math::sqrt), x);
      }
    }
    return zip(ufunc, POWER, x, y);
  }

  private static Tensor zip(String ufunc, Binary f, Tensor x, Tensor y) {
    return Elementwise.zip(ufunc, f, x, y);
  }

  private static Tensor logical(Binary f, Tensor x, Tensor y) {
    return Elementwise.zip("logical", f, x.cast(DType.INT32), y.cast(DType.INT32)).cast(DType.BOOL);
  }

  private static Tensor integral(String ufunc, Binary f, Tensor x, Tensor y) {
    if (x.dtype().isFloating()) {
      throw unsupported(ufunc);
    }
    return x.dtype() == DType.BOOL ? logical(f, x, y) : zip(ufunc, f, x, y);
  }

  static Raise unsupported(String ufunc) {
    return Raise.type(
        "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
            .formatted(ufunc));
  }

  /** Floats as they are, anything else as float64. */
  static Tensor floating(Tensor x) {
    return x.dtype().isFloating() ? x : x.cast(DType.FLOAT64);
  }

  private static Tensor number(Tensor x) {
    return x.dtype() == DType.BOOL ? x.cast(DType.INT64) : x;
  }
}
