package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.FloatReciprocals;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Logarithms and exponentials near 0, error functions, inverse hyperbolic functions, tests. */
final class Special {
  private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

  private Special() {}

  static final Op EXPM1 =
      unary(
              "expm1",
              "Expm1",
              Unary.packed(
                  FloatPackets::expm1, FloatLibm::expm1, DoublePackets::expm1, Libm::expm1))
          .python("tf.math.expm1")
          .doc("exp(x) − 1, exact also near 0.")
          .formula("expm1({x})")
          .dx("exp({x})", (k, g, x, out) -> k.mul(g, k.exp(x)))
          .declare();

  static final Op LOG1P =
      unary(
              "log1p",
              "Log1p",
              Unary.packed(
                  FloatPackets::log1p, FloatLibm::log1p, DoublePackets::log1p, Libm::log1p))
          .python("tf.math.log1p")
          .doc("The natural logarithm of 1 + x, exact also near 0.")
          .formula("ln(1 + {x})")
          .dx("1 / (1 + {x})", (k, g, x, out) -> k.mul(g, k.reciprocal(k.add(constant(x, 1), x))))
          .on(Domain.of(-0.5, 2))
          .declare();

  static final Op RSQRT_GRAD =
      binary(
              "rsqrt_grad",
              "RsqrtGrad",
              new Binary(
                      (out, g) -> g == 0 ? 0 : -0.5f * (g * out) * (out * out),
                      (out, g) -> g == 0 ? 0 : -0.5 * (g * out) * (out * out),
                      (out, g) -> 0,
                      (out, g) -> 0)
                  .flushing()
                  .narrow(Narrow::rootBelowGrad, Narrow::rootBelowGrad))
          .doc("What the gradient y of a reciprocal root becomes, x being the reciprocal root.")
          .formula("−½ · {y} · {x}³")
          .dxy(
              "−3/2 · {y} · {x}²",
              (k, g, x, y, out) -> k.mul(k.mul(k.mul(constant(x, -1.5), g), y), k.square(x)))
          .dxy("−½ · {x}³", (k, g, x, y, out) -> k.apply(Special.RSQRT_GRAD, x, g))
          .declare();

  static final Op RSQRT =
      unary(
              "rsqrt",
              "Rsqrt",
              Unary.packed(
                      FloatReciprocals::root,
                      FloatReciprocals::rootOfOne,
                      x -> 1 / Math.sqrt(x),
                      x -> 1 / Math.sqrt(x))
                  .narrow(Narrow::rootBelowInPacket, Narrow::rootBelow))
          .python("tf.math.rsqrt")
          .doc("One over the square root of x.")
          .formula("1 / √({x})")
          .countedBy("RsqrtGrad")
          .dx("−½ · {out}³", (k, g, x, out) -> k.apply(RSQRT_GRAD, out, g))
          .on(Domain.of(0.5, 4))
          .declare();

  static final Op ERF =
      unary(
              "erf",
              "Erf",
              Unary.packed(
                  FloatPackets::erf,
                  FloatPackets::erf,
                  DoublePackets::erf,
                  DoublePackets::erfOfOne))
          .python("tf.math.erf")
          .doc("The error function: the share of a normal distribution within x·√2 deviations.")
          .formula("erf({x})")
          .dx("2/√π · exp(−{x}²)", (k, g, x, out) -> errorSlope(k, g, x, TWO_OVER_ROOT_PI))
          .declare();

  static final Op ERFC =
      unary(
              "erfc",
              "Erfc",
              Unary.packed(
                  FloatPackets::erfc,
                  FloatPackets::erfcOfOne,
                  DoublePackets::erfc,
                  DoublePackets::erfcOfOne))
          .python("tf.math.erfc")
          .doc("1 − erf(x).")
          .formula("erfc({x})")
          .dx("−2/√π · exp(−{x}²)", (k, g, x, out) -> errorSlope(k, g, x, -TWO_OVER_ROOT_PI))
          .declare();

  static final Op ASINH =
      unary(
              "asinh",
              "Asinh",
              Unary.packed(FloatLibm::asinh, FloatLibm::asinh, Libm::asinh, Libm::asinh))
          .python("tf.asinh", "tf.math.asinh")
          .doc("The number whose hyperbolic sine is x.")
          .formula("asinh({x})")
          .dx("1 / cosh({out})", (k, g, x, out) -> k.div(g, k.apply(Trigonometry.COSH, out)))
          .declare();

  static final Op ACOSH =
      unary(
              "acosh",
              "Acosh",
              Unary.packed(FloatLibm::acosh, FloatLibm::acosh, Libm::acosh, Libm::acosh))
          .python("tf.acosh", "tf.math.acosh")
          .doc("The number from 0 whose hyperbolic cosine is x.")
          .formula("acosh({x})")
          .dx("1 / sinh({out})", (k, g, x, out) -> k.div(g, k.apply(Trigonometry.SINH, out)))
          .on(Domain.of(1.5, 4))
          .declare();

  static final Op ATANH =
      unary(
              "atanh",
              "Atanh",
              Unary.packed(
                  FloatPackets::atanh, FloatLibm::atanh, DoublePackets::atanh, Libm::atanh))
          .python("tf.atanh", "tf.math.atanh")
          .doc("The number whose hyperbolic tangent is x.")
          .formula("atanh({x})")
          .dx(
              "1 / (1 − {x}²)",
              (k, g, x, out) -> k.mul(g, k.reciprocal(k.sub(constant(x, 1), k.square(x)))))
          .on(Domain.of(-0.8, 0.8))
          .declare();

  static final Op XLOGY =
      binary(
              "xlogy",
              "Xlogy",
              Binary.floating(
                  (x, y) -> x == 0 ? 0 : x * FloatLibm.log(y),
                  (x, y) -> x == 0 ? 0 : x * DoublePackets.log(y)))
          .python("tf.math.xlogy")
          .doc("x times the natural logarithm of y, but 0 where x is 0.")
          .formula("{x} · ln({y})")
          .dxy(
              "ln({y}), or 0 where {x} = 0",
              (k, g, x, y, out) -> k.mul(g, k.apply(Special.XLOGY, apartFromZero(k, x), y)))
          .dxy("{x} / {y}", (k, g, x, y, out) -> k.mul(g, k.apply(Special.XDIVY, x, y)))
          .on(Domain.of(0.5, 2))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op XLOG1PY =
      binary(
              "xlog1py",
              "Xlog1py",
              Binary.floating(
                  (x, y) -> x == 0 ? 0 : x * FloatLibm.log1p(y),
                  (x, y) -> x == 0 ? 0 : x * DoublePackets.log1p(y)))
          .python("tf.math.xlog1py")
          .doc("x times the natural logarithm of 1 + y, but 0 where x is 0.")
          .formula("{x} · ln(1 + {y})")
          .dxy(
              "ln(1 + {y}), or 0 where {x} = 0",
              (k, g, x, y, out) -> k.mul(g, k.apply(Special.XLOG1PY, apartFromZero(k, x), y)))
          .dxy(
              "{x} / (1 + {y})",
              (k, g, x, y, out) -> k.mul(g, k.apply(Special.XDIVY, x, k.add(y, constant(y, 1)))))
          .on(Domain.of(0.5, 2))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op XDIVY =
      binary(
              "xdivy",
              "Xdivy",
              Binary.floating((x, y) -> x == 0 ? 0 : x / y, (x, y) -> x == 0 ? 0 : x / y))
          .python("tf.math.xdivy")
          .doc("The quotient of x and y, but 0 where x is 0.")
          .formula("{x} / {y}")
          .dxy(
              "1 / {y}, or 0 where {x} = 0",
              (k, g, x, y, out) -> k.mul(g, k.apply(Special.XDIVY, apartFromZero(k, x), y)))
          .dxy(
              "−{x} / {y}²",
              (k, g, x, y, out) -> k.mul(g, k.apply(Special.XDIVY, k.neg(x), k.square(y))))
          .on(Domain.of(0.5, 2))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op SQUARED_DIFFERENCE =
      binary(
              "squared_difference",
              "SquaredDifference",
              new Binary(
                      (x, y) -> (x - y) * (x - y),
                      (x, y) -> (x - y) * (x - y),
                      (x, y) -> (x - y) * (x - y),
                      (x, y) -> (x - y) * (x - y))
                  .flushing()
                  .narrow(Narrow::squaredDifference, Narrow::squaredDifference))
          .python("tf.math.squared_difference")
          .doc("The square of the difference of x and y.")
          .formula("({x} − {y})²")
          .dxys(
              (k, g, x, y, out) -> k.mul(k.mul(constant(x, 2), g), k.sub(x, y)),
              "2 · ({x} − {y})",
              (k, slope, x, y, out) -> slope,
              "−2 · ({x} − {y})",
              (k, slope, x, y, out) -> k.neg(slope))
          .summed(Summing.IF_UNLIKE)
          .declare();

  static final Op NEXT_AFTER =
      binary(
              "next_after",
              "NextAfter",
              Binary.floating((x, y) -> Math.nextAfter(x, y), Math::nextAfter))
          .python("tf.math.nextafter")
          .takes(Parameter.tensor("x1"), Parameter.tensor("x2"))
          .doc("The number next to x on the way to y.")
          .formula("nextafter({x}, {y})")
          .dxy("1", (k, g, x, y, out) -> g)
          .dxy("0", (k, g, x, y, out) -> zerosLike(g))
          .declare();

  static final Op IS_NAN = test("is_nan", "IsNan", "Whether x is no number.", Double::isNaN);
  static final Op IS_INF = test("is_inf", "IsInf", "Whether x is infinite.", Double::isInfinite);
  static final Op IS_FINITE =
      test("is_finite", "IsFinite", "Whether x is neither infinite nor nan.", Double::isFinite);

  static final List<Op> ALL =
      List.of(
          EXPM1,
          LOG1P,
          RSQRT,
          RSQRT_GRAD,
          ERF,
          ERFC,
          ASINH,
          ACOSH,
          ATANH,
          XLOGY,
          XLOG1PY,
          XDIVY,
          SQUARED_DIFFERENCE,
          NEXT_AFTER,
          IS_NAN,
          IS_INF,
          IS_FINITE);

  private static Op test(
      String name, String kernel, String doc, java.util.function.DoublePredicate holds) {
    return Op.named(name, kernel)
        .python("tf.math." + name)
        .takes(Parameter.tensor("x"))
        .doc(doc)
        .formula(name + "({x})")
        .forward((in, a) -> {
          KernelTypes.checkFloating(kernel, in[0]);
          boolean[] out = new boolean[in[0].size()];
          for (int i = 0; i < out.length; i++) {
            out[i] = holds.test(in[0].getDouble(i));
          }
          return Tensor.of(in[0].shape(), out);
        })
        .unregistered("Truth values carry no gradient.")
        .declare();
  }

  private static Tensor errorSlope(Calculus k, Tensor g, Tensor x, double factor) {
    return k.mul(k.mul(g, constant(x, factor)), k.exp(k.neg(k.square(x))));
  }

  /** 1 where x is not 0, else 0, in x's type. */
  private static Tensor apartFromZero(Calculus k, Tensor x) {
    Tensor zero = Tensor.full(x.dtype(), Shape.SCALAR, 0);
    return k.cast(k.apply(Comparing.NOT_EQUAL, x, zero), x.dtype());
  }
}
