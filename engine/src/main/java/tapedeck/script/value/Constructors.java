package tapedeck.script.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What calling Python's own classes does: {@code int("12")}, {@code list(range(3))}. */
final class Constructors {
  private Constructors() {}

  private static final Parameters TYPE = Parameters.parse("object, /");
  private static final Parameters INT = Parameters.parse("x=0, /, base=None");
  private static final Parameters OPTIONAL = Parameters.parse("x=None, /");
  private static final Parameters STR = Parameters.parse("object='', encoding=None, errors=None");
  private static final Parameters DICT = Parameters.parse("mapping=None, /, **entries");
  private static final Parameters SPAN = Parameters.parse("start, stop=None, step=None, /");
  private static final Parameters PROPERTY =
      Parameters.parse("fget=None, fset=None, fdel=None, doc=None");
  private static final Parameters FUNCTION = Parameters.parse("function, /");

  private static final Pattern REAL =
      Pattern.compile(
          "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*");

  static Value type(Runtime runtime, ClassValue type, Arguments given) {
    if (given.count() == 3) {
      throw Raise.refused("type() with three arguments", "Write a class statement.");
    }
    ClassValue found = Types.of(TYPE.bind("type()", given)[0]);
    boolean left = given.positional()[0] instanceof TensorValue tensor && tensor.symbol() != null;
    return found == Types.EAGER_TENSOR && (left || runtime.graph() != null)
        ? Types.SYMBOLIC_TENSOR
        : found;
  }

  static Value integer(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = INT.bind("int()", given);
    if (in[1] != None.NONE) {
      if (!(in[0] instanceof Str text)) {
        throw Raise.type("int() can't convert non-string with explicit base");
      }
      return parse(text.text(), Numbers.index(in[1], "'base' must be an integer"));
    }
    return switch (in[0]) {
      case Int i -> i;
      case Bool b -> b.toInt();
      case Float f -> Numbers.toInt(f.value());
      case Str s -> parse(s.text(), 10);
      case TensorValue t -> whole(t.tensor());
      case VariableValue v -> whole(runtime.engine().read(v.variable()));
      case ArrayValue a -> whole(a.data());
      default -> {
        Value made = special(runtime, in[0], "__int__");
        if (made == null) {
          throw Raise.type(
              "int() argument must be a string, a bytes-like object or a real number, not '"
                  + Types.nameOf(in[0])
                  + "'");
        }
        yield made;
      }
    };
  }

  private static @Nullable Value special(Runtime runtime, Value value, String method) {
    if (value instanceof HostObject || value instanceof Instance) {
      Value found = runtime.attribute(value, method);
      return found == null ? null : runtime.call(found);
    }
    return null;
  }

  private static Int whole(Tensor tensor) {
    checkScalar(tensor);
    return tensor.dtype().isFloating()
        ? Numbers.toInt(tensor.getDouble(0))
        : Int.of(tensor.getLong(0));
  }

  private static void checkScalar(Tensor tensor) {
    if (!tensor.isScalar()) {
      throw Raise.type("only 0-dimensional arrays can be converted to Python scalars");
    }
  }

  private static Int parse(String text, int base) {
    String digits = text.strip();
    Raise invalid =
        Raise.value(
            "invalid literal for int() with base %d: %s".formatted(base, Texts.quoted(text)));
    if (base != 0 && (base < 2 || base > 36)) {
      throw Raise.value("int() base must be >= 2 and <= 36, or 0");
    }
    if (!WHOLE.matcher(digits).matches()) {
      throw invalid;
    }
    boolean signed = digits.charAt(0) == '-' || digits.charAt(0) == '+';
    String sign = digits.charAt(0) == '-' ? "-" : "";
    String bare = digits.substring(signed ? 1 : 0).replace("_", "").toLowerCase(Locale.ROOT);
    int radix = base;
    int prefix = bare.length() > 2 && bare.charAt(0) == '0' ? "box".indexOf(bare.charAt(1)) : -1;
    if (prefix >= 0) {
      int implied = prefix == 0 ? 2 : prefix == 1 ? 8 : 16;
      if (base == 0 || base == implied) {
        radix = implied;
        bare = bare.substring(2);
      }
    }
    if (bare.length() > Texts.MOST_DIGITS) {
      throw Raise.value(
          "Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit"
              .formatted(bare.length()));
    }
    try {
      return Int.of(new BigInteger(sign + bare, radix == 0 ? 10 : radix));
    } catch (NumberFormatException e) {
      throw invalid;
    }
  }

  static Value bool(Runtime runtime, ClassValue type, Arguments given) {
    if (given.count() == 0) {
      return Bool.FALSE;
    }
    return Bool.of(runtime.truth(OPTIONAL.bind("bool()", given)[0]));
  }

  static Value real(Runtime runtime, ClassValue type, Arguments given) {
    if (given.count() == 0) {
      return Float.of(0);
    }
    Value x = OPTIONAL.bind("float()", given)[0];
    return switch (x) {
      case Float f -> f;
      case Int i -> Float.of(Numbers.checkedReal(i));
      case Bool b -> Float.of(Numbers.real(b));
      case Str s -> Float.of(parseReal(s.text()));
      case TensorValue t -> real(t.tensor());
      case VariableValue v -> real(runtime.engine().read(v.variable()));
      case ArrayValue a -> real(a.data());
      default -> {
        Value made = special(runtime, x, "__float__");
        if (made == null) {
          throw Raise.type(
              "float() argument must be a string or a real number, not '" + Types.nameOf(x) + "'");
        }
        yield made;
      }
    };
  }

  private static Float real(Tensor tensor) {
    checkScalar(tensor);
    return Float.of(tensor.getDouble(0));
  }

  private static double parseReal(String text) {
    String bare = text.strip();
    String word = bare.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
    double sign = bare.startsWith("-") ? -1 : 1;
    if (word.equals("inf") || word.equals("infinity")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (word.equals("nan")) {
      return Double.NaN;
    }
    if (!REAL.matcher(bare).matches()) {
      throw Raise.value("could not convert string to float: " + Texts.quoted(text));
    }
    return Double.parseDouble(bare.replace("_", ""));
  }

  static Value string(Runtime runtime, ClassValue type, Arguments given) {
    return new Str(runtime.str(STR.bind("str()", given)[0]));
  }

  static Value list(Runtime runtime, ClassValue type, Arguments given) {
    return ListValue.owning(items(runtime, "list()", given));
  }

  static Value tuple(Runtime runtime, ClassValue type, Arguments given) {
    boolean same =
        given.positional().length == 1
            && given.positional()[0] instanceof Tuple one
            && one.named() == null;
    return same ? given.positional()[0] : new Tuple(List.copyOf(items(runtime, "tuple()", given)));
  }

  static Value set(Runtime runtime, ClassValue type, Arguments given) {
    ArrayList<Value> items = items(runtime, "set()", given);
    items.forEach(Hashing::check);
    return SetValue.of(items);
  }

  static Value frozenset(Runtime runtime, ClassValue type, Arguments given) {
    ArrayList<Value> items = items(runtime, "frozenset()", given);
    items.forEach(Hashing::check);
    return SetValue.frozen(items);
  }

  private static ArrayList<Value> items(Runtime runtime, String name, Arguments given) {
    return given.count() == 0
        ? new ArrayList<>()
        : new ArrayList<>(runtime.all(OPTIONAL.bind(name, given)[0]));
  }

  static Value dict(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = DICT.bind("dict()", given);
    DictValue made = DictValue.empty();
    update(runtime, made, in[0]);
    made.entries().putAll(((DictValue) in[1]).entries());
    return made;
  }

  /** {@code dict.update}: from a mapping, or from pairs. */
  static void update(Runtime runtime, DictValue into, Value from) {
    if (from instanceof DictValue other) {
      into.entries().putAll(other.entries());
      return;
    }
    if (from == None.NONE) {
      return;
    }
    if ((from instanceof HostObject || from instanceof Instance)
        && runtime.attribute(from, "keys") instanceof Value keys) {
      runtime
          .all(runtime.call(keys))
          .forEach(key -> into.entries().put(key, runtime.item(from, key)));
      return;
    }
    Iterator<Value> pairs = runtime.iterate(from);
    for (int i = 0; pairs.hasNext(); i++) {
      List<Value> pair;
      try {
        pair = runtime.all(pairs.next());
      } catch (Raise raise) {
        throw raise.exception().type() == Exceptions.TYPE_ERROR
            ? Raise.type(
                "cannot convert dictionary update sequence element #%d to a sequence".formatted(i))
            : raise;
      }
      if (pair.size() != 2) {
        throw Raise.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(i, pair.size()));
      }
      Hashing.check(pair.getFirst());
      into.entries().put(pair.getFirst(), pair.getLast());
    }
  }

  static Value range(Runtime runtime, ClassValue type, Arguments given) {
    if (given.count() == 0 || given.count() > 3) {
      throw Raise.type(
          given.count() == 0
              ? "range expected at least 1 argument, got 0"
              : "range expected at most 3 arguments, got " + given.count());
    }
    Value[] in = SPAN.bind("range()", given);
    for (int i = 0; i < in.length; i++) {
      if (in[i] instanceof Instance object
          && object.type().lookup("__index__") instanceof Value method) {
        in[i] = runtime.call(method, object);
      }
    }
    boolean one = in[1] == None.NONE;
    long start = one ? 0 : edge(in[0]);
    long stop = edge(one ? in[0] : in[1]);
    long step = in[2] == None.NONE ? 1 : edge(in[2]);
    if (step == 0) {
      throw Raise.value("range() arg 3 must not be zero");
    }
    return new Range(start, stop, step);
  }

  private static long edge(Value value) {
    Value whole =
        switch (value) {
          case TensorValue t when t.tensor().isScalar() && t.tensor().dtype().isInteger() ->
              Int.of(t.tensor().getLong(0));
          case ArrayValue a when a.data().isScalar() && a.data().dtype().isInteger() ->
              Int.of(a.data().getLong(0));
          default -> value;
        };
    if (!Numbers.isWhole(whole)) {
      throw Raise.type(
          "'%s' object cannot be interpreted as an integer".formatted(Types.nameOf(value)));
    }
    Int i = Numbers.whole(whole);
    if (!i.isSmall() || Math.abs(i.small()) > 1L << 61) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    return i.small();
  }

  static Value slice(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SPAN.bind("slice()", given);
    boolean one = given.positional().length == 1;
    return one ? new Slice(None.NONE, in[0], None.NONE) : new Slice(in[0], in[1], in[2]);
  }

  static Value property(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = PROPERTY.bind("property()", given);
    return new Property(
        Property.Kind.PROPERTY,
        in[0],
        in[1] == None.NONE ? null : in[1],
        in[2] == None.NONE ? null : in[2]);
  }

  static Value staticMethod(Runtime runtime, ClassValue type, Arguments given) {
    return new Property(
        Property.Kind.STATIC_METHOD, FUNCTION.bind("staticmethod()", given)[0], null);
  }

  static Value classMethod(Runtime runtime, ClassValue type, Arguments given) {
    return new Property(Property.Kind.CLASS_METHOD, FUNCTION.bind("classmethod()", given)[0], null);
  }

  /** {@code np.float32(x)}: a scalar, or an array of an array or list. */
  static Value scalar(Runtime runtime, DType dtype, Arguments given) {
    if (given.count() == 0) {
      return ArrayValue.of(Tensor.full(dtype, Shape.SCALAR, 0));
    }
    Value x = OPTIONAL.bind(dtype.label() + "()", given)[0];
    Value plain = x instanceof Str s && dtype != DType.BOOL ? Float.of(parseReal(s.text())) : x;
    return ArrayValue.of(Conversion.numpy(runtime, plain, dtype));
  }
}
