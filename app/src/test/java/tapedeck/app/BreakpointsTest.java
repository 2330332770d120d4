package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Event;
import tapedeck.trace.Spot;

@ExtendWith(ApplicationExtension.class)
class BreakpointsTest {
  private static final int COMPUTES_Y = 8;

  private OpenWindow window;
  private CodeArea script;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
    script = (CodeArea) window.node("#script");
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
  void aClickInTheGutterSetsABreakpointAndAnotherTakesItAway(FxRobot robot) {
    robot.clickOn("#margin-" + COMPUTES_Y);
    settle();
    assertEquals(List.of(Breakpoint.onLine(COMPUTES_Y)), session().breakpoints().all());
    assertTrue(margin(COMPUTES_Y).contains("breakpoint"));
    assertFalse(((SVGPath) window.node(".scrubber-stops")).getContent().isEmpty());
    robot.clickOn("#margin-" + COMPUTES_Y);
    settle();
    assertTrue(session().breakpoints().all().isEmpty());
    assertFalse(margin(COMPUTES_Y).contains("breakpoint"));
    assertEquals("", ((SVGPath) window.node(".scrubber-stops")).getContent());
  }

  @Test
  void f5GoesOnToTheBreakpointAndShiftF5BackToIt(FxRobot robot) {
    robot.clickOn("#margin-" + COMPUTES_Y);
    settle();
    robot.push(KeyCode.HOME);
    press(robot, KeyCode.F5);
    int first = position();
    assertEquals(1, session().moment().iteration());
    assertEquals(
        COMPUTES_Y,
        assertInstanceOf(Event.StatementBegan.class, session().moment().last()).place().line());
    press(robot, KeyCode.F5);
    assertEquals(2, session().moment().iteration());
    press(robot, KeyCode.SHIFT, KeyCode.F5);
    assertEquals(first, position());
    press(robot, KeyCode.SHIFT, KeyCode.F5);
    assertEquals(0, position());
  }

  @Test
  void theButtonsBesideTheStepsContinueToo(FxRobot robot) {
    assertFalse(window.node("#continue").isVisible());
    robot.clickOn("#margin-" + COMPUTES_Y);
    settle();
    int start = position();
    robot.clickOn("#continue");
    settle();
    assertTrue(position() > start);
    assertEquals(COMPUTES_Y, session().moment().place().line());
    robot.clickOn("#last").clickOn("#continue-back");
    settle();
    assertEquals(COMPUTES_Y, session().moment().place().line());
    assertEquals(session().trace().iterations().size(), session().moment().iteration());
  }

  @Test
  void whereNoBreakpointIsAheadItGoesOnToTheEnd(FxRobot robot) {
    press(robot, KeyCode.F5);
    assertEquals(session().trace().size(), position());
    press(robot, KeyCode.SHIFT, KeyCode.F5);
    assertEquals(0, position());
  }

  @Test
  void f9SetsABreakpointOnTheLineOfTheCaretOrElseOnTheCurrentOne(FxRobot robot) {
    robot.clickOn("#script");
    window.onFxThread(() -> script.moveTo(COMPUTES_Y - 1, 0));
    press(robot, KeyCode.F9);
    assertEquals(List.of(Breakpoint.onLine(COMPUTES_Y)), session().breakpoints().all());
    press(robot, KeyCode.F9);
    press(robot, KeyCode.ESCAPE);
    press(robot, KeyCode.F9);
    int current = session().moment().place().line();
    assertEquals(List.of(Breakpoint.onLine(current)), session().breakpoints().all());
  }

  @Test
  void f9OnASelectedNodeStopsWhereItIsComputedAndWhereItsGradientArrives(FxRobot robot) {
    String key =
        session().structure().vertices().keySet().stream()
            .filter(each -> each.endsWith(" pow #1"))
            .findFirst()
            .orElseThrow();
    window.onFxThread(() -> session().selectionProperty().set(new Selection.OfVertex(key)));
    press(robot, KeyCode.F9);
    assertEquals(List.of(new Spot.Vertex(key)), spots());
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.F5);
    assertInstanceOf(Event.Computed.class, session().moment().last());
    assertEquals(COMPUTES_Y, session().moment().place().line());
    press(robot, KeyCode.F5);
    assertInstanceOf(Event.PassBegan.class, session().moment().last());
    press(robot, KeyCode.F5);
    assertInstanceOf(Event.Computed.class, session().moment().last());
    assertEquals(2, session().moment().iteration());
  }

  @Test
  void breakpointsGoWithTheirLinesWhenTheTextIsEdited() {
    window.onFxThread(() -> session().breakpoints().toggle(new Spot.Line(COMPUTES_Y)));
    window.onFxThread(() -> script.insertText(0, 0, "# one\n# two\n"));
    assertEquals(List.of(new Spot.Line(COMPUTES_Y + 2)), spots());
    assertTrue(margin(COMPUTES_Y + 2).contains("breakpoint"));
    window.untilRun();
    assertEquals(List.of(new Spot.Line(COMPUTES_Y + 2)), spots());
    window.onFxThread(() -> script.deleteText(0, 0, 1, 0));
    assertEquals(List.of(new Spot.Line(COMPUTES_Y + 1)), spots());
    window.onFxThread(() -> script.deleteText(COMPUTES_Y, 0, COMPUTES_Y + 1, 0));
    assertEquals(List.of(), spots());
  }

  @Test
  void theMenuOfALineRunsToIt(FxRobot robot) {
    robot.push(KeyCode.HOME);
    robot.clickOn("#margin-" + COMPUTES_Y, MouseButton.SECONDARY);
    settle();
    robot.clickOn("Run to here");
    settle();
    assertEquals(COMPUTES_Y, session().moment().place().line());
    assertEquals(1, session().moment().iteration());
    assertTrue(session().breakpoints().all().isEmpty());
  }

  @Test
  void ctrlF8RunsToTheLineOfTheCaret(FxRobot robot) {
    robot.clickOn("#script");
    window.onFxThread(() -> script.moveTo(COMPUTES_Y - 1, 0));
    press(robot, KeyCode.CONTROL, KeyCode.F8);
    assertEquals(COMPUTES_Y, session().moment().place().line());
    assertEquals(2, session().moment().iteration());
  }

  @Test
  void aConditionIsAskedForInARowAndStopsWhereItHolds(FxRobot robot) {
    assertFalse(window.node(".condition-bar").isVisible());
    robot.clickOn("#margin-" + COMPUTES_Y, MouseButton.SECONDARY);
    settle();
    robot.clickOn("Breakpoint when…");
    settle();
    assertEquals("Stop on line 8 when", ((Label) window.node(".condition-bar .label")).getText());
    robot.write("i == 3");
    press(robot, KeyCode.ENTER);
    assertFalse(window.node(".condition-bar").isVisible());
    assertTrue(margin(COMPUTES_Y).contains("conditional"));
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.F5);
    assertEquals(4, session().moment().iteration());
    assertEquals(COMPUTES_Y, session().moment().place().line());
    press(robot, KeyCode.F5);
    assertEquals(session().trace().size(), position());
  }

  @Test
  void whatIsWrongWithAConditionIsSaidBesideIt(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.F9);
    robot.write("x > nothing");
    press(robot, KeyCode.ENTER);
    Label answer = (Label) window.node("#condition-answer");
    assertEquals("name 'nothing' is not defined", answer.getText());
    assertTrue(window.node(".condition-bar").isVisible());
    TextField condition = (TextField) window.node("#condition");
    window.onFxThread(() -> condition.setText("x >"));
    robot.clickOn("#condition-set");
    settle();
    assertTrue(answer.getText().contains("invalid syntax"), answer.getText());
    assertTrue(answer.getText().contains("shape = (2, 3)"), answer.getText());
    press(robot, KeyCode.ESCAPE);
    assertFalse(window.node(".condition-bar").isVisible());
    assertEquals(List.of(), spots());
  }

  @Test
  void aConditionOnTheWholeRunStopsWhereItComesTrue(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.F9);
    window.onFxThread(() -> ((TextField) window.node("#condition")).setText("x > 3"));
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.HOME);
    press(robot, KeyCode.F5);
    Event.Assigned assigned = assertInstanceOf(Event.Assigned.class, session().moment().last());
    assertTrue(Objects.requireNonNull(session().trace().tensor(assigned.after())).getDouble(0) > 3);
    assertTrue(
        Objects.requireNonNull(session().trace().tensor(assigned.before())).getDouble(0) <= 3);
    press(robot, KeyCode.F5);
    assertEquals(session().trace().size(), position());
  }

  private Session session() {
    return window.session();
  }

  private int position() {
    return session().moment().position();
  }

  private List<Spot> spots() {
    return session().breakpoints().all().stream().map(Breakpoint::spot).toList();
  }

  private List<String> margin(int line) {
    return window.node("#margin-" + line).getStyleClass();
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  private void settle() {
    OpenWindow.settle();
    OpenWindow.until(() -> session().breakpoints().foundProperty().get());
  }
}
