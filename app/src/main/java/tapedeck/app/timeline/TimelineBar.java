package tapedeck.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Steps;

/** The row under the buttons: which step this is, the scrubber, and what its colours mean. */
public final class TimelineBar extends HBox {
  private final Session session;
  private final Label number = new Label();
  private final Label rest = new Label();

  public TimelineBar(Session session) {
    this.session = session;
    getStyleClass().add("timeline-bar");
    getStylesheets().add(Sheet.of(TimelineBar.class, "timeline.css"));
    setAlignment(Pos.CENTER_LEFT);
    number.getStyleClass().add("step-number");
    HBox where = new HBox(new Label("Step "), number, rest);
    where.getStyleClass().add("step-text");
    where.setAlignment(Pos.CENTER_LEFT);
    where.setMinWidth(USE_PREF_SIZE);
    Scrubber scrubber = new Scrubber(session);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    getChildren().addAll(where, scrubber, legend("record"), legend("backward"), legend("update"));
    session.momentProperty().addListener(change -> tell());
    session.granularityProperty().addListener(change -> tell());
    tell();
  }

  private static Label legend(String phase) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "phase-" + phase);
    Label label = new Label(phase, swatch);
    label.getStyleClass().add("legend");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void tell() {
    Steps steps = session.steps();
    number.setText("%,d".formatted(steps.indexAt(session.moment().position())));
    rest.setText(" of %,d%s".formatted(steps.count() - 1, StepText.iteration(session.moment())));
  }
}
