package tapedeck.op;

import static tapedeck.op.Parameter.flag;
import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.optionalDtype;
import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Operations that make one number of many. */
final class Reductions {
  private Reductions() {}

  static final Domain AXES =
      Domain.of(-2, 2)
          .with(
              Domain.Case.of(Attributes.NONE, Shape.SCALAR),
              Domain.Case.of(Attributes.NONE, Shape.of(3)),
              Domain.Case.of(Attributes.NONE.with("axis", new int[] {0}), Shape.of(2, 3)),
              Domain.Case.of(
                  Attributes.NONE.with("axis", new int[] {-1}).with("keepdims", true),
                  Shape.of(2, 3)),
              Domain.Case.of(Attributes.NONE.with("axis", new int[] {0, 2}), Shape.of(2, 1, 3)));

  static final Op REDUCE_SUM =
      reduction("reduce_sum", "Sum")
          .doc("The sum of x over the given axes, over all of them by default.")
          .formula("Σ {x}")
          .forward((in, a) -> sum(in[0], a))
          .d("g, repeated over the summed axes", Reductions::repeated)
          .repeatingGradient()
          .declare();

  static final Op REDUCE_MEAN =
      reduction("reduce_mean", "Mean")
          .doc("The arithmetic mean of x over the given axes, over all of them by default.")
          .formula("mean({x})")
          .forward((in, a) -> {
            Tensor sum = sum(in[0], a);
            return Elementwise.zip("RealDiv", Binaries.DIVIDE, sum, count(in[0], sum));
          })
          .d(
              "g / n, repeated over the n averaged",
              (k, g, at) -> k.div(repeated(k, g, at), count(at.x(), at.out())))
          .repeatingGradient()
          .declare();

  static final Op REDUCE_MAX =
      reduction("reduce_max", "Max")
          .doc("The largest element of x over the given axes; ties share the gradient.")
          .formula("max {x}")
          .forward((in, a) -> extreme(in[0], a, true))
          .d("g where {x} is the largest, shared by ties", Reductions::toWinners)
          .declare();

  static final Op REDUCE_MIN =
      reduction("reduce_min", "Min")
          .doc("The smallest element of x over the given axes; ties share the gradient.")
          .formula("min {x}")
          .forward((in, a) -> extreme(in[0], a, false))
          .d("g where {x} is the smallest, shared by ties", Reductions::toWinners)
          .declare();

  static final Op ARGMAX = position("argmax", "ArgMax", "largest", true);
  static final Op ARGMIN = position("argmin", "ArgMin", "smallest", false);

  static final Op REDUCE_ANY = logical("reduce_any", "Any", "any", "Whether some element is True.");
  static final Op REDUCE_ALL =
      logical("reduce_all", "All", "all", "Whether all elements are True.");

  static final Op REDUCE_EUCLIDEAN_NORM =
      reduction("reduce_euclidean_norm", "EuclideanNorm")
          .python("tf.math.reduce_euclidean_norm")
          .doc("The root of the sum of the squares of x over the given axes.")
          .formula("‖{x}‖")
          .forward((in, a) -> length(in[0], a))
          .d(
              "{x} / ({out} / g)",
              (k, g, at) -> k.div(at.x(), k.div(aligned(k, at.out(), at), aligned(k, g, at))))
          .declare();

  static final List<Op> ALL =
      List.of(
          REDUCE_SUM,
          REDUCE_MEAN,
          REDUCE_MAX,
          REDUCE_MIN,
          ARGMAX,
          ARGMIN,
          REDUCE_ANY,
          REDUCE_ALL,
          REDUCE_EUCLIDEAN_NORM);

  private static Op position(String name, String kernel, String which, boolean largest) {
    return Op.named(name, kernel)
        .python("tf." + name, "tf.math." + name)
        .takes(tensor("input"), ints("axis"), optionalDtype("output_type"))
        .mixesElements()
        .doc("Where along an axis, the first by default, the " + which + " element stands.")
        .formula(name + "({x})")
        .forward((in, a) -> {
          int[] axes = a.ints("axis");
          int rank = in[0].rank();
          int named = axes == null ? 0 : axes[0];
          if (named < -rank || named >= rank) {
            throw EngineError.inKernel(
                "Expected dimension in the range [%d, %d), but got %d"
                    .formatted(-rank, rank, named));
          }
          int axis = Math.floorMod(named, rank);
          if (in[0].shape().dim(axis) == 0) {
            throw EngineError.inKernel(
                "Reduction axis %d is empty in shape %s"
                    .formatted(axis, in[0].shape().bracketed()));
          }
          Tensor found = Reduce.argExtreme(in[0], axis, largest);
          if (!a.has("output_type")) {
            return found;
          }
          DType asked = a.dtype("output_type");
          KernelTypes.check(kernel, "output_type", asked);
          return found.cast(asked);
        })
        .notDifferentiable("A position is a whole number, so no gradient passes.")
        .declare();
  }

  private static Op logical(String name, String kernel, String word, String doc) {
    return reduction(name, kernel)
        .doc(doc)
        .formula(word + " {x}")
        .forward((in, a) -> extreme(in[0], a, word.equals("any")))
        .notDifferentiable("Truth values carry no gradient.")
        .on(Domain.BOOLEANS)
        .declare();
  }

  private static Tensor extreme(Tensor x, Attributes a, boolean largest) {
    return Reduce.extreme(x, Reduce.axes(a.ints("axis"), x.rank()), a.flag("keepdims"), largest);
  }

  /** g to the elements that equal the result, divided by how many they are. */
  private static Tensor toWinners(Calculus k, Tensor g, Application at) {
    Tensor out = spread(k, at.out(), at);
    Tensor chosen = k.cast(k.apply(Comparing.EQUAL, out, at.x()), at.x().dtype());
    Tensor count = k.apply(REDUCE_SUM, at.attributes().with("keepdims", true), chosen);
    return k.mul(k.div(chosen, count), spread(k, g, at));
  }

  private static Op.Declaration reduction(String name, String kernel) {
    return Op.named(name, kernel)
        .python("tf." + name, "tf.math." + name)
        .takes(tensor("input_tensor"), ints("axis"), flag("keepdims"))
        .mixesElements()
        .on(AXES);
  }

  private static Tensor sum(Tensor x, Attributes a) {
    return Reduce.sum(x, Reduce.axes(a.ints("axis"), x.rank()), a.flag("keepdims"));
  }

  private static Tensor length(Tensor x, Attributes a) {
    DType own = x.dtype();
    Tensor exact = own.isInteger() ? x.cast(DType.FLOAT64) : x;
    Tensor squares = Arithmetic.MUL.forward(exact, exact, Attributes.NONE);
    Tensor norm = Elementary.SQRT.forward(sum(squares, a), Attributes.NONE);
    return own.isInteger() ? norm.cast(own) : norm;
  }

  /** How many elements of x went into each element of the result, in x's type. */
  private static Tensor count(Tensor x, Tensor out) {
    return Calculus.constant(x, x.size() / Math.max(out.size(), 1));
  }

  /** As {@link #spread}, but of axes that were kept whatever fits is stretched. */
  private static Tensor repeated(Calculus k, Tensor g, Application at) {
    Shape shape = at.x().shape();
    boolean direct =
        at.attributes().flag("keepdims")
            && !g.shape().equals(at.out().shape())
            && Reduce.axes(at.attributes().ints("axis"), shape.rank()).length < shape.rank();
    return direct ? k.broadcastTo(g, shape) : spread(k, g, at);
  }

  /** g with the reduced axes put back and stretched to the operand's shape. */
  static Tensor spread(Calculus k, Tensor g, Application at) {
    Shape shape = at.x().shape();
    Tensor lined = aligned(k, g, at);
    return lined.shape().equals(shape) ? lined : k.broadcastTo(lined, shape);
  }

  /** g with the reduced axes put back, of size 1. */
  private static Tensor aligned(Calculus k, Tensor g, Application at) {
    Shape shape = at.x().shape();
    int[] kept = shape.dims();
    for (int axis : Reduce.axes(at.attributes().ints("axis"), shape.rank())) {
      kept[axis] = 1;
    }
    Shape aligned = Shape.of(kept);
    return g.shape().equals(aligned) ? g : k.reshape(g, aligned);
  }
}
