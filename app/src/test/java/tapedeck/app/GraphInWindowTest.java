package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.graphstream.graph.Element;
import org.graphstream.graph.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.graph.TapeGraph;
import tapedeck.app.session.Selection;
import tapedeck.trace.Granularity;
import tapedeck.trace.Steps;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

@ExtendWith(ApplicationExtension.class)
class GraphInWindowTest {
  private static final String SUB = "8:13-8:18 sub #1";

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run() {
    window.untilRun();
    OpenWindow.until(() -> window.session().isSettled());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Label chip(String edge) {
    return window.view().lookupAll(".td-chip").stream()
        .filter(node -> ("chip " + edge).equals(node.getId()))
        .map(Label.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chip on " + edge));
  }

  private Map<String, Point2D> places() {
    Map<String, Point2D> places = new TreeMap<>();
    for (Node node : window.view().lookupAll(".td-vertex")) {
      places.put(node.getId(), node.localToScene(0, 0));
    }
    return places;
  }

  @Test
  void theFirstBackwardPassPutsMinusEightOnTheEdgeFromX(FxRobot robot) {
    Label chip = chip(SUB + " <0");
    assertTrue(chip.isVisible());
    assertEquals("∂ −8", chip.getText());
    robot.clickOn("#first");
    assertEquals(false, chip(SUB + " <0").isVisible());
  }

  @Test
  void nodesStayWhereTheyAreWhileSteppingThroughIterations(FxRobot robot) {
    Map<String, Point2D> before = places();
    assertEquals(5, before.size());
    for (int i = 0; i < 30; i++) {
      robot.clickOn("#step");
    }
    assertTrue(window.session().moment().iteration() > 2);
    assertEquals(before, places());
  }

  @Test
  void aClickOnANodeSelectsIt(FxRobot robot) {
    Node node =
        window.view().lookupAll(".td-vertex").stream()
            .filter(found -> SUB.equals(found.getId()))
            .findFirst()
            .orElseThrow();
    robot.clickOn(node);
    assertEquals(new Selection.OfVertex(SUB), window.session().selectionProperty().get());
  }

  @Test
  void steppingBackDrawsWhatSteppingForwardDrew() {
    Trace trace = window.session().trace();
    TapeGraph graph = new TapeGraph();
    Steps steps = trace.steps(Granularity.OP);
    List<String> forward = new ArrayList<>();
    for (int i = 0; i < steps.count(); i++) {
      forward.add(drawn(graph, trace, steps.position(i)));
    }
    List<String> back = new ArrayList<>();
    for (int i = steps.count() - 1; i >= 0; i--) {
      back.addFirst(drawn(graph, trace, steps.position(i)));
    }
    assertEquals(forward, back);
    assertTrue(forward.stream().distinct().count() > 200, "the moments differ");
  }

  /** The graph's nodes and edges with all their attributes, as text. */
  private static String drawn(TapeGraph tape, Trace trace, int position) {
    tape.show(trace, Structure.of(trace, trace.at(position).focus()));
    tape.show(trace.at(position));
    Graph graph = tape.graph();
    return java.util.stream.Stream.concat(graph.nodes(), graph.edges())
        .map(GraphInWindowTest::attributes)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String attributes(Element element) {
    Map<String, String> all = new TreeMap<>();
    element.attributeKeys().forEach(key -> all.put(key, element.getAttribute(key).toString()));
    return element.getId() + " " + all;
  }
}
