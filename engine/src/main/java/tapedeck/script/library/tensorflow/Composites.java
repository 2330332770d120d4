package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.AxisArguments;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf} that TensorFlow, too, puts together from other operations. */
public final class Composites {
  private Composites() {}

  private static final Op REDUCE_MAX = Catalogue.required("reduce_max");
  private static final Op SQUEEZE = Catalogue.required("squeeze");
  private static final Op STACK = Catalogue.required("stack");

  public static void install(Namespace tf, Namespace math, Namespace nn, Namespace linalg) {
    String norm = "tensor, ord='euclidean', axis=None, keepdims=None, name=None";
    String reduced = "input_tensor, axis=None, keepdims=False, name=None";
    tf.method("clip_by_value", "t, clip_value_min, clip_value_max, name=None", Composites::clip)
        .method("clip_by_norm", "t, clip_norm, axes=None, name=None", Composites::clipByNorm)
        .method(
            "clip_by_global_norm",
            "t_list, clip_norm, use_norm=None, name=None",
            Composites::clipAll)
        .method("norm", norm, Composites::norm)
        .method("add_n", "inputs, name=None", Composites::sumOf);
    math.method("add_n", "inputs, name=None", Composites::sumOf)
        .method("reduce_variance", reduced, (r, in) -> new TensorValue(variance(r, in)))
        .method(
            "reduce_std", reduced, (r, in) -> new TensorValue(r.engine().sqrt(variance(r, in))));
    nn.method("l2_loss", "t, name=None", (r, in) -> new TensorValue(halfLoss(r, in[0])));
    linalg
        .method("norm", norm, Composites::norm)
        .method(
            "global_norm",
            "t_list, name=None",
            (r, in) -> {
              checkSeveral(r, in[0]);
              return new TensorValue(globalNorm(r, present(r, in[0])));
            })
        .method("matvec", "a, b, transpose_a=False, name=None", Composites::matvec);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.once(runtime, value);
  }

  private static Operand like(Runtime runtime, Value value, Operand model) {
    return Operands.tensor(runtime, value, model.value().dtype());
  }

  private static Tensor constant(Operand model, double number) {
    return Tensor.full(model.value().dtype(), Shape.SCALAR, number);
  }

  /** Those of a list that are not None. */
  private static List<Operand> present(Runtime runtime, Value list) {
    List<Value> given = Conversion.drain(runtime, runtime.iterate(list));
    given.removeIf(each -> each == None.NONE);
    return operands(runtime, ListValue.of(given));
  }

  private static List<Operand> operands(Runtime runtime, Value list) {
    List<Operand> operands = new ArrayList<>();
    Conversion.drain(runtime, runtime.iterate(list))
        .forEach(each -> operands.add(values(runtime, each)));
    return operands;
  }

  /** An operand, or the rows of one that consists of rows. */
  private static Operand values(Runtime runtime, Value given) {
    return given instanceof IndexedSlices rows
        ? rows.slices().values()
        : Operands.tensor(runtime, given, null);
  }

  private static Attributes over(Runtime runtime, Value axis, boolean keep) {
    return Attributes.NONE
        .with("axis", Given.ints(runtime, axis))
        .with("keepdims", keep ? true : null);
  }

  private static Tensor reduce(Runtime runtime, String name, Operand x, Value axis, boolean keep) {
    return AxisArguments.reduce(runtime, name, x, axis, keep);
  }

  private static Value clip(Runtime runtime, Value[] in) {
    return in[0] instanceof IndexedSlices rows
        ? rows.map(values -> clipped(runtime, values, in))
        : new TensorValue(clipped(runtime, x(runtime, in[0]), in));
  }

  private static Tensor clipped(Runtime runtime, Operand x, Value[] in) {
    Tensor below = limited(runtime, in[2], x, runtime.engine()::minimum);
    kept(below, x);
    Tensor clipped = limited(runtime, in[1], below, runtime.engine()::maximum);
    kept(clipped, x);
    return clipped;
  }

  private static Tensor limited(
      Runtime runtime, Value limit, Operand x, BiFunction<Operand, Operand, Tensor> extreme) {
    try {
      return extreme.apply(x, like(runtime, limit, x));
    } catch (EngineError e) {
      throw limit instanceof ListValue || limit instanceof Tuple ? e.without(" name: ") : e;
    }
  }

  /** Refuses limits that have made a tensor larger. */
  private static void kept(Tensor clipped, Operand x) {
    if (!clipped.shape().equals(x.value().shape())) {
      throw Raise.value(
          "Shapes %s and %s are incompatible".formatted(x.value().shape(), clipped.shape()));
    }
  }

  private static Value clipByNorm(Runtime runtime, Value[] in) {
    return in[0] instanceof IndexedSlices rows
        ? rows.map(values -> clippedByNorm(runtime, values, in))
        : new TensorValue(clippedByNorm(runtime, x(runtime, in[0]), in));
  }

  private static Tensor clippedByNorm(Runtime runtime, Operand x, Value[] in) {
    Engine k = runtime.engine();
    if (in[1] instanceof Str) {
      throw Raise.type("'<' not supported between instances of 'str' and 'int'");
    }
    boolean scalar = Numbers.isNumber(in[1]);
    Operand given = scalar ? x : limit(runtime, in[1], x);
    Tensor squares = reduce(runtime, "reduce_sum", k.mul(x, x), in[2], true);
    Tensor positive = k.greater(squares, constant(x, 0));
    Tensor ones = Tensor.full(squares.dtype(), squares.shape(), 1);
    Tensor root = k.sqrt(k.where(positive, squares, ones));
    Tensor norm = k.where(positive, root, squares);
    Operand limit = scalar ? limit(runtime, in[1], x) : given;
    return k.identity(k.div(k.mul(x, limit), k.maximum(norm, limit)));
  }

  /** A norm below 0 counts as 0; tensors are cast. */
  private static Operand limit(Runtime runtime, Value given, Operand x) {
    Engine k = runtime.engine();
    DType dtype = x.value().dtype();
    boolean scalar = Numbers.isNumber(given);
    Operand limit = Operands.tensor(runtime, given, scalar ? dtype : null);
    boolean below = limit.value().isScalar() && limit.value().getDouble(0) < 0;
    if (scalar) {
      return below ? constant(x, 0) : limit;
    }
    Operand least = below ? k.maximum(limit, constant(limit, 0)) : limit;
    return least.value().dtype() == dtype ? least : k.cast(least, dtype);
  }

  private static Tensor halfLoss(Runtime runtime, Value given) {
    try {
      return halfSquares(runtime, x(runtime, given));
    } catch (EngineError e) {
      throw given instanceof ListValue || given instanceof Tuple ? e.without(" name: ") : e;
    }
  }

  private static Tensor halfSquares(Runtime runtime, Operand x) {
    Engine k = runtime.engine();
    KernelTypes.checkFloating("L2Loss", x.value());
    return k.div(k.reduceSum(k.square(x)), constant(x, 2));
  }

  private static Tensor globalNorm(Runtime runtime, List<Operand> all) {
    Engine k = runtime.engine();
    if (all.isEmpty()) {
      return Tensor.full(DType.FLOAT32, Shape.SCALAR, 0);
    }
    List<Operand> halves = new ArrayList<>();
    all.forEach(each -> halves.add(halfSquares(runtime, each)));
    Attributes front = Attributes.NONE.with("axis", new int[] {0});
    Tensor sum = k.reduceSum(k.apply(STACK, front, halves.toArray(Operand[]::new)));
    return k.sqrt(k.mul(sum, constant(sum, 2)));
  }

  private static void checkSeveral(Runtime runtime, Value given) {
    if (!(given instanceof ListValue || given instanceof Tuple)) {
      throw Raise.type(
          "`t_list` should be a sequence of tensors. Received %s."
              .formatted(runtime.repr(Types.of(given))));
    }
  }

  private static Value clipAll(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    checkSeveral(runtime, in[0]);
    List<Value> given = Conversion.drain(runtime, runtime.iterate(in[0]));
    List<Operand> present = new ArrayList<>();
    given.stream().filter(v -> v != None.NONE).forEach(v -> present.add(values(runtime, v)));
    Operand norm = in[2] == None.NONE ? globalNorm(runtime, present) : x(runtime, in[2]);
    Operand limit = like(runtime, in[1], norm);
    Tensor one = constant(norm, 1);
    Tensor scale = k.mul(limit, k.minimum(k.div(one, norm), k.div(one, limit)));
    Tensor finite = k.add(scale, k.sub(norm, norm));
    List<Value> clipped = new ArrayList<>();
    int next = 0;
    for (Value each : given) {
      if (each instanceof IndexedSlices rows) {
        clipped.add(rows.map(values -> k.mul(values, finite)));
        next++;
      } else {
        clipped.add(each == None.NONE ? each : new TensorValue(k.mul(present.get(next++), finite)));
      }
    }
    return Tuple.of(ListValue.of(clipped), new TensorValue(norm.value()));
  }

  public static Value norm(Runtime runtime, Value[] in) {
    checkAxis(runtime, in[2]);
    boolean text = in[0] instanceof Str || in[0] instanceof StringTensor;
    if (text && order(runtime, in[1]).equals("euclidean")) {
      throw Raise.type("Expected numeric or variant tensor, got dtype tf.string.");
    }
    Operand x = x(runtime, in[0]);
    if (x.value().dtype() == DType.BOOL && order(runtime, in[1]).equals("euclidean")) {
      throw Raise.type("Expected numeric or variant tensor, got dtype tf.bool.");
    }
    boolean matrix = AxisArguments.isList(in[2]);
    boolean keep = runtime.truth(in[3]);
    try {
      return new TensorValue(
          matrix ? ofMatrices(runtime, x, in, keep) : ofVectors(runtime, x, in, keep));
    } catch (EngineError e) {
      boolean summed = String.valueOf(e.getMessage()).contains("[Op:Sum]");
      throw summed && !order(runtime, in[1]).startsWith("1") ? e.without(" name: ") : e;
    }
  }

  private static void checkAxis(Runtime runtime, Value axis) {
    List<Value> two = AxisArguments.isList(axis) ? runtime.all(axis) : List.of();
    boolean pair =
        two.size() == 2
            && two.stream().allMatch(Numbers::isWhole)
            && !Numbers.whole(two.get(0)).equals(Numbers.whole(two.get(1)));
    if (axis != None.NONE && !Numbers.isWhole(axis) && !pair) {
      Tensor own = Conversion.existing(axis);
      Value shown = own != null ? ArrayValue.of(own) : two.size() == 2 ? new Tuple(two) : axis;
      throw Raise.value(
          "'axis' must be None, an integer, or a tuple of 2 unique integers, got "
              + runtime.str(shown));
    }
  }

  /** The norm of what lies along one axis, or of all there is. */
  private static Tensor ofVectors(Runtime runtime, Operand x, Value[] in, boolean keep) {
    Engine k = runtime.engine();
    return switch (order(runtime, in[1])) {
      case "euclidean", "2", "2.0" ->
          k.sqrt(reduce(runtime, "reduce_sum", k.mul(x, x), in[2], keep));
      case "1", "1.0" -> reduce(runtime, "reduce_sum", k.abs(x), in[2], keep);
      case "inf" -> k.apply(REDUCE_MAX, over(runtime, in[2], keep), k.abs(x));
      case String order -> {
        double power = in[1] instanceof Str ? 0 : Constants.number(runtime, in[1]);
        if (power <= 0) {
          throw Raise.value("'ord' must be a supported vector norm, got " + order);
        }
        Tensor powers = k.pow(k.abs(x), constant(x, power));
        Tensor sum = reduce(runtime, "reduce_sum", powers, in[2], keep);
        yield k.pow(sum, constant(x, 1 / power));
      }
    };
  }

  private static Tensor without(Engine k, int[] axes, boolean keep, Tensor kept) {
    return keep ? kept : k.apply(SQUEEZE, Attributes.NONE.with("axis", axes), kept);
  }

  /** The norm of the matrices along two axes. */
  private static Tensor ofMatrices(Runtime runtime, Operand x, Value[] in, boolean keep) {
    Engine k = runtime.engine();
    List<Value> axes = runtime.all(in[2]);
    int[] at = Objects.requireNonNull(Given.ints(runtime, in[2]));
    return switch (order(runtime, in[1])) {
      case "euclidean", "fro" -> k.sqrt(reduce(runtime, "reduce_sum", k.mul(x, x), in[2], keep));
      case "1", "1.0" ->
          without(
              k,
              at,
              keep,
              reduce(
                  runtime,
                  "reduce_max",
                  reduce(runtime, "reduce_sum", k.abs(x), axes.getFirst(), true),
                  axes.getLast(),
                  true));
      case "inf" ->
          without(
              k,
              at,
              keep,
              reduce(
                  runtime,
                  "reduce_max",
                  reduce(runtime, "reduce_sum", k.abs(x), axes.getLast(), true),
                  axes.getFirst(),
                  true));
      case "2", "2.0" -> without(k, at, keep, largestStretch(runtime, x, at));
      case String order ->
          throw Raise.value(
              "'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, 2, inf], got "
                  + order);
    };
  }

  private static String order(Runtime runtime, Value given) {
    return given instanceof Str text ? text.text() : runtime.repr(given);
  }

  /** The largest singular value of each matrix. */
  private static Tensor largestStretch(Runtime runtime, Operand x, int[] axes) {
    Engine k = runtime.engine();
    int rank = x.value().rank();
    int rows = Math.floorMod(axes[0], rank);
    int columns = Math.floorMod(axes[1], rank);
    int[] last =
        IntStream.concat(
                IntStream.range(0, rank).filter(axis -> axis != rows && axis != columns),
                IntStream.of(rows, columns))
            .toArray();
    Attributes moved = Attributes.NONE.with("perm", last);
    Value svd =
        Composed.tf(
            runtime,
            "linalg.svd",
            Arguments.of(
                List.of(new TensorValue(k.apply(Catalogue.required("transpose"), moved, x))),
                List.of("compute_uv"),
                List.of(Bool.FALSE)));
    Attributes end = Attributes.NONE.with("axis", new int[] {-1});
    Tensor largest = k.apply(REDUCE_MAX, end.with("keepdims", true), ((TensorValue) svd).tensor());
    Tensor kept = k.apply(Catalogue.required("expand_dims"), end, largest);
    int[] back = new int[rank];
    for (int i = 0; i < rank; i++) {
      back[last[i]] = i;
    }
    return k.apply(Catalogue.required("transpose"), Attributes.NONE.with("perm", back), kept);
  }

  private static Value sumOf(Runtime runtime, Value[] in) {
    List<Operand> all = new ArrayList<>();
    runtime.all(in[0]).forEach(each -> all.add(Operands.tensor(runtime, each, null)));
    if (all.isEmpty()) {
      throw Raise.value(
          "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and"
              + " shape.");
    }
    Engine k = runtime.engine();
    return new TensorValue(
        all.size() == 1
            ? k.identity(all.getFirst())
            : k.apply(Catalogue.required("add_n"), Attributes.NONE, all.toArray(Operand[]::new)));
  }

  private static Tensor variance(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = Operands.numbers(runtime, in[0], "Mean");
    KernelTypes.check("Mean", 0, x.value().dtype());
    if (x.value().dtype().isInteger()) {
      throw Raise.type(
          "Input must be either real or complex. Received integer type <dtype: '%s'>."
              .formatted(x.value().dtype()));
    }
    Tensor mean = reduce(runtime, "reduce_mean", x, in[1], true);
    Tensor squares = k.square(k.sub(x, mean));
    return reduce(runtime, "reduce_mean", squares, in[1], runtime.truth(in[2]));
  }

  private static Value matvec(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand a = x(runtime, in[0]);
    Operand b = x(runtime, in[1]);
    int[] dims = b.value().shape().dims();
    int[] column = java.util.Arrays.copyOf(dims, dims.length + 1);
    column[dims.length] = 1;
    Attributes flip = Attributes.NONE.with("transpose_a", runtime.truth(in[2]) ? true : null);
    Tensor product = k.apply(Catalogue.required("matmul"), flip, a, k.reshape(b, Shape.of(column)));
    int[] out = product.shape().dims();
    return new TensorValue(
        k.reshape(product, Shape.of(java.util.Arrays.copyOf(out, out.length - 1))));
  }
}
