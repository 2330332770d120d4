package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Selection;

/** Looking for boxes, and bringing some of them out. */
@ExtendWith(ApplicationExtension.class)
class BroughtOutTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      w = tf.Variable([[1.0, -2.0, 0.5], [0.25, 4.0, -1.0]])
      b = tf.Variable(0.5)
      with tf.GradientTape() as t:
          s = tf.sin(w)
          c = tf.cos(b)
          loss = tf.reduce_sum(s) * 3.0 + c
      t.gradient(loss, [w, b])
      """;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1100, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/^s = sin/; s = sin(w)",
        "reduce_sum; Σ s",
        "shape = (2, 3); s = sin(w) and w",
        "|grad| > 2.5; s = sin(w) and w and Σ s",
        "value = 0.25; w",
        "cos(; c = cos(b)",
      })
  void everyKindOfQuestionFindsItsBoxes(String question, String boxes, FxRobot robot) {
    graph.run(SCRIPT, -1);
    List<String> wanted = List.of(boxes.split(" and "));
    OpenGraph.onScreen(() -> {
      graph.view().openSearch();
      return null;
    });
    robot.write(question);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      robot.type(KeyCode.ENTER);
      graph.settle();
      found.add(selected());
    }
    assertEquals(wanted, found.stream().sorted().toList());
    String count = ((Label) graph.view().lookup(".td-search .count")).getText();
    assertEquals("%d of %d".formatted(wanted.size(), wanted.size()), count);
  }

  @Test
  void allThatIsFoundIsRingedUntilTheSearchEnds(FxRobot robot) {
    graph.run(SCRIPT, -1);
    OpenGraph.onScreen(() -> {
      graph.view().openSearch();
      return null;
    });
    assertEquals(List.of(), ringed(), "nothing was asked for yet");
    robot.write("shape = (2, 3)");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("s = sin(w)", "w"), ringed());
    Paint soft = ring("w");
    assertEquals(soft, ring("s = sin(w)"));
    assertNotEquals(soft, ring("b"));
    robot.type(KeyCode.ENTER);
    graph.settle();
    String other = selected().equals("w") ? "s = sin(w)" : "w";
    assertNotEquals(ring(other), ring(selected()), "the one stood at is not stronger");
    assertEquals(soft, ring(other));
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), ringed());
    assertNotEquals(soft, ring(other));
  }

  private List<String> ringed() {
    return graph.view().drawing().vertices().stream()
        .filter(view -> view.getPseudoClassStates().contains(PseudoClass.getPseudoClass("found")))
        .map(view -> String.valueOf(view.looks().get(VertexLook.LABEL)))
        .sorted()
        .toList();
  }

  /** What the ring around a box is filled with. */
  private Paint ring(String title) {
    return OpenGraph.onScreen(() -> {
      Region halo = (Region) box(title).lookup(".halo");
      halo.applyCss();
      Background filled = halo.getBackground();
      return filled == null ? Color.TRANSPARENT : filled.getFills().getFirst().getFill();
    });
  }

  private String selected() {
    Selection selection = graph.session().selectionProperty().get();
    VertexView box =
        selection instanceof Selection.OfVertex(String key)
            ? graph.view().drawing().vertex(key)
            : null;
    return box == null ? "nothing" : String.valueOf(box.looks().get(VertexLook.LABEL));
  }

  private VertexView box(String title) {
    return graph.view().drawing().vertices().stream()
        .filter(view -> title.equals(view.looks().get(VertexLook.LABEL)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + title));
  }

  private void select(String title) {
    OpenGraph.onScreen(() -> {
      graph.view().requestFocus();
      graph.session().selectionProperty().set(new Selection.OfVertex(box(title).key()));
      return null;
    });
  }

  private boolean isFaded(String title) {
    return box(title).getPseudoClassStates().contains(PseudoClass.getPseudoClass("faded"));
  }

  @Test
  void theWayToTheTargetIsBroughtOut(FxRobot robot) {
    graph.run(SCRIPT, -1);
    select("w");
    robot.type(KeyCode.T);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isFaded("c = cos(b)") && isFaded("b"));
    assertFalse(isFaded("s = sin(w)") || isFaded("Σ s"));
  }

  @Test
  void aBoxIsShownAloneWithItsNeighboursUntilEscape(FxRobot robot) {
    graph.run(SCRIPT, -1);
    select("s = sin(w)");
    robot.type(KeyCode.O);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(box("b").isVisible());
    assertTrue(box("w").isVisible() && box("Σ s").isVisible());
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(box("b").isVisible());
  }

  @Test
  void anotherStructureGlidesToItsPlacesUnlessMotionIsReduced() throws Exception {
    String choice =
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        for i in range(3):
            with tf.GradientTape() as t:
                if x > 1.0:
                    y = x * x
                else:
                    y = tf.sin(tf.cos(x)) + x
            x.assign_sub(t.gradient(y, x) * 0.5)
        """;
    graph.run(choice, -2);
    assertEquals(0, moving(), "nothing moves before");
    OpenGraph.onScreen(() -> {
      graph.view().reducedMotionProperty().set(false);
      graph.session().last();
      return null;
    });
    int most = 0;
    for (int i = 0; i < 60 && most == 0; i++) {
      Thread.sleep(8);
      most = Math.max(most, moving());
    }
    assertNotEquals(0, most, "nothing moved");
    OpenGraph.until(() -> moving() == 0);
  }

  private int moving() {
    return OpenGraph.onScreen(() ->
        (int)
            graph.view().drawing().vertices().stream()
                .filter(view -> view.getTranslateX() != 0 || view.getScaleX() != 1)
                .count());
  }
}
