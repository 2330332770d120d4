package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Event;
import tapedeck.trace.Granularity;
import tapedeck.trace.Structure;

@ExtendWith(ApplicationExtension.class)
class TimeTravelTest {
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
  void halfAStepBackTakesTheContributionOutOfItsSum(FxRobot robot) {
    int start = session().moment().position();
    press(robot, KeyCode.SHIFT, KeyCode.LEFT);
    assertTrue(session().moment().isBetweenHalves());
    assertEquals(
        "x receives −8 × 1 = −8 through x − 4, not yet added to its sum.",
        ((Label) window.node("#sentence")).getText());
    press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
    assertEquals(start, session().moment().position());
  }

  @Test
  void theGranularityHalfMakesEveryStepAHalfOne(FxRobot robot) {
    int start = session().moment().position();
    robot.clickOn("#granularity-half").clickOn("#back");
    OpenWindow.settle();
    assertEquals(Granularity.HALF, session().granularityProperty().get());
    assertEquals(start - 1, session().moment().position());
  }

  @Test
  void shiftSpacePlaysBackwardAndTurnsRoundWithSpace(FxRobot robot) {
    window.onFxThread(() -> session().seek(session().trace().size() / 2));
    int start = window.step();
    press(robot, KeyCode.SHIFT, KeyCode.SPACE);
    OpenWindow.until(() -> window.step() < start);
    assertTrue(session().playingProperty().get());
    press(robot, KeyCode.SPACE);
    assertTrue(session().playingProperty().get());
    int turned = window.step();
    OpenWindow.until(() -> window.step() > turned);
    press(robot, KeyCode.SPACE);
    assertFalse(session().playingProperty().get());
  }

  @Test
  void f7StepsIntoAFunctionWithCtrlOverItAndWithAltOutOfIt(FxRobot robot) {
    window.onFxThread(() ->
        session()
            .open(
                "calls.py",
                """
                import tensorflow as tf
                def square(a):
                    b = a * a
                    return b
                x = tf.Variable(3.0)
                y = square(x)
                z = y + 1.0
                """));
    OpenWindow.until(() -> session().trace().size() > 0 && session().isSettled());
    press(robot, KeyCode.HOME);
    while (line() < 6) {
      press(robot, KeyCode.CONTROL, KeyCode.F7);
    }
    press(robot, KeyCode.CONTROL, KeyCode.F7);
    assertEquals(7, line());
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F7);
    assertEquals(6, line());
    press(robot, KeyCode.F7);
    assertEquals(3, line());
    press(robot, KeyCode.ALT, KeyCode.F7);
    assertEquals(7, line());
    press(robot, KeyCode.SHIFT, KeyCode.F7);
    assertEquals(4, line());
    press(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.F7);
    assertEquals(6, line());
  }

  private int line() {
    return session().moment().place().line();
  }

  @Test
  void playingBackwardEndsAtTheStart(FxRobot robot) {
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.SHIFT, KeyCode.SPACE);
    OpenWindow.until(() -> !session().playingProperty().get());
    assertEquals(0, session().moment().position());
  }

  @Test
  void plusAndMinusChangeHowFastItPlays(FxRobot robot) {
    Label speed = (Label) window.node("#speed");
    assertEquals("4 / s", speed.getText());
    press(robot, KeyCode.ADD);
    assertEquals("8 / s", speed.getText());
    press(robot, KeyCode.MINUS);
    press(robot, KeyCode.MINUS);
    assertEquals("2 / s", speed.getText());
    robot.clickOn("#faster").clickOn("#slower").clickOn("#slower").clickOn("#slower");
    assertEquals("½ / s", speed.getText());
  }

  @Test
  void ctrlShiftClickOnAValueGoesToTheAssignmentThatWroteIt(FxRobot robot) {
    press(robot, KeyCode.END);
    Node name = firstCell("x");
    ctrlShiftClick(name);
    assertInstanceOf(Event.Assigned.class, session().moment().last());
    assertEquals(session().trace().iterations().size(), session().moment().iteration());
  }

  @Test
  void ctrlShiftClickOnAnInlineValueGoesToWhereItWasBound(FxRobot robot) {
    press(robot, KeyCode.END);
    Node chip =
        window.view().lookupAll(".value-chip").stream()
            .filter(each -> ((Label) each).getText().startsWith("i = "))
            .findFirst()
            .orElseThrow();
    ctrlShiftClick(chip);
    assertEquals(6, session().moment().place().line());
    assertEquals(session().trace().iterations().size() - 1, session().moment().iteration());
  }

  @Test
  void wGoesToWhatLastChangedTheSelectedNode(FxRobot robot) {
    press(robot, KeyCode.END);
    String pow =
        session().structure().vertices().keySet().stream()
            .filter(each -> each.endsWith(" pow #1"))
            .findFirst()
            .orElseThrow();
    window.onFxThread(() -> session().selectionProperty().set(new Selection.OfVertex(pow)));
    press(robot, KeyCode.W);
    Event.Computed computed = assertInstanceOf(Event.Computed.class, session().moment().last());
    assertEquals("pow", computed.op().name());
    assertEquals(session().trace().iterations().size(), session().moment().iteration());
  }

  @Test
  void aClickOrEnterOnAVariableShowsItInThePictureAndWGoesToItsLastChange(FxRobot robot) {
    robot.clickOn(firstCell("i"));
    OpenWindow.settle();
    assertEquals(new Selection.None(), session().selectionProperty().get());
    robot.clickOn(firstCell("y"));
    OpenWindow.settle();
    Structure.Vertex y = session().selectedVertex().orElseThrow();
    assertTrue(y.key().endsWith(" pow #1"), y.key());
    press(robot, KeyCode.UP);
    press(robot, KeyCode.ENTER);
    assertInstanceOf(Structure.Cell.class, session().selectedVertex().orElseThrow());
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.END);
    press(robot, KeyCode.W);
    assertInstanceOf(Event.Assigned.class, session().moment().last());
  }

  @Test
  void ctrlShiftClickOnANodeGoesToTheStepThatComputedIt(FxRobot robot) {
    press(robot, KeyCode.END);
    OpenWindow.until(() -> session().isSettled());
    Node vertex =
        window.view().lookupAll(".td-vertex").stream()
            .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("y = "))
            .findFirst()
            .orElseThrow();
    ctrlShiftClick(vertex);
    assertInstanceOf(Selection.OfVertex.class, session().selectionProperty().get());
    assertInstanceOf(Event.Computed.class, session().moment().last());
    assertEquals(8, session().moment().place().line());
  }

  /** The robot of the headless platform clicks without the keys that are held down. */
  private void ctrlShiftClick(Node node) {
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      window.onFxThread(() -> node.fireEvent(ctrlShift(type)));
    }
  }

  private static MouseEvent ctrlShift(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        1,
        true,
        true,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private Node firstCell(String text) {
    return window.view().lookupAll("#variables .table-cell").stream()
        .filter(each -> text.equals(((javafx.scene.control.TableCell<?, ?>) each).getText()))
        .findFirst()
        .orElseThrow();
  }

  private Session session() {
    return window.session();
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }
}
