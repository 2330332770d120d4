package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
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
import tapedeck.app.graph.Legible;
import tapedeck.app.session.Selection;

/** What the window says where something is missing: no script, no gradient, no number. */
@ExtendWith(ApplicationExtension.class)
class TeachingTest {
  private static final String NONE =
      """
      import tensorflow as tf
      x = tf.Variable(3.0)
      with tf.GradientTape() as tape:
          y = tf.stop_gradient(x) * 2.0
      g = tape.gradient(y, x)
      print(g)
      """;
  private static final String NAN =
      """
      import tensorflow as tf
      x = tf.Variable(-1.0)
      with tf.GradientTape() as tape:
          y = tf.math.log(x)
      g = tape.gradient(y, x)
      """;

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 800);
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
  void anEmptyScriptSaysWhatToTypeAndOffersExamples(FxRobot robot) {
    show("");
    assertTrue(window.node("#first-steps").isVisible());
    robot.clickOn("#begin-with-this");
    window.untilRun();
    assertFalse(window.node("#first-steps").isVisible());
    assertEquals(1, window.session().trace().passes().size());
    show("\n");
    robot.clickOn("#try-why_none");
    OpenWindow.settle();
    assertEquals("why_none.py", window.session().fileNameProperty().get());
  }

  @Test
  void aNoneInTheVariablesSaysItsCauseAndAClickLeadsToIt(FxRobot robot) {
    show(NONE);
    robot.push(KeyCode.END);
    OpenWindow.settle();
    String row = row(0);
    assertTrue(row.contains("None: "), row);
    assertTrue(row.contains("stop_gradient"), row);
    robot.clickOn(
        window.node("#variables").lookupAll(".table-row-cell").stream()
            .filter(cell -> cell instanceof TableRow<?> first && first.getIndex() == 0)
            .findFirst()
            .orElseThrow());
    robot.push(KeyCode.ENTER);
    OpenWindow.settle();
    assertInstanceOf(Selection.OfVertex.class, window.session().selectionProperty().get());
    assertTrue(window.session().selectedVertex().isPresent());
  }

  @Test
  void aNanInTheVariablesSaysWhereItBegan(FxRobot robot) {
    show(NAN);
    robot.push(KeyCode.END);
    OpenWindow.settle();
    String rows = String.valueOf(((TableView<?>) window.node("#variables")).getItems());
    assertTrue(rows.contains("nan: It began at ln(x) on line 4"), rows);
  }

  @Test
  void theProblemsTellNonesAndAClickGoesThere(FxRobot robot) {
    show(NONE);
    robot.push(KeyCode.HOME);
    robot.clickOn("Problems 1");
    OpenWindow.settle();
    robot.clickOn(".problem-message");
    OpenWindow.settle();
    assertEquals(5, window.session().moment().place().line());
    assertTrue(window.session().selectedVertex().isPresent());
  }

  @Test
  void aProblemIsToldInAllItsWords(FxRobot robot) {
    show(NONE);
    robot.clickOn("Problems 1");
    OpenWindow.settle();
    assertEquals(List.of(), Legible.problems((Parent) window.node("#problems"), 8.4));
    Label message = (Label) window.node(".problem-message");
    assertTrue(message.getHeight() > 2 * message.getFont().getSize(), message.getText());
  }

  @Test
  void aPastedPromptIsTakenAwayByAButtonAndThatCanBeUndone(FxRobot robot) {
    String pasted = ">>> x = 1\n>>> print(x)\n1\n";
    CodeArea script = (CodeArea) window.node("#script");
    robot.clickOn("#script");
    window.onFxThread(() -> script.replaceText(pasted));
    window.untilRun();
    robot.clickOn("#repair");
    window.untilRun();
    assertEquals("x = 1\nprint(x)\n", script.getText());
    assertEquals("1\n", window.session().trace().printed());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    OpenWindow.settle();
    assertEquals(pasted, script.getText());
  }

  @Test
  void theProblemsOfferTheSameRepair(FxRobot robot) {
    show("%matplotlib inline\nx = 1\n");
    robot.clickOn("Problems 1");
    OpenWindow.settle();
    ListView<?> problems = (ListView<?>) window.node("#problems").lookup(".list-view");
    assertEquals(1, problems.getItems().size());
    robot.clickOn("#problem-repair");
    window.untilRun();
    assertEquals("x = 1\n", window.session().textProperty().get());
  }

  private void show(String text) {
    window.onFxThread(() -> window.view().documents().show("mine.py", text, null));
    OpenWindow.until(() ->
        window.session().trace().source().text().equals(text)
            && !window.session().runningProperty().get());
  }

  private String row(int index) {
    return String.valueOf(((TableView<?>) window.node("#variables")).getItems().get(index));
  }
}
