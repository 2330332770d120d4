package tapedeck.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Breakpoints;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Spot;

/** A row that asks when a breakpoint is to stop, while somebody wants to say so. */
public final class ConditionBar extends HBox {
  private static final String HINT = "nan  ·  |grad| > 1  ·  shape = (2, 3)  ·  x > 3";

  private final Breakpoints breakpoints;
  private final Label where = new Label();
  private final TextField condition = new TextField();
  private final Label answer = new Label();

  public ConditionBar(Session session) {
    breakpoints = session.breakpoints();
    getStyleClass().add("condition-bar");
    getStylesheets().add(Sheet.of(ConditionBar.class, "timeline.css"));
    setAlignment(Pos.CENTER_LEFT);
    where.setMinWidth(USE_PREF_SIZE);
    condition.setId("condition");
    condition.setAccessibleText("Condition");
    condition.setTooltip(
        new Tooltip("Without a condition it stops each time. Enter sets it, Esc leaves it."));
    condition.setOnAction(event -> set());
    condition.textProperty().addListener(change -> tell("", HINT));
    answer.setId("condition-answer");
    answer.setMinWidth(0);
    Button set = new Button("Set");
    set.setId("condition-set");
    set.getStyleClass().setAll("button", "tool", "primary");
    set.setMinWidth(USE_PREF_SIZE);
    set.setTooltip(new Tooltip("Stop under this condition (Enter)"));
    set.setOnAction(event -> set());
    getChildren().addAll(where, condition, set, answer);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    breakpoints.askedProperty().addListener((property, before, spot) -> ask(spot));
  }

  private void ask(@Nullable Spot spot) {
    setVisible(spot != null);
    if (spot == null) {
      getScene().getRoot().requestFocus();
      return;
    }
    where.setText(
        switch (spot) {
          case Spot.Line(int number) -> "Stop on line %d when".formatted(number);
          case Spot.Vertex vertex -> "Stop at the node when";
          case Spot.Anywhere anywhere -> "Stop anywhere when";
        });
    Breakpoint there = breakpoints.on(spot);
    condition.setText(there == null ? "" : there.condition().text());
    tell("", HINT);
    condition.requestFocus();
    condition.selectAll();
  }

  private void set() {
    Spot spot = breakpoints.askedProperty().get();
    if (spot != null) {
      String problem = breakpoints.set(spot, condition.getText());
      if (problem.isEmpty()) {
        breakpoints.askedProperty().set(null);
      } else {
        boolean unclear = problem.contains("invalid syntax");
        tell("problem", unclear ? problem + "; write as in  " + HINT : problem);
      }
    }
  }

  private void tell(String styleClass, String words) {
    answer.getStyleClass().setAll("label", styleClass.isEmpty() ? "soft" : styleClass);
    answer.setText(words);
  }
}
