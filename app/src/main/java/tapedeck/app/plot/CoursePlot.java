package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Numbers;

/** Numbers over iterations: the way already gone strong, the rest pale, the current one marked. */
final class CoursePlot extends StopPlot {
  /** Numbers of all iterations under one name. */
  record Line(String name, double[] values) {}

  private static final double CURRENT = 6;
  private static final double LONE = 2.5;
  private static final double GAP = 14;
  private static final int LEAST_OF_NAME = 6;
  private static final double SAMPLE = 24;

  private final String what;
  private final Group past = new Group();
  private final Group future = new Group();
  private final Rectangle pastClip = new Rectangle();
  private final Circle current = new Circle(CURRENT);
  private final Text note = text("", "plot-note");
  private final List<Node> legend = new ArrayList<>();
  private List<Line> lines = List.of();
  private int before;

  /**
   * @param what is drawn, for the style class and the spoken text: {@code loss}, {@code norm}
   */
  CoursePlot(PlotModel model, String what) {
    super(model);
    this.what = what;
    getStyleClass().add("plot-of-" + what);
    future.getStyleClass().add("plot-future");
    past.setClip(pastClip);
    current.getStyleClass().add("plot-current");
    inside().getChildren().addAll(future, past);
    above().getChildren().addAll(current, note);
    model
        .momentProperty()
        .subscribe(moment -> {
          Standing.of(model.study(), moment).mark(current);
          step();
        });
  }

  void show(String name, List<Line> shown) {
    lines = shown;
    unpoint();
    double[] all = shown.stream().flatMapToDouble(l -> Arrays.stream(l.values())).toArray();
    Journey journey = model().study().journey();
    before = journey.firstRound() - 1;
    setNames("iteration", name);
    setAxes(Framing.iterations(Math.max(1, journey.rounds())), Framing.course(all));
  }

  @Override
  void drawData() {
    past.getChildren().clear();
    future.getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      List<PathElement> elements = decimated(lines.get(i).values());
      List<PathElement> dots = lone(lines.get(i).values());
      for (Group group : List.of(future, past)) {
        Path path = Drawing.path("plot-line");
        path.getStyleClass().add("plot-line-" + i);
        path.getElements().setAll(elements);
        group.getChildren().add(path);
        if (!dots.isEmpty()) {
          Path alone = Drawing.path("plot-line");
          alone.getElements().setAll(dots);
          group.getChildren().add(alone);
        }
      }
    }
    nameLines();
    note.setText(notes());
    above().applyCss();
    note.setX(area().getMaxX() - width(note));
    note.setY(area().getMinY() - 10);
  }

  private void nameLines() {
    above().getChildren().removeAll(legend);
    legend.clear();
    double at = area().getMaxX();
    double y = area().getMinY() - 10;
    double room = (area().getWidth() - widthOfName()) / lines.size() - SAMPLE - 1.5 * GAP;
    for (int i = lines.size() - 1; i >= 0 && lines.size() > 1; i--) {
      Text text = text(lines.get(i).name(), "plot-legend");
      Path sample = Drawing.path("plot-line");
      sample.getStyleClass().add("plot-line-" + i);
      above().getChildren().addAll(text, sample);
      text.applyCss();
      shorten(text, room);
      at -= width(text) + GAP;
      text.setX(at);
      text.setY(y);
      at -= SAMPLE + GAP / 2;
      sample
          .getElements()
          .setAll(Drawing.line(new double[] {at, at + SAMPLE}, new double[] {y, y}));
      legend.add(text);
      legend.add(sample);
    }
  }

  /** Leaves the end of a long name, in which names of one model differ. */
  private static void shorten(Text text, double room) {
    String name = text.getText();
    for (int cut = 1; cut < name.length() - LEAST_OF_NAME && width(text) > room; cut++) {
      text.setText("…" + name.substring(cut));
    }
  }

  /** For each column of pixels the first, least, greatest and last number. */
  private List<PathElement> decimated(double[] values) {
    int columns = (int) Math.max(1, area().getWidth());
    if (values.length <= 4 * columns) {
      double[] x = new double[values.length];
      double[] y = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        x[i] = along(i + 1);
        y[i] = up(values[i]);
      }
      return Drawing.line(x, y);
    }
    List<double[]> points = new ArrayList<>();
    int begin = 0;
    while (begin < values.length) {
      int column = (int) along(begin + 1);
      int end = begin;
      int least = begin;
      int most = begin;
      while (end < values.length && (int) along(end + 1) == column) {
        least = values[end] < values[least] || Double.isNaN(values[least]) ? end : least;
        most = values[end] > values[most] || Double.isNaN(values[most]) ? end : most;
        end++;
      }
      for (int i : new int[] {begin, Math.min(least, most), Math.max(least, most), end - 1}) {
        points.add(new double[] {along(i + 1), up(values[i])});
      }
      begin = end;
    }
    return Drawing.line(
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray());
  }

  /** Points without a finite neighbour, which would not be seen in a line. */
  private List<PathElement> lone(double[] values) {
    List<PathElement> dots = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean before = i > 0 && Double.isFinite(values[i - 1]);
      boolean after = i + 1 < values.length && Double.isFinite(values[i + 1]);
      if (Double.isFinite(values[i]) && !before && !after) {
        Drawing.dot(dots, along(i + 1), up(values[i]), LONE);
      }
    }
    return dots;
  }

  /** Where an iteration of the run stands, which the axis counts from 1 in its loop. */
  private double along(int iteration) {
    return px(iteration - before);
  }

  /** Where a number is drawn; zero lies on the bottom of a logarithmic axis. */
  private double up(double value) {
    return value == 0 && yAxis().kind() == Axis.Kind.LOG ? area().getMaxY() : py(value);
  }

  private String notes() {
    List<String> notes = new ArrayList<>();
    double[] values = lines.isEmpty() ? new double[0] : lines.getFirst().values();
    for (int i = 0; i < values.length && notes.isEmpty(); i++) {
      Stop stop = model().study().journey().at(i + 1);
      if (!Double.isFinite(values[i]) && stop != null && stop.pass() >= 0) {
        String name = Double.isNaN(values[i]) ? "nan" : Numbers.brief(values[i]);
        notes.add(name + " from iteration " + (i + 1 - before));
      }
    }
    int beyond = -1;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && isBeyond(values[i])) {
        beyond = i;
        count++;
      }
    }
    if (count == 1) {
      notes.add(
          "%s in iteration %d is off the scale".formatted(brief(beyond), beyond + 1 - before));
    } else if (count > 1) {
      notes.add("%d values are off the scale, such as %s".formatted(count, brief(beyond)));
    }
    return lines.size() > 1 ? "" : String.join(" · ", notes);
  }

  private String brief(int index) {
    return Numbers.brief(lines.getFirst().values()[index]);
  }

  /** Whether a number lies above or below what the axis reaches; zero always has its place. */
  private boolean isBeyond(double value) {
    return value != 0 && !yAxis().contains(value);
  }

  @Override
  void drawStep() {
    Standing standing = Standing.of(model().study(), model().moment());
    Stop stop = standing.stop();
    Point2D at = stop == null ? null : place(stop);
    double gone = standing.iteration() == 0 ? area().getMinX() : along(standing.iteration());
    pastClip.setX(area().getMinX() - 10);
    pastClip.setY(area().getMinY());
    pastClip.setWidth(Math.max(0, gone - area().getMinX() + 10));
    pastClip.setHeight(area().getHeight());
    current.setVisible(at != null);
    if (at != null) {
      current.setCenterX(at.getX());
      current.setCenterY(at.getY());
      standing.mark(current);
    }
    setAccessibleText(sentence(stop));
  }

  private String sentence(@Nullable Stop stop) {
    int count = lines.isEmpty() ? 0 : model().study().journey().rounds();
    String text = "%s over %d iterations".formatted(what, count);
    return stop == null || lines.isEmpty()
        ? text
        : "%s, in iteration %d %s"
            .formatted(
                text,
                stop.iteration() - before,
                Numbers.brief(lines.getFirst().values()[stop.iteration() - 1]));
  }

  @Override
  @Nullable Stop nearest(double x, double y) {
    double iteration = xAxis().value((x - area().getMinX()) / Math.max(1, area().getWidth()));
    Journey journey = model().study().journey();
    boolean near = area().getMinX() - 12 <= x && x <= area().getMaxX() + 12;
    return near && !journey.isEmpty()
        ? journey.at(Math.clamp(before + Math.round(iteration), 1, journey.stops().size()))
        : null;
  }

  @Override
  @Nullable Point2D place(Stop stop) {
    int index = stop.iteration() - 1;
    if (lines.isEmpty() || index >= lines.getFirst().values().length) {
      return null;
    }
    double y = up(lines.getFirst().values()[index]);
    y = Double.isFinite(y) ? Math.clamp(y, area().getMinY(), area().getMaxY()) : y;
    return Double.isFinite(y) ? new Point2D(along(stop.iteration()), y) : null;
  }
}
