package tapedeck.app.graph;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** A small card beside the pointer with all digits of what is under it. */
final class HoverCard extends VBox {
  private static final int MOST_LINES = 9;
  private static final double WIDEST = 420;

  private final Label title = new Label();
  private final Label value = new Label();
  private final Label gradient = new Label();
  private final Label type = new Label();
  private @Nullable Selection over;
  private Point2D pointer = Point2D.ZERO;

  HoverCard() {
    setMaxWidth(WIDEST);
    type.setWrapText(true);
    type.setMaxWidth(WIDEST - 24);
    getStyleClass().add("td-card");
    title.getStyleClass().add("title");
    value.getStyleClass().add("value");
    gradient.getStyleClass().add("gradient");
    type.getStyleClass().add("type");
    getChildren().setAll(title, value, gradient, type);
    setVisible(false);
    getChildren().forEach(label -> label.managedProperty().bind(label.visibleProperty()));
  }

  void hide() {
    over = null;
    setVisible(false);
  }

  void show(Facts facts, Moment moment, Selection what, Region within, MouseEvent event) {
    over = what;
    pointer = within.sceneToLocal(event.getSceneX(), event.getSceneY());
    refresh(facts, moment);
    place(within.getWidth(), within.getHeight());
  }

  void refresh(Facts facts, Moment moment) {
    Selection what = over;
    if (what == null) {
      return;
    }
    Structure structure = facts.structure();
    switch (what) {
      case Selection.None none -> hide();
      case Selection.OfVertex(String key) -> {
        Structure.Vertex vertex = structure.vertices().get(key);
        if (vertex == null) {
          hide();
        } else {
          showVertex(facts, new Snapshot(moment, structure), vertex);
        }
      }
      case Selection.OfEdge(String key) -> {
        Structure.Edge edge = structure.edges().get(key);
        Cut severed = edge == null ? facts.cut(key) : null;
        if (severed != null) {
          title.setText(severed.mark());
          fill("", "", severed.words());
        } else if (edge == null) {
          hide();
        } else {
          showEdge(facts, new Snapshot(moment, structure), edge);
        }
      }
    }
  }

  private void showVertex(Facts facts, Snapshot now, Structure.Vertex vertex) {
    title.setText(facts.name(vertex));
    boolean there = facts.since(vertex) <= now.moment().position();
    Seen seen =
        there
            ? now.moment()
                .value(
                    vertex instanceof Structure.Operation operation
                        ? facts.output(operation)
                        : now.structure().gradientKey(vertex))
            : null;
    Seen summed = there ? now.gradient(vertex) : null;
    Event.Result result = now.result(vertex);
    String none =
        result != null && result.why() != null
            ? (result.isNone() ? "None: " : "0 instead of None: ") + result.why().words()
            : "";
    fill(
        seen == null ? "not recorded yet" : exact(seen),
        summed == null ? (none.isEmpty() ? "" : "∂ " + none) : "∂ " + exact(summed),
        seen == null ? "" : seen.shape() + " " + seen.dtype().label());
  }

  private void showEdge(Facts facts, Snapshot now, Structure.Edge edge) {
    title.setText(facts.name(edge.from()) + " → " + facts.name(edge.to()));
    Event.Contributed contributed = now.contribution(edge);
    if (contributed == null) {
      Cut cut = facts.cut(edge.key());
      String words =
          cut != null
              ? cut.words()
              : facts.isPlain(edge)
                  ? "no gradient flows here: not watched"
                  : "no gradient here yet";
      fill("", "", words);
      return;
    }
    Seen seen = now.trace().seen(contributed.value());
    String back =
        contributed.summedFrom() == null ? "" : ", summed back from " + contributed.summedFrom();
    fill("", "∂ " + exact(seen), seen.shape() + " " + seen.dtype().label() + back);
  }

  private static String exact(Seen seen) {
    String text = Numbers.exact(seen);
    java.util.List<String> lines = text.lines().toList();
    return lines.size() <= MOST_LINES
        ? text
        : String.join("\n", lines.subList(0, MOST_LINES)) + "\n…";
  }

  private void fill(String number, String derivative, String kind) {
    set(value, number);
    set(gradient, derivative);
    set(type, kind);
    setVisible(true);
    autosize();
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }

  /** Stands beside the pointer, inside a view of this size. */
  void place(double width, double height) {
    autosize();
    double x = pointer.getX() + 16;
    double y = pointer.getY() + 18;
    relocate(
        Math.max(4, x + getWidth() > width - 4 ? pointer.getX() - getWidth() - 10 : x),
        Math.max(4, y + getHeight() > height - 4 ? pointer.getY() - getHeight() - 10 : y));
  }
}
