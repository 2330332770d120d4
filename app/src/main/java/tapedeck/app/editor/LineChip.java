package tapedeck.app.editor;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A note at the right end of a line, in full if there is room for it and in brief if not. */
final class LineChip extends Label {
  private static final double LEAST = 56;
  private static final double WIDEST_HINT = 560;

  private final String text;
  private final String shorter;

  private LineChip(String text, String shorter, String full, String styleClass) {
    super(text);
    this.text = text;
    this.shorter = shorter;
    getStyleClass().addAll("line-chip", styleClass);
    Tooltip hint = new Tooltip(full);
    hint.getStyleClass().add("mono");
    hint.setWrapText(true);
    hint.setMaxWidth(WIDEST_HINT);
    setTooltip(hint);
  }

  static LineChip of(LineNotes.Note note) {
    return new LineChip(note.text(), note.values(), note.full(), "value-chip");
  }

  static LineChip ofError(String message) {
    String first = message.lines().findFirst().orElse(message);
    return new LineChip(first, first, message, "error-chip");
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
    return less <= room ? less : room >= LEAST ? room : 0;
  }
}
