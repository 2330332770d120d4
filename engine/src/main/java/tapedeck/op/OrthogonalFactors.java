package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tensor.DType;
import tapedeck.tensor.Factorization;
import tapedeck.tensor.Orthogonal;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Factors of matrices whose columns are orthogonal: Q and R, and singular values and vectors. */
final class OrthogonalFactors {
  private OrthogonalFactors() {}

  private static final Domain TALL =
      Domain.of(0.2, 0.9)
          .farFromSingular()
          .with(
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(3, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2)),
              Domain.Case.of(Attributes.NONE, Shape.of(1, 1)));
  private static final Domain ANY =
      TALL.with(
          Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
          Domain.Case.of(Attributes.NONE, Shape.of(3, 2)),
          Domain.Case.of(Attributes.NONE, Shape.of(2, 3)),
          Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2)),
          Domain.Case.of(Attributes.NONE, Shape.of(1, 1)));

  static final Op QR_Q =
      Op.named("qr_q", "Qr")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The factor Q of Q @ R = x: its columns are orthogonal and of length 1.")
          .formula("q({x})")
          .forward((in, a) -> Orthogonal.q(in[0]))
          .d(
              "({out} @ tril(S − Sᵀ) + g − {out} @ S) @ R⁻ᵀ, S = {out}ᵀ @ g",
              (k, g, at) -> {
                Tensor r = k.apply(OrthogonalFactors.QR_R, at.x());
                int wider = wider(at.x());
                if (wider <= 0) {
                  return ofQ(k, at.out(), r, g);
                }
                int m = at.x().shape().dim(-2);
                Tensor square = ofQ(k, at.out(), columns(k, r, 0, m), g);
                return beside(k, square, Calculus.zerosLike(columns(k, at.x(), m, wider)));
              })
          .on(ANY)
          .declare();

  static final Op QR_R =
      Op.named("qr_r", "Qr")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The factor R of Q @ R = x: nothing stands below its diagonal.")
          .formula("r({x})")
          .forward((in, a) -> Orthogonal.r(in[0]))
          .d(
              "Q @ (g + tril(S − Sᵀ) @ {out}⁻ᵀ), S = {out} @ gᵀ",
              (k, g, at) -> {
                Tensor q = k.apply(QR_Q, at.x());
                int wider = wider(at.x());
                if (wider <= 0) {
                  return ofR(k, q, at.out(), g);
                }
                int m = at.x().shape().dim(-2);
                Tensor u = columns(k, at.out(), 0, m);
                Tensor gv = columns(k, g, m, wider);
                Tensor gq = Matrices.matmul(k, columns(k, at.x(), m, wider), gv, false, true);
                Tensor square = k.add(ofQ(k, q, u, gq), ofR(k, q, u, columns(k, g, 0, m)));
                return beside(k, square, Matrices.matmul(k, q, gv, false, false));
              })
          .on(ANY)
          .declare();

  /** The rows of Q, then those of R, of a matrix with no more columns than rows. */
  static final Op QR =
      Op.named("qr", "Qr")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The factors of Q @ R = x, Q with orthogonal columns, and R, a triangle, below it.")
          .formula("qr({x})")
          .forward((in, a) -> Orthogonal.both(in[0]))
          .d(
              "Q @ (g of R + T @ R⁻ᵀ) + (g of Q − Q @ Qᵀ @ (g of Q)) @ R⁻ᵀ",
              OrthogonalFactors::ofBoth)
          .on(TALL)
          .declare();

  /** A row of singular values, then the rows of the left vectors, then those of the right ones. */
  static final Op SVD =
      Op.named("svd", "Svd")
          .takes(tensor("tensor"))
          .mixesElements()
          .doc("The singular values of a matrix, and below them its left and right vectors.")
          .formula("svd({x})")
          .forward((in, a) -> Orthogonal.singular(in[0]))
          .d("U @ (diag(g of σ) + turns of U and V by F) @ Vᵀ, F of 1 / (σⱼ² − σᵢ²)", SvdRule::of)
          .on(
              TALL.with(
                  Domain.Case.of(Attributes.NONE, Shape.of(2, 2)),
                  Domain.Case.of(Attributes.NONE, Shape.of(3, 2)),
                  Domain.Case.of(Attributes.NONE, Shape.of(2, 3)),
                  Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 2))))
          .declare();

  static final List<Op> ALL = List.of(QR_Q, QR_R, QR, SVD);

  private static int wider(Tensor x) {
    return x.shape().dim(-1) - x.shape().dim(-2);
  }

  private static Tensor ofQ(Calculus k, Tensor q, Tensor r, Tensor g) {
    Tensor s = Matrices.matmul(k, q, g, true, false);
    Tensor turned = below(k, k.sub(s, Factors.transposed(k, s)));
    Tensor first = Matrices.matmul(k, q, divided(k, turned, r), false, false);
    Tensor rest = k.sub(g, Matrices.matmul(k, q, s, false, false));
    return k.add(first, divided(k, rest, r));
  }

  private static Tensor ofR(Calculus k, Tensor q, Tensor r, Tensor g) {
    Tensor s = Matrices.matmul(k, r, g, false, true);
    Tensor turned = below(k, k.sub(s, Factors.transposed(k, s)));
    return Matrices.matmul(k, q, k.add(g, divided(k, turned, r)), false, false);
  }

  private static Tensor columns(Calculus k, Tensor all, int from, int count) {
    Attributes across = Attributes.NONE.with("axis", new int[] {all.rank() - 1});
    int[] places = IntStream.range(from, from + count).toArray();
    return k.apply(Indexing.GATHER, across, all, Tensor.of(Shape.of(count), places));
  }

  private static Tensor beside(Calculus k, Tensor left, Tensor right) {
    Attributes across = Attributes.NONE.with("axis", new int[] {left.rank() - 1});
    return k.apply(Joining.CONCAT, across, left, right);
  }

  /** TensorFlow's rule for both factors. */
  private static Tensor ofBoth(Calculus k, Tensor g, Application at) {
    int m = at.x().shape().dim(-2);
    int n = at.x().shape().dim(-1);
    Tensor q = rows(k, at.out(), 0, m);
    Tensor r = rows(k, at.out(), m, n);
    Tensor gq = rows(k, g, 0, m);
    Tensor gr = rows(k, g, m, n);
    Tensor ofQ = Matrices.matmul(k, q, gq, true, false);
    Tensor turnedQ = k.sub(ofQ, Factors.transposed(k, ofQ));
    Tensor ofR = Matrices.matmul(k, r, gr, false, true);
    Tensor turnedR = k.sub(ofR, Factors.transposed(k, ofR));
    Tensor turned = below(k, k.add(turnedQ, turnedR));
    Tensor first = Matrices.matmul(k, q, k.add(gr, divided(k, turned, r)), false, false);
    Tensor rest = k.sub(gq, Matrices.matmul(k, q, ofQ, false, false));
    return k.add(first, divided(k, rest, r));
  }

  private static Tensor rows(Calculus k, Tensor all, int from, int count) {
    Attributes down = Attributes.NONE.with("axis", new int[] {all.rank() - 2});
    int[] places = IntStream.range(from, from + count).toArray();
    return k.apply(Indexing.GATHER, down, all, Tensor.of(Shape.of(count), places));
  }

  private static Tensor below(Calculus k, Tensor x) {
    return k.where(Factorization.triangle(x, true), x, Calculus.zerosLike(x));
  }

  /** x times the transposed inverse of an upper triangle. */
  private static Tensor divided(Calculus k, Tensor x, Tensor upper) {
    Tensor flipped = Factors.transposed(k, x);
    return Factors.transposed(k, k.apply(Factors.TRIANGULAR_SOLVE, upper, flipped));
  }

  /** TensorFlow's rule for the singular value decomposition. */
  private static final class SvdRule {
    private final Calculus k;
    private final Tensor x;

    private SvdRule(Calculus k, Tensor x) {
      this.k = k;
      this.x = x;
    }

    static Tensor of(Calculus k, Tensor g, Application at) {
      return new SvdRule(k, at.x()).gradient(g, at.out());
    }

    private Tensor rows(Tensor all, int from, int count) {
      return OrthogonalFactors.rows(k, all, from, count);
    }

    private Tensor product(Tensor a, Tensor b, boolean flipA, boolean flipB) {
      return Matrices.matmul(k, a, b, flipA, flipB);
    }

    private Tensor both(Tensor a) {
      return k.add(a, Factors.transposed(k, a));
    }

    private Tensor safeReciprocal(Tensor a) {
      Tensor least = Calculus.constant(a, 1e-20);
      return k.mul(a, k.reciprocal(k.add(k.mul(a, a), least)));
    }

    private Tensor gradient(Tensor g, Tensor out) {
      int m = x.shape().dim(-2);
      int n = x.shape().dim(-1);
      boolean tall = m > n;
      Tensor s = rows(out, 0, 1);
      Tensor u = tall ? rows(out, 1 + m, n) : rows(out, 1, m);
      Tensor v = tall ? rows(out, 1, m) : rows(out, 1 + m, n);
      Tensor gs = rows(g, 0, 1);
      Tensor gu = tall ? rows(g, 1 + m, n) : rows(g, 1, m);
      Tensor gv = tall ? rows(g, 1, m) : rows(g, 1 + m, n);
      Tensor squares = k.square(s);
      Tensor apart = k.sub(squares, Factors.transposed(k, squares));
      Tensor diagonal = Factorization.identity(apart).cast(DType.BOOL);
      Tensor zeros = Calculus.zerosLike(apart);
      Tensor f = k.where(diagonal, zeros, safeReciprocal(apart));
      Tensor values = k.where(diagonal, s, zeros);
      Tensor turnedU = both(k.mul(f, product(u, gu, true, false)));
      Tensor turnedV = both(k.mul(f, product(v, gv, true, false)));
      Tensor middle =
          k.add(
              k.add(k.where(diagonal, gs, zeros), product(turnedU, values, false, false)),
              product(values, turnedV, false, false));
      Tensor whole = product(u, product(middle, v, false, true), false, false);
      if (m != n) {
        Tensor inside = product(product(gv, v, true, false), v, false, true);
        Tensor outside = k.sub(Factors.transposed(k, gv), inside);
        Tensor inverse = k.where(diagonal, safeReciprocal(s), zeros);
        Tensor scaled = product(u, inverse, false, false);
        whole = k.add(whole, product(scaled, outside, false, false));
      }
      return tall ? Factors.transposed(k, whole) : whole;
    }
  }
}
