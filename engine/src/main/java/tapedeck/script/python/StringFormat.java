package tapedeck.script.python;

import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code '{:.2f} {name}'.format(x, name=y)}. */
final class StringFormat {
  private final Runtime runtime;
  private final Tuple positional;
  private final DictValue named;
  private int automatic;

  private StringFormat(Runtime runtime, Tuple positional, DictValue named) {
    this.runtime = runtime;
    this.positional = positional;
    this.named = named;
  }

  static String apply(Runtime runtime, String template, Tuple positional, DictValue named) {
    return new StringFormat(runtime, positional, named).expand(template, 0);
  }

  private String expand(String template, int depth) {
    if (depth > 2) {
      throw Raise.value("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      boolean doubled = at + 1 < template.length() && template.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && doubled && depth == 0) {
        out.append(c);
        at += 2;
      } else if (c == '{') {
        int close = matching(template, at);
        out.append(field(template.substring(at + 1, close), depth));
        at = close + 1;
      } else if (c == '}') {
        throw Raise.value("Single '}' encountered in format string");
      } else {
        out.append(c);
        at++;
      }
    }
    runtime.allocate(out.length());
    return out.toString();
  }

  private static int matching(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      if (template.charAt(i) == '{') {
        depth++;
      } else if (template.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw Raise.value(
        open + 1 == template.length()
            ? "Single '{' encountered in format string"
            : "expected '}' before end of string");
  }

  private String field(String body, int depth) {
    int colon = colon(body);
    String head = colon < 0 ? body : body.substring(0, colon);
    char conversion = 0;
    int bang = head.indexOf('!');
    if (bang >= 0) {
      if (bang + 2 != head.length()) {
        throw Raise.value("expected ':' after conversion specifier");
      }
      conversion = head.charAt(bang + 1);
      head = head.substring(0, bang);
    }
    Value value = lookup(head);
    String spec = colon < 0 ? "" : expand(body.substring(colon + 1), depth + 1);
    Value shown =
        switch (conversion) {
          case 0 -> value;
          case 'r' -> new Str(runtime.repr(value));
          case 's' -> new Str(runtime.str(value));
          case 'a' -> new Str(Texts.ascii(runtime.repr(value)));
          default -> throw Raise.value("Unknown conversion specifier " + conversion);
        };
    return Formatting.format(runtime, shown, spec);
  }

  private static int colon(String body) {
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private Value lookup(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    Value value = root(path.substring(0, end));
    int at = end;
    while (at < path.length()) {
      if (path.charAt(at) == '.') {
        int stop = at + 1;
        while (stop < path.length() && path.charAt(stop) != '.' && path.charAt(stop) != '[') {
          stop++;
        }
        String name = path.substring(at + 1, stop);
        Value found = runtime.attribute(value, name);
        if (found == null) {
          throw Raise.attribute(
              "'%s' object has no attribute '%s'".formatted(Types.nameOf(value), name));
        }
        value = found;
        at = stop;
      } else {
        int close = path.indexOf(']', at);
        if (close < 0) {
          throw Raise.value("Missing ']' in format string");
        }
        String key = path.substring(at + 1, close);
        Value index = key.matches("\\d{1,9}") ? Int.of(Long.parseLong(key)) : new Str(key);
        value = runtime.item(value, index);
        at = close + 1;
      }
    }
    return value;
  }

  private Value root(String name) {
    if (name.isEmpty() || name.matches("\\d{1,9}")) {
      if (name.isEmpty() && automatic < 0 || !name.isEmpty() && automatic > 0) {
        throw Raise.value(
            name.isEmpty()
                ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
      }
      int index = name.isEmpty() ? automatic++ : Integer.parseInt(name);
      automatic = name.isEmpty() ? automatic : -1;
      if (index >= positional.items().size()) {
        throw Raise.index(
            "Replacement index %d out of range for positional args tuple".formatted(index));
      }
      return positional.items().get(index);
    }
    Value found = named.entries().get(new Str(name));
    if (found == null) {
      throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, new Str(name)), null);
    }
    return found;
  }
}
