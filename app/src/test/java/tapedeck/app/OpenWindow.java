package tapedeck.app;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Session;

/** The real window on minimize.py, already run, for tests that click it. */
record OpenWindow(Session session, MainView view, Stage stage) {
  static OpenWindow on(Stage stage, int width, int height) {
    Session session = new Session();
    MainView view = new MainView(session);
    stage.setScene(new Scene(view, width, height));
    stage.show();
    view.documents().openExample(Examples.first());
    return new OpenWindow(session, view, stage);
  }

  OpenWindow untilRun() {
    until(() -> session.trace().size() > 0 && session.judgedProperty().get());
    return this;
  }

  static void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, so);
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come to pass in 20 s", e);
    }
    settle();
  }

  /** Lets every event and layout that is due happen. */
  static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(20_000, OpenWindow::layOut);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * What has just appeared stands in its place only after a layout, which a click must not miss.
   */
  private static void layOut() {
    for (Window window : Window.getWindows()) {
      window.getScene().getRoot().applyCss();
      window.getScene().getRoot().layout();
    }
  }

  void onFxThread(Runnable action) {
    Platform.runLater(action);
    settle();
  }

  int step() {
    return session.steps().indexAt(session.moment().position());
  }

  Node node(String selector) {
    Node found = view.lookup(selector);
    if (found == null) {
      throw new AssertionError("nothing in the window is " + selector);
    }
    return found;
  }

  void close() {
    onFxThread(session::close);
  }
}
