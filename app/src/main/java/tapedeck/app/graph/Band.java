package tapedeck.app.graph;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** What runs below the line of a gradient that vanishes or explodes: a band with a hollow. */
final class Band extends Group {
  private static final double RIM = 2;
  private static final double HOLLOW = 3;

  private final Path rim = new Path();
  private final Path hollow = new Path();

  Band() {
    getStyleClass().add("band");
    setMouseTransparent(true);
    setManaged(false);
    rim.getStyleClass().add("rim");
    hollow.getStyleClass().add("hollow");
    getChildren().setAll(rim, hollow);
  }

  /** Runs along a line of some width. */
  void follow(List<PathElement> along, double width) {
    rim.getElements().setAll(along);
    hollow.getElements().setAll(along);
    hollow.setStrokeWidth(width + 2 * HOLLOW);
    rim.setStrokeWidth(width + 2 * (HOLLOW + RIM));
  }
}
