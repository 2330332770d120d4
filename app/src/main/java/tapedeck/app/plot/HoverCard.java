package tapedeck.app.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** A card beside a point that shows its numbers in all digits. */
final class HoverCard extends GridPane {
  private static final double AWAY = 14;

  HoverCard() {
    getStyleClass().add("plot-card");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void clear() {
    getChildren().clear();
  }

  void heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("plot-card-heading");
    add(label, 0, getRowCount(), 2, 1);
  }

  /** A row; {@code kind} is a style class that says what the number is. */
  void row(String name, String number, String kind) {
    Label left = new Label(name);
    left.getStyleClass().add("plot-card-name");
    Label right = new Label(number);
    right.getStyleClass().addAll("plot-card-number", kind);
    addRow(getRowCount(), left, right);
  }

  /** Shows itself beside a point, on the side where there is room. */
  void showBeside(double x, double y, Rectangle2D room) {
    applyCss();
    autosize();
    double right = x + AWAY;
    double left = x - AWAY - getWidth();
    double top = y - 2 * AWAY - getHeight();
    relocate(
        Math.round(right + getWidth() <= room.getMaxX() ? right : Math.max(left, room.getMinX())),
        Math.round(Math.clamp(top, 2, Math.max(2, room.getMaxY() - getHeight()))));
    setVisible(true);
  }
}
