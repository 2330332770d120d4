package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a script says about itself beside its lines: {@code # expect: text} for a printed line,
 * {@code # expect error: Class: message} for the error that ends it there. A comment that stands
 * alone speaks of the last line of code above it.
 */
record Expectations(Map<Integer, List<String>> printed, @Nullable Failure failure) {
  private static final String PRINT = "# expect: ";
  private static final String ERROR = "# expect error: ";

  /** An error and the line it belongs to. */
  record Failure(int line, String text) {}

  static Expectations in(String script) {
    Map<Integer, List<String>> printed = new TreeMap<>();
    Failure failure = null;
    String[] lines = script.split("\n", -1);
    int code = 1;
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].strip().startsWith("#")) {
        code = i + 1;
      }
      int print = lines[i].lastIndexOf(PRINT.strip());
      if (print >= 0) {
        String rest = lines[i].substring(print + PRINT.length() - 1);
        printed
            .computeIfAbsent(code, line -> new ArrayList<>())
            .add(rest.isEmpty() ? "" : rest.substring(1));
      }
      int error = lines[i].lastIndexOf(ERROR);
      if (error >= 0) {
        failure = new Failure(code, lines[i].substring(error + ERROR.length()));
      }
    }
    return new Expectations(printed, failure);
  }

  int count() {
    return printed.values().stream().mapToInt(List::size).sum() + (failure == null ? 0 : 1);
  }
}
