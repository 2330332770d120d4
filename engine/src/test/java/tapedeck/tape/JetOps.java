package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.tensor.Shape;

/** Operations of the catalogue as jets compute them, each with the operands it may be given. */
final class JetOps {
  /** How near to a kink or pole an operand may come, in units of how fast it moves. */
  private static final double CLEARANCE = 0.02;

  /**
   * An operation with its jets.
   *
   * @param jets null where these operands do not fit
   */
  record Known(String op, int arity, Attributes attributes, Jets jets) {}

  interface Jets {
    @Nullable JetArray of(JetArray[] in);
  }

  static final List<Known> ALL = all();

  private JetOps() {}

  /** The names of the operations that programs are drawn from. */
  static List<String> operations() {
    return ALL.stream().map(Known::op).distinct().toList();
  }

  static Known unary(String op, Predicate<Jet> fits, Function<Jet, Jet> f) {
    return new Known(
        op,
        1,
        Attributes.NONE,
        in -> {
          for (Jet jet : in[0].jets()) {
            if (!fits.test(jet)) {
              return null;
            }
          }
          return in[0].map(f);
        });
  }

  private static Known unary(String op, Function<Jet, Jet> f) {
    return unary(op, x -> true, f);
  }

  static Known binary(String op, BinaryPredicate fits, BinaryOperator<Jet> f) {
    return new Known(
        op,
        2,
        Attributes.NONE,
        in -> {
          if (!in[0].shape().broadcastsWith(in[1].shape())) {
            return null;
          }
          boolean[] all = {true};
          in[0].with(
              in[1],
              (x, y) -> {
                all[0] &= fits.test(x, y);
                return x;
              });
          return all[0] ? in[0].with(in[1], f) : null;
        });
  }

  interface BinaryPredicate {
    boolean test(Jet x, Jet y);
  }

  /** Whether a jet stays clear of a number while the finite differences move it. */
  static boolean clear(Jet x, double of) {
    double pace = 1 + Math.abs(x.slope()) + Math.abs(x.bend());
    return Math.abs(x.at() - of) > CLEARANCE * pace;
  }

  private static boolean apart(Jet x, Jet y) {
    return clear(x.minus(y), 0);
  }

  static boolean positive(Jet x) {
    return x.at() > 0.2 && clear(x, 0);
  }

  static boolean inside(Jet x) {
    return Math.abs(x.at()) < 0.9 && clear(x, 1) && clear(x, -1);
  }

  private static boolean offWhole(Jet x, double shift) {
    double nearest = Math.rint(x.at() + shift) - shift;
    return clear(x, nearest);
  }

  static Known of(String op, int arity, Attributes attributes, Jets jets) {
    return new Known(op, arity, attributes, jets);
  }

  static Attributes axis(int axis) {
    return Attributes.NONE.with("axis", new int[] {axis});
  }

  private static Jet power(Jet x, Jet y) {
    return y.times(x.log()).exp();
  }

  private static List<Known> all() {
    List<Known> all = new ArrayList<>();
    BinaryPredicate always = (x, y) -> true;
    all.add(binary("add", always, Jet::plus));
    all.add(binary("sub", always, Jet::minus));
    all.add(binary("mul", always, Jet::times));
    all.add(binary("div", (x, y) -> positive(y) || positive(y.times(-1)), Jet::over));
    all.add(binary("divide_no_nan", (x, y) -> positive(y), Jet::over));
    all.add(binary("pow", (x, y) -> positive(x), JetOps::power));
    all.add(binary("maximum", JetOps::apart, (x, y) -> x.at() > y.at() ? x : y));
    all.add(binary("minimum", JetOps::apart, (x, y) -> x.at() < y.at() ? x : y));
    all.add(binary("atan2", (x, y) -> positive(y), (x, y) -> x.over(y).atan()));
    all.add(
        binary(
            "floormod",
            (x, y) -> positive(y) && offWhole(x.over(y), 0),
            (x, y) -> x.minus(y.times(Math.floor(x.at() / y.at())))));
    all.add(unary("neg", x -> x.times(-1)));
    all.add(unary("abs", x -> clear(x, 0), x -> x.times(Math.signum(x.at()))));
    all.add(unary("square", x -> x.times(x)));
    all.add(unary("reciprocal", JetOps::positive, Jet::inverse));
    all.add(unary("sqrt", JetOps::positive, Jet::sqrt));
    all.add(unary("exp", Jet::exp));
    all.add(unary("log", JetOps::positive, Jet::log));
    all.add(unary("sin", Jet::sin));
    all.add(unary("cos", Jet::cos));
    all.add(unary("tan", x -> Math.abs(x.at()) < 1.2, x -> x.sin().over(x.cos())));
    all.add(unary("asin", JetOps::inside, Jet::asin));
    all.add(unary("acos", JetOps::inside, x -> Jet.of(Math.PI / 2).minus(x.asin())));
    all.add(unary("atan", Jet::atan));
    all.add(unary("sinh", Jet::sinh));
    all.add(unary("cosh", Jet::cosh));
    all.add(unary("tanh", x -> x.sinh().over(x.cosh())));
    all.add(unary("sigmoid", Jet::sigmoid));
    all.add(unary("softplus", Jet::softplus));
    all.add(unary("relu", x -> clear(x, 0), x -> x.at() > 0 ? x : Jet.of(0)));
    all.add(
        unary(
            "relu6",
            x -> clear(x, 0) && clear(x, 6),
            x -> x.at() > 6 ? Jet.of(6) : x.at() > 0 ? x : Jet.of(0)));
    all.add(unary("elu", x -> clear(x, 0), x -> x.at() > 0 ? x : x.exp().minus(Jet.of(1))));
    all.add(
        unary(
            "selu",
            x -> clear(x, 0),
            x ->
                x.at() > 0
                    ? x.times(1.0507009873554805)
                    : x.exp().minus(Jet.of(1)).times(1.7580993408473766)));
    all.add(unary("identity", x -> x));
    all.add(unary("floor", x -> offWhole(x, 0), x -> Jet.of(Math.floor(x.at()))));
    all.add(unary("ceil", x -> offWhole(x, 0), x -> Jet.of(Math.ceil(x.at()))));
    all.add(unary("round", x -> offWhole(x, 0.5), x -> Jet.of(Math.rint(x.at()))));
    all.add(unary("sign", x -> clear(x, 0), x -> Jet.of(Math.signum(x.at()))));
    all.add(of("reduce_sum", 1, axis(0), in -> folded(in[0], 0, Jet::plus)));
    all.add(
        of("reduce_sum", 1, axis(-1), in -> folded(in[0], in[0].shape().rank() - 1, Jet::plus)));
    all.add(
        of(
            "reduce_mean",
            1,
            axis(0),
            in -> {
              JetArray sum = folded(in[0], 0, Jet::plus);
              return sum == null ? null : sum.map(x -> x.times(1.0 / in[0].shape().dim(0)));
            }));
    all.add(
        of(
            "reduce_max",
            1,
            axis(0),
            in -> distinct(in[0]) ? folded(in[0], 0, (x, y) -> x.at() > y.at() ? x : y) : null));
    all.add(
        of(
            "reduce_min",
            1,
            axis(-1),
            in ->
                distinct(in[0])
                    ? folded(in[0], in[0].shape().rank() - 1, (x, y) -> x.at() < y.at() ? x : y)
                    : null));
    all.add(of("softmax", 1, Attributes.NONE, JetOps::softmax));
    all.add(
        of(
            "log_softmax",
            1,
            Attributes.NONE,
            in -> {
              JetArray parts = softmax(in);
              return parts == null ? null : parts.map(Jet::log);
            }));
    all.add(
        of(
            "matmul",
            2,
            Attributes.NONE,
            in ->
                in[0].shape().rank() == 2
                        && in[1].shape().rank() == 2
                        && in[0].shape().dim(1) == in[1].shape().dim(0)
                    ? in[0].matmul(in[1])
                    : null));
    all.add(of("transpose", 1, Attributes.NONE, in -> in[0].transpose()));
    Shape six = Shape.of(3, 2);
    all.add(
        of(
            "reshape",
            1,
            Attributes.NONE.with("shape", six),
            in -> in[0].shape().size() == 6 ? in[0].reshape(six) : null));
    all.add(
        of(
            "broadcast_to",
            1,
            Attributes.NONE.with("shape", Shape.of(2, 3)),
            in -> {
              Shape target = Shape.of(2, 3);
              boolean fits =
                  in[0].shape().broadcastsWith(target)
                      && Shape.broadcast(in[0].shape(), target).equals(target);
              return fits ? JetArray.of(target, in[0]::get) : null;
            }));
    all.add(
        of(
            "expand_dims",
            1,
            axis(0),
            in -> {
              int[] dims = in[0].shape().dims();
              int[] wider = new int[dims.length + 1];
              wider[0] = 1;
              System.arraycopy(dims, 0, wider, 1, dims.length);
              return dims.length < 2 ? in[0].reshape(Shape.of(wider)) : null;
            }));
    all.add(
        of(
            "squeeze",
            1,
            Attributes.NONE,
            in -> {
              int[] left = Arrays.stream(in[0].shape().dims()).filter(n -> n != 1).toArray();
              return in[0].reshape(Shape.of(left));
            }));
    all.add(of("cumsum", 1, axis(0), in -> in[0].shape().rank() > 0 ? in[0].cumulated() : null));
    all.add(
        of(
            "concat",
            2,
            axis(0),
            in -> {
              Shape x = in[0].shape();
              Shape y = in[1].shape();
              boolean fits =
                  x.rank() > 0 && x.rank() == y.rank() && (x.rank() == 1 || x.dim(1) == y.dim(1));
              return fits ? in[0].before(in[1]) : null;
            }));
    all.add(
        of(
            "stack",
            2,
            axis(0),
            in -> {
              if (!in[0].shape().equals(in[1].shape()) || in[0].shape().rank() > 1) {
                return null;
              }
              int[] dims = in[0].shape().dims();
              int[] wider = new int[dims.length + 1];
              wider[0] = 1;
              System.arraycopy(dims, 0, wider, 1, dims.length);
              return in[0].reshape(Shape.of(wider)).before(in[1].reshape(Shape.of(wider)));
            }));
    all.add(
        of(
            "tile",
            1,
            Attributes.NONE.with("multiples", new int[] {2}),
            in -> in[0].shape().rank() == 1 ? in[0].before(in[0]) : null));
    all.add(
        of(
            "reverse",
            1,
            axis(0),
            in -> {
              Shape shape = in[0].shape();
              return shape.rank() == 0
                  ? null
                  : JetArray.of(
                      shape,
                      index -> {
                        int[] there = index.clone();
                        there[0] = shape.dim(0) - 1 - there[0];
                        return in[0].get(there);
                      });
            }));
    all.add(
        of(
            "strided_slice",
            1,
            Attributes.NONE
                .with("start", new int[] {2})
                .with("step", new int[] {-2})
                .with("count", new int[] {2}),
            in ->
                in[0].shape().rank() == 1 && in[0].shape().dim(0) >= 3
                    ? JetArray.of(Shape.of(2), index -> in[0].get(2 - 2 * index[0]))
                    : null));
    all.addAll(JetFactors.all());
    return List.copyOf(all);
  }

  static @Nullable JetArray folded(JetArray x, int axis, BinaryOperator<Jet> f) {
    return x.shape().rank() == 0 ? null : x.fold(axis, f);
  }

  private static boolean distinct(JetArray x) {
    for (int i = 0; i < x.jets().length; i++) {
      for (int j = 0; j < i; j++) {
        if (!apart(x.jets()[i], x.jets()[j])) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable JetArray softmax(JetArray[] in) {
    if (in[0].shape().rank() == 0) {
      return null;
    }
    int last = in[0].shape().rank() - 1;
    JetArray exp = in[0].map(Jet::exp);
    int[] dims = in[0].shape().dims();
    dims[last] = 1;
    return exp.with(exp.fold(last, Jet::plus).reshape(Shape.of(dims)), Jet::over);
  }
}
