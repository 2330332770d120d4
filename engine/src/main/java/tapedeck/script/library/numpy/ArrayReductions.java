package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that make one number of many, over all axes or over some. */
final class ArrayReductions {
  private ArrayReductions() {}

  static final ClassValue AXIS_ERROR =
      ClassValue.builtin("numpy.exceptions", "AxisError", Exceptions.VALUE_ERROR, null);

  /** What is left of the elements along the reduced axes, which come as rows. */
  @FunctionalInterface
  interface Fold {
    /** The position in {@code rows} of the element that row {@code row} of length n leaves. */
    int pick(Tensor rows, int row, int n);
  }

  static void install(Namespace np, boolean methods) {
    String a = methods ? "self" : "a";
    String over = a + ", axis=None, dtype=None, out=None, keepdims=False";
    String from = over + ", initial=None, where=None";
    np.method(
            "sum",
            from,
            (r, in) ->
                begun(
                    r,
                    in[5],
                    Operator.ADD,
                    typed(r, among(r, in, in[6], 0), x -> sum(r, x, in[1], in[4]))))
        .method("mean", over, (r, in) -> typed(r, in, x -> mean(r, x, in[1], in[4])))
        .method(
            "prod",
            from,
            (r, in) ->
                begun(
                    r,
                    in[5],
                    Operator.MUL,
                    typed(r, among(r, in, in[6], 1), x -> prod(r, x, in[1], in[4]))))
        .method(
            "std",
            a + ", axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            (r, in) -> ArrayValue.of(ArrayMath.sqrt(variance(r, in))))
        .method(
            "var",
            a + ", axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            (r, in) -> ArrayValue.of(variance(r, in)));
    for (String name : methods ? new String[] {"max"} : new String[] {"max", "amax"}) {
      np.method(
          name,
          a + ", axis=None, out=None, keepdims=False, initial=None, where=None",
          ArrayReductions::max);
    }
    for (String name : methods ? new String[] {"min"} : new String[] {"min", "amin"}) {
      np.method(
          name,
          a + ", axis=None, out=None, keepdims=False, initial=None, where=None",
          ArrayReductions::min);
    }
    np.method("argmax", a + ", axis=None, out=None, keepdims=False", (r, in) -> arg(r, in, true))
        .method("argmin", a + ", axis=None, out=None, keepdims=False", (r, in) -> arg(r, in, false))
        .method("any", a + ", axis=None, out=None, keepdims=False", (r, in) -> holds(r, in, true))
        .method("all", a + ", axis=None, out=None, keepdims=False", (r, in) -> holds(r, in, false));
  }

  private static Value typed(Runtime runtime, Value[] in, Function<Tensor, Tensor> reduce) {
    DType dtype = DTypes.numpy(runtime, in[2]);
    Tensor x = Constants.array(runtime, in[0]);
    Tensor reduced = reduce.apply(dtype == null ? x : x.cast(dtype));
    return ArrayValue.of(dtype == null ? reduced : reduced.cast(dtype));
  }

  /** Which axes are meant: all of them for None. */
  static boolean[] axes(Runtime runtime, Value given, int rank) {
    boolean[] meant = new boolean[rank];
    int[] named = Given.ints(runtime, given);
    if (named == null) {
      Arrays.fill(meant, true);
      return meant;
    }
    for (int axis : named) {
      int at = axis(axis, rank);
      if (meant[at]) {
        throw Raise.value("duplicate value in 'axis'");
      }
      meant[at] = true;
    }
    return meant;
  }

  static int axis(int axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw Raise.of(
          AXIS_ERROR, "axis %d is out of bounds for array of dimension %d".formatted(axis, rank));
    }
    return axis < 0 ? axis + rank : axis;
  }

  static Tensor shaped(Tensor reduced, boolean[] axes, boolean keep) {
    int[] dims = reduced.shape().dims();
    return keep
        ? reduced
        : reduced.reshape(
            Shape.of(
                IntStream.range(0, dims.length).filter(i -> !axes[i]).map(i -> dims[i]).toArray()));
  }

  static Tensor sum(Runtime runtime, Tensor x, Value axis, Value keep) {
    boolean[] axes = axes(runtime, axis, x.rank());
    DType dtype = x.dtype();
    Tensor wide = dtype.isFloating() ? x : x.cast(dtype.isUnsigned() ? DType.UINT64 : DType.INT64);
    return shaped(ArraySums.sum(wide, axes), axes, runtime.truth(keep));
  }

  private static Tensor mean(Runtime runtime, Tensor x, Value axis, Value keep) {
    boolean[] axes = axes(runtime, axis, x.rank());
    return shaped(mean(ArrayArithmetic.floating(x), axes), axes, runtime.truth(keep));
  }

  private static Tensor mean(Tensor x, boolean[] axes) {
    return over(ArraySums.sum(x, axes), count(x, axes));
  }

  private static int count(Tensor x, boolean[] axes) {
    int count = 1;
    for (int i = 0; i < axes.length; i++) {
      count *= axes[i] ? x.shape().dim(i) : 1;
    }
    return count;
  }

  private static Tensor over(Tensor x, int count) {
    return ArrayArithmetic.apply(
        Operator.DIV, "divide", x, Tensor.full(x.dtype(), Shape.SCALAR, count));
  }

  private static Tensor variance(Runtime runtime, Value[] in) {
    Tensor x = ArrayArithmetic.floating(Constants.array(runtime, in[0]));
    boolean[] axes = axes(runtime, in[1], x.rank());
    Tensor away = ArrayArithmetic.apply(Operator.SUB, "subtract", x, mean(x, axes));
    Tensor squares = ArrayArithmetic.apply(Operator.MUL, "multiply", away, away);
    int freedom = Math.max(0, count(x, axes) - Given.one(runtime, in[4]));
    return shaped(over(ArraySums.sum(squares, axes), freedom), axes, runtime.truth(in[5]));
  }

  private static Tensor prod(Runtime runtime, Tensor x, Value axis, Value keep) {
    boolean[] axes = axes(runtime, axis, x.rank());
    Tensor wide = x.dtype().isFloating() ? x : x.cast(DType.INT64);
    Tensor rows = rows(wide, axes);
    int n = count(x, axes);
    Shape shape = ArraySums.kept(x.shape(), axes);
    Tensor product = Tensor.full(wide.dtype(), Shape.of(shape.size()), 1);
    for (int i = 0; i < n; i++) {
      int column = i;
      Tensor next = Arrange.gather(product.shape(), wide.dtype(), r -> rows, r -> r * n + column);
      product = ArrayArithmetic.apply(Operator.MUL, "multiply", product, next);
    }
    return shaped(product.reshape(shape), axes, runtime.truth(keep));
  }

  /** The reduced axes moved behind the others, so that they are rows in memory. */
  static Tensor rows(Tensor x, boolean[] axes) {
    int[] perm =
        IntStream.concat(
                IntStream.range(0, axes.length).filter(i -> !axes[i]),
                IntStream.range(0, axes.length).filter(i -> axes[i]))
            .toArray();
    return Arrange.transpose(x, perm);
  }

  private static Tensor fold(Runtime runtime, Value[] in, String name, Fold fold) {
    Tensor x = Constants.array(runtime, in[0]);
    boolean[] axes = axes(runtime, in[1], x.rank());
    Tensor rows = rows(x, axes);
    int n = count(x, axes);
    Shape shape = ArraySums.kept(x.shape(), axes);
    if (n == 0) {
      throw Raise.value(
          "zero-size array to reduction operation %s which has no identity".formatted(name));
    }
    Tensor picked = Arrange.gather(shape, x.dtype(), i -> rows, i -> fold.pick(rows, i, n));
    return shaped(picked, axes, runtime.truth(in[3]));
  }

  private static Value max(Runtime runtime, Value[] in) {
    return extreme(runtime, in, "maximum", true);
  }

  private static Value min(Runtime runtime, Value[] in) {
    return extreme(runtime, in, "minimum", false);
  }

  private static Value extreme(Runtime runtime, Value[] in, String ufunc, boolean most) {
    if (in[5] != None.NONE && in[4] == None.NONE) {
      throw Raise.value(
          ("reduction operation '%s' does not have an identity, so to use a where mask one has to"
                  + " specify 'initial'")
              .formatted(ufunc));
    }
    double none = in[4] == None.NONE ? 0 : Constants.array(runtime, in[4]).getDouble(0);
    Value[] given = among(runtime, in, in[5], none);
    if (in[4] != None.NONE && Constants.array(runtime, in[0]).size() == 0) {
      return in[4];
    }
    Value found =
        ArrayValue.of(fold(runtime, given, ufunc, (rows, row, n) -> best(rows, row, n, most)));
    return in[4] == None.NONE ? found : ArrayMissing.numpy(runtime, ufunc, found, in[4]);
  }

  /** The arguments with another number for elements that are not meant. */
  private static Value[] among(Runtime runtime, Value[] in, Value where, double otherwise) {
    if (where == None.NONE) {
      return in;
    }
    Tensor x = Constants.array(runtime, in[0]);
    Tensor meant = Elementwise.stretch(Constants.array(runtime, where).cast(DType.BOOL), x.shape());
    Value[] given = in.clone();
    given[0] =
        ArrayValue.array(Elementwise.where(meant, x, Tensor.full(x.dtype(), x.shape(), otherwise)));
    return given;
  }

  /** A result with what it was to begin with. */
  private static Value begun(Runtime runtime, Value initial, Operator operator, Value result) {
    return initial == None.NONE ? result : runtime.binary(operator, result, initial);
  }

  /** The first largest or smallest of a row; a nan wins. */
  private static int best(Tensor rows, int row, int n, boolean most) {
    int best = row * n;
    for (int i = row * n; i < (row + 1) * n; i++) {
      double known = rows.getDouble(best);
      double value = rows.getDouble(i);
      boolean better = most ? value > known : value < known;
      best = !Double.isNaN(known) && (better || Double.isNaN(value)) ? i : best;
    }
    return best;
  }

  private static Value arg(Runtime runtime, Value[] in, boolean most) {
    Tensor x = Constants.array(runtime, in[0]);
    boolean[] axes = axes(runtime, in[1] == None.NONE ? None.NONE : in[1], x.rank());
    Tensor rows = rows(x, axes);
    int n = count(x, axes);
    if (n == 0) {
      throw Raise.value(
          "attempt to get %s of an empty sequence".formatted(most ? "argmax" : "argmin"));
    }
    Shape shape = ArraySums.kept(x.shape(), axes);
    long[] at = new long[shape.size()];
    Arrays.setAll(at, row -> best(rows, row, n, most) - (long) row * n);
    return ArrayValue.of(shaped(Tensor.of(shape, at), axes, runtime.truth(in[3])));
  }

  private static Value holds(Runtime runtime, Value[] in, boolean any) {
    Tensor x = Constants.array(runtime, in[0]);
    boolean[] axes = axes(runtime, in[1], x.rank());
    Tensor ones =
        Elementwise.compare(
            "any", (v, zero) -> (v != zero) == any, x, Tensor.full(x.dtype(), Shape.SCALAR, 0));
    Tensor hits = ArraySums.sum(ones.cast(DType.INT64), axes);
    boolean[] answer = new boolean[hits.size()];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = hits.getLong(i) > 0 == any;
    }
    return ArrayValue.of(shaped(Tensor.of(hits.shape(), answer), axes, runtime.truth(in[3])));
  }
}
