package tapedeck.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The entry point once a Java new enough is running: arguments in, command line or window out. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window before it has any content. */
  public static final class Window extends Application {

    @Override
    public void start(Stage stage) {
      stage.setTitle("Tapedeck");
      stage.setScene(new Scene(new Label("Tapedeck"), 640, 400));
      stage.show();
    }
  }
}
