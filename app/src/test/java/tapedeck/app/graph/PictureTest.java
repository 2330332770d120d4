package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.style.Theme;
import tapedeck.trace.Granularity;
import tapedeck.trace.Steps;

/** Ten moments in both themes: no two texts overlap, none is clipped, all can be read. */
@ExtendWith(ApplicationExtension.class)
class PictureTest {
  private static final double LEAST_SIZE = 8.4;

  /** What is looked at; a step of -1 is the last, -2 the first interesting one. */
  enum Moment {
    ONE_LINE(
        "x = tf.Variable(3.0)\nwith tf.GradientTape() as t:\n    y = x * x\nt.gradient(y, x)", -2),
    BEFORE_ANYTHING_IS_RECORDED(
        "x = tf.Variable(3.0)\nwith tf.GradientTape() as t:\n    y = x ** 2\nt.gradient(y, x)", 1),
    A_SUM_OF_THREE_TERMS(
        "x = tf.Variable(3.0)\n"
            + "with tf.GradientTape() as t:\n"
            + "    y = x * x + 2.0 * x\n"
            + "t.gradient(y, x)",
        -1),
    NESTED_TAPES(
        """
        x = tf.Variable(2.0)
        with tf.GradientTape() as g:
            with tf.GradientTape() as g2:
                y = x ** 3
            dy_dx = g2.gradient(y, x)
        g.gradient(dy_dx, x)
        """,
        -1),
    BROADCAST(
        """
        X = tf.constant([[1.0, 2.0], [3.0, 4.0]])
        W = tf.Variable([[1.0, -1.0, 0.5], [2.0, 0.0, -0.5]])
        b = tf.Variable([0.1, 0.2, 0.3])
        with tf.GradientTape() as t:
            z = X @ W + b
            loss = tf.reduce_sum(z ** 2)
        t.gradient(loss, [W, b])
        """,
        -1),
    CALLS(
        """
        def f(x, w):
            return tf.tanh(x * w)
        x = tf.Variable(0.5)
        with tf.GradientTape() as t:
            y = f(f(f(x, 2.0), x), 3.0)
        t.gradient(y, x)
        """,
        -1),
    A_LONG_LOOP(
        """
        x = tf.Variable(0.5)
        with tf.GradientTape() as t:
            y = x
            for i in range(60):
                y = tf.sin(y) + x
        t.gradient(y, x)
        """,
        -1),
    NONE_BY_STOP_GRADIENT(
        """
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            b = tf.stop_gradient(x * 3.0)
            loss = b * b
        t.gradient(loss, x)
        """,
        -1),
    NONE_BY_ASSIGNMENT(
        """
        x = tf.Variable(2.0)
        y = tf.Variable(1.0)
        with tf.GradientTape() as t:
            y.assign(x * 3.0)
            loss = y * y
        t.gradient(loss, [x, y])
        """,
        -1),
    NAN(
        """
        x = tf.Variable(0.0)
        with tf.GradientTape() as t:
            l = tf.math.log(x)
            loss = tf.where(x > 0, l, 0.0)
        t.gradient(loss, x)
        """,
        -1);

    private final String script;
    private final int step;

    Moment(String script, int step) {
      this.script = "import tensorflow as tf\n" + script;
      this.step = step;
    }
  }

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 900, 560);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyTextOfThePictureCanBeRead(Moment moment) {
    graph.run(moment.script, moment.step);
    read(moment.name());
  }

  /** With everything shown that can be, each step is read, whatever it fills with its colour. */
  @ParameterizedTest
  @EnumSource(names = {"NESTED_TAPES", "BROADCAST", "NAN"})
  void soCanLocalDerivativesAndShapesAtEveryStep(Moment moment) {
    graph.run(moment.script, moment.step);
    OpenGraph.onScreen(() -> {
      graph.view().toggle(Show.LOCALS);
      graph.view().toggle(Show.SHAPES);
      return null;
    });
    graph.settle();
    Steps steps = graph.session().trace().steps(Granularity.HALF);
    for (int i = 0; i < steps.count(); i++) {
      int position = steps.position(i);
      OpenGraph.onScreen(() -> {
        graph.session().seek(position);
        return null;
      });
      graph.settle();
      read("%s, half step %d".formatted(moment, i));
    }
  }

  private void read(String moment) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      List<String> wrong =
          OpenGraph.onScreen(() -> {
            theme.applyTo(graph.scene());
            graph.view().applyCss();
            graph.view().layout();
            return Legible.problems(graph.view().drawing().paper(), LEAST_SIZE);
          });
      assertEquals(List.of(), wrong, moment + " in " + theme);
    }
  }
}
