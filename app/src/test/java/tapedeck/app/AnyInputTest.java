package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.graph.GraphView;
import tapedeck.app.session.Selection;
import tapedeck.trace.Granularity;
import tapedeck.trace.Spot;

/**
 * Whatever comes from keys, mouse and editor, in any order, the window goes on showing one moment
 * and nothing fails. The orders are drawn from seeds, so that what is found once is found again.
 */
@ExtendWith(ApplicationExtension.class)
class AnyInputTest {
  private static final int LOOKS = 5;
  private static final int BATCHES = 4;
  private static final int ACTIONS = 5;

  private static final List<String> SCRIPTS =
      List.of(
          "",
          "import tensorflow as tf\nx = (1 +\n",
          """
          import tensorflow as tf
          x = tf.Variable(2.0)
          with tf.GradientTape() as g:
              with tf.GradientTape() as h:
                  y = x ** 3
              d = h.gradient(y, x)
          print(g.gradient(d, x))
          """,
          """
          import tensorflow as tf
          x = tf.Variable([0.5, -1.0])
          for i in range(3):
              with tf.GradientTape() as t:
                  y = x
                  for k in range(40):
                      y = tf.sin(y) + x
                  z = tf.reduce_sum(y)
              x.assign_sub(0.1 * t.gradient(z, x))
          """,
          """
          import tensorflow as tf
          x = tf.Variable(0.0)
          with tf.GradientTape() as t:
              y = tf.stop_gradient(x) * tf.math.log(x)
          print(t.gradient(y, [x, tf.constant(1.0)]))
          print(1 / 0)
          """);

  private static final List<String> QUESTIONS =
      List.of("sin", "/[/", "/^y/", "|grad| > 0.1", "shape = (2,)", "shape = (", "value = nan", "");

  private static final List<String> CONDITIONS =
      List.of("x > 0", "x >", "nan", "|grad| > 0.5", "shape = (2,)", "nothing == 1", "1 / 0");

  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.RIGHT,
          KeyCode.RIGHT,
          KeyCode.LEFT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_DOWN,
          KeyCode.F5,
          KeyCode.F7,
          KeyCode.F7,
          KeyCode.F8,
          KeyCode.F9,
          KeyCode.SPACE,
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.F,
          KeyCode.T,
          KeyCode.O,
          KeyCode.W,
          KeyCode.ESCAPE,
          KeyCode.F1,
          KeyCode.ENTER,
          KeyCode.DOWN,
          KeyCode.UP,
          KeyCode.PLUS,
          KeyCode.MINUS,
          KeyCode.F6,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.TAB);

  private final List<Throwable> failures = new ArrayList<>();
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 760);
    window.view().keepStill();
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
  }

  @AfterEach
  void close() {
    window.onFxThread(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    window.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theWindowShowsOneMomentWhateverIsDone(long seed) {
    window.untilRun();
    Random random = new Random(seed);
    List<String> done = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      for (int batch = 0; batch < BATCHES; batch++) {
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              for (int i = 0; i < ACTIONS; i++) {
                done.add(act(random));
              }
            });
        assertEquals(List.of(), failures, () -> "after " + done);
      }
      look(done);
    }
  }

  private String act(Random random) {
    return switch (random.nextInt(17)) {
      case 0, 1, 2, 3, 4 -> key(random);
      case 5 -> edit(random);
      case 6 -> {
        window.view().look().scaleProperty().set(any(Look.SIZES, random) / 100.0);
        yield "scale " + window.view().look().scaleProperty().get();
      }
      case 7 -> {
        window.view().themeProperty().set(window.view().themeProperty().get().other());
        yield "theme";
      }
      case 8 -> pane(random);
      case 9 -> select(random);
      case 10 -> search(random);
      case 11 -> stop(random);
      case 12 -> drag(random);
      case 13 -> {
        var presenting = window.view().look().presentingProperty();
        presenting.set(!presenting.get());
        yield "presenting " + presenting.get();
      }
      case 14 -> {
        window.session().granularityProperty().set(any(List.of(Granularity.values()), random));
        yield "step by " + window.session().granularityProperty().get();
      }
      case 15 -> {
        window.view().look().addDigits(random.nextBoolean() ? 1 : -1);
        yield "digits " + window.view().look().digitsProperty().get();
      }
      default -> wheel(random);
    };
  }

  private String key(Random random) {
    KeyCode code = any(KEYS, random);
    boolean shift = random.nextInt(4) == 0;
    boolean opens = code == KeyCode.O; // a dialog of the system, which the headless screen has not
    boolean control = !opens && random.nextInt(6) == 0;
    boolean alt = !control && random.nextInt(8) == 0;
    Scene scene = window.stage().getScene();
    Node to = scene.getFocusOwner() == null ? window.view() : scene.getFocusOwner();
    Event.fireEvent(
        to, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
    Event.fireEvent(
        to, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
    return (shift ? "Shift+" : "") + (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + code;
  }

  private String edit(Random random) {
    CodeArea area = (CodeArea) window.view().panes().slots().getFirst().content().lookup("#script");
    String what;
    switch (random.nextInt(5)) {
      case 0 -> {
        area.undo();
        what = "undo";
      }
      case 1 -> {
        area.redo();
        what = "redo";
      }
      case 2 -> {
        int at = random.nextInt(area.getLength() + 1);
        area.insertText(at, random.nextBoolean() ? "\n" : "x");
        what = "type at " + at;
      }
      case 3 -> {
        area.replaceText("a = 1\n".repeat(1000) + any(SCRIPTS, random));
        what = "paste";
      }
      default -> {
        String script = any(SCRIPTS, random);
        area.replaceText(script);
        what = "script " + SCRIPTS.indexOf(script);
      }
    }
    if (random.nextBoolean()) {
      window.session().run();
    }
    return what;
  }

  private String pane(Random random) {
    if (window.view().look().presentingProperty().get()) {
      return "no pane of one that presents";
    }
    Slot slot = any(window.view().panes().slots(), random);
    if (random.nextInt(3) == 0) {
      slot.toggleDetached();
    } else {
      slot.toggleFolded();
    }
    return slot.name() + " is " + slot.stateProperty().get();
  }

  private String select(Random random) {
    List<String> boxes = List.copyOf(window.session().structure().vertices().keySet());
    List<String> lines = List.copyOf(window.session().structure().edges().keySet());
    Selection selection =
        boxes.isEmpty() || lines.isEmpty()
            ? new Selection.None()
            : random.nextBoolean()
                ? new Selection.OfVertex(any(boxes, random))
                : new Selection.OfEdge(any(lines, random));
    window.session().selectionProperty().set(selection);
    List<String> parts =
        window.view().panes().graph().lookupAll(".td-vertex").stream().map(Node::getId).toList();
    if (!parts.isEmpty() && random.nextInt(3) == 0) {
      window.view().panes().graph().toggleFold(any(parts, random));
    }
    return selection.toString();
  }

  private String search(Random random) {
    String question = any(QUESTIONS, random);
    window.view().panes().graph().openSearch();
    if (window.view().panes().graph().lookup(".td-search .text-field") instanceof TextField field) {
      field.setText(question);
      Event.fireEvent(
          field,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
    return "search " + question;
  }

  private String stop(Random random) {
    int line = 1 + random.nextInt(8);
    Spot spot = random.nextInt(3) == 0 ? new Spot.Anywhere() : new Spot.Line(line);
    String condition = any(CONDITIONS, random);
    window.session().breakpoints().set(spot, condition);
    return "stop at " + spot + " if " + condition;
  }

  private String drag(Random random) {
    List<Node> boxes = List.copyOf(window.view().panes().graph().lookupAll(".td-vertex"));
    if (boxes.isEmpty()) {
      return "nothing to drag";
    }
    Node box = any(boxes, random);
    Point2D at = box.localToScene(10, 10);
    double x = random.nextInt(1280);
    double y = random.nextInt(760);
    mouse(box, MouseEvent.MOUSE_PRESSED, at.getX(), at.getY());
    mouse(box, MouseEvent.MOUSE_DRAGGED, x, y);
    mouse(box, MouseEvent.MOUSE_RELEASED, x, y);
    mouse(box, MouseEvent.MOUSE_CLICKED, x, y);
    return "drag " + box.getId();
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            sceneX,
            sceneY,
            sceneX,
            sceneY,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            type != MouseEvent.MOUSE_RELEASED,
            false,
            false,
            false,
            false,
            false,
            new PickResult(node, sceneX, sceneY)));
  }

  private String wheel(Random random) {
    Node ground = window.view().panes().graph().lookup(".td-ground");
    Node graph = ground == null ? null : ground.getParent();
    double by = random.nextBoolean() ? 4000 : -4000;
    window.view().panes().graph().zoom(random.nextBoolean() ? 1e6 : 1e-6);
    if (graph != null) {
      Event.fireEvent(
          graph,
          new ScrollEvent(
              ScrollEvent.SCROLL,
              200,
              200,
              200,
              200,
              false,
              false,
              false,
              false,
              false,
              false,
              0,
              by,
              0,
              by,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.NONE,
              0,
              0,
              new PickResult(graph, 200, 200)));
    }
    return "wheel " + by;
  }

  /** All that the graph shows, with nothing over it and all of it in sight. */
  private List<String> drawn() {
    List<String> all = new ArrayList<>();
    window.onFxThread(() -> {
      GraphView graph = window.view().panes().graph();
      while (graph.dismiss()) {
        window.view().requestFocus();
      }
      graph.fit();
      for (String part :
          List.of(".td-vertex", ".td-edge", ".td-chip", ".td-box", ".td-vertex .label")) {
        for (Node node : graph.lookupAll(part)) {
          List<String> states =
              node.getPseudoClassStates().stream()
                  .map(PseudoClass::getPseudoClassName)
                  .filter(state -> !state.equals("hover"))
                  .sorted()
                  .toList();
          String text = node instanceof Labeled label ? label.getText() : "";
          all.add(node.getId() + " " + node.isVisible() + " " + states + " " + text);
        }
      }
    });
    return all;
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private void look(List<String> done) {
    OpenWindow.until(() ->
        window.session().isSettled()
            && window.session().judgedProperty().get()
            && !window.session().runningProperty().get());
    window.onFxThread(() -> {
      if (window.session().playingProperty().get()) {
        window.session().togglePlay();
        window.session().togglePlay();
      }
      window.session().seek(window.session().moment().position());
    });
    assertEquals(List.of(), failures, () -> "after " + done);
    List<String> picture = drawn();
    window.onFxThread(window.session()::showAnew);
    OpenWindow.until(window.session()::isSettled);
    assertEquals(picture, drawn(), () -> "drawn anew it is another picture after " + done);
    int position = window.session().moment().position();
    assertTrue(position >= 0 && position <= window.session().trace().size(), done::toString);
    assertEquals(
        "%,d".formatted(window.step()),
        ((Label) window.node(".step-number")).getText(),
        done::toString);
    assertEquals(
        window.session().moment().sentence().replaceAll("\\s*\\R\\s*", " "),
        ((Label) window.node("#sentence")).getText(),
        done::toString);
  }
}
