package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Tangents, inverse functions and the hyperbolic pair. */
final class Trigonometry {
  private Trigonometry() {}

  static final Op TAN =
      unary("tan", "Tan", Unary.packed(FloatLibm::tan, FloatLibm::tan, Libm::tan, Libm::tan))
          .python("tf.tan", "tf.math.tan")
          .doc("The tangent of x, in radians.")
          .formula("tan({x})")
          .dx("1 / cos({x})²", (k, g, x, out) -> k.mul(k.square(k.reciprocal(k.cos(x))), g))
          .on(Domain.of(-1, 1))
          .declare();

  static final Op ASIN =
      unary(
              "asin",
              "Asin",
              Unary.packed(FloatPackets::asin, FloatLibm::asin, Libm::asin, Libm::asin))
          .python("tf.asin", "tf.math.asin")
          .doc("The angle in [−π/2, π/2] whose sine is x; nan outside [−1, 1].")
          .formula("asin({x})")
          .dx("1 / √(1 − {x}²)", (k, g, x, out) -> k.mul(g, circle(k, x)))
          .on(Domain.of(-0.8, 0.8))
          .declare();

  static final Op ACOS =
      unary(
              "acos",
              "Acos",
              Unary.packed(FloatPackets::acos, FloatLibm::acos, Libm::acos, Libm::acos))
          .python("tf.acos", "tf.math.acos")
          .doc("The angle in [0, π] whose cosine is x; nan outside [−1, 1].")
          .formula("acos({x})")
          .dx("−1 / √(1 − {x}²)", (k, g, x, out) -> k.mul(k.neg(g), circle(k, x)))
          .on(Domain.of(-0.8, 0.8))
          .declare();

  static final Op ATAN =
      unary(
              "atan",
              "Atan",
              Unary.packed(FloatPackets::atan, FloatLibm::atan, DoublePackets::atan, Libm::atan))
          .python("tf.atan", "tf.math.atan")
          .doc("The angle in [−π/2, π/2] whose tangent is x.")
          .formula("atan({x})")
          .dx(
              "1 / (1 + {x}²)",
              (k, g, x, out) -> k.mul(g, k.reciprocal(k.add(constant(x, 1), k.square(x)))))
          .declare();

  static final Op ATAN2 =
      binary(
              "atan2",
              "Atan2",
              Binary.packed(
                  FloatPackets::atan2, FloatLibm::atan2, DoublePackets::atan2, Libm::atan2))
          .takes(Parameter.tensor("y"), Parameter.tensor("x"))
          .python("tf.atan2", "tf.math.atan2")
          .doc("The angle in [−π, π] of the point whose ordinate comes first.")
          .formula("atan2({x}, {y})")
          .dxys(
              (k, g, y, x, out) -> k.div(g, k.add(k.square(y), k.square(x))),
              "{y} / ({x}² + {y}²)",
              (k, inverse, y, x, out) -> k.mul(x, inverse),
              "−{x} / ({x}² + {y}²)",
              (k, inverse, y, x, out) -> k.mul(k.neg(y), inverse))
          .on(Domain.of(0.5, 2))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op SINH =
      unary("sinh", "Sinh", Unary.packed(FloatLibm::sinh, FloatLibm::sinh, Libm::sinh, Libm::sinh))
          .python("tf.sinh", "tf.math.sinh")
          .doc("The hyperbolic sine of x.")
          .formula("sinh({x})")
          .dx("cosh({x})", (k, g, x, out) -> k.mul(g, k.apply(Trigonometry.COSH, x)))
          .declare();

  static final Op COSH =
      unary("cosh", "Cosh", Unary.packed(FloatLibm::cosh, FloatLibm::cosh, Libm::cosh, Libm::cosh))
          .python("tf.cosh", "tf.math.cosh")
          .doc("The hyperbolic cosine of x.")
          .formula("cosh({x})")
          .dx("sinh({x})", (k, g, x, out) -> k.mul(g, k.apply(SINH, x)))
          .declare();

  static final List<Op> ALL = List.of(TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH);

  private static Tensor circle(Calculus k, Tensor x) {
    return k.reciprocal(k.sqrt(k.sub(constant(x, 1), k.square(x))));
  }
}
