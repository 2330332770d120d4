package tapedeck.app.graph;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** The drawing of one edge: a curve with an arrow head, a wide path to hit, and a chip. */
final class EdgeView {
  private static final double EMPHASIS = 1.8;
  private static final double PLAIN = 1.3;
  private static final double LEAST_IN_BAND = 2.8;

  private final String key;
  private final Path line = new Path();
  private final Path hit = new Path();
  private final Polygon head = new Polygon();
  private final Label chip = new Label();
  private final Label local = new Label();
  private final Line slash = new Line();
  private final Line second = new Line();
  private final Group cut = new Group(slash, second);
  private final Label onset = new Label();
  private @Nullable Band band;
  private final Group body = new Group(hit, line, head, cut, onset);
  private Layout.@Nullable Route route;
  private double weight = PLAIN;
  private boolean current;
  private boolean wanted = true;
  private boolean seen = true;
  private boolean legible = true;
  private boolean ghost;
  private boolean ghostsShown = true;
  private Rectangle2D extent = Rectangle2D.EMPTY;
  private String contribution = "";
  private String cutBy = "";

  EdgeView(String key) {
    this.key = key;
    body.setId(key);
    body.getStyleClass().add("td-edge");
    body.setAccessibleRole(AccessibleRole.NODE);
    line.getStyleClass().add("line");
    line.setMouseTransparent(true);
    head.getStyleClass().add("head");
    head.setMouseTransparent(true);
    hit.getStyleClass().add("hit");
    chip.getStyleClass().add("td-chip");
    chip.setId("chip " + key);
    chip.setVisible(false);
    local.getStyleClass().add("local");
    chip.setContentDisplay(ContentDisplay.BOTTOM);
    cut.getStyleClass().add("cut");
    cut.setMouseTransparent(true);
    cut.setVisible(false);
    chip.translateXProperty().bind(chip.widthProperty().map(w -> -Math.rint(w.doubleValue() / 2)));
    chip.translateYProperty().bind(chip.heightProperty().map(h -> -Math.rint(h.doubleValue() / 2)));
    chip.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
    hit.setOpacity(0);
    onset.getStyleClass().add("onset");
    onset.setMouseTransparent(true);
    onset.setVisible(false);
    onset.translateXProperty().bind(onset.widthProperty().divide(-2));
    onset
        .translateYProperty()
        .bind(chip.heightProperty().divide(-2).subtract(onset.heightProperty()).add(1));
  }

  String key() {
    return key;
  }

  Group body() {
    return body;
  }

  Label chip() {
    return chip;
  }

  boolean isCurrent() {
    return current;
  }

  Layout.@Nullable Route route() {
    return route;
  }

  /** Everything that its line may touch. */
  Rectangle2D extent() {
    return extent;
  }

  void stand(Layout.Route along) {
    if (along.equals(route)) {
      return;
    }
    route = along;
    extent = along.extent();
    hit.getElements().setAll(new MoveTo(along.start().getX(), along.start().getY()));
    along.bends().forEach(bend -> hit.getElements().add(cubic(bend)));
    drawLine();
    placeChip();
  }

  static CubicCurveTo cubic(Layout.Bend bend) {
    return new CubicCurveTo(
        bend.first().getX(),
        bend.first().getY(),
        bend.second().getX(),
        bend.second().getY(),
        bend.end().getX(),
        bend.end().getY());
  }

  /** The line ends where its head begins, so that the tip stays sharp. */
  private void drawLine() {
    Layout.Route along = route;
    if (along == null) {
      return;
    }
    double width = width();
    double length = 7 + 2.2 * width;
    double half = 2.6 + 1.25 * width;
    Point2D tip = along.end();
    line.setStrokeWidth(width);
    line.getElements().setAll(hit.getElements());
    if (line.getElements().getLast() instanceof CubicCurveTo last) {
      CubicCurveTo shorter =
          new CubicCurveTo(
              last.getControlX1(),
              last.getControlY1(),
              Math.min(last.getControlX2(), tip.getX() - length),
              last.getControlY2(),
              tip.getX() - length + 1,
              tip.getY());
      line.getElements().set(line.getElements().size() - 1, shorter);
    }
    if (band != null) {
      band.follow(line.getElements(), width);
    }
    head.getPoints()
        .setAll(
            tip.getX(),
            tip.getY(),
            tip.getX() - length,
            tip.getY() - half,
            tip.getX() - length,
            tip.getY() + half);
  }

  private double width() {
    double plain = band == null ? weight : Math.max(LEAST_IN_BAND, weight);
    return current ? Math.max(2, plain) + EMPHASIS : plain;
  }

  private void placeChip() {
    Layout.Route along = route;
    if (along != null) {
      chip.setLayoutX(along.chip().getX());
      chip.setLayoutY(along.chip().getY());
      onset.relocate(along.chip().getX(), along.chip().getY());
      Point2D at = along.near(along.chip());
      slash(slash, at.getX() - 5, at.getY());
      slash(second, at.getX() + 3, at.getY());
    }
  }

  private boolean isEmpty() {
    return contribution.isEmpty() && cutBy.isEmpty() && local.getText().isEmpty();
  }

  /** Shows or hides all of it. */
  void show(boolean so) {
    wanted = so;
    appear();
  }

  /** Is told whether it lies in sight, and whether its text is large enough to be read. */
  void see(boolean inSight, boolean readable) {
    seen = inSight;
    legible = readable;
    appear();
  }

  /** Shows or hides it as long as it is not recorded. */
  void showGhost(boolean so) {
    ghostsShown = so;
    appear();
  }

  private void appear() {
    boolean so = wanted && seen && (ghostsShown || !ghost);
    body.setVisible(so);
    chip.setVisible(so && legible && !isEmpty());
    onset.setVisible(legible && !onset.getText().isEmpty());
  }

  private static void slash(Line stroke, double x, double y) {
    stroke.setStartX(x - 2.5);
    stroke.setStartY(y + 9);
    stroke.setEndX(x + 4.5);
    stroke.setEndY(y - 9);
  }

  /** A chip shows the contribution, a local derivative if that is wanted, or what is cut. */
  private void write() {
    boolean some = !contribution.isEmpty();
    String text = some ? contribution : cutBy;
    chip.setText(text);
    boolean factor = !local.getText().isEmpty();
    chip.setGraphic(factor ? local : null);
    appear();
    cut.setVisible(!cutBy.isEmpty());
    is("flowed", some);
    is("severed", !cutBy.isEmpty());
    is("bare", !some && cutBy.isEmpty() && factor);
  }

  /** Makes the way of a gradient that vanishes or explodes seen. */
  private void follow(String trend) {
    for (Trend each : Trend.values()) {
      is(each.label(), each.label().equals(trend));
    }
    if (band != null) {
      body.getChildren().remove(band);
    }
    band = trend.isEmpty() ? null : new Band();
    if (band != null) {
      body.getChildren().addFirst(band);
    }
    drawLine();
  }

  /** Shows what an attribute of the edge has become; null if it has gone. */
  void set(String attribute, @Nullable Object to) {
    String text = to == null ? "" : to.toString();
    switch (attribute) {
      case EdgeLook.CHIP -> {
        contribution = text;
        write();
      }
      case EdgeLook.LOCAL -> {
        local.setText(text);
        write();
      }
      case EdgeLook.CUT -> {
        cutBy = text;
        write();
      }
      case EdgeLook.WEIGHT -> {
        weight = to instanceof Double wide ? wide : PLAIN;
        drawLine();
      }
      case EdgeLook.TREND -> follow(text);
      case EdgeLook.ONSET -> {
        onset.setText(text);
        appear();
      }
      case VertexLook.PHASE -> {
        current = !text.isEmpty();
        VertexView.PHASES.forEach(name -> is(name, name.equals(text)));
        drawLine();
      }
      case VertexLook.STATE -> {
        ghost = text.equals(VertexLook.GHOST);
        VertexView.STATES.forEach(name -> is(name, name.equals(text)));
        appear();
      }
      case VertexLook.KIND -> is("plain", text.equals("plain"));
      case VertexLook.ALARM -> is("alarm", to != null);
      case VertexLook.TEXT -> body.setAccessibleText(text);
      default -> {}
    }
  }

  void is(String name, boolean so) {
    PseudoClass state = PseudoClass.getPseudoClass(name);
    body.pseudoClassStateChanged(state, so);
    chip.pseudoClassStateChanged(state, so);
  }

  /** Everything it shows, for comparing moments. */
  Map<String, String> shown() {
    return Map.of(
        "chip",
        wanted && !isEmpty() ? chip.getText() + local.getText() : "",
        "onset",
        onset.getText(),
        "width",
        String.valueOf(line.getStrokeWidth()),
        "route",
        String.valueOf(route),
        "states",
        body.getPseudoClassStates().stream()
            .map(PseudoClass::getPseudoClassName)
            .filter(name -> !name.equals("hover") && !name.equals("selected"))
            .sorted()
            .toList()
            .toString());
  }
}
