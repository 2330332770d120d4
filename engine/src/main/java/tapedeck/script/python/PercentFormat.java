package tapedeck.script.python;

import java.util.List;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;

/** {@code 'loss %.3f' % value}. */
final class PercentFormat {
  private final Runtime runtime;
  private final String text;
  private final Value given;
  private final List<Value> values;
  private int at;
  private int used;
  private boolean mapped;

  private PercentFormat(Runtime runtime, String text, Value given) {
    this.runtime = runtime;
    this.text = text;
    this.given = given;
    this.values = given instanceof Tuple tuple ? tuple.items() : List.of(given);
  }

  static Value apply(Runtime runtime, String text, Value given) {
    return new Str(new PercentFormat(runtime, text, given).run());
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (at < text.length() && text.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        out.append(conversion());
      }
      if (out.length() > 1 << 16) {
        runtime.allocate(out.length());
      }
    }
    boolean keyed =
        switch (given) {
          case DictValue dict -> true;
          case ListValue list -> true;
          case ArrayValue array -> true;
          case TensorValue tensor -> true;
          case VariableValue variable -> true;
          default -> false;
        };
    boolean spare = !mapped && used < values.size() && !keyed;
    if (spare) {
      throw Raise.type("not all arguments converted during string formatting");
    }
    return out.toString();
  }

  private String conversion() {
    Value named = null;
    if (peek() == '(') {
      int close = text.indexOf(')', at);
      if (close < 0) {
        throw Raise.value("incomplete format key");
      }
      Str key = new Str(text.substring(at + 1, close));
      if (given instanceof DictValue dict) {
        named = dict.entries().get(key);
        if (named == null) {
          throw Sequences.missingKey(runtime, dict, key);
        }
      } else if (given instanceof ListValue || given instanceof Instance) {
        named = runtime.item(given, key);
      } else {
        throw Raise.type("format requires a mapping");
      }
      mapped = true;
      at = close + 1;
    }
    String flags = "";
    while ("-+ #0".indexOf(peek()) >= 0) {
      flags += text.charAt(at++);
    }
    String width = number();
    String precision = "";
    if (peek() == '.') {
      at++;
      precision = number();
      precision = precision.isEmpty() ? "0" : precision;
    }
    while ("hlL".indexOf(peek()) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      throw Raise.value("incomplete format");
    }
    char type = text.charAt(at++);
    return shown(named == null ? next() : named, type, flags, width, precision);
  }

  private char peek() {
    if (at >= text.length()) {
      throw Raise.value("incomplete format");
    }
    return text.charAt(at);
  }

  private String number() {
    if (peek() == '*') {
      at++;
      return Integer.toString(Numbers.index(next(), "* wants int"));
    }
    int start = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  private Value next() {
    if (used >= values.size()) {
      throw Raise.type("not enough arguments for format string");
    }
    return values.get(used++);
  }

  private String shown(Value value, char type, String flags, String width, String precision) {
    boolean left = flags.indexOf('-') >= 0;
    String sign = flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    String zero = flags.indexOf('0') >= 0 && !left ? "0" : "";
    String alternate = flags.indexOf('#') >= 0 ? "#" : "";
    String head = left ? "<" : "";
    String dot = precision.isEmpty() ? "" : "." + precision;
    return switch (type) {
      case 's', 'r', 'a' -> {
        String plain = type == 's' ? runtime.str(value) : runtime.repr(value);
        String all = type == 'a' ? Texts.ascii(plain) : plain;
        yield FormatSpec.parse((left ? "<" : ">") + width + dot, "str").format(all);
      }
      case 'd', 'i', 'u' -> precise(head, sign, zero, width, precision, whole(value, type));
      case 'x', 'X', 'o' ->
          FormatSpec.parse(head + sign + alternate + zero + width + type, "int")
              .format(whole(value, type));
      case 'c' ->
          FormatSpec.parse((left ? "<" : ">") + width, "str")
              .format(
                  value instanceof Str s && s.length() == 1
                      ? s.text()
                      : Character.toString(Numbers.index(value, "%c requires int or char")));
      case 'e', 'E', 'f', 'F', 'g', 'G' ->
          FormatSpec.parse(
                  head + sign + alternate + zero + width + (dot.isEmpty() ? ".6" : dot) + type,
                  "float")
              .format(real(value));
      default ->
          throw Raise.value(
              "unsupported format character '%s' (0x%x) at index %d"
                  .formatted(type, (int) type, at - 1));
    };
  }

  /** A whole number of at least {@code precision} digits. */
  private static String precise(
      String head, String sign, String zero, String width, String precision, Int value) {
    if (precision.isEmpty()) {
      return FormatSpec.parse(head + sign + zero + width + "d", "int").format(value);
    }
    String digits =
        FormatSpec.parse(
                sign
                    + "0"
                    + (Integer.parseInt(precision)
                        + (value.signum() < 0 || !sign.isEmpty() ? 1 : 0))
                    + "d",
                "int")
            .format(value);
    return zero.isEmpty()
        ? FormatSpec.parse((head.isEmpty() ? ">" : head) + width, "str").format(digits)
        : FormatSpec.parse(sign + "0" + width + "d", "int").format(value);
  }

  private Int whole(Value value, char type) {
    boolean number =
        Numbers.isNumber(value)
            || converts(value, "__int__")
            || Conversion.existing(value) != null && !isSymbolic(value);
    if (!number || "xXo".indexOf(type) >= 0 && value instanceof Float) {
      throw Raise.type(
          "%%%s format: %s required, not %s"
              .formatted(
                  type,
                  "xXo".indexOf(type) >= 0 ? "an integer is" : "a real number is",
                  isSymbolic(value) ? "SymbolicTensor" : Types.nameOf(value)));
    }
    return (Int) runtime.call(Types.INT, Arguments.of(value));
  }

  private boolean converts(Value value, String method) {
    return value instanceof HostObject object && object.attribute(runtime, method) != null;
  }

  private boolean isSymbolic(Value value) {
    return runtime.graph() instanceof Graph graph
        && value instanceof TensorValue tensor
        && graph.known(tensor.tensor()) != null;
  }

  private double real(Value value) {
    if (isSymbolic(value)) {
      throw Raise.type("must be real number, not SymbolicTensor");
    }
    if (!Numbers.isNumber(value)
        && !converts(value, "__float__")
        && Conversion.existing(value) == null) {
      throw Raise.type("must be real number, not " + Types.nameOf(value));
    }
    return ((Float) runtime.call(Types.FLOAT, Arguments.of(value))).value();
  }
}
