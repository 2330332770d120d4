package tapedeck.app.graph;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

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

  EmptyNote() {
    getStyleClass().add("td-empty");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    Label heading = new Label("No tape yet");
    heading.getStyleClass().add("heading");
    Label words =
        new Label(
            "A GradientTape records what is computed inside its with block. "
                + "As soon as your script opens one, its operations appear here, and gradient() walks them back.");
    words.getStyleClass().add("words");
    words.setWrapText(true);
    words.setMaxWidth(440);
    Label script = new Label(SCRIPT);
    script.getStyleClass().add("script");
    getChildren().setAll(heading, words, script);
  }
}
