package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Selection;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that sort, search, accumulate or clip. */
final class ArrayOrder {
  private static final Binary LARGER = new Binary(Math::max, Math::max, Math::max, Math::max);
  private static final Binary SMALLER = new Binary(Math::min, Math::min, Math::min, Math::min);

  private ArrayOrder() {}

  static void install(Namespace np, boolean methods) {
    String a = methods ? "self" : "a";
    np.method("cumsum", a + ", axis=None", (r, in) -> running(r, in, Operator.ADD))
        .method("cumprod", a + ", axis=None", (r, in) -> running(r, in, Operator.MUL))
        .method("argsort", a + ", axis=-1", ArrayOrder::argsort)
        .method("nonzero", a, ArrayOrder::nonZero);
    if (methods) {
      np.method("sort", "self, axis=-1", ArrayOrder::sortInPlace);
    } else {
      np.method("sort", "a, axis=-1", (r, in) -> ArrayValue.array(sorted(r, in)))
          .method("median", "a, axis=None, out=None, keepdims=False", ArrayOrder::median)
          .method("where", "condition, x=None, y=None", ArrayOrder::where)
          .method("count_nonzero", "a", ArrayOrder::count)
          .method("diff", "a, n=1, axis=-1, prepend=None, append=None", ArrayOrder::diff)
          .method(
              "clip",
              "a, a_min=None, a_max=None, out=None",
              (r, in) -> clip(r, Constants.array(r, in[0]), in[1], in[2]));
    }
  }

  /** The array with the axis of interest last; without axes as one row. */
  private static Tensor rowed(Tensor x, int axis) {
    boolean[] axes = new boolean[x.rank()];
    axes[axis] = true;
    return ArrayReductions.rows(x, axes);
  }

  private static Tensor back(Tensor rows, int axis) {
    int last = rows.rank() - 1;
    int[] perm =
        IntStream.rangeClosed(0, last).map(i -> i == axis ? last : i < axis ? i : i - 1).toArray();
    return Arrange.transpose(rows, perm);
  }

  private static Value running(Runtime runtime, Value[] in, Operator operator) {
    Tensor given = Constants.array(runtime, in[0]);
    Tensor wide = given.dtype().isFloating() ? given : given.cast(DType.INT64);
    Tensor x = in[1] == None.NONE ? wide.reshape(Shape.of(wide.size())) : wide;
    int axis = in[1] == None.NONE ? 0 : ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    Tensor rows = rowed(x, axis);
    int n = rows.shape().dim(-1);
    double[] out = new double[rows.size()];
    boolean narrow = x.dtype() == DType.FLOAT32;
    for (int i = 0; i < out.length; i++) {
      double next = rows.getDouble(i);
      double so =
          i % n == 0 ? next : operator == Operator.ADD ? out[i - 1] + next : out[i - 1] * next;
      out[i] = narrow ? (float) so : so;
    }
    Tensor summed = Tensor.of(rows.shape(), out).cast(x.dtype());
    return ArrayValue.array(back(summed, axis));
  }

  static int[] order(Tensor rows) {
    int n = rows.shape().dim(-1);
    int[] order = new int[rows.size()];
    for (int row = 0; n > 0 && row < rows.size() / n; row++) {
      int from = row * n;
      int[] sorted =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> rows.getDouble(from + i)))
              .mapToInt(i -> i)
              .toArray();
      System.arraycopy(sorted, 0, order, from, n);
    }
    return order;
  }

  static Tensor sorted(Runtime runtime, Value[] in) {
    Tensor given = Constants.array(runtime, in[0]);
    Tensor x = in[1] == None.NONE ? given.reshape(Shape.of(given.size())) : given;
    int axis = in[1] == None.NONE ? 0 : ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    Tensor rows = rowed(x, axis);
    int n = Math.max(1, rows.shape().dim(-1));
    int[] order = order(rows);
    Tensor sorted = Arrange.gather(rows.shape(), x.dtype(), i -> rows, i -> i / n * n + order[i]);
    return back(sorted, axis);
  }

  private static Value sortInPlace(Runtime runtime, Value[] in) {
    ((ArrayValue) in[0]).replace(sorted(runtime, in));
    return None.NONE;
  }

  private static Value argsort(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    Tensor rows = rowed(x, axis);
    long[] places = Arrays.stream(order(rows)).asLongStream().toArray();
    return ArrayValue.array(back(Tensor.of(rows.shape(), places), axis));
  }

  private static Value median(Runtime runtime, Value[] in) {
    Tensor x = ArrayArithmetic.floating(Constants.array(runtime, in[0]));
    boolean[] axes = ArrayReductions.axes(runtime, in[1], x.rank());
    Shape shape = ArraySums.kept(x.shape(), axes);
    Tensor moved = ArrayReductions.rows(x, axes);
    int n = x.size() / Math.max(1, shape.size());
    Tensor rows = moved.reshape(Shape.of(shape.size(), n));
    int[] order = order(rows);
    Tensor low =
        Arrange.gather(shape, x.dtype(), i -> rows, i -> i * n + order[i * n + (n - 1) / 2]);
    Tensor high = Arrange.gather(shape, x.dtype(), i -> rows, i -> i * n + order[i * n + n / 2]);
    Tensor sum = ArrayArithmetic.apply(Operator.ADD, "add", low, high);
    Tensor two = Tensor.full(x.dtype(), Shape.SCALAR, 2);
    Tensor middle = n % 2 == 1 ? low : ArrayArithmetic.apply(Operator.DIV, "divide", sum, two);
    return ArrayValue.of(ArrayReductions.shaped(middle, axes, runtime.truth(in[3])));
  }

  private static Value where(Runtime runtime, Value[] in) {
    if (in[1] == None.NONE && in[2] == None.NONE) {
      return nonZero(runtime, in);
    }
    Tensor condition = Constants.array(runtime, in[0]).cast(DType.BOOL);
    ArrayPair pair = ArrayPair.of(runtime, in[1], in[2]);
    if (pair == null) {
      throw Raise.value("either both or neither of x and y should be given");
    }
    pair.checkShapes();
    Shape both = Shape.broadcast(pair.x().shape(), pair.y().shape());
    if (!condition.shape().broadcastsWith(both)) {
      throw ArrayPair.mismatch(condition.shape(), both);
    }
    return ArrayValue.array(Elementwise.where(condition, pair.x(), pair.y()));
  }

  private static Value nonZero(Runtime runtime, Value[] in) {
    Tensor[] coordinates = Selection.nonZero(Constants.array(runtime, in[0]));
    return Tuple.of(Arrays.stream(coordinates).map(ArrayValue::array).toList());
  }

  private static Value count(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    long count = IntStream.range(0, x.size()).filter(x::getBoolean).count();
    return ArrayValue.of(Tensor.of(count));
  }

  private static Value diff(Runtime runtime, Value[] in) {
    Tensor given = Constants.array(runtime, in[0]);
    if (given.rank() == 0) {
      throw Raise.value("diff requires input that is at least one dimensional");
    }
    int axis = ArrayReductions.axis(Given.one(runtime, in[2]), given.rank());
    Tensor x = rowed(extended(runtime, given, axis, in), axis);
    for (int i = Given.one(runtime, in[1]); i > 0 && x.shape().dim(-1) > 0; i--) {
      int n = x.shape().dim(-1);
      int[] dims = x.shape().dims();
      dims[dims.length - 1] = Math.max(0, n - 1);
      Tensor from = x;
      Shape shape = Shape.of(dims);
      Tensor low = Arrange.gather(shape, x.dtype(), k -> from, k -> k / (n - 1) * n + k % (n - 1));
      Tensor high =
          Arrange.gather(shape, x.dtype(), k -> from, k -> k / (n - 1) * n + k % (n - 1) + 1);
      x =
          x.dtype() == DType.BOOL
              ? Elementwise.compare("not_equal", (a, b) -> a != b, high, low)
              : ArrayArithmetic.apply(Operator.SUB, "subtract", high, low);
    }
    return ArrayValue.array(back(x, axis));
  }

  /** An array with what {@code np.diff} is to put before and behind it along the axis. */
  private static Tensor extended(Runtime runtime, Tensor x, int axis, Value[] in) {
    if (in[3] == None.NONE && in[4] == None.NONE) {
      return x;
    }
    int[] dims = x.shape().dims();
    dims[axis] = 1;
    List<Value> parts = new ArrayList<>(List.of(ArrayValue.array(x)));
    for (int i = 3; i <= 4; i++) {
      if (in[i] != None.NONE) {
        Tensor more = Constants.array(runtime, in[i]);
        parts.add(
            i == 3 ? 0 : parts.size(),
            ArrayValue.array(more.rank() == 0 ? Elementwise.stretch(more, Shape.of(dims)) : more));
      }
    }
    return Constants.array(
        runtime, ArrayMissing.numpy(runtime, "concatenate", ListValue.of(parts), Int.of(axis)));
  }

  static Value clip(Runtime runtime, Tensor x, Value least, Value most) {
    return ArrayValue.of(bounded(runtime, bounded(runtime, x, least, LARGER), most, SMALLER));
  }

  private static Tensor bounded(Runtime runtime, Tensor x, @Nullable Value bound, Binary f) {
    ArrayPair pair =
        bound == None.NONE || bound == null
            ? null
            : ArrayPair.of(runtime, ArrayValue.array(x), bound);
    return pair == null ? x : Elementwise.zip("clip", f, pair.x(), pair.y());
  }
}
