package tapedeck.op;

import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import tapedeck.tensor.Decomposition;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Inverses, determinants, factors and solutions of square matrices, in batches. */
final class Solving {
  private Solving() {}

  private static final Domain SQUARES =
      Domain.of(0.2, 0.9)
          .farFromSingular()
          .with(
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2)),
              Domain.Case.of(Attributes.NONE.with("adjoint", true), Shape.of(2, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(1, 1)));

  static final Op INV =
      Op.named("inv", "MatrixInverse")
          .python("tf.linalg.inv")
          .takes(tensor("input"), flag("adjoint"))
          .mixesElements()
          .doc("The inverse of a square matrix.")
          .formula(a -> a.flag("adjoint") ? "{x}⁻ᵀ" : "{x}⁻¹")
          .forward((in, a) -> {
            KernelTypes.checkFloating("MatrixInverse", in[0]);
            return Decomposition.inverse(a.flag("adjoint") ? Matrices.flipped(in[0]) : in[0]);
          })
          .d(
              "−{out}ᵀ @ g @ {out}ᵀ",
              (k, g, at) -> {
                boolean adjoint = at.attributes().flag("adjoint");
                Tensor right = Matrices.matmul(k, g, at.out(), adjoint, !adjoint);
                return k.neg(Matrices.matmul(k, at.out(), right, !adjoint, false));
              })
          .on(SQUARES)
          .declare();

  static final Op SOLVE =
      Op.named("solve", "MatrixSolve")
          .python("tf.linalg.solve")
          .takes(tensor("matrix"), tensor("rhs"), flag("adjoint"))
          .mixesElements()
          .doc("The x for which matrix @ x equals rhs.")
          .formula(a -> a.flag("adjoint") ? "solve({x}ᵀ, {y})" : "solve({x}, {y})")
          .forward((in, a) -> {
            KernelTypes.checkFloating("MatrixSolve", in[0]);
            return Decomposition.solve(a.flag("adjoint") ? Matrices.flipped(in[0]) : in[0], in[1]);
          })
          .dxysAt(
              Solving::backSolved,
              "−{x}⁻ᵀ @ g @ {out}ᵀ",
              (k, byRight, at) ->
                  at.attributes().flag("adjoint")
                      ? k.neg(Matrices.matmul(k, at.out(), byRight, false, true))
                      : k.neg(Matrices.matmul(k, byRight, at.out(), false, true)),
              "{x}⁻ᵀ @ g")
          .on(
              Domain.of(0.2, 0.9)
                  .farFromSingular()
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(2, 2), Shape.of(2, 3)),
                      Domain.Case.of(
                          Attributes.NONE.with("adjoint", true), Shape.of(2, 2), Shape.of(2, 1))))
          .declare();

  static final Op DET =
      Op.named("det", "MatrixDeterminant")
          .python("tf.linalg.det")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The determinant of a square matrix.")
          .formula("det({x})")
          .forward((in, a) -> {
            KernelTypes.checkFloating("MatrixDeterminant", in[0]);
            return Decomposition.determinant(in[0]);
          })
          .d(
              "g · {out} · {x}⁻ᵀ",
              (k, g, at) -> {
                int[] dims = Arrays.copyOf(g.shape().dims(), g.rank() + 2);
                dims[g.rank()] = 1;
                dims[g.rank() + 1] = 1;
                Tensor scale = k.reshape(k.mul(g, at.out()), Shape.of(dims));
                Attributes adjoint = Attributes.NONE.with("adjoint", true);
                return k.mul(scale, k.apply(INV, adjoint, at.x()));
              })
          .on(SQUARES)
          .declare();

  static final List<Op> ALL = List.of(INV, SOLVE, DET);

  private static Tensor backSolved(Calculus k, Tensor g, Application at) {
    boolean adjoint = !at.attributes().flag("adjoint");
    return k.apply(SOLVE, Attributes.NONE.with("adjoint", adjoint ? true : null), at.x(), g);
  }
}
