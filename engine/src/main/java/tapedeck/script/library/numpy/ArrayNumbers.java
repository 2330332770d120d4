package tapedeck.script.library.numpy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.LongBinaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyDType;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Scalars;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Tensor;

/** NumPy's functions of whole numbers and bits, of signs, and of types. */
final class ArrayNumbers {
  private ArrayNumbers() {}

  static void install(Namespace np) {
    whole(np, "gcd", (a, b) -> big(a).gcd(big(b)).longValue());
    whole(
        np,
        "lcm",
        (a, b) ->
            a == 0 || b == 0
                ? 0
                : big(a).multiply(big(b)).abs().divide(big(a).gcd(big(b))).longValue());
    test(np, "signbit", x -> x < 0 || 1 / x < 0);
    test(np, "isposinf", x -> x == Double.POSITIVE_INFINITY);
    test(np, "isneginf", x -> x == Double.NEGATIVE_INFINITY);
    for (String name : List.of("invert", "bitwise_not")) {
      np.method(
          name, "x, /", (r, in) -> ArrayOperators.unary('~', ArrayValue.array(array(r, in[0]))));
    }
    np.method(
            "left_shift",
            "x1, x2, /",
            (r, in) -> r.binary(Operator.SHIFT_LEFT, whole(r, in[0]), in[1]))
        .method(
            "right_shift",
            "x1, x2, /",
            (r, in) -> r.binary(Operator.SHIFT_RIGHT, whole(r, in[0]), in[1]))
        .method("float_power", "x1, x2, /", ArrayNumbers::floatPower)
        .method(
            "ldexp", "x1, x2, /", (r, in) -> r.binary(Operator.MUL, in[0], numpy(r, "exp2", in[1])))
        .method("modf", "x, /", ArrayNumbers::parts)
        .method("fix", "x, out=None", (r, in) -> numpy(r, "trunc", in[0]))
        .method("real", "val", (r, in) -> ArrayValue.of(array(r, in[0])))
        .method("imag", "val", (r, in) -> numpy(r, "zeros_like", in[0]))
        .method("isreal", "x", (r, in) -> numpy(r, "ones_like", in[0], Types.BOOL))
        .method("iscomplexobj", "x", (r, in) -> Bool.FALSE)
        .method("isrealobj", "x", (r, in) -> Bool.TRUE)
        .method("correlate", "a, v, mode='valid'", ArrayNumbers::correlated)
        .method("cumulative_sum", "x, /, *, axis=None", (r, in) -> numpy(r, "cumsum", in[0], in[1]))
        .method(
            "vecdot",
            "x1, x2, /",
            (r, in) -> numpy(r, "sum", r.binary(Operator.MUL, in[0], in[1]), Int.of(-1)))
        .method("result_type", "*arrays_and_dtypes", ArrayNumbers::common)
        .method("promote_types", "type1, type2", (r, in) -> common(r, new Value[] {Tuple.of(in)}))
        .method("can_cast", "from_, to, casting='safe'", ArrayNumbers::fits)
        .method("unwrap", "p", ArrayNumbers::unwrapped)
        .method("trapz", "y, x=None, dx=1.0, axis=-1", (r, in) -> numpy(r, "trapezoid", in));
    np.value("intp", Types.scalar(DType.INT64));
    for (String name : List.of("signedinteger", "unsignedinteger", "inexact")) {
      np.value(name, ClassValue.builtin("numpy", name, Scalars.GENERIC, null));
    }
  }

  private static BigInteger big(long x) {
    return BigInteger.valueOf(x);
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static Value whole(Runtime runtime, Value value) {
    return ArrayValue.of(array(runtime, value));
  }

  private static Value numpy(Runtime runtime, String function, Value... in) {
    return ArrayMissing.numpy(runtime, function, in);
  }

  private static void whole(Namespace np, String name, LongBinaryOperator function) {
    Binary each =
        new Binary(
            (a, b) -> (float) function.applyAsLong((long) a, (long) b),
            (a, b) -> function.applyAsLong((long) a, (long) b),
            (a, b) -> (int) function.applyAsLong(a, b),
            function);
    np.method(
        name,
        "x1, x2, /",
        (r, in) -> {
          ArrayPair pair = ArrayPair.of(r, in[0], in[1]);
          if (pair == null) {
            throw ArrayArithmetic.unsupported(name);
          }
          pair.checkShapes();
          return ArrayValue.of(Elementwise.zip(name, each, pair.x(), pair.y()));
        });
  }

  private static void test(Namespace np, String name, DoublePredicate test) {
    np.method(
        name,
        "x, /",
        (r, in) -> {
          Tensor x = array(r, in[0]);
          boolean[] answers = new boolean[x.size()];
          for (int i = 0; i < answers.length; i++) {
            answers[i] = test.test(x.getDouble(i));
          }
          return ArrayValue.of(Tensor.of(x.shape(), answers));
        });
  }

  private static Value floatPower(Runtime runtime, Value[] in) {
    Value base = ArrayValue.of(array(runtime, in[0]).cast(DType.FLOAT64));
    Value power = ArrayValue.of(array(runtime, in[1]).cast(DType.FLOAT64));
    return runtime.binary(Operator.POW, base, power);
  }

  /** The part behind the point, and the whole part. */
  private static Value parts(Runtime runtime, Value[] in) {
    Tensor given = array(runtime, in[0]);
    Value x = ArrayValue.of(given.dtype().isFloating() ? given : given.cast(DType.FLOAT64));
    Value whole = numpy(runtime, "trunc", x);
    return Tuple.of(numpy(runtime, "copysign", runtime.binary(Operator.SUB, x, whole), x), whole);
  }

  private static Value correlated(Runtime runtime, Value[] in) {
    Value turned =
        runtime.item(
            ArrayValue.array(array(runtime, in[1])), new Slice(None.NONE, None.NONE, Int.of(-1)));
    return numpy(runtime, "convolve", in[0], turned, in[2]);
  }

  private static Value common(Runtime runtime, Value[] in) {
    List<Value> parts = new ArrayList<>();
    for (Value each : ((Tuple) in[0]).items()) {
      boolean type =
          each instanceof ClassValue
              || each instanceof NumPyDType
              || each instanceof tapedeck.script.value.Str;
      DType dtype = type ? DTypes.numpy(runtime, each) : null;
      parts.add(
          dtype == null
              ? each
              : ArrayValue.array(Tensor.full(dtype, tapedeck.tensor.Shape.of(1), 0)));
    }
    if (parts.isEmpty()) {
      throw tapedeck.script.value.Raise.value("at least one array or dtype is required");
    }
    Value sum = parts.getFirst();
    for (Value each : parts.subList(1, parts.size())) {
      ArrayPair pair = ArrayPair.of(runtime, sum, each);
      if (pair != null) {
        sum = ArrayValue.array(Tensor.full(pair.x().dtype(), tapedeck.tensor.Shape.of(1), 0));
      }
    }
    return NumPyDType.of(array(runtime, sum).dtype());
  }

  private static Value fits(Runtime runtime, Value[] in) {
    Value together = common(runtime, new Value[] {Tuple.of(in[0], in[1])});
    return Bool.of(runtime.equal(together, common(runtime, new Value[] {Tuple.of(in[1])})));
  }

  private static Value unwrapped(Runtime runtime, Value[] in) {
    double[] all = array(runtime, in[0]).toDoubles();
    double off = 0;
    double[] out = all.clone();
    for (int i = 1; i < all.length; i++) {
      double step = all[i] - all[i - 1];
      double turned =
          step + Math.PI - Math.floor((step + Math.PI) / (2 * Math.PI)) * 2 * Math.PI - Math.PI;
      if (turned == -Math.PI && step > 0) {
        turned = Math.PI;
      }
      off += Math.abs(step) < Math.PI ? 0 : turned - step;
      out[i] = all[i] + off;
    }
    return ArrayValue.array(Tensor.of(array(runtime, in[0]).shape(), out));
  }
}
