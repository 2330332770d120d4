package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Unary;

/** Whole parts, remainders and the division that forgives a zero. */
final class Rounding {
  private static final String STEPS = "It is constant between its jumps, so no gradient passes.";

  private Rounding() {}

  static final Op FLOOR =
      unary("floor", "Floor", Unary.floating(Math::floor))
          .python("tf.floor", "tf.math.floor")
          .doc("The largest whole number not above x.")
          .formula("⌊{x}⌋")
          .notDifferentiable(STEPS)
          .declare();

  static final Op CEIL =
      unary("ceil", "Ceil", Unary.floating(Math::ceil))
          .python("tf.math.ceil")
          .doc("The least whole number not below x.")
          .formula("⌈{x}⌉")
          .notDifferentiable(STEPS)
          .declare();

  static final Op ROUND =
      unary(
              "round",
              "Round",
              new Unary(x -> (float) Math.rint(x), Math::rint, x -> x + 0, x -> x + 0))
          .python("tf.round", "tf.math.round")
          .doc("The nearest whole number to x; halves go to the even one.")
          .formula("round({x})")
          .notDifferentiable(STEPS)
          .declare();

  static final Op RINT =
      unary("rint", "Rint", Unary.floating(Math::rint))
          .python("tf.math.rint")
          .doc("The nearest whole number to x; halves go to the even one.")
          .formula("rint({x})")
          .notDifferentiable(STEPS)
          .declare();

  static final Op TRUNCATEDIV =
      binary(
              "truncatediv",
              "TruncateDiv",
              new Binary(
                  (x, y) -> (float) whole(x / y),
                  (x, y) -> whole(x / y),
                  (x, y) -> x / truncating(y),
                  (x, y) -> x / truncating(y)))
          .python("tf.truncatediv")
          .doc("x / y without its fraction, so towards zero.")
          .formula("trunc({x} / {y})")
          .notDifferentiable(STEPS)
          .declare();

  static final Op TRUNCATEMOD =
      binary(
              "truncatemod",
              "TruncateMod",
              new Binary(
                  (x, y) -> x % y,
                  (x, y) -> x % y,
                  (x, y) -> x % truncating(y),
                  (x, y) -> x % truncating(y)))
          .python("tf.truncatemod")
          .doc("What x leaves when divided by y towards zero; it has the sign of x.")
          .formula("{x} − {y} · trunc({x} / {y})")
          .unregistered("TensorFlow registers no gradient of this remainder.")
          .declare();

  static final Op FLOORDIV =
      binary(
              "floordiv",
              "FloorDiv",
              new Binary(
                  (x, y) -> (float) Math.floor(x / y),
                  (x, y) -> Math.floor(x / y),
                  (x, y) -> Math.floorDiv(x, nonZero(y)),
                  (x, y) -> Math.floorDiv(x, nonZero(y))))
          .python("tf.math.floordiv")
          .doc("The largest whole number not above x / y.")
          .formula("⌊{x} / {y}⌋")
          .notDifferentiable(STEPS)
          .declare();

  static final Op FLOORMOD =
      binary(
              "floormod",
              "FloorMod",
              new Binary(
                  Rounding::remainder,
                  Rounding::remainder,
                  (x, y) -> Math.floorMod(x, nonZero(y)),
                  (x, y) -> Math.floorMod(x, nonZero(y))))
          .python("tf.math.floormod", "tf.math.mod")
          .doc("What x leaves when divided by y; it has the sign of y.")
          .formula("{x} mod {y}")
          .dxy("1", (k, g, x, y, out) -> g)
          .dxy("−⌊{x} / {y}⌋", (k, g, x, y, out) -> k.mul(g, k.neg(k.apply(FLOORDIV, x, y))))
          .on(Domain.of(2.1, 2.9))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op DIVIDE_NO_NAN =
      binary(
              "divide_no_nan",
              "DivNoNan",
              Binary.floating((x, y) -> y == 0 ? 0 : x / y, (x, y) -> y == 0 ? 0 : x / y))
          .python("tf.math.divide_no_nan")
          .doc("The quotient of x and y, but 0 where y is 0.")
          .formula("{x} / {y} or 0")
          .dxy("1 / {y} or 0", (k, g, x, y, out) -> k.apply(Rounding.DIVIDE_NO_NAN, g, y))
          .dxy(
              "−{x} / {y}² or 0",
              (k, g, x, y, out) ->
                  k.mul(
                      g,
                      k.apply(
                          Rounding.DIVIDE_NO_NAN, k.apply(Rounding.DIVIDE_NO_NAN, k.neg(x), y), y)))
          .on(Domain.of(-2, 2).awayFromZero(0.5))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op MULTIPLY_NO_NAN =
      binary(
              "multiply_no_nan",
              "MulNoNan",
              Binary.floating((x, y) -> y == 0 ? 0 : x * y, (x, y) -> y == 0 ? 0 : x * y))
          .python("tf.math.multiply_no_nan")
          .doc("The product of x and y, but 0 where y is 0, even if x is infinite or nan.")
          .formula("{x} · {y} or 0")
          .dxy("{y}", (k, g, x, y, out) -> k.apply(Rounding.MULTIPLY_NO_NAN, g, y))
          .dxy("{x}", (k, g, x, y, out) -> k.apply(Rounding.MULTIPLY_NO_NAN, x, g))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .summed(Summing.IF_UNLIKE)
          .declare();

  static final List<Op> ALL =
      List.of(
          FLOOR,
          CEIL,
          ROUND,
          RINT,
          TRUNCATEDIV,
          TRUNCATEMOD,
          FLOORDIV,
          FLOORMOD,
          DIVIDE_NO_NAN,
          MULTIPLY_NO_NAN);

  private static float remainder(float x, float y) {
    float rest = x % y;
    return rest != 0 && rest < 0 != y < 0 ? rest + y : rest;
  }

  private static double remainder(double x, double y) {
    double rest = x % y;
    return rest != 0 && rest < 0 != y < 0 ? rest + y : rest;
  }

  private static double whole(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  private static int truncating(int y) {
    return (int) truncating((long) y);
  }

  /** The kernels that cut towards 0 do not expect to divide by it. */
  private static long truncating(long y) {
    if (y == 0) {
      throw EngineError.internal(
          "Unexpected error in binary operator (only integer div and mod should have errors)");
    }
    return y;
  }

  private static int nonZero(int y) {
    return (int) nonZero((long) y);
  }

  private static long nonZero(long y) {
    if (y == 0) {
      throw EngineError.inKernel("Integer division by zero");
    }
    return y;
  }
}
