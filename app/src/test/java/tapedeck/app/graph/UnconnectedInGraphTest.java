package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UnconnectedInGraphTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      w = tf.Variable(5.0)
      with tf.GradientTape() as t:
          y = x * x
          z = w + 1.0
      t.gradient(y, [x, w], unconnected_gradients="%s")
      """;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 900, 600);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void zerosThatWereAskedForAreToldFromNone() {
    graph.run(SCRIPT.formatted("none"), -1);
    assertEquals("∂ None", gradientOfW());
    graph.run(SCRIPT.formatted("zero"), -1);
    assertEquals("∂ 0 for None", gradientOfW());
  }

  private Object gradientOfW() {
    return OpenGraph.onScreen(() ->
        graph.view().drawing().vertices().stream()
            .filter(view -> "w".equals(view.looks().get(VertexLook.LABEL)))
            .findFirst()
            .orElseThrow()
            .looks()
            .getOrDefault(VertexLook.GRADIENT, ""));
  }
}
