package tapedeck.script.library.numpy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Libm;
import tapedeck.tensor.NumPyFloats;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** NumPy's functions of one array or two, element by element. */
public final class ArrayMath {
  private ArrayMath() {}

  private static final String ARRAYS_ONLY =
      "EagerTensor object has no attribute '%s'. \n"
          + "        If you are looking for numpy-related methods, please run the following:\n"
          + "        tf.experimental.numpy.experimental_enable_numpy_behavior()\n      ";

  private static final Map<String, DoubleUnaryOperator> FLOATING = new LinkedHashMap<>();
  private static final Map<String, Unary> WHOLE = new LinkedHashMap<>();
  private static final Map<String, DoublePredicate> QUESTIONS =
      Map.of(
          "isnan", Double::isNaN,
          "isinf", Double::isInfinite,
          "isfinite", Double::isFinite,
          "logical_not", x -> x == 0);

  static {
    FLOATING.put("exp", Libm::exp);
    FLOATING.put("exp2", Libm::exp2);
    FLOATING.put("expm1", Libm::expm1);
    FLOATING.put("log", Libm::log);
    FLOATING.put("log2", Libm::log2);
    FLOATING.put("log10", Libm::log10);
    FLOATING.put("log1p", Libm::log1p);
    FLOATING.put("sqrt", Math::sqrt);
    FLOATING.put("cbrt", Libm::cbrt);
    FLOATING.put("sin", Libm::sin);
    FLOATING.put("cos", Libm::cos);
    FLOATING.put("tan", Libm::tan);
    FLOATING.put("arcsin", Libm::asin);
    FLOATING.put("arccos", Libm::acos);
    FLOATING.put("arctan", Libm::atan);
    FLOATING.put("sinh", Libm::sinh);
    FLOATING.put("cosh", Libm::cosh);
    FLOATING.put("tanh", Libm::tanh);
    FLOATING.put("arcsinh", Libm::asinh);
    FLOATING.put("arccosh", Libm::acosh);
    FLOATING.put("arctanh", Libm::atanh);
    FLOATING.put("deg2rad", x -> x * (Math.PI / 180));
    FLOATING.put("rad2deg", x -> x * (180 / Math.PI));
    FLOATING.put("radians", x -> x * (Math.PI / 180));
    FLOATING.put("degrees", x -> x * (180 / Math.PI));
    FLOATING.put("rint", Math::rint);
    FLOATING.put("fabs", Math::abs);
    WHOLE.put("abs", ArrayArithmetic.ABSOLUTE);
    WHOLE.put("absolute", ArrayArithmetic.ABSOLUTE);
    WHOLE.put("negative", ArrayArithmetic.NEGATE);
    WHOLE.put("positive", new Unary(x -> x, x -> x, x -> +x, x -> +x));
    WHOLE.put("square", new Unary(x -> x * x, x -> x * x, x -> x * x, x -> x * x));
    WHOLE.put(
        "reciprocal",
        new Unary(x -> 1 / x, x -> 1 / x, x -> x == 0 ? 0 : 1 / x, x -> x == 0 ? 0 : 1 / x));
    WHOLE.put("sign", new Unary(Math::signum, Math::signum, Integer::signum, Long::signum));
    WHOLE.put("floor", new Unary(x -> (float) Math.floor(x), Math::floor, x -> +x, x -> +x));
    WHOLE.put("ceil", new Unary(x -> (float) Math.ceil(x), Math::ceil, x -> +x, x -> +x));
    WHOLE.put("trunc", new Unary(x -> (float) cut(x), ArrayMath::cut, x -> +x, x -> +x));
  }

  private static double cut(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  static void install(Namespace np) {
    FLOATING.forEach((name, f) ->
        np.method(
            name,
            "x, /, out=None, *, where=True, dtype=None",
            (r, in) -> elements(r, name, in[0], x -> mapped(r, name, f, x))));
    WHOLE.forEach((name, f) ->
        np.method(
            name,
            "x, /, out=None, *, where=True, dtype=None",
            (r, in) -> elements(r, name, in[0], x -> whole(name, f, x))));
    QUESTIONS.forEach((name, question) ->
        np.method(name, "x, /", (r, in) -> elements(r, name, in[0], x -> asked(question, x))));
    np.method("round", "a, decimals=0, out=None", ArrayMath::round)
        .method("around", "a, decimals=0, out=None", ArrayMath::round);
    binaries(np);
  }

  private static void binaries(Namespace np) {
    operator(np, Operator.ADD, "add");
    operator(np, Operator.SUB, "subtract");
    operator(np, Operator.MUL, "multiply");
    operator(np, Operator.DIV, "divide", "true_divide");
    operator(np, Operator.FLOOR_DIV, "floor_divide");
    operator(np, Operator.MOD, "mod", "remainder");
    operator(np, Operator.POW, "power");
    operator(np, Operator.AND, "bitwise_and");
    operator(np, Operator.OR, "bitwise_or");
    operator(np, Operator.XOR, "bitwise_xor");
    relation(np, Relation.EQUAL, "equal");
    relation(np, Relation.NOT_EQUAL, "not_equal");
    relation(np, Relation.LESS, "less");
    relation(np, Relation.LESS_EQUAL, "less_equal");
    relation(np, Relation.GREATER, "greater");
    relation(np, Relation.GREATER_EQUAL, "greater_equal");
    binary(np, "maximum", new Binary(Math::max, Math::max, Math::max, Math::max), false);
    binary(np, "minimum", new Binary(Math::min, Math::min, Math::min, Math::min), false);
    binary(np, "arctan2", Binary.floating(Libm::atan2), true);
    binary(np, "hypot", Binary.floating(Libm::hypot), true);
    logical(np, "logical_and", (x, y) -> x != 0 && y != 0);
    logical(np, "logical_or", (x, y) -> x != 0 || y != 0);
    logical(np, "logical_xor", (x, y) -> x != 0 ^ y != 0);
  }

  private static void operator(Namespace np, Operator operator, String... names) {
    for (String name : names) {
      np.method(
          name,
          "x1, x2, /, out=None, *, where=True, dtype=None",
          (r, in) -> ArrayValue.of(ArrayOperators.alarmed(r, operator, pair(r, name, in))));
    }
  }

  private static void relation(Namespace np, Relation relation, String name) {
    np.method(
        name,
        "x1, x2, /",
        (r, in) -> {
          ArrayPair pair = pair(r, name, in);
          pair.checkShapes();
          return ArrayValue.of(ArrayOperators.compared(relation, pair));
        });
  }

  private static void binary(Namespace np, String name, Binary f, boolean floating) {
    np.method(
        name,
        "x1, x2, /, out=None",
        (r, in) -> {
          ArrayPair pair = pair(r, name, in);
          pair.checkShapes();
          Tensor x = floating ? ArrayArithmetic.floating(pair.x()) : pair.x();
          Tensor y = floating ? ArrayArithmetic.floating(pair.y()) : pair.y();
          boolean bool = x.dtype() == DType.BOOL;
          Tensor out =
              bool
                  ? Elementwise.zip(name, f, x.cast(DType.INT32), y.cast(DType.INT32))
                      .cast(DType.BOOL)
                  : Elementwise.zip(name, f, x, y);
          return ArrayValue.of(out);
        });
  }

  private static void logical(Namespace np, String name, Elementwise.Relation f) {
    np.method(
        name,
        "x1, x2, /",
        (r, in) -> {
          ArrayPair pair = pair(r, name, in);
          pair.checkShapes();
          Tensor x = pair.x().cast(DType.FLOAT64);
          return ArrayValue.of(Elementwise.compare(name, f, x, pair.y().cast(DType.FLOAT64)));
        });
  }

  private static ArrayPair pair(Runtime runtime, String name, Value[] in) {
    ArrayPair pair = ArrayPair.of(runtime, in[0], in[1]);
    if (pair == null) {
      throw Raise.type(
          "ufunc '%s' not supported for the types '%s' and '%s'"
              .formatted(name, Types.nameOf(in[0]), Types.nameOf(in[1])));
    }
    return pair;
  }

  private static Value elements(
      Runtime runtime, String name, Value x, java.util.function.UnaryOperator<Tensor> f) {
    if (x == None.NONE || x instanceof tapedeck.script.value.Str) {
      throw Raise.type(
          x == None.NONE
              ? "loop of ufunc does not support argument 0 of type NoneType which has no callable"
                  + " %s method".formatted(name)
              : ("ufunc '%s' not supported for the input types, and the inputs could not be safely"
                      + " coerced to any supported types according to the casting rule ''safe''")
                  .formatted(name));
    }
    return ArrayValue.of(f.apply(Constants.array(runtime, x)));
  }

  private static Unary floats(Elementwise.FloatUnary f32, DoubleUnaryOperator f64) {
    return new Unary(f32, f64, i -> i, l -> l);
  }

  private static Tensor mapped(Runtime runtime, String name, DoubleUnaryOperator f, Tensor x) {
    Unary own =
        switch (name) {
          case "exp" -> floats(NumPyFloats::exp, f);
          case "log" -> floats(NumPyFloats::log, f);
          case "sin" -> floats(NumPyFloats::sin, f);
          case "cos" -> floats(NumPyFloats::cos, f);
          default -> Unary.floating(f);
        };
    Tensor out = Elementwise.map(name, own, ArrayArithmetic.floating(x));
    ArrayAlarms.check(runtime, name, x, out);
    return out;
  }

  private static Tensor whole(String name, Unary f, Tensor x) {
    return x.dtype() == DType.BOOL
        ? Elementwise.map(name, f, x.cast(DType.INT64)).cast(DType.BOOL)
        : Elementwise.map(name, f, x);
  }

  private static Tensor asked(DoublePredicate question, Tensor x) {
    boolean[] answers = new boolean[x.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = question.test(x.getDouble(i));
    }
    return Tensor.of(x.shape(), answers);
  }

  static Tensor sqrt(Tensor x) {
    return Elementwise.map("sqrt", Unary.floating(Math::sqrt), x);
  }

  static Value round(Runtime runtime, Value[] in) {
    return ArrayValue.of(round(Constants.array(runtime, in[0]), Given.one(runtime, in[1])));
  }

  /** Python's {@code round(x)}: a whole number for a scalar without digits. */
  public static Value pythonRound(Runtime runtime, Value x, Value digits) {
    if (!(x instanceof ArrayValue array)) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          arraysOnly("astype"),
          "Round the number: round(float(x), digits).");
    }
    Tensor rounded = round(array.data(), digits == None.NONE ? 0 : Given.one(runtime, digits));
    boolean whole = digits == None.NONE && array.isScalar();
    return whole ? Numbers.toInt(rounded.getDouble(0)) : ArrayValue.of(rounded);
  }

  /** Rounded to even at so many decimals, by scaling as NumPy does. */
  static Tensor round(Tensor x, int decimals) {
    if (!x.dtype().isFloating()) {
      return x;
    }
    if (decimals == 0) {
      return Elementwise.map("rint", Unary.floating(Math::rint), x);
    }
    double scale = Math.pow(10, Math.abs(decimals));
    float narrow = (float) scale;
    Unary scaled =
        decimals > 0
            ? new Unary(
                v -> (float) Math.rint(v * narrow) / narrow,
                v -> Math.rint(v * scale) / scale,
                v -> +v,
                v -> +v)
            : new Unary(
                v -> (float) Math.rint(v / narrow) * narrow,
                v -> Math.rint(v / scale) * scale,
                v -> +v,
                v -> +v);
    return Elementwise.map("round", scaled, x);
  }

  public static String arraysOnly(String name) {
    return ARRAYS_ONLY.formatted(name);
  }
}
