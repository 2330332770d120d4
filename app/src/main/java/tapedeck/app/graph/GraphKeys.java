package tapedeck.app.graph;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;

/**
 * The keys of the picture while it has the focus. With a box selected the arrows walk along its
 * lines; with none they are left to whoever wants them.
 */
final class GraphKeys {
  private static final double NOTCH = 1.2;

  private final GraphView view;
  private final Session session;
  private final Drawing drawing;

  GraphKeys(GraphView view, Session session, Drawing drawing) {
    this.view = view;
    this.session = session;
    this.drawing = drawing;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() ? withControl(event.getCode()) : plain(event)) {
      event.consume();
    }
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case F -> view.openSearch();
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
      case F -> done(view::fit);
      case DIGIT1, NUMPAD1 -> done(() -> view.toggle(Show.VALUES));
      case DIGIT2, NUMPAD2 -> done(() -> view.toggle(Show.GRADIENTS));
      case DIGIT3, NUMPAD3 -> done(() -> view.toggle(Show.LOCALS));
      case DIGIT4, NUMPAD4 -> done(() -> view.toggle(Show.SHAPES));
      case I -> spotlight(Spotlight.Beam.INPUTS);
      case T -> spotlight(Spotlight.Beam.TO_TARGET);
      case O -> spotlight(Spotlight.Beam.ALONE);
      case ENTER -> enter();
      case ESCAPE -> {
        boolean some =
            view.highlights().endSpotlight()
                | !(session.selectionProperty().get() instanceof Selection.None);
        session.selectionProperty().set(new Selection.None());
        yield some;
      }
      case LEFT, RIGHT, UP, DOWN -> walk(event.getCode());
      default -> false;
    };
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  private boolean spotlight(Spotlight.Beam beam) {
    String at = selected();
    return at != null && done(() -> view.highlights().spotlight(beam, at));
  }

  /** Unfolds what is selected, folds what is around it, or selects where the step is. */
  private boolean enter() {
    String at = selected();
    if (at == null) {
      String first =
          drawing.vertices().stream()
              .filter(VertexView::isCurrent)
              .findFirst()
              .or(() -> drawing.vertices().stream().filter(v -> !v.isHiddenGhost()).findFirst())
              .map(VertexView::key)
              .orElse(null);
      return first != null && done(() -> select(first));
    }
    if (view.part().elements().get(at) instanceof Part.Element.Folded) {
      return done(() -> view.toggleFold(at));
    }
    String around = view.part().frameAround(at);
    return around != null && done(() -> view.toggleFold(around));
  }

  private @Nullable String selected() {
    return session.selectionProperty().get() instanceof Selection.OfVertex(String key)
            && drawing.vertex(key) != null
        ? key
        : null;
  }

  private void select(String key) {
    session.selectionProperty().set(new Selection.OfVertex(key));
    view.reveal(key);
  }

  private boolean walk(KeyCode code) {
    String at = selected();
    if (at == null) {
      return false;
    }
    List<String> along =
        switch (code) {
          case LEFT -> inputs(at);
          case RIGHT -> consumers(at);
          default -> List.of();
        };
    String next = along.isEmpty() ? beside(at, code) : along.getFirst();
    if (next != null) {
      select(next);
    }
    return true;
  }

  private List<String> inputs(String of) {
    return view.part().lines().values().stream()
        .filter(line -> line.to().equals(of))
        .map(Part.Line::from)
        .toList();
  }

  private List<String> consumers(String of) {
    return view.part().lines().values().stream()
        .filter(line -> line.from().equals(of))
        .map(Part.Line::to)
        .toList();
  }

  /** The nearest box above or below. */
  private @Nullable String beside(String of, KeyCode code) {
    VertexView here = drawing.vertex(of);
    if (here == null || code == KeyCode.LEFT || code == KeyCode.RIGHT) {
      return null;
    }
    double sign = code == KeyCode.UP ? -1 : 1;
    String best = null;
    double least = Double.MAX_VALUE;
    for (VertexView other : drawing.vertices()) {
      double dy = sign * (middleY(other.place()) - middleY(here.place()));
      double dx = Math.abs(middleX(other.place()) - middleX(here.place()));
      if (!other.isHiddenGhost() && dy > 1 && dy + 3 * dx < least) {
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
}
