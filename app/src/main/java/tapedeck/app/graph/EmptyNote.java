package tapedeck.app.graph;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.script.ScriptError;
import tapedeck.trace.Outcome;

/** What stands in place of a picture while a script has recorded nothing: what to type. */
final class EmptyNote extends VBox {
  private static final String SCRIPT =
      """
      import tensorflow as tf

      x = tf.Variable(2.0)
      with tf.GradientTape() as t:
          y = x ** 2
      print(t.gradient(y, x))\
      """;

  private static final String HEADING = "No tape yet";
  private static final String WORDS =
      "A GradientTape records what is computed inside its with block. "
          + "As soon as your script opens one, its operations appear here, and gradient() walks "
          + "them back.";

  private static final double ROOM_FOR_SCRIPT = 290;

  private final Label heading = new Label(HEADING);
  private final Label words = new Label(WORDS);
  private final Label script = new Label(SCRIPT);

  EmptyNote() {
    getStyleClass().add("td-empty");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    heading.getStyleClass().add("heading");
    words.getStyleClass().add("words");
    words.setWrapText(true);
    words.setMaxWidth(440);
    words.setAlignment(Pos.CENTER);
    script.getStyleClass().add("script");
    getChildren().setAll(heading, words, script);
    heightProperty().subscribe(height -> script.setManaged(height.doubleValue() > ROOM_FOR_SCRIPT));
    script.opacityProperty().bind(Bindings.when(script.managedProperty()).then(1).otherwise(0));
  }

  /** Says why nothing is there: the script has an error, or it has opened no tape so far. */
  void tell(@Nullable Outcome outcome) {
    ScriptError error = outcome instanceof Outcome.Failed(ScriptError raised) ? raised : null;
    heading.setText(error == null ? HEADING : "The script ends before it opens a tape");
    words.setText(error == null ? WORDS : error.headline());
    script.setVisible(error == null);
  }
}
