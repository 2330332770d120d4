package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Layer;

/** One plane of a figure, with its layers and its legend. */
final class FigurePlot extends PlotPane {
  private static final double INSET = 8;

  private final Axes axes;
  private final FigureShapes shapes = new FigureShapes(this);
  private final VBox legend = new VBox();

  FigurePlot(Axes axes) {
    this.axes = axes;
    getStyleClass().add("figure-plot");
    legend.getStyleClass().add("figure-legend");
    setNames(axes.x().label(), axes.y().label());
    Extent extent = Extent.of(axes);
    setAxes(extent.x(axes.x()), extent.y(axes.y()));
    bare(axes.bare());
    setAccessibleText(spoken());
    fillLegend();
    above().getChildren().add(legend);
  }

  private String spoken() {
    String title = axes.title().isEmpty() ? "plot" : axes.title();
    List<String> names =
        axes.layers().stream().map(Layer::label).filter(label -> !label.isEmpty()).toList();
    return title
        + ", %d layers".formatted(axes.layers().size())
        + (names.isEmpty() ? "" : ": " + String.join(", ", names));
  }

  /** With equal units, the side that has room to spare reaches further. */
  @Override
  void fit(double width, double height) {
    if (!axes.equal() || width <= 0 || height <= 0) {
      return;
    }
    Extent extent = Extent.of(axes);
    Axis x = extent.x(axes.x());
    Axis y = extent.y(axes.y());
    double across = x.span() / width;
    double up = y.span() / height;
    replaceAxes(
        up > across ? wider(x, up * width) : x, across > up ? wider(y, across * height) : y);
  }

  private static Axis wider(Axis axis, double span) {
    double more = (span - axis.span()) / 2;
    boolean ascending = axis.high() > axis.low();
    return Axis.linear(
        axis.low() + (ascending ? -more : more), axis.high() + (ascending ? more : -more));
  }

  @Override
  void drawData() {
    List<Node> drawn = new ArrayList<>();
    for (Layer layer : axes.layers()) {
      drawn.addAll(shapes.of(layer));
    }
    inside().getChildren().setAll(drawn);
    legend.setVisible(axes.legend() && !legend.getChildren().isEmpty());
    legend.applyCss();
    legend.autosize();
    Rectangle2D place = emptiest(legend.getWidth(), legend.getHeight());
    legend.relocate(place.getMinX(), place.getMinY());
  }

  /** The corner where a box of this size hides the fewest points. */
  private Rectangle2D emptiest(double width, double height) {
    double left = area().getMinX() + INSET;
    double right = Math.max(left, area().getMaxX() - width - INSET);
    double top = area().getMinY() + INSET;
    double bottom = Math.max(top, area().getMaxY() - height - INSET);
    Rectangle2D best = new Rectangle2D(right, top, width, height);
    int fewest = Integer.MAX_VALUE;
    for (double[] corner :
        new double[][] {{right, top}, {left, top}, {left, bottom}, {right, bottom}}) {
      Rectangle2D box = new Rectangle2D(corner[0], corner[1], width, height);
      int hidden = axes.layers().stream().mapToInt(layer -> pointsIn(layer, box)).sum();
      if (hidden < fewest) {
        fewest = hidden;
        best = box;
      }
    }
    return best;
  }

  private int pointsIn(Layer layer, Rectangle2D box) {
    return switch (layer) {
      case Layer.Line l -> pointsIn(l.x(), l.y(), box);
      case Layer.Points p -> pointsIn(p.x(), p.y(), box);
      case Layer.Band b -> pointsIn(b.x(), b.low(), box) + pointsIn(b.x(), b.high(), box);
      case Layer.Bars b -> pointsIn(b.at(), b.lengths(), box);
      case Layer.Level l -> 0;
      case Layer.Strip s -> 0;
      case Layer.Cells c -> 0;
      case Layer.Contours c -> 0;
      case Layer.Words w -> pointsIn(new double[] {w.x()}, new double[] {w.y()}, box);
    };
  }

  private int pointsIn(double[] x, double[] y, Rectangle2D box) {
    int count = 0;
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      count += box.contains(px(x[i]), py(y[i])) ? 1 : 0;
    }
    return count;
  }

  @Override
  void drawStep() {}

  private void fillLegend() {
    for (Layer layer : axes.layers()) {
      if (!layer.label().isEmpty() && !layer.label().startsWith("_")) {
        Label name = new Label(layer.label());
        HBox line = new HBox(FigureShapes.sample(layer), name);
        line.getStyleClass().add("figure-legend-line");
        line.setAlignment(Pos.CENTER_LEFT);
        legend.getChildren().add(line);
      }
    }
  }
}
