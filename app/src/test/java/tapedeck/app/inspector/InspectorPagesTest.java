package tapedeck.app.inspector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Structure;

@ExtendWith(ApplicationExtension.class)
class InspectorPagesTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      dense = tf.keras.layers.Dense(3, activation="tanh", kernel_initializer="ones")
      with tf.GradientTape() as t:
          y = tf.reduce_sum(dense(tf.reshape(x, [1, 1])))
          if x > 1:
              z = tf.exp(y) * 1e-9
          else:
              z = y
      g = t.gradient(z, x)
      """;

  private Session session;
  private InspectorView view;

  @Start
  void open(Stage stage) {
    session = new Session();
    view = new InspectorView(session);
    stage.setScene(new Scene(view, 340, 800));
    stage.show();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, session::close);
  }

  /** All that the inspector says, once a script has run to its end and something is selected. */
  private String said(java.util.function.Function<Structure, Selection> what) {
    return said(SCRIPT, what);
  }

  private String said(String script, java.util.function.Function<Structure, Selection> what) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> session.open("script.py", script));
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> session.trace().size() > 0 && session.isSettled());
    } catch (TimeoutException e) {
      throw new AssertionError("the script did not end in 60 s", e);
    }
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          session.last();
          session.selectionProperty().set(what.apply(session.structure()));
          List<String> texts = new ArrayList<>();
          collect(view, texts);
          return String.join("\n", texts);
        });
  }

  private static void collect(Node node, List<String> into) {
    switch (node) {
      case Text text -> into.add(text.getText());
      case Labeled label -> into.add(label.getText());
      case TextInputControl field -> into.add(field.getText());
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
      default -> {}
    }
  }

  private static Structure.Operation operation(Structure structure, String name) {
    return structure.vertices().values().stream()
        .filter(Structure.Operation.class::isInstance)
        .map(Structure.Operation.class::cast)
        .filter(o -> structure.trace().node(o.node()).op().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSays(String words, String said) {
    assertTrue(said.contains(words), () -> words + " is not in:\n" + said);
  }

  @Test
  void anOperationSaysWhichBranchLedToItAndWhatItKeepsForTheWayBack() {
    String said = said(s -> new Selection.OfVertex(operation(s, "exp").key()));
    assertSays("Computed because x > 1 on line 6 held; not taken: else on line 8.", said);
    assertSays("kept for the way back\nthe result", said);
  }

  @Test
  void aLayerIsAGroupWithWhatItTakesAndGives() {
    String said = said(s -> new Selection.OfVertex("tape 0/LAYER dense (Dense) #1"));
    assertSays("dense (Dense)", said);
    assertSays("What a layer of Keras computed", said);
    assertSays("1 add, 1 matmul, 1 tanh", said);
  }

  @Test
  void aGradientThatHasVanishedIsWarnedOf() {
    String said =
        said(s ->
            new Selection.OfEdge(
                Objects.requireNonNull(s.edge(operation(s, "exp").node(), 0)).key()));
    assertSays("The gradient has all but vanished here", said);
  }

  @Test
  void anEdgeSaysTheShapesOfBothSidesAndWhereItsGradientWasSummedBack() {
    String said =
        said(
            """
            import tensorflow as tf
            x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
            b = tf.Variable([0.5, 1.5])
            with tf.GradientTape() as t:
                s = x + b
                y = tf.reduce_sum(s * 3.0)
            t.gradient(y, b)
            """,
            structure ->
                new Selection.OfEdge(
                    Objects.requireNonNull(structure.edge(operation(structure, "add").node(), 1))
                        .key()));
    assertSays("b → x + b", said);
    assertSays("The gradient that reached b through this use of it.", said);
    assertSays("upstream × local = contribution", said);
    assertSays("b is broadcast from (2,) to (2, 2)", said);
    assertSays("summed back\n(2, 2) → (2,)", said);
    assertSays("(2, 2) × (2, 2) = [6, 6]\n, summed back from (2, 2)", said);
    assertSays("line 5", said);
  }

  private static final String ADAM =
      """
      import tensorflow as tf
      x = tf.Variable(2.0)
      opt = tf.keras.optimizers.Adam(0.5)
      for i in range(3):
          with tf.GradientTape() as t:
              y = x * x
          opt.apply_gradients([(t.gradient(y, x), x)])
      """;

  @Test
  void aVariableSaysHowItHasGoneAndWhatItsOptimizerDidInNumbers() {
    String said =
        said(
            ADAM,
            structure ->
                new Selection.OfVertex(
                    structure.vertices().values().stream()
                        .filter(Structure.Cell.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .key()));
    assertSays("x over 3 iterations", said);
    assertTrue(
        view.lookupAll("*").stream().anyMatch(SparkLine.class::isInstance),
        "there is no spark line");
    assertSays("Updated by Adam", said);
    assertSays("m, ", said);
    assertSays("v, ", said);
    assertSays("Changed 3 times so far", said);
    assertTrue(
        Pattern.compile("1\\.5\\S* → 1\\.0").matcher(said).find(),
        "the second step from 1.5 to about 1.0 is not in:\n" + said);
  }

  private static final String OWN_RULE =
      """
      import tensorflow as tf
      @tf.custom_gradient
      def cube(x):
          def grad(up):
              return up * %s * x ** 2
          return x ** 3, grad
      x = tf.Variable(2.0)
      with tf.GradientTape() as t:
          y = cube(x)
      t.gradient(y, x)
      """;

  @Test
  void aWrongRuleOfTheScriptsOwnIsSeenBesideTheOperationsInside() {
    String wrong =
        said(
            OWN_RULE.formatted("2.0"),
            structure -> new Selection.OfVertex(operation(structure, "cube").key()));
    assertTrue(
        wrong.contains("Its own rule answers 8 for x; the operations inside would answer 12."),
        wrong);
    String right =
        said(
            OWN_RULE.formatted("3.0"),
            structure -> new Selection.OfVertex(operation(structure, "cube").key()));
    assertTrue(
        right.contains("Its own rule answers for x what the operations inside would."), right);
  }
}
