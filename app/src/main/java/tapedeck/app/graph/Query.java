package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/**
 * What to look for in a graph: a part of a name, expression or operation, a regular expression
 * between slashes, or a condition such as {@code |grad| > 1}, {@code value < 0}, {@code grad = nan}
 * or {@code shape = (2, 3)}.
 *
 * @param problem why the text is no query; empty if it is one
 */
record Query(Test test, String problem) {
  /** Whether a vertex is what is looked for. */
  @FunctionalInterface
  interface Test {
    boolean passes(Facts facts, Snapshot now, Structure.Vertex vertex);
  }

  private static final Pattern CONDITION =
      Pattern.compile(
          "(\\|?)\\s*(grad|gradient|∂|value)\\s*(\\|?)\\s*(<=|>=|==|=|!=|<|>)\\s*(-?[\\w.+-]+)");
  private static final Pattern SHAPE = Pattern.compile("shape\\s*={1,2}\\s*(\\(.*\\))");

  static Query of(String text) {
    String asked = text.strip();
    Matcher shape = SHAPE.matcher(asked);
    if (shape.matches()) {
      String wanted = shape.group(1).replace(" ", "");
      return new Query(
          (facts, now, vertex) -> {
            Seen seen = now.value(facts, vertex);
            return seen != null && seen.shape().toString().replace(" ", "").equals(wanted);
          },
          "");
    }
    Matcher condition = CONDITION.matcher(asked.replace('−', '-'));
    if (condition.matches()) {
      return condition(condition);
    }
    if (asked.length() > 2 && asked.startsWith("/") && asked.endsWith("/")) {
      try {
        Pattern pattern = Pattern.compile(asked.substring(1, asked.length() - 1));
        return new Query(
            (facts, now, vertex) ->
                names(facts, vertex).stream().anyMatch(name -> pattern.matcher(name).find()),
            "");
      } catch (PatternSyntaxException wrong) {
        return new Query((facts, now, vertex) -> false, wrong.getDescription());
      }
    }
    String part = asked.toLowerCase(Locale.ROOT);
    return new Query(
        (facts, now, vertex) ->
            !part.isEmpty()
                && names(facts, vertex).stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part)),
        "");
  }

  private static Query condition(Matcher condition) {
    boolean size = !condition.group(1).isEmpty();
    boolean gradient = !condition.group(2).equals("value");
    String operator = condition.group(4);
    double bound;
    try {
      bound = number(condition.group(5));
    } catch (NumberFormatException wrong) {
      return new Query((facts, now, vertex) -> false, condition.group(5) + " is not a number");
    }
    return new Query(
        (facts, now, vertex) -> {
          Seen seen = gradient ? now.gradient(vertex) : now.value(facts, vertex);
          if (seen == null) {
            return false;
          }
          if (Double.isNaN(bound)) {
            return hasNan(seen) == !operator.equals("!=");
          }
          return size
              ? holds(Numbers.norm(seen), operator, bound)
              : elements(seen).stream().anyMatch(x -> holds(x, operator, bound));
        },
        "");
  }

  private static double number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan", "none" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static boolean hasNan(Seen seen) {
    return switch (seen) {
      case Seen.Whole whole -> elements(whole).stream().anyMatch(x -> x.isNaN());
      case Seen.Summary summary -> summary.nonFinite() > 0;
    };
  }

  private static List<Double> elements(Seen seen) {
    return switch (seen) {
      case Seen.Whole(var tensor) -> {
        List<Double> all = new ArrayList<>(tensor.size());
        for (int i = 0; i < tensor.size(); i++) {
          all.add(tensor.getDouble(i));
        }
        yield all;
      }
      case Seen.Summary summary -> List.of(summary.min(), summary.max());
    };
  }

  private static boolean holds(double x, String operator, double bound) {
    return switch (operator) {
      case "<" -> x < bound;
      case "<=" -> x <= bound;
      case ">" -> x > bound;
      case ">=" -> x >= bound;
      case "!=" -> x != bound;
      default -> x == bound;
    };
  }

  private static List<String> names(Facts facts, Structure.Vertex vertex) {
    List<String> names = new ArrayList<>(List.of(facts.name(vertex)));
    if (vertex instanceof Structure.Operation operation) {
      names.add(facts.recordName(operation));
    }
    return names;
  }
}
