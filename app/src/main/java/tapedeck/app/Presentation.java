package tapedeck.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tapedeck.app.session.Session;
import tapedeck.app.style.Icon;
import tapedeck.app.timeline.Transport;

/** The script and the graph side by side and nothing else, as for a projector. */
final class Presentation extends BorderPane {
  private static final double SCRIPT = 0.4;

  private final List<Slot> shown;
  private final List<StackPane> frames;
  private final HBox bar;
  private Map<Slot, Slot.State> before = Map.of();

  /**
   * @param leave ends the presentation
   */
  Presentation(Session session, Slot script, Slot graph, Runnable leave) {
    shown = List.of(script, graph);
    frames = List.of(new StackPane(), new StackPane());
    SplitPane pair = new SplitPane(frames.getFirst(), new StaleVeil(session, frames.getLast()));
    pair.setOrientation(Orientation.HORIZONTAL);
    pair.setDividerPositions(SCRIPT);
    Button end = new Button("", Icon.CLOSE.draw());
    end.setId("end-presentation");
    end.getStyleClass().setAll("button", "tool", "icon-only");
    end.setAccessibleText("End the presentation");
    end.setTooltip(new Tooltip("End the presentation (Esc)"));
    end.setOnAction(event -> leave.run());
    bar = new HBox(space(), new Transport(session), space(), end);
    bar.getStyleClass().addAll("top-bar", "presentation-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    setCenter(pair);
  }

  /** What stands above the timeline meanwhile. */
  Node bar() {
    return bar;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Takes the panes from their places. */
  void begin() {
    before = shown.stream().collect(Collectors.toMap(slot -> slot, s -> s.stateProperty().get()));
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).stateProperty().set(Slot.State.OPEN);
      Node content = shown.get(i).lend();
      frames.get(i).getChildren().setAll(content);
    }
  }

  /** Gives the panes back to their places, folded or in windows as they were. */
  void end() {
    frames.forEach(frame -> frame.getChildren().clear());
    for (Slot slot : shown) {
      slot.takeBack();
      slot.stateProperty().set(before.getOrDefault(slot, Slot.State.OPEN));
    }
  }
}
