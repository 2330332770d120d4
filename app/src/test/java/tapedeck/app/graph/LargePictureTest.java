package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LargePictureTest {
  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** Unfolds the loop and some of its rows and rounds. */
  private void unfold() {
    while (graph.view().drawing().vertices().size() <= 70) {
      String folded =
          OpenGraph.onScreen(() ->
              graph.view().part().elements().keySet().stream()
                  .filter(graph.view().arrangement()::isFolded)
                  .findFirst()
                  .orElseThrow());
      OpenGraph.onScreen(() -> {
        graph.view().toggleFold(folded);
        return null;
      });
      graph.settle();
    }
  }

  private boolean isInSight(VertexView view) {
    Bounds bounds = view.localToScene(view.getBoundsInLocal());
    return bounds.intersects(0, 0, 1000, 640);
  }

  private long drawn() {
    return graph.view().drawing().vertices().stream().filter(VertexView::isVisible).count();
  }

  @Test
  void aPictureOfItShowsAlsoWhatIsOutOfSight() {
    graph.run(OpenGraph.CHAIN, -1);
    unfold();
    long before = drawn();
    double zoom = graph.view().viewport().zoomProperty().get();
    long[] whole = new long[1];
    Bounds[] room = new Bounds[1];
    OpenGraph.onScreen(() -> {
      graph
          .view()
          .drawWhole(node -> {
            whole[0] = drawn();
            room[0] = node.getLayoutBounds();
          });
      return null;
    });
    graph.settle();
    assertTrue(whole[0] > before, whole[0] + " of " + before);
    assertEquals(graph.view().drawing().vertices().size(), whole[0]);
    assertTrue(room[0].getHeight() > graph.view().drawing().paper().getHeight());
    assertEquals(before, drawn());
    assertEquals(zoom, graph.view().viewport().zoomProperty().get());
  }

  @Test
  void whatIsFoldedIsToldBesideTheSwitchesHoweverNarrowThePicture() {
    graph.run(OpenGraph.CHAIN, -1);
    for (int width : new int[] {1000, 560, 420}) {
      Bounds[] seen =
          OpenGraph.onScreen(() -> {
            graph.view().resize(width, 640);
            graph.view().layout();
            return new Bounds[] {
              graph.view().lookup(".td-note").getBoundsInParent(),
              graph.view().lookup(".td-switches").getBoundsInParent()
            };
          });
      assertTrue(
          seen[0].getMaxX() < seen[1].getMinX() && seen[0].getWidth() > 40,
          () -> "at " + width + ": " + seen[0] + " and " + seen[1]);
    }
  }

  @Test
  void theOverviewStandsBesideALineWhereAnotherCornerIsFree() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(0.5)
        with tf.GradientTape() as t:
            y = tf.sin(x)
        t.gradient(y, x)
        """,
        -1);
    Layout.Route line =
        Objects.requireNonNull(graph.view().drawing().edges().iterator().next().route());
    Viewport port = graph.view().viewport();
    OpenGraph.onScreen(() -> {
      graph.view().zoom(3 / port.zoomProperty().get());
      Point2D middle = line.near(line.chip());
      port.bring(
          middle.getX(), middle.getY(), new Point2D(port.getWidth() - 60, port.getHeight() - 40));
      return null;
    });
    graph.settle();
    Node overview = graph.view().lookup(".td-minimap");
    assertTrue(overview.isVisible());
    Bounds at = overview.getBoundsInParent();
    Point2D first = port.toPaper(at.getMinX(), at.getMinY());
    Point2D end = port.toPaper(at.getMaxX(), at.getMaxY());
    assertFalse(
        line.crosses(
            new Rectangle2D(
                first.getX(), first.getY(), end.getX() - first.getX(), end.getY() - first.getY())));
  }

  @Test
  void theOverviewGoesWithThePicture() {
    graph.run(OpenGraph.CHAIN, -1);
    unfold();
    OpenGraph.onScreen(() -> {
      graph.view().actualSize();
      return null;
    });
    Node overview = graph.view().lookup(".td-minimap");
    assertTrue(overview.isVisible());
    graph.run("x =", -1);
    assertFalse(overview.isVisible());
  }

  @Test
  void whatIsOutOfSightIsNotDrawnUntilItIsMovedIntoSight() {
    graph.run(OpenGraph.CHAIN, -1);
    unfold();
    OpenGraph.onScreen(() -> {
      graph.view().actualSize();
      graph.view().viewport().bring(0, 0, Point2D.ZERO);
      return null;
    });
    int boxes = graph.view().drawing().vertices().size();
    assertTrue(drawn() > 0 && drawn() < boxes, drawn() + " of " + boxes);
    for (VertexView view : graph.view().drawing().vertices()) {
      assertTrue(view.isVisible() || !isInSight(view), view.key() + " is in sight");
    }
    OpenGraph.onScreen(() -> {
      graph.view().fit();
      return null;
    });
    assertEquals(boxes, drawn());
  }

  @Test
  void aJumpToAStepThatDrawsNothingShowsWhatWasDoneBefore() {
    graph.run(OpenGraph.CHAIN + "print(y)\n", 0);
    unfold();
    OpenGraph.onScreen(() -> {
      graph.view().actualSize();
      graph.view().viewport().bring(0, 0, new Point2D(-4000, -4000));
      graph.session().last();
      return null;
    });
    graph.settle();
    assertTrue(graph.view().drawing().vertices().stream().noneMatch(VertexView::isCurrent));
    assertTrue(graph.view().drawing().vertices().stream().anyMatch(this::isInSight));
    OpenGraph.onScreen(() -> {
      graph.view().viewport().bring(0, 0, new Point2D(-4000, -4000));
      graph.session().first();
      return null;
    });
    graph.settle();
    assertTrue(graph.view().drawing().vertices().stream().anyMatch(this::isInSight));
  }

  @Test
  void textsTooSmallToBeReadAreLeftOut() {
    graph.run(OpenGraph.CHAIN, -1);
    OpenGraph.onScreen(() -> {
      graph.view().zoom(0.3 / graph.view().zoomProperty().get());
      return null;
    });
    VertexView box = graph.view().drawing().vertices().iterator().next();
    assertEquals(0, box.lookup(".title").getOpacity());
    assertFalse(graph.view().drawing().edges().stream().anyMatch(edge -> edge.chip().isVisible()));
    OpenGraph.onScreen(() -> {
      graph.view().actualSize();
      return null;
    });
    assertEquals(1, box.lookup(".title").getOpacity());
  }

  @Test
  void theOverviewShowsEveryBoxWhereItStands() {
    graph.run(OpenGraph.CHAIN, -1);
    unfold();
    OpenGraph.onScreen(() -> {
      graph.view().layout();
      graph.view().applyCss();
      graph.view().layout();
      return null;
    });
    Bounds overview = graph.view().lookup(".td-minimap").getLayoutBounds();
    var marks = graph.view().lookupAll(".td-minimap .mark");
    assertEquals(graph.view().drawing().all().size(), marks.size());
    for (Node mark : marks) {
      Bounds bounds = mark.getBoundsInParent();
      assertTrue(bounds.getWidth() > 1.9 && bounds.getHeight() > 1.9, "too small: " + bounds);
      assertTrue(overview.contains(bounds), bounds + " is outside " + overview);
    }
  }
}
