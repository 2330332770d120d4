package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Numbers;

/** The loss over one number, with the iterates on it and the tangent at the current one. */
final class LandscapePlot extends StopPlot {
  private static final double DOT = 4;
  private static final double LATER = 3;
  private static final double IN_CROWD = 2.5;
  private static final int CROWD = 150;
  private static final double RING = 1.5;
  private static final double BELOW_EDGE = 12;
  private static final double CURRENT = 6;

  /** An iterate where it is drawn. */
  private record Spot(int iteration, double x, double y) {}

  private final Path curve = Drawing.path("plot-line");
  private final Path later = Drawing.path("plot-dots-later");
  private final Path rings = Drawing.path("plot-dots-ring");
  private final Path earlier = Drawing.path("plot-dots");
  private final Line tangent = new Line();
  private final Circle current = new Circle(CURRENT);
  private final Text slope = text("", "plot-slope");
  private final Text held = text("", "plot-held");
  private String besides = "";
  private final Text missing = text("", "plot-missing");

  private final List<Spot> spots = new ArrayList<>();

  /** The dots of the spots, one after the other. */
  private final List<PathElement> dots = new ArrayList<>();

  private @Nullable Samples drawn;

  /** How many of the spots are reached. */
  private int reached;

  private List<Point2D> obstacles = List.of();

  LandscapePlot(PlotModel model) {
    super(model);
    tangent.getStyleClass().add("plot-tangent");
    current.getStyleClass().add("plot-current");
    inside().getChildren().addAll(curve, tangent);
    Group divided = new Group(later, rings, earlier);
    curve.setCache(true);
    divided.setCache(true);
    above().getChildren().addAll(divided, current, slope, held, missing);
    model.studyProperty().subscribe(this::show);
    model.samplesProperty().subscribe(found -> step());
    model
        .momentProperty()
        .subscribe(moment -> {
          Standing.of(model.study(), moment).mark(current);
          step();
        });
  }

  private void show(Study study) {
    unpoint();
    setNames(study.element(), study.target());
    besides = study.choice() == null ? "" : Facts.besides(study);
    setAxes(study.x(), study.y());
  }

  @Override
  void drawData() {
    drawn = null;
    above().applyCss();
    sayWhatIsHeld();
    collectSpots();
  }

  /** Beside the name of the upward axis, and only as much as has room there. */
  private void sayWhatIsHeld() {
    double room = area().getWidth() - Math.max(60, widthOfName() + 24);
    held.setText(besides);
    if (width(held) > room) {
      held.setText(besides.replaceFirst(";.*", ""));
    }
    held.setX(area().getMaxX() - width(held));
    held.setY(area().getMinY() - 10);
    held.setVisible(width(held) < room);
  }

  /** All dots, none of them reached yet. */
  private void collectSpots() {
    spots.clear();
    dots.clear();
    Set<Long> taken = new HashSet<>();
    for (Stop stop : model().study().journey().stops()) {
      Point2D at = place(stop);
      if (at != null && taken.add(Math.round(at.getX()) << 32 ^ Math.round(at.getY()))) {
        spots.add(new Spot(stop.iteration(), at.getX(), at.getY()));
        Drawing.point(dots, at.getX(), at.getY());
      }
    }
    boolean crowd = spots.size() > CROWD;
    double radius = crowd ? IN_CROWD : DOT;
    earlier.setStrokeWidth(2 * radius);
    rings.setStrokeWidth(2 * (radius + RING));
    later.setStrokeWidth(2 * (crowd ? IN_CROWD : LATER));
    reached = 0;
    earlier.getElements().clear();
    rings.getElements().clear();
    later.getElements().setAll(dots);
  }

  @Override
  void drawStep() {
    if (drawn != model().samplesProperty().get()) {
      drawCurve(model().samplesProperty().get());
    }
    Standing standing = Standing.of(model().study(), model().moment());
    divideSpots(standing.iteration());
    drawCurrent(standing);
    setAccessibleText(standing.sentence(model().study()));
  }

  /** Into those that an iteration has reached and those that are still to come. */
  private void divideSpots(int iteration) {
    int now = reached;
    while (now < spots.size() && spots.get(now).iteration() <= iteration) {
      now++;
    }
    while (now > 0 && spots.get(now - 1).iteration() > iteration) {
      now--;
    }
    int before = Drawing.ELEMENTS_OF_POINT * reached;
    int after = Drawing.ELEMENTS_OF_POINT * now;
    if (before < after) {
      List<PathElement> passed = dots.subList(before, after);
      later.getElements().remove(0, passed.size());
      rings.getElements().addAll(passed);
      earlier.getElements().addAll(passed);
    } else if (after < before) {
      rings.getElements().remove(after, before);
      earlier.getElements().remove(after, before);
      later.getElements().addAll(0, dots.subList(after, before));
    }
    reached = now;
  }

  private void drawCurve(Samples samples) {
    drawn = samples;
    double[] x = new double[samples.x().length];
    double[] y = new double[x.length];
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      x[i] = px(samples.x()[i]);
      y[i] = py(samples.y()[i]);
      points.add(new Point2D(x[i], y[i]));
    }
    obstacles = points;
    curve.getElements().setAll(Drawing.line(x, y));
  }

  private void drawCurrent(Standing standing) {
    Stop stop = standing.stop();
    Point2D at = stop == null ? null : place(stop);
    current.setVisible(at != null);
    boolean touching = at != null && standing.hasSlope();
    tangent.setVisible(touching);
    slope.setVisible(at != null && !standing.slopeText().isEmpty());
    missing.setText(at == null && stop != null ? absence(standing, stop) : "");
    missing.applyCss();
    missing.setX(area().getMinX() + (area().getWidth() - width(missing)) / 2);
    missing.setY(area().getMinY() + BELOW_EDGE);
    if (at == null) {
      return;
    }
    current.setCenterX(at.getX());
    current.setCenterY(at.getY());
    standing.mark(current);
    Rectangle2D area = area();
    double run = area.getWidth() / xAxis().span();
    double rise = -standing.slope() * area.getHeight() / yAxis().span();
    double length = Math.clamp(0.2 * area.getWidth(), 40, 130) / Math.hypot(run, rise);
    if (touching) {
      tangent.setStartX(at.getX() - length * run);
      tangent.setStartY(at.getY() - length * rise);
      tangent.setEndX(at.getX() + length * run);
      tangent.setEndY(at.getY() + length * rise);
    }
    slope.setText(standing.slopeText());
    Point2D label = freest(at, touching);
    slope.setX(label.getX());
    slope.setY(label.getY());
  }

  /** Why an iterate has no place in the plane. */
  private String absence(Standing standing, Stop stop) {
    Study study = model().study();
    boolean number = Double.isFinite(stop.x());
    if (number && !standing.lossKnown()) {
      return "";
    }
    String name = number ? study.target() : study.element();
    double value = number ? stop.loss() : stop.x();
    return "In iteration %d %s is %s: %s"
        .formatted(
            study.journey().round(stop),
            name,
            Numbers.brief(value),
            Double.isFinite(value) ? "outside this plot" : "no place in a plot");
  }

  /** Beside the point where the label hides least of the curve and the tangent. */
  private Point2D freest(Point2D at, boolean touching) {
    double width = width(slope);
    double height = slope.getLayoutBounds().getHeight();
    double[][] offsets = {
      {14, -10},
      {-14 - width, -10},
      {14, 16},
      {-14 - width, 16},
      {14, -28},
      {-14 - width, -28},
      {-width / 2, -24},
      {-width / 2, -44},
      {-width / 2, 24}
    };
    Point2D best = at;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < offsets.length; i++) {
      double x = at.getX() + offsets[i][0];
      double y = at.getY() + offsets[i][1];
      Rectangle2D box = new Rectangle2D(x - 4, y - height / 2 - 3, width + 8, height + 6);
      double cost = i * 0.5 + (area().contains(box) ? 0 : 1000);
      for (Point2D point : obstacles) {
        cost += box.contains(point) ? 2 : 0;
      }
      for (Spot spot : spots) {
        cost += box.contains(spot.x(), spot.y()) ? 1 : 0;
      }
      for (double t = 0; touching && t <= 1; t += 0.02) {
        double tx = tangent.getStartX() + t * (tangent.getEndX() - tangent.getStartX());
        double ty = tangent.getStartY() + t * (tangent.getEndY() - tangent.getStartY());
        cost += box.contains(tx, ty) ? 2 : 0;
      }
      if (cost < least) {
        least = cost;
        best = new Point2D(x, y);
      }
    }
    return best;
  }

  /** Where a stop is drawn; null if it has no place in the plane. */
  @Override
  @Nullable Point2D place(Stop stop) {
    return xAxis().contains(stop.x()) && yAxis().contains(stop.loss())
        ? new Point2D(px(stop.x()), py(stop.loss()))
        : null;
  }

  @Override
  @Nullable Stop nearest(double x, double y) {
    Stop best = null;
    double least = Double.MAX_VALUE;
    for (Spot spot : spots) {
      double away = Math.hypot(spot.x() - x, spot.y() - y);
      if (away < least) {
        least = away;
        best = model().study().journey().at(spot.iteration());
      }
    }
    return least < 24 ? best : null;
  }

  String slopeText() {
    return slope.isVisible() ? slope.getText() : "";
  }
}
