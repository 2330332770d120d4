package tapedeck.app.plot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import tapedeck.trace.Trace;

/** What stands where a plot would be while a run has nothing to draw: what would make it draw. */
final class EmptyPlot extends VBox {
  private final Label heading = new Label();
  private final Label hint = new Label();
  private final Label code = new Label("gradient = tape.gradient(loss, x)");

  EmptyPlot() {
    getStyleClass().add("plot-empty");
    heading.getStyleClass().add("plot-empty-heading");
    hint.getStyleClass().add("plot-empty-hint");
    code.getStyleClass().add("plot-empty-code");
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    hint.setMaxWidth(440);
    setAlignment(Pos.CENTER);
    getChildren().addAll(heading, hint, code);
  }

  void explain(Trace trace) {
    if (trace.tapes().isEmpty()) {
      heading.setText("No tape yet");
      hint.setText(
          "Compute a loss from a tf.Variable inside “with tf.GradientTape() as tape:” and ask for"
              + " its gradient. The loss is then drawn here, with its slope.");
    } else if (trace.passes().isEmpty()) {
      heading.setText("No gradient yet");
      hint.setText(
          "The tape has recorded, but nothing was differentiated. Ask it for a gradient, and the"
              + " loss is drawn here, with its slope.");
    } else {
      heading.setText("Nothing to vary");
      hint.setText(
          "No gradient was taken with respect to floating-point numbers, so there is nothing to"
              + " draw the loss over.");
    }
  }
}
