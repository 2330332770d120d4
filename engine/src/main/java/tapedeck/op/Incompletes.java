package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Calculus.constant;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.IncompleteBeta;
import tapedeck.tensor.IncompleteGamma;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Shares of the integrals that make the gamma and the beta function. */
final class Incompletes {
  private Incompletes() {}

  private static final Domain POSITIVE = Domain.of(0.5, 4);

  static final Op IGAMMA_GRAD_A =
      binary(
              "igamma_grad_a",
              "IgammaGradA",
              Binary.floating(
                  (a, x) -> IncompleteGamma.slope(a, x), (a, x) -> IncompleteGamma.slope(a, x)))
          .doc("The derivative by x of the share of Γ(x)’s integral that lies below y.")
          .formula("∂P({x}, {y}) / ∂{x}")
          .unregistered("TensorFlow registers no gradient of this derivative.")
          .on(POSITIVE)
          .declare();

  static final Op IGAMMA =
      binary(
              "igamma",
              "Igamma",
              Binary.floating(
                  (a, x) -> IncompleteGamma.below(a, x), (a, x) -> IncompleteGamma.below(a, x)))
          .python("tf.math.igamma")
          .takes(Parameter.tensor("a"), Parameter.tensor("x"))
          .doc("The share of Γ(x)’s integral that lies below y.")
          .formula("P({x}, {y})")
          .dxy("∂P({x}, {y}) / ∂{x}", (k, g, a, x, out) -> k.mul(k.apply(IGAMMA_GRAD_A, a, x), g))
          .trueTo(1)
          .dxy(
              "{y}^({x} − 1) · exp(−{y}) / Γ({x})", (k, g, a, x, out) -> k.mul(density(k, a, x), g))
          .trueTo(1)
          .on(POSITIVE)
          .declare();

  static final Op IGAMMAC =
      binary(
              "igammac",
              "Igammac",
              Binary.floating(
                  (a, x) -> IncompleteGamma.above(a, x), (a, x) -> IncompleteGamma.above(a, x)))
          .python("tf.math.igammac")
          .takes(Parameter.tensor("a"), Parameter.tensor("x"))
          .doc("The share of Γ(x)’s integral that lies above y.")
          .formula("Q({x}, {y})")
          .dxy(
              "−∂P({x}, {y}) / ∂{x}",
              (k, g, a, x, out) -> k.neg(k.mul(k.apply(IGAMMA_GRAD_A, a, x), g)))
          .trueTo(1)
          .dxy(
              "−{y}^({x} − 1) · exp(−{y}) / Γ({x})",
              (k, g, a, x, out) -> k.neg(k.mul(density(k, a, x), g)))
          .trueTo(1)
          .on(POSITIVE)
          .declare();

  /** Its first two operands take no gradient, as in TensorFlow. */
  static final Op BETAINC =
      Op.named("betainc", "Betainc")
          .python("tf.math.betainc")
          .takes(Parameter.tensor("a"), Parameter.tensor("b"), Parameter.tensor("x"))
          .doc("The share of the beta function’s integral from 0 to 1 that lies below z.")
          .formula("I({x}, {y}, {z})")
          .forward((in, a) -> betainc(in))
          .each(
              "0, and the beta density for z",
              (k, g, at, input) -> input < 2 ? null : k.mul(betaDensity(k, at), g))
          .trueTo(0)
          .on(
              Domain.of(0.2, 0.8)
                  .with(Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.of(3), Shape.of(3))))
          .declare();

  static final List<Op> ALL = List.of(IGAMMA_GRAD_A, IGAMMA, IGAMMAC, BETAINC);

  private static Tensor density(Calculus k, Tensor a, Tensor x) {
    Tensor power = k.mul(k.sub(a, constant(a, 1)), k.log(x));
    return k.exp(k.sub(k.add(k.neg(x), power), k.apply(Gammas.LGAMMA, a)));
  }

  private static Tensor betaDensity(Calculus k, Application at) {
    Tensor a = at.x();
    Tensor b = at.y();
    Tensor x = at.input(2);
    Tensor whole =
        k.sub(
            k.add(k.apply(Gammas.LGAMMA, a), k.apply(Gammas.LGAMMA, b)),
            k.apply(Gammas.LGAMMA, k.add(a, b)));
    Tensor above = k.apply(Special.XLOG1PY, k.sub(b, constant(b, 1)), k.neg(x));
    Tensor below = k.apply(Special.XLOGY, k.sub(a, constant(a, 1)), x);
    return k.exp(k.sub(k.add(above, below), whole));
  }

  private static void checkSame(Tensor first, Tensor other, String name) {
    if (first.rank() > 0 && other.rank() > 0 && !first.shape().equals(other.shape())) {
      throw EngineError.inKernel(
          "Shapes of a and %s are inconsistent: %s vs. %s"
              .formatted(name, first.shape().bracketed(), other.shape().bracketed()));
    }
  }

  private static Tensor betainc(Tensor[] in) {
    KernelTypes.check("Betainc", 0, in[0].dtype());
    Shape shape = Shape.SCALAR;
    for (int i = 0; i < in.length; i++) {
      if (in[i].dtype() != in[0].dtype()) {
        throw EngineError.mixed("Betainc", "Betainc", i, in[0].dtype(), in[i].dtype());
      }
      shape = in[i].rank() > 0 ? in[i].shape() : shape;
    }
    checkSame(in[0], in[1], "b");
    checkSame(in[0], in[2], "x");
    checkSame(in[1], in[2], "x");
    Tensor a = Elementwise.stretch(in[0], shape);
    Tensor b = Elementwise.stretch(in[1], shape);
    Tensor x = Elementwise.stretch(in[2], shape);
    if (x.dtype() == DType.FLOAT32) {
      float[] out = new float[x.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] = IncompleteBeta.of(a.getFloat(i), b.getFloat(i), x.getFloat(i));
      }
      return Tensor.of(shape, out);
    }
    double[] out = new double[x.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = IncompleteBeta.of(a.getDouble(i), b.getDouble(i), x.getDouble(i));
    }
    return Tensor.of(shape, out);
  }
}
