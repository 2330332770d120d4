package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import tapedeck.app.session.RuleLine;
import tapedeck.trace.Event;

@ExtendWith(ApplicationExtension.class)
class InsideRuleTest {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void standOnTheContributionOfThePower(FxRobot robot) {
    window.untilRun();
    press(robot, KeyCode.LEFT);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theRuleOfTheStepIsDrawnWithItsNumbers(FxRobot robot) {
    assertEquals(
        List.of("g = ∂y/∂y", "x − 4", "2", "g × 2", "2 − 1", "(x − 4)^②", "① × ③"),
        texts(robot, ".what"));
    assertEquals(List.of("1", "−4", "", "2", "1", "−4", "−8"), texts(robot, ".value"));
  }

  @Test
  void aLongValueStandsBelowItsTextInsteadOfBreakingIt(FxRobot robot) {
    window.onFxThread(() ->
        window
            .session()
            .open(
                "rule.py",
                """
                import tensorflow as tf
                w = tf.Variable([0.1234567, 12.345678, -3.4567891])
                with tf.GradientTape() as tape:
                    y = tf.reshape(w, [3, 1])
                up = tf.constant([[1.234567], [-23.45678], [0.3456789]])
                tape.gradient(y, w, output_gradients=up)
                """));
    window.untilRun();
    Label text = label(robot, ".what", "reshape(g)");
    assertEquals(text.prefWidth(-1), text.getWidth(), 1);
    Label value = label(robot, ".value", "[1.235, −23.46, 0.3457]");
    assertTrue(value.getBoundsInParent().getMinY() >= text.getBoundsInParent().getMaxY() - 10);
  }

  @Test
  void f7GoesDownTheRuleAndThenToTheNextLine(FxRobot robot) {
    int added = window.session().moment().position();
    int rows = texts(robot, ".what").size();
    for (int row = 0; row < rows; row++) {
      press(robot, KeyCode.F7);
      assertEquals(row, current(robot));
      assertTrue(window.session().moment().isBetweenHalves());
    }
    int here = window.session().moment().position();
    assertTrue(here < added, "the rule's contribution is there before it is added to its sum");
    press(robot, KeyCode.SHIFT, KeyCode.F7);
    assertEquals(rows - 2, current(robot));
    press(robot, KeyCode.F7);
    press(robot, KeyCode.F7);
    assertNotEquals(here, window.session().moment().position());
    assertInstanceOf(Event.StatementBegan.class, window.session().moment().last());
  }

  @Test
  void theWindowSaysWhichLineOfTheRuleItIsAtUntilAnotherStepIsMade(FxRobot robot) {
    String sentence = ((Label) window.node("#sentence")).getText();
    press(robot, KeyCode.F7);
    press(robot, KeyCode.F7);
    assertEquals(2, window.session().ruleLineProperty().get().number());
    press(robot, KeyCode.F7);
    press(robot, KeyCode.F7);
    assertEquals("In its rule: 1 g × 2 = 2", ((Label) window.node("#sentence")).getText());
    assertTrue(
        window.node(".step-text").lookupAll(".label").stream()
            .anyMatch(label -> ((Label) label).getText().equals(" · line 4 of 7 of its rule")));
    press(robot, KeyCode.LEFT);
    press(robot, KeyCode.RIGHT);
    assertEquals(RuleLine.NONE, window.session().ruleLineProperty().get());
    assertEquals(sentence, ((Label) window.node("#sentence")).getText());
  }

  @Test
  void withinARuleEverythingShowsTheMomentBeforeItsContributionIsAdded(FxRobot robot) {
    String step = stepNumber();
    assertEquals("∂ −8", gradient("x − 4"));
    press(robot, KeyCode.F7);
    assertEquals("∂ + −8", gradient("x − 4"));
    assertEquals(step, stepNumber());
    press(robot, KeyCode.RIGHT);
    assertEquals("∂ −8", gradient("x − 4"));
    assertEquals(step, stepNumber());
    assertEquals(RuleLine.NONE, window.session().ruleLineProperty().get());
  }

  private String stepNumber() {
    return ((Label) window.node(".step-number")).getText();
  }

  /** What a box of the graph says of its gradient. */
  private String gradient(String title) {
    return window.node("#slot-graph").lookupAll(".td-vertex").stream()
        .filter(box -> ((Label) box.lookup(".title")).getText().equals(title))
        .map(box -> ((Label) box.lookup(".gradient")).getText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theArrowsWalkARuleThatHasTheFocus(FxRobot robot) {
    window.onFxThread(() -> window.node(".td-rule").requestFocus());
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.DOWN);
    assertEquals(2, window.session().ruleLineProperty().get().number());
    press(robot, KeyCode.UP);
    assertEquals(1, window.session().ruleLineProperty().get().number());
  }

  @Test
  void aFoldedInspectorLeavesF7ToTheLines(FxRobot robot) {
    int here = window.session().moment().position();
    press(robot, KeyCode.ALT, KeyCode.DIGIT4);
    press(robot, KeyCode.F7);
    assertTrue(window.session().moment().position() > here);
  }

  private static Label label(FxRobot robot, String part, String text) {
    return inRule(robot, part).queryAllAs(Label.class).stream()
        .filter(label -> label.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + texts(robot, part)));
  }

  private static List<String> texts(FxRobot robot, String part) {
    return inRule(robot, part).queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  /** Rules of other steps may be kept out of sight. */
  private static NodeQuery inRule(FxRobot robot, String part) {
    return robot.lookup(".td-rule").match(Node::isVisible).lookup(part);
  }

  private static int current(FxRobot robot) {
    List<Node> rows = List.copyOf(inRule(robot, ".ground").queryAll());
    return rows.stream()
        .filter(row -> row.getPseudoClassStates().contains(CURRENT))
        .mapToInt(rows::indexOf)
        .findFirst()
        .orElse(-1);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }
}
