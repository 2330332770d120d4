package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Session;
import tapedeck.trace.Outcome;

@ExtendWith(ApplicationExtension.class)
class RunningTest {
  private static final String TWICE =
      """
      import tensorflow as tf
      x = tf.Variable(3.0)
      with tf.GradientTape() as t:
          z = x - 4
          y = z**2
      print(t.gradient(y, x).numpy())
      print(t.gradient(z, x))
      """;

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
    window.close();
  }

  @Test
  void anEndlessLoopIsStoppedByTheButtonAndTheWindowLivesOn(FxRobot robot) {
    Button run = (Button) window.node("#run");
    type("i = 0\nwhile True:\n    i += 1\n");
    OpenWindow.until(() -> run.getText().equals("Stop"));
    assertTrue(window.node("#stale").isVisible());
    robot.clickOn("#theme").clickOn("#theme").clickOn("#run");
    OpenWindow.until(() -> run.getText().equals("Run"));
    assertFalse(window.session().runningProperty().get());
    type("x = 1\nprint(x)\n");
    window.untilRun();
    assertEquals("1\n", window.session().trace().printed());
  }

  @Test
  void aRunThatGoesOnIsSteppedThroughAndStopKeepsWhatItRecorded(FxRobot robot) {
    Button run = (Button) window.node("#run");
    type(
        """
        import tensorflow as tf
        x = tf.Variable(0.0)
        while True:
            with tf.GradientTape() as t:
                y = (x - 4)**2
            x.assign_sub(0.01 * t.gradient(y, x))
        """);
    OpenWindow.until(
        () -> session().runningProperty().get() && session().trace().passes().size() > 40);
    assertFalse(session().staleProperty().get());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    OpenWindow.settle();
    assertEquals(2, window.step());
    int soFar = session().trace().size();
    OpenWindow.until(() -> session().trace().size() > soFar);
    assertTrue(session().runningProperty().get());
    assertEquals(2, window.step());
    robot.clickOn("#run");
    OpenWindow.until(() -> run.getText().equals("Run"));
    assertEquals(2, window.step());
    assertTrue(session().trace().size() > soFar);
    assertTrue(session().trace().outcome() instanceof Outcome.Failed);
  }

  @Test
  void whoStandsAtTheEndOfARunThatGoesOnGoesWithIt(FxRobot robot) {
    type("import tensorflow as tf\nx = tf.Variable(0.0)\nwhile True:\n    x.assign_add(1.0)\n");
    OpenWindow.until(() -> session().runningProperty().get() && !session().staleProperty().get());
    robot.push(KeyCode.END);
    OpenWindow.settle();
    int end = session().moment().position();
    OpenWindow.until(() -> session().moment().position() > end);
    assertEquals(session().trace().size(), session().moment().position());
    window.onFxThread(session()::stop);
    OpenWindow.until(() -> !session().runningProperty().get());
    assertEquals(session().trace().size(), session().moment().position());
  }

  private Session session() {
    return window.session();
  }

  @Test
  void anErrorIsShownAtItsPlaceInWordsAndInTheList(FxRobot robot) {
    type(TWICE);
    window.untilRun();
    assertTrue(window.session().trace().outcome() instanceof Outcome.Failed);
    Label message = (Label) window.node(".fault-strip .error-text");
    assertTrue(message.getText().startsWith("line 7"), message.getText());
    assertTrue(message.getText().contains("RuntimeError: A non-persistent GradientTape"));
    CodeArea script = (CodeArea) window.node("#script");
    Collection<String> style = script.getStyleOfChar(script.getAbsolutePosition(6, 8));
    assertTrue(style.contains("fault"), style.toString());
    robot.clickOn("Problems 1");
    ListView<?> problems = (ListView<?>) window.node("#problems");
    assertEquals(1, problems.getItems().size());
    robot.clickOn(".problem");
    OpenWindow.settle();
    assertEquals(6, script.getCurrentParagraph());
  }

  @Test
  void theConsoleEndsWithTheErrorAsTheCommandLineShowsIt(FxRobot robot) {
    type(TWICE);
    window.untilRun();
    robot.clickOn("Console").push(KeyCode.END);
    OpenWindow.settle();
    String text = ((StyleClassedTextArea) window.node("#console")).getText();
    assertTrue(text.startsWith("-2.0\n"), text);
    assertTrue(text.contains("^^^"), text);
    assertTrue(text.contains("RuntimeError: A non-persistent GradientTape"), text);
  }

  @Test
  void typingOnTakesTheErrorAway() {
    type("x = (1\n");
    window.untilRun();
    assertTrue(window.node(".fault-strip").isVisible());
    type("x = (1)\n");
    window.untilRun();
    assertFalse(window.node(".fault-strip").isVisible());
  }

  @Test
  void newStartsRowsAndTheRowsAreAScript(FxRobot robot) {
    robot.clickOn("#new");
    window.untilRun();
    assertTrue(((ToggleButton) window.node("#rows")).isSelected());
    assertTrue(window.node(".builder").isVisible());
    assertEquals("untitled.py", window.session().fileNameProperty().get());
    assertTrue(window.session().trace().outcome() instanceof Outcome.Finished);
    assertFalse(window.view().documents().modifiedProperty().get());
  }

  @Test
  void everyExampleOpensAndRunsToAPicture() {
    for (String name : Examples.names()) {
      window.onFxThread(() -> window.view().documents().openExample(name));
      window.untilRun();
      assertEquals(name, window.session().fileNameProperty().get());
      assertTrue(window.session().structure().vertices().size() > 1, name + " has no picture");
    }
  }

  private void type(String text) {
    window.onFxThread(() -> ((CodeArea) window.node("#script")).replaceText(text));
  }
}
