package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Granularity;
import tapedeck.trace.Phase;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

@ExtendWith(ApplicationExtension.class)
class SteppingTest {
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run() {
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void itOpensOnAStepWhereAGradientArrives() {
    assertEquals(Phase.BACKWARD, window.session().moment().phase());
    assertEquals(
        "x receives −8 × 1 = −8 through x − 4.", ((Label) window.node("#sentence")).getText());
  }

  @Test
  void theButtonsStepAndJump(FxRobot robot) {
    int start = window.step();
    robot.clickOn("#step");
    assertEquals(start + 1, window.step());
    robot.clickOn("#back").clickOn("#back");
    assertEquals(start - 1, window.step());
    robot.clickOn("#last");
    assertEquals(window.session().trace().size(), window.session().moment().position());
    robot.clickOn("#first");
    assertEquals(0, window.session().moment().position());
  }

  @Test
  void theKeysStepAndJump(FxRobot robot) {
    int start = window.step();
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.F10);
    press(robot, KeyCode.F8);
    press(robot, KeyCode.PAGE_DOWN);
    assertEquals(start + 4, window.step());
    press(robot, KeyCode.LEFT);
    press(robot, KeyCode.PAGE_UP);
    press(robot, KeyCode.CONTROL, KeyCode.B);
    assertEquals(start + 1, window.step());
    press(robot, KeyCode.END);
    assertEquals(window.session().trace().size(), window.session().moment().position());
    press(robot, KeyCode.HOME);
    assertEquals(0, window.session().moment().position());
  }

  @Test
  void ctrlStepsByPhaseAndAltByIteration(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.LEFT);
    assertEquals(Phase.RECORD, window.session().moment().phase());
    press(robot, KeyCode.CONTROL, KeyCode.RIGHT);
    assertEquals(Phase.BACKWARD, window.session().moment().phase());
    press(robot, KeyCode.CONTROL, KeyCode.RIGHT);
    assertEquals(Phase.UPDATE, window.session().moment().phase());
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.ALT, KeyCode.RIGHT);
    press(robot, KeyCode.ALT, KeyCode.RIGHT);
    int end = window.session().moment().position();
    assertEquals(lastStepOf(2), end);
    press(robot, KeyCode.ALT, KeyCode.LEFT);
    assertEquals(lastStepOf(1), window.session().moment().position());
  }

  @Test
  void theKeysStillStepAfterAButtonWasClicked(FxRobot robot) {
    robot.clickOn("#step");
    int step = window.step();
    press(robot, KeyCode.RIGHT);
    assertEquals(step + 1, window.step());
  }

  @Test
  void noPlainKeyStepsWhileOneTypes(FxRobot robot) {
    int start = window.step();
    String before = window.session().textProperty().get();
    robot.clickOn("#script");
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.PAGE_DOWN);
    press(robot, KeyCode.SPACE);
    assertEquals(start, window.step());
    assertFalse(window.session().playingProperty().get());
    assertEquals(before.length() + 1, window.session().textProperty().get().length());
    window.untilRun();
    int now = window.step();
    press(robot, KeyCode.F10);
    assertEquals(now + 1, window.step());
  }

  @Test
  void spacePlaysAndPauses(FxRobot robot) {
    press(robot, KeyCode.SPACE);
    assertTrue(window.session().playingProperty().get());
    int start = window.step();
    OpenWindow.until(() -> window.step() > start);
    press(robot, KeyCode.SPACE);
    assertFalse(window.session().playingProperty().get());
  }

  private int lastStepOf(int iteration) {
    Trace trace = window.session().trace();
    Steps steps = trace.steps(Granularity.OP);
    return steps.position(steps.indexAt(trace.iterations().get(iteration - 1).end()));
  }

  @Test
  void theGranularityChangesHowFarAStepGoes(FxRobot robot) {
    robot.clickOn("#granularity-iteration");
    assertEquals(Granularity.ITERATION, window.session().granularityProperty().get());
    robot.clickOn("#step");
    assertEquals(lastStepOf(1), window.session().moment().position());
    robot.clickOn("#granularity-line").clickOn("#step");
    assertEquals(Granularity.LINE, window.session().granularityProperty().get());
  }

  @Test
  void theScrubberSeeksWhereItIsClickedAndFollowsADrag(FxRobot robot) {
    Node scrubber = window.node(".scrubber");
    robot.clickOn(scrubber);
    int count = window.session().steps().count() - 1;
    assertEquals(count / 2.0, window.step(), 2);
    Bounds bounds = scrubber.localToScreen(scrubber.getLayoutBounds());
    robot
        .moveTo(scrubber)
        .press(MouseButton.PRIMARY)
        .moveTo(bounds.getMaxX() - 1, bounds.getCenterY())
        .release(MouseButton.PRIMARY);
    OpenWindow.settle();
    assertEquals(count, window.step(), 1);
  }

  @Test
  void theWheelOverTheScrubberStepsOnce(FxRobot robot) {
    Node scrubber = window.node(".scrubber");
    int start = window.step();
    window.onFxThread(() -> Event.fireEvent(scrubber, wheel(-40)));
    assertEquals(start + 1, window.step());
    window.onFxThread(() -> Event.fireEvent(scrubber, wheel(40)));
    assertEquals(start, window.step());
  }

  private static ScrollEvent wheel(double deltaY) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        5,
        5,
        5,
        5,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        deltaY,
        0,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void theTableOfKeysComesAndGoes(FxRobot robot) {
    press(robot, KeyCode.F1);
    assertTrue(window.node(".key-table-veil").isVisible());
    press(robot, KeyCode.ESCAPE);
    assertFalse(window.node(".key-table-veil").isVisible());
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }
}
