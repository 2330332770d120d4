package tapedeck.app;

import java.util.function.Function;
import java.util.logging.Logger;
import javafx.scene.Parent;
import tapedeck.app.cli.TapedeckCommand;
import tapedeck.app.export.Picture;
import tapedeck.app.graph.GraphView;
import tapedeck.app.plot.FigureView;
import tapedeck.app.plot.LossView;
import tapedeck.app.session.Session;

/** What the command line opens and draws: the window and its views. */
final class Screens {
  /* JavaFX draws so few parts of a window anew and joins the others, unless told before it starts. */
  private static final String MOST_REGIONS = "15";

  /* Held for good: a logger that nobody holds may forget what it was told. */
  private static final class Loggers {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static void quieten() {
      JAVAFX.setFilter(
          record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
    }
  }

  private Screens() {}

  static TapedeckCommand.Views views() {
    Loggers.quieten();
    System.setProperty("prism.dirtyregioncount", MOST_REGIONS);
    Picture.View window =
        (session, name, script, theme) -> {
          MainView view = new MainView(session);
          view.themeProperty().set(theme);
          view.keepStill();
          view.documents().show(name, script, null);
          return view;
        };
    return new TapedeckCommand.Views(
        script -> {
          Window.open(script);
          return 0;
        },
        window,
        opening(Screens::picture),
        opening(LossView::new),
        opening(FigureView::new));
  }

  private static GraphView picture(Session session) {
    GraphView view = new GraphView(session);
    view.showOnlyThePicture();
    view.reducedMotionProperty().set(true);
    return view;
  }

  private static Picture.View opening(Function<Session, Parent> view) {
    return (session, name, script, theme) -> {
      Parent root = view.apply(session);
      session.open(name, script);
      return root;
    };
  }
}
