package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Selection;

@ExtendWith(ApplicationExtension.class)
class GraphMouseTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable(3.0)
      with tf.GradientTape() as t:
          y = x * x
          z = tf.sin(y) + y
      t.gradient(z, x)
      """;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @BeforeEach
  void run() {
    graph.run(SCRIPT, -1);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private VertexView box(String title) {
    return graph.view().drawing().vertices().stream()
        .filter(view -> title.equals(view.looks().get(VertexLook.LABEL)))
        .findFirst()
        .orElseThrow();
  }

  private EdgeView line(String from, String to) {
    return graph.view().drawing().edges().stream()
        .filter(edge -> edge.body().getAccessibleText().startsWith(from + " to " + to))
        .findFirst()
        .orElseThrow();
  }

  /** A point of a line at a part of each of its bends, on the screen. */
  private List<Point2D> along(EdgeView line) {
    Layout.Route route = line.route();
    assertNotNull(route);
    return OpenGraph.onScreen(() -> {
      List<Point2D> points = new java.util.ArrayList<>();
      Point2D at = route.start();
      for (Layout.Bend bend : route.bends()) {
        points.add(line.body().localToScreen(bend.at(at, 0.5)));
        at = bend.end();
      }
      return points;
    });
  }

  private boolean isFaded(String title) {
    return box(title).getPseudoClassStates().contains(PseudoClass.getPseudoClass("faded"));
  }

  @Test
  void aLineIsPickedAndSpokenOfAlongItsWholeLength(FxRobot robot) {
    EdgeView line = line("y = x × x", "z");
    for (Point2D point : along(line)) {
      OpenGraph.onScreen(() -> {
        graph.session().selectionProperty().set(new Selection.None());
        return null;
      });
      robot.moveTo(point);
      WaitForAsyncUtils.waitForFxEvents();
      assertTrue(card().contains("upstream × local = "), card() + " at " + point);
      robot.clickOn(point);
      assertEquals(
          new Selection.OfEdge(line.key()), graph.session().selectionProperty().get(), "" + point);
    }
  }

  @Test
  void aLineHasAMenu(FxRobot robot) {
    robot.rightClickOn(line("sin(y)", "z").chip());
    robot.clickOn("Copy the contribution");
    assertEquals("1.0", OpenGraph.onScreen(() -> Clipboard.getSystemClipboard().getString()));
    robot.rightClickOn(line("x", "y").chip());
    robot.clickOn("Trace to its inputs");
    assertTrue(isFaded("sin(y)"));
    assertFalse(isFaded("x"));
  }

  @Test
  void aBoxHasAMenu(FxRobot robot) {
    robot.rightClickOn(box("sin(y)"));
    robot.clickOn("Copy the value");
    assertEquals("0.4121185", OpenGraph.onScreen(() -> Clipboard.getSystemClipboard().getString()));
    robot.rightClickOn(box("sin(y)"));
    robot.clickOn("Only this and its neighbours (O)");
    assertFalse(box("x").isVisible());
    robot.rightClickOn(box("sin(y)"));
    robot.clickOn("Show everything (Esc)");
    assertTrue(box("x").isVisible());
  }

  /** The headless robot tells mouse events of no key held down, so they are fired by hand. */
  private void withControl(EventType<MouseEvent> type, double x, double y, boolean down) {
    Viewport port = graph.view().viewport();
    Point2D scene = port.localToScene(x, y);
    Event.fireEvent(
        port,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            true,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            new PickResult(port, scene.getX(), scene.getY())));
  }

  @Test
  void aFrameDrawnWithControlIsWhatTheViewShowsThen() {
    double before = graph.view().zoomProperty().get();
    OpenGraph.onScreen(() -> {
      withControl(MouseEvent.MOUSE_PRESSED, 300, 200, true);
      withControl(MouseEvent.MOUSE_DRAGGED, 460, 320, true);
      withControl(MouseEvent.MOUSE_RELEASED, 460, 320, false);
      return null;
    });
    assertTrue(graph.view().zoomProperty().get() > 1.5 * before);
  }

  @Test
  void keysShowThePictureInItsOwnSizeAndWhole(FxRobot robot) {
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      graph.view().zoom(2);
      return null;
    });
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertEquals(1, graph.view().zoomProperty().get(), 1e-9);
    robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertNotEquals(1, graph.view().zoomProperty().get());
    robot.type(KeyCode.F);
    assertTrue(
        OpenGraph.onScreen(() -> graph.view().viewport().holds(graph.view().drawing().paper())));
  }

  @Test
  void whatIsFoldedSaysOnHoverWhatItGivesAndAllThatComesThrough(FxRobot robot) {
    graph.run(OpenGraph.CHAIN, -1);
    VertexView folded =
        graph.view().drawing().vertices().stream()
            .filter(view -> "rounds 1 to 24".equals(view.looks().get(VertexLook.LABEL)))
            .findFirst()
            .orElseThrow();
    robot.moveTo(folded);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(card().contains("the last of 48 operations"), card());
    EdgeView many =
        graph.view().drawing().edges().stream()
            .filter(edge -> edge.chip().getText().equals("∂ 25 terms"))
            .findFirst()
            .orElseThrow();
    robot.moveTo(many.chip());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(card().contains("x, used 25 times"), card());
    assertTrue(card().contains("… and 19 more"), card());
  }

  private String card() {
    Node card = graph.view().lookup(".td-card");
    StringBuilder text = new StringBuilder();
    ((Parent) card)
        .getChildrenUnmodifiable()
        .forEach(label -> text.append(((Label) label).getText()).append('\n'));
    return card.isVisible() ? text.toString() : "no card";
  }
}
