package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Selection;

/** The script and the graph point at each other. */
@ExtendWith(ApplicationExtension.class)
class PlacesTest {
  private static final int COMPUTES_Y = 8;

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run() {
    window.untilRun();
    OpenWindow.until(() -> !window.view().lookupAll(".td-vertex").isEmpty());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aSelectedNodeHasItsPlaceFramedInTheScript() {
    Node frame = window.node(".line-picked");
    assertFalse(frame.isVisible());
    select(" sub #1");
    assertTrue(frame.isVisible());
    Bounds framed = frame.localToScene(frame.getLayoutBounds());
    Bounds line = bounds("#margin-" + COMPUTES_Y);
    assertTrue(line.getMinY() <= framed.getMinY() && framed.getMaxY() <= line.getMaxY());
    double sub = framed.getWidth();
    select(" pow #1");
    assertTrue(bounds(".line-picked").getWidth() > sub);
    window.onFxThread(() -> window.session().selectionProperty().set(new Selection.None()));
    assertFalse(frame.isVisible());
  }

  @Test
  void theNodesOfTheLineWithTheCaretAreMarked(FxRobot robot) {
    assertEquals(List.of(), marked());
    CodeArea script = (CodeArea) window.node("#script");
    robot.clickOn(script);
    window.onFxThread(() -> script.moveTo(COMPUTES_Y - 1, 0));
    assertEquals(2, marked().size());
    window.onFxThread(() -> script.moveTo(0, 0));
    assertEquals(List.of(), marked());
  }

  private void select(String end) {
    String key =
        window.session().structure().vertices().keySet().stream()
            .filter(each -> each.endsWith(end))
            .findFirst()
            .orElseThrow();
    window.onFxThread(() -> window.session().selectionProperty().set(new Selection.OfVertex(key)));
    OpenWindow.settle();
  }

  private List<Node> marked() {
    return window.view().lookupAll(".td-vertex").stream()
        .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("of-line")))
        .toList();
  }

  private Bounds bounds(String selector) {
    Node node = window.node(selector);
    return node.localToScene(node.getLayoutBounds());
  }
}
