package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Structure;

/** Tapes in each other, versions of variables, and the order of operands. */
@ExtendWith(ApplicationExtension.class)
class TapesInGraphTest {
  private static final String NESTED =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      with tf.GradientTape() as g:
          with tf.GradientTape() as h:
              y = x ** 3
          d = h.gradient(y, x)
      g.gradient(d, x)
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

  private List<BoxView> passes() {
    PseudoClass pass = PseudoClass.getPseudoClass("pass");
    return graph.view().drawing().boxes().stream()
        .filter(box -> box.getPseudoClassStates().contains(pass))
        .toList();
  }

  private long operations() {
    return graph.session().structure().vertices().values().stream()
        .filter(Structure.Operation.class::isInstance)
        .count();
  }

  @Test
  void theInnerBackwardPassIsNodesInAFrameWhereTheOuterTapeRecordsIt() {
    graph.run(NESTED, -1);
    assertEquals(1, passes().size());
    assertTrue(
        passes().getFirst().getAccessibleText().contains("recorded because g was still open"),
        passes().getFirst().getAccessibleText());
    BoxView outer = box("g · outer tape");
    BoxView inner = box("h · inner tape");
    assertTrue(outer.place().contains(inner.place()));
    assertTrue(outer.place().contains(passes().getFirst().place()));
    assertTrue(operations() > 1);
  }

  private BoxView box(String name) {
    return graph.view().drawing().boxes().stream()
        .filter(box -> box.getAccessibleText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whereItDoesNotRecordItThePassIsAbsentAndTheNoneSaysSo() {
    graph.run(NESTED.replace("    d = h.gradient", "d = h.gradient"), -1);
    assertEquals(List.of(), passes());
    assertEquals(1, operations());
    assertTrue(
        graph.view().lookupAll(".td-reason .cause").stream()
            .map(cause -> ((Label) cause).getText())
            .anyMatch(text -> text.contains("g did not record how")),
        "no reason says so");
  }

  @Test
  void eachVersionOfAVariableIsACellThatKeepsItsValue(FxRobot robot) {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            a = x * 3.0
            x.assign(5.0)
            y = a + x * x
        t.gradient(y, x)
        """,
        -1);
    List<VertexView> cells =
        graph.view().drawing().vertices().stream()
            .filter(view -> "variable".equals(view.looks().get(VertexLook.KIND)))
            .toList();
    assertEquals(
        List.of("Variable · version 1", "Variable · version 2"),
        cells.stream().map(view -> view.looks().get(VertexLook.CAPTION)).toList());
    assertEquals(
        List.of("2.0", "5.0"),
        cells.stream().map(view -> view.looks().get(VertexLook.VALUE)).toList());
    robot.moveTo(cells.getFirst());
    graph.settle();
    assertEquals("2.0", ((Label) graph.view().lookup(".td-card .value")).getText());
    Snapshot now = new Snapshot(graph.session().moment(), graph.session().structure());
    Facts facts = graph.view().arrangement().facts();
    Query two = Query.of("value = 2");
    assertTrue(
        two.test()
            .passes(
                facts,
                now,
                Objects.requireNonNull(
                    graph.session().structure().vertices().get(cells.getFirst().key()))));
  }

  @Test
  void theFirstOperandComesInAboveTheSecondWhateverWasComputedFirst() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            first = tf.sin(x)
            second = tf.cos(x)
            a = second - first
            b = first / second
            c = b - a
            d = a / b
            y = d - c
        t.gradient(y, x)
        """,
        -1);
    int compared = 0;
    for (Structure.Edge edge : graph.session().structure().edges().values()) {
      Structure.Edge other = graph.session().structure().edge(edge.to().node(), 1);
      if (edge.input() == 0 && other != null) {
        double above = end(edge);
        double below = end(other);
        assertTrue(above < below, edge.to().key() + " has its operands the wrong way round");
        compared++;
      }
    }
    assertEquals(5, compared);
  }

  private double end(Structure.Edge edge) {
    EdgeView view = graph.view().drawing().edge(edge.key());
    assertNotNull(view);
    return Objects.requireNonNull(view.route()).end().getY();
  }
}
