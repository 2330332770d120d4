package tapedeck.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where a window stands and how large it is, kept in the settings from start to start. */
final class WindowPlace {
  private static final String MAXIMIZED = ".maximized";

  private final Stage stage;
  private final Settings settings;
  private final String key;

  WindowPlace(Stage stage, Settings settings, String key) {
    this.stage = stage;
    this.settings = settings;
    this.key = key;
  }

  /**
   * Puts the window where it was left, unless no screen is there any more.
   *
   * @param width at first
   * @param height at first
   */
  void restore(double width, double height) {
    double[] place = settings.numbers(key, Double.NaN, Double.NaN, width, height);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean known =
        !Double.isNaN(place[0])
            && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty();
    stage.setWidth(Math.clamp(place[2], 200, Math.max(200, screen.getWidth())));
    stage.setHeight(Math.clamp(place[3], 150, Math.max(150, screen.getHeight())));
    if (known) {
      stage.setX(place[0]);
      stage.setY(place[1]);
    }
  }

  /** The same for a window that fills a screen which has hardly more room than it wants. */
  void restoreOrFill(double width, double height) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean scarce = screen.getWidth() <= width || screen.getHeight() <= height;
    restore(
        Math.min(width, Math.rint(0.9 * screen.getWidth())),
        Math.min(height, Math.rint(0.9 * screen.getHeight())));
    stage.setMaximized(Boolean.parseBoolean(settings.get(key + MAXIMIZED, String.valueOf(scarce))));
  }

  /** Keeps the place; of a window that fills the screen, that it does and not the screen's size. */
  void remember() {
    if (!stage.isShowing() || stage.isFullScreen()) {
      return;
    }
    settings.put(key + MAXIMIZED, String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      settings.put(key, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }
}
