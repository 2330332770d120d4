package tapedeck.op;

import static tapedeck.op.Calculus.constant;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.FloatReciprocals;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Sums, products, powers and signs. */
final class Arithmetic {
  private Arithmetic() {}

  static final Op ADD =
      binary(
              "add",
              "AddV2",
              new Binary(Float::sum, Double::sum, Integer::sum, Long::sum).flushing())
          .python("tf.add", "tf.math.add")
          .doc("The sum of x and y.")
          .formula("{x} + {y}")
          .dxy("1", (k, g, x, y, out) -> g)
          .dxy("1", (k, g, x, y, out) -> g)
          .summedButScalars(Summing.IF_UNLIKE)
          .declare();

  static final Op SUB =
      binary(
              "sub",
              "Sub",
              new Binary((x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y)
                  .flushing())
          .python("tf.subtract", "tf.math.subtract")
          .doc("The difference of x and y.")
          .formula("{x} − {y}")
          .dxy("1", (k, g, x, y, out) -> g)
          .dxy("−1", (k, g, x, y, out) -> k.neg(g))
          .summedButScalars(Summing.IF_UNLIKE)
          .declare();

  static final Op MUL =
      binary(
              "mul",
              "Mul",
              new Binary((x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y)
                  .flushing())
          .python("tf.multiply", "tf.math.multiply")
          .doc("The product of x and y.")
          .formula("{x} × {y}")
          .dxy("{y}", (k, g, x, y, out) -> k.mul(g, y))
          .dxy("{x}", (k, g, x, y, out) -> isShort(g, x, y) ? k.mul(g, x) : k.mul(x, g))
          .summedButScalars(Summing.IF_UNLIKE_OR_WIDE)
          .declare();

  static final Op DIV =
      binary("div", "RealDiv", Binaries.DIVIDE)
          .python("tf.divide", "tf.math.divide", "tf.truediv", "tf.math.truediv", "tf.realdiv")
          .doc("The true quotient of x and y; 1/0 is infinite, 0/0 is nan.")
          .formula("{x} / {y}")
          .dxy("1 / {y}", (k, g, x, y, out) -> k.div(g, y))
          .dxy("−{x} / {y}²", (k, g, x, y, out) -> k.mul(g, k.div(k.div(k.neg(x), y), y)))
          .on(Domain.of(-2, 2).awayFromZero(0.5))
          .summed(Summing.ALWAYS)
          .declare();

  static final Op POW =
      binary("pow", "Pow", Binaries.POWER)
          .python("tf.pow", "tf.math.pow")
          .doc("x to the power of y; the logarithm in its derivative counts as 0 where x ≤ 0.")
          .formula("{x}^{y}")
          .dxy(
              "{y} · {x}^({y} − 1)",
              (k, g, x, y, out) -> k.mul(k.mul(g, y), k.pow(x, k.sub(y, constant(y, 1)))))
          .dxy("{x}^{y} · ln {x}", (k, g, x, y, out) -> k.mul(k.mul(g, out), logWhere(k, x)))
          .on(Domain.of(0.5, 2))
          .summedButScalars(Summing.ALWAYS)
          .declare();

  static final Op NEG =
      unary("neg", "Neg", new Unary(x -> -x, x -> -x, x -> -x, x -> -x))
          .python("tf.negative", "tf.math.negative")
          .doc("x with its sign turned.")
          .formula("−{x}")
          .dx("−1", (k, g, x, out) -> k.neg(g))
          .declare();

  static final Op ABS =
      unary("abs", "Abs", new Unary(Math::abs, Math::abs, Math::abs, Math::abs))
          .python("tf.abs", "tf.math.abs")
          .doc("The magnitude of x; its derivative at 0 counts as 0.")
          .formula("|{x}|")
          .dx("sign({x})", (k, g, x, out) -> k.mul(g, k.sign(x)))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op SIGN =
      unary(
              "sign",
              "Sign",
              new Unary(
                  x -> x == 0 ? 0 : Math.signum(x),
                  x -> x == 0 ? 0 : Math.signum(x),
                  Integer::signum,
                  Long::signum))
          .python("tf.sign", "tf.math.sign")
          .doc("−1, 0 or 1, the sign of x; its derivative counts as 0 everywhere.")
          .formula("sign({x})")
          .dx("0", (k, g, x, out) -> zerosLike(x))
          .on(Domain.of(-2, 2).awayFromZero(0.1))
          .declare();

  static final Op SQUARE =
      unary(
              "square",
              "Square",
              new Unary(x -> x * x, x -> x * x, x -> x * x, x -> x * x).flushing())
          .python("tf.square", "tf.math.square")
          .doc("x times itself.")
          .formula("{x}²")
          .dx("2 · {x}", (k, g, x, out) -> k.mul(g, k.mul(x, constant(x, 2))))
          .declare();

  /** {@code −g·out²}. */
  static final Op RECIPROCAL_GRAD =
      binary(
              "reciprocal_grad",
              "ReciprocalGrad",
              new Binary(
                      (out, g) -> g == 0 ? 0 : -g * (out * out),
                      (out, g) -> g == 0 ? 0 : -g * (out * out),
                      (out, g) -> 0,
                      (out, g) -> 0)
                  .flushing()
                  .narrow(Narrow::reciprocalGrad, Narrow::reciprocalGrad))
          .doc("What the gradient y of a reciprocal becomes, x being the reciprocal.")
          .formula("−{y} · {x}²")
          .dxy("−2 · {y} · {x}", (k, g, x, y, out) -> k.mul(k.mul(k.mul(g, constant(x, -2)), y), x))
          .dxy("−{x}²", (k, g, x, y, out) -> k.apply(Arithmetic.RECIPROCAL_GRAD, x, g))
          .declare();

  static final Op RECIPROCAL =
      unary(
              "reciprocal",
              "Reciprocal",
              new Unary(
                  FloatReciprocals::reciprocalOfOne,
                  x -> 1 / x,
                  x -> 1 / x,
                  x -> 1 / x,
                  FloatReciprocals::reciprocal,
                  x -> 1 / x))
          .python("tf.math.reciprocal")
          .doc("One over x.")
          .formula("1 / {x}")
          .countedBy("ReciprocalGrad")
          .dx("−1 / {x}²", (k, g, x, out) -> k.apply(RECIPROCAL_GRAD, out, g))
          .on(Domain.of(-2, 2).awayFromZero(0.5))
          .declare();

  static final List<Op> ALL =
      List.of(ADD, SUB, MUL, DIV, POW, NEG, ABS, SIGN, SQUARE, RECIPROCAL, RECIPROCAL_GRAD);

  private static Tensor logWhere(Calculus k, Tensor x) {
    Tensor positive = k.greater(x, constant(x, 0));
    Tensor safe = k.where(positive, x, Calculus.onesLike(x));
    return k.where(positive, k.log(safe), zerosLike(x));
  }

  static Op.Declaration unary(String name, String kernel, Unary f) {
    return Op.named(name, kernel)
        .takes(Parameter.tensor("x"))
        .computes(x -> Elementwise.map(kernel, f, x));
  }

  static Op.Declaration binary(String name, String kernel, Binary f) {
    return Op.named(name, kernel)
        .takes(Parameter.tensor("x"), Parameter.tensor("y"))
        .combines((x, y) -> Elementwise.zip(kernel, f, x, y));
  }

  /**
   * When TensorFlow's rule for products takes its short cut, which swaps the second one's factors.
   */
  private static boolean isShort(Tensor g, Tensor x, Tensor y) {
    return g.dtype() == DType.FLOAT32 && x.shape().equals(y.shape()) && x.shape().equals(g.shape());
  }
}
