package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LocalDerivativesTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      a = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
      b = tf.Variable([[0.5, 1.0], [-1.0, 2.0]])
      w = tf.Variable([2.0, 3.0])
      with tf.GradientTape() as t:
          p = a @ b
          r = tf.reshape(p, (4,))
          s = tf.nn.softmax(r)
          c = tf.concat([s, w], 0)
          d = tf.gather(c, [0, 5])
          m = tf.reduce_mean(d)
          loss = m * m
      t.gradient(loss, [a, b, w])
      """;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1300, 760);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void whatMixesElementsSaysItsRuleAndWhatDoesNotItsNumber(FxRobot robot) {
    graph.run(SCRIPT, -1);
    assertEquals(List.of(), locals());
    robot.clickOn(graph.view()).type(KeyCode.DIGIT3);
    graph.settle();
    assertEquals(
        List.of(
            "a to p = a @ b: g @ bᵀ",
            "b to p = a @ b: aᵀ @ g",
            "p = a @ b to r = reshape(p): g in the operand's shape",
            "r = reshape(p) to s = softmax(r): (g − Σ g · s) · s",
            "s = softmax(r) to c = concat(s: the part of g that stands…",
            "w to c = concat(s: the part of g that stands…",
            "c = concat(s: g, added up at the places…",
            "d = c[[0: g / n, repeated over the…",
            "m = mean(d) to loss = m × m: × 1.5",
            "m = mean(d) to loss = m × m: × 1.5"),
        locals());
    robot.clickOn("#show-locals");
    graph.settle();
    assertEquals(List.of(), locals());
  }

  @Test
  void whatIsElidedStandsWholeOnTheCardOfItsChip(FxRobot robot) {
    graph.run(SCRIPT, -1);
    robot.clickOn("#show-locals");
    graph.settle();
    EdgeView mean =
        graph.view().drawing().edges().stream()
            .filter(edge ->
                edge.chip().getGraphic() instanceof Label label
                    && label.getText().startsWith("g / n"))
            .findFirst()
            .orElseThrow();
    robot.moveTo(mean.chip());
    graph.settle();
    String card =
        graph.view().lookupAll(".td-card .label").stream()
            .map(label -> ((Label) label).getText())
            .collect(Collectors.joining("\n"));
    assertTrue(
        card.contains(
            "passes back g / n, repeated over the n averaged, where g is the gradient of m"),
        card);
  }

  private List<String> locals() {
    return OpenGraph.onScreen(() ->
        graph.view().drawing().edges().stream()
            .filter(edge -> edge.chip().getGraphic() instanceof Label)
            .map(edge ->
                edge.body().getAccessibleText().replaceAll(",.*", "")
                    + ": "
                    + ((Label) edge.chip().getGraphic()).getText())
            .toList());
  }
}
