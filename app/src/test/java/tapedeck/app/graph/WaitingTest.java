package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WaitingTest {
  private static final int BOXES = 6000;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** So large that nobody would see it at once: each box uses three before it. */
  private static Plan large() {
    List<Plan.Item> items = new ArrayList<>();
    List<Plan.Link> links = new ArrayList<>();
    for (int i = 0; i < BOXES; i++) {
      String key = "box " + i;
      items.add(new Plan.Item(key, 100, 60, 60, 14, 3, null, Plan.Role.INNER, false));
      for (int input = 0; input < 3; input++) {
        int from = i - 1 - 7 * input;
        if (from >= 0) {
          links.add(new Plan.Link(key + " <" + input, "box " + from, key, input, 60, 24));
        }
      }
    }
    return new Plan(items, links, List.of(), new Room(1000, 0));
  }

  @Test
  void aLayoutThatTakesItsTimeShowsHowFarItIsAndCanBeDropped(FxRobot robot) {
    graph.run(OpenGraph.CHAIN, -1);
    int before = graph.view().drawing().vertices().size();
    Layouts layouts = graph.view().arrangement().layouts();
    AtomicInteger delivered = new AtomicInteger();
    OpenGraph.onScreen(() -> {
      layouts.request(large(), layout -> delivered.incrementAndGet());
      return null;
    });
    OpenGraph.until(() -> graph.view().lookup(".td-waiting").isVisible());
    assertFalse(layouts.idleProperty().get());
    assertNotNull(graph.view().lookup(".td-waiting .progress-bar"));
    robot.clickOn("Cancel");
    graph.settle();
    assertFalse(graph.view().lookup(".td-waiting").isVisible());
    assertTrue(layouts.idleProperty().get());
    assertEquals(0, delivered.get());
    assertEquals(before, graph.view().drawing().vertices().size());
  }
}
