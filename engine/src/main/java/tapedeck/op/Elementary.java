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
import tapedeck.tensor.Libm;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Roots, exponentials, trigonometry and activations. */
final class Elementary {
  private Elementary() {}

  /** {@code g / (2·out)}, but 0 where g is 0, so that a root at 0 off the path gives no nan. */
  static final Op SQRT_GRAD =
      binary(
              "sqrt_grad",
              "SqrtGrad",
              new Binary(
                      (out, g) -> g == 0 ? 0 : 0.5f * g / out,
                      (out, g) -> g == 0 ? 0 : 0.5 * g / out,
                      (out, g) -> 0,
                      (out, g) -> 0,
                      (out, g) -> g == 0 ? 0 : 0.5f / out * g,
                      (out, g) -> g == 0 ? 0 : 0.5 / out * g)
                  .flushing()
                  .narrow(Narrow::rootGradInPacket, Narrow::rootGrad))
          .doc("What the gradient y of a square root becomes, x being the root.")
          .formula("{y} / (2 · {x})")
          .dxys(
              (k, g, x, y, out) -> k.div(g, x),
              "−{y} / (2 · {x}²)",
              (k, quotient, x, y, out) -> k.mul(k.neg(quotient), out),
              "1 / (2 · {x})",
              (k, quotient, x, y, out) -> k.mul(constant(x, 0.5), quotient))
          .on(Domain.of(0.5, 2))
          .declare();

  static final Op SQRT =
      unary("sqrt", "Sqrt", Unary.floating(Math::sqrt))
          .python("tf.sqrt", "tf.math.sqrt")
          .doc("The square root of x; nan below 0.")
          .formula("√({x})")
          .countedBy("SqrtGrad")
          .dx("1 / (2 · {out})", (k, g, x, out) -> k.apply(SQRT_GRAD, out, g))
          .on(Domain.of(0.5, 4))
          .declare();

  static final Op EXP =
      unary(
              "exp",
              "Exp",
              Unary.packed(FloatPackets::exp, FloatLibm::exp, DoublePackets::exp, Libm::exp))
          .python("tf.exp", "tf.math.exp")
          .doc("e to the power of x.")
          .formula("exp({x})")
          .dx("{out}", (k, g, x, out) -> k.mul(g, out))
          .declare();

  static final Op LOG =
      unary(
              "log",
              "Log",
              Unary.packed(FloatPackets::log, FloatLibm::log, DoublePackets::log, Libm::log))
          .python("tf.math.log")
          .doc("The natural logarithm of x; −inf at 0, nan below.")
          .formula("ln({x})")
          .dx("1 / {x}", (k, g, x, out) -> k.mul(g, k.reciprocal(x)))
          .on(Domain.of(0.5, 4))
          .declare();

  static final Op SIN =
      unary("sin", "Sin", Unary.packed(FloatPackets::sin, FloatLibm::sin, Libm::sin, Libm::sin))
          .python("tf.sin", "tf.math.sin")
          .doc("The sine of x, in radians.")
          .formula("sin({x})")
          .dx("cos({x})", (k, g, x, out) -> k.mul(g, k.cos(x)))
          .declare();

  static final Op COS =
      unary("cos", "Cos", Unary.packed(FloatPackets::cos, FloatLibm::cos, Libm::cos, Libm::cos))
          .python("tf.cos", "tf.math.cos")
          .doc("The cosine of x, in radians.")
          .formula("cos({x})")
          .dx("−sin({x})", (k, g, x, out) -> k.mul(k.neg(g), k.sin(x)))
          .declare();

  /** {@code g·(1 − out²)}. */
  static final Op TANH_GRAD =
      binary(
              "tanh_grad",
              "TanhGrad",
              new Binary(
                      (out, g) -> g * (1 - out * out),
                      (out, g) -> g * (1 - out * out),
                      (out, g) -> 0,
                      (out, g) -> 0)
                  .flushing()
                  .narrow(Narrow::tanhGrad, Narrow::tanhGrad))
          .doc("What the gradient y of a hyperbolic tangent becomes, x being the tangent.")
          .formula("{y} · (1 − {x}²)")
          .dxy("−2 · {x} · {y}", (k, g, x, y, out) -> k.mul(k.mul(k.mul(g, constant(x, -2)), y), x))
          .dxy("1 − {x}²", (k, g, x, y, out) -> k.apply(Elementary.TANH_GRAD, x, g))
          .declare();

  static final Op TANH =
      unary(
              "tanh",
              "Tanh",
              Unary.packed(FloatPackets::tanh, FloatPackets::tanh, DoublePackets::tanh, Libm::tanh)
                  .inSteps(
                      Unary.step(FloatPackets::clamped, DoublePackets::clamped),
                      Unary.step(FloatPackets::tanhWithin, DoublePackets::tanhWithin),
                      Unary.FLUSH))
          .python("tf.tanh", "tf.math.tanh", "tf.nn.tanh")
          .doc("The hyperbolic tangent of x.")
          .formula("tanh({x})")
          .countedBy("TanhGrad")
          .dx("1 − {out}²", (k, g, x, out) -> k.apply(TANH_GRAD, out, g))
          .declare();

  /** {@code g·out·(1 − out)}. */
  static final Op SIGMOID_GRAD =
      binary(
              "sigmoid_grad",
              "SigmoidGrad",
              new Binary(
                      (out, g) -> g * out * (1 - out),
                      (out, g) -> g * out * (1 - out),
                      (out, g) -> 0,
                      (out, g) -> 0,
                      (out, g) -> g * (out * (1 - out)),
                      (out, g) -> g * (out * (1 - out)))
                  .flushing()
                  .narrow(Narrow::sigmoidGradInPacket, Narrow::sigmoidGrad))
          .doc("What the gradient y of a sigmoid becomes, x being the sigmoid.")
          .formula("{y} · {x} · (1 − {x})")
          .dxy("{y} · (1 − 2 · {x})", Elementary::sigmoidGradByX)
          .dxy("{x} · (1 − {x})", (k, g, x, y, out) -> k.apply(Elementary.SIGMOID_GRAD, x, g))
          .declare();

  static final Op SIGMOID =
      unary(
              "sigmoid",
              "Sigmoid",
              Unary.packed(
                      FloatPackets::sigmoid,
                      FloatPackets::sigmoidOfOne,
                      DoublePackets::sigmoid,
                      DoublePackets::sigmoidOfOne)
                  .narrow(Narrow::sigmoid, Narrow::sigmoid))
          .python("tf.sigmoid", "tf.math.sigmoid", "tf.nn.sigmoid")
          .doc("The logistic function 1 / (1 + exp(−x)).")
          .formula("sigmoid({x})")
          .countedBy("SigmoidGrad")
          .dx("{out} · (1 − {out})", (k, g, x, out) -> k.apply(SIGMOID_GRAD, out, g))
          .declare();

  /** {@code g} where the feature is positive, else 0. */
  static final Op RELU_GRAD =
      binary(
              "relu_grad",
              "ReluGrad",
              new Binary(
                  (g, x) -> g * (x > 0 ? 1 : 0),
                  (g, x) -> g * (x > 0 ? 1 : 0),
                  (g, x) -> g * (x > 0 ? 1 : 0),
                  (g, x) -> g * (x > 0 ? 1 : 0)))
          .doc("What the gradient x of a rectifier becomes, y being the rectified value.")
          .formula("{x} where {y} > 0")
          .dxy("1 where {y} > 0", (k, g, x, y, out) -> k.apply(Elementary.RELU_GRAD, g, y))
          .dxy("0", (k, g, x, y, out) -> zerosLike(y))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op RELU =
      unary(
              "relu",
              "Relu",
              new Unary(
                  x -> x < 0 ? 0 : x,
                  x -> x < 0 ? 0 : x,
                  x -> Math.max(x, 0),
                  x -> Math.max(x, 0),
                  x -> x <= 0 ? 0 : x,
                  x -> x <= 0 ? 0 : x))
          .python("tf.nn.relu")
          .takes(Parameter.tensor("features"))
          .doc("x where it is positive, else 0; its derivative at 0 counts as 0.")
          .formula("relu({x})")
          .shapedBy("ReluGrad")
          .dx("1 where {x} > 0", (k, g, x, out) -> k.apply(RELU_GRAD, g, out))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final List<Op> ALL =
      List.of(
          SQRT,
          EXP,
          LOG,
          SIN,
          COS,
          TANH,
          SIGMOID,
          RELU,
          SQRT_GRAD,
          TANH_GRAD,
          SIGMOID_GRAD,
          RELU_GRAD);

  private static Tensor sigmoidGradByX(Calculus k, Tensor g, Tensor x, Tensor y, Tensor out) {
    Tensor gy = k.mul(g, y);
    return k.sub(gy, k.mul(k.mul(constant(x, 2), gy), x));
  }
}
