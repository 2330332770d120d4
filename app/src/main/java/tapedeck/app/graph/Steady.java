package tapedeck.app.graph;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Moment;

/** Keeps in its place what the user looks at while the picture is laid out anew. */
final class Steady {
  private final Drawing drawing;
  private final Viewport viewport;
  private @Nullable Anchor anchor;
  private @Nullable String wanted;
  private boolean alone;

  /** What keeps its place: the key of a box or group, and a point of the view. */
  private record Anchor(String key, Point2D at) {}

  Steady(Drawing drawing, Viewport viewport) {
    this.drawing = drawing;
    this.viewport = viewport;
  }

  /** Shows all of the picture from now on. */
  void showAll() {
    alone = true;
  }

  /** Keeps the corner of a group where it is; false if nothing of the group is drawn. */
  boolean keep(String group, Facts facts, Part part) {
    Rectangle2D corner = corner(group, facts, part);
    if (corner != null) {
      anchor = new Anchor(group, viewport.toView(corner.getMinX(), corner.getMinY()));
    }
    return corner != null;
  }

  /** Brings a box into sight once it stands. */
  void want(String vertex) {
    wanted = vertex;
  }

  /** Where a box, a frame, or else the first thing in a group stands; null if it is not drawn. */
  private @Nullable Rectangle2D corner(String group, Facts facts, Part part) {
    VertexView box = drawing.vertex(group);
    if (box != null) {
      return box.place();
    }
    BoxView frame = drawing.frame(group);
    if (frame != null) {
      return frame.place();
    }
    String first = facts.firstOf(group);
    String owner = first == null ? null : part.owners().get(first);
    VertexView member = owner == null ? null : drawing.vertex(owner);
    return member == null ? null : member.place();
  }

  /**
   * Moves the paper so that what is to be kept is where it was.
   *
   * @param before where the boxes of the picture before stood
   * @param another whether it is another picture than before
   */
  void settle(
      Moment moment, Facts facts, Part part, Map<String, Rectangle2D> before, boolean another) {
    Anchor kept = anchor;
    String sought = wanted;
    anchor = null;
    wanted = null;
    Rectangle2D corner = kept == null ? null : corner(kept.key(), facts, part);
    if (kept != null && corner != null) {
      viewport.bring(corner.getMinX(), corner.getMinY(), kept.at());
    } else if (another && !holds(before)) {
      if (alone) {
        viewport.fit();
      } else {
        viewport.fitReadably();
      }
    }
    if (sought != null) {
      reveal(sought);
    } else if (kept == null) {
      revealStep(moment, part);
    }
  }

  /** Whether most of what was there before is still there and can stay in its place. */
  private boolean holds(Map<String, Rectangle2D> before) {
    long kept = before.keySet().stream().filter(key -> drawing.vertex(key) != null).count();
    return kept * 2 > before.size() && viewport.holds(drawing.paper());
  }

  /** Brings a box into sight. */
  void reveal(String element) {
    VertexView view = drawing.vertex(element);
    if (view != null) {
      viewport.reveal(view.place());
    }
  }

  /**
   * In a picture too large for the view, what the step is about is moved into sight, or of a step
   * that is about nothing drawn, such as the last of most scripts, what was done before.
   */
  void revealStep(Moment moment, Part part) {
    if (alone) {
      return;
    }
    List<Rectangle2D> parts = StepPlace.of(drawing);
    Rectangle2D place =
        parts.isEmpty()
            ? StepPlace.near(moment, drawing, part)
            : parts.stream().filter(viewport::hasRoomFor).findFirst().orElseGet(parts::getLast);
    if (place != null) {
      viewport.reveal(place);
    }
  }
}
