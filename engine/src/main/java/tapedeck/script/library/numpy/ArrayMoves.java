package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Selection;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that move elements about: rolled, turned, padded, split, cut to triangles. */
public final class ArrayMoves {
  private ArrayMoves() {}

  static void install(Namespace np) {
    np.method("roll", "a, shift, axis=None", ArrayMoves::roll)
        .method("fliplr", "m", (r, in) -> turnedAxis(r, in[0], 1))
        .method("flipud", "m", (r, in) -> turnedAxis(r, in[0], 0))
        .method("rot90", "m, k=1", ArrayMoves::quarterTurns)
        .method("swapaxes", "a, axis1, axis2", ArrayMoves::swap)
        .method("moveaxis", "a, source, destination", ArrayMoves::move)
        .method("tril", "m, k=0", (r, in) -> triangle(r, in, true))
        .method("triu", "m, k=0", (r, in) -> triangle(r, in, false))
        .method("pad", "array, pad_width, mode='constant', *, constant_values=0", ArrayMoves::pad)
        .method("split", "ary, indices_or_sections, axis=0", (r, in) -> split(r, in, in[2], true))
        .method(
            "array_split",
            "ary, indices_or_sections, axis=0",
            (r, in) -> split(r, in, in[2], false))
        .method("vsplit", "ary, indices_or_sections", (r, in) -> split(r, in, Int.ZERO, true))
        .method("hsplit", "ary, indices_or_sections", ArrayMoves::columnsSplit)
        .method("take", "a, indices, axis=None", ArrayMoves::take)
        .method("argwhere", "a", (r, in) -> ArrayValue.array(places(array(r, in[0]))))
        .method("atleast_1d", "a", (r, in) -> atLeast(array(r, in[0]), 1))
        .method("atleast_2d", "a", (r, in) -> atLeast(array(r, in[0]), 2))
        .method("delete", "arr, obj, axis=None", ArrayMoves::delete);
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  /** The array whose element {@code k} along an axis is element {@code from(k)} of x. */
  private static Tensor along(Tensor x, int axis, int count, IntUnaryOperator from) {
    int[] dims = x.shape().dims();
    int n = dims[axis];
    int inner = Arrays.stream(dims, axis + 1, dims.length).reduce(1, (a, b) -> a * b);
    dims[axis] = count;
    return Arrange.gather(
        Shape.of(dims),
        x.dtype(),
        i -> x,
        i -> {
          int k = i / inner % count;
          return (i / (inner * count) * n + from.applyAsInt(k)) * inner + i % inner;
        });
  }

  private static Value roll(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    boolean flat = in[2] == None.NONE;
    int[] shifts = Given.ints(runtime, in[1]);
    int[] axes = flat ? new int[] {0} : Given.ints(runtime, in[2]);
    Tensor result = flat ? x.reshape(Shape.of(x.size())) : x;
    for (int i = 0; axes != null && shifts != null && i < axes.length; i++) {
      int axis = ArrayReductions.axis(axes[i], result.rank());
      int n = result.shape().dim(axis);
      int shift = shifts[shifts.length == 1 ? 0 : i];
      result = n == 0 ? result : along(result, axis, n, k -> Math.floorMod(k - shift, n));
    }
    return ArrayValue.array(result.reshape(x.shape()));
  }

  private static Value turnedAxis(Runtime runtime, Value given, int axis) {
    Tensor x = array(runtime, given);
    if (x.rank() <= axis) {
      throw Raise.value("Input must be >= %d-d.".formatted(axis + 1));
    }
    int n = x.shape().dim(axis);
    return ArrayValue.array(along(x, axis, n, k -> n - 1 - k));
  }

  private static Value quarterTurns(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    if (x.rank() < 2) {
      throw Raise.value("Axes=(0, 1) out of range for array of ndim=%d.".formatted(x.rank()));
    }
    int[] perm = IntStream.range(0, x.rank()).toArray();
    perm[0] = 1;
    perm[1] = 0;
    for (int i = Math.floorMod(Given.one(runtime, in[1]), 4); i > 0; i--) {
      x = Arrange.transpose(x, perm);
      int n = x.shape().dim(0);
      x = along(x, 0, n, k -> n - 1 - k);
    }
    return ArrayValue.array(x);
  }

  private static Value swap(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int[] perm = IntStream.range(0, x.rank()).toArray();
    int a = side(runtime, in[1], x, "axis1: ");
    int b = side(runtime, in[2], x, "axis2: ");
    perm[a] = b;
    perm[b] = a;
    return ArrayValue.array(Arrange.transpose(x, perm));
  }

  private static int side(Runtime runtime, Value axis, Tensor x, String name) {
    int given = Given.one(runtime, axis);
    if (given < -x.rank() || given >= x.rank()) {
      throw Raise.of(
          ArrayReductions.AXIS_ERROR,
          "%saxis %d is out of bounds for array of dimension %d".formatted(name, given, x.rank()));
    }
    return ArrayReductions.axis(given, x.rank());
  }

  private static Value move(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int from = ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    int to = ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    List<Integer> order = new ArrayList<>(IntStream.range(0, x.rank()).boxed().toList());
    order.remove((Integer) from);
    order.add(to, from);
    return ArrayValue.array(
        Arrange.transpose(x, order.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static Value triangle(Runtime runtime, Value[] in, boolean lower) {
    Tensor x = array(runtime, in[0]);
    int k = Given.one(runtime, in[1]);
    if (x.isScalar()) {
      throw Raise.type("tri() missing 1 required positional argument: 'N'");
    }
    Tensor square =
        x.rank() == 1
            ? Arrange.gather(Shape.of(x.size(), x.size()), x.dtype(), i -> x, i -> i % x.size())
            : x;
    int columns = square.shape().dim(-1);
    int rows = square.shape().dim(-2);
    Tensor zero = Tensor.full(x.dtype(), Shape.SCALAR, 0);
    IntUnaryOperator beyond = i -> i % columns - i / columns % rows - k;
    return ArrayValue.array(
        Arrange.gather(
            square.shape(),
            x.dtype(),
            i -> (lower ? beyond.applyAsInt(i) <= 0 : beyond.applyAsInt(i) >= 0) ? square : zero,
            i -> (lower ? beyond.applyAsInt(i) <= 0 : beyond.applyAsInt(i) >= 0) ? i : 0));
  }

  private static Value pad(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    Tensor widths = array(runtime, in[1]);
    String mode = runtime.str(in[2]);
    if (!List.of("constant", "edge", "reflect", "wrap").contains(mode)) {
      throw Raise.refused("np.pad with mode " + mode, "Use constant, edge, reflect or wrap.");
    }
    Tensor fill = array(runtime, in[3]).cast(x.dtype());
    for (int axis = 0; axis < x.rank(); axis++) {
      int before = width(widths, axis, 0);
      int after = width(widths, axis, 1);
      Tensor from = x;
      int n = from.shape().dim(axis);
      int count = n + before + after;
      runtime.allocate((long) x.size() / Math.max(1, n) * count);
      Tensor source = mode.equals("constant") ? behind(from, axis, fill) : from;
      x = along(source, axis, count, k -> place(mode, k - before, n));
    }
    return ArrayValue.array(x);
  }

  private static int width(Tensor widths, int axis, int end) {
    int places = widths.size();
    return (int) widths.getLong(places == 1 ? 0 : places == 2 ? end : 2 * axis + end);
  }

  private static int place(String mode, int k, int n) {
    if (k >= 0 && k < n) {
      return k;
    }
    return switch (mode) {
      case "edge" -> k < 0 ? 0 : n - 1;
      case "wrap" -> Math.floorMod(k, n);
      case "reflect" -> {
        int period = Math.max(1, 2 * n - 2);
        int turned = Math.floorMod(k, period);
        yield turned < n ? turned : period - turned;
      }
      default -> n;
    };
  }

  /** x with one more place along an axis, which holds the filling. */
  private static Tensor behind(Tensor x, int axis, Tensor fill) {
    int[] dims = x.shape().dims();
    int n = dims[axis];
    int inner = Arrays.stream(dims, axis + 1, dims.length).reduce(1, (a, b) -> a * b);
    dims[axis] = n + 1;
    return Arrange.gather(
        Shape.of(dims),
        x.dtype(),
        i -> i / inner % (n + 1) == n ? fill : x,
        i -> {
          int k = i / inner % (n + 1);
          return k == n ? 0 : (i / (inner * (n + 1)) * n + k) * inner + i % inner;
        });
  }

  private static Value columnsSplit(Runtime runtime, Value[] in) {
    int rank = array(runtime, in[0]).rank();
    return split(runtime, in, Int.of(rank == 1 ? 0 : 1), true);
  }

  private static Value split(Runtime runtime, Value[] in, Value along, boolean equal) {
    Tensor x = array(runtime, in[0]);
    int axis = ArrayReductions.axis(Given.one(runtime, along), x.rank());
    int n = x.shape().dim(axis);
    List<Integer> ends = new ArrayList<>();
    if (Numbers.isWhole(in[1])) {
      int parts = Given.one(runtime, in[1]);
      if (parts <= 0) {
        throw Raise.value("number sections must be larger than 0.");
      }
      if (equal && n % parts != 0) {
        throw Raise.value("array split does not result in an equal division");
      }
      int end = 0;
      for (int i = 0; i < parts; i++) {
        end += n / parts + (i < n % parts ? 1 : 0);
        ends.add(end);
      }
    } else {
      int[] places = Given.ints(runtime, in[1]);
      for (int place : places == null ? new int[0] : places) {
        ends.add(Math.clamp(place < 0 ? place + n : place, 0, n));
      }
      ends.add(n);
    }
    List<Value> parts = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      int from = start;
      parts.add(ArrayValue.array(along(x, axis, Math.max(0, end - from), k -> from + k)));
      start = end;
    }
    return ListValue.of(parts);
  }

  private static Value take(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    if (in[2] == None.NONE) {
      Value flat = ArrayValue.array(x.reshape(Shape.of(x.size())));
      return runtime.item(flat, ArrayValue.of(array(runtime, in[1])));
    }
    int axis = ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    List<Value> keys = new ArrayList<>();
    for (int i = 0; i < axis; i++) {
      keys.add(new Slice(None.NONE, None.NONE, None.NONE));
    }
    keys.add(ArrayValue.of(array(runtime, in[1])));
    return runtime.item(ArrayValue.array(x), Tuple.of(keys));
  }

  /** The coordinates of the elements that are not zero, a row for each, as int64. */
  public static Tensor places(Tensor x) {
    Tensor[] along = Selection.nonZero(x);
    int count = along.length == 0 ? 0 : along[0].size();
    long[] out = new long[count * along.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = along[i % along.length].getLong(i / along.length);
    }
    return Tensor.of(Shape.of(count, along.length), out);
  }

  private static Value atLeast(Tensor x, int rank) {
    if (x.rank() >= rank) {
      return ArrayValue.array(x);
    }
    int[] dims = new int[rank];
    Arrays.fill(dims, 1);
    System.arraycopy(x.shape().dims(), 0, dims, rank - x.rank(), x.rank());
    return ArrayValue.array(x.reshape(Shape.of(dims)));
  }

  private static Value delete(Runtime runtime, Value[] in) {
    Tensor given = array(runtime, in[0]);
    boolean flat = in[2] == None.NONE;
    Tensor x = flat ? given.reshape(Shape.of(given.size())) : given;
    int axis = flat ? 0 : ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    int n = x.shape().dim(axis);
    int[] gone = Given.ints(runtime, in[1]);
    for (int i = 0; gone != null && i < gone.length; i++) {
      if (gone[i] < -n || gone[i] >= n) {
        throw Raise.index(
            "index %d is out of bounds for axis %d with size %d".formatted(gone[i], axis, n));
      }
    }
    int[] kept =
        IntStream.range(0, n)
            .filter(k -> gone == null || Arrays.stream(gone).noneMatch(g -> g == k || g + n == k))
            .toArray();
    return ArrayValue.array(along(x, axis, kept.length, k -> kept[k]));
  }
}
