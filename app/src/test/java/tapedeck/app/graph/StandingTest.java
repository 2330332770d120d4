package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Where boxes, lines and texts stand: apart from each other, and as large as fits. */
@ExtendWith(ApplicationExtension.class)
class StandingTest {
  private static final String IMPORT = "import tensorflow as tf\n";
  private static final double INK = 3;

  enum Picture {
    TWO_TERMS(
        """
        x = tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = x * x + 2.0 * x
        t.gradient(y, x)
        """),
    A_LOOP_OF_TENSORFLOW(
        """
        @tf.function
        def power(x, n):
            y = x
            for i in tf.range(n):
                y = y * x
            return y
        x = tf.Variable(1.5)
        with tf.GradientTape() as t:
            y = power(x, tf.constant(4))
        t.gradient(y, x)
        """),
    OPERANDS_IN_ORDER(
        """
        a = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
        b = tf.Variable([[0.5, 1.0], [-1.0, 2.0]])
        with tf.GradientTape() as t:
            p = a @ b
            q = b @ a
            r = (p - q) / (q - p + 10.0)
            loss = tf.reduce_sum(r)
        t.gradient(loss, [a, b])
        """),
    THIRD_ORDER(
        """
        x = tf.Variable(0.5)
        with tf.GradientTape() as t3:
            with tf.GradientTape() as t2:
                with tf.GradientTape() as t1:
                    y = tf.sin(x) * x
                d1 = t1.gradient(y, x)
            d2 = t2.gradient(d1, x)
        t3.gradient(d2, x)
        """),
    EVERY_KIND_OF_CUT(
        """
        import numpy as np
        x = tf.Variable(2.0)
        v = tf.Variable(1.0)
        with tf.GradientTape() as t:
            a = tf.stop_gradient(x * 3.0)
            b = tf.cast(tf.cast(x, tf.int32), tf.float32)
            c = tf.constant(np.sin(x.numpy()))
            v.assign(x * 2.0)
            loss = a + b + c + v
        t.gradient(loss, x)
        """);

    private final String script;

    Picture(String script) {
      this.script = IMPORT + script;
    }
  }

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1200, 760);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyBoxHasAPlaceOfItsOwn(Picture picture) {
    graph.run(picture.script, -1);
    List<VertexView> boxes = graph.view().drawing().all();
    assertTrue(boxes.size() > 2, "few boxes: " + boxes.size());
    for (VertexView box : boxes) {
      assertTrue(box.place().getWidth() > 0, "no place for " + box.looks().get(VertexLook.LABEL));
      for (VertexView other : boxes) {
        assertTrue(
            box == other || !box.place().intersects(other.place()),
            box.looks().get(VertexLook.LABEL) + " on " + other.looks().get(VertexLook.LABEL));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noLineRunsThroughAText(Picture picture) {
    graph.run(picture.script, -1);
    List<String> crossed =
        OpenGraph.onScreen(() -> {
          List<String> found = new ArrayList<>();
          for (EdgeView text : graph.view().drawing().edges()) {
            for (EdgeView line : graph.view().drawing().edges()) {
              Layout.Route route = line.route();
              if (text.chip().isVisible() && route != null && crosses(route, text.chip())) {
                found.add(line.body().getAccessibleText() + " through " + text.chip().getText());
              }
            }
          }
          return found;
        });
    assertEquals(List.of(), crossed);
  }

  private static boolean crosses(Layout.Route route, Label text) {
    Bounds at = text.getBoundsInParent();
    for (Point2D point : points(route)) {
      if (point.getX() > at.getMinX() + INK
          && point.getX() < at.getMaxX() - INK
          && point.getY() > at.getMinY() + INK
          && point.getY() < at.getMaxY() - INK) {
        return true;
      }
    }
    return false;
  }

  private static List<Point2D> points(Layout.Route route) {
    List<Point2D> points = new ArrayList<>();
    Point2D at = route.start();
    for (Layout.Bend bend : route.bends()) {
      for (double t = 0; t <= 1; t += 0.02) {
        double u = 1 - t;
        points.add(
            at.multiply(u * u * u)
                .add(bend.first().multiply(3 * u * u * t))
                .add(bend.second().multiply(3 * u * t * t))
                .add(bend.end().multiply(t * t * t)));
      }
      at = bend.end();
    }
    return points;
  }

  @Test
  void aVariableWhoseNumberIsTakenOutIsWatchedAndItsNoneSaysThatTheNumberWas() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = float(x) * 2.0
        t.gradient(tf.constant(y), x)
        """,
        -1);
    VertexView box = graph.view().drawing().vertices().iterator().next();
    assertEquals("Variable · watched", box.looks().get(VertexLook.CAPTION));
    String reason =
        OpenGraph.onScreen(() ->
            graph.view().lookupAll(".td-reason .label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(" ")));
    assertTrue(reason.contains("float(x) on line 4 is a Python float"), reason);
  }

  @Test
  void atRestNothingIsAStretchedBitmap() {
    graph.run(Picture.TWO_TERMS.script, -1);
    graph.view().drawing().all().forEach(box -> assertFalse(box.isCache()));
    graph.view().drawing().edges().forEach(line -> assertFalse(line.chip().isCache()));
  }

  @Test
  void aPictureForAFileIsAsLargeAsItsSheetAllows() {
    OpenGraph.onScreen(() -> {
      graph.view().showOnlyThePicture();
      return null;
    });
    graph.run(Picture.THIRD_ORDER.script, -1);
    double zoom = graph.view().zoomProperty().get();
    assertTrue(zoom > 0.45, "17 boxes at " + zoom);
  }

  @Test
  void aHeadingStandsAboveWhatItsFrameHolds() {
    graph.run(
        IMPORT
            + """
            model = tf.keras.Sequential([tf.keras.layers.Dense(2), tf.keras.layers.Dense(1)])
            X = tf.ones((3, 2))
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(model(X) ** 2)
            tape.gradient(loss, model.trainable_variables)
            """,
        -1);
    assertEquals(
        List.of(),
        OpenGraph.onScreen(() -> {
          List<String> over = new ArrayList<>();
          for (BoxView frame : graph.view().drawing().boxes()) {
            Bounds heading = frame.heading().getBoundsInParent();
            for (VertexView box : graph.view().drawing().all()) {
              if (heading.intersects(box.getBoundsInParent())) {
                over.add(frame.getAccessibleText() + " over " + box.getAccessibleText());
              }
            }
          }
          return over;
        }));
  }

  @Test
  void zerosCanBeSeenInAHeatMap() {
    graph.run(
        IMPORT
            + """
            b = tf.Variable(tf.zeros((2, 5)))
            with tf.GradientTape() as t:
                y = b * 2.0
            t.gradient(y, b)
            """,
        -1);
    OpenGraph.onScreen(() -> {
      var map = graph.view().lookup(".td-heat-map");
      WritableImage image = map.snapshot(null, null);
      WritableImage ground = graph.view().lookup(".td-vertex > .frame").snapshot(null, null);
      assertNotEquals(
          ground.getPixelReader().getArgb(8, (int) ground.getHeight() / 2),
          image.getPixelReader().getArgb(5, 5));
      return null;
    });
  }
}
