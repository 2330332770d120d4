package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** The drawing of one vertex: a box with title, value and gradient, and a caption below it. */
final class VertexView extends Region {
  private static final double HALO = 7;
  private static final double SPINE = 6;
  private static final double INSET = 10;
  private static final double EXIT = 46;

  private final String key;
  private final String item;
  private final Region halo = styled(new Region(), "halo");
  private final VBox frame = styled(new VBox(), "frame");
  private final Region spine = styled(new Region(), "spine");
  private final Label title = styled(new Label(), "title");
  private final Label value = styled(new Label(), "value");
  private final Label shape = styled(new Label(), "shape");
  private final Region rule = styled(new Region(), "rule");
  private final Label gradient = styled(new Label(), "gradient");
  private final Label caption = styled(new Label(), "caption");
  private final Label tag = styled(new Label(), "tag");
  private final HeatMap map = new HeatMap();
  private final Line way = styled(new Line(), "line");
  private final Polygon head = styled(new Polygon(0, 0, -12, -5, -12, 5), "head");
  private final Group exit = styled(new Group(way, head), "exit");
  private final Map<String, Object> looks = new HashMap<>();
  private boolean literal;
  private boolean current;
  private boolean wanted = true;
  private boolean seen = true;
  private boolean legible = true;
  private boolean ghost;
  private boolean ghostsShown = true;
  private Rectangle2D place = Rectangle2D.EMPTY;

  /**
   * @param key of the vertex
   * @param item under which the layout has a place for it; another one in further rows
   */
  VertexView(String key, String item) {
    this.key = key;
    this.item = item;
    setId(key);
    getStyleClass().add("td-vertex");
    setAccessibleRole(AccessibleRole.NODE);
    setManaged(false);
    setPickOnBounds(false);
    frame.getChildren().setAll(title, value, rule, gradient);
    getChildren().setAll(exit, halo, frame, spine, caption, tag);
    exit.setMouseTransparent(true);
    exit.setVisible(false);
    halo.setMouseTransparent(true);
    caption.setMouseTransparent(true);
    for (Label label : List.of(title, value, shape, gradient, caption, tag)) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    rule.setVisible(false);
    tag.setVisible(false);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  String key() {
    return key;
  }

  /** The key under which the layout has its place. */
  String item() {
    return item;
  }

  boolean isCurrent() {
    return current;
  }

  /** All attributes it shows. */
  Map<String, Object> looks() {
    return looks;
  }

  Rectangle2D place() {
    return place;
  }

  /** Shows or hides it. */
  void show(boolean so) {
    wanted = so;
    appear();
  }

  /** Shows or hides it as long as it is not recorded. */
  void showGhost(boolean so) {
    ghostsShown = so;
    appear();
  }

  /** Whether it is not recorded yet and not to be shown before it is. */
  boolean isHiddenGhost() {
    return ghost && !ghostsShown;
  }

  private void appear() {
    setVisible(wanted && seen && !isHiddenGhost());
  }

  /** Is told whether it lies in sight, and whether its texts are large enough to be read. */
  void see(boolean inSight, boolean readable) {
    seen = inSight;
    appear();
    if (readable != legible) {
      legible = readable;
      for (Node text : List.of(title, value, shape, gradient, caption, tag)) {
        text.setOpacity(readable ? 1 : 0);
      }
    }
  }

  /** Stands where the layout has it. */
  void stand(Rectangle2D at) {
    if (!at.equals(place)) {
      place = at;
      resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = place.getWidth();
    double height = place.getHeight();
    halo.resizeRelocate(-HALO, -HALO, width + 2 * HALO, height + 2 * HALO);
    frame.resizeRelocate(0, 0, width, height);
    spine.resizeRelocate(0, 0, SPINE, height);
    drawExit(width, height / 2);
    fit(title, Measure.TITLE);
    fit(value, Measure.NUMBER);
    fit(gradient, Measure.NUMBER);
    center(caption, width / 2, literal ? height / 2 + 1 : height + 8);
    tag.autosize();
    tag.relocate(width - tag.getWidth() - 10, -tag.getHeight() / 2);
  }

  private void drawExit(double width, double y) {
    way.setStartX(width);
    way.setEndX(width + EXIT - 11);
    way.setStartY(y);
    way.setEndY(y);
    head.relocate(width + EXIT - 12, y - 5);
  }

  private static void center(Region region, double x, double y) {
    region.autosize();
    region.relocate(Math.round(x - region.getWidth() / 2), y);
  }

  /** A text that is wider than its box, as in a later iteration, is drawn smaller. */
  private void fit(Label label, Font font) {
    double wide = Measure.width(label.getText(), font);
    double scale = Math.min(1, (place.getWidth() - 2 * INSET) / Math.max(1, wide));
    label.setScaleX(scale);
    label.setScaleY(scale);
  }

  /** Shows what an attribute of the vertex has become; null if it has gone. */
  void set(String attribute, @Nullable Object to, Tensors tensors) {
    if (to == null) {
      looks.remove(attribute);
    } else {
      looks.put(attribute, to);
    }
    String text = to == null ? "" : to.toString();
    switch (attribute) {
      case VertexLook.LABEL -> title.setText(text);
      case VertexLook.VALUE -> value.setText(text);
      case VertexLook.SHAPE -> {
        shape.setText(text);
        frame.getChildren().remove(shape);
        if (!text.isEmpty()) {
          frame.getChildren().add(frame.getChildren().indexOf(rule), shape);
        }
      }
      case VertexLook.GRADIENT -> {
        gradient.setText(text);
        rule.setVisible(!text.isEmpty());
        is("none", text.equals("∂ None"));
      }
      case VertexLook.CAPTION -> caption.setText(text);
      case VertexLook.TEXT -> setAccessibleText(text);
      case VertexLook.TENSOR -> {
        thumbnail(to instanceof Long id ? tensors.tensor(id) : null);
        is("shaped", to != null);
      }
      case VertexLook.KIND -> choose(text, KINDS);
      case VertexLook.STATE -> {
        ghost = text.equals(VertexLook.GHOST);
        choose(text, STATES);
        appear();
      }
      case VertexLook.PHASE -> {
        current = !text.isEmpty();
        choose(text, PHASES);
      }
      case VertexLook.ROLE -> {
        choose(text, ROLES);
        tag.setText(text.equals("source") ? text : "");
        tag.setVisible(text.equals("source"));
        exit.setVisible(text.equals("target"));
      }
      case VertexLook.LITERAL -> literal = to != null;
      case VertexLook.UPDATED -> is("updated", to != null);
      case VertexLook.ALARM -> {
        is("alarm", !text.isEmpty());
        is("first", text.equals("first"));
      }
      default -> {}
    }
    requestLayout();
  }

  static final List<String> KINDS =
      List.of("variable", "watched", "constant", "operation", "group");
  static final List<String> STATES =
      List.of(VertexLook.GHOST, VertexLook.PRESENT, VertexLook.RELEASED);
  static final List<String> PHASES = List.of("record", "backward", "update", "other");
  private static final List<String> ROLES = List.of("target", "source");

  private void choose(String chosen, List<String> of) {
    of.forEach(name -> is(name, name.equals(chosen)));
  }

  /** Sets a pseudo-class. */
  void is(String name, boolean so) {
    pseudoClassStateChanged(PseudoClass.getPseudoClass(name), so);
  }

  private void thumbnail(@Nullable Tensor tensor) {
    map.show(tensor);
    if (tensor == null) {
      frame.getChildren().remove(map);
    } else if (!frame.getChildren().contains(map)) {
      frame.getChildren().add(2, map);
    }
  }

  /** Everything it shows, for comparing moments. */
  Map<String, String> shown() {
    return Map.of(
        "title",
        title.getText(),
        "value",
        value.getText(),
        "gradient",
        gradient.getText(),
        "caption",
        caption.getText(),
        "tag",
        tag.getText(),
        "place",
        place.toString(),
        "states",
        getPseudoClassStates().stream()
            .map(PseudoClass::getPseudoClassName)
            .filter(name -> !List.of("hover", "selected", "of-line").contains(name))
            .sorted()
            .toList()
            .toString());
  }

  /** Where a picture finds the numbers of a tensor. */
  @FunctionalInterface
  interface Tensors {
    @Nullable Tensor tensor(long id);
  }
}
