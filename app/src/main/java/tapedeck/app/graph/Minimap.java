package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole picture, small, with a frame round what the view shows; a click goes there. */
final class Minimap extends Region {
  private static final double LEAST_ROOM = 5;
  private static final double WIDE = 116;
  private static final double HIGH = 78;
  private static final double INSET = 5;

  /** Among more lines than these, only boxes are looked for, so that panning stays quick. */
  private static final int MOST_LINES = 120;

  private static final int BOX = 4;

  private final Drawing drawing;
  private final Viewport viewport;
  private final Region window = new Region();
  private final Group marks = new Group();
  private List<Rectangle2D> marked = List.of();
  private double factor = 1;
  private boolean hidden;
  private double width;
  private double height;

  Minimap(Drawing drawing, Viewport viewport) {
    this.drawing = drawing;
    this.viewport = viewport;
    getStyleClass().add("td-minimap");
    window.getStyleClass().add("window");
    marks.setCache(true);
    marks.setAutoSizeChildren(false);
    for (Node part : List.of(marks, window)) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    getChildren().setAll(marks, window);
    setVisible(false);
    setAccessibleText("Overview of the graph");
    viewport.movesProperty().subscribe(this::frame);
    viewport.widthProperty().subscribe(this::frame);
    viewport.heightProperty().subscribe(this::frame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
  }

  private void go(MouseEvent event) {
    viewport.center((event.getX() - INSET) / factor, (event.getY() - INSET) / factor);
    event.consume();
  }

  /** Is not shown any more. */
  void hide() {
    hidden = true;
    setVisible(false);
  }

  /** Draws the boxes as they stand now. */
  void refresh() {
    Region paper = drawing.paper();
    if (paper.getWidth() <= 0 || paper.getHeight() <= 0) {
      setVisible(false);
      return;
    }
    factor = Math.min(WIDE / paper.getWidth(), HIGH / paper.getHeight());
    width = paper.getWidth() * factor + 2 * INSET;
    height = paper.getHeight() * factor + 2 * INSET;
    setManaged(false);
    List<Rectangle2D> places = drawing.all().stream().map(VertexView::place).toList();
    if (!places.equals(marked)) {
      marked = places;
      mark(places);
    }
    frame();
  }

  private void mark(List<Rectangle2D> places) {
    List<Node> all = new ArrayList<>();
    for (Rectangle2D at : places) {
      Region mark = new Region();
      mark.getStyleClass().add("mark");
      mark.resizeRelocate(
          INSET + at.getMinX() * factor,
          INSET + at.getMinY() * factor,
          Math.max(2, at.getWidth() * factor),
          Math.max(2, at.getHeight() * factor));
      all.add(mark);
    }
    marks.getChildren().setAll(all);
  }

  /** Stands in the corner where it covers the least. */
  private void place() {
    double right = viewport.getWidth() - width - 10;
    double bottom = viewport.getHeight() - height - 6;
    double[][] corners = {{right, bottom}, {right, 8}, {10, bottom}, {10, 8}};
    double[] best = corners[0];
    long least = Long.MAX_VALUE;
    for (double[] corner : corners) {
      Point2D first = viewport.toPaper(corner[0], corner[1]);
      Point2D end = viewport.toPaper(corner[0] + width, corner[1] + height);
      Rectangle2D covered =
          new Rectangle2D(
              first.getX(), first.getY(), end.getX() - first.getX(), end.getY() - first.getY());
      long covers = covers(covered);
      if (covers < least) {
        least = covers;
        best = corner;
      }
    }
    resizeRelocate(best[0], best[1], width, height);
  }

  /** How much a part of the paper holds: its boxes count more than lines, which go on elsewhere. */
  private long covers(Rectangle2D part) {
    long boxes = drawing.all().stream().filter(view -> view.place().intersects(part)).count();
    if (drawing.edges().size() > MOST_LINES) {
      return boxes * BOX;
    }
    long lines =
        drawing.edges().stream()
            .map(EdgeView::route)
            .filter(route -> route != null && route.crosses(part))
            .count();
    return boxes * BOX + lines;
  }

  private void frame() {
    Point2D first = viewport.toPaper(0, 0);
    Point2D end = viewport.toPaper(viewport.getWidth(), viewport.getHeight());
    Region paper = drawing.paper();
    double left = Math.clamp(first.getX(), 0, paper.getWidth());
    double top = Math.clamp(first.getY(), 0, paper.getHeight());
    double right = Math.clamp(end.getX(), left, Math.max(left, paper.getWidth()));
    double bottom = Math.clamp(end.getY(), top, Math.max(top, paper.getHeight()));
    window.resizeRelocate(
        INSET + left * factor,
        INSET + top * factor,
        Math.max(4, (right - left) * factor),
        Math.max(4, (bottom - top) * factor));
    place();
    boolean some = !drawing.vertices().isEmpty();
    boolean room =
        viewport.getWidth() >= LEAST_ROOM * getWidth()
            && viewport.getHeight() >= LEAST_ROOM / 2 * getHeight();
    Rectangle2D inView =
        new Rectangle2D(
            first.getX(),
            first.getY(),
            Math.max(0, end.getX() - first.getX()),
            Math.max(0, end.getY() - first.getY()));
    boolean allInView = drawing.all().stream().map(VertexView::place).allMatch(inView::contains);
    setVisible(some && room && !hidden && !allInView);
  }
}
