package tapedeck.app.editor;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A note at the right end of a line, in full if there is room for it and in brief if not. */
final class LineChip extends Label {
  private static final double LEAST = 56;
  private static final double WIDEST_HINT = 560;

  private final Tooltip hint = new Tooltip();
  private String text = "";
  private String shorter = "";
  private String shortest = "";

  private LineChip(String styleClass) {
    getStyleClass().addAll("line-chip", styleClass);
    hint.getStyleClass().add("mono");
    hint.setWrapText(true);
    hint.setMaxWidth(WIDEST_HINT);
    setTooltip(hint);
  }

  static LineChip ofValues() {
    return new LineChip("value-chip");
  }

  static LineChip ofError() {
    return new LineChip("error-chip");
  }

  void show(LineNotes.Note note) {
    show(note.text(), note.values(), note.shapes(), note.full());
  }

  void show(String message) {
    String first = message.lines().findFirst().orElse(message);
    show(first, first, "", message);
  }

  private void show(String inFull, String inBrief, String least, String exact) {
    text = inFull;
    shorter = inBrief;
    shortest = least;
    hint.setText(exact);
  }

  /**
   * Chooses the text for a room, and answers how wide it then is.
   *
   * @return 0 if nothing that says something fits
   */
  double fitInto(double room) {
    setText(text);
    double wide = Math.ceil(prefWidth(-1));
    if (wide <= room) {
      return wide;
    }
    setText(shorter);
    double less = Math.ceil(prefWidth(-1));
    if (less > room && !shortest.isEmpty()) {
      setText(shortest);
      less = Math.ceil(prefWidth(-1));
      return less <= room ? less : 0;
    }
    return less <= room ? less : room >= LEAST ? room : 0;
  }
}
