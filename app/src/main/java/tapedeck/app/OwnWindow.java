package tapedeck.app;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tapedeck.app.session.Session;
import tapedeck.app.style.Scaled;

/** The window of a pane that was taken out of the main one; closing it puts the pane back. */
final class OwnWindow {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 520;

  private final Slot slot;
  private final WindowPlace place;
  private final StackPane frame = new StackPane();
  private final Stage stage = new Stage();

  OwnWindow(Slot slot, Session session, Look look, Settings settings) {
    this.slot = slot;
    this.place = new WindowPlace(stage, settings, "window." + slot.name());
    StackPane root = new StackPane(new Scaled(new StaleVeil(session, frame), look.scaleProperty()));
    root.setId("window-" + slot.name().toLowerCase(java.util.Locale.ROOT));
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    look.dress(root);
    stage.setTitle(slot.name() + " – Tapedeck");
    stage.setOnCloseRequest(event -> {
      event.consume();
      slot.stateProperty().set(Slot.State.OPEN);
    });
  }

  Scene scene() {
    return stage.getScene();
  }

  void show(javafx.stage.Window owner) {
    frame.getChildren().setAll(slot.content());
    if (stage.getOwner() == null) {
      stage.initOwner(owner);
    }
    place.restore(WIDTH, HEIGHT);
    stage.show();
  }

  /** Closes the window; the pane is free to go elsewhere. */
  void hide() {
    remember();
    stage.hide();
    frame.getChildren().clear();
  }

  void remember() {
    place.remember();
  }
}
