package tapedeck.app.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tapedeck.app.session.Session;
import tapedeck.app.style.Icon;
import tapedeck.trace.Granularity;

/** Run and stop, the buttons that walk through the run, and how far a step goes. */
public final class Transport extends HBox {
  private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

  private final Session session;

  public Transport(Session session) {
    this.session = session;
    getStyleClass().add("transport");
    setAlignment(Pos.CENTER);
    Button first = button(Icon.FIRST, "first", "Go to the start", "Home", session::first);
    Button back = button(Icon.BACK, "back", "Step back", "←", session::stepBack);
    Button play =
        button(
            Icon.PLAY, "play", "Play or pause; backward with Shift", "Space", session::togglePlay);
    Button step = button(Icon.STEP, "step", "Step forward", "→ or F10", session::stepForward);
    Button last = button(Icon.LAST, "last", "Go to the end", "End", session::last);
    step.getStyleClass().add("outlined");
    session
        .playingProperty()
        .addListener((property, before, playing) -> {
          play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).draw());
          play.setAccessibleText(playing ? "Pause" : "Play");
          play.pseudoClassStateChanged(PLAYING, playing);
        });
    getChildren().addAll(runButton(), first, back, play, step, last, granularity());
    setMinWidth(USE_PREF_SIZE);
  }

  private Button runButton() {
    Button run = new Button("Run");
    run.setId("run");
    run.getStyleClass().setAll("button", "tool", "primary");
    run.setMinWidth(64);
    run.setTooltip(new Tooltip("Run the script from its start (Ctrl+Enter)"));
    run.setOnAction(event -> {
      if (session.busyProperty().get()) {
        session.stop();
      } else {
        session.run();
      }
    });
    session
        .busyProperty()
        .addListener((property, before, busy) -> {
          run.setText(busy ? "Stop" : "Run");
          run.getTooltip().setText(busy ? "Stop the run that is going on" : "Run (Ctrl+Enter)");
          run.getStyleClass().remove("stop");
          if (busy) {
            run.getStyleClass().add("stop");
          }
        });
    return run;
  }

  static Button button(Icon icon, String id, String words, String keys, Runnable action) {
    Button button = new Button("", icon.draw());
    button.setId(id);
    button.getStyleClass().setAll("button", "tool", "icon-only");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words + " (" + keys + ")"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private HBox granularity() {
    Map<Granularity, String> hints = new EnumMap<>(Granularity.class);
    hints.put(
        Granularity.HALF, "As an operation, but a contribution is computed, then added (Shift+→)");
    hints.put(Granularity.OP, "One step is one operation or one contribution");
    hints.put(Granularity.LINE, "One step is one line of the script (F7 into calls)");
    hints.put(Granularity.PASS, "One step is one phase: record, backward, update (Ctrl+→)");
    hints.put(Granularity.ITERATION, "One step is one round of the loop (Alt+→)");
    HBox box = new HBox();
    box.getStyleClass().add("segments");
    box.setMaxHeight(USE_PREF_SIZE);
    box.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Granularity granularity : Granularity.values()) {
      String name = granularity.name().charAt(0) + granularity.name().substring(1).toLowerCase();
      ToggleButton segment = new ToggleButton(name);
      segment.setId("granularity-" + granularity.name().toLowerCase());
      segment.getStyleClass().setAll("segment");
      segment.setTooltip(new Tooltip(hints.get(granularity)));
      segment.setToggleGroup(group);
      segment.setUserData(granularity);
      segment.setOnAction(event -> {
        segment.setSelected(true);
        session.granularityProperty().set(granularity);
      });
      session.granularityProperty().subscribe(chosen -> segment.setSelected(chosen == granularity));
      box.getChildren().add(segment);
    }
    return box;
  }
}
