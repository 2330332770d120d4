package tapedeck.app.graph;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Where everything in a picture stands, by the keys of its {@link Plan}. */
record Layout(
    Map<String, Rectangle2D> items,
    Map<String, Route> routes,
    Map<String, Rectangle2D> containers,
    double width,
    double height) {
  static final Layout EMPTY = new Layout(Map.of(), Map.of(), Map.of(), 0, 0);

  /**
   * The way of an edge.
   *
   * @param chip the middle of its text
   */
  record Route(Point2D start, List<Bend> bends, Point2D chip) {
    Point2D end() {
      return bends.isEmpty() ? start : bends.getLast().end();
    }
  }

  /** One piece of a curve: a cubic from where the piece before it ended. */
  record Bend(Point2D first, Point2D second, Point2D end) {}
}
