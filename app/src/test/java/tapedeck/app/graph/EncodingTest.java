package tapedeck.app.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Event;
import tapedeck.trace.Trace;

/** What colour, width, borders and tags of the picture mean. */
@ExtendWith(ApplicationExtension.class)
class EncodingTest {
  private static final String SIZES =
      """
      import tensorflow as tf
      a, b, c = tf.Variable(1.0), tf.Variable(1.0), tf.Variable(1.0)
      with tf.GradientTape() as t:
          y = a * 0.01 + b * 1.0 + c * 100.0
      g = t.gradient(y, [a, b, c])
      """;

  private static final String PERSISTENT =
      """
      import tensorflow as tf
      x = tf.Variable(3.0)
      with tf.GradientTape(persistent=True) as t:
          y = x * x
          z = y * y
      first = t.gradient(y, x)
      second = t.gradient(z, x)
      """;

  private OpenGraph graph;

  @Start
  void open(Stage stage) {
    graph = OpenGraph.on(stage, 1000, 640);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aValueIsBlueUntilAnUpdateMakesItGreenWithAGreenHalo() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = x * x
        x.assign_sub(0.1 * t.gradient(y, x))
        """,
        -2);
    Color before = fill(box("x"), ".value");
    assertTrue(before.getBlue() > before.getGreen(), "a value is " + before);
    Color gradient = fill(box("x"), ".gradient");
    assertTrue(gradient.getRed() > gradient.getGreen(), "a gradient is " + gradient);
    seek(after(Event.Assigned.class).getFirst());
    assertEquals("2.4", ((Label) box("x").lookup(".value")).getText());
    Color after = fill(box("x"), ".value");
    assertTrue(isGreen(after), "an updated value is " + after);
    Color halo = border(box("x"), ".halo", 0);
    assertTrue(isGreen(halo), "the halo of an update is " + halo);
  }

  private static boolean isGreen(Color colour) {
    return colour.getGreen() > colour.getRed() + 0.15 && colour.getGreen() > colour.getBlue();
  }

  @Test
  void theWidthOfALineGrowsWithTheLogarithmOfItsGradient() {
    graph.run(SIZES, -1);
    double small = widthFrom("a");
    double middle = widthFrom("b");
    double large = widthFrom("c");
    assertTrue(small < middle && middle < large, small + " " + middle + " " + large);
    double unit = middle - 1.9;
    assertEquals(0, unit, 1e-9, "a gradient of 1");
    assertEquals(2 * 0.55, large - middle, 1e-9, "two powers of ten");
  }

  private double widthFrom(String variable) {
    String from = box(variable).key();
    EdgeView edge =
        graph.view().part().lines().values().stream()
            .filter(line -> line.from().equals(from))
            .map(line -> Objects.requireNonNull(graph.view().drawing().edge(line.key())))
            .findFirst()
            .orElseThrow();
    return ((Path) edge.body().lookup(".line")).getStrokeWidth();
  }

  @Test
  void theTargetHasADoubleBorderAndEachSourceItsTag() {
    graph.run(SIZES.replace("[a, b, c]", "[a, b]"), -1);
    List<VertexView> targets =
        graph.view().drawing().vertices().stream().filter(view -> borders(view) == 2).toList();
    assertEquals(List.of("target"), targets.stream().map(EncodingTest::role).toList());
    assertTrue(
        String.valueOf(targets.getFirst().looks().get(VertexLook.CAPTION)).endsWith("target"));
    assertEquals(List.of("source", "source", ""), List.of(tag("a"), tag("b"), tag("c")));
    assertEquals(1, borders(box("a")));
  }

  private static String role(VertexView view) {
    return String.valueOf(view.looks().get(VertexLook.ROLE));
  }

  private static int borders(VertexView view) {
    return OpenGraph.onScreen(
        () -> ((Region) view.lookup(".frame")).getBorder().getStrokes().size());
  }

  private String tag(String variable) {
    Label tag = (Label) box(variable).lookup(".tag");
    return tag.isVisible() ? tag.getText() : "";
  }

  @Test
  void theSecondPassOfAPersistentTapeHasItsOwnTargetAndGradients() {
    graph.run(PERSISTENT, -1);
    List<Integer> ends = after(Event.PassEnded.class);
    assertEquals(2, ends.size());
    seek(ends.get(0));
    assertEquals(List.of("y"), named("target"));
    assertEquals("∂ 6 = 3 + 3", gradientOf("x"));
    assertEquals("", gradientOf("z"));
    assertTrue(tape().contains("stopped, persistent"), tape());
    seek(ends.get(1));
    assertEquals(List.of("z"), named("target"));
    assertTrue(gradientOf("x").startsWith("∂ 108"), gradientOf("x"));
    assertEquals("∂ 1", gradientOf("z"));
    assertTrue(tape().contains("stopped, persistent"), tape());
    assertNotEquals(gradientOf("y"), "");
  }

  @Test
  void aThumbnailLiesWithinItsBoxAlsoOfAConstantWithoutAName() {
    graph.run(
        """
        import tensorflow as tf
        x = tf.Variable(tf.ones((12, 1)))
        with tf.GradientTape() as t:
            y = tf.reduce_sum(x * tf.linspace([0.0], [1.0], 12)[:, :] - tf.random.normal((12, 1)))
        t.gradient(y, x)
        """,
        -1);
    int maps = 0;
    for (VertexView view : graph.view().drawing().vertices()) {
      Node map = view.lookup(".td-heat-map");
      if (map != null) {
        maps++;
        double end = view.sceneToLocal(map.localToScene(map.getLayoutBounds())).getMaxY();
        double room = view.place().getHeight();
        assertTrue(end <= room, view.key() + ": " + end + " of " + room);
      }
    }
    assertTrue(maps > 3, maps + " thumbnails");
  }

  private List<String> named(String role) {
    return graph.view().drawing().vertices().stream()
        .filter(view -> role(view).equals(role))
        .map(view -> String.valueOf(view.looks().get(VertexLook.LABEL)).replaceAll(" = .*", ""))
        .toList();
  }

  private String gradientOf(String title) {
    return String.valueOf(box(title).looks().getOrDefault(VertexLook.GRADIENT, ""));
  }

  private String tape() {
    return OpenGraph.onScreen(
        () -> graph.view().drawing().boxes().iterator().next().getAccessibleText());
  }

  private void seek(int position) {
    OpenGraph.onScreen(() -> {
      graph.session().seek(position);
      return null;
    });
    graph.settle();
  }

  /** The positions right behind each event of a kind. */
  private List<Integer> after(Class<? extends Event> kind) {
    Trace trace = graph.session().trace();
    return IntStream.range(0, trace.size())
        .filter(i -> kind.isInstance(trace.event(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static Color fill(VertexView view, String part) {
    return OpenGraph.onScreen(() -> {
      view.applyCss();
      return (Color) ((Text) view.lookup(part).lookup(".text")).getFill();
    });
  }

  private static Color border(VertexView view, String part, int stroke) {
    return OpenGraph.onScreen(() -> {
      view.applyCss();
      Paint top = ((Region) view.lookup(part)).getBorder().getStrokes().get(stroke).getTopStroke();
      return (Color) top;
    });
  }

  /** A box by its title, or by the name that its title begins with. */
  private VertexView box(String name) {
    return graph.view().drawing().vertices().stream()
        .filter(
            view -> String.valueOf(view.looks().get(VertexLook.LABEL)).matches(name + "( = .*)?"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + name));
  }
}
