package tapedeck.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * Where values left a tape and came back as plain numbers: through {@code x.numpy()}, through a
 * function of NumPy, or through {@code float(x)}. A trace holds no way from one to the other; it is
 * read off the source, from the names in what was converted back to the names they were made of.
 */
final class Detours {
  /**
   * A value that left.
   *
   * @param from identity of the tensor or variable that was read
   * @param how what read it, as the script has it
   * @param place of the statement or expression that read it
   */
  record Detour(long from, String how, Place place) {}

  private static final Pattern READ =
      Pattern.compile(
          "\\.(?:numpy|item|tolist)\\(\\)|\\b(?:float|int|(?:np|numpy|math)\\.[\\w.]+)\\(");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Pattern OF_FORM =
      Pattern.compile("^\\s*\\.\\s*(?:shape|dtype|ndim|name|size)\\b");
  private static final int DEEPEST = 6;
  private static final int LONGEST = 40;

  private final Trace trace;

  Detours(Trace trace) {
    this.trace = trace;
  }

  /** The values that the tensor of a conversion was made of; empty if it was made of none. */
  List<Detour> of(int conversion) {
    if (!(trace.event(conversion) instanceof Event.Converted converted)) {
      return List.of();
    }
    Map<Long, Detour> found = new LinkedHashMap<>();
    read(trace.source().at(converted.place()), converted.place(), conversion, 0, found);
    return List.copyOf(found.values());
  }

  private void read(String text, Place place, int position, int depth, Map<Long, Detour> found) {
    if (depth > DEEPEST) {
      return;
    }
    List<int[]> spans = spans(text);
    for (int[] span : spans) {
      String how = text.substring(span[0], span[1]);
      long whole = computed(inner(how), position);
      if (whole != 0) {
        found.putIfAbsent(whole, new Detour(whole, shortened(how), place));
        continue;
      }
      for (String name : names(how)) {
        long id = identity(bound(name, position));
        if (id != 0) {
          found.putIfAbsent(id, new Detour(id, shortened(how), place));
        }
      }
    }
    for (String name : names(text)) {
      Event.Bound bound = bound(name, position);
      if (bound != null && isNumber(bound.value())) {
        read(statement(bound), bound.place(), since(name, position), depth + 1, found);
      }
    }
  }

  /** The whole statement that bound a name. */
  private String statement(Event.Bound bound) {
    String line = trace.source().line(bound.place().line());
    String at = trace.source().at(bound.place());
    String all = at.length() > line.strip().length() ? at : line.strip();
    int equals = all.indexOf('=');
    return equals < 0 ? all : all.substring(equals + 1);
  }

  /** From where to where in a text something is read, outermost first. */
  private static List<int[]> spans(String text) {
    List<int[]> spans = new ArrayList<>();
    Matcher read = READ.matcher(text);
    int covered = 0;
    while (read.find()) {
      if (read.start() < covered) {
        continue;
      }
      boolean call = text.charAt(read.start()) != '.';
      int from = call ? read.start() : begin(text, read.start());
      int to = call ? end(text, read.end()) : read.end();
      spans.add(new int[] {from, to});
      covered = to;
    }
    return spans;
  }

  /** Where the operand before a member's dot begins: a name with members, or brackets. */
  private static int begin(String text, int dot) {
    int at = dot;
    int open = 0;
    while (at > 0) {
      char c = text.charAt(at - 1);
      open += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      boolean part = open > 0 || Character.isLetterOrDigit(c) || c == '_' || c == '.';
      boolean closes = open == 0 && (c == '(' || c == '[');
      if (open < 0 || !part && !closes) {
        break;
      }
      at--;
    }
    return at;
  }

  /** Where the bracket that is open at a place closes. */
  private static int end(String text, int after) {
    int open = 1;
    int at = after;
    while (at < text.length() && open > 0) {
      char c = text.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return at;
  }

  /** What stands in {@code float(…)} or before {@code .numpy()}. */
  private static String inner(String how) {
    int dot = how.lastIndexOf('.');
    boolean member = how.endsWith("()") && dot > 0;
    int open = how.indexOf('(');
    String inner =
        member
            ? how.substring(0, dot)
            : how.substring(open + 1, Math.max(open + 1, how.length() - 1));
    inner = inner.strip();
    return inner.startsWith("(") && end(inner, 1) == inner.length()
        ? inner.substring(1, inner.length() - 1).strip()
        : inner;
  }

  /** The result of the last operation that an expression stands for; 0 if none does. */
  private long computed(String expression, int before) {
    if (expression.isEmpty() || expression.length() > 4 * LONGEST) {
      return 0;
    }
    for (int i = before - 1; i >= Math.max(0, before - 400); i--) {
      if (trace.event(i) instanceof Event.Computed c
          && trace.source().at(c.place()).equals(expression)) {
        return c.output();
      }
    }
    return 0;
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      if (!OF_FORM.matcher(text.substring(name.end())).find()) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** What a name meant at a position, in whatever function bound it last. */
  private Event.@Nullable Bound bound(String name, int position) {
    Event.Bound latest = null;
    int since = -1;
    for (Map.Entry<List<String>, Timeline<Event.Bound>> each : trace.bindings.entrySet()) {
      if (each.getKey().getLast().equals(name)) {
        int from = each.getValue().since(position);
        if (from > since) {
          since = from;
          latest = each.getValue().at(position);
        }
      }
    }
    return latest;
  }

  private int since(String name, int position) {
    int since = 0;
    for (Map.Entry<List<String>, Timeline<Event.Bound>> each : trace.bindings.entrySet()) {
      if (each.getKey().getLast().equals(name)) {
        since = Math.max(since, each.getValue().since(position));
      }
    }
    return Math.max(0, since - 1);
  }

  /** Of a tensor or variable of TensorFlow; 0 for all else. */
  private long identity(Event.@Nullable Bound bound) {
    return switch (bound == null ? null : bound.value()) {
      case Shown.OfTensor(Tensor tensor, String type) -> isNumPy(type) ? 0 : tensor.id();
      case Shown.OfVariable(var variable) -> variable.id();
      case Shown.OfTape tape -> 0;
      case Shown.Plain plain -> 0;
      case null -> 0;
    };
  }

  private static boolean isNumber(@Nullable Shown value) {
    return switch (value) {
      case Shown.OfTensor(Tensor tensor, String type) -> isNumPy(type);
      case Shown.Plain(String text, String type) -> !type.equals("function");
      case Shown.OfVariable variable -> false;
      case Shown.OfTape tape -> false;
      case null -> false;
    };
  }

  /** Whether a class is one of NumPy's, {@code float32} or {@code ndarray}. */
  static boolean isNumPy(String type) {
    return type.matches("ndarray|[a-z]+\\d+");
  }

  private static String shortened(String how) {
    return how.length() <= LONGEST ? how : how.substring(0, LONGEST - 1) + "…";
  }
}
