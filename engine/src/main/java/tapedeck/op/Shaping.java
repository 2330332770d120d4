package tapedeck.op;

import static tapedeck.op.Parameter.dtype;
import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.shape;
import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The same numbers in another shape or type, or as they are. */
final class Shaping {
  private Shaping() {}

  private static final Attributes SIX = Attributes.NONE.with("shape", Shape.of(3, 2));

  static final Op RESHAPE =
      Op.named("reshape", "Reshape")
          .python("tf.reshape")
          .takes(tensor("tensor"), shape("shape"))
          .mixesElements()
          .doc("The same numbers in row-major order under another shape.")
          .formula("reshape({x})")
          .forward((in, a) -> in[0].reshape(a.shape("shape")))
          .d(
              "g in the operand's shape",
              (k, g, at) -> {
                if (at.attributes().flag("sliced")) {
                  checkSliced(g.shape(), at.out().shape());
                }
                return k.reshape(g, at.x().shape());
              })
          .on(Domain.of(-2, 2).with(Domain.Case.of(SIX, Shape.of(2, 3))))
          .declare();

  static final Op BROADCAST_TO =
      Op.named("broadcast_to", "BroadcastTo")
          .python("tf.broadcast_to")
          .takes(tensor("input"), shape("shape"))
          .mixesElements()
          .doc("x repeated along axes of size 1 until it fills a shape.")
          .formula("broadcast({x})")
          .forward((in, a) -> stretched(in[0], a.shape("shape")))
          .dx(
              "g, summed over the repeated axes",
              (k, g, x, out) ->
                  g.shape().equals(out.shape())
                      ? unbroadcast(k, g, x.shape())
                      : summed(k, g, x.shape(), out.shape()))
          .on(
              Domain.of(-2, 2)
                  .with(Domain.Case.of(SIX, Shape.of(3, 1)), Domain.Case.of(SIX, Shape.SCALAR)))
          .declare();

  /** Takes {@code dims}, a shape. */
  static final Op FILL =
      Op.named("fill", "Fill")
          .takes(tensor("value"), shape("dims"))
          .mixesElements()
          .doc("A tensor of a shape whose every element is one number.")
          .formula("fill({x})")
          .forward((in, a) -> stretched(in[0], a.shape("dims")))
          .dx("Σ g", (k, g, x, out) -> k.reduceSum(g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE.with("dims", Shape.of(2, 3)), Shape.SCALAR),
                      Domain.Case.of(Attributes.NONE.with("dims", Shape.of(0)), Shape.SCALAR)))
          .declare();

  static final Op CAST =
      Op.named("cast", "Cast")
          .python("tf.cast")
          .takes(tensor("x"), dtype("dtype"))
          .doc("x in another element type; no gradient passes an integer type.")
          .formula("cast({x})")
          .forward((in, a) -> in[0].cast(a.dtype("dtype")))
          .dx("1", (k, g, x, out) -> k.cast(g, x.dtype()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("dtype", tapedeck.tensor.DType.FLOAT64),
                          Shape.of(3))))
          .declare();

  static final Op IDENTITY =
      Op.named("identity", "Identity")
          .python("tf.identity")
          .takes(tensor("input"))
          .doc("The same numbers as a tensor of their own.")
          .formula("{x}")
          .forward((in, a) -> in[0].copy())
          .dx("1", (k, g, x, out) -> g)
          .declare();

  static final Op STOP_GRADIENT =
      Op.named("stop_gradient", "StopGradient")
          .python("tf.stop_gradient")
          .takes(tensor("input"))
          .doc("The same numbers, through which no gradient passes.")
          .formula("stop({x})")
          .forward((in, a) -> in[0].copy())
          .heldBack("stop_gradient lets the value pass and holds the gradient back.")
          .declare();

  static final Op EXPAND_DIMS =
      Op.named("expand_dims", "ExpandDims")
          .python("tf.expand_dims")
          .takes(tensor("input"), Parameter.places("axis"))
          .mixesElements()
          .doc("The same numbers with one more axis of size 1.")
          .formula("expand({x})")
          .forward((in, a) -> in[0].reshape(Axes.expanded(in[0].shape(), a.ints("axis"))))
          .dx("g in the operand's shape", (k, g, x, out) -> k.reshape(g, x.shape()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE.with("axis", new int[] {1}), Shape.of(2, 3)),
                      Domain.Case.of(Attributes.NONE.with("axis", new int[] {-1}), Shape.SCALAR)))
          .declare();

  static final Op SQUEEZE =
      Op.named("squeeze", "Squeeze")
          .python("tf.squeeze")
          .takes(tensor("input"), ints("axis"))
          .mixesElements()
          .doc("The same numbers without axes of size 1.")
          .formula("squeeze({x})")
          .forward((in, a) -> in[0].reshape(Axes.squeezed(in[0].shape(), a.ints("axis"))))
          .dx("g in the operand's shape", (k, g, x, out) -> k.reshape(g, x.shape()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(1, 3, 1)),
                      Domain.Case.of(
                          Attributes.NONE.with("axis", new int[] {0}), Shape.of(1, 3, 1))))
          .declare();

  static final Op CUMSUM =
      Op.named("cumsum", "Cumsum")
          .python("tf.cumsum", "tf.math.cumsum")
          .takes(tensor("x"), ints("axis"), Parameter.flag("exclusive"), Parameter.flag("reverse"))
          .mixesElements()
          .doc("Running sums of x along an axis, the first by default.")
          .formula("cumsum({x})")
          .forward((in, a) ->
              Arrange.cumulate(
                  in[0], Axes.scanned(a, in[0].rank()), a.flag("exclusive"), a.flag("reverse")))
          .d(
              "the running sums of g from the other end",
              (k, g, at) ->
                  k.apply(
                      Shaping.CUMSUM,
                      at.attributes().with("reverse", !at.attributes().flag("reverse")),
                      g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(Attributes.NONE, Shape.of(4)),
                      Domain.Case.of(
                          Attributes.NONE.with("axis", new int[] {1}).with("exclusive", true),
                          Shape.of(2, 3)),
                      Domain.Case.of(Attributes.NONE.with("reverse", true), Shape.of(2, 3))))
          .declare();

  private static final Domain PICKED =
      Domain.of(-2, 2)
          .with(
              Domain.Case.of(picked(new int[] {1, 2}, new int[] {1, -2}, 1, 2), Shape.of(2, 3)),
              Domain.Case.of(picked(new int[] {0}, new int[] {2}, 2), Shape.of(4)));

  private static Attributes picked(int[] start, int[] step, int... count) {
    return Attributes.NONE.with("start", start).with("step", step).with("count", count);
  }

  /**
   * Takes {@code start}, {@code step} and {@code count} for every axis of its operand; with {@code
   * padding} it is the kernel Slice, whose gradient has zeros put round it, whatever its size is.
   */
  static final Op STRIDED_SLICE =
      Op.named("strided_slice", "StridedSlice")
          .mixesElements()
          .doc("Every so-many-th element of x along each axis.")
          .formula("{x}[…]")
          .forward((in, a) -> {
            int[] start = Axes.of(a, "start");
            int[] count = Axes.of(a, "count");
            if (a.flag("padding")) {
              checkSlice(in[0].shape(), start, count);
            }
            return Arrange.slice(in[0], start, Axes.of(a, "step"), count);
          })
          .d(
              "g at the places taken, 0 elsewhere",
              (k, g, at) -> {
                if (at.attributes().flag("padding")) {
                  return padded(k, g, at);
                }
                checkSliced(g.shape(), at.out().shape());
                return k.apply(
                    Shaping.SLICE_GRAD, at.attributes().with("shape", at.x().shape()), g);
              })
          .on(PICKED)
          .declare();

  static final Op SLICE_GRAD =
      Op.named("strided_slice_grad", "StridedSliceGrad")
          .mixesElements()
          .doc("Zeros, with x at the places a slice was taken from.")
          .formula("unslice({x})")
          .forward((in, a) ->
              Arrange.unslice(in[0], a.shape("shape"), Axes.of(a, "start"), Axes.of(a, "step")))
          .d("g at the places taken", (k, g, at) -> k.apply(STRIDED_SLICE, at.attributes(), g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          picked(new int[] {0}, new int[] {2}, 2).with("shape", Shape.of(4)),
                          Shape.of(2))))
          .declare();

  static final List<Op> ALL =
      List.of(
          RESHAPE,
          BROADCAST_TO,
          FILL,
          CAST,
          IDENTITY,
          STOP_GRADIENT,
          EXPAND_DIMS,
          SQUEEZE,
          CUMSUM,
          STRIDED_SLICE,
          SLICE_GRAD);

  /** Whether a part lies within x. */
  private static void checkSlice(Shape x, int[] begin, int[] size) {
    String problem = "";
    if (begin.length != x.rank() || size.length != x.rank()) {
      problem =
          "Expected begin and size arguments to be 1-D tensors of size %d, but got shapes [%d] and [%d] instead."
              .formatted(x.rank(), begin.length, size.length);
    }
    for (int i = 0; problem.isEmpty() && i < begin.length; i++) {
      int all = x.dim(i);
      if (all == 0 && (begin[i] != 0 || size[i] != 0)) {
        problem =
            "Expected begin[%1$d] == 0 (got %2$d) and size[%1$d] == 0 (got %3$d) when input.dim_size(%1$d) == 0"
                .formatted(i, begin[i], size[i]);
      } else if (begin[i] < 0 || begin[i] > all) {
        problem = "Expected begin[%d] in [0, %d], but got %d".formatted(i, all, begin[i]);
      } else if (size[i] < 0 || begin[i] + size[i] > all) {
        problem = "Expected size[%d] in [0, %d], but got %d".formatted(i, all - begin[i], size[i]);
      }
    }
    if (!problem.isEmpty()) {
      throw EngineError.inKernel(problem).within("Slice");
    }
  }

  private static Tensor padded(Calculus k, Tensor g, Application at) {
    int[] start = Axes.of(at.attributes(), "start");
    int[] paddings = new int[2 * start.length];
    for (int axis = 0; axis < start.length; axis++) {
      int end = start[axis] + at.out().shape().dim(axis);
      paddings[2 * axis] = start[axis];
      paddings[2 * axis + 1] = at.x().shape().dim(axis) - end;
    }
    return k.apply(Padding.PAD, Attributes.NONE.with("paddings", paddings), g);
  }

  private static void checkSliced(Shape given, Shape wanted) {
    if (!given.equals(wanted)) {
      throw EngineError.inKernel(
              "shape of dy was %s instead of %s"
                  .formatted(
                      given.bracketed().replace(" ", ""), wanted.bracketed().replace(" ", "")))
          .within("StridedSliceGrad");
    }
  }

  /** A gradient of another shape than the result's, summed over the axes that were repeated. */
  private static Tensor summed(Calculus k, Tensor g, Shape from, Shape to) {
    int missing = to.rank() - from.rank();
    int[] axes =
        IntStream.range(0, to.rank())
            .filter(axis -> axis < missing || from.dim(axis - missing) != to.dim(axis))
            .toArray();
    Tensor sum = axes.length == 0 ? g : k.reduceSum(g, axes);
    return k.reshape(sum, from);
  }

  private static Tensor stretched(Tensor x, Shape shape) {
    if (x.rank() > shape.rank()) {
      throw EngineError.inKernel(
          "Rank of input (%d) must be no greater than rank of output shape (%d)."
              .formatted(x.rank(), shape.rank()));
    }
    boolean fits =
        x.shape().broadcastsWith(shape) && Shape.broadcast(x.shape(), shape).equals(shape);
    if (!fits) {
      throw EngineError.inKernel(
          "Incompatible shapes: %s vs. %s".formatted(x.shape().bracketed(), shape.bracketed()));
    }
    return Elementwise.stretch(x, shape);
  }

  /** Sums g over the axes along which an operand of {@code shape} was stretched. */
  static Tensor unbroadcast(Calculus k, Tensor g, Shape shape) {
    if (g.shape().equals(shape)) {
      return g;
    }
    int extra = g.rank() - shape.rank();
    int[] axes = new int[g.rank()];
    int count = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      if (axis < extra || shape.dim(axis - extra) != g.shape().dim(axis)) {
        axes[count++] = axis;
      }
    }
    Tensor summed = k.reduceSum(g, Arrays.copyOf(axes, count));
    return summed.shape().equals(shape) ? summed : k.reshape(summed, shape);
  }
}
