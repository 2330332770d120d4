package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyDType;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Scalars;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What NumPy knows of its types, and its rarer functions of two numbers. */
final class ArrayLimits {
  private static final ClassValue FLOATING =
      ClassValue.builtin("numpy", "finfo", Types.OBJECT, null);
  private static final ClassValue WHOLE = ClassValue.builtin("numpy", "iinfo", Types.OBJECT, null);

  private ArrayLimits() {}

  static void install(Namespace np) {
    np.method("finfo", "dtype", (r, in) -> new Limits(FLOATING, type(r, in[0])))
        .method("iinfo", "type", (r, in) -> new Limits(WHOLE, type(r, in[0])))
        .method("isscalar", "element", ArrayLimits::isScalar)
        .method("iterable", "y", (r, in) -> Bool.of(isIterable(r, in[0])))
        .method("issubdtype", "arg1, arg2", ArrayLimits::isKind)
        .method("divmod", "x1, x2, /", ArrayLimits::divided)
        .method("sinc", "x", ArrayLimits::sinc)
        .method("array_split", "ary, indices_or_sections, axis=0", ArrayLimits::split)
        .method("concat", "arrays, axis=0", (r, in) -> ArrayMissing.numpy(r, "concatenate", in))
        .method("row_stack", "tup", (r, in) -> ArrayMissing.numpy(r, "vstack", in));
    pair(np, "copysign", Math::copySign);
    pair(np, "fmod", (x, y) -> x % y);
    pair(np, "fmax", (x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.max(x, y));
    pair(np, "fmin", (x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.min(x, y));
    pair(np, "heaviside", (x, y) -> Double.isNaN(x) ? x : x < 0 ? 0 : x > 0 ? 1 : y);
    pair(np, "logaddexp", ArrayLimits::logAddExp);
    for (String name : new String[] {"floating", "integer", "number"}) {
      np.value(name, ClassValue.builtin("numpy", name, Scalars.GENERIC, null));
    }
    for (String[] alias :
        new String[][] {
          {"acos", "arccos"},
          {"asin", "arcsin"},
          {"atan", "arctan"},
          {"atan2", "arctan2"},
          {"acosh", "arccosh"},
          {"asinh", "arcsinh"},
          {"atanh", "arctanh"},
          {"pow", "power"},
          {"permute_dims", "transpose"}
        }) {
      Value known = np.get(alias[1]);
      if (known != null) {
        np.value(alias[0], known);
      }
    }
  }

  private static void pair(Namespace np, String name, DoubleBinaryOperator function) {
    np.method(
        name,
        "x1, x2, /",
        (runtime, in) -> {
          ArrayPair pair = ArrayPair.of(runtime, in[0], in[1]);
          if (pair == null) {
            throw ArrayArithmetic.unsupported(name);
          }
          pair.checkShapes();
          boolean keeps = name.equals("fmod") || name.equals("fmax") || name.equals("fmin");
          Tensor x = keeps ? pair.x() : ArrayArithmetic.floating(pair.x());
          Tensor y = keeps ? pair.y() : ArrayArithmetic.floating(pair.y());
          Binary each =
              new Binary(
                  (a, b) -> (float) function.applyAsDouble(a, b),
                  function,
                  (a, b) -> (int) function.applyAsDouble(a, b),
                  (a, b) -> (long) function.applyAsDouble(a, b));
          return ArrayValue.of(Elementwise.zip(name, each, x, y));
        });
  }

  private static double logAddExp(double x, double y) {
    if (x == y) {
      return x + Libm.log(2);
    }
    double most = Math.max(x, y);
    return most + Libm.log1p(Libm.exp(Math.min(x, y) - most));
  }

  private static DType type(Runtime runtime, Value given) {
    DType dtype =
        given instanceof ArrayValue array ? array.data().dtype() : DTypes.numpy(runtime, given);
    return dtype == null ? DType.FLOAT64 : dtype;
  }

  /** {@code np.finfo} or {@code np.iinfo} of a type. */
  private record Limits(ClassValue type, DType dtype) implements HostObject {
    Limits {
      boolean wanted = type == FLOATING;
      if (wanted != dtype.isFloating()) {
        throw Raise.value(
            wanted
                ? "data type <class 'numpy.%s'> not inexact".formatted(dtype)
                : "Invalid integer data type 'f'.");
      }
    }

    @Override
    public @org.jspecify.annotations.Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "dtype" -> new NumPyDType(dtype);
        case "bits" -> Int.of(8L * dtype.bytes());
        case "max" -> TensorFlowDType.limit(dtype, true);
        case "min" -> TensorFlowDType.limit(dtype, false);
        case "eps" -> floating(0x1p-10, Math.ulp(1f), Math.ulp(1d));
        case "tiny", "smallest_normal" ->
            floating(0x1p-14, java.lang.Float.MIN_NORMAL, Double.MIN_NORMAL);
        case "smallest_subnormal" -> floating(0x1p-24, java.lang.Float.MIN_VALUE, Double.MIN_VALUE);
        case "resolution" -> floating(1e-3, 1e-6f, 1e-15);
        case "precision" -> Int.of(dtype == DType.FLOAT16 ? 3 : dtype == DType.FLOAT32 ? 6 : 15);
        default -> null;
      };
    }

    @Override
    public String str(Runtime runtime) {
      if (type == FLOATING) {
        return repr(runtime);
      }
      String line = "-".repeat(63) + "\n";
      return "Machine parameters for %s\n%smin = %s\nmax = %s\n%s"
          .formatted(
              dtype.label(),
              line,
              TensorFlowDType.limit(dtype, false) instanceof Value least ? runtime.str(least) : "",
              TensorFlowDType.limit(dtype, true) instanceof Value most ? runtime.str(most) : "",
              line);
    }

    @Override
    public String repr(Runtime runtime) {
      Value least = attribute(runtime, "min");
      Value most = attribute(runtime, "max");
      String from = least == null ? "" : runtime.str(least);
      String to = most == null ? "" : runtime.str(most);
      return type == FLOATING
          ? "finfo(resolution=%s, min=%s, max=%s, dtype=%s)"
              .formatted(
                  attribute(runtime, "resolution") instanceof Value r ? runtime.str(r) : "",
                  from,
                  to,
                  dtype.label())
          : "iinfo(min=%s, max=%s, dtype=%s)".formatted(from, to, dtype.label());
    }

    private @org.jspecify.annotations.Nullable Value floating(
        double half, float narrow, double wide) {
      return switch (dtype) {
        case FLOAT16 -> ArrayValue.of(Tensor.full(dtype, Shape.SCALAR, half));
        case FLOAT64 -> ArrayValue.of(Tensor.of(wide));
        default -> dtype.isFloating() ? ArrayValue.of(Tensor.of(narrow)) : null;
      };
    }
  }

  private static Value isScalar(Runtime runtime, Value[] in) {
    return Bool.of(
        Numbers.isNumber(in[0])
            || in[0] instanceof Str
            || in[0] instanceof ArrayValue array && array.isScalar());
  }

  private static boolean isIterable(Runtime runtime, Value value) {
    try {
      runtime.iterate(value);
      return true;
    } catch (Raise raise) {
      return false;
    }
  }

  private static Value isKind(Runtime runtime, Value[] in) {
    boolean text = ElementArrays.isText(in[0]);
    if (text || ElementArrays.isObject(in[0])) {
      boolean same = text ? ElementArrays.isText(in[1]) : ElementArrays.isObject(in[1]);
      return Bool.of(same || in[1] instanceof ClassValue any && any.name().equals("generic"));
    }
    DType dtype = DTypes.numpy(runtime, in[0]);
    if (dtype == null || ElementArrays.isText(in[1]) || ElementArrays.isObject(in[1])) {
      return Bool.FALSE;
    }
    String kind = in[1] instanceof ClassValue type ? type.name() : "";
    return Bool.of(
        switch (kind) {
          case "floating", "float" -> dtype.isFloating();
          case "integer" -> dtype.isInteger();
          case "int", "signedinteger" -> dtype.isInteger() && !dtype.isUnsigned();
          case "unsignedinteger" -> dtype.isUnsigned();
          case "number" -> dtype != DType.BOOL;
          case "generic" -> true;
          default -> dtype == DTypes.numpy(runtime, in[1]);
        });
  }

  private static Value divided(Runtime runtime, Value[] in) {
    return Tuple.of(
        ArrayMissing.numpy(runtime, "floor_divide", in[0], in[1]),
        ArrayMissing.numpy(runtime, "mod", in[0], in[1]));
  }

  private static Value sinc(Runtime runtime, Value[] in) {
    Tensor x = ArrayArithmetic.floating(Constants.array(runtime, in[0]));
    double[] out =
        Arrays.stream(x.toDoubles())
            .map(v -> {
              double y = Math.PI * (v == 0 ? 1e-20 : v);
              return Libm.sin(y) / y;
            })
            .toArray();
    return ArrayValue.of(Tensor.of(x.shape(), out).cast(x.dtype()));
  }

  /** As {@code np.split}, where the parts need not be of one size. */
  private static Value split(Runtime runtime, Value[] in) {
    if (!(in[1] instanceof Int count)) {
      return ArrayMissing.numpy(runtime, "split", in);
    }
    Tensor x = Constants.array(runtime, in[0]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    int n = x.shape().dim(axis);
    int parts = (int) count.small();
    if (parts <= 0) {
      throw Raise.value("number sections must be larger than 0.");
    }
    List<Value> cuts = new java.util.ArrayList<>();
    int at = 0;
    for (int i = 0; i < parts - 1; i++) {
      at += n / parts + (i < n % parts ? 1 : 0);
      cuts.add(Int.of(at));
    }
    return ArrayMissing.numpy(
        runtime, "split", in[0], tapedeck.script.value.ListValue.of(cuts), in[2]);
  }
}
