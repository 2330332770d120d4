package tapedeck.script.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A string of bytes.
 *
 * @param text one character, of a code below 256, for each byte
 */
public record Bytes(String text) implements HostObject {
  private static final Parameters MAKE = Parameters.parse("source='', encoding=None, errors=None");

  /** {@code bytes}. */
  public static final ClassValue TYPE =
      ClassValue.builtin("builtins", "bytes", Types.OBJECT, Bytes::make);

  /** Methods that are those of strings. */
  private static final Set<String> AS_STRINGS =
      Set.of(
          "upper",
          "lower",
          "strip",
          "lstrip",
          "rstrip",
          "split",
          "replace",
          "startswith",
          "endswith",
          "find",
          "count",
          "join",
          "index",
          "title",
          "isdigit",
          "isalpha");

  static {
    AS_STRINGS.forEach(Bytes::member);
    member("decode");
    member("hex");
  }

  /** Lets a method be had of the class, too, to be called with the bytes it is for. */
  private static void member(String name) {
    TYPE.attributes()
        .put(
            name,
            Builtin.of(
                name,
                "self, /, *args",
                (r, in) -> {
                  if (!(in[0] instanceof Bytes own)) {
                    throw Raise.type(
                        "descriptor '%s' for 'bytes' objects doesn't apply to a '%s' object"
                            .formatted(name, Types.nameOf(in[0])));
                  }
                  Value[] rest = ((Tuple) in[1]).items().toArray(Value[]::new);
                  return r.call(r.requiredAttribute(own, name), Arguments.of(rest));
                }));
  }

  /** The bytes of a string in UTF-8. */
  public static Bytes utf8(String string) {
    return new Bytes(
        new String(string.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  /** The string that these bytes are in UTF-8. */
  public String decoded() {
    return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    if (given.count() == 0) {
      return new Bytes("");
    }
    Value source = MAKE.bind("bytes()", given)[0];
    return switch (source) {
      case Bytes bytes -> bytes;
      case Str string when given.count() > 1 -> utf8(string.text());
      case Str string -> throw Raise.type("string argument without an encoding");
      case Int size -> {
        runtime.allocate(size.small());
        yield new Bytes("\0".repeat((int) size.small()));
      }
      default -> {
        StringBuilder made = new StringBuilder();
        for (Value each : runtime.all(source)) {
          long code = Numbers.whole(each).small();
          if (code < 0 || code > 255) {
            throw Raise.value("bytes must be in range(0, 256)");
          }
          made.append((char) code);
        }
        yield new Bytes(made.toString());
      }
    };
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    if (AS_STRINGS.contains(name)) {
      return Builtin.of(
          name,
          "*args",
          (r, in) -> {
            Value method = r.requiredAttribute(new Str(text), name);
            Value[] plain =
                ((Tuple) in[0]).items().stream().map(Bytes::string).toArray(Value[]::new);
            return bytes(r.call(method, plain));
          });
    }
    return switch (name) {
      case "decode" ->
          Builtin.of(name, "encoding='utf-8', errors='strict'", (r, in) -> new Str(decoded()));
      case "hex" -> Builtin.of(name, "", (r, in) -> new Str(hex()));
      default -> null;
    };
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    return switch (method) {
      case "__add__" -> joined(other);
      case "__mul__", "__rmul__" -> {
        if (!(other instanceof Int times)) {
          yield null;
        }
        long count = Math.max(0, times.small());
        runtime.allocate(count * text.length());
        yield new Bytes(text.repeat((int) count));
      }
      case "__contains__" ->
          Bool.of(
              other instanceof Bytes part
                  ? text.contains(part.text)
                  : text.indexOf((char) Numbers.whole(other).small()) >= 0);
      default -> null;
    };
  }

  private static Value string(Value value) {
    return switch (value) {
      case Bytes bytes -> new Str(bytes.text);
      case ListValue list -> ListValue.of(list.items().stream().map(Bytes::string).toList());
      default -> value;
    };
  }

  private static Value bytes(Value value) {
    return switch (value) {
      case Str string -> new Bytes(string.text());
      case ListValue list -> ListValue.of(list.items().stream().map(Bytes::bytes).toList());
      default -> value;
    };
  }

  private String hex() {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(code -> hex.append("%02x".formatted(code)));
    return hex.toString();
  }

  private Value joined(Value other) {
    if (!(other instanceof Bytes more)) {
      throw Raise.type("can't concat %s to bytes".formatted(Types.nameOf(other)));
    }
    return new Bytes(text + more.text);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    List<Value> codes = new ArrayList<>();
    text.chars().forEach(code -> codes.add(Int.of(code)));
    return codes.iterator();
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    if (key instanceof Slice slice) {
      Slice.Span span = slice.within(text.length());
      StringBuilder part = new StringBuilder();
      for (int i = 0; i < span.count(); i++) {
        part.append(text.charAt(span.at(i)));
      }
      return new Bytes(part.toString());
    }
    int at = Numbers.index(key, "byte indices must be integers or slices");
    int place = at < 0 ? at + text.length() : at;
    if (place < 0 || place >= text.length()) {
      throw Raise.index("index out of range");
    }
    return Int.of(text.charAt(place));
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    return equals(other);
  }

  @Override
  public String repr(Runtime runtime) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < 32 || c > 126) {
            out.append("\\x%02x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }
}
