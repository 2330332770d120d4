package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;

/**
 * The ways round the rows of a picture: out at the right, back between two rows, in at the left.
 */
final class Lanes {
  private static final double LANE = 11;
  private static final double MARGIN = 8;
  private static final double CORNER = 9;

  /** What leads from one row to others below, beginning at the same item. */
  record Lane(String from, int row, Set<Integer> to) {
    int last() {
      return to.stream().mapToInt(Integer::intValue).max().orElse(row);
    }
  }

  private final Map<String, Integer> amongItsRow = new HashMap<>();
  private final Map<String, Integer> atLeft = new HashMap<>();
  private final Map<Integer, Integer> ofRow = new HashMap<>();
  private final int columns;

  /** Lanes at the left share a column where one ends before the other begins. */
  Lanes(Collection<Lane> lanes) {
    List<Integer> ends = new ArrayList<>();
    for (Lane lane : lanes) {
      amongItsRow.put(lane.from(), ofRow.merge(lane.row(), 1, Integer::sum) - 1);
      int column = 0;
      while (column < ends.size() && ends.get(column) > lane.row()) {
        column++;
      }
      if (column == ends.size()) {
        ends.add(0);
      }
      ends.set(column, lane.last());
      atLeft.put(lane.from(), column);
    }
    columns = ends.size();
  }

  /** How much they need at the left of all rows. */
  double left() {
    return columns == 0 ? 0 : MARGIN + LANE * columns;
  }

  /** How much they need at the right of all rows. */
  double right() {
    int most = ofRow.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most == 0 ? 0 : MARGIN + LANE * most;
  }

  /** How much they need below a row. */
  double below(int row) {
    return LANE * ofRow.getOrDefault(row, 0);
  }

  /**
   * The way from where an item's line leaves its row to where it enters another.
   *
   * @param wide how wide the rows are
   * @param bottom of the row it leaves
   */
  List<Layout.Bend> way(String from, Point2D out, Point2D in, double wide, double bottom) {
    int among = amongItsRow.getOrDefault(from, 0);
    double right = left() + wide + LANE * among;
    double below = bottom + LANE * among;
    double left = left() - LANE * (1 + atLeft.getOrDefault(from, 0));
    return around(
        List.of(
            out,
            new Point2D(right, out.getY()),
            new Point2D(right, below),
            new Point2D(left, below),
            new Point2D(left, in.getY()),
            in));
  }

  /** Level and upright pieces with round corners between them. */
  private static List<Layout.Bend> around(List<Point2D> points) {
    List<Layout.Bend> bends = new ArrayList<>();
    Point2D at = points.getFirst();
    for (int i = 1; i < points.size(); i++) {
      Point2D corner = points.get(i);
      boolean last = i + 1 == points.size();
      double length = at.distance(corner);
      double round =
          last ? 0 : Math.min(CORNER, Math.min(length, corner.distance(points.get(i + 1))) / 2);
      Point2D end =
          length == 0 ? corner : at.add(corner.subtract(at).multiply((length - round) / length));
      Point2D third = end.subtract(at).multiply(1 / 3.0);
      bends.add(new Layout.Bend(at.add(third), end.subtract(third), end));
      at = end;
      if (!last) {
        Point2D next = points.get(i + 1);
        double rest = corner.distance(next);
        Point2D begin =
            rest == 0 ? corner : corner.add(next.subtract(corner).multiply(round / rest));
        bends.add(new Layout.Bend(corner, corner, begin));
        at = begin;
      }
    }
    return bends;
  }
}
