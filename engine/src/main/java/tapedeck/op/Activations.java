package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Activations of neural networks beyond the rectifier, the sigmoid and the hyperbolic tangent. */
final class Activations {
  private static final double SELU_SCALE = 1.0507009873554804934193349852946;
  private static final double SELU_ALPHA = 1.7580993408473768599402175208123;

  private static final Binary TIMES = Binary.floating((x, y) -> x * y, (x, y) -> x * y);

  private Activations() {}

  static final Op SOFTPLUS =
      unary(
              "softplus",
              "Softplus",
              Unary.packed(
                      FloatPackets::softplus,
                      FloatPackets::softplusOfOne,
                      DoublePackets::softplus,
                      DoublePackets::softplusOfOne)
                  .narrow(Narrow::softplus, Narrow::softplus))
          .python("tf.math.softplus", "tf.nn.softplus")
          .takes(Parameter.tensor("features"))
          .doc("ln(1 + exp(x)), a smooth rectifier.")
          .formula("softplus({x})")
          .dx("sigmoid({x})", (k, g, x, out) -> k.mul(g, k.sigmoid(x)))
          .declare();

  static final Op RELU6_GRAD =
      binary(
              "relu6_grad",
              "Relu6Grad",
              Binary.floating(
                  (g, x) -> g * (x > 0 && x < 6 ? 1 : 0), (g, x) -> g * (x > 0 && x < 6 ? 1 : 0)))
          .doc("What the gradient x of a rectifier up to 6 becomes, y being the rectified value.")
          .formula("{x} where 0 < {y} < 6")
          .dxy("1 where 0 < {y} < 6", (k, g, x, y, out) -> k.apply(Activations.RELU6_GRAD, g, y))
          .dxy("0", (k, g, x, y, out) -> zerosLike(y))
          .on(Domain.of(-2, 8).awayFromZero(0.1))
          .declare();

  static final Op RELU6 =
      unary(
              "relu6",
              "Relu6",
              new Unary(
                  x -> x < 0 ? 0 : x > 6 ? 6 : x,
                  x -> x < 0 ? 0 : x > 6 ? 6 : x,
                  x -> Math.clamp(x, 0, 6),
                  x -> Math.clamp(x, 0L, 6L),
                  x -> x <= 0 ? 0 : x > 6 ? 6 : x,
                  x -> x <= 0 ? 0 : x > 6 ? 6 : x))
          .python("tf.nn.relu6")
          .takes(Parameter.tensor("features"))
          .doc("x where it is positive, but at most 6.")
          .formula("relu6({x})")
          .shapedBy("Relu6Grad")
          .dx("1 where 0 < {x} < 6", (k, g, x, out) -> k.apply(RELU6_GRAD, g, out))
          .on(Domain.of(-2, 8).awayFromZero(0.1))
          .declare();

  /** Its operands are the gradient, what was rectified, and the slope below 0. */
  static final Op LEAKY_RELU_GRAD =
      Op.named("leaky_relu_grad", "LeakyReluGrad")
          .takes(
              Parameter.tensor("gradients"),
              Parameter.tensor("features"),
              Parameter.tensor("alpha"))
          .doc("What the gradient x of a leaky rectifier becomes, y being what was rectified.")
          .formula("{x}, or {z} · {x} where {y} ≤ 0")
          .forward((in, a) -> leaky(in[1], in[0], in[2]))
          .d(
              "1, or {z} where {y} ≤ 0",
              (k, g, at) -> k.apply(Activations.LEAKY_RELU_GRAD, g, at.y(), at.input(2)))
          .d("0", (k, g, at) -> zerosLike(at.y()))
          .d("0, or {x} where {y} ≤ 0", (k, g, at) -> below(k, at.y(), k.mul(g, at.x())))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op LEAKY_RELU =
      Op.named("leaky_relu", "LeakyRelu")
          .takes(Parameter.tensor("features"), Parameter.tensor("alpha"))
          .doc("x where it is positive, else x times the slope y.")
          .formula("leaky_relu({x}, {y})")
          .forward((in, a) -> leaky(in[0], in[0], in[1]))
          .shapedBy("LeakyReluGrad")
          .d("1, or {y} where {x} ≤ 0", (k, g, at) -> k.apply(LEAKY_RELU_GRAD, g, at.x(), at.y()))
          .d("0, or {x} where {x} ≤ 0", (k, g, at) -> below(k, at.x(), k.mul(g, at.x())))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op SOFTSIGN_GRAD =
      binary(
              "softsign_grad",
              "SoftsignGrad",
              Binary.floating(
                      (g, x) -> g / ((1 + Math.abs(x)) * (1 + Math.abs(x))),
                      (g, x) -> g / ((1 + Math.abs(x)) * (1 + Math.abs(x))))
                  .narrow(Narrow::softsignGrad, Narrow::softsignGrad))
          .doc("What the gradient x of a softsign becomes, y being its operand.")
          .formula("{x} / (1 + |{y}|)²")
          .unregistered("TensorFlow registers no gradient of this gradient.")
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op SOFTSIGN =
      unary(
              "softsign",
              "Softsign",
              Unary.floating(x -> x / (1 + Math.abs(x)), x -> x / (1 + Math.abs(x)))
                  .narrow(Narrow::softsign, Narrow::softsign))
          .python("tf.nn.softsign", "tf.math.softsign")
          .takes(Parameter.tensor("features"))
          .doc("x divided by 1 + |x|, which lies between −1 and 1.")
          .formula("softsign({x})")
          .shapedBy("SoftsignGrad")
          .dx("1 / (1 + |{x}|)²", (k, g, x, out) -> k.apply(SOFTSIGN_GRAD, g, x))
          .trueTo(1)
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op ELU =
      unary(
              "elu",
              "Elu",
              Unary.packed(
                      x -> x < 0 ? FloatPackets.exp(x) - 1 : x,
                      x -> x < 0 ? FloatLibm.exp(x) - 1 : x,
                      x -> x < 0 ? DoublePackets.exp(x) - 1 : x,
                      x -> x < 0 ? Libm.exp(x) - 1 : x)
                  .narrow(Narrow::elu, Narrow::elu))
          .python("tf.nn.elu")
          .takes(Parameter.tensor("features"))
          .doc("x where it is positive, else exp(x) − 1.")
          .formula("elu({x})")
          .shapedBy("EluGrad")
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
                      x ->
                          x < 0
                              ? (float) SELU_ALPHA * (FloatPackets.exp(x) - 1)
                              : (float) SELU_SCALE * x,
                      x ->
                          x < 0
                              ? (float) SELU_ALPHA * (FloatLibm.exp(x) - 1)
                              : (float) SELU_SCALE * x,
                      x -> x < 0 ? SELU_ALPHA * (DoublePackets.exp(x) - 1) : SELU_SCALE * x,
                      x -> x < 0 ? SELU_ALPHA * (Libm.exp(x) - 1) : SELU_SCALE * x)
                  .narrow(Narrow::selu, Narrow::selu))
          .python("tf.nn.selu")
          .takes(Parameter.tensor("features"))
          .doc("The exponential linear unit, scaled so that activations keep their variance.")
          .formula("selu({x})")
          .shapedBy("SeluGrad")
          .dx(
              "scale, or scale · α · exp({x}) where {x} < 0",
              (k, g, x, out) ->
                  k.where(
                      k.less(x, zerosLike(x)),
                      k.mul(g, k.add(out, constant(x, SELU_ALPHA))),
                      k.mul(g, constant(x, SELU_SCALE))))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  /** TensorFlow gives it a rule of its own, which computes the sigmoid anew. */
  static final Op SILU =
      Op.named("silu", "swish_impl")
          .takes(Parameter.tensor("features"), Parameter.tensor("beta"))
          .doc("x times the sigmoid of beta times x, also called swish.")
          .formula("{x} · σ({y} · {x})")
          .combines((x, beta) -> {
            Tensor scaled = Arithmetic.MUL.forward(beta, x, Attributes.NONE);
            Tensor gate = Elementary.SIGMOID.forward(scaled, Attributes.NONE);
            return Arithmetic.MUL.forward(x, gate, Attributes.NONE);
          })
          .dxy(
              "σ({y} · {x}) · (1 + {y} · {x} · (1 − σ({y} · {x})))",
              (k, g, x, beta, out) -> {
                Tensor gate = k.sigmoid(k.mul(beta, x));
                Tensor rest = k.sub(constant(x, 1), gate);
                Tensor slope = k.add(constant(x, 1), k.mul(k.mul(beta, x), rest));
                return k.mul(g, k.mul(gate, slope));
              })
          .dxy(
              "{x}² · σ({y} · {x}) · (1 − σ({y} · {x}))",
              (k, g, x, beta, out) -> {
                Tensor gate = k.sigmoid(k.mul(beta, x));
                Tensor slope = k.mul(k.mul(g, k.square(x)), gate);
                return k.reduceSum(k.mul(slope, k.sub(constant(x, 1), gate)));
              })
          .on(Domain.of(-2, 2).with(Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.SCALAR)))
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

  static final List<Op> ALL =
      List.of(
          SOFTPLUS,
          RELU6,
          SILU,
          RELU6_GRAD,
          LEAKY_RELU,
          LEAKY_RELU_GRAD,
          SOFTSIGN,
          SOFTSIGN_GRAD,
          ELU,
          SELU,
          SOFTMAX,
          LOG_SOFTMAX);

  /** The values where x is positive, else the values times the slope. */
  private static Tensor leaky(Tensor x, Tensor values, Tensor slope) {
    Tensor zero = Tensor.full(x.dtype(), Shape.SCALAR, 0);
    Tensor positive = Elementwise.compare("Greater", (a, b) -> a > b, x, zero);
    return Elementwise.where(positive, values, Elementwise.zip("LeakyRelu", TIMES, values, slope));
  }

  private static Tensor below(Calculus k, Tensor x, Tensor values) {
    return k.where(k.greater(x, zerosLike(x)), zerosLike(values), values);
  }

  static Tensor rowSum(Calculus k, Tensor x) {
    return k.apply(
        Reductions.REDUCE_SUM,
        Attributes.NONE.with("axis", new int[] {-1}).with("keepdims", true),
        x);
  }
}
