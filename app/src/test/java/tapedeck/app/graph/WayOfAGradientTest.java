package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
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

  private static final String VANISHING =
      """
      import tensorflow as tf
      x = tf.Variable(6.0)
      with tf.GradientTape() as t:
          a = tf.sigmoid(x)
          b = tf.sigmoid(a * 9.0)
          c = tf.sigmoid(b * 9.0)
          loss = c * 2.0
      t.gradient(loss, x)
      """;
  private static final String EXPLODING =
      """
      import tensorflow as tf
      x = tf.Variable(1.0)
      with tf.GradientTape() as t:
          a = x * 10.0
          b = a * 20.0
          c = b * 100.0
          d = c * 1000.0
          loss = d + x
      t.gradient(loss, x)
      """;

  /** The edges drawn in a state, each with what stands at its beginning if something does. */
  private Map<String, String> way(String state) {
    Map<String, String> way = new TreeMap<>();
    for (EdgeView edge : graph.view().drawing().edges()) {
      if (edge.body().getPseudoClassStates().contains(PseudoClass.getPseudoClass(state))) {
        Label onset = (Label) edge.body().lookup(".onset");
        String name = edge.body().getAccessibleText().replaceFirst(", contribution.*", "");
        way.put(name, onset.isVisible() ? onset.getText() : "");
      }
    }
    return way;
  }

  @Test
  void theWholeWayOfAVanishingGradientIsDottedFromWhereItBegan() {
    graph.run(VANISHING, -1);
    assertEquals(
        Map.of(
            "x to a = sigmoid(x)", "",
            "a = sigmoid(x) to a × 9", "",
            "a × 9 to b = sigmoid(·)", "vanishing from here"),
        way("vanishing"));
    assertEquals(Map.of(), way("exploding"));
    Path dotted = (Path) line("a = sigmoid(x) to").body().lookup(".line");
    Path solid = (Path) line("c = sigmoid(·) to").body().lookup(".line");
    assertFalse(dotted.getStrokeDashArray().isEmpty());
    assertEquals(List.of(), solid.getStrokeDashArray());
    assertEquals(List.of(), Legible.problems(graph.view(), 8));
    graph.run(VANISHING, 0);
    assertEquals(Map.of(), way("vanishing"), "no pass has run yet");
  }

  @Test
  void theWholeWayOfAnExplodingGradientHasRailsFromWhereItBegan() {
    graph.run(EXPLODING, -1);
    assertEquals(
        Map.of("x to a = x × 10", "", "a = x × 10 to b = a × 20", "exploding from here"),
        way("exploding"));
    assertEquals(Map.of(), way("vanishing"));
    Path rails = (Path) line("x to a").body().lookup(".rim");
    Path hollow = (Path) line("x to a").body().lookup(".hollow");
    Path middle = (Path) line("x to a").body().lookup(".line");
    assertTrue(rails.getStrokeWidth() > hollow.getStrokeWidth());
    assertTrue(hollow.getStrokeWidth() > middle.getStrokeWidth());
    assertNotEquals(rails.getStroke(), hollow.getStroke());
    assertNull(line("d = c × 1000 to").body().lookup(".rim"));
    assertEquals(List.of(), Legible.problems(graph.view(), 8));
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
    var step = StepPlace.of(graph.view().drawing()).getLast();
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
