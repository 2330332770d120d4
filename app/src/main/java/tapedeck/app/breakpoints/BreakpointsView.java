package tapedeck.app.breakpoints;

import java.util.Arrays;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Breakpoints;
import tapedeck.app.session.Session;
import tapedeck.app.style.Icon;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Labels;
import tapedeck.trace.Spot;
import tapedeck.trace.Structure;

/** All breakpoints: where they are, when they stop and how often, with the means to change that. */
public final class BreakpointsView extends BorderPane {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Session session;
  private final Breakpoints breakpoints;
  private final ListView<Breakpoint> list = new ListView<>();

  public BreakpointsView(Session session) {
    this.session = session;
    breakpoints = session.breakpoints();
    getStyleClass().add("td-breakpoints");
    getStylesheets().add(Sheet.of(BreakpointsView.class, "breakpoints.css"));
    Label none =
        new Label(
            "No breakpoints. F9 sets one on the line of the caret or on a selected node, a click"
                + " left of a line's number on that line.");
    none.setWrapText(true);
    list.setId("breakpoints");
    list.setAccessibleText("Breakpoints");
    list.setPlaceholder(none);
    list.setCellFactory(of -> new Cell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        goToNextHit(chosen());
      }
    });
    setCenter(list);
    breakpoints.all().addListener((ListChangeListener<Breakpoint>) change -> show());
    breakpoints.hitsProperty().addListener(change -> list.refresh());
    session.structureProperty().addListener(change -> list.refresh());
    show();
  }

  private void show() {
    int at = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(breakpoints.all());
    list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1)));
  }

  private @Nullable Breakpoint chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void press(KeyEvent event) {
    Breakpoint chosen = chosen();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (chosen == null || !plain) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> goToNextHit(chosen);
      case SPACE -> breakpoints.turn(chosen, !chosen.isOn());
      case DELETE, BACK_SPACE -> breakpoints.remove(chosen);
      case F2 -> breakpoints.askedProperty().set(chosen.spot());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Goes to the next place where it would stop, behind the last one to the first. */
  private void goToNextHit(@Nullable Breakpoint of) {
    int[] hits = of == null ? new int[0] : breakpoints.hitsOf(of.spot());
    if (hits.length > 0) {
      int now = session.moment().position();
      session.seek(Arrays.stream(hits).filter(hit -> hit > now).findFirst().orElse(hits[0]));
    }
  }

  private String place(Spot spot) {
    return switch (spot) {
      case Spot.Line(int number) -> "line " + number;
      case Spot.Vertex(String key) -> "node " + label(key);
      case Spot.Anywhere anywhere -> "anywhere";
    };
  }

  private String label(String key) {
    Labels labels = new Labels(session.trace());
    return switch (session.structure().vertices().get(key)) {
      case Structure.Operation operation -> labels.expression(operation.node());
      case Structure.Cell cell -> labels.of(cell.variable());
      case Structure.Leaf leaf -> labels.of(leaf.tensor());
      case null -> key;
    };
  }

  private String code(Spot spot) {
    String[] lines = session.textProperty().get().split("\n", -1);
    return spot instanceof Spot.Line(int number) && number <= lines.length
        ? lines[number - 1].strip()
        : "";
  }

  private final class Cell extends ListCell<Breakpoint> {
    private final CheckBox on = new CheckBox();
    private final Label where = new Label();
    private final Label times = new Label();
    private final Label code = new Label();
    private final Label when = new Label();
    private final HBox row;

    Cell() {
      on.setTooltip(new Tooltip("On or off (Space)"));
      on.setFocusTraversable(false);
      where.getStyleClass().add("where");
      where.setMinWidth(USE_PREF_SIZE);
      times.getStyleClass().add("times");
      times.setTooltip(new Tooltip("How often it stops in this run; Enter goes to the next"));
      times.setMinWidth(0);
      code.getStyleClass().add("code");
      when.getStyleClass().add("when");
      when.setWrapText(true);
      HBox head = new HBox(where, times);
      head.setAlignment(Pos.BASELINE_LEFT);
      head.getStyleClass().add("head");
      VBox words = new VBox(head, code, when);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      Button condition = new Button("if…");
      condition.setOnAction(event -> withItem(it -> breakpoints.askedProperty().set(it.spot())));
      dress(condition, "condition", "When it stops (F2)");
      Button remove = new Button("", Icon.CLOSE.draw());
      remove.setOnAction(event -> withItem(breakpoints::remove));
      dress(remove, "remove", "Remove it (Delete)");
      on.setOnAction(event -> withItem(it -> breakpoints.turn(it, on.isSelected())));
      row = new HBox(on, words, condition, remove);
      row.getStyleClass().add("breakpoint-row");
      prefWidthProperty().set(0);
    }

    private static void dress(Button button, String styleClass, String hint) {
      button.getStyleClass().setAll("button", "pane-tool", styleClass);
      button.setTooltip(new Tooltip(hint));
      button.setAccessibleText(hint);
      button.setFocusTraversable(false);
      button.setMinWidth(USE_PREF_SIZE);
    }

    private void withItem(java.util.function.Consumer<Breakpoint> action) {
      Breakpoint item = getItem();
      if (item != null) {
        action.accept(item);
      }
    }

    @Override
    protected void updateItem(@Nullable Breakpoint item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      int hits = breakpoints.hitsOf(item.spot()).length;
      String condition = item.condition().text();
      on.setSelected(item.isOn());
      where.setText(place(item.spot()));
      times.setText(hits == 0 ? "never in this run" : "%,d ×".formatted(hits));
      show(code, code(item.spot()));
      show(when, condition.isEmpty() ? "" : "when " + condition);
      row.pseudoClassStateChanged(OFF, !item.isOn());
      setAccessibleText(
          "%s, %s%s, %s"
              .formatted(
                  where.getText(),
                  item.isOn() ? "on" : "off",
                  condition.isEmpty() ? "" : ", " + when.getText(),
                  times.getText()));
      setGraphic(row);
    }

    private static void show(Label label, String text) {
      label.setText(text);
      label.setVisible(!text.isEmpty());
      label.setManaged(!text.isEmpty());
    }
  }
}
