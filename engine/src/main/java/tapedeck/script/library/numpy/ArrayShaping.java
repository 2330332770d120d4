package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Selection;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that give elements another order or shape, or join arrays. */
final class ArrayShaping {
  private ArrayShaping() {}

  static void install(Namespace np) {
    np.method(
            "reshape", "a, shape, order='C'", (r, in) -> ordered(r, array(r, in[0]), in[1], in[2]))
        .method(
            "ravel",
            "a, order='C'",
            (r, in) -> flat(byColumns(r, in[1]) ? turned(array(r, in[0])) : array(r, in[0])))
        .method("transpose", "a, axes=None", (r, in) -> transpose(r, array(r, in[0]), in[1]))
        .method("squeeze", "a, axis=None", (r, in) -> squeeze(r, array(r, in[0]), in[1]))
        .method("expand_dims", "a, axis", ArrayShaping::expand)
        .method("broadcast_to", "array, shape", ArrayShaping::broadcast)
        .method("concatenate", "arrays, axis=0, out=None", ArrayShaping::concatenate)
        .method("stack", "arrays, axis=0, out=None", ArrayShaping::stack)
        .method("vstack", "tup", (r, in) -> joined(rows(r, in[0]), 0))
        .method("hstack", "tup", ArrayShaping::hstack)
        .method("column_stack", "tup", (r, in) -> joined(columns(r, in[0]), 1))
        .method("append", "arr, values, axis=None", ArrayShaping::append)
        .method("tile", "A, reps", ArrayShaping::tile)
        .method("repeat", "a, repeats, axis=None", ArrayShaping::repeat)
        .method("flip", "m, axis=None", ArrayShaping::flip)
        .method("shape", "a", (r, in) -> Tuple.of(dims(array(r, in[0]))))
        .method("ndim", "a", (r, in) -> tapedeck.script.value.Int.of(array(r, in[0]).rank()))
        .method("size", "a", (r, in) -> tapedeck.script.value.Int.of(array(r, in[0]).size()));
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  static List<Value> dims(Tensor x) {
    return Arrays.stream(x.shape().dims()).<Value>mapToObj(tapedeck.script.value.Int::of).toList();
  }

  static Value reshape(Runtime runtime, Tensor x, Value given) {
    int[] asked = Given.ints(runtime, given);
    if (asked == null) {
      throw Raise.type("expected a sequence of integers or a single integer, got 'None'");
    }
    int free = (int) Arrays.stream(asked).filter(d -> d < 0).count();
    long known = Arrays.stream(asked).filter(d -> d >= 0).asLongStream().reduce(1, (a, b) -> a * b);
    boolean fits = free == 0 ? known == x.size() : free == 1 && known > 0 && x.size() % known == 0;
    if (free > 1) {
      throw Raise.value("can only specify one unknown dimension");
    }
    if (!fits) {
      throw Raise.value(
          "cannot reshape array of size %d into shape %s".formatted(x.size(), told(asked)));
    }
    int[] dims = Arrays.stream(asked).map(d -> d < 0 ? (int) (x.size() / known) : d).toArray();
    return ArrayValue.array(x.reshape(Shape.of(dims)));
  }

  /** A shape as complaints have it, without the sizes that stood open in front. */
  private static String told(int[] asked) {
    int[] shown = Arrays.stream(asked).dropWhile(d -> d < 0).toArray();
    String sizes =
        Arrays.stream(shown)
            .mapToObj(d -> d < 0 ? "newaxis" : Integer.toString(d))
            .collect(Collectors.joining(","));
    return "(" + sizes + (asked.length == 1 ? ",)" : ")");
  }

  /** Whether {@code order} says that elements beside each other in a column follow. */
  static boolean byColumns(Runtime runtime, Value order) {
    return order != None.NONE && runtime.str(order).equals("F");
  }

  /** All axes the other way round. */
  static Tensor turned(Tensor x) {
    int rank = x.rank();
    return Arrange.transpose(x, IntStream.range(0, rank).map(i -> rank - 1 - i).toArray());
  }

  /** Reshaped in the order of rows or of columns. */
  static Value ordered(Runtime runtime, Tensor x, Value given, Value order) {
    if (!byColumns(runtime, order)) {
      return reshape(runtime, x, given);
    }
    int[] asked = Given.ints(runtime, given);
    if (asked == null) {
      return reshape(runtime, x, given);
    }
    List<Value> reversed = new ArrayList<>();
    for (int size : asked) {
      reversed.addFirst(tapedeck.script.value.Int.of(size));
    }
    Value shaped = reshape(runtime, turned(x), Tuple.of(reversed));
    return ArrayValue.array(turned(array(runtime, shaped)));
  }

  static Value flat(Tensor x) {
    return ArrayValue.array(x.reshape(Shape.of(x.size())));
  }

  static Value transpose(Runtime runtime, Tensor x, Value axes) {
    int[] perm = Given.ints(runtime, axes);
    int[] order =
        perm == null
            ? IntStream.range(0, x.rank()).map(i -> x.rank() - 1 - i).toArray()
            : perm.length != x.rank()
                ? new int[0]
                : Arrays.stream(perm).map(i -> ArrayReductions.axis(i, x.rank())).toArray();
    if (order.length != x.rank() || Arrays.stream(order).distinct().count() != x.rank()) {
      throw Raise.value("axes don't match array");
    }
    return ArrayValue.array(Arrange.transpose(x, order));
  }

  static Value squeeze(Runtime runtime, Tensor x, Value axis) {
    boolean[] meant = ArrayReductions.axes(runtime, axis, x.rank());
    int[] dims = x.shape().dims();
    for (int i = 0; i < dims.length; i++) {
      if (axis != None.NONE && meant[i] && dims[i] != 1) {
        throw Raise.value("cannot select an axis to squeeze out which has size not equal to one");
      }
    }
    int[] kept =
        IntStream.range(0, dims.length)
            .filter(i -> !meant[i] || dims[i] != 1)
            .map(i -> dims[i])
            .toArray();
    return ArrayValue.array(x.reshape(Shape.of(kept)));
  }

  private static Value expand(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    return ArrayValue.array(x.reshape(expanded(x, Given.one(runtime, in[1]))));
  }

  private static Shape expanded(Tensor x, int axis) {
    int at = ArrayReductions.axis(axis, x.rank() + 1);
    int[] dims = x.shape().dims();
    return Shape.of(
        IntStream.rangeClosed(0, dims.length)
            .map(i -> i == at ? 1 : dims[i < at ? i : i - 1])
            .toArray());
  }

  private static Value broadcast(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    Shape shape = Given.shape(runtime, in[1]);
    boolean fits =
        x.rank() <= shape.rank()
            && x.shape().broadcastsWith(shape)
            && Shape.broadcast(x.shape(), shape).equals(shape);
    if (!fits) {
      throw Raise.value(
          "operands could not be broadcast together with remapped shapes [original->remapped]:"
              + " %s  and requested shape %s"
                  .formatted(
                      x.shape().toString().replace(" ", ""), shape.toString().replace(" ", "")));
    }
    return ArrayValue.array(Elementwise.stretch(x, shape).copy());
  }

  private static List<Tensor> arrays(Runtime runtime, Value given) {
    List<Tensor> arrays = new ArrayList<>();
    Conversion.drain(runtime, runtime.iterate(given)).forEach(v -> arrays.add(array(runtime, v)));
    if (arrays.isEmpty()) {
      throw Raise.value("need at least one array to concatenate");
    }
    return arrays;
  }

  private static Value concatenate(Runtime runtime, Value[] in) {
    List<Tensor> arrays = arrays(runtime, in[0]);
    if (in[1] == None.NONE) {
      return joined(arrays.stream().map(a -> a.reshape(Shape.of(a.size()))).toList(), 0);
    }
    if (arrays.getFirst().rank() == 0) {
      throw Raise.value("zero-dimensional arrays cannot be concatenated");
    }
    return joined(
        arrays, ArrayReductions.axis(Given.one(runtime, in[1]), arrays.getFirst().rank()));
  }

  private static Value stack(Runtime runtime, Value[] in) {
    List<Tensor> arrays = arrays(runtime, in[0]);
    Tensor first = arrays.getFirst();
    if (arrays.stream().anyMatch(a -> !a.shape().equals(first.shape()))) {
      throw Raise.value("all input arrays must have the same shape");
    }
    int axis = ArrayReductions.axis(Given.one(runtime, in[1]), first.rank() + 1);
    return joined(arrays.stream().map(a -> a.reshape(expanded(a, axis))).toList(), axis);
  }

  private static List<Tensor> rows(Runtime runtime, Value given) {
    return arrays(runtime, given).stream()
        .map(a -> a.rank() < 2 ? a.reshape(Shape.of(1, a.size())) : a)
        .toList();
  }

  private static List<Tensor> columns(Runtime runtime, Value given) {
    return arrays(runtime, given).stream()
        .map(a -> a.rank() < 2 ? a.reshape(Shape.of(a.size(), 1)) : a)
        .toList();
  }

  private static Value hstack(Runtime runtime, Value[] in) {
    List<Tensor> arrays =
        arrays(runtime, in[0]).stream()
            .map(a -> a.rank() == 0 ? a.reshape(Shape.of(1)) : a)
            .toList();
    return joined(arrays, arrays.getFirst().rank() == 1 ? 0 : 1);
  }

  private static Value append(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    Tensor more = array(runtime, in[1]);
    return in[2] == None.NONE
        ? joined(List.of(x.reshape(Shape.of(x.size())), more.reshape(Shape.of(more.size()))), 0)
        : joined(List.of(x, more), ArrayReductions.axis(Given.one(runtime, in[2]), x.rank()));
  }

  /** Arrays put one behind the other along an axis. */
  private static Value joined(List<Tensor> arrays, int axis) {
    Tensor first = arrays.getFirst();
    DType dtype = first.dtype();
    int along = 0;
    for (int i = 0; i < arrays.size(); i++) {
      Tensor next = arrays.get(i);
      dtype = Promotion.of(dtype, next.dtype());
      checkJoin(first, next, i, axis);
      along += next.shape().dim(axis);
    }
    int[] dims = first.shape().dims();
    dims[axis] = along;
    Shape shape = Shape.of(dims);
    int inner = Arrays.stream(dims, axis + 1, dims.length).reduce(1, (a, b) -> a * b);
    Tensor[] from = new Tensor[along];
    int[] start = new int[along];
    int at = 0;
    for (Tensor each : arrays) {
      Tensor typed = each.cast(dtype);
      for (int i = 0; i < each.shape().dim(axis); i++, at++) {
        from[at] = typed;
        start[at] = i;
      }
    }
    int total = along;
    return ArrayValue.array(
        Arrange.gather(
            shape,
            dtype,
            i -> from[i / inner % total],
            i -> {
              int slot = i / inner % total;
              int size = from[slot].shape().dim(axis);
              return (i / (inner * total) * size + start[slot]) * inner + i % inner;
            }));
  }

  private static void checkJoin(Tensor first, Tensor next, int index, int axis) {
    if (next.rank() != first.rank()) {
      throw Raise.value(
          "all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)"
              .formatted(first.rank(), index, next.rank()));
    }
    for (int i = 0; i < first.rank(); i++) {
      if (i != axis && next.shape().dim(i) != first.shape().dim(i)) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d"
                .formatted(i, first.shape().dim(i), index, next.shape().dim(i)));
      }
    }
  }

  private static Value tile(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int[] times = Given.ints(runtime, in[1]);
    int[] reps = times == null ? new int[0] : times;
    int rank = Math.max(x.rank(), reps.length);
    Value result = ArrayValue.array(x.reshape(leading(x, rank)));
    for (int i = 0; i < reps.length; i++) {
      int axis = rank - reps.length + i;
      Tensor so = array(runtime, result);
      runtime.allocate((long) so.size() * reps[i]);
      result = joined(java.util.Collections.nCopies(Math.max(1, reps[i]), so), axis);
    }
    return result;
  }

  private static Shape leading(Tensor x, int rank) {
    int[] dims = new int[rank];
    Arrays.fill(dims, 1);
    System.arraycopy(x.shape().dims(), 0, dims, rank - x.rank(), x.rank());
    return Shape.of(dims);
  }

  private static Value repeat(Runtime runtime, Value[] in) {
    Tensor given = array(runtime, in[0]);
    Tensor counts = array(runtime, in[1]);
    if (counts.size() != 1) {
      return repeatEach(runtime, given, counts, in[2]);
    }
    int times = (int) counts.getLong(0);
    runtime.allocate((long) given.size() * times);
    Tensor x = in[2] == None.NONE ? given.reshape(Shape.of(given.size())) : given;
    int axis = in[2] == None.NONE ? 0 : ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    int[] dims = x.shape().dims();
    int inner = Arrays.stream(dims, axis + 1, dims.length).reduce(1, (a, b) -> a * b);
    dims[axis] *= times;
    return ArrayValue.array(
        Arrange.gather(
            Shape.of(dims), x.dtype(), i -> x, i -> i / (inner * times) * inner + i % inner));
  }

  /** Each element, or each slice along an axis, as often as its own count says. */
  private static Value repeatEach(Runtime runtime, Tensor given, Tensor counts, Value along) {
    Tensor x = along == None.NONE ? given.reshape(Shape.of(given.size())) : given;
    int axis = along == None.NONE ? 0 : ArrayReductions.axis(Given.one(runtime, along), x.rank());
    if (counts.size() != x.shape().dim(axis)) {
      throw Raise.value(
          "operands could not be broadcast together with shape (%d,) (%d,)"
              .formatted(x.shape().dim(axis), counts.size()));
    }
    long[] places =
        IntStream.range(0, counts.size())
            .flatMap(i -> IntStream.generate(() -> i).limit(counts.getLong(i)))
            .asLongStream()
            .toArray();
    runtime.allocate((long) places.length * x.size() / Math.max(1, counts.size()));
    return ArrayMissing.numpy(
        runtime,
        "take",
        ArrayValue.array(x),
        ArrayValue.array(Tensor.of(Shape.of(places.length), places)),
        tapedeck.script.value.Int.of(axis));
  }

  private static Value flip(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    boolean[] axes = ArrayReductions.axes(runtime, in[1], x.rank());
    List<Value> keys = new ArrayList<>();
    for (boolean axis : axes) {
      Value step = axis ? tapedeck.script.value.Int.of(-1) : None.NONE;
      keys.add(new tapedeck.script.value.Slice(None.NONE, None.NONE, step));
    }
    Selection all = Selection.of(runtime, new Tuple(List.copyOf(keys)), x.shape());
    return ArrayValue.array(all.from(x));
  }
}
