package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PresentationTest {
  private static final List<String> LEFT_OUT =
      List.of(".td-inspector", ".loss-view", "#slot-variables", "#examples", "#view-menu");

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
    window.onFxThread(() -> window.view().look().presentingProperty().set(false));
    window.close();
  }

  @Test
  void itShowsScriptGraphAndTransportLargeAndNothingElse(FxRobot robot) {
    double before = heightOnScreen("#step");
    press(robot, KeyCode.CONTROL, KeyCode.F11);
    assertTrue(window.view().fullScreenProperty().get());
    assertEquals(1.5 * before, heightOnScreen("#step"), 1);
    for (String part : List.of("#script", ".td-graph", ".scrubber", "#sentence")) {
      assertTrue(window.node(part).isVisible(), part);
    }
    LEFT_OUT.forEach(part -> assertNull(window.view().lookup(part), part));
  }

  @Test
  void aPaneWithAWindowOfItsOwnHasItAgainAfterwards(FxRobot robot) {
    Slot graph = window.view().panes().slots().get(2);
    window.onFxThread(graph::toggleDetached);
    window.onFxThread(() -> window.view().look().presentingProperty().set(true));
    assertEquals(Slot.State.OPEN, graph.stateProperty().get());
    assertEquals(window.stage().getScene(), graph.content().getScene());
    window.onFxThread(() -> window.view().look().presentingProperty().set(false));
    assertEquals(Slot.State.DETACHED, graph.stateProperty().get());
    assertNotNull(graph.content().getScene());
    assertTrue(graph.content().getScene() != window.stage().getScene());
    window.onFxThread(graph::toggleDetached);
    assertEquals(window.stage().getScene(), graph.content().getScene());
  }

  @Test
  void f6GoesBetweenTheTwoPanesThatAreShown(FxRobot robot) {
    window.onFxThread(() -> window.view().look().presentingProperty().set(true));
    List<Slot> slots = window.view().panes().slots();
    Set<String> entered = new LinkedHashSet<>();
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.F6);
      OpenWindow.settle();
      Node owner = window.view().getScene().getFocusOwner();
      slots.stream().filter(slot -> slot.holds(owner)).map(Slot::name).forEach(entered::add);
    }
    assertEquals(Set.of("Script", "Graph"), entered);
  }

  @Test
  void keysAndButtonsStepMeanwhile(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.F11);
    int step = window.step();
    press(robot, KeyCode.RIGHT);
    robot.clickOn("#step");
    OpenWindow.settle();
    assertEquals(step + 2, window.step());
    press(robot, KeyCode.ALT, KeyCode.DIGIT1);
    assertTrue(window.node("#script").isVisible());
  }

  @Test
  void escPutsTheWindowBackAsItWas(FxRobot robot) {
    press(robot, KeyCode.ALT, KeyCode.DIGIT1);
    double graph = width("#slot-graph");
    press(robot, KeyCode.CONTROL, KeyCode.F11);
    assertNotNull(window.view().lookup("#script"));
    press(robot, KeyCode.ESCAPE);
    assertFalse(window.view().fullScreenProperty().get());
    assertEquals(graph, width("#slot-graph"), 1);
    assertNull(window.view().lookup("#script"));
    press(robot, KeyCode.ALT, KeyCode.DIGIT1);
    assertTrue(window.node("#fold-script").isVisible());
    assertTrue(window.node("#examples").isVisible());
  }

  @Test
  void alsoAtTwiceTheSizeTheTextsOfTheGraphAreDrawn(FxRobot robot) {
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    press(robot, KeyCode.CONTROL, KeyCode.F11);
    OpenWindow.until(() -> window.view().panes().graph().readyProperty().get());
    double shown = window.view().look().shownScale().get();
    assertTrue(window.view().panes().graph().zoomProperty().get() * shown >= 1);
  }

  @Test
  void theButtonAndTheMenuOfTheViewDoItToo(FxRobot robot) {
    robot.clickOn("#view-menu");
    OpenWindow.settle();
    robot.clickOn("Presentation (Ctrl+F11)");
    OpenWindow.settle();
    assertTrue(window.view().look().presentingProperty().get());
    robot.clickOn("#end-presentation");
    OpenWindow.settle();
    assertFalse(window.view().look().presentingProperty().get());
  }

  private double width(String selector) {
    return window.node(selector).getLayoutBounds().getWidth();
  }

  private double heightOnScreen(String selector) {
    Node node = window.node(selector);
    return node.localToScene(node.getLayoutBounds()).getHeight();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }
}
