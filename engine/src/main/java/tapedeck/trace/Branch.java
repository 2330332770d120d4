package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The branch of an {@code if} that a line stands in, and those that were not taken instead.
 *
 * @param line where the branch begins: its {@code if}, {@code elif} or {@code else}
 * @param mark which way was taken, in a few words: {@code if, else not taken}
 * @param words which condition decided, as a sentence
 */
public record Branch(int line, String mark, String words) {
  /** One way of an {@code if}. */
  private record Way(int line, String keyword, String condition) {
    String named() {
      return "%s on line %d".formatted(keyword, line);
    }
  }

  /** The innermost branch that a line stands in; null if it stands in none. */
  public static @Nullable Branch of(Source source, int line) {
    int indent = indent(source.line(line));
    for (int above = line - 1; above > 0; above--) {
      String text = source.line(above);
      if (text.isBlank() || indent(text) >= indent) {
        continue;
      }
      indent = indent(text);
      if (text.strip().startsWith("def ") || text.strip().startsWith("class ")) {
        return null;
      }
      Way taken = way(above, text.strip());
      Branch found = taken == null ? null : among(ways(source, above, indent), taken);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static @Nullable Way way(int line, String text) {
    int end = text.lastIndexOf(':');
    String head = end < 0 ? text : text.substring(0, end).strip();
    for (String keyword : List.of("if", "elif")) {
      if (head.startsWith(keyword + " ") || head.startsWith(keyword + "(")) {
        return new Way(line, keyword, head.substring(keyword.length()).strip());
      }
    }
    return head.equals("else") ? new Way(line, head, "") : null;
  }

  /** All ways of the {@code if} that has one of them on a line; empty for the else of a loop. */
  private static List<Way> ways(Source source, int line, int indent) {
    List<Way> ways = new ArrayList<>();
    int first = line;
    while (first > 0 && !begins(source.line(first), indent)) {
      first--;
    }
    for (int at = first; at > 0 && at <= source.lineCount(); at++) {
      String text = source.line(at);
      if (text.isBlank() || indent(text) > indent) {
        continue;
      }
      Way way = indent(text) == indent ? way(at, text.strip()) : null;
      boolean next = way != null && (ways.isEmpty() == way.keyword().equals("if"));
      if (!next) {
        break;
      }
      ways.add(way);
    }
    return ways;
  }

  /** Whether a line begins a statement that an {@code elif} or {@code else} may belong to. */
  private static boolean begins(String text, int indent) {
    String code = text.strip();
    return !code.isEmpty()
        && indent(text) == indent
        && !code.startsWith("elif")
        && !code.startsWith("else");
  }

  private static @Nullable Branch among(List<Way> ways, Way taken) {
    if (!ways.contains(taken)) {
      return null;
    }
    int index = ways.indexOf(taken);
    StringJoiner others = new StringJoiner(", ");
    StringJoiner marks = new StringJoiner(", ");
    for (Way way : ways) {
      if (!way.equals(taken)) {
        others.add(way.named());
        marks.add(way.keyword());
      }
    }
    String reason =
        taken.condition().isEmpty()
            ? "%s did not hold".formatted(condition(ways.subList(0, index)))
            : "%s on line %d held".formatted(taken.condition(), taken.line());
    String rest = others.length() == 0 ? "" : "; not taken: " + others;
    String mark =
        marks.length() == 0
            ? taken.keyword()
            : "%s, %s not taken".formatted(taken.keyword(), marks);
    return new Branch(taken.line(), mark, "Computed because %s%s.".formatted(reason, rest));
  }

  private static String condition(List<Way> before) {
    StringJoiner all = new StringJoiner(" and ");
    before.forEach(way -> all.add("%s on line %d".formatted(way.condition(), way.line())));
    return all.toString();
  }
}
