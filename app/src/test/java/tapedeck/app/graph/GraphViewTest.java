package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Selection;
import tapedeck.tensor.Shape;

@ExtendWith(ApplicationExtension.class)
class GraphViewTest {
  private static final String STOPPED =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      w = tf.Variable(3.0)
      with tf.GradientTape() as t:
          a = x * w
          b = tf.stop_gradient(a)
          loss = b * b + w
      t.gradient(loss, [x, w])
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

  private VertexView vertex(String title) {
    return graph.view().drawing().vertices().stream()
        .filter(view -> title.equals(view.looks().get(VertexLook.LABEL)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + title + " among " + titles()));
  }

  private List<Object> titles() {
    return graph.view().drawing().vertices().stream()
        .map(view -> view.looks().getOrDefault(VertexLook.LABEL, ""))
        .toList();
  }

  @Test
  void aLongLoopIsFoldedAndADoubleClickUnfoldsItWhereItStands(FxRobot robot) {
    graph.run(OpenGraph.CHAIN, -1);
    VertexView folded = vertex("rounds 1 to 24");
    int before = titles().size();
    assertTrue(before < 30, "120 operations in " + before + " boxes");
    Point2D corner = OpenGraph.onScreen(() -> folded.localToScene(0, 0));
    robot.doubleClickOn(folded);
    graph.settle();
    assertTrue(titles().contains("round 1"), String.valueOf(titles()));
    VertexView first = vertex("round 1");
    Point2D now = OpenGraph.onScreen(() -> first.localToScene(0, 0));
    assertTrue(corner.distance(now) < 2, corner + " became " + now);
  }

  @Test
  void aCutIsDrawnWithItsReasonAndTheWayToItIsLit() {
    graph.run(STOPPED, -1);
    EdgeView cut =
        graph.view().drawing().edges().stream()
            .filter(edge -> edge.chip().getText().equals("stop_gradient"))
            .findFirst()
            .orElseThrow();
    assertTrue(cut.body().getAccessibleText().contains("holds the gradient back"));
    assertTrue(cut.body().getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
    assertNotNull(graph.view().lookup(".td-reason"));
  }

  @Test
  void aReasonThatWasClosedStaysAwayUntilTheNextRun(FxRobot robot) throws Exception {
    graph.run(STOPPED, -1);
    double covered = graph.view().viewport().getHeight();
    robot.clickOn(graph.view().lookup(".td-reason .away"));
    graph.settle();
    assertNull(graph.view().lookup(".td-reason"));
    assertTrue(graph.view().viewport().getHeight() > covered);
    graph.run(STOPPED, -1);
    assertNotNull(graph.view().lookup(".td-reason"));
    assertTrue(OpenGraph.onScreen(graph.view()::dismiss), "there was a reason");
    assertNull(graph.view().lookup(".td-reason"));
    assertFalse(OpenGraph.onScreen(graph.view()::dismiss));
  }

  @Test
  void roomForReasonsIsTakenFromThePictureOnlyWhenTheyAreThere() {
    String script =
        """
        import tensorflow as tf
        a, b, c = tf.Variable(2.0), tf.Variable(3.0), tf.Variable(4.0)
        with tf.GradientTape() as t:
            x = tf.stop_gradient(a * 2.0) * tf.stop_gradient(b * 2.0) * tf.round(c)
            y = x * x
        t.gradient(y, [a, b, c])
        """;
    graph.run(script, -1);
    double withReasons = graph.view().viewport().getHeight();
    Node box = graph.view().lookup(".td-vertex");
    double x = box.localToScene(0, 0).getX();
    double y = box.localToScene(0, 0).getY();
    graph.run(script, -2);
    assertTrue(graph.view().viewport().getHeight() > withReasons + 100);
    Node same = graph.view().lookup(".td-vertex");
    assertEquals(x, same.localToScene(0, 0).getX(), 0.5);
    assertEquals(y, same.localToScene(0, 0).getY(), 0.5);
  }

  @Test
  void aLongColumnIsBroadEnoughToBeSeen() {
    assertEquals(20, HeatMap.width(HeatMap.grid(Shape.of(16, 1))));
    assertEquals(20, HeatMap.height(HeatMap.grid(Shape.of(1, 32))));
    assertEquals(12, HeatMap.width(HeatMap.grid(Shape.of(4, 1))));
  }

  @Test
  void theSumOfAGradientIsWrittenWithItsTerms() {
    graph.run(STOPPED, -1);
    assertEquals("∂ 12 = 6 + 6", vertex("b = stop(a)").looks().get(VertexLook.GRADIENT));
  }

  @Test
  void searchGoesFromOneFindToTheNext(FxRobot robot) {
    graph.run(STOPPED, -1);
    OpenGraph.onScreen(() -> {
      graph.view().openSearch();
      return null;
    });
    robot.write("mul").type(KeyCode.ENTER);
    Selection first = graph.session().selectionProperty().get();
    robot.type(KeyCode.ENTER);
    Selection second = graph.session().selectionProperty().get();
    assertNotEquals(first, second);
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    assertEquals(first, graph.session().selectionProperty().get());
  }

  @Test
  void searchUnfoldsWhatItFinds(FxRobot robot) {
    graph.run(OpenGraph.CHAIN, -1);
    OpenGraph.onScreen(() -> {
      graph.view().openSearch();
      return null;
    });
    robot.write("sin").type(KeyCode.ENTER);
    graph.settle();
    assertTrue(
        titles().stream().anyMatch(title -> title.toString().contains("sin(")),
        String.valueOf(titles()));
  }

  @Test
  void aMovedBoxStaysWhereItWasPut(FxRobot robot) {
    graph.run(STOPPED, -1);
    VertexView box = vertex("a = x × w");
    Rectangle2D before = box.place();
    robot.drag(box, MouseButton.PRIMARY).moveBy(30, 40).drop();
    WaitForAsyncUtils.waitForFxEvents();
    Rectangle2D moved = box.place();
    assertTrue(moved.getMinY() > before.getMinY() + 20, before + " to " + moved);
    OpenGraph.onScreen(() -> {
      graph.session().first();
      graph.session().last();
      return null;
    });
    assertEquals(moved, vertex("a = x × w").place());
  }

  @Test
  void theArrowsWalkAlongTheLinesAndSayWhatTheyCameTo(FxRobot robot) {
    graph.run(STOPPED, -1);
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      graph.session().selectionProperty().set(new Selection.OfVertex(vertex("x").key()));
      return null;
    });
    robot.type(KeyCode.RIGHT);
    assertEquals(
        new Selection.OfVertex(vertex("a = x × w").key()),
        graph.session().selectionProperty().get());
    assertTrue(graph.view().getAccessibleText().contains("a = x × w, operation, value 6.0"));
    robot.type(KeyCode.LEFT);
    assertEquals(
        new Selection.OfVertex(vertex("x").key()), graph.session().selectionProperty().get());
  }

  @Test
  void theDigitsSwitchWhatIsShown(FxRobot robot) {
    graph.run(STOPPED, -1);
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      return null;
    });
    robot.type(KeyCode.DIGIT2);
    assertFalse(graph.view().shows(Show.GRADIENTS));
    robot.type(KeyCode.DIGIT2, KeyCode.DIGIT3);
    graph.settle();
    assertTrue(
        graph.view().drawing().edges().stream()
            .anyMatch(edge -> String.valueOf(edge.shown().get("chip")).contains("× 3")));
  }

  @Test
  void tracingFadesWhatTheBoxDoesNotComeFrom(FxRobot robot) {
    graph.run(STOPPED, -1);
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      graph.session().selectionProperty().set(new Selection.OfVertex(vertex("a = x × w").key()));
      return null;
    });
    robot.type(KeyCode.I);
    PseudoClass faded = PseudoClass.getPseudoClass("faded");
    assertTrue(vertex("b × b").getPseudoClassStates().contains(faded));
    assertFalse(vertex("x").getPseudoClassStates().contains(faded));
    robot.type(KeyCode.ESCAPE);
    assertFalse(vertex("b × b").getPseudoClassStates().contains(faded));
  }

  @Test
  void everyBoxAndLineHasARoleAndSpokenText() {
    graph.run(STOPPED, -1);
    for (VertexView view : graph.view().drawing().vertices()) {
      assertEquals(javafx.scene.AccessibleRole.NODE, view.getAccessibleRole());
      assertFalse(view.getAccessibleText().isBlank());
    }
    for (EdgeView view : graph.view().drawing().edges()) {
      assertEquals(javafx.scene.AccessibleRole.NODE, view.body().getAccessibleRole());
      assertTrue(view.body().getAccessibleText().contains(" to "));
    }
  }

  @Test
  void whichWayOfAnIfWasTakenStandsBelowItsFirstOperation() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            if x < 0:
                y = x * 2.0
            else:
                y = x * 1e-9
                y = tf.sin(y)
        t.gradient(y, x)
        """,
        -1);
    assertEquals(
        "#1 mul · else, if not taken", vertex("y = x × 1e−9").looks().get(VertexLook.CAPTION));
    assertTrue(
        graph.view().drawing().edges().stream()
            .anyMatch(edge -> edge.chip().getText().equals("∂ 1e−9 ↓")),
        "a gradient that has vanished points down");
  }

  @Test
  void theGraphIsOneStopOfTheFocusAndSaysWhatIsSelected() {
    graph.run(STOPPED, -1);
    assertTrue(graph.view().isFocusTraversable());
    List<javafx.scene.Node> stops =
        graph.view().lookupAll("*").stream()
            .filter(node -> node != graph.view())
            .filter(node -> node.isFocusTraversable() && node.isVisible())
            .filter(node -> node.getParent().isVisible())
            .toList();
    assertEquals(List.of(), stops);
    assertEquals("The tape as a graph", graph.view().getAccessibleText());
    OpenGraph.onScreen(() -> {
      graph.session().selectionProperty().set(new Selection.OfVertex(vertex("x").key()));
      return null;
    });
    assertTrue(graph.view().getAccessibleText().startsWith("Graph: x, variable, value 2.0"));
  }
}
