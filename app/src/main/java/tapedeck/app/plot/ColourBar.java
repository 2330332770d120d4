package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Layer;

/** Beside a plane, which colour stands for which number. */
final class ColourBar extends Region {
  private static final double STRIP = 12;
  private static final double WIDTH = 64;
  private static final double TOP = 20;
  private static final double BOTTOM = 26;
  private static final double GAP = 6;

  private final ColourMap map;

  private ColourBar(ColourMap map) {
    this.map = map;
    getStyleClass().add("figure-bar");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("colours from %s to %s".formatted(map.low(), map.high()));
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
  }

  /** The bar that some layer of the axes asks for; null if none does. */
  static @Nullable ColourBar of(Axes axes) {
    ColourMap found = null;
    for (Layer layer : axes.layers()) {
      ColourMap own =
          switch (layer) {
            case Layer.Cells c when c.map().bar() ->
                ColourMap.of(c.map(), Isolines.least(c.values()), Isolines.most(c.values()));
            case Layer.Contours c when c.map().bar() && !Isolines.levels(c).isEmpty() ->
                ColourMap.of(c.map(), Isolines.levels(c).getFirst(), Isolines.levels(c).getLast());
            case Layer.Points p when p.map().bar() && p.shades() != null -> {
              double[][] row = {p.shades()};
              yield ColourMap.of(p.map(), Isolines.least(row), Isolines.most(row));
            }
            default -> null;
          };
      found = own == null ? found : own;
    }
    return found == null ? null : new ColourBar(found);
  }

  @Override
  protected void layoutChildren() {
    double height = Math.max(1, getHeight() - TOP - BOTTOM);
    Rectangle2D area = new Rectangle2D(0, TOP, STRIP, height);
    WritableImage image = new WritableImage(1, (int) Math.max(1, height));
    double span = map.high() - map.low();
    for (int row = 0; row < (int) image.getHeight(); row++) {
      double value = map.high() - span * (row + 0.5) / image.getHeight();
      image.getPixelWriter().setColor(0, row, map.at(value));
    }
    ImageView strip = new ImageView(image);
    strip.setX(area.getMinX());
    strip.setY(area.getMinY());
    strip.setFitWidth(STRIP);
    strip.setFitHeight(height);
    List<Node> nodes = new ArrayList<>(List.of(strip));
    if (span > 0) {
      Axis axis = Axis.linear(map.low(), map.high());
      for (Axis.Tick tick : axis.ticks((int) Math.clamp(height / 34, 2, 7))) {
        Text text = PlotPane.text(tick.label(), "plot-number");
        text.setX(STRIP + GAP);
        text.setY(area.getMaxY() - axis.fraction(tick.value()) * height);
        nodes.add(text);
      }
    }
    getChildren().setAll(nodes);
  }
}
