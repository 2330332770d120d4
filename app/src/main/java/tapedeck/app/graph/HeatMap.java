package tapedeck.app.graph;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A tensor as a small picture: one cell for each element, blue above zero, orange below, the
 * ground's colour at zero, red where it is not finite. Leading axes are put below each other.
 */
public final class HeatMap extends Region {
  private static final int MOST_ROWS = 24;
  private static final int MOST_COLUMNS = 32;
  private static final double WIDEST = 104;
  private static final double HIGHEST = 74;
  private static final double LARGEST_CELL = 12;
  private static final double LEAST_SIDE = 20;
  private static final double LEAST_STRENGTH = 0.12;

  private static final StyleablePropertyFactory<HeatMap> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<HeatMap, Color> POSITIVE =
      FACTORY.createColorCssMetaData("-heat-positive", map -> map.positive, Color.BLUE, false);
  private static final CssMetaData<HeatMap, Color> NEGATIVE =
      FACTORY.createColorCssMetaData("-heat-negative", map -> map.negative, Color.ORANGE, false);
  private static final CssMetaData<HeatMap, Color> ZERO =
      FACTORY.createColorCssMetaData("-heat-zero", map -> map.zero, Color.WHITE, false);
  private static final CssMetaData<HeatMap, Color> BROKEN =
      FACTORY.createColorCssMetaData("-heat-broken", map -> map.broken, Color.RED, false);

  private final StyleableObjectProperty<Color> positive =
      new SimpleStyleableObjectProperty<>(POSITIVE, this, "positive", Color.BLUE);
  private final StyleableObjectProperty<Color> negative =
      new SimpleStyleableObjectProperty<>(NEGATIVE, this, "negative", Color.ORANGE);
  private final StyleableObjectProperty<Color> zero =
      new SimpleStyleableObjectProperty<>(ZERO, this, "zero", Color.WHITE);
  private final StyleableObjectProperty<Color> broken =
      new SimpleStyleableObjectProperty<>(BROKEN, this, "broken", Color.RED);
  private final Canvas canvas = new Canvas();
  private @Nullable Tensor tensor;

  public HeatMap() {
    getStyleClass().add("td-heat-map");
    getChildren().add(canvas);
    List.<ObservableValue<Color>>of(positive, negative, zero, broken)
        .forEach(colour -> colour.subscribe(now -> draw()));
  }

  /** The rows and columns a tensor of this shape is drawn with. */
  public static Shape grid(Shape shape) {
    int columns = shape.rank() == 0 ? 1 : shape.dim(shape.rank() - 1);
    int rows = columns == 0 ? 0 : shape.size() / columns;
    return Shape.of(Math.min(rows, MOST_ROWS), Math.min(columns, MOST_COLUMNS));
  }

  private static double cell(Shape grid) {
    double fitting =
        Math.min(WIDEST / Math.max(1, grid.dim(1)), HIGHEST / Math.max(1, grid.dim(0)));
    return Math.clamp(Math.floor(fitting), 3, LARGEST_CELL);
  }

  /** A long column or row is drawn broader than its cells are long, so that it can be seen. */
  private static double side(Shape grid, int axis) {
    double cell = cell(grid);
    double broad = cell < LARGEST_CELL ? Math.floor(LEAST_SIDE / Math.max(1, grid.dim(axis))) : 0;
    return Math.max(cell, broad);
  }

  public static double width(Shape grid) {
    return grid.dim(1) * side(grid, 1);
  }

  public static double height(Shape grid) {
    return grid.dim(0) * side(grid, 0);
  }

  /** Shows a tensor; null shows nothing. */
  public void show(@Nullable Tensor shown) {
    tensor = shown;
    Shape grid = shown == null ? Shape.of(0, 0) : grid(shown.shape());
    canvas.setWidth(width(grid));
    canvas.setHeight(height(grid));
    setMinSize(width(grid), height(grid));
    setPrefSize(width(grid), height(grid));
    setMaxSize(width(grid), height(grid));
    draw();
  }

  private void draw() {
    Tensor shown = tensor;
    if (shown == null || shown.size() == 0) {
      return;
    }
    Shape grid = grid(shown.shape());
    int columns = shown.rank() == 0 ? 1 : shown.shape().dim(shown.rank() - 1);
    int rows = shown.size() / columns;
    double largest = largest(shown);
    double wide = side(grid, 1);
    double high = side(grid, 0);
    double gap = Math.min(wide, high) >= 6 ? 1 : 0;
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    for (int row = 0; row < grid.dim(0); row++) {
      for (int column = 0; column < grid.dim(1); column++) {
        int at = row * rows / grid.dim(0) * columns + column * columns / grid.dim(1);
        pen.setFill(colour(shown.getDouble(at), largest));
        double corner = gap > 0 ? 3 : 0;
        pen.fillRoundRect(column * wide, row * high, wide - gap, high - gap, corner, corner);
      }
    }
  }

  private static double largest(Tensor tensor) {
    double largest = 0;
    for (int i = 0; i < tensor.size(); i++) {
      double size = Math.abs(tensor.getDouble(i));
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    return largest;
  }

  private Color colour(double value, double largest) {
    if (!Double.isFinite(value)) {
      return broken.get();
    }
    double share = largest == 0 ? 0 : Math.abs(value) / largest;
    double strength = share == 0 ? 0 : LEAST_STRENGTH + (1 - LEAST_STRENGTH) * share;
    return zero.get().interpolate(value < 0 ? negative.get() : positive.get(), strength);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
