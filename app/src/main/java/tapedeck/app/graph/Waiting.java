package tapedeck.app.graph;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Says that a picture is being laid out, how far it is, and lets it be dropped. */
final class Waiting extends HBox {
  private static final Duration PATIENCE = Duration.millis(250);

  private final Label words = new Label();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean nothingStands;

  Waiting(Layouts layouts, Runnable cancel) {
    getStyleClass().add("td-waiting");
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(layouts.progressProperty());
    Button button = new Button("Cancel");
    button.getStyleClass().add("tool");
    button.setOnAction(event -> cancel.run());
    words.setMinWidth(USE_PREF_SIZE);
    button.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(words, bar, button);
    patience.setOnFinished(event -> setVisible(!layouts.idleProperty().get()));
    layouts
        .idleProperty()
        .subscribe(idle -> {
          if (idle) {
            patience.stop();
            setVisible(false);
          } else {
            setVisible(nothingStands); // a busy machine may not come to draw for long
            patience.playFromStart();
          }
        });
  }

  /**
   * Is told what is laid out next.
   *
   * @param nothing whether no picture stands until then, so that it is said at once
   */
  void expect(int boxes, boolean nothing) {
    words.setText("Laying out %,d boxes".formatted(boxes));
    setAccessibleText(words.getText());
    nothingStands = nothing;
  }
}
