package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Layer;
import tapedeck.script.figure.Layer.Marker;
import tapedeck.script.figure.Layer.Stroke;

/** The shapes that layers of a figure are drawn with. */
final class FigureShapes {
  /** Pixels to a point of matplotlib. */
  private static final double POINT = 4.0 / 3;

  private static final double SAMPLE = 22;
  private static final int TINTS = 32;

  private final PlotPane plane;

  FigureShapes(PlotPane plane) {
    this.plane = plane;
  }

  List<Node> of(Layer layer) {
    return switch (layer) {
      case Layer.Line l -> line(l);
      case Layer.Points p -> points(p);
      case Layer.Bars b -> List.of(bars(b));
      case Layer.Band b -> List.of(band(b));
      case Layer.Level l -> List.of(level(l));
      case Layer.Strip s -> List.of(strip(s));
      case Layer.Cells c -> List.of(cells(c));
      case Layer.Contours c -> contours(c);
      case Layer.Words w -> List.of(words(w));
    };
  }

  /** A colour as css writes it; those that take turns and the usual letters go by the theme. */
  static String css(Colour colour) {
    String text = colour.text();
    return switch (text) {
      case "black" -> "-td-ink";
      case "white" -> "-td-panel";
      case "blue", "green", "red" -> "-td-plot-" + text;
      default -> text.matches("C\\d") ? "-td-turn-" + text.substring(1) : text;
    };
  }

  private static Path stroked(Stroke stroke, List<PathElement> elements) {
    Path path = new Path(elements);
    String dashes =
        switch (stroke.dash()) {
          case NONE, SOLID -> "";
          case DASHED -> "-fx-stroke-dash-array: 6 4;";
          case DASH_DOT -> "-fx-stroke-dash-array: 8 4 1.5 4;";
          case DOTTED -> "-fx-stroke-dash-array: 1.5 4;";
        };
    path.setStyle(
        "-fx-fill: null; -fx-stroke-line-join: round; -fx-stroke-line-cap: butt; -fx-stroke: %s;"
                .formatted(css(stroke.colour()))
            + "-fx-stroke-width: %spx;".formatted(stroke.width() * POINT)
            + dashes);
    path.setOpacity(stroke.alpha());
    path.setVisible(stroke.dash() != Layer.Dash.NONE);
    return path;
  }

  private static Path filled(Colour colour, double alpha, List<PathElement> elements) {
    Path path = new Path(elements);
    path.setStyle("-fx-stroke: null; -fx-fill: %s;".formatted(css(colour)));
    path.setOpacity(alpha);
    return path;
  }

  private List<Node> line(Layer.Line l) {
    double[] x = new double[l.x().length];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = plane.px(l.x()[i]);
      y[i] = plane.py(l.y()[i]);
    }
    List<Node> shapes = new ArrayList<>();
    if (l.stroke().dash() != Layer.Dash.NONE) {
      shapes.add(stroked(l.stroke(), Drawing.line(x, y)));
    }
    if (!l.marker().isNone()) {
      List<PathElement> marks = new ArrayList<>();
      for (int i = 0; i < x.length; i++) {
        mark(marks, l.marker().shape(), x[i], y[i], l.marker().size() * POINT / 2);
      }
      shapes.add(marks(l.marker(), marks, css(l.marker().colour())));
    }
    return shapes;
  }

  private static Path marks(Marker marker, List<PathElement> elements, String colour) {
    Path path = new Path(elements);
    boolean open = "x+|_1234".contains(marker.shape());
    path.setStyle(
        open
            ? "-fx-fill: null; -fx-stroke-width: 1.5px; -fx-stroke: %s;".formatted(colour)
            : "-fx-stroke: null; -fx-fill: %s;".formatted(colour));
    path.setOpacity(marker.alpha());
    return path;
  }

  private static void mark(List<PathElement> to, String shape, double x, double y, double radius) {
    if (!Double.isFinite(x) || !Double.isFinite(y) || Math.abs(x) > 1e5 || Math.abs(y) > 1e5) {
      return;
    }
    double r = radius;
    switch (shape) {
      case "x" -> {
        cross(to, x - r, y - r, x + r, y + r);
        cross(to, x - r, y + r, x + r, y - r);
      }
      case "+" -> {
        cross(to, x - r, y, x + r, y);
        cross(to, x, y - r, x, y + r);
      }
      case "|" -> cross(to, x, y - r, x, y + r);
      case "_" -> cross(to, x - r, y, x + r, y);
      case "s" -> corners(to, x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
      case "D", "d" -> corners(to, x, y - r, x + r, y, x, y + r, x - r, y);
      case "^" -> corners(to, x, y - r, x + r, y + r, x - r, y + r);
      case "v" -> corners(to, x, y + r, x + r, y - r, x - r, y - r);
      case "<" -> corners(to, x - r, y, x + r, y - r, x + r, y + r);
      case ">" -> corners(to, x + r, y, x - r, y - r, x - r, y + r);
      case "*" -> star(to, x, y, r);
      case "." -> Drawing.dot(to, x, y, r / 2);
      default -> Drawing.dot(to, x, y, r);
    }
  }

  private static void cross(List<PathElement> to, double x1, double y1, double x2, double y2) {
    to.add(new MoveTo(x1, y1));
    to.add(new LineTo(x2, y2));
  }

  private static void corners(List<PathElement> to, double... at) {
    to.add(new MoveTo(at[0], at[1]));
    for (int i = 2; i < at.length; i += 2) {
      to.add(new LineTo(at[i], at[i + 1]));
    }
    to.add(new ClosePath());
  }

  private static void star(List<PathElement> to, double x, double y, double radius) {
    double[] at = new double[20];
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius * 1.2 : radius * 0.5;
      at[2 * i] = x + r * Math.sin(i * Math.PI / 5);
      at[2 * i + 1] = y - r * Math.cos(i * Math.PI / 5);
    }
    corners(to, at);
  }

  private List<Node> points(Layer.Points p) {
    double[] shades = p.shades();
    Map<Integer, List<PathElement>> byTint = new TreeMap<>();
    ColourMap map =
        shades == null
            ? null
            : ColourMap.of(
                p.map(),
                Isolines.least(new double[][] {shades}),
                Isolines.most(new double[][] {shades}));
    for (int i = 0; i < p.x().length; i++) {
      double size = p.sizes()[p.sizes().length == 1 ? 0 : i % p.sizes().length];
      int tint = 0;
      if (map != null && shades != null) {
        double share = (shades[i] - map.low()) / Math.max(map.high() - map.low(), 1e-300);
        tint = (int) Math.clamp(Math.round(share * TINTS), 0, TINTS);
      }
      List<PathElement> marks = byTint.computeIfAbsent(tint, key -> new ArrayList<>());
      double radius = Math.sqrt(size) * POINT / 2;
      mark(marks, p.marker().shape(), plane.px(p.x()[i]), plane.py(p.y()[i]), radius);
    }
    List<Node> shapes = new ArrayList<>();
    byTint.forEach((tint, marks) -> {
      String colour =
          map == null
              ? css(p.marker().colour())
              : hex(map.at(map.low() + (map.high() - map.low()) * tint / TINTS));
      shapes.add(marks(p.marker(), marks, colour));
    });
    return shapes;
  }

  private static String hex(Color colour) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(255 * colour.getRed()),
            Math.round(255 * colour.getGreen()),
            Math.round(255 * colour.getBlue()));
  }

  private Node bars(Layer.Bars b) {
    List<PathElement> all = new ArrayList<>();
    for (int i = 0; i < b.at().length; i++) {
      double far = b.ground()[i] + b.lengths()[i];
      double end = b.at()[i] + b.widths()[i];
      if (b.upright()) {
        box(all, b.at()[i], b.ground()[i], end, far);
      } else {
        box(all, b.ground()[i], b.at()[i], far, end);
      }
    }
    return filled(b.fill(), b.alpha(), all);
  }

  private void box(List<PathElement> to, double x1, double y1, double x2, double y2) {
    double left = plane.px(x1);
    double right = plane.px(x2);
    double low = plane.py(y1);
    double high = plane.py(y2);
    corners(to, left, low, right, low, right, high, left, high);
  }

  /** Two lines and the area between them, begun again behind each point that is not there. */
  private Node band(Layer.Band b) {
    List<PathElement> all = new ArrayList<>();
    int begin = 0;
    while (begin < b.x().length) {
      int end = begin;
      while (end < b.x().length
          && Double.isFinite(b.low()[end])
          && Double.isFinite(b.high()[end])
          && Double.isFinite(b.x()[end])) {
        end++;
      }
      if (end - begin > 1) {
        double[] at = new double[4 * (end - begin)];
        for (int i = begin; i < end; i++) {
          int there = 2 * (i - begin);
          int back = at.length - 2 - there;
          at[there] = plane.px(b.x()[i]);
          at[there + 1] = plane.py(b.high()[i]);
          at[back] = at[there];
          at[back + 1] = plane.py(b.low()[i]);
        }
        corners(all, at);
      }
      begin = end + 1;
    }
    return filled(b.fill(), b.alpha(), all);
  }

  private Node level(Layer.Level l) {
    Rectangle2D area = plane.area();
    List<PathElement> line = new ArrayList<>();
    if (l.across()) {
      cross(line, area.getMinX(), plane.py(l.at()), area.getMaxX(), plane.py(l.at()));
    } else {
      cross(line, plane.px(l.at()), area.getMinY(), plane.px(l.at()), area.getMaxY());
    }
    return stroked(l.stroke(), line);
  }

  private Node strip(Layer.Strip s) {
    Rectangle2D area = plane.area();
    double left = s.across() ? area.getMinX() : plane.px(s.low());
    double right = s.across() ? area.getMaxX() : plane.px(s.high());
    double low = s.across() ? plane.py(s.low()) : area.getMaxY();
    double high = s.across() ? plane.py(s.high()) : area.getMinY();
    List<PathElement> box = new ArrayList<>();
    corners(box, left, low, right, low, right, high, left, high);
    return filled(s.fill(), s.alpha(), box);
  }

  private Node cells(Layer.Cells c) {
    ColourMap map = ColourMap.of(c.map(), Isolines.least(c.values()), Isolines.most(c.values()));
    return painted(
        (x, y) -> {
          int column = Isolines.place(c.x(), x);
          int row = Isolines.place(c.y(), y);
          return column < 0 || row < 0 ? Double.NaN : c.values()[row][column];
        },
        map);
  }

  private List<Node> contours(Layer.Contours c) {
    List<Double> levels = Isolines.levels(c);
    Isolines lines = new Isolines(c);
    if (levels.isEmpty()) {
      return List.of();
    }
    ColourMap map = ColourMap.of(c.map(), levels.getFirst(), levels.getLast());
    if (c.filled()) {
      return List.of(
          painted((x, y) -> band(levels, lines.height(x, y), c.levels().isEmpty()), map));
    }
    List<Node> shapes = new ArrayList<>();
    for (double level : levels) {
      List<PathElement> elements = new ArrayList<>();
      for (Isolines.Piece piece : lines.at(level)) {
        cross(
            elements,
            plane.px(piece.x1()),
            plane.py(piece.y1()),
            plane.px(piece.x2()),
            plane.py(piece.y2()));
      }
      Colour own = c.colour();
      Path path = new Path(elements);
      path.setStyle(
          "-fx-fill: null; -fx-stroke-width: 1.5px; -fx-stroke: %s;"
              .formatted(own == null ? hex(map.at(level)) : css(own)));
      shapes.add(path);
    }
    return shapes;
  }

  /** The middle of the band between two levels that a height lies in. */
  private static double band(List<Double> levels, double height, boolean open) {
    if (Double.isNaN(height)) {
      return height;
    }
    for (int i = 0; i + 1 < levels.size(); i++) {
      if (height <= levels.get(i + 1) && (height >= levels.get(i) || open && i == 0)) {
        return (levels.get(i) + levels.get(i + 1)) / 2;
      }
    }
    return open ? levels.getLast() : Double.NaN;
  }

  /** An image of the plane with the colour of each pixel's number. */
  private Node painted(DoubleBinaryOperator value, ColourMap map) {
    Rectangle2D area = plane.area();
    int width = (int) Math.clamp(area.getWidth(), 1, 4000);
    int height = (int) Math.clamp(area.getHeight(), 1, 4000);
    WritableImage image = new WritableImage(width, height);
    PixelWriter writer = image.getPixelWriter();
    for (int row = 0; row < height; row++) {
      double y = plane.yAxis().value(1 - (row + 0.5) / height);
      for (int column = 0; column < width; column++) {
        double x = plane.xAxis().value((column + 0.5) / width);
        writer.setColor(column, row, map.at(value.applyAsDouble(x, y)));
      }
    }
    ImageView view = new ImageView(image);
    view.setX(area.getMinX());
    view.setY(area.getMinY());
    view.setFitWidth(area.getWidth());
    view.setFitHeight(area.getHeight());
    return view;
  }

  private Node words(Layer.Words w) {
    Text text = PlotPane.text(w.text(), "figure-words");
    text.setStyle("-fx-fill: %s;".formatted(css(w.colour())));
    text.setX(plane.px(w.x()));
    text.setY(plane.py(w.y()));
    return text;
  }

  /** A small picture of a layer for a legend. */
  static Node sample(Layer layer) {
    double middle = 7;
    Pane pane = new Pane();
    pane.setMinSize(SAMPLE, 2 * middle);
    pane.setPrefSize(SAMPLE, 2 * middle);
    List<PathElement> across = new ArrayList<>();
    cross(across, 0, middle, SAMPLE, middle);
    List<PathElement> box = new ArrayList<>();
    corners(box, 0, 2, SAMPLE, 2, SAMPLE, 12, 0, 12);
    List<PathElement> one = new ArrayList<>();
    switch (layer) {
      case Layer.Line l -> {
        pane.getChildren().add(stroked(l.stroke(), across));
        if (!l.marker().isNone()) {
          mark(one, l.marker().shape(), SAMPLE / 2, middle, 4);
          pane.getChildren().add(marks(l.marker(), one, css(l.marker().colour())));
        }
      }
      case Layer.Points p -> {
        mark(one, p.marker().shape(), SAMPLE / 2, middle, 4);
        pane.getChildren().add(marks(p.marker(), one, css(p.marker().colour())));
      }
      case Layer.Bars b -> pane.getChildren().add(filled(b.fill(), b.alpha(), box));
      case Layer.Band b -> pane.getChildren().add(filled(b.fill(), b.alpha(), box));
      case Layer.Strip s -> pane.getChildren().add(filled(s.fill(), s.alpha(), box));
      case Layer.Level l -> pane.getChildren().add(stroked(l.stroke(), across));
      case Layer.Cells c -> {}
      case Layer.Contours c -> {}
      case Layer.Words w -> {}
    }
    return pane;
  }
}
