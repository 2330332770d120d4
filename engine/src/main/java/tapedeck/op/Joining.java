package tapedeck.op;

import static tapedeck.op.Parameter.ints;
import static tapedeck.op.Parameter.tensor;
import static tapedeck.op.Parameter.tensors;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Several tensors put together, or one repeated. */
final class Joining {
  private Joining() {}

  static final Op CONCAT =
      Op.named("concat", "ConcatV2")
          .python("tf.concat")
          .takes(tensors("values"), Parameter.places("axis"))
          .mixesElements()
          .doc("Tensors one behind the other along an axis.")
          .formula("concat({x}, …)")
          .forward((in, a) -> concat(in, a))
          .each("the part of g that stands where this operand stood", Joining::ownPart)
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(axis(0), Shape.of(2, 3), Shape.of(1, 3)),
                      Domain.Case.of(axis(-1), Shape.of(2, 1), Shape.of(2, 2), Shape.of(2, 1))))
          .declare();

  static final Op STACK =
      Op.named("stack", "Pack")
          .python("tf.stack")
          .takes(tensors("values"), ints("axis"))
          .mixesElements()
          .doc("Tensors of one shape side by side along a new axis.")
          .formula("stack({x}, …)")
          .forward((in, a) -> {
            Tensor[] lifted = new Tensor[in.length];
            for (int i = 0; i < in.length; i++) {
              if (in[i].dtype() != in[0].dtype()) {
                throw unexpected("Pack", "stack", in, i);
              }
              if (!in[i].shape().equals(in[0].shape())) {
                throw EngineError.invalidArgument(
                    "{{function_node __wrapped__Pack_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of all inputs must match: values[0].shape = %s != values[%d].shape = %s [Op:Pack] name: stack"
                        .formatted(
                            in.length, in[0].shape().bracketed(), i, in[i].shape().bracketed()));
              }
              lifted[i] = in[i].reshape(Axes.expanded(in[i].shape(), a.ints("axis")));
            }
            return concat(lifted, a);
          })
          .each(
              "the slice of g that is this operand’s",
              (k, g, at, input) -> {
                int axis = Axes.one(at.attributes(), at.out().rank());
                checkUnpacks(g.shape(), axis, at.inputs().length);
                int[] dims =
                    IntStream.range(0, g.rank())
                        .filter(i -> i != axis)
                        .map(g.shape()::dim)
                        .toArray();
                return k.reshape(slice(k, g, axis, input, 1), Shape.of(dims));
              })
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(axis(0), Shape.SCALAR, Shape.SCALAR, Shape.SCALAR),
                      Domain.Case.of(axis(1), Shape.of(3), Shape.of(3))))
          .declare();

  static final Op ADD_N =
      Op.named("add_n", "AddN")
          .takes(tensors("inputs"))
          .doc(
              "The sum of tensors of one shape, element by element, from the first to the last; of"
                  + " more than nine by eights.")
          .formula("{x} + …")
          .forward((in, a) -> sum(in, 1))
          .each("1", (k, g, at, input) -> g)
          .on(
              Domain.of(-2, 2)
                  .with(Domain.Case.of(Attributes.NONE, Shape.of(3), Shape.of(3), Shape.of(3))))
          .declare();

  static final Op TILE =
      Op.named("tile", "Tile")
          .python("tf.tile")
          .takes(tensor("input"), ints("multiples"))
          .mixesElements()
          .doc("x repeated so many times along each axis.")
          .formula("tile({x})")
          .forward((in, a) -> tile(in[0], Axes.of(a, "multiples")))
          .d("g, summed over the repetitions", Joining::sumOfRepetitions)
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("multiples", new int[] {2, 3}), Shape.of(2, 1)),
                      Domain.Case.of(
                          Attributes.NONE.with("multiples", new int[] {2}), Shape.of(3))))
          .declare();

  static final Op REVERSE =
      Op.named("reverse", "ReverseV2")
          .python("tf.reverse")
          .takes(tensor("tensor"), ints("axis"))
          .mixesElements()
          .doc("x read backwards along the given axes.")
          .formula("reverse({x})")
          .forward((in, a) -> reversed(in[0], turned(Axes.of(a, "axis"), in[0].rank())))
          .d("g read backwards", (k, g, at) -> k.apply(Joining.REVERSE, at.attributes(), g))
          .on(Domain.of(-2, 2).with(Domain.Case.of(axis(1), Shape.of(2, 3))))
          .declare();

  static final List<Op> ALL = List.of(CONCAT, STACK, ADD_N, TILE, REVERSE);

  /**
   * Adds as TensorFlow's kernel does: eight at a time, of which the first may be two to nine.
   *
   * @param joined how many terms the first tensor is the sum of
   */
  static Tensor sum(Tensor[] in, int joined) {
    for (int i = 1; i < in.length; i++) {
      if (in[i].dtype() != in[0].dtype()) {
        throw unexpected("AddN", "", in, i);
      }
      if (!in[i].shape().equals(in[0].shape())) {
        throw EngineError.invalidArgument(
            "{{function_node __wrapped__AddN_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: %s != input %d: %s [Op:AddN] name: "
                .formatted(in.length, in[0].shape().bracketed(), i, in[i].shape().bracketed()));
      }
    }
    int terms = in.length + joined - 1;
    int first = terms < 2 ? terms : 2 + (terms + 6) % 8;
    int end = first - joined + 1;
    Tensor sum = inOrder(in, 0, end);
    for (int begin = end; begin < in.length; begin = end) {
      end = begin + 8;
      sum = Arithmetic.ADD.forward(sum, inOrder(in, begin, end), Attributes.NONE);
    }
    return sum;
  }

  private static Tensor inOrder(Tensor[] in, int begin, int end) {
    Tensor sum = in[begin];
    for (int i = begin + 1; i < end; i++) {
      sum = Arithmetic.ADD.forward(sum, in[i], Attributes.NONE);
    }
    return sum;
  }

  private static Attributes axis(int axis) {
    return Attributes.NONE.with("axis", new int[] {axis});
  }

  /** The axes to reverse along, from 0; those of a scalar TensorFlow's kernel does not look at. */
  private static int[] turned(int[] axes, int rank) {
    if (rank == 0) {
      return new int[0];
    }
    for (int i = 0; i < axes.length; i++) {
      if (axes[i] < -rank || axes[i] >= rank) {
        throw EngineError.inKernel(
            "'axis'[%d] = %d is out of valid range [0, %d".formatted(i, axes[i], rank - 1));
      }
    }
    boolean[] turned = new boolean[rank];
    for (int axis : axes) {
      int place = axis < 0 ? axis + rank : axis;
      if (turned[place]) {
        throw EngineError.inKernel("axis %d specified more than once.".formatted(place));
      }
      turned[place] = true;
    }
    return Reduce.axes(axes, rank);
  }

  private static Tensor concat(Tensor[] parts, Attributes a) {
    if (parts.length == 0) {
      throw new EngineError(
          EngineError.Kind.INVALID_ARGUMENT_ERROR,
          "OpKernel 'ConcatV2' has constraint on attr 'T' not in NodeDef '[N=0, Tidx=DT_INT32]',"
              + " KernelDef: 'goo.gle/debugproto    op: \"ConcatV2\" device_type: \"CPU\""
              + " constraint { name: \"T\" allowed_values { list { type: DT_QINT32 } } }"
              + " host_memory_arg: \"axis\"' [Op:ConcatV2] name: concat",
          "No tensors to join: the list is empty.");
    }
    if (parts.length == 1) {
      return parts[0];
    }
    int rank = parts[0].rank();
    int[] axes = a.ints("axis");
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].dtype() != parts[0].dtype()) {
        throw unexpected("ConcatV2", "concat", parts, i);
      }
    }
    boolean outside = axes != null && (axes[0] < -rank || axes[0] >= rank);
    if (rank == 0 && (axes == null || !outside || axes[0] == 0)) {
      throw unfit(parts, "Can't concatenate scalars (use tf.stack instead)");
    }
    if (axes != null && outside) {
      throw unfit(
          parts,
          "Expected concatenating dimensions in the range [%d, %d), but got %d"
              .formatted(-rank, rank, axes[0]));
    }
    int axis = Axes.one(a, rank);
    for (int i = 1; i < parts.length; i++) {
      checkFits(parts, i, axis);
    }
    return Arrange.concat(parts, axis);
  }

  private static void checkFits(Tensor[] parts, int index, int axis) {
    Tensor first = parts[0];
    Tensor part = parts[index];
    if (part.rank() == 0) {
      throw unfit(parts, "Can't concatenate scalars (use tf.stack instead)");
    }
    String problem = part.rank() == first.rank() ? "" : "Ranks of all input tensors should match";
    for (int i = 0; problem.isEmpty() && i < first.rank(); i++) {
      if (i != axis && part.shape().dim(i) != first.shape().dim(i)) {
        problem = "Dimension %d in both shapes must be equal".formatted(i);
      }
    }
    if (!problem.isEmpty()) {
      throw unfit(
          parts,
          "%s: shape[0] = %s vs. shape[%d] = %s"
              .formatted(problem, first.shape().bracketed(), index, part.shape().bracketed()));
    }
  }

  private static EngineError unexpected(String kernel, String name, Tensor[] parts, int index) {
    EngineError mixed =
        EngineError.mixed(kernel, kernel, index, parts[0].dtype(), parts[index].dtype());
    return mixed.withMessage(mixed.getMessage() + name);
  }

  private static EngineError unfit(Tensor[] parts, String problem) {
    return EngineError.invalidArgument(
        "{{function_node __wrapped__ConcatV2_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : %s [Op:ConcatV2] name: concat"
            .formatted(parts.length, problem));
  }

  /** Whether TensorFlow's kernel takes apart, as the gradient of a stack, what it is given. */
  private static void checkUnpacks(Shape given, int axis, int count) {
    String problem =
        axis >= given.rank()
            ? "axis = %d not in [%d, %d)".formatted(axis, -given.rank(), given.rank())
            : given.dim(axis) != count
                ? "Input shape axis %d must equal %d, got shape %s"
                    .formatted(axis, count, given.bracketed())
                : "";
    refuse(problem, "Unpack", "num_" + count, "unstack");
  }

  /** Whether TensorFlow's kernel splits, as the gradient of a concat, what it is given. */
  private static void checkSplits(Shape given, int axis, Application at) {
    int count = at.inputs().length;
    int whole = at.out().shape().dim(axis);
    String problem =
        axis >= given.rank()
            ? "-input rank(-%d) <= split_dim < input rank (%d), but got %d"
                .formatted(given.rank(), given.rank(), axis)
            : given.dim(axis) != whole
                ? "Determined shape must either match input shape along split_dim exactly if fully"
                    + " specified, or be less than the size of the input along split_dim if not"
                    + " fully specified.  Got: "
                    + whole
                : "";
    refuse(problem, "SplitV", "num_split_" + count, "split");
  }

  private static void refuse(String problem, String kernel, String counted, String name) {
    if (!problem.isEmpty()) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__%s_%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: %s"
              .formatted(kernel, counted, problem, kernel, name));
    }
  }

  private static Tensor ownPart(Calculus k, Tensor g, Application at, int input) {
    if (at.inputs().length == 1) {
      return g;
    }
    int axis = Axes.one(at.attributes(), at.out().rank());
    checkSplits(g.shape(), axis, at);
    int start = 0;
    for (int i = 0; i < input; i++) {
      start += at.inputs()[i].shape().dim(axis);
    }
    return slice(k, g, axis, start, at.inputs()[input].shape().dim(axis));
  }

  private static Tensor slice(Calculus k, Tensor g, int axis, int start, int count) {
    int[] starts = new int[g.rank()];
    int[] counts = g.shape().dims();
    starts[axis] = start;
    counts[axis] = count;
    int[] steps = IntStream.range(0, g.rank()).map(i -> 1).toArray();
    return k.apply(
        Shaping.STRIDED_SLICE,
        Attributes.NONE.with("start", starts).with("step", steps).with("count", counts),
        g);
  }

  private static Tensor tile(Tensor x, int[] multiples) {
    if (multiples.length != x.rank()) {
      throw EngineError.inKernel(
          "Expected multiples argument to be a vector of length %d but got length %d"
              .formatted(x.rank(), multiples.length));
    }
    for (int i = 0; i < multiples.length; i++) {
      if (multiples[i] < 0) {
        throw EngineError.inKernel(
            "Expected multiples[%d] >= 0, but got %d".formatted(i, multiples[i]));
      }
    }
    Tensor out = x;
    for (int axis = 0; axis < multiples.length; axis++) {
      Tensor[] copies = new Tensor[Math.max(multiples[axis], 0)];
      java.util.Arrays.fill(copies, out);
      out =
          copies.length == 0
              ? Arrange.slice(out, new int[x.rank()], ones(x.rank()), emptied(out, axis))
              : Arrange.concat(copies, axis);
    }
    return out;
  }

  private static int[] ones(int n) {
    return IntStream.range(0, n).map(i -> 1).toArray();
  }

  private static int[] emptied(Tensor x, int axis) {
    int[] dims = x.shape().dims();
    dims[axis] = 0;
    return dims;
  }

  /** g split into (multiple, size) along each axis and summed over the multiples. */
  private static Tensor sumOfRepetitions(Calculus k, Tensor g, Application at) {
    int[] multiples = Axes.of(at.attributes(), "multiples");
    int[] split = new int[2 * multiples.length];
    int[] summed = new int[multiples.length];
    for (int i = 0; i < multiples.length; i++) {
      split[2 * i] = multiples[i];
      split[2 * i + 1] = at.x().shape().dim(i);
      summed[i] = 2 * i;
    }
    return k.reduceSum(k.reshape(g, Shape.of(split)), summed);
  }

  private static Tensor reversed(Tensor x, int[] axes) {
    int[] start = new int[x.rank()];
    int[] step = ones(x.rank());
    for (int axis : axes) {
      start[axis] = x.shape().dim(axis) - 1;
      step[axis] = -1;
    }
    return Arrange.slice(x, start, step, x.shape().dims());
  }
}
