package tapedeck.script.library.numpy;

import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's reductions that leave out what is not a number: {@code np.nanmean} and others. */
final class ArrayMissing {
  private ArrayMissing() {}

  private static final String OVER = "a, axis=None, dtype=None, out=None, keepdims=False";

  static void install(Namespace np) {
    np.method("nansum", OVER, (r, in) -> reduced(r, "sum", in[0], 0, in[1], in[4]))
        .method("nanprod", OVER, (r, in) -> reduced(r, "prod", in[0], 1, in[1], in[4]))
        .method("nanmean", OVER, (r, in) -> mean(r, in[0], in[1], in[4]))
        .method(
            "nanmax",
            "a, axis=None, out=None, keepdims=False",
            (r, in) -> reduced(r, "max", in[0], Double.NEGATIVE_INFINITY, in[1], in[3]))
        .method(
            "nanmin",
            "a, axis=None, out=None, keepdims=False",
            (r, in) -> reduced(r, "min", in[0], Double.POSITIVE_INFINITY, in[1], in[3]))
        .method(
            "nanargmax",
            "a, axis=None",
            (r, in) -> reduced(r, "argmax", in[0], Double.NEGATIVE_INFINITY, in[1], null))
        .method(
            "nanargmin",
            "a, axis=None",
            (r, in) -> reduced(r, "argmin", in[0], Double.POSITIVE_INFINITY, in[1], null))
        .method(
            "nanvar",
            "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            (r, in) -> variance(r, in))
        .method(
            "nanstd",
            "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            (r, in) -> numpy(r, "sqrt", variance(r, in)))
        .method("nanmedian", "a, axis=None", (r, in) -> numpy(r, "median", present(r, in[0])))
        .method(
            "nanpercentile",
            "a, q, axis=None",
            (r, in) -> numpy(r, "percentile", present(r, in[0]), in[1]))
        .method(
            "nanquantile",
            "a, q, axis=None",
            (r, in) -> numpy(r, "quantile", present(r, in[0]), in[1]))
        .method(
            "nancumsum", "a, axis=None", (r, in) -> numpy(r, "cumsum", filled(r, in[0], 0), in[1]));
  }

  static Value numpy(Runtime runtime, String function, Value... in) {
    return runtime.call(runtime.requiredAttribute(runtime.module("numpy"), function), in);
  }

  private static Value filled(Runtime runtime, Value given, double instead) {
    Tensor x = Constants.array(runtime, given);
    if (!x.dtype().isFloating()) {
      return ArrayValue.array(x);
    }
    return ArrayValue.array(
        Elementwise.where(missing(x), Tensor.full(x.dtype(), Shape.SCALAR, instead), x));
  }

  private static Tensor missing(Tensor x) {
    double[] flags = x.toDoubles();
    for (int i = 0; i < flags.length; i++) {
      flags[i] = Double.isNaN(flags[i]) ? 1 : 0;
    }
    return Tensor.of(x.shape(), flags).cast(DType.BOOL);
  }

  /** The elements that are numbers, in a row. */
  private static Value present(Runtime runtime, Value given) {
    Tensor x = Constants.array(runtime, given);
    double[] numbers =
        java.util.Arrays.stream(x.toDoubles()).filter(v -> !Double.isNaN(v)).toArray();
    return ArrayValue.array(Tensor.of(Shape.of(numbers.length), numbers).cast(x.dtype()));
  }

  private static Value reduced(
      Runtime runtime,
      String function,
      Value given,
      double instead,
      Value axis,
      @org.jspecify.annotations.Nullable Value keep) {
    List<String> names = keep == null ? List.of("axis") : List.of("axis", "keepdims");
    List<Value> values = keep == null ? List.of(axis) : List.of(axis, keep);
    return runtime.call(
        runtime.requiredAttribute(runtime.module("numpy"), function),
        Arguments.of(List.of(filled(runtime, given, instead)), names, values));
  }

  private static Value counted(Runtime runtime, Value given, Value axis, Value keep) {
    Tensor x = Constants.array(runtime, given);
    Value there = ArrayOperators.unary('~', ArrayValue.array(missing(x)));
    return reduced(runtime, "sum", there, 0, axis, keep);
  }

  private static Value mean(Runtime runtime, Value given, Value axis, Value keep) {
    return runtime.binary(
        Operator.DIV,
        reduced(runtime, "sum", given, 0, axis, keep),
        counted(runtime, given, axis, keep));
  }

  private static Value variance(Runtime runtime, Value[] in) {
    Value whole = ArrayValue.array(Constants.array(runtime, in[0]));
    Value mean = mean(runtime, whole, in[1], tapedeck.script.value.Bool.TRUE);
    Value off = runtime.binary(Operator.SUB, whole, mean);
    Value squares = runtime.binary(Operator.MUL, off, off);
    Value sum = reduced(runtime, "sum", squares, 0, in[1], in[5]);
    Value count = counted(runtime, whole, in[1], in[5]);
    Value less = in[4] == None.NONE ? Float.of(0) : in[4];
    return runtime.binary(Operator.DIV, sum, runtime.binary(Operator.SUB, count, less));
  }
}
