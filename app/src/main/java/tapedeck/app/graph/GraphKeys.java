package tapedeck.app.graph;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Structure;

/**
 * The keys of the picture while it has the focus. With a vertex selected the arrows walk along its
 * edges; with none they are left to whoever wants them.
 */
final class GraphKeys {
  private static final double NOTCH = 1.2;

  private final GraphView view;
  private final Session session;
  private final Drawing drawing;
  private final Viewport viewport;

  GraphKeys(GraphView view, Session session, Drawing drawing, Viewport viewport) {
    this.view = view;
    this.session = session;
    this.drawing = drawing;
    this.viewport = viewport;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() ? withControl(event.getCode()) : plain(event)) {
      event.consume();
    }
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case DIGIT1, NUMPAD1 -> view.actualSize();
      case PLUS, EQUALS, ADD -> view.zoom(NOTCH);
      case MINUS, SUBTRACT -> view.zoom(1 / NOTCH);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case F -> {
        view.fit();
        yield true;
      }
      case ESCAPE -> {
        boolean some = !(session.selectionProperty().get() instanceof Selection.None);
        session.selectionProperty().set(new Selection.None());
        yield some;
      }
      case LEFT, RIGHT, UP, DOWN -> walk(event.getCode());
      default -> false;
    };
  }

  private boolean walk(KeyCode code) {
    Structure.Vertex at = session.selectedVertex().orElse(null);
    if (at == null) {
      return false;
    }
    List<String> along =
        switch (code) {
          case LEFT -> inputs(at);
          case RIGHT -> consumers(at);
          default -> List.of();
        };
    String next =
        along.isEmpty()
            ? beside(at, code)
            : along.stream().filter(this::isDrawn).findFirst().orElse(null);
    if (next != null) {
      session.selectionProperty().set(new Selection.OfVertex(next));
      reveal(next);
    }
    return true;
  }

  private boolean isDrawn(String key) {
    return drawing.vertex(key) != null;
  }

  private List<String> inputs(Structure.Vertex of) {
    return session.structure().edges().values().stream()
        .filter(edge -> edge.to().equals(of))
        .map(edge -> edge.from().key())
        .toList();
  }

  private List<String> consumers(Structure.Vertex of) {
    return session.structure().edges().values().stream()
        .filter(edge -> edge.from().equals(of))
        .map(edge -> edge.to().key())
        .toList();
  }

  /** The nearest vertex above or below. */
  private @Nullable String beside(Structure.Vertex of, KeyCode code) {
    VertexView here = drawing.vertex(of.key());
    if (here == null || code == KeyCode.LEFT || code == KeyCode.RIGHT) {
      return null;
    }
    double sign = code == KeyCode.UP ? -1 : 1;
    String best = null;
    double least = Double.MAX_VALUE;
    for (VertexView other : drawing.vertices()) {
      double dy = sign * (middleY(other.place()) - middleY(here.place()));
      double dx = Math.abs(middleX(other.place()) - middleX(here.place()));
      if (dy > 1 && dy + 3 * dx < least) {
        least = dy + 3 * dx;
        best = other.key();
      }
    }
    return best;
  }

  private static double middleX(Rectangle2D place) {
    return (place.getMinX() + place.getMaxX()) / 2;
  }

  private static double middleY(Rectangle2D place) {
    return (place.getMinY() + place.getMaxY()) / 2;
  }

  private void reveal(String key) {
    VertexView next = drawing.vertex(key);
    if (next != null) {
      Rectangle2D place = next.place();
      viewport.reveal(place.getMinX(), place.getMinY(), place.getMaxX(), place.getMaxY());
    }
  }
}
