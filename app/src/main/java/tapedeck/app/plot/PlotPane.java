package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plane between two axes with grid lines and numbers. Drawn with shapes, so that it is crisp at
 * any scale and takes its colours from css.
 */
abstract class PlotPane extends Region {
  private static final double TOP = 20;
  private static final double BOTTOM = 26;
  private static final double RIGHT = 18;
  private static final double LEFT = 12;
  private static final double GAP = 8;
  private static final double USUAL_NUMBER = 24;
  private static final double TICK_EVERY = 68;
  private static final double TICK_EVERY_DOWN = 34;

  private final Path grid = new Path();
  private final Pane numbers = new Pane();
  private final Pane inside = new Pane();
  private final Pane above = new Pane();
  private final Rectangle clip = new Rectangle();
  private final Text xName = text("", "plot-name");
  private final Text yName = text("", "plot-name");
  private Axis x = Axis.linear(-1, 1);
  private Axis y = Axis.linear(-1, 1);
  private Rectangle2D area = Rectangle2D.EMPTY;
  private @Nullable GridLines drawnGrid;
  private double drawnWidth = -1;
  private double drawnHeight = -1;

  PlotPane() {
    getStyleClass().add("plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    grid.getStyleClass().add("plot-grid");
    inside.setClip(clip);
    for (Node layer : List.of(grid, numbers, inside, above)) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
    grid.setCache(true);
    getChildren().addAll(grid, numbers, inside, above);
  }

  static Text text(String content, String styleClass) {
    Text text = new Text(content);
    text.getStyleClass().add(styleClass);
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  /** What the grid and its numbers depend on: another run seldom needs others. */
  private record GridLines(Axis x, Axis y, String across, String up, double width, double height) {}

  /** A layer that is cut off at the edges of the plane. */
  final Pane inside() {
    return inside;
  }

  /** A layer that may reach over them. */
  final Pane above() {
    return above;
  }

  final void setAxes(Axis across, Axis up) {
    x = across;
    y = up;
    redraw();
  }

  final void setNames(String across, String up) {
    xName.setText(across);
    yName.setText(up);
    redraw();
  }

  /** How wide the name is that stands above the upward axis. */
  final double widthOfName() {
    return width(yName);
  }

  /** Draws everything again at the next pulse. */
  final void redraw() {
    drawnWidth = -1;
    requestLayout();
  }

  /** Draws at the next pulse what a step changes. */
  final void step() {
    requestLayout();
  }

  /** Hides the grid and the numbers, so that the plane stands alone. */
  final void bare(boolean so) {
    grid.setVisible(!so);
    numbers.setVisible(!so);
  }

  /** Adapts the axes to a plane of about this size, before anything is drawn. */
  void fit(double width, double height) {}

  /** Other axes for what is about to be drawn. */
  final void replaceAxes(Axis across, Axis up) {
    x = across;
    y = up;
  }

  final Axis xAxis() {
    return x;
  }

  final Axis yAxis() {
    return y;
  }

  /** The plane, in this node's coordinates. */
  final Rectangle2D area() {
    return area;
  }

  final double px(double value) {
    return area.getMinX() + x.fraction(value) * area.getWidth();
  }

  final double py(double value) {
    return area.getMaxY() - y.fraction(value) * area.getHeight();
  }

  /** Draws what depends on the axes and the size. */
  abstract void drawData();

  /** Draws what a step changes. */
  abstract void drawStep();

  @Override
  protected final void layoutChildren() {
    if (drawnWidth != getWidth() || drawnHeight != getHeight()) {
      drawnWidth = getWidth();
      drawnHeight = getHeight();
      double height = Math.max(0, getHeight() - TOP - BOTTOM);
      fit(getWidth() - RIGHT - LEFT - GAP - USUAL_NUMBER, height);
      GridLines wanted =
          new GridLines(x, y, xName.getText(), yName.getText(), drawnWidth, drawnHeight);
      if (!wanted.equals(drawnGrid)) {
        drawnGrid = wanted;
        drawGrid(height);
      }
      drawData();
    }
    drawStep();
  }

  private void drawGrid(double height) {
    List<Axis.Tick> ups = y.ticks((int) Math.clamp(height / TICK_EVERY_DOWN, 2, 7));
    List<Text> upTexts = ups.stream().map(tick -> text(tick.label(), "plot-number")).toList();
    numbers.getChildren().setAll(upTexts);
    numbers.getChildren().addAll(xName, yName);
    numbers.applyCss();
    double widest = upTexts.stream().mapToDouble(PlotPane::width).max().orElse(0);
    double left = Math.ceil(LEFT + Math.max(widest, 18) + GAP);
    double width = Math.max(0, getWidth() - RIGHT - left);
    area = new Rectangle2D(left, TOP, width, height);
    clip.setX(left);
    clip.setY(TOP);
    clip.setWidth(width);
    clip.setHeight(height);
    List<PathElement> lines = new ArrayList<>();
    for (int i = 0; i < ups.size(); i++) {
      double at = crisp(py(ups.get(i).value()));
      lines.add(new MoveTo(left, at));
      lines.add(new LineTo(left + width, at));
      upTexts.get(i).setY(at);
      upTexts.get(i).setX(left - GAP - width(upTexts.get(i)));
    }
    nameAxes(left, width);
    numberAcross(lines);
    grid.getElements().setAll(lines);
  }

  private void nameAxes(double left, double width) {
    xName.setX(left + width - width(xName));
    xName.setY(getHeight() - BOTTOM / 2);
    yName.setX(left);
    yName.setY(TOP / 2);
  }

  private void numberAcross(List<PathElement> lines) {
    List<Text> texts = new ArrayList<>();
    double free = xName.getText().isEmpty() ? Double.MAX_VALUE : xName.getX() - 10;
    List<Axis.Tick> ticks = x.ticks((int) Math.clamp(area.getWidth() / TICK_EVERY, 2, 11));
    for (Axis.Tick tick : ticks) {
      Text text = text(tick.label(), "plot-number");
      texts.add(text);
    }
    numbers.getChildren().addAll(texts);
    numbers.applyCss();
    for (int i = 0; i < ticks.size(); i++) {
      double at = crisp(px(ticks.get(i).value()));
      lines.add(new MoveTo(at, area.getMinY()));
      lines.add(new LineTo(at, area.getMaxY()));
      Text text = texts.get(i);
      text.setX(Math.round(at - width(text) / 2));
      text.setY(getHeight() - BOTTOM / 2);
      text.setVisible(at + width(text) / 2 < free);
    }
  }

  static double width(Text text) {
    return text.getLayoutBounds().getWidth();
  }

  /** The middle of the pixel that a coordinate falls in, where a thin line is sharp. */
  private static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }
}
