package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;

import java.util.List;
import tapedeck.tensor.Binary;
import tapedeck.tensor.Gamma;
import tapedeck.tensor.NormalQuantile;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Unary;
import tapedeck.tensor.Zeta;

/** The gamma function and its derivatives, and inverses of the error function. */
final class Gammas {
  private Gammas() {}

  private static final double ROOT_HALF = 0.70710678118654752440;
  private static final Domain POSITIVE = Domain.of(0.5, 4);
  private static final Domain SHARES = Domain.of(0.1, 0.9);

  static final Op LGAMMA =
      unary("lgamma", "Lgamma", Unary.floating(x -> Gamma.logGamma(x), x -> Gamma.logGamma(x)))
          .python("tf.math.lgamma")
          .doc("The logarithm of the magnitude of the gamma function, which continues (x − 1)!.")
          .formula("ln |Γ({x})|")
          .dx("digamma({x})", (k, g, x, out) -> k.mul(g, k.apply(Gammas.DIGAMMA, x)))
          .on(POSITIVE)
          .declare();

  static final Op DIGAMMA =
      unary("digamma", "Digamma", Unary.floating(x -> Gamma.digamma(x), x -> Gamma.digamma(x)))
          .python("tf.math.digamma")
          .doc("The derivative of the logarithm of the gamma function.")
          .formula("digamma({x})")
          .dx(
              "polygamma(1, {x})",
              (k, g, x, out) -> k.mul(g, k.apply(Gammas.POLYGAMMA, constant(x, 1), x)))
          .on(POSITIVE)
          .declare();

  /** Its first operand, the order, takes no gradient. */
  static final Op POLYGAMMA =
      binary(
              "polygamma",
              "Polygamma",
              Binary.floating((n, x) -> Zeta.polygamma(n, x), (n, x) -> Zeta.polygamma(n, x)))
          .python("tf.math.polygamma")
          .takes(Parameter.tensor("a"), Parameter.tensor("x"))
          .doc("The derivative of digamma(y) of order x.")
          .formula("polygamma({x}, {y})")
          .each("0; TensorFlow leaves it out", (k, g, at, input) -> null)
          .trueTo(0)
          .dxy(
              "polygamma({x} + 1, {y})",
              (k, g, n, x, out) -> k.mul(g, k.apply(Gammas.POLYGAMMA, k.add(n, constant(n, 1)), x)))
          .on(POSITIVE.with(Domain.Case.of(Attributes.NONE, Shape.of(0), Shape.of(0))))
          .declare();

  /** Its first operand, the exponent, takes no gradient, as in TensorFlow. */
  static final Op ZETA =
      binary("zeta", "Zeta", Binary.floating((s, q) -> Zeta.zeta(s, q), (s, q) -> Zeta.zeta(s, q)))
          .python("tf.math.zeta")
          .takes(Parameter.tensor("x"), Parameter.tensor("q"))
          .doc("The sum of (n + y)^−x over all n from 0.")
          .formula("zeta({x}, {y})")
          .each("0; TensorFlow leaves it out", (k, g, at, input) -> null)
          .trueTo(0)
          .dxy(
              "−{x} · zeta({x} + 1, {y})",
              (k, g, s, q, out) ->
                  k.mul(g, k.mul(k.neg(s), k.apply(Gammas.ZETA, k.add(s, constant(s, 1)), q))))
          .on(Domain.of(1.5, 4).with(Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.of(3))))
          .declare();

  static final Op ERFINV =
      unary(
              "erfinv",
              "Erfinv",
              Unary.packed(
                  x -> NormalQuantile.packed(0.5f * x + 0.5f) * (float) ROOT_HALF,
                  x -> NormalQuantile.ofOne(0.5f * x + 0.5f) * (float) ROOT_HALF,
                  x -> NormalQuantile.of(0.5 * x + 0.5) * ROOT_HALF,
                  x -> NormalQuantile.of(0.5 * x + 0.5) * ROOT_HALF))
          .python("tf.math.erfinv")
          .doc("The number whose error function is x.")
          .formula("erf⁻¹({x})")
          .dx(
              "√π/2 · exp({out}²)",
              (k, g, x, out) ->
                  k.mul(k.mul(g, constant(x, Math.sqrt(Math.PI) / 2)), k.exp(k.square(out))))
          .on(Domain.of(-0.8, 0.8))
          .declare();

  static final Op NDTRI =
      unary(
              "ndtri",
              "Ndtri",
              Unary.packed(
                  NormalQuantile::packed,
                  NormalQuantile::ofOne,
                  NormalQuantile::of,
                  NormalQuantile::of))
          .python("tf.math.ndtri")
          .doc("The number that a normal number stays below with probability x.")
          .formula("ndtri({x})")
          .dx(
              "√(2π) · exp({out}² / 2)",
              (k, g, x, out) ->
                  k.mul(
                      k.mul(g, constant(x, Math.sqrt(2 * Math.PI))),
                      k.exp(k.div(k.square(out), constant(x, 2)))))
          .on(SHARES)
          .declare();

  static final List<Op> ALL = List.of(LGAMMA, DIGAMMA, POLYGAMMA, ZETA, ERFINV, NDTRI);
}
