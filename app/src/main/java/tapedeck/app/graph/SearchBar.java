package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;

/** Looks for nodes: Enter goes to the next one, Shift+Enter to the one before, Esc ends it. */
final class SearchBar extends HBox {
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Consumer<String> goTo;
  private final Consumer<Set<String>> light;
  private final Runnable close;
  private List<String> found = List.of();
  private int at = -1;
  private Facts facts = new Facts(tapedeck.trace.Trace.EMPTY, Part.EMPTY.structure());
  private Moment moment = tapedeck.trace.Trace.EMPTY.at(0);

  /**
   * @param goTo is given the key of a vertex to show
   * @param light is given the keys of all that is found, and none when the search ends
   * @param close gives the focus back
   */
  SearchBar(Consumer<String> goTo, Consumer<Set<String>> light, Runnable close) {
    this.goTo = goTo;
    this.light = light;
    this.close = close;
    getStyleClass().add("td-search");
    setAlignment(Pos.CENTER_LEFT);
    field.setPromptText("name, op, /regex/, |grad| > 1, shape = (2, 3)");
    field.setAccessibleText("Find in the graph");
    field.setId("graph-search");
    field.setPrefColumnCount(26);
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(field, count);
    setVisible(false);
    field.textProperty().subscribe(text -> look());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void open(Facts newFacts, Moment newMoment) {
    facts = newFacts;
    moment = newMoment;
    setVisible(true);
    look();
    field.requestFocus();
    field.selectAll();
  }

  /** Looks again at another moment. */
  void refresh(Facts newFacts, Moment newMoment) {
    facts = newFacts;
    moment = newMoment;
    if (isVisible()) {
      look();
    }
  }

  private void look() {
    if (!isVisible()) {
      return;
    }
    Query query = Query.of(field.getText());
    Snapshot now = new Snapshot(moment, facts.structure());
    List<String> keys = new ArrayList<>();
    for (Structure.Vertex vertex : facts.structure().vertices().values()) {
      if (query.test().passes(facts, now, vertex)) {
        keys.add(vertex.key());
      }
    }
    found = keys;
    at = Math.min(at, keys.size() - 1);
    light.accept(field.getText().isBlank() ? Set.of() : Set.copyOf(keys));
    tell(query.problem());
  }

  private void tell(String problem) {
    String words =
        !problem.isEmpty()
            ? problem
            : field.getText().isBlank()
                ? ""
                : found.isEmpty()
                    ? "nothing found"
                    : at < 0
                        ? "%,d found".formatted(found.size())
                        : "%,d of %,d".formatted(at + 1, found.size());
    count.setText(words);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        step(event.isShiftDown() ? -1 : 1);
        event.consume();
      }
      case ESCAPE -> {
        end();
        event.consume();
      }
      default -> {}
    }
  }

  /** Ends the search; answers whether there was one. */
  boolean end() {
    boolean was = isVisible();
    if (was) {
      setVisible(false);
      at = -1;
      light.accept(Set.of());
      close.run();
    }
    return was;
  }

  private void step(int by) {
    if (!found.isEmpty()) {
      at = at < 0 ? (by > 0 ? 0 : found.size() - 1) : Math.floorMod(at + by, found.size());
      tell("");
      goTo.accept(found.get(at));
    }
  }
}
