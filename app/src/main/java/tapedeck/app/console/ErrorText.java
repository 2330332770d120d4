package tapedeck.app.console;

import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Source;

/** An error as the command line shows it: its line with carets, its class, its message, help. */
final class ErrorText {
  private ErrorText() {}

  static String of(ScriptError error, Source source) {
    StringBuilder out = new StringBuilder();
    Place place = error.place();
    if (place.isKnown()) {
      String line = source.line(place.line());
      int begin = Math.min(place.column(), line.length());
      int end = place.endLine() == place.line() ? place.endColumn() : line.length();
      out.append("line ").append(place.line()).append(":\n  ").append(line).append("\n  ");
      out.append(" ".repeat(begin)).append("^".repeat(Math.max(1, end - begin))).append('\n');
    }
    out.append(error.pythonClass());
    if (!error.getMessage().isEmpty()) {
      out.append(": ").append(error.getMessage());
    }
    if (error.help() != null) {
      out.append("\n").append(error.help());
    }
    return out.toString();
  }
}
