package tapedeck.trace;

import java.util.List;
import tapedeck.tape.Place;

/** The text of a script, by place. */
public final class Source {
  private final String text;
  private final List<String> lines;

  /** The text as it was run. */
  public Source(String text) {
    this.text = text;
    this.lines = text.lines().toList();
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Line {@code number}, from 1, without its end; empty outside the text. */
  public String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  /** How many lines it has. */
  public int lineCount() {
    return lines.size();
  }

  /** What stands at a place, lines joined by spaces; empty for nowhere. */
  public String at(Place place) {
    if (!place.isKnown()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int number = place.line(); number <= place.endLine(); number++) {
      String line = line(number);
      int from = number == place.line() ? Math.min(place.column(), line.length()) : 0;
      int to =
          number == place.endLine() ? Math.min(place.endColumn(), line.length()) : line.length();
      out.append(out.isEmpty() ? "" : " ").append(line.substring(from, Math.max(from, to)).strip());
    }
    return out.toString();
  }
}
