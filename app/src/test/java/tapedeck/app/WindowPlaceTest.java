package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowPlaceTest {
  private final Settings settings = Settings.inMemory();

  @Test
  void aWindowComesBackWhereItWasLeft() {
    settings.put("window", 40, 30, 500, 400);
    settings.put("window.maximized", "false");
    withStage(stage -> {
      new WindowPlace(stage, settings, "window").restoreOrFill(1440, 900);
      assertEquals(40, stage.getX());
      assertEquals(30, stage.getY());
      assertEquals(500, stage.getWidth());
      assertEquals(400, stage.getHeight());
      assertFalse(stage.isMaximized());
    });
  }

  /** Else its title would lie above the screen, out of reach. */
  @Test
  void aWindowFillsAScreenThatHasNoMoreRoomThanItWants() {
    withStage(stage -> {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      new WindowPlace(stage, settings, "window").restoreOrFill(300, screen.getHeight());
      assertTrue(stage.isMaximized());
      assertTrue(stage.getHeight() < screen.getHeight(), "its size when it is made smaller");
    });
  }

  @Test
  void aWindowThatHasRoomDoesNotFillTheScreen() {
    withStage(stage -> {
      new WindowPlace(stage, settings, "window").restoreOrFill(300, 200);
      assertFalse(stage.isMaximized());
      assertEquals(300, stage.getWidth());
    });
  }

  private static void withStage(Consumer<Stage> test) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> test.accept(new Stage()));
  }
}
