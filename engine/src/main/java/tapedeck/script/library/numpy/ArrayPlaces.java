package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions of places in arrays: grids, triangles, look-ups along an axis. */
final class ArrayPlaces {
  private ArrayPlaces() {}

  static void install(Namespace np) {
    np.method("apply_along_axis", "func1d, axis, arr, *args, **kwargs", ArrayPlaces::along)
        .method("fromfunction", "function, shape, *, dtype=None, **kwargs", ArrayPlaces::made)
        .method("fromiter", "iter, dtype, count=-1", ArrayPlaces::collected)
        .method("indices", "dimensions, dtype=None", (r, in) -> grid(r, in[0]))
        .method("tril_indices", "n, k=0, m=None", (r, in) -> triangle(r, in, true))
        .method("triu_indices", "n, k=0, m=None", (r, in) -> triangle(r, in, false))
        .method("diag_indices", "n, ndim=2", ArrayPlaces::diagonal)
        .method("unravel_index", "indices, shape", ArrayPlaces::unravelled)
        .method("ravel_multi_index", "multi_index, dims", ArrayPlaces::ravelled)
        .method("flatnonzero", "a", ArrayPlaces::flatNonZero)
        .method("take_along_axis", "arr, indices, axis=-1", ArrayPlaces::taken)
        .method("select", "condlist, choicelist, default=0", ArrayPlaces::select)
        .method("ptp", "a, axis=None", ArrayPlaces::range)
        .method(
            "geomspace",
            "start, stop, num=50, endpoint=True, dtype=None, axis=0",
            ArrayPlaces::geometric)
        .method("insert", "arr, obj, values, axis=None", ArrayPlaces::inserted)
        .method("ediff1d", "ary", (r, in) -> ArrayMissing.numpy(r, "diff", flat(r, in[0])))
        .method("dstack", "tup", ArrayPlaces::deep)
        .method("extract", "condition, arr", ArrayPlaces::extracted)
        .method("fill_diagonal", "a, val, wrap=False", ArrayPlaces::filled)
        .method("vander", "x, N=None, increasing=False", ArrayPlaces::powers)
        .method("tri", "N, M=None, k=0, dtype=None", ArrayPlaces::ones);
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static Value numpy(Runtime runtime, String function, Value... in) {
    return ArrayMissing.numpy(runtime, function, in);
  }

  private static Value flat(Runtime runtime, Value value) {
    Tensor x = array(runtime, value);
    return ArrayValue.array(x.reshape(Shape.of(x.size())));
  }

  private static Value whole(long[] numbers) {
    return ArrayValue.array(Tensor.of(Shape.of(numbers.length), numbers));
  }

  private static Value integer(long number) {
    return tapedeck.script.value.Int.of(number);
  }

  private static Value along(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[2]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    Tensor moved = array(runtime, numpy(runtime, "moveaxis", in[2], integer(axis), integer(-1)));
    int n = moved.shape().dim(-1);
    int rows = n == 0 ? 0 : moved.size() / n;
    List<Value> results = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int from = row * n;
      Tensor part = Arrange.gather(Shape.of(n), x.dtype(), i -> moved, i -> from + i);
      List<Value> given = new ArrayList<>(List.of(ArrayValue.array(part)));
      given.addAll(((Tuple) in[3]).items());
      DictValue more = (DictValue) in[4];
      List<String> names = more.entries().keySet().stream().map(runtime::str).toList();
      results.add(
          runtime.call(in[0], Arguments.of(given, names, List.copyOf(more.entries().values()))));
    }
    Tensor all = Conversion.numpy(runtime, ListValue.of(results), null);
    int[] outer = Arrays.copyOf(moved.shape().dims(), x.rank() - 1);
    int[] inner = Arrays.copyOfRange(all.shape().dims(), 1, all.rank());
    int[] dims = IntStream.concat(IntStream.of(outer), IntStream.of(inner)).toArray();
    Value shaped = ArrayValue.array(all.reshape(Shape.of(dims)));
    return inner.length == 0
        ? shaped
        : numpy(runtime, "moveaxis", shaped, integer(-1), integer(axis));
  }

  private static Value grid(Runtime runtime, Value dimensions) {
    Shape shape = Given.shape(runtime, dimensions);
    int rank = shape.rank();
    int[] dims = new int[rank + 1];
    dims[0] = rank;
    System.arraycopy(shape.dims(), 0, dims, 1, rank);
    long[] out = new long[Given.shape(runtime, dims).size()];
    int step = shape.size();
    for (int axis = 0; axis < rank; axis++) {
      step /= Math.max(1, shape.dim(axis));
      for (int i = 0; i < shape.size(); i++) {
        out[axis * shape.size() + i] = i / step % shape.dim(axis);
      }
    }
    return ArrayValue.array(Tensor.of(Shape.of(dims), out));
  }

  private static Value made(Runtime runtime, Value[] in) {
    Tensor grid = array(runtime, grid(runtime, in[1]));
    DType dtype = DTypes.numpy(runtime, in[2]);
    Value all = ArrayValue.array(grid.cast(dtype == null ? DType.FLOAT64 : dtype));
    return runtime.call(in[0], runtime.all(all).toArray(Value[]::new));
  }

  private static Value collected(Runtime runtime, Value[] in) {
    Value list = ListValue.of(runtime.all(in[0]));
    return ArrayValue.array(Conversion.numpy(runtime, list, DTypes.numpy(runtime, in[1])));
  }

  private static Value triangle(Runtime runtime, Value[] in, boolean lower) {
    int n = Given.one(runtime, in[0]);
    int k = Given.one(runtime, in[1]);
    int m = in[2] == None.NONE ? n : Given.one(runtime, in[2]);
    runtime.allocate((long) n * m);
    int[] places =
        IntStream.range(0, n * m)
            .filter(i -> lower ? i % m - i / m <= k : i % m - i / m >= k)
            .toArray();
    return Tuple.of(
        whole(IntStream.of(places).mapToLong(i -> i / m).toArray()),
        whole(IntStream.of(places).mapToLong(i -> i % m).toArray()));
  }

  private static Value diagonal(Runtime runtime, Value[] in) {
    Value all = numpy(runtime, "arange", in[0]);
    return Tuple.of(java.util.Collections.nCopies(Given.one(runtime, in[1]), all));
  }

  private static Value unravelled(Runtime runtime, Value[] in) {
    Tensor places = array(runtime, in[0]);
    Shape shape = Given.shape(runtime, in[1]);
    Value[] out = new Value[shape.rank()];
    int step = 1;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      long[] at = new long[places.size()];
      for (int i = 0; i < at.length; i++) {
        long place = places.getLong(i);
        if (place < 0 || place >= shape.size()) {
          throw Raise.value(
              "index %d is out of bounds for array with size %d".formatted(place, shape.size()));
        }
        at[i] = place / step % shape.dim(axis);
      }
      step *= shape.dim(axis);
      out[axis] = ArrayValue.of(Tensor.of(places.shape(), at));
    }
    return Tuple.of(out);
  }

  private static Value ravelled(Runtime runtime, Value[] in) {
    Shape shape = Given.shape(runtime, in[1]);
    List<Value> parts = runtime.all(in[0]);
    Value so = integer(0);
    for (int axis = 0; axis < parts.size(); axis++) {
      Value part = ArrayValue.of(array(runtime, parts.get(axis)));
      so = runtime.binary(Operator.MUL, so, integer(shape.dim(axis)));
      so = runtime.binary(Operator.ADD, so, part);
    }
    return so;
  }

  private static Value flatNonZero(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    return whole(IntStream.range(0, x.size()).filter(x::getBoolean).asLongStream().toArray());
  }

  private static Value taken(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    Tensor places = array(runtime, in[1]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    int n = x.shape().dim(axis);
    int[] inner = new int[1];
    inner[0] = 1;
    for (int i = axis + 1; i < x.rank(); i++) {
      inner[0] *= x.shape().dim(i);
    }
    int m = places.shape().dim(axis);
    return ArrayValue.array(
        Arrange.gather(
            places.shape(),
            x.dtype(),
            i -> x,
            i -> {
              int row = i / (m * inner[0]);
              long at = places.getLong(i);
              if (at < -n || at >= n) {
                throw Raise.index(
                    "index %d is out of bounds for axis %d with size %d".formatted(at, axis, n));
              }
              return (row * n + (int) (at < 0 ? at + n : at)) * inner[0] + i % inner[0];
            }));
  }

  private static Value select(Runtime runtime, Value[] in) {
    List<Value> conditions = runtime.all(in[0]);
    List<Value> choices = runtime.all(in[1]);
    if (conditions.size() != choices.size()) {
      throw Raise.value("list of cases must be same length as list of conditions");
    }
    Value so = in[2];
    for (int i = choices.size() - 1; i >= 0; i--) {
      so = numpy(runtime, "where", conditions.get(i), choices.get(i), so);
    }
    return so;
  }

  private static Value range(Runtime runtime, Value[] in) {
    return runtime.binary(
        Operator.SUB, numpy(runtime, "max", in[0], in[1]), numpy(runtime, "min", in[0], in[1]));
  }

  private static Value geometric(Runtime runtime, Value[] in) {
    double start = Numbers.real(Float.of(array(runtime, in[0]).getDouble(0)));
    double stop = array(runtime, in[1]).getDouble(0);
    if (start == 0 || stop == 0) {
      throw Raise.value("Geometric sequence cannot include zero");
    }
    double sign = Math.signum(start);
    int n = Given.one(runtime, in[2]);
    boolean ends = runtime.truth(in[3]);
    double low = Libm.log10(start * sign);
    double step = (Libm.log10(stop * sign) - low) / Math.max(1, ends ? n - 1 : n);
    double[] out = new double[Given.shape(runtime, n).size()];
    for (int i = 0; i < n; i++) {
      out[i] = sign * Libm.pow(10, i * step + low);
    }
    if (n > 0) {
      out[0] = start;
      out[n - 1] = ends && n > 1 ? stop : out[n - 1];
    }
    return ArrayValue.array(Tensor.of(Shape.of(n), out));
  }

  private static Value inserted(Runtime runtime, Value[] in) {
    Tensor given = array(runtime, in[0]);
    boolean flat = in[3] == None.NONE;
    Tensor x = flat ? given.reshape(Shape.of(given.size())) : given;
    int axis = flat ? 0 : ArrayReductions.axis(Given.one(runtime, in[3]), x.rank());
    int n = x.shape().dim(axis);
    int at = Given.one(runtime, in[1]);
    int place = at < 0 ? at + n : at;
    if (place < 0 || place > n) {
      throw Raise.index(
          "index %d is out of bounds for axis %d with size %d".formatted(at, axis, n));
    }
    Value whole = ArrayValue.array(x);
    Value axisValue = integer(axis);
    List<Value> halves =
        runtime.all(
            numpy(runtime, "split", whole, ListValue.of(List.of(integer(place))), axisValue));
    Tensor values = array(runtime, in[2]).cast(x.dtype());
    int[] dims = x.shape().dims();
    dims[axis] = x.rank() == 1 ? values.size() : 1;
    Value middle =
        numpy(
            runtime,
            "broadcast_to",
            ArrayValue.array(
                x.rank() == 1
                    ? values.reshape(Shape.of(values.size()))
                    : column(values, axis, x.rank())),
            TensorShape.sizes(dims));
    return numpy(
        runtime,
        "concatenate",
        ListValue.of(List.of(halves.getFirst(), middle, halves.getLast())),
        axisValue);
  }

  private static Tensor column(Tensor values, int axis, int rank) {
    if (values.rank() != rank - 1 || values.rank() == 0) {
      return values;
    }
    int[] dims = new int[rank];
    for (int i = 0; i < rank; i++) {
      dims[i] = i == axis ? 1 : values.shape().dim(i < axis ? i : i - 1);
    }
    return values.reshape(Shape.of(dims));
  }

  private static Value deep(Runtime runtime, Value[] in) {
    List<Value> parts = new ArrayList<>();
    for (Value each : runtime.all(in[0])) {
      Tensor x = array(runtime, each);
      int[] dims = x.shape().dims();
      Shape shape =
          switch (x.rank()) {
            case 0 -> Shape.of(1, 1, 1);
            case 1 -> Shape.of(1, dims[0], 1);
            case 2 -> Shape.of(dims[0], dims[1], 1);
            default -> x.shape();
          };
      parts.add(ArrayValue.array(x.reshape(shape)));
    }
    return numpy(runtime, "concatenate", ListValue.of(parts), integer(2));
  }

  private static Value extracted(Runtime runtime, Value[] in) {
    Tensor wanted = array(runtime, in[0]);
    Tensor x = array(runtime, in[1]);
    int[] places = IntStream.range(0, wanted.size()).filter(wanted::getBoolean).toArray();
    return ArrayValue.array(
        Arrange.gather(Shape.of(places.length), x.dtype(), i -> x, i -> places[i]));
  }

  private static Value filled(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof ArrayValue array) || array.data().rank() < 2) {
      throw Raise.value("array must be at least 2-d");
    }
    Tensor x = array.data();
    int columns = x.shape().dim(-1);
    int few = Math.min(x.shape().dim(0), columns);
    Tensor value = array(runtime, in[1]).cast(x.dtype());
    array.replace(
        Arrange.gather(
            x.shape(),
            x.dtype(),
            i -> i / columns == i % columns && i / columns < few ? value : x,
            i -> i / columns == i % columns && i / columns < few ? i / columns % value.size() : i));
    return None.NONE;
  }

  private static Value powers(Runtime runtime, Value[] in) {
    Value x = flat(runtime, in[0]);
    int count = in[1] == None.NONE ? array(runtime, x).size() : Given.one(runtime, in[1]);
    List<Value> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int power = runtime.truth(in[2]) ? i : count - 1 - i;
      columns.add(runtime.binary(Operator.POW, x, integer(power)));
    }
    return numpy(runtime, "stack", ListValue.of(columns), integer(1));
  }

  private static Value ones(Runtime runtime, Value[] in) {
    int n = Given.one(runtime, in[0]);
    int m = in[1] == None.NONE ? n : Given.one(runtime, in[1]);
    DType dtype = DTypes.numpy(runtime, in[3]);
    Value full = numpy(runtime, "ones", Tuple.of(integer(n), integer(m)), new Str("float64"));
    Tensor lower = array(runtime, numpy(runtime, "tril", full, in[2]));
    return ArrayValue.array(dtype == null ? lower : lower.cast(dtype));
  }
}
