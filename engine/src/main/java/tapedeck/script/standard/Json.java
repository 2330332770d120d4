package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** The module {@code json}, as far as it needs no files. */
final class Json {
  private Json() {}

  private static final int DEEPEST = 900;

  private static final ClassValue DECODE_ERROR =
      ClassValue.builtin(
          "json.decoder",
          "JSONDecodeError",
          Exceptions.VALUE_ERROR,
          Exceptions.VALUE_ERROR.constructor());

  static ModuleValue module() {
    Members members =
        new Members()
            .function(
                "dumps",
                "obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
                    + " cls=None, indent=None, separators=None, default=None, sort_keys=False",
                (r, in) -> new Str(new Writer(r, in).text(in[0])))
            .function("loads", "s, **kwargs", (r, in) -> new Reader(r, r.str(in[0])).whole())
            .value("JSONDecodeError", DECODE_ERROR);
    for (String name : List.of("dump", "load")) {
      members.function(
          name,
          "*args, **kwargs",
          (r, in) -> {
            throw Raise.refused(
                "json." + name, "A script here reads and writes no files: use json." + name + "s.");
          });
    }
    return new ModuleValue("json", members.all());
  }

  /** Writes one value. */
  private static final class Writer {
    private final Runtime runtime;
    private final boolean ascii;
    private final boolean nan;
    private final boolean sorted;
    private final boolean skipping;
    private final @Nullable String indent;
    private final String comma;
    private final String colon;
    private final Value otherwise;
    private final StringBuilder out = new StringBuilder();

    Writer(Runtime runtime, Value[] in) {
      this.runtime = runtime;
      skipping = runtime.truth(in[1]);
      ascii = runtime.truth(in[2]);
      nan = runtime.truth(in[4]);
      if (in[5] != None.NONE) {
        throw Raise.refused("an encoder class", "Pass default=function instead.");
      }
      indent =
          in[6] instanceof Int i
              ? " ".repeat((int) Math.clamp(i.small(), 0, 100))
              : in[6] instanceof Str s ? s.text() : null;
      List<Value> separators = in[7] == None.NONE ? List.of() : runtime.all(in[7]);
      comma =
          separators.size() == 2 ? runtime.str(separators.getFirst()) : indent == null ? ", " : ",";
      colon = separators.size() == 2 ? runtime.str(separators.getLast()) : ": ";
      otherwise = in[8];
      sorted = runtime.truth(in[9]);
    }

    String text(Value value) {
      write(value, 0);
      return out.toString();
    }

    private void write(Value value, int depth) {
      runtime.step();
      if (depth > DEEPEST) {
        throw Raise.value("Circular reference detected");
      }
      switch (value) {
        case None none -> out.append("null");
        case Bool b -> out.append(b.isTrue() ? "true" : "false");
        case Int i -> out.append(i);
        case Float f -> out.append(real(f.value()));
        case ArrayValue a when a.isScalar() && a.data().dtype() == DType.FLOAT64 ->
            out.append(real(a.data().getDouble(0)));
        case Str s -> quoted(s.text());
        case Tuple tuple -> items(tuple.items(), depth);
        case ListValue list -> items(list.items(), depth);
        case DictValue dict -> entries(dict, depth);
        default -> {
          if (otherwise == None.NONE) {
            throw Raise.type(
                "Object of type %s is not JSON serializable".formatted(Types.of(value).name()));
          }
          write(runtime.call(otherwise, value), depth + 1);
        }
      }
      if (out.length() > 1 << 16) {
        runtime.allocate(out.length());
      }
    }

    private String real(double x) {
      if (Double.isFinite(x)) {
        return Float.of(x).toString();
      }
      if (!nan) {
        throw Raise.value("Out of range float values are not JSON compliant: " + Float.of(x));
      }
      return Double.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
    }

    private void line(int depth) {
      if (indent != null) {
        out.append('\n').repeat(indent, depth);
      }
    }

    private void items(List<Value> items, int depth) {
      if (items.isEmpty()) {
        out.append("[]");
        return;
      }
      out.append('[');
      for (int i = 0; i < items.size(); i++) {
        out.append(i == 0 ? "" : comma);
        line(depth + 1);
        write(items.get(i), depth + 1);
      }
      line(depth);
      out.append(']');
    }

    private void entries(DictValue dict, int depth) {
      if (dict.entries().isEmpty()) {
        out.append("{}");
        return;
      }
      List<Value> keys = new ArrayList<>(dict.entries().keySet());
      if (sorted) {
        keys = runtime.all(runtime.call(python("sorted"), ListValue.of(keys)));
      }
      out.append('{');
      boolean first = true;
      for (Value key : keys) {
        String name = name(key);
        if (name == null) {
          continue;
        }
        out.append(first ? "" : comma);
        first = false;
        line(depth + 1);
        quoted(name);
        out.append(colon);
        Value value = dict.entries().get(key);
        write(value == null ? None.NONE : value, depth + 1);
      }
      line(depth);
      out.append('}');
    }

    private static Value python(String name) {
      Value found = tapedeck.script.python.Python.builtin(name);
      return found == null ? None.NONE : found;
    }

    private @Nullable String name(Value key) {
      return switch (key) {
        case Str s -> s.text();
        case None none -> "null";
        case Bool b -> b.isTrue() ? "true" : "false";
        case Int i -> i.toString();
        case Float f -> real(f.value());
        default -> {
          if (skipping) {
            yield null;
          }
          throw Raise.type(
              "keys must be str, int, float, bool or None, not " + Types.of(key).name());
        }
      };
    }

    private void quoted(String text) {
      out.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '"' -> out.append("\\\"");
          case '\\' -> out.append("\\\\");
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          case '\t' -> out.append("\\t");
          case '\b' -> out.append("\\b");
          case '\f' -> out.append("\\f");
          default -> {
            if (c < ' ' || ascii && c > 126) {
              out.append("\\u%04x".formatted((int) c));
            } else {
              out.append(c);
            }
          }
        }
      }
      out.append('"');
    }
  }

  /** Reads one text. */
  private static final class Reader {
    private final Runtime runtime;
    private final String text;
    private int at;

    Reader(Runtime runtime, String text) {
      this.runtime = runtime;
      this.text = text;
    }

    Value whole() {
      space();
      Value value = value(0);
      space();
      if (at < text.length()) {
        throw error("Extra data", at);
      }
      return value;
    }

    private Raise error(String what, int where) {
      int line = 1;
      int start = 0;
      for (int i = 0; i < where; i++) {
        if (text.charAt(i) == '\n') {
          line++;
          start = i + 1;
        }
      }
      return Raise.of(
          DECODE_ERROR,
          "%s: line %d column %d (char %d)".formatted(what, line, where - start + 1, where));
    }

    private void space() {
      while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private Value value(int depth) {
      runtime.step();
      if (depth > DEEPEST) {
        throw Raise.of(
            Exceptions.RECURSION_ERROR,
            "maximum recursion depth exceeded while decoding a JSON array from a unicode string");
      }
      if (at >= text.length()) {
        throw error("Expecting value", at);
      }
      char c = text.charAt(at);
      return switch (c) {
        case '{' -> object(depth);
        case '[' -> array(depth);
        case '"' -> new Str(string());
        default -> {
          for (Map.Entry<String, Value> word : WORDS.entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
              at += word.getKey().length();
              yield word.getValue();
            }
          }
          yield number();
        }
      };
    }

    private static final Map<String, Value> WORDS =
        Map.of(
            "null",
            None.NONE,
            "true",
            Bool.TRUE,
            "false",
            Bool.FALSE,
            "NaN",
            Float.of(Double.NaN),
            "Infinity",
            Float.of(Double.POSITIVE_INFINITY),
            "-Infinity",
            Float.of(Double.NEGATIVE_INFINITY));

    private static final java.util.regex.Pattern NUMBER =
        java.util.regex.Pattern.compile("(-?(?:0|[1-9]\\d*))(\\.\\d+)?([eE][-+]?\\d+)?");

    private Value number() {
      java.util.regex.Matcher found = NUMBER.matcher(text).region(at, text.length());
      if (!found.lookingAt()) {
        throw error("Expecting value", at);
      }
      at = found.end();
      return found.group(2) == null && found.group(3) == null
          ? Int.of(new java.math.BigInteger(found.group()))
          : Float.of(Double.parseDouble(found.group()));
    }

    private Value array(int depth) {
      ListValue list = ListValue.empty();
      at++;
      space();
      if (at < text.length() && text.charAt(at) == ']') {
        at++;
        return list;
      }
      while (true) {
        space();
        list.items().add(value(depth + 1));
        space();
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == ']') {
          at++;
          return list;
        }
        if (c != ',') {
          throw error("Expecting ',' delimiter", at);
        }
        at++;
      }
    }

    private Value object(int depth) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      at++;
      space();
      if (at < text.length() && text.charAt(at) == '}') {
        at++;
        return DictValue.of(entries);
      }
      while (true) {
        space();
        if (at >= text.length() || text.charAt(at) != '"') {
          throw error("Expecting property name enclosed in double quotes", at);
        }
        Str key = new Str(string());
        space();
        if (at >= text.length() || text.charAt(at) != ':') {
          throw error("Expecting ':' delimiter", at);
        }
        at++;
        space();
        entries.put(key, value(depth + 1));
        space();
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == '}') {
          at++;
          return DictValue.of(entries);
        }
        if (c != ',') {
          throw error("Expecting ',' delimiter", at);
        }
        at++;
      }
    }

    private String string() {
      int start = at++;
      StringBuilder out = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          return out.toString();
        }
        if (c < ' ') {
          throw error("Invalid control character at", at - 1);
        }
        if (c == '\\' && at < text.length()) {
          escape(out);
        } else {
          out.append(c);
        }
      }
      throw error("Unterminated string starting at", start);
    }

    private void escape(StringBuilder out) {
      char c = text.charAt(at++);
      int plain = "\"\\/bfnrt".indexOf(c);
      if (plain >= 0) {
        out.append("\"\\/\b\f\n\r\t".charAt(plain));
      } else if (c == 'u' && at + 4 <= text.length()) {
        try {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        } catch (NumberFormatException e) {
          throw error("Invalid \\uXXXX escape", at - 1);
        }
        at += 4;
      } else {
        throw error(c == 'u' ? "Invalid \\uXXXX escape" : "Invalid \\escape", at - 2);
      }
    }
  }
}
