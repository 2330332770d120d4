package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;
import static tapedeck.op.Calculus.zerosLike;

import java.util.List;
import tapedeck.tensor.Elementwise.Binary;
import tapedeck.tensor.Elementwise.Unary;
import tapedeck.tensor.Gamma;
import tapedeck.tensor.Shape;

/** The gamma function and its derivatives, and inverses of the error function. */
final class Gammas {
  private Gammas() {}

  private static final Domain POSITIVE = Domain.of(0.5, 4);
  private static final Domain SHARES = Domain.of(0.1, 0.9);

  static final Op LGAMMA =
      unary("lgamma", "Lgamma", Unary.floating(Gamma::logGamma))
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
              Binary.floating(
                  (n, x) -> (float) Gamma.polygamma(n, x), (n, x) -> Gamma.polygamma(n, x)))
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
      binary(
              "zeta",
              "Zeta",
              Binary.floating((s, q) -> (float) Gamma.zeta(s, q), (s, q) -> Gamma.zeta(s, q)))
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
              Unary.floating(x -> Gamma.normalQuantile(0.5 * x + 0.5) * Math.sqrt(0.5)))
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
      unary("ndtri", "Ndtri", Unary.floating(Gamma::normalQuantile))
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
