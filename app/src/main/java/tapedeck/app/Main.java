package tapedeck.app;

import java.util.function.Function;
import javafx.scene.Parent;
import tapedeck.app.cli.TapedeckCommand;
import tapedeck.app.export.Picture;
import tapedeck.app.graph.GraphView;
import tapedeck.app.plot.LossView;
import tapedeck.app.session.Session;

/** The entry point once a Java new enough is running: arguments in, command line or window out. */
public final class Main {

  private Main() {}

  /** Ends the program with the status of its command line. */
  public static void main(String[] args) {
    Picture.View window =
        (session, name, script) -> {
          MainView view = new MainView(session);
          view.documents().show(name, script, null);
          return view;
        };
    Picture.View graph = opening(GraphView::new);
    Picture.View loss = opening(LossView::new);
    int status =
        TapedeckCommand.execute(
            new TapedeckCommand.Views(
                script -> {
                  Window.open(script);
                  return 0;
                },
                window,
                graph,
                loss),
            args);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static Picture.View opening(Function<Session, Parent> view) {
    return (session, name, script) -> {
      Parent root = view.apply(session);
      session.open(name, script);
      return root;
    };
  }
}
