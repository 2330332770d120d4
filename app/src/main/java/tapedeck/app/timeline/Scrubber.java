package tapedeck.app.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.trace.Phase;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/**
 * The run as a bar, coloured by what it was doing, with a thumb at the step that is looked at. What
 * is coloured is drawn once per run and width; a step only moves the thumb and two clips.
 */
public final class Scrubber extends Region {
  private static final double THICKNESS = 12;
  private static final double THUMB = 3;
  private static final double STOP = 6;

  private final Session session;
  private final Region track = new Region();
  private final Map<Phase, SVGPath> past = new EnumMap<>(Phase.class);
  private final Map<Phase, SVGPath> future = new EnumMap<>(Phase.class);
  private final Group pastBars = new Group();
  private final Group futureBars = new Group();
  private final Rectangle reached = new Rectangle();
  private final Rectangle ahead = new Rectangle();
  private final SVGPath stops = new SVGPath();
  private final SVGPath rounds = new SVGPath();
  private final Region thumb = new Region();
  private final Tooltip hint = new Tooltip();
  private @Nullable Trace drawn;
  private @Nullable Steps drawnSteps;
  private double drawnWidth;
  private int @Nullable [] markedHits;
  private @Nullable Steps markedSteps;
  private double markedWidth;

  public Scrubber(Session session) {
    this.session = session;
    getStyleClass().add("scrubber");
    track.getStyleClass().add("scrubber-track");
    thumb.getStyleClass().add("scrubber-thumb");
    futureBars.getStyleClass().add("scrubber-ahead");
    for (Phase phase : Phase.values()) {
      past.put(phase, bar(phase, pastBars));
      future.put(phase, bar(phase, futureBars));
    }
    pastBars.setCache(true);
    futureBars.setCache(true);
    pastBars.setClip(reached);
    futureBars.setClip(ahead);
    stops.getStyleClass().add("scrubber-stops");
    stops.setMouseTransparent(true);
    rounds.getStyleClass().add("scrubber-rounds");
    rounds.setMouseTransparent(true);
    getChildren().addAll(track, futureBars, pastBars, rounds, stops, thumb);
    getChildren().forEach(child -> child.setManaged(false));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Timeline");
    session.momentProperty().addListener(change -> moved());
    session.granularityProperty().addListener(change -> moved());
    session.breakpoints().hitsProperty().addListener(change -> requestLayout());
    setOnMousePressed(this::scrub);
    setOnMouseDragged(this::scrub);
    setOnMouseMoved(this::tell);
    setOnScroll(this::turn);
    hint.setShowDelay(javafx.util.Duration.millis(250));
    Tooltip.install(this, hint);
  }

  private static SVGPath bar(Phase phase, Group group) {
    SVGPath path = new SVGPath();
    path.getStyleClass().addAll("bar", "phase-" + phase.name().toLowerCase(java.util.Locale.ROOT));
    path.setMouseTransparent(true);
    group.getChildren().add(path);
    return path;
  }

  private void moved() {
    requestLayout();
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private int count() {
    return session.steps().count() - 1;
  }

  private int stepAt(double x) {
    return (int) Math.round(Math.clamp(x / getWidth(), 0, 1) * count());
  }

  private void scrub(MouseEvent event) {
    requestFocus();
    int position = session.steps().position(stepAt(event.getX()));
    if (position != session.moment().position()) {
      session.seek(position);
    }
    event.consume();
  }

  private void turn(ScrollEvent event) {
    if (event.getDeltaY() < 0) {
      session.stepForward();
    } else if (event.getDeltaY() > 0) {
      session.stepBack();
    }
    event.consume();
  }

  private void tell(MouseEvent event) {
    int step = stepAt(event.getX());
    hint.setText(StepText.of(session.trace(), session.steps(), step));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    Steps steps = session.steps();
    double y = Math.round((getHeight() - THICKNESS) / 2);
    if (drawn != session.trace() || drawnSteps != steps || drawnWidth != width) {
      draw(steps, width);
    }
    int step = steps.indexAt(session.moment().position());
    double x = count() == 0 ? 0 : step * width / count();
    markStops(steps, width);
    stops.setLayoutY(y - STOP - 1);
    rounds.setLayoutY(y + THICKNESS + 2);
    track.resizeRelocate(0, y, width, THICKNESS);
    pastBars.relocate(0, y);
    futureBars.relocate(0, y);
    for (Group group : new Group[] {pastBars, futureBars}) {
      group.setLayoutX(0);
      group.setLayoutY(y);
    }
    place(reached, 0, x);
    place(ahead, x, width - x);
    double left = Math.clamp(x - THUMB / 2, 0, Math.max(0, width - THUMB));
    thumb.resizeRelocate(left, y - 5, THUMB, THICKNESS + 10);
  }

  /** A small sign over each step that a breakpoint stops at, at most one a column. */
  private void markStops(Steps steps, double width) {
    int[] hits = session.breakpoints().hitsProperty().get();
    if (hits == markedHits && steps == markedSteps && width == markedWidth) {
      return;
    }
    markedHits = hits;
    markedSteps = steps;
    markedWidth = width;
    StringBuilder path = new StringBuilder();
    double last = -1;
    for (int hit : hits) {
      double x = Math.rint(steps.indexAt(hit) * width / Math.max(1, count()));
      if (x >= last + 1) {
        last = x;
        path.append("M%s 0h%sl%s %sz".formatted(x - STOP / 2, STOP, -STOP / 2, STOP));
      }
    }
    stops.setContent(path.toString());
  }

  private static void place(Rectangle clip, double x, double width) {
    clip.setX(x);
    clip.setWidth(Math.max(0, width));
    clip.setHeight(THICKNESS);
  }

  private void draw(Steps steps, double width) {
    drawn = session.trace();
    drawnSteps = steps;
    drawnWidth = width;
    Segments segments = Segments.of(session.trace(), steps, width, THICKNESS);
    past.forEach((phase, path) -> path.setContent(segments.of(phase)));
    future.forEach((phase, path) -> path.setContent(segments.of(phase)));
    rounds.setContent(Rounds.marks(session.trace(), steps, width));
  }

  @Override
  protected double computePrefHeight(double width) {
    return THICKNESS + 14;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) session.steps().indexAt(session.moment().position());
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) count();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
