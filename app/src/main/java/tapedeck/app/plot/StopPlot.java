package tapedeck.app.plot;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.NumPyText;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;

/** A plot of stops: pointing at one shows its numbers, a click or an arrow key goes to it. */
abstract class StopPlot extends PlotPane {
  private static final double RING = 8;

  private final PlotModel model;
  private final Circle ring = new Circle(RING);
  private final HoverCard card = new HoverCard();
  private @Nullable Stop pointed;

  StopPlot(PlotModel model) {
    this.model = model;
    ring.getStyleClass().add("plot-ring");
    ring.setVisible(false);
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    getChildren().addAll(ring, card);
    setFocusTraversable(true);
    getStyleClass().add("own-arrows");
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> unpoint());
    setOnMousePressed(this::go);
    setOnKeyPressed(this::walk);
  }

  final PlotModel model() {
    return model;
  }

  /** The stop drawn nearest to a place, if it is near enough to be meant. */
  abstract @Nullable Stop nearest(double x, double y);

  /** Where a stop is drawn; null if it is not. */
  abstract @Nullable Point2D place(Stop stop);

  private void point(MouseEvent event) {
    Stop stop = nearest(event.getX(), event.getY());
    Point2D at = stop == null ? null : place(stop);
    if (stop == null || at == null) {
      unpoint();
      return;
    }
    if (ring.isVisible() && stop.equals(pointed)) {
      return;
    }
    pointed = stop;
    ring.setCenterX(at.getX());
    ring.setCenterY(at.getY());
    ring.setVisible(true);
    describe(stop);
    card.showBeside(at.getX(), at.getY(), area());
  }

  final void unpoint() {
    ring.setVisible(false);
    card.setVisible(false);
  }

  private void describe(Stop stop) {
    Study study = model.study();
    card.clear();
    card.heading("Iteration " + study.journey().round(stop));
    card.row(study.element(), exact(stop, stop.x(), true), "forward");
    card.row(study.target(), exact(stop, stop.loss(), false), "forward");
    boolean none = Double.isNaN(stop.gradient()) && !hasGradient(stop);
    String gradient = none ? "None" : exact(stop, stop.gradient(), true);
    card.row("∂" + study.target() + "/∂" + study.element(), gradient, "gradient");
  }

  private boolean hasGradient(Stop stop) {
    Study study = model.study();
    Lens lens = study.journey().lens();
    return lens != null
        && stop.pass() >= 0
        && Journey.gradient(study.trace(), study.trace().pass(stop.pass()), lens.source()) != 0;
  }

  /** Every digit of a number, in the precision it was computed in. */
  private String exact(Stop stop, double number, boolean ofSource) {
    Study study = model.study();
    Lens lens = study.journey().lens();
    if (lens == null || stop.pass() < 0) {
      return "";
    }
    PassInfo pass = study.trace().pass(stop.pass());
    long id = ofSource ? pass.sources().get(lens.source()) : pass.targets().getFirst();
    Seen value = study.trace().at(pass.begin()).value(id);
    boolean single = value != null && value.dtype() == DType.FLOAT32;
    boolean widened = !ofSource && value != null && value.shape().size() > 1;
    return Numbers.minus(
        single && !widened ? NumPyText.number((float) number) : NumPyText.number(number));
  }

  private void go(MouseEvent event) {
    requestFocus();
    Stop stop = nearest(event.getX(), event.getY());
    if (stop != null) {
      model.seek(stop);
    }
    event.consume();
  }

  private void walk(KeyEvent event) {
    if (event.isAltDown() || event.isControlDown() || event.isShiftDown() || event.isMetaDown()) {
      return;
    }
    int here = model.moment().iteration();
    switch (event.getCode()) {
      case LEFT -> model.seekIteration(here - 1);
      case RIGHT -> model.seekIteration(here + 1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
