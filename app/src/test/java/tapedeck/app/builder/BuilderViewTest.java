package tapedeck.app.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Session;
import tapedeck.app.style.Theme;

@ExtendWith(ApplicationExtension.class)
class BuilderViewTest {
  private static final String LOOP =
      """
      import tensorflow as tf

      x = tf.Variable(0.5, name="x")  # where to begin
      for i in range(3):
          with tf.GradientTape() as t:
              y = (x - 4)**2
          x.assign_sub(0.1 * t.gradient(y, x))
      """;

  private Session session;
  private BuilderView view;

  @Start
  void open(Stage stage) {
    session = new Session();
    view = new BuilderView(session);
    Scene scene = new Scene(view, 400, 560);
    scene.getStylesheets().addAll(Theme.stylesheets());
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    view.startNew();
  }

  @AfterEach
  void close() throws Exception {
    onScreen(() -> {
      session.close();
      return null;
    });
  }

  private static <T> T onScreen(Callable<T> what) throws Exception {
    return WaitForAsyncUtils.asyncFx(what).get();
  }

  private void text(String script) throws Exception {
    onScreen(() -> {
      session.textProperty().set(script);
      return null;
    });
    settle();
  }

  private void settle() throws Exception {
    Thread.sleep(200);
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> onScreen(() -> !session.runningProperty().get() && !session.staleProperty().get()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void waitForKnobs() throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onScreen(() -> !shown("knob").isEmpty()));
  }

  private String script() throws Exception {
    return onScreen(() -> session.textProperty().get());
  }

  private TextField field(String styleClass, int index) {
    return (TextField) shown(styleClass).get(index);
  }

  private List<Node> shown(String styleClass) {
    return view.lookupAll("." + styleClass).stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .toList();
  }

  private List<String> problems() {
    return shown("row-problem").stream().map(node -> ((Label) node).getText()).toList();
  }

  private void type(FxRobot robot, TextField field, String words) throws Exception {
    onScreen(() -> {
      field.requestFocus();
      field.selectAll();
      return null;
    });
    robot.write(words);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void newRowsWriteAScriptAndRunIt() throws Exception {
    settle();
    assertEquals(RowsTest.SCRIPT, script());
    assertEquals(RowsTest.SCRIPT, session.trace().source().text());
  }

  @Test
  void aFormulaIsWrittenWhileItIsTyped(FxRobot robot) throws Exception {
    type(robot, field("row-formula", 0), "exp(x)*y^2");
    assertEquals(RowsTest.SCRIPT.replace("tf.sin(x * y) + x**2", "tf.exp(x) * y**2"), script());
    assertEquals("exp(x)*y^2", field("row-formula", 0).getText());
    assertEquals("^ is written ** in Python.", ((Label) shown("row-note").getFirst()).getText());
  }

  @Test
  void aBadFormulaIsExplainedAndLosesNothing(FxRobot robot) throws Exception {
    type(robot, field("row-formula", 0), "sni(x) + y");
    assertEquals(List.of("There is no function sni. Did you mean sin?"), problems());
    assertEquals("sni(x) + y", field("row-formula", 0).getText());
    assertTrue(script().contains("dz_dx, dz_dy = tape.gradient(z, [x, y])"));
    type(robot, field("row-formula", 0), "sin(x) + y");
    assertEquals(List.of(), problems());
    assertTrue(script().contains("    z = tf.sin(x) + y\n"));
  }

  @Test
  void aRowCanBeAddedNamedAndUsed(FxRobot robot) throws Exception {
    robot.clickOn("#add-variable");
    type(robot, field("row-name", 2), "speed\n");
    type(robot, field("row-value", 2), "0.5");
    type(robot, field("row-formula", 0), "x*speed");
    assertTrue(script().contains("\nspeed = tf.Variable(0.5)\n"));
    assertTrue(script().contains("    z = x * speed\n"));
    assertTrue(script().contains("print(f\"dz/dy = {dz_dy}\")\n"));
    assertTrue(script().contains("print(f\"dz/dspeed = {dz_dspeed.numpy()}\")\n"));
  }

  @Test
  void aNewNameIsTakenOverInFormulas(FxRobot robot) throws Exception {
    type(robot, field("row-name", 0), "t\n");
    assertTrue(script().contains("    z = tf.sin(t * y) + t**2\n"));
    assertTrue(script().contains("dz_dt, dz_dy = tape.gradient(z, [t, y])\n"));
    type(robot, field("row-name", 0), "y\n");
    assertEquals(List.of("There is a row called y already."), problems());
    type(robot, field("row-name", 0), "for\n");
    assertEquals(List.of("for has a meaning of its own in Python."), problems());
    assertTrue(script().contains("\nt = tf.Variable(2.0)\n"));
  }

  @Test
  void whatToDifferentiateIsChosenByBoxes(FxRobot robot) throws Exception {
    CheckBox y = (CheckBox) shown("row-check").get(1);
    robot.clickOn(y);
    assertTrue(script().contains("\ndz_dx = tape.gradient(z, x)\n"));
    robot.clickOn(y);
    assertEquals(RowsTest.SCRIPT, script());
  }

  @Test
  void removingAVariableKeepsTheFormulaThatMissesIt(FxRobot robot) throws Exception {
    robot.clickOn(shown("row-remove").get(1));
    assertEquals(List.of("Nothing is called y."), problems());
    assertEquals("sin(x * y) + x**2", field("row-formula", 0).getText());
    assertFalse(script().contains("z ="));
  }

  @Test
  void aChangeOfTheTextChangesTheRows() throws Exception {
    text(RowsTest.SCRIPT.replace("2.0", "-1.25").replace("x**2", "tf.cos(y)"));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> onScreen(() -> field("row-value", 0).getText().equals("-1.25")));
    assertEquals("sin(x * y) + cos(y)", field("row-formula", 0).getText());
  }

  @Test
  void aScriptOfAnotherShapeIsNotTouched(FxRobot robot) throws Exception {
    text(LOOP);
    waitForKnobs();
    assertEquals(LOOP, script());
    assertEquals(1, shown("knob").size());
    assertTrue(shown("row-formula").isEmpty() || !view.lookup(".builder-rows").isVisible());
    robot.clickOn("#start-rows");
    assertEquals(RowsTest.SCRIPT, script());
  }

  @Test
  void aSliderMovesOnlyTheLiteralAndRuns() throws Exception {
    text(LOOP);
    waitForKnobs();
    Slider slider = (Slider) view.lookup(".knob .slider");
    assertEquals(0.5, slider.getValue());
    List<String> ran = new ArrayList<>();
    onScreen(() -> {
      session
          .traceProperty()
          .addListener((property, before, trace) -> ran.add(trace.source().text()));
      slider.requestFocus();
      slider.setValueChanging(true);
      return null;
    });
    for (double value : new double[] {0.52, 0.6, 0.71, 0.7}) {
      onScreen(() -> {
        slider.setValue(value);
        return null;
      });
    }
    onScreen(() -> {
      slider.setValueChanging(false);
      return null;
    });
    assertEquals(LOOP.replace("0.5", "0.7"), script());
    settle();
    assertEquals(LOOP.replace("0.5", "0.7"), ran.getLast());
    assertTrue(ran.size() > 1 || ran.getFirst().contains("0.7"));
  }

  @Test
  void arrowKeysMoveASliderByOneStep(FxRobot robot) throws Exception {
    Slider slider = (Slider) shown("slider").getFirst();
    onScreen(() -> {
      slider.requestFocus();
      return null;
    });
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(RowsTest.SCRIPT.replace("2.0", "2.05"), script());
    assertEquals("2.05", field("row-value", 0).getText());
  }
}
