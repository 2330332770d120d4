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
  private static final double STEP_TEXT = 166;
  private static final double CHARACTER = 6.4;

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
    number.setText("%,d".formatted(steps.indexAt(session.moment().position())));
    where.setMinWidth(roomFor(steps));
    rest.setText(" of %,d%s".formatted(steps.count() - 1, StepText.iteration(session.moment())));
  }
}
