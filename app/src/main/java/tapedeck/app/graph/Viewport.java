package tapedeck.app.graph;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/** A window onto a paper larger or smaller than itself, which can be moved and zoomed. */
final class Viewport extends Region {
  private static final double LEAST = 0.05;
  private static final double MOST = 8;
  static final double FITTED_MOST = 1.35;
  private static final double READABLE = Rows.LEAST_ZOOM;
  private static final double MARGIN = 18;
  private static final double DOTS = 24;
  private static final double PER_NOTCH = 1.0015;

  private final Region ground = new Region();
  private final Region frame = new Region();
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private boolean region;
  private final Region paper;
  private final Translate shift = new Translate();
  private final Scale scale = new Scale();
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private Point2D grabbed = Point2D.ZERO;
  private Point2D shiftThen = Point2D.ZERO;
  private boolean fitted = true;
  private boolean pans;
  private double fittedLeast = READABLE;
  private double free;
  private @Nullable Rectangle2D revealed;

  Viewport(Region paper) {
    this.paper = paper;
    ground.getStyleClass().add("td-ground");
    ground.setCache(true);
    paper.getTransforms().setAll(shift, scale);
    getChildren().setAll(ground, paper, frame);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    frame.getStyleClass().add("td-region");
    frame.setVisible(false);
    frame.setManaged(false);
    frame.setMouseTransparent(true);
  }

  /**
   * Is so large for a while that it shows all of the paper in its own size.
   *
   * @param meanwhile what is done with it before it is again as it was
   */
  void showWhole(Runnable meanwhile) {
    double factor = scale.getX();
    double x = shift.getX();
    double y = shift.getY();
    double width = getWidth();
    double height = getHeight();
    boolean fits = fitted;
    Rectangle2D inSight = revealed;
    moved();
    resize(paper.getWidth() + 2 * MARGIN, paper.getHeight() + 2 * MARGIN);
    set(1, MARGIN, MARGIN);
    try {
      meanwhile.run();
    } finally {
      resize(width, height);
      set(factor, x, y);
      fitted = fits;
      revealed = inSight;
    }
  }

  /** Fits the paper from now on above so much at the foot, for what may come to stand there. */
  void keepFree(double height) {
    if (height != free) {
      free = height;
      requestLayout();
    }
  }

  ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /** Changes whenever another part of the paper is shown. */
  ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /** The point of the paper under a point of this view. */
  Point2D toPaper(double x, double y) {
    return new Point2D((x - shift.getX()) / scale.getX(), (y - shift.getY()) / scale.getY());
  }

  /** The point of this view over a point of the paper. */
  Point2D toView(double x, double y) {
    return new Point2D(x * scale.getX() + shift.getX(), y * scale.getY() + shift.getY());
  }

  /** Moves the paper so that one of its points comes to lie under a point of this view. */
  void bring(double x, double y, Point2D at) {
    set(scale.getX(), at.getX() - x * scale.getX(), at.getY() - y * scale.getX());
    moved();
  }

  /** Whether all of a paper would be in sight without moving it. */
  boolean holds(Region sheet) {
    Point2D first = toView(0, 0);
    Point2D end = toView(sheet.getWidth(), sheet.getHeight());
    return first.getX() >= 0
        && first.getY() >= 0
        && end.getX() <= getWidth()
        && end.getY() <= getHeight();
  }

  /** Whether a part of the paper is small enough to be seen whole. */
  boolean hasRoomFor(Rectangle2D part) {
    double k = scale.getX();
    return part.getWidth() * k + 2 * MARGIN <= getWidth()
        && part.getHeight() * k + 2 * MARGIN <= getHeight();
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      zoomAt(event.getX(), event.getY(), Math.pow(PER_NOTCH, event.getDeltaY()));
    }
    event.consume();
  }

  /** Zooms so that what is at a point of this view stays there. */
  void zoomAt(double x, double y, double factor) {
    double before = scale.getX();
    double after = Math.clamp(before * factor, LEAST, MOST);
    set(after, x - (x - shift.getX()) * after / before, y - (y - shift.getY()) * after / before);
    moved();
  }

  /** From now on the view stays where it is whatever room it gets. */
  private void moved() {
    fitted = false;
    revealed = null;
  }

  private void set(double factor, double x, double y) {
    scale.setX(factor);
    scale.setY(factor);
    shift.setX(x);
    shift.setY(y);
    zoom.set(factor);
    moves.set(moves.get() + 1);
    ground.setTranslateX(Math.rint(((x % DOTS) + DOTS) % DOTS) - DOTS);
    ground.setTranslateY(Math.rint(((y % DOTS) + DOTS) % DOTS) - DOTS);
  }

  private void grab(MouseEvent event) {
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    region = event.isShortcutDown() && !event.isShiftDown() && primary;
    pans = primary || event.getButton() == MouseButton.MIDDLE;
    grabbed = new Point2D(event.getX(), event.getY());
    shiftThen = new Point2D(shift.getX(), shift.getY());
  }

  /** A frame that is drawn with the key held is what the view will show. */
  private void frame(MouseEvent event) {
    frame.setVisible(true);
    frame.resizeRelocate(
        Math.min(grabbed.getX(), event.getX()),
        Math.min(grabbed.getY(), event.getY()),
        Math.abs(event.getX() - grabbed.getX()),
        Math.abs(event.getY() - grabbed.getY()));
  }

  private void release(MouseEvent event) {
    if (region && frame.isVisible()) {
      Point2D first = toPaper(frame.getLayoutX(), frame.getLayoutY());
      Point2D end =
          toPaper(frame.getLayoutX() + frame.getWidth(), frame.getLayoutY() + frame.getHeight());
      frame.setVisible(false);
      if (frame.getWidth() > 8 && frame.getHeight() > 8) {
        show(first.getX(), first.getY(), end.getX(), end.getY());
      }
    }
    region = false;
  }

  /** Zooms so that a part of the paper fills the view. */
  void show(double minX, double minY, double maxX, double maxY) {
    double factor =
        Math.clamp(Math.min(getWidth() / (maxX - minX), getHeight() / (maxY - minY)), LEAST, MOST);
    set(
        factor,
        getWidth() / 2 - factor * (minX + maxX) / 2,
        getHeight() / 2 - factor * (minY + maxY) / 2);
    moved();
  }

  /** Moves the paper so that one of its points comes into the middle. */
  void center(double x, double y) {
    bring(x, y, new Point2D(getWidth() / 2, getHeight() / 2));
  }

  private void drag(MouseEvent event) {
    if (region) {
      frame(event);
      return;
    }
    if (pans) {
      Point2D moved = new Point2D(event.getX(), event.getY()).subtract(grabbed);
      set(scale.getX(), shiftThen.getX() + moved.getX(), shiftThen.getY() + moved.getY());
      moved();
    }
  }

  /** Shows the whole paper, as large as fits. */
  void fit() {
    fit(LEAST);
  }

  /** Shows as much of the paper as can be read, its beginning if it is too much. */
  void fitReadably() {
    fit(READABLE);
  }

  /** As {@link #fitReadably()} where all is seen so many times larger than usual. */
  void fitReadably(double magnification) {
    fit(READABLE / magnification);
  }

  private void fit(double least) {
    fitted = true;
    fittedLeast = least;
    revealed = null;
    double width = getWidth() - 2 * MARGIN;
    double high = getHeight() - free;
    double height = high - 2 * MARGIN;
    if (width <= 0 || height <= 0 || paper.getWidth() <= 0 || paper.getHeight() <= 0) {
      return;
    }
    double factor =
        Math.clamp(
            Math.min(width / paper.getWidth(), height / paper.getHeight()), least, FITTED_MOST);
    set(
        factor,
        Math.max(MARGIN, (getWidth() - paper.getWidth() * factor) / 2),
        Math.max(MARGIN, (high - paper.getHeight() * factor) / 2));
  }

  /** Shows the paper in its own size, around the middle of what was shown. */
  void actualSize() {
    zoomAt(getWidth() / 2, getHeight() / 2, 1 / scale.getX());
  }

  /** Moves as little as is needed to show a part of the paper, its beginning if it is too large. */
  void reveal(Rectangle2D part) {
    double k = scale.getX();
    double left = part.getMinX() * k + shift.getX() - MARGIN;
    double right = part.getMaxX() * k + shift.getX() + MARGIN;
    double top = part.getMinY() * k + shift.getY() - MARGIN;
    double bottom = part.getMaxY() * k + shift.getY() + MARGIN;
    double dx = needed(left, right, getWidth());
    double dy = needed(top, bottom, getHeight());
    if (dx != 0 || dy != 0) {
      set(k, shift.getX() + dx, shift.getY() + dy);
    }
    revealed = part;
  }

  private static double needed(double first, double end, double room) {
    return first < 0 || end - first > room ? -first : Math.min(0, room - end);
  }

  @Override
  protected void layoutChildren() {
    ground.resizeRelocate(0, 0, getWidth() + 2 * DOTS, getHeight() + 2 * DOTS);
    Rectangle2D inSight = revealed;
    if (fitted) {
      fit(fittedLeast);
    }
    if (inSight != null) {
      reveal(inSight); // less room, as when a reason comes to stand below, does not hide it
    }
  }
}
