package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import tapedeck.app.graph.Layout.Bend;
import tapedeck.app.graph.Layout.Route;

/**
 * Turns routes of level and upright pieces into smooth curves. Each upright piece becomes an S that
 * is as wide as the gap between the boxes beside it allows, level at both ends.
 */
final class Curves {
  private static final double ROOM = 10;
  private static final double HALF_LABEL = 14;

  private final List<Rectangle2D> boxes;
  private final List<Rectangle2D> frames;
  private final List<Rectangle2D> texts;
  private List<Rectangle2D> obstacles;

  /**
   * @param boxes what no curve may cross
   * @param frames what a curve may cross only if one of its ends lies in it
   * @param texts what only the curve that it belongs to comes close to
   */
  Curves(List<Rectangle2D> boxes, List<Rectangle2D> frames, List<Rectangle2D> texts) {
    this.boxes = boxes;
    this.frames = frames;
    this.texts = texts;
    this.obstacles = boxes;
  }

  /**
   * @param chip the text that stands on it, null for none
   */
  Route through(List<Point2D> points, @Nullable Rectangle2D chip) {
    obstacles = new ArrayList<>(boxes);
    for (Rectangle2D frame : frames) {
      if (!frame.contains(points.getFirst()) && !frame.contains(points.getLast())) {
        obstacles.add(frame);
      }
    }
    texts.stream().filter(text -> !text.equals(chip)).forEach(obstacles::add);
    List<Bend> bends = new ArrayList<>();
    Point2D at = points.getFirst();
    for (int i = 1; i + 1 < points.size(); i++) {
      Point2D from = points.get(i);
      Point2D to = points.get(i + 1);
      if (Math.abs(from.getX() - to.getX()) > 0.5) {
        continue;
      }
      double left = Math.max(at.getX(), reach(points, i, i - 1, chip, at.getX()));
      double right = reach(points, i, i + 2, chip, points.getLast().getX());
      right = i + 2 < points.size() - 1 ? Math.min(right, middle(to, points.get(i + 2))) : right;
      left = Math.min(left, from.getX());
      right = Math.max(right, from.getX());
      Point2D begin = new Point2D(left, from.getY());
      Point2D end = new Point2D(right, to.getY());
      level(bends, at, begin);
      double half = (right - left) / 2;
      bends.add(new Bend(begin.add(half, 0), end.subtract(half, 0), end));
      at = end;
    }
    level(bends, at, points.getLast());
    Point2D label =
        chip == null
            ? points.getFirst().midpoint(points.getLast())
            : new Point2D(
                chip.getMinX() + chip.getWidth() / 2, chip.getMinY() + chip.getHeight() / 2);
    return new Route(points.getFirst(), List.copyOf(bends), label);
  }

  private static double middle(Point2D a, Point2D b) {
    return (a.getX() + b.getX()) / 2;
  }

  private static void level(List<Bend> bends, Point2D from, Point2D to) {
    if (to.distance(from) > 0.5) {
      Point2D third = to.subtract(from).multiply(1 / 3.0);
      bends.add(new Bend(from.add(third), to.subtract(third), to));
    }
  }

  /**
   * How far the S of the upright piece at {@code i} may stretch towards the point at {@code to}. It
   * may run on below a text, which stands above its line, but not through it from above.
   */
  private double reach(
      List<Point2D> points, int i, int to, @Nullable Rectangle2D chip, double limit) {
    Point2D from = points.get(i);
    Point2D other = points.get(i + 1);
    boolean leftwards = to < i;
    double far = leftwards ? Math.max(limit, points.get(to).getX()) : points.get(to).getX();
    double top = Math.min(from.getY(), other.getY()) - ROOM;
    double bottom = Math.max(from.getY(), other.getY()) + ROOM;
    for (Rectangle2D box : obstacles) {
      boolean near = box.getMaxY() > top && box.getMinY() < bottom;
      if (near && leftwards && box.getMaxX() <= from.getX() + 1) {
        far = Math.max(far, box.getMaxX());
      } else if (near && !leftwards && box.getMinX() >= from.getX() - 1) {
        far = Math.min(far, box.getMinX());
      }
    }
    if (chip == null) {
      return far;
    }
    double level = (leftwards ? from : other).getY();
    boolean beside = chip.getMinY() < level + HALF_LABEL && chip.getMaxY() > level - 2 * HALF_LABEL;
    boolean crosses = leftwards ? other.getY() < from.getY() : from.getY() < other.getY();
    double half = crosses ? 0 : Math.max(0, chip.getWidth() / 2 - HALF_LABEL);
    if (beside && leftwards && chip.getMinX() < from.getX()) {
      far = Math.max(far, Math.min(from.getX(), chip.getMaxX() - half));
    } else if (beside && !leftwards && chip.getMaxX() > from.getX()) {
      far = Math.min(far, Math.max(from.getX(), chip.getMinX() + half));
    }
    return far;
  }
}
