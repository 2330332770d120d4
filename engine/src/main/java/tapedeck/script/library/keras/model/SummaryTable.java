package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in lines and columns of text, whose cells break their text at blanks. */
final class SummaryTable {
  /** Where a column's text stands. */
  enum Side {
    LEFT,
    RIGHT,
    CENTER
  }

  /** How wide the screen is that Keras prints on; lines beyond are cut there. */
  private static final int SCREEN = 80;

  private final int[] widths;
  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param length how long a line is
   * @param ends where each column ends, in parts of the length
   */
  SummaryTable(int length, double[] ends, List<Side> sides) {
    this.sides = sides;
    this.widths = new int[ends.length];
    int before = 0;
    for (int i = 0; i < ends.length; i++) {
      int end = (int) (ends[i] * length);
      widths[i] = end - before + 2;
      before = end;
    }
    int room = length - ends.length - 1;
    int excess = Math.max(0, Arrays.stream(widths).sum() - room);
    for (int i = 0; i < widths.length; i++) {
      int less = (int) Math.rint((double) excess / (widths.length - i));
      widths[i] -= less;
      excess -= less;
    }
  }

  /** Adds a row; the first is the heading. */
  void add(List<String> cells) {
    rows.add(cells);
  }

  String text() {
    StringBuilder out = new StringBuilder();
    rule(out, "┏", "━", "┳", "┓");
    cells(out, "┃", rows.getFirst());
    rule(out, "┡", "━", "╇", "┩");
    for (int i = 1; i < rows.size(); i++) {
      if (i > 1) {
        rule(out, "├", "─", "┼", "┤");
      }
      cells(out, "│", rows.get(i));
    }
    rule(out, "└", "─", "┴", "┘");
    return out.toString();
  }

  private void rule(StringBuilder out, String left, String line, String cross, String right) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add(line.repeat(width));
    }
    line(out, left + String.join(cross, parts) + right);
  }

  private static void line(StringBuilder out, String line) {
    out.append(line, 0, Math.min(line.length(), SCREEN)).append('\n');
  }

  private void cells(StringBuilder out, String bar, List<String> columns) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrapped(columns.get(i), widths[i] - 2));
    }
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        List<String> column = wrapped.get(i);
        String shown = line < column.size() ? column.get(line) : "";
        text.append(bar).append(' ').append(padded(shown, widths[i] - 2, sides.get(i))).append(' ');
      }
      line(out, text.append(bar).toString());
    }
  }

  private static String padded(String text, int room, Side side) {
    String shown = text.length() > room ? text.substring(0, Math.max(0, room - 1)) + "…" : text;
    int free = Math.max(0, room - shown.length());
    return switch (side) {
      case LEFT -> shown + " ".repeat(free);
      case RIGHT -> " ".repeat(free) + shown;
      case CENTER -> " ".repeat(free / 2) + shown + " ".repeat(free - free / 2);
    };
  }

  /** As many words a line as there is room for; a longer word is cut where it is shown. */
  private static List<String> wrapped(String text, int room) {
    List<String> lines = new ArrayList<>();
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    StringBuilder line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : text.stripLeading().split(" ")) {
      if (!empty && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
