package tapedeck.app.plot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import tapedeck.trace.Moment;
import tapedeck.trace.Trace;

/** What stands where something would be drawn: why nothing is, and the code that would draw. */
final class EmptyNotice extends VBox {
  private final Label heading = new Label();
  private final Label hint = new Label();
  private final Label code;

  private EmptyNotice(String example) {
    code = new Label(example);
    getStyleClass().add("plot-empty");
    heading.getStyleClass().add("plot-empty-heading");
    hint.getStyleClass().add("plot-empty-hint");
    code.getStyleClass().add("plot-empty-code");
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    hint.setMaxWidth(440);
    hint.setAlignment(Pos.CENTER);
    setAlignment(Pos.CENTER);
    getChildren().addAll(heading, hint, code);
  }

  static EmptyNotice ofLosses() {
    return new EmptyNotice("gradient = tape.gradient(loss, x)");
  }

  static EmptyNotice ofFigures() {
    return new EmptyNotice("plt.plot(x, y)");
  }

  private void say(String title, String words) {
    heading.setText(title);
    hint.setText(words);
  }

  /** Says that a loss will be drawn as soon as it is known. */
  void lossToCome() {
    say("Working out the loss", "It is drawn here as soon as its curve is known.");
    showCode(false);
  }

  /** Says why there is no loss to draw. */
  void noLoss(Trace trace) {
    showCode(true);
    if (trace.tapes().isEmpty()) {
      say(
          "No tape yet",
          "Compute a loss from a tf.Variable inside “with tf.GradientTape() as tape:” and ask for"
              + " its gradient. The loss is then drawn here, with its slope.");
    } else if (trace.passes().isEmpty()) {
      say(
          "No gradient yet",
          "The tape has recorded, but nothing was differentiated. Ask it for a gradient, and the"
              + " loss is drawn here, with its slope.");
    } else {
      say(
          "Nothing to vary",
          "No gradient was taken with respect to floating-point numbers, so there is nothing to"
              + " draw the loss over.");
    }
  }

  /** Says that the script draws a figure later, or how to draw one. */
  void noFigure(Moment moment) {
    int later = moment.trace().figures().size();
    if (later > 0) {
      String figures = later == 1 ? "a figure" : later + " figures";
      say(
          "Nothing drawn yet",
          "The script draws %s after this step. Step on, or go to the end.".formatted(figures));
    } else {
      say("No figure", "What a script draws with matplotlib.pyplot appears here, step by step.");
    }
    showCode(later == 0);
  }

  private void showCode(boolean wanted) {
    code.setVisible(wanted);
    code.setManaged(wanted);
  }
}
