package tapedeck.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import tapedeck.app.session.Session;
import tapedeck.app.style.Scaled;

/** The window of a pane that was taken out of the main one; closing it puts the pane back. */
final class OwnWindow {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 520;

  private final Slot slot;
  private final Settings settings;
  private final StackPane frame = new StackPane();
  private final Stage stage = new Stage();

  OwnWindow(Slot slot, Session session, Look look, Settings settings) {
    this.slot = slot;
    this.settings = settings;
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
    double[] place = settings.numbers(key(), Double.NaN, Double.NaN, WIDTH, HEIGHT);
    Rectangle2D screen = Screen.getPrimary().getBounds();
    boolean known =
        !Double.isNaN(place[0])
            && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty();
    stage.setWidth(Math.clamp(place[2], 200, Math.max(200, screen.getWidth())));
    stage.setHeight(Math.clamp(place[3], 150, Math.max(150, screen.getHeight())));
    if (known) {
      stage.setX(place[0]);
      stage.setY(place[1]);
    }
    stage.show();
  }

  /** Closes the window; the pane is free to go elsewhere. */
  void hide() {
    remember();
    stage.hide();
    frame.getChildren().clear();
  }

  void remember() {
    if (stage.isShowing()) {
      settings.put(key(), stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }

  private String key() {
    return "window." + slot.name();
  }
}
