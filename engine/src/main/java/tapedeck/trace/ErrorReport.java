package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;

/**
 * An error as text: its calls, the line with carets under what is at fault, class, message, help.
 */
public final class ErrorReport {
  /** How many calls from one line are shown before they are only counted, as Python does. */
  private static final int SHOWN = 3;

  private ErrorReport() {}

  /**
   * @param file what the script is called
   * @param source its text
   */
  public static String of(ScriptError error, String file, Source source) {
    List<String> lines = new ArrayList<>();
    String within = "";
    String before = "";
    int repeated = 0;
    for (ScriptError.Call call : error.calls()) {
      String where = "%s, line %d%s".formatted(file, call.place().line(), within);
      repeated = where.equals(before) ? repeated + 1 : 0;
      if (repeated < SHOWN) {
        lines.add(where);
        lines.add("    " + source.line(call.place().line()).strip());
      } else if (repeated > SHOWN) {
        lines.removeLast();
      }
      if (repeated >= SHOWN) {
        int more = repeated - SHOWN + 1;
        lines.add(
            "  [Previous line repeated %d more time%s]".formatted(more, more == 1 ? "" : "s"));
      }
      before = where;
      within = ", in " + call.function();
    }
    Place place = error.place();
    if (place.isKnown()) {
      lines.add(
          "%s, line %d, column %d%s".formatted(file, place.line(), place.column() + 1, within));
      String line = source.line(place.line());
      int indent = line.length() - line.stripLeading().length();
      lines.add("    " + line.strip());
      int from = Math.max(0, place.column() - indent);
      int to = place.endLine() == place.line() ? place.endColumn() - indent : line.strip().length();
      lines.add("    " + " ".repeat(from) + "^".repeat(Math.max(1, to - from)));
    }
    String message = error.getMessage();
    lines.add(error.pythonClass() + (message.isEmpty() ? "" : ": " + message));
    String help = error.help();
    if (help != null) {
      lines.add("    " + help);
    }
    return String.join("\n", lines);
  }
}
