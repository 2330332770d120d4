package tapedeck.app.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where everything in a picture stands, by the keys of its {@link Plan}.
 *
 * @param copies the keys under which sources stand in further rows, with the sources' own keys
 * @param containers the pieces of each container, one for each row
 */
record Layout(
    Map<String, Rectangle2D> items,
    Map<String, String> copies,
    Map<String, Route> routes,
    Map<String, List<Rectangle2D>> containers,
    double width,
    double height) {
  /** The same with some items moved, and the lines at them drawn anew. */
  Layout with(Map<String, Point2D> moves, Part part) {
    if (moves.keySet().stream().noneMatch(items::containsKey)) {
      return this;
    }
    Map<String, Rectangle2D> moved = new LinkedHashMap<>(items);
    moves.forEach((key, by) ->
        moved.computeIfPresent(
            key,
            (k, at) ->
                new Rectangle2D(
                    at.getMinX() + by.getX(),
                    at.getMinY() + by.getY(),
                    at.getWidth(),
                    at.getHeight())));
    Map<String, Route> redrawn = new LinkedHashMap<>(routes);
    for (Part.Line line : part.lines().values()) {
      Route route = routes.get(line.key());
      if (route != null) {
        Point2D from = moves.getOrDefault(itemAt(line.from(), route.start()), Point2D.ZERO);
        Point2D to = moves.getOrDefault(line.to(), Point2D.ZERO);
        if (!from.equals(Point2D.ZERO) || !to.equals(Point2D.ZERO)) {
          redrawn.put(line.key(), Route.between(route.start().add(from), route.end().add(to)));
        }
      }
    }
    return new Layout(moved, copies, redrawn, containers, width, height);
  }

  /** The item, of a source and its copies, at whose side a line begins. */
  private String itemAt(String key, Point2D start) {
    for (Map.Entry<String, String> copy : copies.entrySet()) {
      Rectangle2D place = items.get(copy.getKey());
      if (copy.getValue().equals(key)
          && place != null
          && Math.abs(place.getMaxX() - start.getX()) < 2
          && start.getY() >= place.getMinY()
          && start.getY() <= place.getMaxY()) {
        return copy.getKey();
      }
    }
    return key;
  }

  static final Layout EMPTY = new Layout(Map.of(), Map.of(), Map.of(), Map.of(), 0, 0);

  /**
   * The way of an edge.
   *
   * @param chip the middle of its text
   */
  record Route(Point2D start, List<Bend> bends, Point2D chip) {
    /** One curve, level at both ends. */
    static Route between(Point2D start, Point2D end) {
      double reach = Math.max(40, Math.abs(end.getX() - start.getX()) / 2);
      Bend bend = new Bend(start.add(reach, 0), end.subtract(reach, 0), end);
      return new Route(start, List.of(bend), bend.at(start, 0.5).subtract(0, 14));
    }

    /** The point of the way that is closest to another. */
    Point2D near(Point2D other) {
      Point2D best = start;
      Point2D at = start;
      for (Bend bend : bends) {
        for (int i = 0; i <= 16; i++) {
          Point2D point = bend.at(at, i / 16.0);
          best = point.distance(other) < best.distance(other) ? point : best;
        }
        at = bend.end();
      }
      return best;
    }

    /** Whether it goes through a rectangle, as far as its points tell. */
    boolean crosses(Rectangle2D part) {
      Point2D middle =
          new Point2D((part.getMinX() + part.getMaxX()) / 2, (part.getMinY() + part.getMaxY()) / 2);
      return extent().intersects(part) && part.contains(near(middle));
    }

    Route moved(double x, double y) {
      List<Bend> all =
          bends.stream()
              .map(b -> new Bend(b.first().add(x, y), b.second().add(x, y), b.end().add(x, y)))
              .toList();
      return new Route(start.add(x, y), all, chip.add(x, y));
    }

    /** A rectangle around all of it. */
    Rectangle2D extent() {
      double left = start.getX();
      double top = start.getY();
      double right = left;
      double bottom = top;
      for (Bend bend : bends) {
        for (Point2D point : List.of(bend.first(), bend.second(), bend.end())) {
          left = Math.min(left, point.getX());
          top = Math.min(top, point.getY());
          right = Math.max(right, point.getX());
          bottom = Math.max(bottom, point.getY());
        }
      }
      return new Rectangle2D(left, top, right - left + 1, bottom - top + 1);
    }

    Point2D end() {
      return bends.isEmpty() ? start : bends.getLast().end();
    }
  }

  /** One piece of a curve: a cubic from where the piece before it ended. */
  record Bend(Point2D first, Point2D second, Point2D end) {
    /** The point at {@code t} from 0 to 1, if the piece begins at {@code from}. */
    Point2D at(Point2D from, double t) {
      double u = 1 - t;
      return from.multiply(u * u * u)
          .add(first.multiply(3 * u * u * t))
          .add(second.multiply(3 * u * t * t))
          .add(end.multiply(t * t * t));
    }
  }
}
