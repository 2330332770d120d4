package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;

/**
 * An error as text: its calls, the line with carets under what is at fault, class, message, help.
 */
public final class ErrorReport {
  private ErrorReport() {}

  /**
   * @param file what the script is called
   * @param source its text
   */
  public static String of(ScriptError error, String file, Source source) {
    List<String> lines = new ArrayList<>();
    String within = "";
    for (ScriptError.Call call : error.calls()) {
      lines.add("%s, line %d%s".formatted(file, call.place().line(), within));
      lines.add("    " + source.line(call.place().line()).strip());
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
