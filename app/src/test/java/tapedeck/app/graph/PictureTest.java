package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.style.Theme;

/** Ten moments in both themes: no two texts overlap, none is clipped, all can be read. */
@ExtendWith(ApplicationExtension.class)
class PictureTest {
  private static final double LEAST_CONTRAST = 4.5;
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
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      List<String> wrong =
          OpenGraph.onScreen(() -> {
            theme.applyTo(graph.scene());
            graph.view().applyCss();
            graph.view().layout();
            return problems();
          });
      assertEquals(List.of(), wrong, moment + " in " + theme);
    }
  }

  private List<String> problems() {
    List<Text> texts = new ArrayList<>();
    collect(graph.view().drawing().paper(), texts);
    assertTrue(!texts.isEmpty(), "there is something to read");
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Bounds here = text.localToScene(text.getBoundsInLocal());
      double scale = graph.view().zoomProperty().get();
      if (text.getFont().getSize() * scale < LEAST_SIZE) {
        wrong.add("tiny: " + text.getText() + " " + text.getFont().getSize() * scale);
      }
      if (text.getParent() instanceof Labeled label && !label.getText().equals(text.getText())) {
        wrong.add("clipped: " + label.getText() + " is " + text.getText());
      }
      double contrast = contrast(text);
      if (contrast < LEAST_CONTRAST) {
        wrong.add("faint: %s %.2f".formatted(text.getText(), contrast));
      }
      for (Text other : texts.subList(0, i)) {
        if (other.getParent() == text.getParent()) {
          continue; // pieces of one flowing text stand in each other's boxes
        }
        Bounds there = other.localToScene(other.getBoundsInLocal());
        double wide =
            Math.min(here.getMaxX(), there.getMaxX()) - Math.max(here.getMinX(), there.getMinX());
        double high =
            Math.min(here.getMaxY(), there.getMaxY()) - Math.max(here.getMinY(), there.getMinY());
        if (wide > 1.5 && high > 4) {
          wrong.add("overlapping: " + text.getText() + " and " + other.getText());
        }
      }
    }
    return wrong;
  }

  private static void collect(Node node, List<Text> into) {
    if (!node.isVisible() || node.getOpacity() < 1) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      into.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  /** Of a text against the nearest ground behind it. */
  private static double contrast(Text text) {
    Color ink = (Color) text.getFill();
    for (Node node = text.getParent(); node != null; node = node.getParent()) {
      if (node instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        if (!fills.isEmpty()
            && fills.getLast().getFill() instanceof Color ground
            && ground.getOpacity() > 0.99) {
          double a = luminance(ink) + 0.05;
          double b = luminance(ground) + 0.05;
          return Math.max(a, b) / Math.min(a, b);
        }
      }
    }
    throw new AssertionError("no ground behind " + text.getText());
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
