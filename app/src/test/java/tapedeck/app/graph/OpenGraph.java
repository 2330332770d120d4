package tapedeck.app.graph;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Session;
import tapedeck.app.style.Fonts;
import tapedeck.app.style.Theme;
import tapedeck.trace.Granularity;

/** The graph alone in a window, for tests that look at it or click it. */
record OpenGraph(Session session, GraphView view, Scene scene) {
  static final String CHAIN =
      """
      import tensorflow as tf
      x = tf.Variable(0.5)
      with tf.GradientTape() as t:
          y = x
          for i in range(60):
              y = tf.sin(y) + x
      t.gradient(y, x)
      """;

  static OpenGraph on(Stage stage, int width, int height) {
    Fonts.load();
    Session session = new Session();
    GraphView view = new GraphView(session);
    view.reducedMotionProperty().set(true);
    Scene scene = new Scene(view, width, height);
    scene.getStylesheets().addAll(Theme.stylesheets());
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    return new OpenGraph(session, view, scene);
  }

  /** Runs a script and stands at a step: -1 for the last, -2 for the first interesting one. */
  void run(String script, int step) {
    onScreen(() -> {
      session.open("script.py", script);
      return null;
    });
    until(() -> session.trace().size() > 0 && !session.runningProperty().get());
    onScreen(() -> {
      int position =
          switch (step) {
            case -1 -> session.trace().size();
            case -2 -> session.trace().highlight();
            default -> session.trace().steps(Granularity.OP).position(step);
          };
      session.seek(position);
      return null;
    });
    settle();
  }

  /** Waits for the layout. */
  void settle() {
    until(() -> session.isSettled() && view.readyProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  static void until(Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(so));
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come to pass in 60 s", e);
    }
  }

  static <T> T onScreen(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, what);
  }

  void close() {
    onScreen(() -> {
      session.close();
      return null;
    });
  }
}
