package tapedeck.app.graph;

import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Keeps large pictures quick: what lies out of sight is not drawn, nor are texts too small to be
 * read, and while a large one moves its boxes are bitmaps, which are drawn sharply again at rest.
 */
final class Sight {
  /** Below this zoom texts are only grey lines. */
  static final double LEGIBLE = 0.4;

  private static final int MANY = 60;

  /** So many boxes are drawn sharply even while they move. */
  private static final int FEW = 16;

  private static final double MARGIN = 60;

  private final Drawing drawing;
  private final Viewport viewport;
  private final PauseTransition rest = new PauseTransition(Duration.millis(160));
  private boolean hurrying;

  Sight(Drawing drawing, Viewport viewport) {
    this.drawing = drawing;
    this.viewport = viewport;
    rest.setOnFinished(event -> hurry(false));
    viewport
        .movesProperty()
        .subscribe(() -> {
          hurry();
          look();
        });
    viewport.widthProperty().subscribe(this::look);
    viewport.heightProperty().subscribe(this::look);
  }

  /** Prefers speed until nothing has been asked for a while. */
  private void hurry() {
    if (drawing.vertices().size() > FEW) {
      hurry(true);
      rest.playFromStart();
    }
  }

  private void hurry(boolean so) {
    if (so != hurrying) {
      hurrying = so;
      texts()
          .forEach(node -> {
            node.setCacheHint(CacheHint.SPEED);
            node.setCache(so);
          });
    }
  }

  private Stream<Node> texts() {
    return Stream.concat(drawing.all().stream(), drawing.edges().stream().map(edge -> edge.chip()));
  }

  /** Draws what can be seen now; to be called when something else is drawn, too. */
  void look() {
    boolean all = drawing.vertices().size() <= MANY;
    boolean legible = viewport.zoomProperty().get() >= LEGIBLE;
    Point2D first = viewport.toPaper(0, 0);
    Point2D end = viewport.toPaper(viewport.getWidth(), viewport.getHeight());
    Rectangle2D seen =
        new Rectangle2D(
            first.getX() - MARGIN,
            first.getY() - MARGIN,
            end.getX() - first.getX() + 2 * MARGIN,
            end.getY() - first.getY() + 2 * MARGIN);
    for (BoxView view : drawing.boxes()) {
      view.see(seen, legible);
    }
    for (VertexView view : drawing.all()) {
      view.see(all || seen.intersects(view.place()), legible);
    }
    for (EdgeView view : drawing.edges()) {
      view.see(all || seen.intersects(view.extent()), legible);
    }
  }
}
