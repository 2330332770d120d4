package tapedeck.op;

import static tapedeck.op.Arithmetic.unary;
import static tapedeck.op.Calculus.constant;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tapedeck.tensor.Bessel;
import tapedeck.tensor.Integrals;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Bessel functions, and functions that are integrals. */
final class Bessels {
  private static final Domain ABOVE = Domain.of(0.5, 3);

  private Bessels() {}

  static final Op I0 =
      of("bessel_i0", "BesselI0", x -> Bessel.i(0, x), "tf.math.bessel_i0")
          .doc("The modified Bessel function of the first kind, of order 0.")
          .formula("I₀({x})")
          .dx("I₁({x})", (k, g, x, out) -> k.mul(g, k.apply(Bessels.I1, x)))
          .declare();

  static final Op I1 =
      of("bessel_i1", "BesselI1", x -> Bessel.i(1, x), "tf.math.bessel_i1")
          .doc("The modified Bessel function of the first kind, of order 1.")
          .formula("I₁({x})")
          .dx(
              "I₀({x}) − {out} / {x}",
              (k, g, x, out) -> k.mul(g, at0(k, x, 1, k.sub(k.apply(I0, x), k.div(out, x)))))
          .declare();

  static final Op I0E =
      of("bessel_i0e", "BesselI0e", x -> Bessel.scaledI(0, x), "tf.math.bessel_i0e")
          .doc("bessel_i0(x) times exp(−|x|).")
          .formula("I₀({x})·e^−|{x}|")
          .dx(
              "I₁ₑ({x}) − sign({x}) · {out}",
              (k, g, x, out) -> k.mul(g, k.sub(k.apply(Bessels.I1E, x), k.mul(k.sign(x), out))))
          .declare();

  static final Op I1E =
      of("bessel_i1e", "BesselI1e", x -> Bessel.scaledI(1, x), "tf.math.bessel_i1e")
          .doc("bessel_i1(x) times exp(−|x|).")
          .formula("I₁({x})·e^−|{x}|")
          .dx(
              "I₀ₑ({x}) − {out} · (sign({x}) + 1/{x})",
              (k, g, x, out) -> {
                Tensor scale = k.add(k.sign(x), k.reciprocal(x));
                return k.mul(g, at0(k, x, 0.5, k.sub(k.apply(I0E, x), k.mul(out, scale))));
              })
          .declare();

  static final Op K0 =
      of("bessel_k0", "BesselK0", x -> Bessel.k(0, x))
          .doc("The modified Bessel function of the second kind, of order 0.")
          .formula("K₀({x})")
          .dx("−K₁({x})", (k, g, x, out) -> k.mul(k.neg(g), k.apply(Bessels.K1, x)))
          .declare();

  static final Op K1 =
      of("bessel_k1", "BesselK1", x -> Bessel.k(1, x))
          .doc("The modified Bessel function of the second kind, of order 1.")
          .formula("K₁({x})")
          .dx(
              "−K₀({x}) − {out} / {x}",
              (k, g, x, out) -> k.mul(g, k.sub(k.neg(k.apply(K0, x)), k.div(out, x))))
          .declare();

  static final Op K0E =
      of("bessel_k0e", "BesselK0e", x -> Bessel.scaledK(0, x))
          .doc("bessel_k0(x) times exp(x).")
          .formula("K₀({x})·e^{x}")
          .dx("{out} − K₁ₑ({x})", (k, g, x, out) -> k.mul(g, k.sub(out, k.apply(Bessels.K1E, x))))
          .declare();

  static final Op K1E =
      of("bessel_k1e", "BesselK1e", x -> Bessel.scaledK(1, x))
          .doc("bessel_k1(x) times exp(x).")
          .formula("K₁({x})·e^{x}")
          .dx(
              "{out} · (1 − 1/{x}) − K₀ₑ({x})",
              (k, g, x, out) -> {
                Tensor scale = k.sub(constant(x, 1), k.reciprocal(x));
                return k.mul(g, k.sub(k.mul(out, scale), k.apply(K0E, x)));
              })
          .declare();

  static final Op J0 =
      of("bessel_j0", "BesselJ0", x -> Bessel.j(0, x))
          .doc("The Bessel function of the first kind, of order 0.")
          .formula("J₀({x})")
          .dx("−J₁({x})", (k, g, x, out) -> k.mul(k.neg(g), k.apply(Bessels.J1, x)))
          .declare();

  static final Op J1 =
      of("bessel_j1", "BesselJ1", x -> Bessel.j(1, x))
          .doc("The Bessel function of the first kind, of order 1.")
          .formula("J₁({x})")
          .dx(
              "J₀({x}) − {out} / {x}",
              (k, g, x, out) -> k.mul(g, at0(k, x, 0.5, k.sub(k.apply(J0, x), k.div(out, x)))))
          .declare();

  static final Op Y0 =
      of("bessel_y0", "BesselY0", x -> Bessel.y(0, x))
          .doc("The Bessel function of the second kind, of order 0.")
          .formula("Y₀({x})")
          .dx("−Y₁({x})", (k, g, x, out) -> k.mul(k.neg(g), k.apply(Bessels.Y1, x)))
          .declare();

  static final Op Y1 =
      of("bessel_y1", "BesselY1", x -> Bessel.y(1, x))
          .doc("The Bessel function of the second kind, of order 1.")
          .formula("Y₁({x})")
          .dx(
              "Y₀({x}) − {out} / {x}",
              (k, g, x, out) -> k.mul(g, k.sub(k.apply(Y0, x), k.div(out, x))))
          .declare();

  static final Op DAWSN =
      of("dawsn", "Dawsn", Integrals::dawson)
          .doc("Dawson's integral: exp(−x²) times the integral of exp(t²) up to x.")
          .formula("dawsn({x})")
          .dx(
              "1 − 2 · {x} · {out}",
              (k, g, x, out) ->
                  k.mul(g, k.sub(constant(x, 1), k.mul(k.mul(constant(x, 2), x), out))))
          .declare();

  static final Op EXPINT =
      of("expint", "Expint", Integrals::exponential)
          .doc("The exponential integral: that of exp(t)/t up to x.")
          .formula("Ei({x})")
          .dx("exp({x}) / {x}", (k, g, x, out) -> k.div(k.mul(g, k.exp(x)), x))
          .declare();

  static final Op FRESNEL_COS =
      of("fresnel_cos", "FresnelCos", Integrals::fresnelCos)
          .doc("The integral of cos(πt²/2) up to x.")
          .formula("C({x})")
          .dx("cos(π{x}²/2)", (k, g, x, out) -> k.mul(g, k.cos(turn(k, x))))
          .declare();

  static final Op FRESNEL_SIN =
      of("fresnel_sin", "FresnelSin", Integrals::fresnelSin)
          .doc("The integral of sin(πt²/2) up to x.")
          .formula("S({x})")
          .dx("sin(π{x}²/2)", (k, g, x, out) -> k.mul(g, k.sin(turn(k, x))))
          .declare();

  static final Op SPENCE =
      of("spence", "Spence", Integrals::spence)
          .doc("Spence's integral: that of ln(t)/(1 − t) from 1 to x.")
          .formula("spence({x})")
          .dx(
              "ln {x} / (1 − {x})",
              (k, g, x, out) -> {
                Tensor one = constant(x, 1);
                Tensor apart = k.sub(one, x);
                Tensor at = k.apply(Comparing.EQUAL, x, one);
                Tensor slope = k.div(k.log(x), k.where(at, one, apart));
                return k.mul(g, k.where(at, k.neg(one), slope));
              })
          .declare();

  static final List<Op> ALL =
      List.of(
          I0,
          I1,
          I0E,
          I1E,
          K0,
          K1,
          K0E,
          K1E,
          J0,
          J1,
          Y0,
          Y1,
          DAWSN,
          EXPINT,
          FRESNEL_COS,
          FRESNEL_SIN,
          SPENCE);

  private static Op.Declaration of(
      String name, String kernel, DoubleUnaryOperator f, String... names) {
    String[] all = java.util.Arrays.copyOf(names, names.length + 1);
    all[names.length] = "tf.math.special." + name;
    return unary(name, kernel, Unary.floating(x -> (float) f.applyAsDouble(x), f))
        .python(all)
        .on(ABOVE);
  }

  private static Tensor turn(Calculus k, Tensor x) {
    return k.mul(constant(x, Math.PI / 2), k.apply(Arithmetic.SQUARE, x));
  }

  /** A derivative that TensorFlow takes for another number where x is 0. */
  private static Tensor at0(Calculus k, Tensor x, double there, Tensor slope) {
    Tensor zero = k.apply(Comparing.EQUAL, x, constant(x, 0));
    return k.where(zero, constant(x, there), slope);
  }
}
