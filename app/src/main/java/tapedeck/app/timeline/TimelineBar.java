package tapedeck.app.timeline;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tapedeck.app.session.RuleLine;
import tapedeck.app.session.Session;
import tapedeck.app.style.Icon;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Steps;

/** The row under the buttons: which step this is, the scrubber, and what its colours mean. */
public final class TimelineBar extends HBox {
  private static final double STEP_TEXT = 166;
  private static final double CHARACTER = 6.4;
  private static final double ROOM_FOR_SPEED = 560;
  private static final double ROOM_FOR_LEGENDS = 820;

  private final Session session;
  private final HBox where = new HBox();
  private final Label number = new Label();
  private final Label rest = new Label();

  public TimelineBar(Session session) {
    this.session = session;
    getStyleClass().add("timeline-bar");
    getStylesheets().add(Sheet.of(TimelineBar.class, "timeline.css"));
    setAlignment(Pos.CENTER_LEFT);
    number.getStyleClass().add("step-number");
    where.getChildren().addAll(new Label("Step "), number, rest);
    where.getStyleClass().add("step-text");
    where.setAlignment(Pos.CENTER_LEFT);
    Scrubber scrubber = new Scrubber(session);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    HBox speed = speed();
    whereThereIsRoom(ROOM_FOR_SPEED, speed);
    Label[] legends = {legend("record"), legend("backward"), legend("update")};
    whereThereIsRoom(ROOM_FOR_LEGENDS, legends);
    getChildren().addAll(where, backToStop(), scrubber, toStop(), speed);
    getChildren().addAll(legends);
    setMinWidth(0);
    session.momentProperty().addListener(change -> tell());
    session.granularityProperty().addListener(change -> tell());
    session.ruleLineProperty().addListener(change -> tell());
    tell();
  }

  private void whereThereIsRoom(double least, Node... parts) {
    for (Node part : parts) {
      part.visibleProperty().bind(widthProperty().greaterThan(least));
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  private Button backToStop() {
    return ofBreakpoints(
        Transport.button(
            Icon.CONTINUE_BACK,
            "continue-back",
            "Breakpoint before",
            "Shift+F5",
            session::continueBack));
  }

  private Button toStop() {
    return ofBreakpoints(
        Transport.button(
            Icon.CONTINUE, "continue", "Next breakpoint", "F5", session::continueForward));
  }

  private Button ofBreakpoints(Button button) {
    button.getStyleClass().add("to-breakpoint");
    button.setMinWidth(USE_PREF_SIZE);
    button.visibleProperty().bind(Bindings.isNotEmpty(session.breakpoints().all()));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** How fast it plays, and the means to change that. */
  private HBox speed() {
    Label now = new Label();
    now.setId("speed");
    now.textProperty().bind(session.player().speedProperty().map(TimelineBar::perSecond));
    now.setTooltip(new Tooltip("Steps a second while playing"));
    HBox box =
        new HBox(
            button("−", "slower", "Slower (−)", session.player()::slower),
            now,
            button("+", "faster", "Faster (+)", session.player()::faster));
    box.getStyleClass().add("speed");
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static String perSecond(Number steps) {
    return steps.doubleValue() < 1 ? "½ / s" : steps.intValue() + " / s";
  }

  private static Button button(String sign, String id, String words, Runnable action) {
    Button button = new Button(sign);
    button.setId(id);
    button.getStyleClass().setAll("button", "tool");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label legend(String phase) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "phase-" + phase);
    Label label = new Label(phase, swatch);
    label.getStyleClass().add("legend");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /**
   * Enough for the longest text of this run, so that the scrubber keeps its width while stepping.
   */
  private double roomFor(Steps steps) {
    int iterations = session.trace().iterations().size();
    String count = "%,d".formatted(steps.count() - 1);
    String longest =
        "Step %s of %s".formatted(count, count)
            + (iterations == 0 ? "" : " · iteration %,d".formatted(iterations));
    return Math.max(STEP_TEXT, CHARACTER * longest.length());
  }

  private void tell() {
    Steps steps = session.steps();
    RuleLine inside = session.ruleLineProperty().get();
    number.setText("%,d".formatted(step(steps, inside.number() > 0)));
    where.setMinWidth(roomFor(steps));
    rest.setText(
        inside.number() > 0
            ? " · line %d of %d of its rule".formatted(inside.number(), inside.of())
            : " of %,d%s".formatted(steps.count() - 1, StepText.iteration(session.moment())));
  }

  /** The step stood at; within a rule the one that the rule's contribution belongs to. */
  private int step(Steps steps, boolean inRule) {
    int position = session.moment().position();
    int index = steps.indexAt(position);
    return inRule && steps.position(index) < position ? index + 1 : index;
  }
}
