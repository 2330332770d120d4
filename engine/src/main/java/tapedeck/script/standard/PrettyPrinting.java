package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.script.python.Members;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code pprint}: nested values over several lines. */
final class PrettyPrinting {
  private final Runtime runtime;
  private final int indent;
  private final int width;
  private final boolean compact;
  private final boolean sorted;
  private final StringBuilder out = new StringBuilder();

  private PrettyPrinting(Runtime runtime, Value[] in) {
    this.runtime = runtime;
    this.indent = Numbers.index(in[1], "indent must be an integer");
    this.width = Numbers.index(in[2], "width must be an integer");
    this.compact = runtime.truth(in[4]);
    this.sorted = runtime.truth(in[5]);
  }

  static ModuleValue module() {
    String options = "indent=1, width=80, depth=None, compact=False, sort_dicts=True";
    return new ModuleValue(
        "pprint",
        new Members()
            .function(
                "pformat",
                "object, " + options,
                (r, in) -> new Str(new PrettyPrinting(r, in).text(in[0])))
            .function(
                "pprint",
                "object, stream=None, " + options,
                (r, in) -> {
                  if (in[1] != None.NONE) {
                    throw Raise.refused("pprint to a stream", "Leave stream= out.");
                  }
                  Value[] others = {in[0], in[2], in[3], in[4], in[5], in[6]};
                  r.print(new PrettyPrinting(r, others).text(in[0]) + "\n");
                  return None.NONE;
                })
            .function(
                "pp",
                "object, " + options.replace("True", "False"),
                (r, in) -> {
                  r.print(new PrettyPrinting(r, in).text(in[0]) + "\n");
                  return None.NONE;
                })
            .all());
  }

  private String text(Value value) {
    format(value, 0, 0, 0);
    return out.toString();
  }

  private String repr(Value value) {
    if (value instanceof DictValue dict && dict.type() == Types.DICT && sorted) {
      List<String> parts = new ArrayList<>();
      for (Map.Entry<Value, Value> entry : entries(dict)) {
        parts.add(repr(entry.getKey()) + ": " + repr(entry.getValue()));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof ListValue list && list.own() == null) {
      return "[" + String.join(", ", list.items().stream().map(this::repr).toList()) + "]";
    }
    return runtime.repr(value);
  }

  private void format(Value value, int at, int allowance, int depth) {
    runtime.step();
    if (depth > 400) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    String flat = runtime.repr(value).isEmpty() ? "" : repr(value);
    if (flat.length() <= width - at - allowance) {
      out.append(flat);
      return;
    }
    switch (value) {
      case DictValue dict when dict.type() == Types.DICT -> dict(dict, at, allowance, depth);
      case ListValue list when list.own() == null ->
          items("[", list.items(), "]", at, allowance, depth);
      case Tuple tuple when tuple.named() == null ->
          items("(", tuple.items(), tuple.items().size() == 1 ? ",)" : ")", at, allowance, depth);
      case SetValue set when set.own() == null && !set.isFrozen() ->
          items("{", sorted(List.copyOf(set.items())), "}", at, allowance, depth);
      case Str text -> string(text.text(), at, allowance, depth);
      default -> out.append(flat);
    }
  }

  private List<Value> sorted(List<Value> items) {
    Value sort = tapedeck.script.python.Python.builtin("sorted");
    try {
      return sort == null ? items : runtime.all(runtime.call(sort, ListValue.of(items)));
    } catch (Raise raise) {
      return items;
    }
  }

  private List<Map.Entry<Value, Value>> entries(DictValue dict) {
    List<Value> keys = new ArrayList<>(dict.entries().keySet());
    List<Map.Entry<Value, Value>> entries = new ArrayList<>();
    for (Value key : sorted ? sorted(keys) : keys) {
      Value value = dict.entries().get(key);
      entries.add(Map.entry(key, value == null ? None.NONE : value));
    }
    return entries;
  }

  private void dict(DictValue dict, int at, int allowance, int depth) {
    out.append('{').repeat(' ', Math.max(0, indent - 1));
    List<Map.Entry<Value, Value>> entries = entries(dict);
    int inner = at + indent;
    for (int i = 0; i < entries.size(); i++) {
      boolean last = i == entries.size() - 1;
      String key = repr(entries.get(i).getKey());
      out.append(key).append(": ");
      format(
          entries.get(i).getValue(), inner + key.length() + 2, last ? allowance + 1 : 1, depth + 1);
      out.append(last ? "" : ",\n" + " ".repeat(inner));
    }
    out.append('}');
  }

  private void items(
      String open, List<Value> items, String close, int at, int allowance, int depth) {
    out.append(open).repeat(' ', Math.max(0, indent - 1));
    int inner = at + indent;
    int room = width - inner + 1;
    int left = room;
    boolean first = true;
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      int behind = last ? allowance + close.length() : 1;
      if (compact) {
        String flat = repr(items.get(i));
        int wide = flat.length() + 2;
        if (last) {
          room -= allowance + close.length();
          left -= allowance + close.length();
        }
        if (left < wide) {
          left = room;
          out.append(first ? "" : ",\n" + " ".repeat(inner));
        } else {
          out.append(first ? "" : ", ");
        }
        first = false;
        if (left >= wide) {
          left -= wide;
          out.append(flat);
          continue;
        }
      } else {
        out.append(first ? "" : ",\n" + " ".repeat(inner));
        first = false;
      }
      format(items.get(i), inner, behind, depth + 1);
    }
    out.append(close);
  }

  /** A long string as several in parentheses, broken behind spaces. */
  private void string(String text, int at, int allowance, int depth) {
    List<String> chunks = new ArrayList<>();
    boolean outermost = depth == 0;
    int inner = at + (outermost ? 1 : 0);
    int behind = allowance + (outermost ? 1 : 0);
    String[] lines = text.split("(?<=\n)", -1);
    int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    for (int i = 0; i < count; i++) {
      String current = "";
      int most = width - inner - (i == count - 1 ? behind : 0);
      if (runtime.repr(new Str(lines[i])).length() <= most) {
        chunks.add(lines[i]);
        continue;
      }
      java.util.regex.Matcher parts = java.util.regex.Pattern.compile("\\S*\\s*").matcher(lines[i]);
      while (parts.find() && !parts.group().isEmpty()) {
        boolean lastPart = parts.end() == lines[i].length();
        int fits = width - inner - (lastPart && i == count - 1 ? behind : 0);
        if (runtime.repr(new Str(current + parts.group())).length() > fits) {
          if (!current.isEmpty()) {
            chunks.add(current);
          }
          current = parts.group();
        } else {
          current += parts.group();
        }
      }
      if (!current.isEmpty()) {
        chunks.add(current);
      }
    }
    if (chunks.size() == 1) {
      out.append(runtime.repr(new Str(text)));
      return;
    }
    out.append(outermost ? "(" : "");
    for (int i = 0; i < chunks.size(); i++) {
      out.append(i == 0 ? "" : "\n" + " ".repeat(inner))
          .append(runtime.repr(new Str(chunks.get(i))));
    }
    out.append(outermost ? ")" : "");
  }
}
