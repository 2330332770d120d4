package tapedeck.op;

import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.Elementwise.Unary;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Activations of neural networks beyond the rectifier, the sigmoid and the hyperbolic tangent. */
final class Activations {
  private static final double SELU_SCALE = 1.0507009873554804934193349852946;
  private static final double SELU_ALPHA = 1.7580993408473768599402175208123;

  private Activations() {}

  static final Op SOFTPLUS =
      unary(
              "softplus",
              "Softplus",
              Unary.packed(
                  FloatPackets::softplus,
                  FloatPackets::softplusOfOne,
                  DoublePackets::softplus,
                  DoublePackets::softplusOfOne))
          .python("tf.math.softplus", "tf.nn.softplus")
          .takes(Parameter.tensor("features"))
          .doc("ln(1 + exp(x)), a smooth rectifier.")
          .formula("softplus({x})")
          .dx("sigmoid({x})", (k, g, x, out) -> k.mul(g, k.sigmoid(x)))
          .declare();

  static final Op RELU6 =
      unary("relu6", "Relu6", Unary.floating(x -> x < 0 ? 0 : x > 6 ? 6 : x))
          .python("tf.nn.relu6")
          .takes(Parameter.tensor("features"))
          .doc("x where it is positive, but at most 6.")
          .formula("relu6({x})")
          .dx(
              "1 where 0 < {x} < 6",
              (k, g, x, out) ->
                  k.where(
                      k.greater(x, zerosLike(x)),
                      k.where(k.less(x, constant(x, 6)), g, zerosLike(g)),
                      zerosLike(g)))
          .on(Domain.of(-2, 8).awayFromZero(0.1))
          .declare();

  static final Op ELU =
      unary(
              "elu",
              "Elu",
              Unary.packed(
                  x -> x < 0 ? FloatPackets.expm1(x) : x,
                  x -> x < 0 ? FloatLibm.expm1(x) : x,
                  x -> x < 0 ? DoublePackets.expm1(x) : x,
                  x -> x < 0 ? Libm.expm1(x) : x))
          .python("tf.nn.elu")
          .takes(Parameter.tensor("features"))
          .doc("x where it is positive, else exp(x) − 1.")
          .formula("elu({x})")
          .dx(
              "1, or exp({x}) where {x} < 0",
              (k, g, x, out) ->
                  k.where(k.less(x, zerosLike(x)), k.mul(g, k.add(out, constant(x, 1))), g))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op SELU =
      unary(
              "selu",
              "Selu",
              Unary.packed(
                  x -> x < 0 ? (float) SELU_ALPHA * FloatPackets.expm1(x) : (float) SELU_SCALE * x,
                  x -> x < 0 ? (float) SELU_ALPHA * FloatLibm.expm1(x) : (float) SELU_SCALE * x,
                  x -> x < 0 ? SELU_ALPHA * DoublePackets.expm1(x) : SELU_SCALE * x,
                  x -> x < 0 ? SELU_ALPHA * Libm.expm1(x) : SELU_SCALE * x))
          .python("tf.nn.selu")
          .takes(Parameter.tensor("features"))
          .doc("The exponential linear unit, scaled so that activations keep their variance.")
          .formula("selu({x})")
          .dx(
              "scale, or scale · α · exp({x}) where {x} < 0",
              (k, g, x, out) ->
                  k.where(
                      k.less(x, zerosLike(x)),
                      k.mul(g, k.add(out, constant(x, SELU_ALPHA))),
                      k.mul(g, constant(x, SELU_SCALE))))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  private static final Domain ROWS =
      Domain.of(-2, 2)
          .with(
              Domain.Case.of(Attributes.NONE, Shape.of(3)),
              Domain.Case.of(Attributes.NONE, Shape.of(2, 3)),
              Domain.Case.of(Attributes.NONE, Shape.of(1, 1)));

  static final Op SOFTMAX =
      unary("softmax", "Softmax", Unary.floating(x -> x))
          .python("tf.nn.softmax")
          .takes(Parameter.tensor("logits"))
          .mixesElements()
          .doc("exp(x) divided by its sum over the innermost axis.")
          .formula("softmax({x})")
          .forward((in, a) -> Rows.softmax(in[0]))
          .dx(
              "(g − Σ g · {out}) · {out}",
              (k, g, x, out) -> k.mul(k.sub(g, rowSum(k, k.mul(g, out))), out))
          .on(ROWS)
          .declare();

  static final Op LOG_SOFTMAX =
      unary("log_softmax", "LogSoftmax", Unary.floating(x -> x))
          .python("tf.nn.log_softmax")
          .takes(Parameter.tensor("logits"))
          .mixesElements()
          .doc("The logarithm of softmax over the innermost axis, computed without overflow.")
          .formula("log_softmax({x})")
          .forward((in, a) -> Rows.logSoftmax(in[0]))
          .dx("g − Σ g · exp({out})", (k, g, x, out) -> k.sub(g, k.mul(rowSum(k, g), k.exp(out))))
          .on(ROWS)
          .declare();

  static final List<Op> ALL = List.of(SOFTPLUS, RELU6, ELU, SELU, SOFTMAX, LOG_SOFTMAX);

  static Tensor rowSum(Calculus k, Tensor x) {
    return k.apply(
        Reductions.REDUCE_SUM,
        Attributes.NONE.with("axis", new int[] {-1}).with("keepdims", true),
        x);
  }
}
