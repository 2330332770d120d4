package tapedeck.app.graph;

import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.trace.Cut;
import tapedeck.trace.Event;
import tapedeck.trace.Explanation;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** A small card beside the pointer with all digits of what is under it. */
final class HoverCard extends VBox {
  private static final int MOST_LINES = 9;
  private static final int BEGINNING = 4;
  private static final int MOST_TERMS = 6;
  private static final double WIDEST = 570;

  private static final double WIDEST_WORDS = 396;

  private final Label title = new Label();
  private final Label value = new Label();
  private final Label gradient = new Label();
  private final Label type = new Label();
  private @Nullable Over over;
  private Point2D pointer = Point2D.ZERO;

  /**
   * What the pointer is over.
   *
   * @param element the key of the box or line, which may stand for many
   * @param first what is selected by a click on it
   */
  record Over(String element, Selection first) {}

  HoverCard() {
    setMaxWidth(WIDEST);
    type.setWrapText(true);
    type.setMaxWidth(WIDEST_WORDS);
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

  void show(Over what, Facts facts, Part part, Moment moment, Region within, MouseEvent event) {
    over = what;
    pointer = within.sceneToLocal(event.getSceneX(), event.getSceneY());
    refresh(facts, part, moment);
    place(within.getWidth(), within.getHeight());
  }

  void refresh(Facts facts, Part part, Moment moment) {
    Over what = over;
    if (what == null) {
      return;
    }
    Structure structure = facts.structure();
    Part.Line line = part.lines().get(what.element());
    if (part.elements().get(what.element()) instanceof Part.Element.Folded folded) {
      showFolded(facts, new Snapshot(moment, structure), folded);
    } else if (line != null && line.edges().size() > 1) {
      showMany(facts, new Snapshot(moment, structure), line.edges());
    } else {
      show(facts, moment, what.first());
    }
  }

  private void show(Facts facts, Moment moment, Selection what) {
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
    Seen seen = now.value(facts, vertex);
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
    String rule = rule(facts, edge);
    if (contributed == null) {
      Cut cut = facts.cut(edge.key());
      String words =
          cut != null
              ? cut.words()
              : facts.isPlain(edge)
                  ? "no gradient flows here: not watched"
                  : "no gradient here yet";
      fill("", "", rule.isEmpty() || cut != null ? words : words + "\n" + rule);
      return;
    }
    Seen seen = now.trace().seen(contributed.value());
    String back =
        contributed.summedFrom() == null ? "" : ", summed back from " + contributed.summedFrom();
    String kind = seen.shape() + " " + seen.dtype().label() + back;
    String how = rule.isEmpty() ? arithmetic(now.trace(), contributed) : rule;
    fill("", "∂ " + exact(seen), how.isEmpty() ? kind : kind + "\n" + how);
  }

  /** {@code upstream × local = −8 × 1 = −8}; empty unless they are single numbers. */
  private static String arithmetic(Trace trace, Event.Contributed contributed) {
    Explanation.Term term = Explanation.of(trace, contributed);
    Seen local = term.local();
    return local == null || local.shape().rank() > 0
        ? ""
        : "upstream × local = " + term.arithmetic(trace.seen(contributed.upstream()));
  }

  /** What passes back where that is no product of elements; empty elsewhere. */
  private static String rule(Facts facts, Structure.Edge edge) {
    return facts.isPlain(edge) || !facts.isWhole(edge)
        ? ""
        : "passes back %s, where g is the gradient of %s"
            .formatted(facts.rule(edge), facts.name(edge.to()));
  }

  private void showFolded(Facts facts, Snapshot now, Part.Element.Folded folded) {
    Structure.Operation last = folded.last();
    boolean there = last.node() < now.moment().position();
    Seen summed = now.gradient(last);
    title.setText(FoldedLook.title(folded));
    fill(
        there ? exact(now.trace().seen(facts.output(last))) : "not all recorded yet",
        summed == null ? "" : "∂ " + exact(summed),
        "the last of %,d operations; a double-click unfolds them"
            .formatted(folded.operations().size()));
  }

  /** Of a line that stands for many uses, the first contributions, each with its way. */
  private void showMany(Facts facts, Snapshot now, List<Structure.Edge> edges) {
    title.setText(facts.name(edges.getFirst().from()) + ", used %,d times".formatted(edges.size()));
    StringJoiner terms = new StringJoiner("\n");
    int arrived = 0;
    for (Structure.Edge edge : edges) {
      Event.Contributed contributed = now.contribution(edge);
      if (contributed != null && ++arrived <= MOST_TERMS) {
        Seen seen = now.trace().seen(contributed.value());
        String number = seen.shape().rank() == 0 ? Numbers.exact(seen) : Texts.brief(seen);
        terms.add("∂ %s through %s".formatted(number, facts.name(edge.to())));
      }
    }
    if (arrived > MOST_TERMS) {
      terms.add("… and %,d more".formatted(arrived - MOST_TERMS));
    }
    fill("", terms.toString(), arrived == 0 ? "no gradient here yet" : "");
  }

  /** All digits; of a tensor that would cover the picture only the first rows. */
  private static String exact(Seen seen) {
    String text = Numbers.exact(seen);
    List<String> lines = text.lines().toList();
    return lines.size() <= MOST_LINES
        ? text
        : String.join("\n", lines.subList(0, BEGINNING)) + "\n…";
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
