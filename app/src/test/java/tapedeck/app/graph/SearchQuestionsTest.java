package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What one can look for in the graph: names, operations, patterns, numbers and shapes. */
@ExtendWith(ApplicationExtension.class)
class SearchQuestionsTest {
  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @BeforeEach
  void run() {
    graph.run(
        """
        import tensorflow as tf
        w = tf.Variable([[1.0, -2.0, 3.0], [0.0, 1.0, 2.0]])
        x = tf.Variable([1.0, 4.0])
        with tf.GradientTape() as t:
            scaled = x * 0.5
            mixed = tf.linalg.matvec(w, scaled, transpose_a=True)
            broken = tf.math.log(x - 1.0)
            loss = tf.reduce_sum(mixed) + tf.reduce_sum(broken)
        t.gradient(loss, [w, x])
        """,
        -1);
    OpenGraph.onScreen(() -> {
      graph.view().openSearch();
      return null;
    });
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private String said(String question) {
    return OpenGraph.onScreen(() -> {
      ((TextField) graph.view().lookup("#graph-search")).setText(question);
      return ((Label) graph.view().lookup(".td-search .count")).getText();
    });
  }

  private List<String> found(String question) {
    said(question);
    return OpenGraph.onScreen(() ->
        graph.view().drawing().vertices().stream()
            .filter(view ->
                view.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("found")))
            .map(view -> String.valueOf(view.looks().get(VertexLook.LABEL)))
            .map(label -> label.replaceAll(" =.*", ""))
            .sorted()
            .toList());
  }

  @Test
  void aPartOfAName() {
    assertEquals(List.of("reshape(scaled)", "scaled"), found("SCAL"));
  }

  @Test
  void anOperation() {
    assertEquals(List.of("broken"), found("log"));
  }

  @Test
  void aPattern() {
    assertEquals(List.of("mixed", "scaled"), found("/^(mix|scal)ed/"));
  }

  @Test
  void aShape() {
    assertEquals(List.of("w"), found("shape = (2, 3)"));
  }

  @Test
  void theSizeOfAGradient() {
    assertEquals(
        found("|grad| > 0").stream().filter(name -> name.matches("loss|w|scaled")).toList(),
        List.of("loss", "scaled", "w"));
    assertEquals(List.of(), found("|grad| > 1e6").stream().filter("loss"::equals).toList());
  }

  @Test
  void aNumberAmongTheElements() {
    assertEquals(List.of("w"), found("value = -2"));
  }

  @Test
  void whatIsNotFinite() {
    assertEquals("nothing found", said("value = nan"));
    assertEquals(true, found("value = -inf").contains("broken"));
  }

  @Test
  void whatIsWrongWithAQuestionIsSaid() {
    assertEquals("Unclosed character class", said("/[/"));
    assertEquals("nothing found", said("nobody"));
    assertEquals("", said(" "));
  }
}
