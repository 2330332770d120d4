package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tapedeck.script.python.Members;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code re}. */
public final class RegularExpressions {
  private RegularExpressions() {}

  private static final ClassValue PATTERN = ClassValue.builtin("re", "Pattern", Types.OBJECT, null);
  private static final ClassValue MATCH = ClassValue.builtin("re", "Match", Types.OBJECT, null);
  private static final ClassValue ERROR =
      ClassValue.builtin("re", "error", Exceptions.EXCEPTION, Exceptions.EXCEPTION.constructor());
  private static final Map<String, Integer> FLAGS =
      Map.ofEntries(
          Map.entry("IGNORECASE", 2),
          Map.entry("I", 2),
          Map.entry("MULTILINE", 8),
          Map.entry("M", 8),
          Map.entry("DOTALL", 16),
          Map.entry("S", 16),
          Map.entry("UNICODE", 32),
          Map.entry("U", 32),
          Map.entry("VERBOSE", 64),
          Map.entry("X", 64),
          Map.entry("ASCII", 256),
          Map.entry("A", 256));

  /** How a pattern is applied. */
  private enum Way {
    MATCH,
    FULL,
    SEARCH
  }

  static ModuleValue module() {
    Members members =
        new Members()
            .function("compile", "pattern, flags=0", (r, in) -> expression(in[0], in[1]))
            .function("escape", "pattern", (r, in) -> new Str(escaped(r.str(in[0]))))
            .function("purge", "", (r, in) -> None.NONE)
            .value("error", ERROR)
            .value("Pattern", PATTERN)
            .value("Match", MATCH);
    FLAGS.forEach((name, bits) -> members.value(name, Int.of(bits)));
    for (Way way : Way.values()) {
      members.function(
          name(way),
          "pattern, string, flags=0",
          (r, in) -> applied(r, expression(in[0], in[2]), text(in[1]), way));
    }
    members
        .function(
            "findall",
            "pattern, string, flags=0",
            (r, in) -> all(r, expression(in[0], in[2]), text(in[1])))
        .function(
            "finditer",
            "pattern, string, flags=0",
            (r, in) -> each(r, expression(in[0], in[2]), text(in[1])))
        .function(
            "sub",
            "pattern, repl, string, count=0, flags=0",
            (r, in) -> replaced(r, expression(in[0], in[4]), in[1], in[2], in[3]).getFirst())
        .function(
            "subn",
            "pattern, repl, string, count=0, flags=0",
            (r, in) -> Tuple.of(replaced(r, expression(in[0], in[4]), in[1], in[2], in[3])))
        .function(
            "split",
            "pattern, string, maxsplit=0, flags=0",
            (r, in) -> split(r, expression(in[0], in[3]), text(in[1]), in[2]));
    return new ModuleValue("re", members.all());
  }

  private static String name(Way way) {
    return switch (way) {
      case MATCH -> "match";
      case FULL -> "fullmatch";
      case SEARCH -> "search";
    };
  }

  static {
    Members members = new Members("Pattern");
    for (Way way : Way.values()) {
      members.method(
          name(way), "string", (r, in) -> applied(r, expression(in[0]), text(in[1]), way));
    }
    members
        .method("findall", "string", (r, in) -> all(r, expression(in[0]), text(in[1])))
        .method("finditer", "string", (r, in) -> each(r, expression(in[0]), text(in[1])))
        .method(
            "sub",
            "repl, string, count=0",
            (r, in) -> replaced(r, expression(in[0]), in[1], in[2], in[3]).getFirst())
        .method(
            "subn",
            "repl, string, count=0",
            (r, in) -> Tuple.of(replaced(r, expression(in[0]), in[1], in[2], in[3])))
        .method(
            "split",
            "string, maxsplit=0",
            (r, in) -> split(r, expression(in[0]), text(in[1]), in[2]))
        .property("pattern", (r, in) -> new Str(expression(in[0]).source()))
        .property("groups", (r, in) -> Int.of(expression(in[0]).groups()))
        .property("flags", (r, in) -> Int.of(expression(in[0]).flags() | 32))
        .property(
            "groupindex",
            (r, in) -> {
              DictValue names = DictValue.empty();
              expression(in[0])
                  .names()
                  .forEach((name, index) -> names.entries().put(new Str(name), Int.of(index)));
              return names;
            })
        .addTo(PATTERN);
    new Members("Match")
        .method(
            "group",
            "*args",
            (r, in) -> {
              List<Value> wanted = ((Tuple) in[1]).items();
              if (wanted.isEmpty()) {
                return found(in[0]).group(0);
              }
              List<Value> groups = new ArrayList<>();
              wanted.forEach(each -> groups.add(found(in[0]).group(found(in[0]).index(each))));
              return groups.size() == 1 ? groups.getFirst() : Tuple.of(groups);
            })
        .method("groups", "default=None", (r, in) -> Tuple.of(found(in[0]).groups(in[1])))
        .method(
            "groupdict",
            "default=None",
            (r, in) -> {
              Found match = found(in[0]);
              DictValue dict = DictValue.empty();
              match
                  .expression()
                  .names()
                  .forEach((name, index) -> {
                    Value group = match.group(index);
                    dict.entries().put(new Str(name), group == None.NONE ? in[1] : group);
                  });
              return dict;
            })
        .method("start", "group=0, /", (r, in) -> Int.of(found(in[0]).edge(in[1], false)))
        .method("end", "group=0, /", (r, in) -> Int.of(found(in[0]).edge(in[1], true)))
        .method(
            "span",
            "group=0, /",
            (r, in) ->
                Tuple.of(
                    Int.of(found(in[0]).edge(in[1], false)),
                    Int.of(found(in[0]).edge(in[1], true))))
        .method("expand", "template", (r, in) -> new Str(expanded(found(in[0]), text(in[1]))))
        .property("string", (r, in) -> new Str(found(in[0]).text()))
        .property("re", (r, in) -> found(in[0]).expression())
        .property("pos", (r, in) -> Int.ZERO)
        .property("endpos", (r, in) -> Int.of(found(in[0]).text().length()))
        .property(
            "lastindex",
            (r, in) -> {
              Found match = found(in[0]);
              for (int i = match.result().groupCount(); i > 0; i--) {
                if (match.result().start(i) >= 0) {
                  return Int.of(i);
                }
              }
              return None.NONE;
            })
        .addTo(MATCH);
  }

  /** A compiled pattern. */
  private record Expression(
      String source, int flags, Pattern pattern, Map<String, Integer> names, int groups)
      implements HostObject {
    @Override
    public ClassValue type() {
      return PATTERN;
    }

    @Override
    public String repr(Runtime runtime) {
      StringBuilder set = new StringBuilder();
      for (String name : List.of("IGNORECASE", "MULTILINE", "DOTALL", "VERBOSE", "ASCII")) {
        if ((flags & FLAGS.getOrDefault(name, 0)) != 0) {
          set.append(set.isEmpty() ? ", re." : "|re.").append(name);
        }
      }
      return "re.compile(" + runtime.repr(new Str(source)) + set + ")";
    }
  }

  /** What a pattern found. */
  private record Found(Expression expression, String text, java.util.regex.MatchResult result)
      implements HostObject {
    @Override
    public ClassValue type() {
      return MATCH;
    }

    @Override
    public String repr(Runtime runtime) {
      return "<re.Match object; span=(%d, %d), match=%s>"
          .formatted(result.start(), result.end(), runtime.repr(new Str(result.group())));
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      return group(index(key));
    }

    Value group(int index) {
      String group = result.group(index);
      return group == null ? None.NONE : new Str(group);
    }

    List<Value> groups(Value otherwise) {
      List<Value> groups = new ArrayList<>();
      for (int i = 1; i <= result.groupCount(); i++) {
        Value group = group(i);
        groups.add(group == None.NONE ? otherwise : group);
      }
      return groups;
    }

    int index(Value key) {
      Integer index =
          key instanceof Str name
              ? expression.names().get(name.text())
              : Numbers.isWhole(key) ? (Integer) Numbers.index(key, "no such group") : null;
      if (index == null || index < 0 || index > result.groupCount()) {
        throw Raise.index("no such group");
      }
      return index;
    }

    int edge(Value key, boolean end) {
      int index = index(key);
      return end ? result.end(index) : result.start(index);
    }
  }

  private static Expression expression(Value value) {
    if (value instanceof Expression expression) {
      return expression;
    }
    throw Raise.type("a pattern is needed, not " + Types.nameOf(value));
  }

  private static Found found(Value value) {
    if (value instanceof Found found) {
      return found;
    }
    throw Raise.type("a match is needed, not " + Types.nameOf(value));
  }

  private static String text(Value value) {
    if (value instanceof Str text) {
      return text.text();
    }
    throw Raise.type(
        "expected string or bytes-like object, got '%s'".formatted(Types.nameOf(value)));
  }

  /** Raises {@code re.error} if a text is no regular expression. */
  public static void check(String pattern) {
    expression(new Str(pattern), Int.of(0));
  }

  private static Expression expression(Value pattern, Value flags) {
    if (pattern instanceof Expression expression) {
      return expression;
    }
    if (!(pattern instanceof Str text)) {
      throw Raise.type("first argument must be string or compiled pattern");
    }
    int bits = Numbers.index(flags, "flags must be an integer");
    int java = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;
    java |= (bits & 2) != 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    java |= (bits & 8) != 0 ? Pattern.MULTILINE : 0;
    java |= (bits & 16) != 0 ? Pattern.DOTALL : 0;
    java |= (bits & 64) != 0 ? Pattern.COMMENTS : 0;
    java &= (bits & 256) != 0 ? ~Pattern.UNICODE_CHARACTER_CLASS : -1;
    Map<String, Integer> names = new LinkedHashMap<>();
    try {
      Pattern made = Pattern.compile(translated(text.text(), names), java);
      return new Expression(text.text(), bits, made, names, made.matcher("").groupCount());
    } catch (PatternSyntaxException e) {
      throw Raise.of(ERROR, complaint(text.text(), e));
    }
  }

  private static String complaint(String pattern, PatternSyntaxException e) {
    String what = e.getDescription();
    int at = Math.max(0, e.getIndex());
    if (what.startsWith("Unclosed group")) {
      return "missing ), unterminated subpattern at position " + Math.max(0, pattern.indexOf('('));
    }
    if (what.startsWith("Unclosed character class")) {
      return "unterminated character set at position " + Math.max(0, pattern.lastIndexOf('['));
    }
    if (what.startsWith("Unmatched closing")) {
      return "unbalanced parenthesis at position " + (at + 1);
    }
    return what.startsWith("Dangling meta")
        ? "nothing to repeat at position " + at
        : "bad pattern at position " + at;
  }

  /** The pattern in Java's notation; named groups are numbered. */
  private static String translated(String pattern, Map<String, Integer> names) {
    StringBuilder out = new StringBuilder();
    int groups = 0;
    boolean within = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        char next = pattern.charAt(++i);
        out.append(next == 'Z' ? "\\z" : "\\" + next);
      } else if (within) {
        boolean first = pattern.charAt(i - 1) == '[' || pattern.startsWith("[^", i - 2);
        within = c != ']' || first;
        out.append(c == '[' || c == '&' || c == ']' && first ? "\\" + c : "" + c);
      } else if (c == '[') {
        within = true;
        out.append(c);
      } else if (c == '(' && pattern.startsWith("(?P<", i)) {
        int end = pattern.indexOf('>', i);
        groups++;
        names.put(pattern.substring(i + 4, Math.max(i + 4, end)), groups);
        out.append('(');
        i = Math.max(i + 3, end);
      } else if (c == '(' && pattern.startsWith("(?P=", i)) {
        int end = Math.max(i + 4, pattern.indexOf(')', i));
        out.append('\\').append(names.getOrDefault(pattern.substring(i + 4, end), 0));
        i = end;
      } else {
        groups += c == '(' && !pattern.startsWith("(?", i) ? 1 : 0;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** A text in which a search that takes long notices that the run is to stop. */
  private static final class Watched implements CharSequence {
    private final Runtime runtime;
    private final CharSequence text;
    private int reads;

    Watched(Runtime runtime, CharSequence text) {
      this.runtime = runtime;
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if ((++reads & 1023) == 0) {
        runtime.step();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static Matcher matcher(Runtime runtime, Expression expression, String text) {
    return expression.pattern().matcher(new Watched(runtime, text));
  }

  private static Value applied(Runtime runtime, Expression expression, String text, Way way) {
    Matcher matcher = matcher(runtime, expression, text);
    boolean fits =
        switch (way) {
          case MATCH -> matcher.lookingAt();
          case FULL -> matcher.matches();
          case SEARCH -> matcher.find();
        };
    return fits ? new Found(expression, text, matcher.toMatchResult()) : None.NONE;
  }

  private static List<Found> matches(Runtime runtime, Expression expression, String text) {
    List<Found> all = new ArrayList<>();
    Matcher matcher = matcher(runtime, expression, text);
    while (matcher.find()) {
      runtime.step();
      all.add(new Found(expression, text, matcher.toMatchResult()));
    }
    return all;
  }

  private static Value all(Runtime runtime, Expression expression, String text) {
    List<Value> found = new ArrayList<>();
    for (Found match : matches(runtime, expression, text)) {
      List<Value> groups = match.groups(Str.EMPTY);
      found.add(
          groups.isEmpty()
              ? match.group(0)
              : groups.size() == 1 ? groups.getFirst() : Tuple.of(groups));
    }
    return ListValue.of(found);
  }

  private static Value each(Runtime runtime, Expression expression, String text) {
    return new Cursor(
        "callable_iterator",
        matches(runtime, expression, text).stream().<Value>map(each -> each).iterator());
  }

  private static List<Value> replaced(
      Runtime runtime, Expression expression, Value by, Value string, Value count) {
    String text = text(string);
    int most = Numbers.index(count, "count must be an integer");
    StringBuilder out = new StringBuilder();
    int end = 0;
    int done = 0;
    for (Found match : matches(runtime, expression, text)) {
      if (most > 0 && done == most) {
        break;
      }
      done++;
      out.append(text, end, match.result().start());
      out.append(
          by instanceof Str template
              ? expanded(match, template.text())
              : text(runtime.call(by, match)));
      end = match.result().end();
      runtime.allocate(out.length());
    }
    return List.of(new Str(out.append(text, end, text.length()).toString()), Int.of(done));
  }

  /** A template with {@code \1} and {@code \g<name>} filled in. */
  private static String expanded(Found match, String template) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c != '\\' || i + 1 == template.length()) {
        out.append(c);
        continue;
      }
      char next = template.charAt(++i);
      if (next == 'g' && i + 1 < template.length() && template.charAt(i + 1) == '<') {
        int end = Math.max(i + 2, template.indexOf('>', i));
        String name = template.substring(i + 2, end);
        Value key =
            name.matches("\\d{1,4}") ? Int.of(Integer.parseInt(name)) : (Value) new Str(name);
        out.append(group(match, key));
        i = end;
      } else if (next >= '1' && next <= '9') {
        out.append(group(match, Int.of(next - '0')));
      } else {
        int known = "nrt\\".indexOf(next);
        out.append(known >= 0 ? "\n\r\t\\".substring(known, known + 1) : "\\" + next);
      }
    }
    return out.toString();
  }

  private static String group(Found match, Value key) {
    int index;
    try {
      index = match.index(key);
    } catch (Raise raise) {
      throw key instanceof Str name
          ? Raise.index("unknown group name '%s'".formatted(name.text()))
          : Raise.of(ERROR, "invalid group reference %s at position 1".formatted(key));
    }
    return match.group(index) instanceof Str text ? text.text() : "";
  }

  private static Value split(Runtime runtime, Expression expression, String text, Value most) {
    int limit = Numbers.index(most, "maxsplit must be an integer");
    List<Value> parts = new ArrayList<>();
    int end = 0;
    int done = 0;
    for (Found match : matches(runtime, expression, text)) {
      if (limit > 0 && done == limit) {
        break;
      }
      done++;
      parts.add(new Str(text.substring(end, match.result().start())));
      parts.addAll(match.groups(None.NONE));
      end = match.result().end();
    }
    parts.add(new Str(text.substring(end)));
    return ListValue.of(parts);
  }
}
