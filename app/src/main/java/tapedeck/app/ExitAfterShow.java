package tapedeck.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import tapedeck.app.session.Session;

/** Ends the program once the window shows its first run: for training runs and measurements. */
final class ExitAfterShow {
  private static final int FRAMES = 3;

  private ExitAfterShow() {}

  static void watch(Session session, Scene scene) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames += session.trace().size() > 0 && scene.getWindow().isShowing() ? 1 : 0;
        if (frames >= FRAMES) {
          stop();
          Platform.exit();
        }
      }
    }.start();
  }
}
