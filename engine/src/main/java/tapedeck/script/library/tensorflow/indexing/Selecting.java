package tapedeck.script.library.tensorflow.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorSlice;
import tapedeck.script.standard.NamedTuples;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf} that pick, order and put elements by their places. */
public final class Selecting {
  private static final Op GATHER = Catalogue.required("gather");
  private static final Op PAD = Catalogue.required("pad");
  private static final Op SCATTER_ND = Catalogue.required("scatter_nd");

  private Selecting() {}

  public static void install(Namespace tf, Namespace math, Namespace nn) {
    tf.method(
            "pad",
            "tensor, paddings, mode='CONSTANT', constant_values=0, name=None",
            Selecting::pad)
        .method("roll", "input, shift, axis, name=None", Selecting::roll)
        .method("repeat", "input, repeats, axis=None, name=None", Selecting::repeat)
        .method("sort", "values, axis=-1, direction='ASCENDING', name=None", Selecting::sort)
        .method(
            "argsort",
            "values, axis=-1, direction='ASCENDING', stable=False, name=None",
            Selecting::argsort)
        .method("boolean_mask", "tensor, mask, axis=None, name='boolean_mask'", Selecting::mask)
        .method(
            "tensor_scatter_nd_update",
            "tensor, indices, updates, name=None",
            (r, in) -> scattered(r, in, "TensorScatterUpdate"))
        .method(
            "tensor_scatter_nd_add",
            "tensor, indices, updates, name=None",
            (r, in) -> scattered(r, in, "TensorScatterAdd"))
        .method(
            "tensor_scatter_nd_sub",
            "tensor, indices, updates, name=None",
            (r, in) -> {
              Operand x = x(r, in[0]);
              Operand updates = Operands.tensor(r, in[2], x.value().dtype());
              Value less = new TensorValue(r.engine().neg(updates));
              return scattered(r, new Value[] {in[0], in[1], less}, "TensorScatterSub");
            });
    Gathering.install(tf, nn);
    Segmenting.install(tf, math);
    Bits.install(tf);
    math.method("top_k", "input, k=1, sorted=True, index_type=None, name=None", Selecting::topK);
    nn.method("top_k", "input, k=1, sorted=True, index_type=None, name=None", Selecting::topK);
  }

  /** {@code tf.where} with a condition alone. */
  public static Value places(Runtime runtime, Value condition) {
    if (condition instanceof StringTensor) {
      throw KernelTypes.text("Where", 0);
    }
    try {
      return new TensorValue(
          runtime.engine().apply(Catalogue.required("nonzero"), x(runtime, condition)));
    } catch (EngineError e) {
      throw condition instanceof ListValue ? e.without(" name: ") : e;
    }
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Attributes along(int axis) {
    return Attributes.NONE.with("axis", new int[] {axis});
  }

  private static int axis(Runtime runtime, Value given, int rank) {
    int axis = Given.one(runtime, given);
    if (axis < -rank || axis >= rank) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Expected `axis` in the range [-%d, %d), but got %d".formatted(rank, rank, axis));
    }
    return axis < 0 ? axis + rank : axis;
  }

  static boolean isList(Value value) {
    return value instanceof ListValue || value instanceof Tuple;
  }

  static Tensor picked(Engine k, Operand x, int axis, int... rows) {
    return k.apply(GATHER, along(axis), x, Tensor.of(Shape.of(rows.length), rows));
  }

  private static Value pad(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor table = x(runtime, in[1]).value();
    int rank = x.value().rank();
    if (table.rank() != 2 || table.shape().dim(1) != 2) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be a matrix with 2 columns: %s [Op:Pad]"
              .formatted(table.shape().bracketed()));
    }
    if (table.size() != 2 * rank) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[%d,2] %s [Op:Pad]"
              .formatted(table.size() / 2, x.value().shape().bracketed()));
    }
    int[] paddings = IntStream.range(0, table.size()).map(i -> (int) table.getLong(i)).toArray();
    String mode = in[2] instanceof Str text ? text.text().toUpperCase(java.util.Locale.ROOT) : "";
    if (mode.equals("CONSTANT")) {
      Tensor padded;
      try {
        padded = k.apply(PAD, Attributes.NONE.with("paddings", paddings), x);
      } catch (EngineError e) {
        throw isList(in[1]) ? e.without(" name: ") : e;
      }
      double filler = Constants.number(runtime, in[3]);
      if (filler == 0) {
        return new TensorValue(padded);
      }
      Tensor inside = Tensor.full(DType.FLOAT32, x.value().shape(), 1);
      Tensor mask =
          k.quietly(q ->
              q.cast(q.apply(PAD, Attributes.NONE.with("paddings", paddings), inside), DType.BOOL));
      return new TensorValue(
          k.where(mask, padded, Tensor.full(padded.dtype(), padded.shape(), filler)));
    }
    if (!mode.equals("REFLECT") && !mode.equals("SYMMETRIC")) {
      throw Raise.value(
          "Value of argument `mode` expected to be one of \"CONSTANT\", \"REFLECT\", or"
              + " \"SYMMETRIC\". Received `mode` = "
              + mode);
    }
    int skip = mode.equals("REFLECT") ? 1 : 0;
    Tensor out = x.value();
    Operand so = x;
    for (int axis = 0; axis < rank; axis++) {
      int size = out.shape().dim(axis);
      int before = paddings[2 * axis];
      int most = Math.max(before, paddings[2 * axis + 1]);
      if (most > size - skip) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be %s the dimension size: %d, %d %s %d [Op:MirrorPad]"
                .formatted(
                    skip == 1 ? "less than" : "no greater than",
                    before,
                    paddings[2 * axis + 1],
                    skip == 1 ? "not less than" : "greater than",
                    size));
      }
      int[] rows =
          IntStream.range(-before, size + paddings[2 * axis + 1])
              .map(i -> i < 0 ? -i - 1 + skip : i >= size ? 2 * size - 1 - i - skip : i)
              .toArray();
      out = picked(k, so, axis, rows);
      so = out;
    }
    return new TensorValue(out);
  }

  private static Value roll(Runtime runtime, Value[] in) {
    Operand so = x(runtime, in[0]);
    int[] shifts = ints(runtime, in[1]);
    int[] axes = ints(runtime, in[2]);
    Tensor out = so.value();
    if (out.rank() == 0) {
      throw rolling(in, "input must be 1-D or higher");
    }
    if (shifts.length != axes.length) {
      throw rolling(in, "shift and axis must have the same size");
    }
    for (int i = 0; i < axes.length; i++) {
      int axis = axes[i] < 0 ? axes[i] + out.rank() : axes[i];
      if (axis < 0 || axis >= out.rank()) {
        throw rolling(in, "axis %d is out of range".formatted(axes[i]));
      }
      int size = out.shape().dim(axis);
      int shift = shifts[i];
      int[] rows = IntStream.range(0, size).map(row -> Math.floorMod(row - shift, size)).toArray();
      out = picked(runtime.engine(), so, axis, rows);
      so = out;
    }
    return new TensorValue(out);
  }

  private static EngineError rolling(Value[] in, String text) {
    EngineError e = EngineError.inKernel(text).within("Roll");
    return isList(in[0]) || isList(in[1]) || isList(in[2]) ? e.without(" name: ") : e;
  }

  private static int[] ints(Runtime runtime, Value given) {
    int @Nullable [] ints = Given.ints(runtime, given);
    return ints == null ? new int[0] : ints;
  }

  private static Value repeat(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    boolean flat = in[2] == None.NONE;
    Operand lined = flat ? k.reshape(x, Shape.of(x.value().size())) : x;
    int rank = x.value().rank();
    int asked = flat ? 0 : Given.one(runtime, in[2]);
    if (!flat && (asked < -rank || asked >= rank)) {
      throw Raise.value(
          "axis=%d out of bounds: expected %d<=axis<%d".formatted(asked, -rank, rank));
    }
    int axis = asked < 0 ? asked + rank : asked;
    int[] counts = ints(runtime, in[1]);
    if (counts.length == 1 && counts[0] < 0) {
      throw EngineError.inKernel(
              "Expected multiples[%d] >= 0, but got %d".formatted(axis + 1, counts[0]))
          .within("Tile")
          .without(" name: ");
    }
    int length = lined.value().shape().dim(axis);
    if (counts.length != 1 && counts.length != length) {
      throw Raise.value("Dimensions %d and %d are not compatible".formatted(length, counts.length));
    }
    int[] rows =
        IntStream.range(0, lined.value().shape().dim(axis))
            .flatMap(row ->
                IntStream.generate(() -> row)
                    .limit(Math.max(counts[counts.length == 1 ? 0 : row], 0)))
            .toArray();
    return new TensorValue(picked(k, lined, axis, rows));
  }

  /** Places in row-major order, so that the elements there are sorted along an axis. */
  private static int[] order(Tensor x, int axis, boolean descending) {
    int stride = x.shape().strides()[axis];
    int length = x.shape().dim(axis);
    int[] places = new int[x.size()];
    for (int first = 0; first < x.size(); first++) {
      if (first / stride % length != 0) {
        continue;
      }
      int start = first;
      if (length <= Insertion.MOST && Insertion.isNeeded(x, start, stride, length)) {
        int[] row = Insertion.sorted(x, start, stride, length, descending);
        for (int i = 0; i < length; i++) {
          places[first + i * stride] = first + row[i] * stride;
        }
        continue;
      }
      // No number comes first either way, and both zeros are the same, as TopKV2 has it.
      Comparator<Integer> byValue =
          Comparator.comparingDouble(i -> x.getDouble(start + i * stride) + 0.0);
      Comparator<Integer> noNumber =
          Comparator.comparing(i -> !Double.isNaN(x.getDouble(start + i * stride)));
      List<Integer> sorted = new ArrayList<>(IntStream.range(0, length).boxed().toList());
      sorted.sort(noNumber.thenComparing(descending ? byValue.reversed() : byValue));
      for (int i = 0; i < length; i++) {
        places[first + i * stride] = first + sorted.get(i) * stride;
      }
    }
    return places;
  }

  private static boolean descending(Runtime runtime, Value direction) {
    String named = runtime.str(direction);
    if (!named.equals("ASCENDING") && !named.equals("DESCENDING")) {
      throw Raise.value(
          "Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction="
              + named);
    }
    return named.equals("DESCENDING");
  }

  /** An axis that TensorFlow makes a tensor of, and a whole number of that. */
  private static int constant(Runtime runtime, Value given) {
    if (given instanceof Str text) {
      throw Raise.value("invalid literal for int() with base 10: b" + runtime.repr(text));
    }
    Tensor axis = Operands.tensor(runtime, given, null).value();
    if (!axis.isScalar()) {
      throw Raise.value(
          "Argument `axis` must be a constant scalar. Received: axis=%s."
              .formatted(runtime.str(ArrayValue.of(axis))));
    }
    return (int) axis.getDouble(0);
  }

  /** The axis to sort along, whose length TensorFlow looks up. */
  private static int sorted(Runtime runtime, Value[] in, Tensor x) {
    int axis = constant(runtime, in[1]);
    if (x.dtype() == DType.BOOL) {
      KernelTypes.check(descending(runtime, in[2]) ? "TopKV2" : "Neg", 0, DType.BOOL);
    }
    if (axis < -x.rank() || axis >= x.rank()) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index %d of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/"
              .formatted(axis < 0 ? axis + x.rank() : axis));
    }
    return axis < 0 ? axis + x.rank() : axis;
  }

  private static Value sort(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = Operands.numbers(runtime, in[0], descending(runtime, in[2]) ? "TopKV2" : "Neg");
    int axis = sorted(runtime, in, x.value());
    int[] places = order(x.value(), axis, descending(runtime, in[2]));
    boolean turned = !descending(runtime, in[2]) && x.value().dtype().isFloating();
    Tensor flat = k.reshape(turned ? k.neg(x) : x, Shape.of(x.value().size()));
    Tensor sorted = k.reshape(picked(k, flat, 0, places), x.value().shape());
    return new TensorValue(turned ? k.neg(sorted) : sorted);
  }

  private static Value argsort(Runtime runtime, Value[] in) {
    Operand given = x(runtime, in[0]);
    Tensor x = given.value();
    int axis = sorted(runtime, in, x);
    int stride = x.shape().strides()[axis];
    int length = x.shape().dim(axis);
    int[] places = order(x, axis, descending(runtime, in[2]));
    int[] rows = Arrays.stream(places).map(place -> place / stride % length).toArray();
    Tensor indices = Tensor.of(x.shape(), rows);
    if (axis == x.rank() - 1 && x.dtype().isFloating()) {
      Engine k = runtime.engine();
      boolean turned = !descending(runtime, in[2]);
      Tensor keys = turned ? k.neg(given) : k.identity(given);
      Consumer<List<Tensor>> call = k.calling();
      Tensor flat = k.reshape(keys, Shape.of(x.size()));
      call.accept(List.of(k.reshape(picked(k, flat, 0, places), x.shape()), indices));
    }
    return new TensorValue(indices);
  }

  private static Value topK(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    int count = Given.one(runtime, in[1]);
    int rank = x.value().rank();
    int length = rank == 0 ? 0 : x.value().shape().dim(rank - 1);
    if (rank == 0 || count < 0) {
      EngineError unfit =
          EngineError.inKernel(
                  count < 0
                      ? "Need k >= 0, got %d".formatted(count)
                      : "input must be >= 1-D, got shape []")
              .within("TopKV2");
      throw isList(in[0]) ? unfit.without(" name: ") : unfit;
    }
    if (count > length) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must have at least k columns. Had %d, needed %d [Op:TopKV2]%s"
              .formatted(length, count, in[0] instanceof ListValue ? "" : " name: "));
    }
    boolean sorted = runtime.truth(in[2]);
    int[] places =
        count == 0
            ? new int[0]
            : count == length
                ? order(x.value(), rank - 1, true)
                : count == 1
                    ? LargestOfRow.places(x.value(), length)
                    : IntStream.range(0, x.value().size() / length)
                        .flatMap(row ->
                            Arrays.stream(
                                    Largest.places(x.value(), row * length, length, count, sorted))
                                .map(place -> row * length + place))
                        .toArray();
    int[] dims = x.value().shape().dims();
    dims[rank - 1] = count;
    Consumer<List<Tensor>> call = k.calling();
    Tensor flat = k.reshape(x, Shape.of(x.value().size()));
    Tensor values = k.reshape(picked(k, flat, 0, places), Shape.of(dims));
    int[] rows = Arrays.stream(places).map(place -> place % length).toArray();
    Tensor indices = Tensor.of(Shape.of(dims), rows);
    call.accept(List.of(values, indices));
    return NamedTuples.of(
        "TopKV2",
        List.of("values", "indices"),
        List.of(new TensorValue(values), new TensorValue(indices)));
  }

  private static Value mask(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    int axis = in[2] == None.NONE ? 0 : axis(runtime, in[2], x.value().rank());
    if (x(runtime, in[1]).value().isScalar()) {
      throw Raise.value("mask cannot be scalar.");
    }
    return TensorSlice.masked(runtime, x, x(runtime, in[1]).value(), axis);
  }

  static void checkUpdates(String kernel, Shape x, Shape indices, Shape updates) {
    int rows = Math.max(indices.rank() - 1, 0);
    boolean fits = indices.rank() > 0 && updates.rank() >= rows;
    for (int i = 0; fits && i < rows; i++) {
      fits = indices.dim(i) == updates.dim(i);
    }
    if (!fits) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Outer dimensions of indices and update must match. Indices shape: %s, updates shape:%s [Op:%s]"
              .formatted(kernel, indices.bracketed(), updates.bracketed(), kernel));
    }
    int depth = indices.dim(-1);
    boolean inner = updates.rank() - rows == x.rank() - depth;
    for (int i = 0; inner && i < x.rank() - depth; i++) {
      inner = updates.dim(rows + i) == x.dim(depth + i);
    }
    if (!inner) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s]"
              .formatted(
                  kernel,
                  x.rank() - depth == updates.rank() - rows
                      ? "The inner %d dimensions of output.shape=%s must match the inner %d dimensions of updates.shape=%s"
                          .formatted(
                              x.rank() - depth,
                              x.bracketed(),
                              updates.rank() - rows,
                              updates.bracketed())
                      : "Inner dimensions of output shape must match inner dimensions of updates shape. Output: %s updates: %s"
                          .formatted(x.bracketed(), updates.bracketed()),
                  kernel));
    }
  }

  static void checkRows(String kernel, Shape x, Value given, Tensor indices) {
    int depth = indices.shape().dim(-1);
    int rows = indices.size() / Math.max(depth, 1);
    for (int row = 0; row < rows; row++) {
      List<String> place = new ArrayList<>();
      boolean within = true;
      for (int i = 0; i < depth; i++) {
        long at = indices.getLong(row * depth + i);
        within &= at >= 0 && at < x.dim(i);
        place.add(Long.toString(at));
      }
      if (!within) {
        EngineError e =
            EngineError.inKernel(
                    "indices[%d] = [%s] does not index into shape %s"
                        .formatted(row, String.join(", ", place), x.bracketed()))
                .within(kernel);
        throw isList(given) ? e.without(" name: ") : e;
      }
    }
  }

  static Value scattered(Runtime runtime, Value[] in, String kernel) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Operand indices = Gathering.whole(runtime, in[1]);
    Operand updates = Operands.tensor(runtime, in[2], x.value().dtype());
    checkUpdates(kernel, x.value().shape(), indices.value().shape(), updates.value().shape());
    checkRows(kernel, x.value().shape(), in[1], indices.value());
    boolean replace = kernel.equals("TensorScatterUpdate");
    Attributes shape = Attributes.NONE.with("shape", x.value().shape());
    Tensor put =
        k.apply(SCATTER_ND, replace ? shape.with("replace", true) : shape, indices, updates);
    if (!replace) {
      return new TensorValue(k.add(x, put));
    }
    Tensor ones = Tensor.full(DType.FLOAT32, updates.value().shape(), 1);
    Tensor hit = k.quietly(q -> q.cast(q.apply(SCATTER_ND, shape, indices, ones), DType.BOOL));
    return new TensorValue(k.where(hit, put, x));
  }

  /** The place of an element in brackets: {@code [1,0]}; nothing in a scalar. */
  public static String place(Shape shape, int flat) {
    int[] at = new int[shape.rank()];
    int rest = flat;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      at[axis] = rest % shape.dim(axis);
      rest /= shape.dim(axis);
    }
    return shape.isScalar()
        ? ""
        : "["
            + Arrays.stream(at).mapToObj(Integer::toString).collect(Collectors.joining(","))
            + "]";
  }
}
