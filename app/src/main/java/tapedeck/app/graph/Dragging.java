package tapedeck.app.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Boxes that were moved by hand, by the keys of their items; they stay where they were put. */
final class Dragging {
  private static final double LEAST = 4;

  private final Map<String, Point2D> moves = new HashMap<>();
  private final DoubleSupplier zoom;
  private final Runnable moved;
  private Point2D grabbed = Point2D.ZERO;
  private Point2D before = Point2D.ZERO;
  private boolean going;

  /**
   * @param zoom how many times its size the paper is shown
   * @param moved told whenever something has been moved
   */
  Dragging(DoubleSupplier zoom, Runnable moved) {
    this.zoom = zoom;
    this.moved = moved;
  }

  /** How far each item was moved from where the layout had it. */
  Map<String, Point2D> moves() {
    return moves;
  }

  /** Puts everything back. */
  void forget() {
    moves.clear();
    moved.run();
  }

  void listenTo(VertexView view) {
    view.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          grabbed = new Point2D(event.getSceneX(), event.getSceneY());
          before = moves.getOrDefault(view.item(), Point2D.ZERO);
          going = false;
        });
    view.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown()) {
            Point2D by = new Point2D(event.getSceneX(), event.getSceneY()).subtract(grabbed);
            going |= by.magnitude() > LEAST;
            if (going) {
              moves.put(view.item(), before.add(by.multiply(1 / zoom.getAsDouble())));
              moved.run();
            }
            event.consume();
          }
        });
  }
}
