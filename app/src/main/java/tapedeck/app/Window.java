package tapedeck.app;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tapedeck.app.cli.TapedeckCommand;
import tapedeck.app.session.Session;
import tapedeck.app.style.Theme;

/** The program with a window: shows a session and remembers the look that was chosen. */
public final class Window extends Application {
  private static final String THEME = "theme";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 560;

  private static TapedeckCommand.@Nullable Script asked;

  private final Session session = new Session();
  private final Settings settings = Settings.in(Settings.folderOfUser());

  private final Recovery recovery = Recovery.in(Settings.folderOfUser().resolve("unsaved"));

  /** Shows the window, on a script or else on an example, until it is closed. */
  static void open(TapedeckCommand.@Nullable Script script) {
    asked = script;
    Application.launch(Window.class);
  }

  @Override
  public void start(Stage stage) {
    MainView view = new MainView(session, settings);
    TapedeckCommand.Script script = asked;
    if (script == null) {
      view.documents().openExample(Examples.first());
    } else {
      view.documents().read(script.path());
    }
    view.recoverWith(recovery);
    Theme first = startingTheme();
    view.themeProperty().set(first);
    view.themeProperty().addListener((property, before, now) -> settings.put(THEME, now.name()));
    Scene scene = new Scene(new Group(), WIDTH, HEIGHT);
    first.applyTo(scene); // before the view is in it, which would else be styled twice
    scene.setRoot(view);
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth() / 2));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight() / 2));
    WindowPlace place = new WindowPlace(stage, settings, "window");
    place.restoreOrFill(WIDTH, HEIGHT);
    stage.titleProperty().bind(session.fileNameProperty().concat(" – Tapedeck"));
    stage.setFullScreenExitHint(""); // which would cover the window; the status line says it
    view.fullScreenProperty().subscribe(stage::setFullScreen);
    stage.fullScreenProperty().subscribe(view.fullScreenProperty()::set);
    stage.setOnCloseRequest(event -> {
      event.consume();
      view.documents()
          .leave(() -> {
            view.panes().remember();
            place.remember();
            Platform.exit();
          });
    });
    stage.show();
    view.panes().openWindows();
    if (Boolean.getBoolean("tapedeck.exitAfterShow")) {
      ExitAfterShow.watch(session, stage.getScene());
    }
  }

  @Override
  public void stop() {
    session.close();
    settings.close();
    recovery.close();
  }

  private Theme startingTheme() {
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    return settings.choice(THEME, dark ? Theme.DARK : Theme.LIGHT);
  }
}
