package tapedeck.script.value;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tapedeck.tensor.NumPyStyle;
import tapedeck.tensor.NumPyText;

/** Values as Python shows them, by {@code repr} and {@code str}. */
public final class Texts {
  static final int MOST_DIGITS = 4300;

  private final Runtime runtime;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Value> within = new ArrayDeque<>();

  private Texts(Runtime runtime) {
    this.runtime = runtime;
  }

  /** {@code repr(value)}. */
  public static String repr(Runtime runtime, Value value) {
    Texts texts = new Texts(runtime);
    texts.append(value);
    return texts.out.toString();
  }

  /** {@code str(value)}. */
  public static String str(Runtime runtime, Value value) {
    Own own = Own.of(value);
    if (own != null) {
      Value method = own.type().lookup("__str__");
      return method != null
          ? text(runtime.call(method, value), "__str__")
          : value instanceof Str s && own.type().lookup("__repr__") == null
              ? s.text()
              : repr(runtime, value);
    }
    return switch (value) {
      case Str s -> s.text();
      case TensorValue t when t.symbol() != null -> t.symbol().str();
      case TensorValue t -> {
        Graph graph = runtime.graph();
        yield graph != null ? graph.str(t) : t.tensor().toString(Printing.of(runtime).style());
      }
      case ArrayValue a -> NumPyText.str(a.data(), Printing.of(runtime).style());
      case HostObject host -> host.str(runtime);
      case Instance instance -> strOf(runtime, instance);
      default -> repr(runtime, value);
    };
  }

  private static String strOf(Runtime runtime, Instance instance) {
    Value method = instance.type().lookup("__str__");
    if (method != null) {
      return text(runtime.call(method, instance), "__str__");
    }
    if (Exceptions.isException(instance)) {
      return Exceptions.message(runtime, instance);
    }
    return repr(runtime, instance);
  }

  private static String text(Value made, String method) {
    if (made instanceof Str str) {
      return str.text();
    }
    throw Raise.type("%s returned non-string (type %s)".formatted(method, Types.nameOf(made)));
  }

  /** The repr of a value that holds no others. */
  public static String plain(Value value) {
    return switch (value) {
      case Int i -> i.isSmall() ? i.toString() : "int of %,d bits".formatted(i.big().bitLength());
      case Float f -> f.toString();
      case Bool b -> b.toString();
      case Str s -> quoted(s.text());
      case None none -> "None";
      default -> Types.of(value).name();
    };
  }

  private void append(Value value) {
    Own own = Own.of(value);
    if (own != null && own.type().lookup("__repr__") instanceof Value method) {
      out.append(text(runtime.call(method, value), "__repr__"));
      return;
    }
    switch (value) {
      case Str s -> out.append(quoted(s.text()));
      case Int i -> out.append(digits(i));
      case Float f -> out.append(f);
      case Bool b -> out.append(b);
      case None none -> out.append("None");
      case Ellipsis ellipsis -> out.append("Ellipsis");
      case NotImplemented none -> out.append("NotImplemented");
      case Tuple tuple
          when tuple.named() != null && tuple.named().lookup("__repr__") instanceof Value method ->
          out.append(text(runtime.call(method, tuple), "__repr__"));
      case Tuple tuple ->
          sequence("(", tuple, tuple.items(), tuple.items().size() == 1 ? ",)" : ")");
      case ListValue list -> sequence("[", list, list.items(), "]");
      case DictValue dict when dict.type().lookup("__repr__") instanceof Value method ->
          out.append(text(runtime.call(method, dict), "__repr__"));
      case DictValue dict -> dict(dict);
      case SetValue set -> set(set);
      case Range range -> range(range);
      case Slice slice ->
          sequence("slice(", slice, List.of(slice.start(), slice.stop(), slice.step()), ")");
      case TensorValue tensor when tensor.symbol() != null -> out.append(tensor.symbol().repr());
      case TensorValue tensor -> {
        Graph graph = runtime.graph();
        out.append(
            graph != null
                ? graph.repr(tensor)
                : tensor.tensor().repr(Printing.of(runtime).style()));
      }
      case VariableValue variable -> {
        Conversion.read(runtime, variable);
        out.append(
            runtime.graph() != null
                ? variable.variable().symbolic()
                : variable.variable().toString(Printing.of(runtime).style()));
      }
      case ArrayValue array -> out.append(array(array, Printing.of(runtime).style()));
      case HostObject host -> out.append(host.repr(runtime));
      case Function function ->
          out.append("<function %s at %s>".formatted(function.qualifiedName(), address(function)));
      case Builtin builtin ->
          out.append(
              builtin.isInC()
                  ? "<built-in function %s>".formatted(builtin.name())
                  : "<function %s at %s>".formatted(builtin.called(), address(builtin)));
      case BoundMethod method -> method(method);
      case ClassValue type
          when type.hasMeta() && type.meta().lookup("__repr__") instanceof Value m ->
          out.append(text(runtime.call(m, type), "__repr__"));
      case ClassValue type -> out.append("<class '%s'>".formatted(type.qualifiedName()));
      case Property property ->
          out.append("<%s object at %s>".formatted(Types.nameOf(property), address(property)));
      case Super parent -> out.append("<super: <class '%s'>>".formatted(parent.after().name()));
      case ModuleValue module -> out.append("<module '%s'>".formatted(module.name()));
      case Cursor cursor when cursor.values() instanceof Generator made ->
          out.append(
              "<generator object %s at %s>".formatted(made.qualifiedName(), address(cursor)));
      case Cursor cursor ->
          out.append("<%s object at %s>".formatted(cursor.typeName(), address(cursor)));
      case Instance instance -> instance(instance);
    }
  }

  private static String array(ArrayValue array, NumPyStyle style) {
    return array.isScalar()
        ? NumPyText.repr(array.data(), style)
        : NumPyText.arrayRepr(array.data(), style);
  }

  private void sequence(
      String open, Value container, Collection<? extends Value> items, String close) {
    if (enter(container, open + "..." + close)) {
      out.append(open);
      String separator = "";
      for (Value item : items) {
        out.append(separator);
        append(item);
        separator = ", ";
        bound();
      }
      out.append(close);
      within.pop();
    }
  }

  private void bound() {
    if (out.length() > 1 << 16) {
      runtime.allocate(out.length());
    }
  }

  private boolean enter(Value container, String ifWithin) {
    for (Value outer : within) {
      if (outer == container) {
        out.append(ifWithin);
        return false;
      }
    }
    if (within.size() > 500) {
      throw Raise.of(
          Exceptions.RECURSION_ERROR,
          "maximum recursion depth exceeded while getting the repr of an object");
    }
    within.push(container);
    return true;
  }

  private void dict(DictValue dict) {
    if (enter(dict, "{...}")) {
      out.append('{');
      Iterator<Map.Entry<Value, Value>> entries = dict.entries().entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<Value, Value> entry = entries.next();
        append(entry.getKey());
        out.append(": ");
        append(entry.getValue());
        out.append(entries.hasNext() ? ", " : "");
        bound();
      }
      out.append('}');
      within.pop();
    }
  }

  private void set(SetValue set) {
    Own own = set.own();
    if (own != null) {
      out.append(own.type().name()).append('(');
      if (!set.items().isEmpty()) {
        sequence("{", set, SetOrder.of(set.items()), "}");
      }
      out.append(')');
    } else if (set.items().isEmpty()) {
      out.append(set.isFrozen() ? "frozenset()" : "set()");
    } else {
      sequence(
          set.isFrozen() ? "frozenset({" : "{",
          set,
          SetOrder.of(set.items()),
          set.isFrozen() ? "})" : "}");
    }
  }

  private void range(Range range) {
    out.append("range(").append(range.start()).append(", ").append(range.stop());
    out.append(range.step() == 1 ? ")" : ", " + range.step() + ")");
  }

  private void method(BoundMethod method) {
    if (method.function() instanceof Function function) {
      out.append("<bound method %s of ".formatted(function.qualifiedName()));
      append(method.self());
      out.append('>');
    } else if (method.function() instanceof Builtin builtin && isWrittenInPython(method.self())) {
      out.append("<bound method %s of ".formatted(declared(method.self(), builtin.name())));
      append(method.self());
      out.append('>');
    } else if (method.function() instanceof Builtin builtin) {
      out.append(
          "<built-in method %s of %s object at %s>"
              .formatted(
                  builtin.name().substring(builtin.name().lastIndexOf('.') + 1),
                  Types.nameOf(method.self()),
                  address(method.self())));
    } else {
      append(method.function());
    }
  }

  /** The name of a method with the class that TensorFlow declares it in. */
  private static String declared(Value self, String name) {
    String method = name.substring(name.lastIndexOf('.') + 1);
    return switch (self) {
      case TensorValue tensor -> "_EagerTensorBase." + method;
      case VariableValue variable -> "BaseResourceVariable." + method;
      default -> name;
    };
  }

  /** TensorFlow's and Keras' classes are; Python's own and NumPy's are not. */
  private static boolean isWrittenInPython(Value value) {
    String name = Types.of(value).qualifiedName();
    return name.startsWith("tensorflow.") || name.startsWith("keras.");
  }

  /** What {@code object.__repr__} answers. */
  public static String plainRepr(Runtime runtime, Value value) {
    Texts texts = new Texts(runtime);
    if (value instanceof Instance instance) {
      texts.plainInstance(instance);
    } else if (value instanceof ClassValue type) {
      texts.out.append("<class '%s'>".formatted(type.qualifiedName()));
    } else {
      return repr(runtime, Own.bare(value));
    }
    return texts.out.toString();
  }

  /** What {@code object.__str__} answers. */
  public static String plainStr(Runtime runtime, Value value) {
    return value instanceof Instance instance && Exceptions.isException(instance)
        ? Exceptions.message(runtime, instance)
        : repr(runtime, value);
  }

  private void instance(Instance instance) {
    Value method = instance.type().lookup("__repr__");
    if (method != null) {
      out.append(text(runtime.call(method, instance), "__repr__"));
    } else {
      plainInstance(instance);
    }
  }

  private void plainInstance(Instance instance) {
    if (Exceptions.isException(instance)) {
      Tuple args = Exceptions.arguments(instance);
      out.append(instance.type().name());
      sequence("(", args, args.items(), ")");
    } else {
      out.append("<%s object at %s>".formatted(instance.type().qualifiedName(), address(instance)));
    }
  }

  /** A made-up address, the same for the same object. */
  public static String address(Value value) {
    return "0x7f%010x".formatted(System.identityHashCode(value) & 0xffffffffL);
  }

  /** An int in decimal digits. */
  public static String digits(Int value) {
    checkDigits(value, 10);
    return value.toString();
  }

  static void checkDigits(Int value, int radix) {
    int bits = value.isSmall() ? 0 : value.big().bitLength();
    boolean many = radix == 10 && bits > 14_280;
    if (many && (bits > 14_300 || value.big().abs().toString().length() > MOST_DIGITS)) {
      throw Raise.value(
          "Exceeds the limit (4300 digits) for integer string conversion; use"
              + " sys.set_int_max_str_digits() to increase the limit");
    }
  }

  /** A string in quotes, with escapes, as {@code repr} shows it. */
  public static String quoted(String text) {
    boolean doubleQuotes = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
    char quote = doubleQuotes ? '"' : '\'';
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> escape(out, c, quote));
    return out.append(quote).toString();
  }

  private static void escape(StringBuilder out, int c, char quote) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (c < ' ' || c >= 0x7f && c < 0xa1 || c == 0xad) {
          out.append("\\x%02x".formatted(c));
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append((c > 0xffff ? "\\U%08x" : "\\u%04x").formatted(c));
        }
      }
    }
  }

  /** With escapes for everything beyond ASCII. */
  public static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c ->
            out.append(
                c < 0x7f
                    ? Character.toString(c)
                    : (c > 0xffff ? "\\U%08x" : c > 0xff ? "\\u%04x" : "\\x%02x").formatted(c)));
    return out.toString();
  }

  /** Whether {@code repr} shows all characters as they are. */
  public static boolean isPrintable(String text) {
    return text.codePoints().allMatch(Texts::isPrintable);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
