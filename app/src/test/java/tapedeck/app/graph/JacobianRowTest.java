package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Event;
import tapedeck.trace.Trace;

@ExtendWith(ApplicationExtension.class)
class JacobianRowTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable([1.0, 2.0, 3.0])
      with tf.GradientTape() as t:
          y = x * x
      %s
      """;

  private static final String OF_A_BATCH =
      """
      import tensorflow as tf
      x = tf.Variable([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
      with tf.GradientTape() as t:
          y = x * x
      %s
      """;

  private final List<String> sentences = new ArrayList<>();
  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void eachPassOfAJacobianSaysItsRow() {
    graph.run(SCRIPT.formatted("t.jacobian(y, x)"), -1);
    assertTrue(heading().endsWith(" · row 3 of 3 of the Jacobian"), heading());
    assertEquals(
        List.of(
            "row 1 of 3 of the Jacobian",
            "row 2 of 3 of the Jacobian",
            "row 3 of 3 of the Jacobian"),
        headings());
    assertEquals(
        "The backward pass of t begins at y with [0, 1, 0], for row 2 of 3 of the Jacobian.",
        sentences.get(1));
  }

  @Test
  void eachPassOfABatchJacobianSaysItsRowOfEveryExample() {
    graph.run(OF_A_BATCH.formatted("t.batch_jacobian(y, x)"), -1);
    assertEquals(
        List.of(
            "row 1 of 3 of each Jacobian",
            "row 2 of 3 of each Jacobian",
            "row 3 of 3 of each Jacobian"),
        headings());
  }

  @Test
  void aSeedOfOtherNumbersOrOnesIsNoRow() {
    String seed = "t.gradient(y, x, output_gradients=tf.constant([[0.0, 1, 0], [1, 0, 0]]))";
    graph.run(OF_A_BATCH.formatted(seed), -1);
    assertTrue(heading().endsWith(" · released"), heading());
    graph.run(OF_A_BATCH.formatted("t.gradient(y, x)"), -1);
    assertTrue(heading().endsWith(" · released"), heading());
  }

  /** What the headings say last where each pass begins. */
  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    sentences.clear();
    for (int begin : begins()) {
      OpenGraph.onScreen(() -> {
        graph.session().seek(begin + 1);
        return null;
      });
      graph.settle();
      headings.add(heading().replaceAll(".* · ", ""));
      sentences.add(graph.session().moment().sentence());
      assertInsideItsFrame();
    }
    return headings;
  }

  @Test
  void anOrdinaryGradientIsNoRow() {
    graph.run(SCRIPT.formatted("t.gradient(y, x)"), -1);
    assertTrue(heading().endsWith(" · released"), heading());
  }

  private List<Integer> begins() {
    Trace trace = graph.session().trace();
    return IntStream.range(0, trace.size())
        .filter(i -> trace.event(i) instanceof Event.PassBegan)
        .boxed()
        .toList();
  }

  private BoxView tape() {
    return graph.view().drawing().boxes().iterator().next();
  }

  private String heading() {
    return OpenGraph.onScreen(() -> tape().getAccessibleText());
  }

  private void assertInsideItsFrame() {
    Bounds heading = OpenGraph.onScreen(() -> tape().heading().getBoundsInParent());
    assertTrue(heading.getMaxX() <= tape().place().getMaxX(), "a heading to " + heading.getMaxX());
  }
}
