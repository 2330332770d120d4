package tapedeck.app.plot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import tapedeck.trace.Moment;

/** What stands where a figure would be: that the script draws one later, or how to draw one. */
final class EmptyFigure extends VBox {
  private final Label heading = new Label();
  private final Label hint = new Label();
  private final Label code = new Label("plt.plot(x, y)");

  EmptyFigure() {
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

  void explain(Moment moment) {
    int later = moment.trace().figures().size();
    heading.setText(later > 0 ? "Nothing drawn yet" : "No figure");
    hint.setText(
        later > 0
            ? "The script draws %s after this step. Step on, or go to the end."
                .formatted(later == 1 ? "a figure" : later + " figures")
            : "What a script draws with matplotlib.pyplot appears here, step by step.");
    code.setVisible(later == 0);
    code.setManaged(later == 0);
  }
}
