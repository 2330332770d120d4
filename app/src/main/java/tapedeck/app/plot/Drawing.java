package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Paths of lines and dots. */
final class Drawing {
  /** Beyond this many pixels outside, a line is cut so that coordinates stay sane. */
  private static final double FAR = 20_000;

  /** How many elements {@link #point} adds. */
  static final int ELEMENTS_OF_POINT = 2;

  private Drawing() {}

  static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    return path;
  }

  /** A line through points; one that is not finite leaves a gap. */
  static List<PathElement> line(double[] x, double[] y) {
    List<PathElement> line = new ArrayList<>(x.length);
    boolean down = false;
    for (int i = 0; i < x.length; i++) {
      boolean there = Double.isFinite(x[i]) && Double.isFinite(y[i]);
      if (there) {
        double at = Math.clamp(y[i], -FAR, FAR);
        line.add(down ? new LineTo(x[i], at) : new MoveTo(x[i], at));
      }
      down = there;
    }
    return line;
  }

  /**
   * Adds a point, which a path with round ends draws as a dot as wide as its stroke. Cheaper than
   * {@link #dot} for paths of many dots that change.
   */
  static void point(List<PathElement> to, double x, double y) {
    to.add(new MoveTo(x, y));
    to.add(new LineTo(x, y));
  }

  /** Adds a round dot. */
  static void dot(List<PathElement> to, double x, double y, double radius) {
    to.add(new MoveTo(x - radius, y));
    to.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
    to.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
    to.add(new ClosePath());
  }
}
