package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Where in a picture the step is: what changes, and the ways over which it does. */
final class StepPlace {
  private StepPlace() {}

  /**
   * The parts of the picture that show the step: with both ends of its ways, and without the ends
   * they lead to. Of a box that is drawn for each row, the one at such a way counts.
   *
   * @return nothing if the step is about nothing that is drawn
   */
  static List<Rectangle2D> of(Drawing drawing) {
    List<Layout.Route> ways = new ArrayList<>();
    for (EdgeView view : drawing.edges()) {
      Layout.Route route = view.isCurrent() ? view.route() : null;
      if (route != null) {
        ways.add(route);
      }
    }
    Rectangle2D least = null;
    for (VertexView view : drawing.vertices()) {
      if (view.isCurrent()) {
        least = union(least, nearest(drawing.views(view.key()), ways));
      }
    }
    for (Layout.Route way : ways) {
      least = union(least, new Rectangle2D(way.end().getX(), way.end().getY(), 1, 1));
    }
    if (least == null) {
      return List.of();
    }
    Rectangle2D whole = least;
    for (VertexView view : drawing.vertices()) {
      if (ways.stream().anyMatch(way -> distance(view.place(), way.end()) < 1)) {
        whole = union(whole, view.place());
      }
    }
    return List.of(whole, least);
  }

  private static Rectangle2D nearest(List<VertexView> views, List<Layout.Route> ways) {
    return views.stream()
        .map(VertexView::place)
        .min(
            Comparator.comparingDouble(place ->
                ways.stream()
                    .mapToDouble(
                        way -> Math.min(distance(place, way.start()), distance(place, way.end())))
                    .min()
                    .orElse(0)))
        .orElse(Rectangle2D.EMPTY);
  }

  private static double distance(Rectangle2D from, Point2D to) {
    return to.distance(
        Math.clamp(to.getX(), from.getMinX(), from.getMaxX()),
        Math.clamp(to.getY(), from.getMinY(), from.getMaxY()));
  }

  private static Rectangle2D union(@Nullable Rectangle2D a, Rectangle2D b) {
    if (a == null) {
      return b;
    }
    double x = Math.min(a.getMinX(), b.getMinX());
    double y = Math.min(a.getMinY(), b.getMinY());
    return new Rectangle2D(
        x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
  }
}
