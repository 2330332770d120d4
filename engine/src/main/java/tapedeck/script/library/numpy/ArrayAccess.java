package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Points;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that pick elements, or put some in their place. */
final class ArrayAccess {
  private ArrayAccess() {}

  static void install(Namespace np) {
    np.method("ix_", "*args", ArrayAccess::mesh)
        .method("asanyarray", "a, dtype=None", (r, in) -> numpy(r, "asarray", in))
        .method("ascontiguousarray", "a, dtype=None", (r, in) -> numpy(r, "asarray", in))
        .method("atleast_3d", "a", ArrayAccess::deep)
        .method("block", "arrays", (r, in) -> block(r, in[0], depth(in[0])))
        .method("broadcast_arrays", "*args", ArrayAccess::broadcast)
        .method("choose", "a, choices", ArrayAccess::chosen)
        .method(
            "compress",
            "condition, a, axis=None",
            (r, in) -> numpy(r, "take", in[1], numpy(r, "flatnonzero", in[0]), in[2]))
        .method("copyto", "dst, src, casting='same_kind', where=True", ArrayAccess::copied)
        .method("putmask", "a, mask, values", ArrayAccess::masked)
        .method("place", "arr, mask, vals", ArrayAccess::masked)
        .method("put", "a, ind, v, mode='raise'", ArrayAccess::put)
        .method("diagflat", "v, k=0", (r, in) -> numpy(r, "diag", numpy(r, "ravel", in[0]), in[1]))
        .method("diagonal", "a, offset=0", (r, in) -> numpy(r, "diag", in[0], in[1]))
        .method("resize", "a, new_shape", ArrayAccess::resized)
        .method("rollaxis", "a, axis, start=0", ArrayAccess::rolled)
        .method(
            "matrix_transpose",
            "x, /",
            (r, in) -> numpy(r, "swapaxes", in[0], Int.of(-1), Int.of(-2)))
        .method("trim_zeros", "filt, trim='fb'", ArrayAccess::trimmed)
        .method("lexsort", "keys", ArrayAccess::sortedBy)
        .method("partition", "a, kth, axis=-1", (r, in) -> numpy(r, "sort", in[0], in[2]))
        .method("argpartition", "a, kth, axis=-1", (r, in) -> numpy(r, "argsort", in[0], in[2]))
        .method("piecewise", "x, condlist, funclist", ArrayAccess::piecewise)
        .method("broadcast_shapes", "*args", ArrayAccess::together)
        .method(
            "shares_memory",
            "a, b, /, max_work=None",
            (r, in) -> Bool.of(whole(in[0]) == whole(in[1])))
        .method(
            "may_share_memory",
            "a, b, /, max_work=None",
            (r, in) -> Bool.of(whole(in[0]) == whole(in[1])))
        .value("mgrid", new Grid(false))
        .value("ogrid", new Grid(true));
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static Value numpy(Runtime runtime, String function, Value... in) {
    return ArrayMissing.numpy(runtime, function, in);
  }

  private static Value mesh(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    List<Value> out = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Tensor x = array(runtime, given.get(i));
      if (x.rank() != 1) {
        throw Raise.value("Cross index must be 1 dimensional");
      }
      Tensor whole =
          x.dtype() == DType.BOOL ? array(runtime, numpy(runtime, "flatnonzero", given.get(i))) : x;
      int[] dims = new int[given.size()];
      Arrays.fill(dims, 1);
      dims[i] = whole.size();
      out.add(ArrayValue.array(whole.reshape(Shape.of(dims))));
    }
    return Tuple.of(out);
  }

  private static Value deep(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    return ArrayValue.array(
        switch (x.rank()) {
          case 0 -> x.reshape(Shape.of(1, 1, 1));
          case 1 -> x.reshape(Shape.of(1, x.size(), 1));
          case 2 -> x.reshape(Shape.of(x.shape().dim(0), x.shape().dim(1), 1));
          default -> x;
        });
  }

  private static int depth(Value value) {
    return value instanceof ListValue list && !list.items().isEmpty()
        ? 1 + depth(list.items().getFirst())
        : 0;
  }

  private static Value block(Runtime runtime, Value value, int depth) {
    if (!(value instanceof ListValue list)) {
      return numpy(runtime, "atleast_1d", value);
    }
    List<Value> parts = new ArrayList<>();
    list.items().forEach(each -> parts.add(block(runtime, each, depth - 1)));
    if (depth > 1) {
      parts.replaceAll(each -> numpy(runtime, "atleast_2d", each));
    }
    return numpy(runtime, "concatenate", ListValue.of(parts), Int.of(-depth));
  }

  /** The array that another is a view of, or itself. */
  private static Value whole(Value value) {
    return value instanceof ArrayValue array && array.whole() instanceof ArrayValue whole
        ? whole
        : value;
  }

  private static Value together(Runtime runtime, Value[] in) {
    Shape shape = Shape.SCALAR;
    int at = 0;
    for (Value each : ((Tuple) in[0]).items()) {
      Shape next = Given.shape(runtime, each);
      if (!shape.broadcastsWith(next)) {
        throw Raise.value(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between"
                + " arg 0 with shape %s and arg %d with shape %s.".formatted(shape, at, next));
      }
      shape = Shape.broadcast(shape, next);
      at++;
    }
    return Tuple.of(Arrays.stream(shape.dims()).<Value>mapToObj(Int::of).toList());
  }

  private static Value broadcast(Runtime runtime, Value[] in) {
    List<Tensor> all = ((Tuple) in[0]).items().stream().map(each -> array(runtime, each)).toList();
    Shape shape = Shape.SCALAR;
    for (Tensor each : all) {
      if (!shape.broadcastsWith(each.shape())) {
        throw Raise.value(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between"
                + " arg 0 with shape %s and arg 1 with shape %s."
                    .formatted(all.getFirst().shape(), each.shape()));
      }
      shape = Shape.broadcast(shape, each.shape());
    }
    Shape whole = shape;
    return Tuple.of(
        all.stream()
            .<Value>map(each -> ArrayValue.array(Elementwise.stretch(each, whole)))
            .toList());
  }

  private static Value chosen(Runtime runtime, Value[] in) {
    Tensor which = array(runtime, in[0]);
    List<Tensor> choices = runtime.all(in[1]).stream().map(each -> array(runtime, each)).toList();
    List<Tensor> met =
        choices.stream().map(each -> Elementwise.stretch(each, which.shape())).toList();
    for (int i = 0; i < which.size(); i++) {
      long at = which.getLong(i);
      if (at < 0 || at >= met.size()) {
        throw Raise.value("invalid entry in choice array");
      }
    }
    return ArrayValue.array(
        Arrange.gather(
            which.shape(), met.getFirst().dtype(), i -> met.get((int) which.getLong(i)), i -> i));
  }

  private static ArrayValue target(Value value) {
    if (value instanceof ArrayValue array && !array.isScalar()) {
      return array;
    }
    throw Raise.type(
        "argument 1 must be numpy.ndarray, not " + Types.nameOf(value).replace("numpy.", ""));
  }

  private static Value copied(Runtime runtime, Value[] in) {
    ArrayValue into = target(in[0]);
    Tensor x = into.data();
    Tensor from = Elementwise.stretch(array(runtime, in[1]).cast(x.dtype()), x.shape());
    Tensor where = Elementwise.stretch(array(runtime, in[3]), x.shape());
    into.replace(Elementwise.where(where, from, x));
    return None.NONE;
  }

  private static Value masked(Runtime runtime, Value[] in) {
    ArrayValue into = target(in[0]);
    Tensor x = into.data();
    Tensor mask = array(runtime, in[1]).cast(DType.BOOL);
    Tensor values = array(runtime, in[2]).cast(x.dtype());
    int[] from = new int[x.size()];
    int next = 0;
    for (int i = 0; i < from.length; i++) {
      boolean marked = mask.getLong(i) != 0;
      from[i] = marked ? next++ % Math.max(1, values.size()) : -1;
    }
    into.replace(
        Arrange.gather(
            x.shape(), x.dtype(), i -> from[i] < 0 ? x : values, i -> from[i] < 0 ? i : from[i]));
    return None.NONE;
  }

  private static Value put(Runtime runtime, Value[] in) {
    ArrayValue into = target(in[0]);
    Tensor x = into.data();
    int[] places = Given.ints(runtime, in[1]);
    Tensor values = array(runtime, in[2]).cast(x.dtype());
    int[] from = new int[x.size()];
    Arrays.fill(from, -1);
    for (int i = 0; places != null && i < places.length; i++) {
      int at = places[i] < 0 ? places[i] + x.size() : places[i];
      if (at < 0 || at >= x.size()) {
        throw Raise.index(
            "index %d is out of bounds for axis 0 with size %d".formatted(places[i], x.size()));
      }
      from[at] = i % Math.max(1, values.size());
    }
    into.replace(
        Arrange.gather(
            x.shape(), x.dtype(), i -> from[i] < 0 ? x : values, i -> from[i] < 0 ? i : from[i]));
    return None.NONE;
  }

  private static Value resized(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    Shape shape = Given.shape(runtime, in[1]);
    return ArrayValue.array(
        x.size() == 0
            ? Tensor.full(x.dtype(), shape, 0)
            : Arrange.gather(shape, x.dtype(), i -> x, i -> i % x.size()));
  }

  private static Value rolled(Runtime runtime, Value[] in) {
    int rank = array(runtime, in[0]).rank();
    int axis = Math.floorMod(Given.one(runtime, in[1]), Math.max(1, rank));
    int start = Given.one(runtime, in[2]);
    return numpy(
        runtime, "moveaxis", in[0], Int.of(axis), Int.of(axis < start ? start - 1 : start));
  }

  private static Value trimmed(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    String sides = runtime.str(in[1]).toLowerCase(java.util.Locale.ROOT);
    int start = 0;
    int end = x.size();
    while (sides.contains("f") && start < end && x.getDouble(start) == 0) {
      start++;
    }
    while (sides.contains("b") && end > start && x.getDouble(end - 1) == 0) {
      end--;
    }
    Value slice = new Slice(Int.of(start), Int.of(end), None.NONE);
    return runtime.item(in[0], slice);
  }

  private static Value sortedBy(Runtime runtime, Value[] in) {
    List<Tensor> keys = runtime.all(in[0]).stream().map(each -> array(runtime, each)).toList();
    int n = keys.isEmpty() ? 0 : keys.getFirst().size();
    long[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> {
              for (Tensor key : keys.reversed()) {
                int way = Double.compare(key.getDouble(a), key.getDouble(b));
                if (way != 0) {
                  return way;
                }
              }
              return 0;
            })
            .mapToLong(i -> i)
            .toArray();
    return ArrayValue.array(Tensor.of(Shape.of(n), order));
  }

  private static Value piecewise(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    List<Value> conditions = runtime.all(in[1]);
    List<Value> functions = runtime.all(in[2]);
    ArrayValue out = ArrayValue.array(Tensor.full(x.dtype(), x.shape(), 0));
    boolean otherwise = functions.size() == conditions.size() + 1;
    Value rest = numpy(runtime, "ones", new Tuple(ArrayShaping.dims(x)), Types.BOOL);
    for (int i = 0; i < functions.size(); i++) {
      Value where =
          i < conditions.size()
              ? conditions.get(i)
              : otherwise ? rest : numpy(runtime, "zeros_like", rest);
      rest = numpy(runtime, "logical_and", rest, numpy(runtime, "logical_not", where));
      Value function = functions.get(i);
      Value value =
          Numbers.isNumber(function)
              ? function
              : runtime.call(function, runtime.item(ArrayValue.array(x), where));
      masked(runtime, new Value[] {out, where, value});
    }
    return out;
  }

  /** {@code np.mgrid[0:2, 0:3]}, and {@code np.ogrid}, whose arrays are as thin as can be. */
  private record Grid(boolean thin) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("numpy.lib._index_tricks_impl", "nd_grid", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      if (!(key instanceof Tuple all)) {
        return line(runtime, key);
      }
      List<Value> lines = all.items().stream().map(each -> line(runtime, each)).toList();
      if (thin) {
        return mesh(runtime, new Value[] {Tuple.of(lines)});
      }
      Value grids =
          runtime.call(
              runtime.requiredAttribute(runtime.module("numpy"), "meshgrid"),
              Arguments.of(lines, List.of("indexing"), List.of(new Str("ij"))));
      return numpy(runtime, "stack", grids);
    }

    private static Value line(Runtime runtime, Value key) {
      if (!(key instanceof Slice slice)) {
        throw Raise.type("'%s' object is no slice".formatted(Types.nameOf(key)));
      }
      Value start = slice.start() == None.NONE ? Int.ZERO : slice.start();
      Value step = slice.step() == None.NONE ? Int.ONE : slice.step();
      if (step instanceof Points(int count)) {
        return numpy(runtime, "linspace", start, slice.stop(), Int.of(count));
      }
      return numpy(runtime, "arange", start, slice.stop(), step);
    }
  }
}
