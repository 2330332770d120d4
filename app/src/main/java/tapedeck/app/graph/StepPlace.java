package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** Where in a picture the step is: what changes, and the ways over which it does. */
final class StepPlace {
  /** How many events away it is looked for at most. */
  private static final int FARTHEST = 100_000;

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

  /**
   * Where what was done before a moment stands, or else what is done after it: the part of the
   * picture to look at while the step is about nothing that is drawn.
   *
   * @return null if nothing near it is drawn
   */
  static @Nullable Rectangle2D near(Moment moment, Drawing drawing, Part part) {
    int from = moment.position();
    int first = Math.max(0, from - FARTHEST);
    int end = Math.min(moment.trace().size(), from + FARTHEST);
    Rectangle2D place = null;
    for (int i = from - 1; i >= first && place == null; i--) {
      place = place(i, moment.trace(), drawing, part);
    }
    for (int i = from; i < end && place == null; i++) {
      place = place(i, moment.trace(), drawing, part);
    }
    return place;
  }

  private static @Nullable Rectangle2D place(int index, Trace trace, Drawing drawing, Part part) {
    Structure structure = part.structure();
    Structure.Vertex vertex =
        switch (trace.event(index)) {
          case Event.Computed e -> structure.at(index);
          case Event.Contributed e -> {
            Structure.Edge edge = structure.edge(e.node(), e.input());
            yield edge == null ? null : edge.from();
          }
          case Event.Assigned e -> structure.sourceOf(e.variable());
          case Event.Updated e -> structure.sourceOf(e.update().variable());
          case Event.VariableCreated e -> structure.sourceOf(e.variable());
          default -> null;
        };
    String owner = vertex == null ? null : part.owners().get(vertex.key());
    VertexView view = owner == null ? null : drawing.vertex(owner);
    return view == null ? null : view.place();
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
