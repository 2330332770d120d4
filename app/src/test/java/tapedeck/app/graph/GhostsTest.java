package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GhostsTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      with tf.GradientTape() as t:
          if x > 1:
              y = x * x
          else:
              z = x - 3
              y = tf.square(z) * x
      t.gradient(y, x)
      """;

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
  void theWayNotTakenStandsBelowWithoutOverlapAndInSight() {
    graph.run(SCRIPT, -1);
    List<Node> ghosts = List.copyOf(graph.view().lookupAll(".ghost"));
    assertEquals(
        List.of("x", "3", "z = x − 3", "square(z)", "x", "y = (·) × x"),
        ghosts.stream().map(ghost -> ((Label) ghost).getText()).toList());
    assertEquals("else on line 6, not taken", ((Label) graph.view().lookup(".heading")).getText());
    double lowest =
        graph.view().drawing().vertices().stream()
            .mapToDouble(view -> bounds(view).getMaxY())
            .max()
            .orElseThrow();
    for (Node ghost : ghosts) {
      assertTrue(bounds(ghost).getMinY() > lowest);
      assertTrue(bounds(ghost).getMaxY() <= 640 && bounds(ghost).getMaxX() <= 1000);
      for (Node other : ghosts) {
        assertTrue(ghost == other || !bounds(ghost).intersects(bounds(other)));
      }
    }
  }

  @Test
  void aScriptWithoutChoiceHasNone() {
    graph.run(SCRIPT, -1);
    graph.run(OpenGraph.CHAIN, -1);
    assertTrue(graph.view().lookupAll(".ghost").isEmpty());
  }

  private static Bounds bounds(Node node) {
    return OpenGraph.onScreen(() -> node.localToScene(node.getLayoutBounds()));
  }
}
