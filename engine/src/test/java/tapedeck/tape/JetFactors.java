package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.tensor.Shape;

/** Jets of products, logarithms near 0, small matrices and their factors, by textbook formulas. */
final class JetFactors {
  private static final double APART = 0.3;

  private JetFactors() {}

  static List<JetOps.Known> all() {
    List<JetOps.Known> all = new ArrayList<>();
    Jet one = Jet.of(1);
    all.add(JetOps.unary("expm1", x -> true, x -> x.exp().minus(one)));
    all.add(JetOps.unary("log1p", x -> JetOps.positive(x.plus(one)), x -> x.plus(one).log()));
    all.add(JetOps.unary("rsqrt", JetOps::positive, x -> x.sqrt().inverse()));
    all.add(
        JetOps.unary("asinh", JetOps::positive, x -> x.plus(x.times(x).plus(one).sqrt()).log()));
    all.add(
        JetOps.unary(
            "atanh", JetOps::inside, x -> one.plus(x).over(one.minus(x)).log().times(0.5)));
    all.add(
        JetOps.binary(
            "squared_difference", (x, y) -> true, (x, y) -> x.minus(y).times(x.minus(y))));
    all.add(
        JetOps.binary(
            "xlogy",
            (x, y) -> JetOps.positive(x) && JetOps.positive(y),
            (x, y) -> x.times(y.log())));
    all.add(
        JetOps.binary(
            "xlog1py",
            (x, y) -> JetOps.positive(x) && JetOps.positive(y),
            (x, y) -> x.times(y.plus(one).log())));
    all.add(
        JetOps.binary(
            "xdivy", (x, y) -> JetOps.positive(x) && JetOps.positive(y), (x, y) -> x.over(y)));
    all.add(JetOps.of("reduce_prod", 1, JetOps.axis(0), in -> JetOps.folded(in[0], 0, Jet::times)));
    all.add(
        JetOps.of(
            "cumprod",
            1,
            JetOps.axis(0),
            in -> in[0].shape().rank() == 1 ? running(in[0], Jet::times) : null));
    Shape wide = Shape.of(2, 2);
    all.add(
        JetOps.of(
            "fill",
            1,
            Attributes.NONE.with("dims", wide),
            in -> in[0].shape().isScalar() ? JetArray.of(wide, index -> in[0].get()) : null));
    all.add(
        JetOps.of(
            "det",
            1,
            Attributes.NONE,
            in -> isRegular(in[0]) ? JetArray.of(Shape.SCALAR, index -> det(in[0])) : null));
    all.add(JetOps.of("inv", 1, Attributes.NONE, in -> isRegular(in[0]) ? inverse(in[0]) : null));
    all.add(
        JetOps.of(
            "solve",
            2,
            Attributes.NONE,
            in ->
                isRegular(in[0]) && in[1].shape().rank() == 2 && in[1].shape().dim(0) == 2
                    ? inverse(in[0]).matmul(in[1])
                    : null));
    all.add(JetOps.of("qr_q", 1, Attributes.NONE, in -> factored(in[0], true)));
    all.add(JetOps.of("qr_r", 1, Attributes.NONE, in -> factored(in[0], false)));
    return all;
  }

  private static JetArray running(JetArray x, BinaryOperator<Jet> f) {
    Jet[] jets = x.jets().clone();
    for (int i = 1; i < jets.length; i++) {
      jets[i] = f.apply(jets[i - 1], jets[i]);
    }
    return JetArray.of(x.shape(), index -> jets[index[0]]);
  }

  private static Jet det(JetArray x) {
    return x.get(0, 0).times(x.get(1, 1)).minus(x.get(0, 1).times(x.get(1, 0)));
  }

  private static boolean isRegular(JetArray x) {
    return x.shape().equals(Shape.of(2, 2)) && isFar(det(x));
  }

  private static boolean isFar(Jet x) {
    return Math.abs(x.at()) > APART && JetOps.clear(x, 0);
  }

  private static JetArray inverse(JetArray x) {
    Jet scale = det(x).inverse();
    return JetArray.of(
        x.shape(),
        index -> {
          Jet own = x.get(1 - index[1], 1 - index[0]);
          return (index[0] == index[1] ? own : own.times(-1)).times(scale);
        });
  }

  private static Jet dot(JetArray x, int a, int b) {
    Jet sum = Jet.of(0);
    for (int i = 0; i < x.shape().dim(0); i++) {
      sum = sum.plus(x.get(i, a).times(x.get(i, b)));
    }
    return sum;
  }

  /** Gram and Schmidt's factors of two columns, with the signs that reflections give them. */
  private static @Nullable JetArray factored(JetArray x, boolean orthogonal) {
    if (x.shape().rank() != 2 || x.shape().dim(1) != 2 || x.shape().dim(0) < 2) {
      return null;
    }
    Jet square = dot(x, 0, 0);
    if (!isFar(square) || !JetOps.clear(x.get(0, 0), 0)) {
      return null;
    }
    double sign = x.get(0, 0).at() >= 0 ? -1 : 1;
    Jet length = square.sqrt().times(sign);
    Jet share = dot(x, 0, 1).over(length);
    Jet rest = dot(x, 1, 1).minus(share.times(share));
    double below = reflected(x, length.at());
    if (!isFar(rest) || Math.abs(below) < APART) {
      return null;
    }
    boolean tall = x.shape().dim(0) > 2;
    Jet across = rest.sqrt().times(tall ? (below >= 0 ? -1 : 1) : Math.signum(below));
    return orthogonal
        ? JetArray.of(
            x.shape(),
            index -> {
              Jet first = x.get(index[0], 0).over(length);
              return index[1] == 0
                  ? first
                  : x.get(index[0], 1).minus(first.times(share)).over(across);
            })
        : JetArray.of(
            Shape.of(2, 2),
            index ->
                index[0] == 0
                    ? (index[1] == 0 ? length : share)
                    : index[1] == 0 ? Jet.of(0) : across);
  }

  /** The second element of the second column once the first column is reflected. */
  private static double reflected(JetArray x, double length) {
    double product = 0;
    double norm = 0;
    for (int i = 0; i < x.shape().dim(0); i++) {
      double v = x.get(i, 0).at() - (i == 0 ? length : 0);
      product += v * x.get(i, 1).at();
      norm += v * v;
    }
    return x.get(1, 1).at() - 2 * x.get(1, 0).at() * product / norm;
  }
}
