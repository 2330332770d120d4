package tapedeck.op;

import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Decomposition;
import tapedeck.tensor.Factorization;
import tapedeck.tensor.Pivoted;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Symmetric;
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
          .formula(a -> a.flag("adjoint") ? "solve({x}ᵀ, {y})" : "solve({x}, {y})")
          .forward((in, a) ->
              Factorization.triangularSolve(in[0], in[1], a.flag("lower"), a.flag("adjoint")))
          .dxysAt(
              Factors::backSolved,
              "−{x}⁻ᵀ @ g @ {out}ᵀ, on the triangle",
              (k, back, at) -> {
                Tensor full =
                    at.attributes().flag("adjoint")
                        ? Matrices.matmul(k, at.out(), back, false, true)
                        : Matrices.matmul(k, back, at.out(), false, true);
                boolean lower = at.attributes().flag("lower");
                return onTriangle(k, k.neg(full), lower);
              },
              "{x}⁻ᵀ @ g")
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
          .forward((in, a) -> Decomposition.logDeterminant(in[0]))
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

  /** The eigenvalues in a row, and the matrix of eigenvectors below it. */
  static final Op EIGH =
      Op.named("eigh", "SelfAdjointEigV2")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The eigenvalues of a symmetric matrix, and below them its eigenvectors as columns.")
          .formula("eigh({x})")
          .forward((in, a) -> Symmetric.eigen(in[0]))
          .d("V @ (diag(g of λ) + F · Vᵀ @ (g of V)) @ Vᵀ, F of 1 / (λⱼ − λᵢ)", Factors::ofEigen)
          .on(
              SQUARES.with(
                  Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
                  Domain.Case.of(Attributes.NONE, Shape.of(3, 3)),
                  Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2))))
          .declare();

  static final Op LU =
      Op.named("lu", "Lu")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The triangles whose product is a matrix with its rows reordered, in one matrix.")
          .formula("lu({x})")
          .forward((in, a) -> Pivoted.of(in[0]).factors())
          .unregistered("TensorFlow registers no gradient of this.")
          .on(SQUARES)
          .declare();

  static final List<Op> ALL = List.of(CHOLESKY, TRIANGULAR_SOLVE, LOG_ABS_DET, EIGH, LU);

  private static Tensor onTriangle(Calculus k, Tensor x, boolean lower) {
    return k.where(Factorization.triangle(x, lower), x, Calculus.zerosLike(x));
  }

  private static Tensor backSolved(Calculus k, Tensor g, Application at) {
    boolean adjoint = !at.attributes().flag("adjoint");
    return k.apply(TRIANGULAR_SOLVE, at.attributes().with("adjoint", adjoint), at.x(), g);
  }

  private static Tensor ofSquare(Calculus k, Tensor g, Application at) {
    Tensor l = at.out();
    Tensor identity = Factorization.identity(l);
    Tensor inverse = k.apply(TRIANGULAR_SOLVE, Attributes.NONE.with("lower", true), l, identity);
    Tensor product = Matrices.matmul(k, l, g, true, false);
    Tensor half = Calculus.constant(l, 0.5);
    Tensor diagonal = Factorization.identity(l).cast(DType.BOOL);
    Tensor middle = onTriangle(k, k.where(diagonal, k.mul(product, half), product), true);
    Tensor right =
        Matrices.matmul(k, Matrices.matmul(k, inverse, middle, true, false), inverse, false, false);
    return k.mul(k.add(right, transposed(k, right)), half);
  }

  private static Tensor ofEigen(Calculus k, Tensor g, Application at) {
    int n = at.x().shape().dim(-1);
    int[] rows = java.util.stream.IntStream.rangeClosed(1, n).toArray();
    Tensor first = Tensor.of(Shape.of(1), 0);
    Tensor rest = Tensor.of(Shape.of(n), rows);
    Attributes down = Attributes.NONE.with("axis", new int[] {at.x().rank() - 2});
    Tensor values = k.apply(Indexing.GATHER, down, at.out(), first);
    Tensor vectors = k.apply(Indexing.GATHER, down, at.out(), rest);
    Tensor ofValues = k.apply(Indexing.GATHER, down, g, first);
    Tensor ofVectors = k.apply(Indexing.GATHER, down, g, rest);
    int[] dims = at.x().shape().dims();
    dims[dims.length - 1] = 1;
    Tensor apart = k.sub(values, k.reshape(values, Shape.of(dims)));
    Tensor least = Calculus.constant(apart, 1e-20);
    Tensor inverse = k.mul(apart, k.reciprocal(k.add(k.mul(apart, apart), least)));
    Tensor diagonal = Factorization.identity(at.x()).cast(DType.BOOL);
    Tensor zeros = Calculus.zerosLike(at.x());
    Tensor turned =
        k.mul(
            k.where(diagonal, zeros, inverse), Matrices.matmul(k, vectors, ofVectors, true, false));
    Tensor middle = k.add(k.where(diagonal, ofValues, zeros), turned);
    Tensor full =
        Matrices.matmul(k, vectors, Matrices.matmul(k, middle, vectors, false, true), false, false);
    Tensor both = k.add(full, transposed(k, full));
    Tensor half = Calculus.constant(both, 0.5);
    return onTriangle(k, k.where(diagonal, k.mul(both, half), both), true);
  }

  static Tensor transposed(Calculus k, Tensor x) {
    int[] perm = java.util.stream.IntStream.range(0, x.rank()).toArray();
    perm[x.rank() - 1] = x.rank() - 2;
    perm[x.rank() - 2] = x.rank() - 1;
    return k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", perm), x);
  }
}
