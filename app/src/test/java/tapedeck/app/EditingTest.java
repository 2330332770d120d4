package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Moment;
import tapedeck.trace.Outcome;
import tapedeck.trace.Trace;

@ExtendWith(ApplicationExtension.class)
class EditingTest {
  private OpenWindow window;
  private CodeArea script;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 720);
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
  void typingMarksTheViewsStaleAndRunsAgain(FxRobot robot) {
    Trace before = window.session().trace();
    List<Boolean> atOnce = new ArrayList<>();
    window.onFxThread(() -> {
      script.appendText("# more\n");
      atOnce.add(window.session().staleProperty().get());
      atOnce.add(window.node("#stale").isVisible());
    });
    assertEquals(List.of(true, true), atOnce);
    window.untilRun();
    assertNotSame(before, window.session().trace());
    assertTrue(window.session().trace().source().text().endsWith("# more\n"));
    assertFalse(window.node("#stale").isVisible());
  }

  @Test
  void aScriptThatIsOpenedShowsItsFirstLineIfTheCurrentOneFitsToo() {
    OpenWindow.until(() -> script.allParToVisibleParIndex(0).isPresent());
    assertEquals(0, script.getCaretPosition());
  }

  @Test
  void ctrlEnterRunsAtOnce(FxRobot robot) {
    Trace before = window.session().trace();
    robot.clickOn(script).push(KeyCode.CONTROL, KeyCode.ENTER);
    OpenWindow.until(() -> window.session().trace() != before);
    assertEquals(before.size(), window.session().trace().size());
  }

  @Test
  void aTextFromElsewhereLeavesTheCaretWhereItIs() {
    int line = 8;
    window.onFxThread(() -> script.moveTo(line, 4));
    String changed =
        window.session().textProperty().get().replace("Variable(0.0)", "Variable(1.25)");
    window.onFxThread(() -> window.session().textProperty().set(changed));
    assertEquals(changed, script.getText());
    assertEquals(line, script.getCurrentParagraph());
    assertEquals(4, script.getCaretColumn());
  }

  @Test
  void enterKeepsTheDepthAndAColonAddsOne(FxRobot robot) {
    replaceAll("def f(x):");
    robot.clickOn(script);
    window.onFxThread(() -> script.moveTo(script.getLength()));
    robot.push(KeyCode.ENTER);
    window.onFxThread(() -> script.replaceSelection("return x"));
    robot.push(KeyCode.ENTER);
    OpenWindow.settle();
    assertEquals("def f(x):\n    return x\n", script.getText());
  }

  @Test
  void tabIndentsByFourAndBackspaceTakesThemBack(FxRobot robot) {
    replaceAll("x");
    robot.clickOn(script);
    window.onFxThread(() -> script.moveTo(0));
    robot.push(KeyCode.TAB);
    OpenWindow.settle();
    assertEquals("    x", script.getText());
    robot.push(KeyCode.BACK_SPACE);
    OpenWindow.settle();
    assertEquals("x", script.getText());
  }

  @Test
  void selectedLinesAreIndentedAndCommentedTogether(FxRobot robot) {
    replaceAll("a\nb");
    robot.clickOn(script);
    window.onFxThread(() -> script.selectAll());
    robot.push(KeyCode.TAB);
    OpenWindow.settle();
    assertEquals("    a\n    b", script.getText());
    robot.push(KeyCode.CONTROL, KeyCode.SLASH);
    OpenWindow.settle();
    assertEquals("    # a\n    # b", script.getText());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.CONTROL, KeyCode.SLASH);
    OpenWindow.settle();
    assertEquals("a\nb", script.getText());
  }

  @Test
  void anEditCanBeUndoneAndRedone(FxRobot robot) {
    String before = script.getText();
    robot.clickOn(script).write('z');
    OpenWindow.settle();
    String after = script.getText();
    assertNotEquals(before, after);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    OpenWindow.settle();
    assertEquals(before, script.getText());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    OpenWindow.settle();
    assertEquals(after, script.getText());
  }

  @Test
  void typingThroughTextsThatDoNotRunKeepsTheIterationAndTheLine(FxRobot robot) {
    window.onFxThread(() -> window.session().seekIteration(7));
    robot.push(KeyCode.LEFT);
    OpenWindow.settle();
    Moment before = window.session().moment();
    window.onFxThread(() -> script.insertText(0, "# one line more\n"));
    for (String typed : List.of("z = (", "1.0", ")", "\nz = zz", "z = z", "")) {
      window.onFxThread(() -> script.appendText(typed));
      window.onFxThread(window.session()::run);
      OpenWindow.until(
          () -> window.session().judgedProperty().get() && window.session().isSettled());
    }
    window.onFxThread(() -> script.replaceText(script.getText().replace("zz = z", "z = 2")));
    window.onFxThread(window.session()::run);
    OpenWindow.until(() ->
        window.session().trace().outcome() instanceof Outcome.Finished
            && window.session().isSettled());
    Moment after = window.session().moment();
    assertEquals(before.iteration(), after.iteration());
    assertEquals(before.place().line() + 1, after.place().line());
    assertEquals(before.sentence(), after.sentence());
  }

  @Test
  void whileATextCannotBeReadTheRunBeforeStays(FxRobot robot) {
    window.onFxThread(() -> window.session().seekIteration(7));
    Trace before = window.session().trace();
    Moment moment = window.session().moment();
    window.onFxThread(() -> script.appendText("z = ("));
    OpenWindow.until(() -> window.session().errorProperty().get() != null);
    assertSame(before, window.session().trace());
    assertSame(moment, window.session().moment());
    assertTrue(window.session().staleProperty().get());
    assertTrue(window.node(".fault-strip").isVisible());
    assertTrue(((Label) window.node("#sentence")).getText().contains("was never closed"));
    assertTrue(((Label) window.node("#stale")).getText().startsWith("cannot be read"));
    window.onFxThread(() -> script.appendText("1"));
    assertTrue(window.node(".fault-strip").isVisible(), "until it is known to be right");
    window.onFxThread(() -> script.appendText(")"));
    OpenWindow.until(() -> window.session().errorProperty().get() == null);
    assertFalse(window.node(".fault-strip").isVisible());
    assertEquals(7, window.session().moment().iteration());
  }

  @Test
  void anotherListingPastedOverTheScriptIsStoodInAtItsFirstGradient(FxRobot robot) {
    window.onFxThread(window.session()::last);
    replaceAll(
        """
        import tensorflow as tf
        a = tf.Variable(2.0)
        b = tf.Variable(3.0)
        with tf.GradientTape() as tape:
            c = a * b
        d = tape.gradient(c, [a, b])
        print(d)
        print(c)
        """);
    OpenWindow.until(() -> window.session().judgedProperty().get());
    assertEquals(window.session().trace().highlight(), window.session().moment().position());
  }

  @Test
  void aMoveAfterAnErrorIsWhereOneStandsFromThenOn(FxRobot robot) {
    window.onFxThread(() -> window.session().seekIteration(7));
    window.onFxThread(() -> script.appendText("zz"));
    window.onFxThread(window.session()::run);
    OpenWindow.until(() -> window.session().trace().outcome() instanceof Outcome.Failed);
    window.onFxThread(() -> window.session().seekIteration(3));
    window.onFxThread(() -> script.appendText(" = 1"));
    window.onFxThread(window.session()::run);
    OpenWindow.until(() -> window.session().trace().outcome() instanceof Outcome.Finished);
    assertEquals(3, window.session().moment().iteration());
  }

  private void replaceAll(String text) {
    window.onFxThread(() -> script.replaceText(text));
  }
}
