package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is drawn on the way of a gradient that does not arrive, and of one that does. */
@ExtendWith(ApplicationExtension.class)
class WayOfAGradientTest {
  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private Map<String, VertexView> boxes() {
    Map<String, VertexView> boxes = new TreeMap<>();
    graph
        .view()
        .drawing()
        .vertices()
        .forEach(view -> boxes.put(String.valueOf(view.looks().get(VertexLook.LABEL)), view));
    return boxes;
  }

  private VertexView box(String title) {
    return Objects.requireNonNull(boxes().get(title), () -> title + " is not drawn");
  }

  private EdgeView line(String spoken) {
    return graph.view().drawing().edges().stream()
        .filter(edge -> edge.body().getAccessibleText().startsWith(spoken))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + spoken));
  }

  @Test
  void whatWasComputedBeforeTheTapeIsDrawnWithItsCut() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        h = x * 3.0
        with tf.GradientTape() as t:
            loss = h ** 2
        t.gradient(loss, x)
        """,
        -1);
    EdgeView cut = line("x to h = x × 3");
    assertEquals("not recorded", cut.chip().getText());
    assertTrue(cut.body().getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
    assertEquals("∂ None", box("x").looks().get(VertexLook.GRADIENT));
    String words = ((Label) graph.view().lookup(".td-reason .cause")).getText();
    assertTrue(words.startsWith("x × 3 on line 3 was not recorded: no tape"), words);
  }

  @Test
  void whatTheTapeLeftOutBetweenTwoRecordsIsDrawnBetweenThem() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            whole = tf.cast(x, tf.int32)
            loss = tf.cast(whole, tf.float32) * x
            y = tf.cast(whole, tf.float32) + 1.0
        t.gradient(y, x)
        """,
        -1);
    assertTrue(boxes().containsKey("cast(whole)"), boxes().keySet().toString());
    assertEquals("int32", line("x to whole = cast(x)").chip().getText());
  }

  @Test
  void aSourceThatNothingUsesIsDrawnWithItsAnswer() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        y = tf.Variable(3.0)
        with tf.GradientTape() as t:
            z = x * x
        t.gradient(z, [x, y], unconnected_gradients="zero")
        """,
        -1);
    VertexView lone = box("y");
    assertEquals(Texts.ZEROS, lone.looks().get(VertexLook.GRADIENT));
    assertTrue(lone.place().getWidth() > 0);
    assertFalse(lone.place().intersects(box("x").place()));
  }

  @Test
  void boxesNameWhatIsTakenAndAllThatIsAdded() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable([1.5, -1.0])
        a, b, c = tf.Variable(1.0), tf.Variable(2.0), tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = x[1] * tf.add_n([a, b, c])
            z = tf.concat([x, x, x, x], 0)
        t.gradient(y, x)
        """,
        -1);
    for (String title : List.of("x[1]", "a + b + c", "z = concat(x, …)")) {
      assertTrue(boxes().containsKey(title), title + " is not among " + boxes().keySet());
    }
  }

  @Test
  void ofAStepTooLargeForTheViewTheBeginningIsShown(FxRobot robot) {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = x * x + 2.0 * x
        t.gradient(y, x)
        """,
        -2);
    OpenGraph.onScreen(() -> {
      graph.view().viewport().zoomAt(500, 300, 8);
      graph.session().stepBack();
      graph.session().stepForward();
      return null;
    });
    var step = graph.view().drawing().current().orElseThrow();
    var at = graph.view().viewport().toView(step.getMinX(), step.getMinY());
    assertTrue(at.getX() >= 0 && at.getX() < 100, "its beginning is at " + at);
    assertTrue(at.getY() >= 0, "its beginning is at " + at);
  }

  @Test
  void aDigitShowsTheShapeAndTypeOfEveryValue(FxRobot robot) {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable([[1.0, 2.0]])
        with tf.GradientTape() as t:
            y = tf.reduce_sum(x * 2.0)
        t.gradient(y, x)
        """,
        -1);
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      return null;
    });
    assertFalse(shapes().contains("() float32"), shapes());
    robot.type(KeyCode.DIGIT4);
    graph.settle();
    assertTrue(shapes().contains("() float32"), shapes());
    assertTrue(shapes().contains("(1, 2) float32"), shapes());
    robot.type(KeyCode.DIGIT4);
    graph.settle();
    assertFalse(shapes().contains("() float32"), shapes());
  }

  private String shapes() {
    StringBuilder all = new StringBuilder();
    for (Node text : graph.view().lookupAll(".td-vertex > .frame > .label")) {
      all.append(((Label) text).getText()).append('\n');
    }
    return all.toString();
  }
}
