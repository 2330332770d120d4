package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.style.Theme;

@ExtendWith(ApplicationExtension.class)
class PanesTest {
  @TempDir static Path folder;
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 720);
  }

  @BeforeEach
  void run() {
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.onFxThread(
        () -> window.view().panes().slots().forEach(s -> s.stateProperty().set(Slot.State.OPEN)));
    window.close();
  }

  @Test
  void aPaneIsFoldedToAStripAndComesBackAsLargeAsItWas(FxRobot robot) {
    double inspector = width("#slot-inspector");
    double graph = width("#slot-graph");
    robot.clickOn("#fold-inspector");
    OpenWindow.settle();
    assertEquals(Slot.FOLDED_SIZE, width("#slot-inspector"), 1);
    assertEquals(graph + inspector - Slot.FOLDED_SIZE, width("#slot-graph"), 3);
    assertNull(window.view().lookup(".td-inspector"));
    robot.clickOn("#open-inspector");
    OpenWindow.settle();
    assertEquals(inspector, width("#slot-inspector"), 3);
    assertNotNull(window.view().lookup(".td-inspector"));
  }

  @Test
  void altWithADigitFoldsAlsoWhileOneTypes(FxRobot robot) {
    double script = height("#slot-script");
    double names = height("#slot-variables");
    robot.clickOn("#script").push(KeyCode.ALT, KeyCode.DIGIT2);
    OpenWindow.settle();
    assertEquals(Slot.FOLDED_SIZE, height("#slot-variables"), 1);
    assertEquals(script + names - Slot.FOLDED_SIZE, height("#slot-script"), 3);
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    OpenWindow.settle();
    assertEquals(names, height("#slot-variables"), 3);
    assertEquals(Examples.text("minimize.py"), window.session().textProperty().get());
  }

  @Test
  void allPanesCanBeFoldedAndUnfolded(FxRobot robot) {
    KeyCode[] digits = {
      KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5
    };
    for (KeyCode digit : digits) {
      robot.push(KeyCode.ALT, digit);
      OpenWindow.settle();
    }
    assertTrue(window.view().panes().slots().stream().noneMatch(Slot::isOpen));
    for (KeyCode digit : digits) {
      robot.push(KeyCode.ALT, digit);
      OpenWindow.settle();
    }
    assertTrue(window.view().panes().slots().stream().allMatch(Slot::isOpen));
    assertTrue(height("#slot-script") > 100 && width("#slot-graph") > 200);
  }

  @Test
  void aPaneWithAWindowOfItsOwnFollowsTheRunAndItsKeysStep(FxRobot robot) {
    robot.clickOn("#detach-inspector");
    OpenWindow.settle();
    Scene own = sceneOf("inspector").orElseThrow();
    assertNotNull(own.lookup(".td-inspector"));
    assertNull(window.view().lookup(".td-inspector"));
    int step = window.step();
    window.onFxThread(() -> own.getWindow().requestFocus());
    robot.clickOn(own.lookup(".td-page")).push(KeyCode.RIGHT);
    OpenWindow.settle();
    assertEquals(step + 1, window.step());
    window.onFxThread(() -> window.view().themeProperty().set(Theme.DARK));
    assertTrue(own.getRoot().getStyleClass().contains("dark"));
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT4);
    OpenWindow.settle();
    assertTrue(sceneOf("inspector").isEmpty());
    assertNotNull(window.view().lookup(".td-inspector"));
  }

  @Test
  void closingTheWindowOfAPanePutsItBack(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT5);
    OpenWindow.settle();
    Window own = sceneOf("plots").orElseThrow().getWindow();
    assertNull(window.view().lookup(".loss-view"));
    window.onFxThread(() -> own.fireEvent(new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST)));
    assertFalse(own.isShowing());
    assertNotNull(window.view().lookup(".loss-view"));
  }

  @Test
  void altShiftAndAnArrowMovesTheBorderOfThePaneWithTheFocus(FxRobot robot) {
    double script = width("#slot-script");
    double high = height("#slot-script");
    robot.clickOn("#script").push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    OpenWindow.settle();
    assertEquals(script + 24, width("#slot-script"), 2);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    OpenWindow.settle();
    assertEquals(high - 24, height("#slot-script"), 2);
    double inspector = width("#slot-inspector");
    window.onFxThread(() -> window.view().panes().slots().get(3).enter());
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
    OpenWindow.settle();
    assertEquals(inspector + 24, width("#slot-inspector"), 2);
  }

  @Test
  void panesStandAtTheNextStartAsTheyWereLeft(FxRobot robot) {
    Settings settings = Settings.in(folder);
    MainView first = show(settings);
    double before = ((Slot) first.lookup("#slot-script")).getWidth();
    SplitPane whole = (SplitPane) first.panes().lookup(".split-pane");
    window.onFxThread(() -> whole.setDividerPosition(0, 0.4));
    double moved = ((Slot) first.lookup("#slot-script")).getWidth();
    assertTrue(moved > before + 60);
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT5);
    OpenWindow.settle();
    window.onFxThread(() -> {
      first.panes().remember();
      sceneOf("plots").orElseThrow().getWindow().hide();
    });
    settings.close();
    MainView second = show(Settings.in(folder));
    window.onFxThread(second.panes()::openWindows);
    assertEquals(moved, ((Slot) second.lookup("#slot-script")).getWidth(), 3);
    assertEquals(Slot.FOLDED_SIZE, ((Slot) second.lookup("#slot-variables")).getHeight(), 1);
    assertTrue(sceneOf("plots").isPresent());
    window.onFxThread(
        () -> second.panes().slots().forEach(s -> s.stateProperty().set(Slot.State.OPEN)));
  }

  private MainView show(Settings settings) {
    MainView[] made = new MainView[1];
    window.onFxThread(() -> {
      made[0] = new MainView(window.session(), settings);
      window.stage().setScene(new Scene(made[0], 1280, 720));
    });
    OpenWindow.settle();
    return made[0];
  }

  private static Optional<Scene> sceneOf(String pane) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(Window::getScene)
        .filter(scene -> ("window-" + pane).equals(scene.getRoot().getId()))
        .findFirst();
  }

  private double width(String selector) {
    return window.node(selector).getLayoutBounds().getWidth();
  }

  private double height(String selector) {
    return window.node(selector).getLayoutBounds().getHeight();
  }
}
