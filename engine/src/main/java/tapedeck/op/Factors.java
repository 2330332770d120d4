package tapedeck.op;

import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Factorization;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Triangular factors of matrices, equations with them, and logarithms of determinants. */
final class Factors {
  private Factors() {}

  private static final Domain SQUARES =
      Domain.of(0.2, 0.9)
          .farFromSingular()
          .with(
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2)));

  private static Domain.Case solved(boolean lower, boolean adjoint) {
    return Domain.Case.of(
        Attributes.NONE.with("lower", lower ? true : null).with("adjoint", adjoint ? true : null),
        Shape.of(2, 2),
        Shape.of(2, 3));
  }

  /** Reads the lower triangle of its operand only. */
  static final Op CHOLESKY =
      Op.named("cholesky", "Cholesky")
          .python("tf.linalg.cholesky")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The lower triangle L for which L @ Lᵀ is x, a symmetric positive matrix.")
          .formula("cholesky({x})")
          .forward((in, a) -> Factorization.cholesky(in[0]))
          .d("½ · {out}⁻ᵀ @ (S + Sᵀ) @ {out}⁻¹, S half of {out}ᵀ @ g", Factors::ofSquare)
          .on(
              SQUARES.with(
                  Domain.Case.of(Attributes.NONE, Shape.of(1, 1)),
                  Domain.Case.of(Attributes.NONE, Shape.of(3, 1, 1))))
          .declare();

  static final Op TRIANGULAR_SOLVE =
      Op.named("triangular_solve", "MatrixTriangularSolve")
          .takes(tensor("matrix"), tensor("rhs"), flag("lower"), flag("adjoint"))
          .mixesElements()
          .doc("The x for which a triangle times x equals rhs.")
          .formula("solve({x}, {y})")
          .forward((in, a) ->
              Factorization.triangularSolve(in[0], in[1], a.flag("lower"), a.flag("adjoint")))
          .d(
              "−{x}⁻ᵀ @ g @ {out}ᵀ, on the triangle",
              (k, g, at) -> {
                Tensor back = backSolved(k, g, at);
                Tensor full =
                    at.attributes().flag("adjoint")
                        ? Matrices.matmul(k, at.out(), back, false, true)
                        : Matrices.matmul(k, back, at.out(), false, true);
                boolean lower = at.attributes().flag("lower");
                return onTriangle(k, k.neg(full), lower);
              })
          .d("{x}⁻ᵀ @ g", (k, g, at) -> backSolved(k, g, at))
          .on(
              Domain.of(0.2, 0.9)
                  .farFromSingular()
                  .with(
                      solved(true, false),
                      solved(false, false),
                      solved(true, true),
                      solved(false, true)))
          .declare();

  static final Op LOG_ABS_DET =
      Op.named("log_abs_det", "LogMatrixDeterminant:1")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The logarithm of the magnitude of a determinant.")
          .formula("ln |det({x})|")
          .forward((in, a) -> Factorization.logDeterminant(in[0]))
          .d(
              "g · {x}⁻ᵀ",
              (k, g, at) -> {
                int[] dims = java.util.Arrays.copyOf(g.shape().dims(), g.rank() + 2);
                dims[g.rank()] = 1;
                dims[g.rank() + 1] = 1;
                Tensor inverse =
                    k.apply(Solving.INV, Attributes.NONE.with("adjoint", true), at.x());
                return k.mul(k.reshape(g, Shape.of(dims)), inverse);
              })
          .on(SQUARES)
          .declare();

  static final List<Op> ALL = List.of(CHOLESKY, TRIANGULAR_SOLVE, LOG_ABS_DET);

  private static Tensor onTriangle(Calculus k, Tensor x, boolean lower) {
    return k.where(Factorization.triangle(x, lower), x, Calculus.zerosLike(x));
  }

  private static Tensor backSolved(Calculus k, Tensor g, Application at) {
    boolean adjoint = !at.attributes().flag("adjoint");
    return k.apply(
        TRIANGULAR_SOLVE, at.attributes().with("adjoint", adjoint), at.x(), g);
  }

  private static Tensor ofSquare(Calculus k, Tensor g, Application at) {
    Tensor l = at.out();
    Tensor identity = Factorization.identity(l);
    Tensor inverse =
        k.apply(TRIANGULAR_SOLVE, Attributes.NONE.with("lower", true), l, identity);
    Tensor product = Matrices.matmul(k, l, g, true, false);
    Tensor half = Calculus.constant(l, 0.5);
    Tensor diagonal = Factorization.identity(l).cast(DType.BOOL);
    Tensor middle = onTriangle(k, k.where(diagonal, k.mul(product, half), product), true);
    Tensor right = Matrices.matmul(k, Matrices.matmul(k, inverse, middle, true, false), inverse, false, false);
    int[] perm = java.util.stream.IntStream.range(0, right.rank()).toArray();
    perm[right.rank() - 1] = right.rank() - 2;
    perm[right.rank() - 2] = right.rank() - 1;
    Tensor flipped = k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", perm), right);
    return k.mul(k.add(right, flipped), half);
  }
}
