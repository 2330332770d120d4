package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Spot;

/** The table of keys, key by key: what it says works, and nothing that works is missing. */
@ExtendWith(ApplicationExtension.class)
class EveryKeyTest {
  private OpenWindow window;
  private FxRobot robot;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run(FxRobot with) {
    robot = with;
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void stepsForwardAndBack() {
    for (KeyCode forward : List.of(KeyCode.RIGHT, KeyCode.F10, KeyCode.F8, KeyCode.PAGE_DOWN)) {
      moves(1, forward);
    }
    moves(-1, KeyCode.LEFT);
    moves(-1, KeyCode.CONTROL, KeyCode.B);
    moves(-1, KeyCode.PAGE_UP);
    press(KeyCode.END);
    assertEquals(session().trace().size(), position());
    press(KeyCode.HOME);
    assertEquals(0, position());
  }

  @Test
  void longerAndShorterSteps() {
    changes(this::position, KeyCode.CONTROL, KeyCode.RIGHT);
    changes(this::position, KeyCode.CONTROL, KeyCode.LEFT);
    changes(this::position, KeyCode.ALT, KeyCode.RIGHT);
    changes(this::position, KeyCode.ALT, KeyCode.LEFT);
    changes(this::position, KeyCode.SHIFT, KeyCode.RIGHT);
    changes(this::position, KeyCode.SHIFT, KeyCode.LEFT);
  }

  @Test
  void playingAndItsSpeed() {
    changes(() -> session().player().speedProperty().get(), KeyCode.MINUS);
    changes(() -> session().player().speedProperty().get(), KeyCode.PLUS);
    press(KeyCode.SPACE);
    assertTrue(session().playingProperty().get());
    press(KeyCode.SPACE);
    assertFalse(session().playingProperty().get());
    press(KeyCode.SHIFT, KeyCode.SPACE);
    assertTrue(session().player().backwardProperty().get());
    press(KeyCode.SHIFT, KeyCode.SPACE);
  }

  @Test
  void breakpointsAndRunningToThem() {
    int line = session().moment().place().line();
    press(KeyCode.F9);
    assertEquals(1, session().breakpoints().all().size());
    press(KeyCode.SHIFT, KeyCode.F9);
    assertEquals(new Spot.Line(line), session().breakpoints().askedProperty().get());
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.F9);
    assertEquals(new Spot.Anywhere(), session().breakpoints().askedProperty().get());
    press(KeyCode.ESCAPE);
    OpenWindow.until(() -> session().breakpoints().foundProperty().get());
    changes(this::position, KeyCode.F5);
    changes(this::position, KeyCode.SHIFT, KeyCode.F5);
    changes(this::position, KeyCode.CONTROL, KeyCode.F8);
    changes(this::position, KeyCode.CONTROL, KeyCode.F7);
    changes(this::position, KeyCode.F7);
  }

  @Test
  void theGraph() {
    double fitted = zoom();
    changes(this::zoom, KeyCode.CONTROL, KeyCode.PLUS);
    press(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertEquals(1, zoom());
    changes(this::zoom, KeyCode.CONTROL, KeyCode.MINUS);
    press(KeyCode.F);
    assertEquals(fitted, zoom(), 1e-9);
    for (KeyCode digit : digits(4)) {
      changes(() -> switches(), digit);
    }
    press(KeyCode.CONTROL, KeyCode.F);
    assertTrue(window.node(".td-search").isVisible());
    press(KeyCode.ESCAPE);
    select(" pow #1");
    changes(this::position, KeyCode.W);
    press(KeyCode.ESCAPE);
    assertEquals(new Selection.None(), session().selectionProperty().get());
  }

  @Test
  void theGroundIsDraggedWithEitherButton() {
    for (MouseButton button : List.of(MouseButton.PRIMARY, MouseButton.MIDDLE)) {
      Node box = window.node(".td-vertex");
      Point2D before = box.localToScene(0, 0);
      Node graph = window.node(".td-graph");
      Point2D ground = graph.localToScreen(14, graph.getLayoutBounds().getHeight() / 2);
      robot.drag(ground, button).moveBy(40, 30).drop();
      OpenWindow.settle();
      Point2D after = box.localToScene(0, 0);
      assertEquals(before.getX() + 40, after.getX(), 3, button.toString());
      assertEquals(before.getY() + 30, after.getY(), 3, button.toString());
    }
  }

  @Test
  void theWindow() {
    changes(() -> window.view().fullScreenProperty().get(), KeyCode.F11);
    press(KeyCode.F11);
    changes(() -> window.view().look().presentingProperty().get(), KeyCode.CONTROL, KeyCode.F11);
    press(KeyCode.CONTROL, KeyCode.F11);
    press(KeyCode.F1);
    assertTrue(window.node(".key-table-veil").isVisible());
    press(KeyCode.ESCAPE);
    assertFalse(window.node(".key-table-veil").isVisible());
    changes(() -> session().trace(), KeyCode.CONTROL, KeyCode.ENTER);
  }

  @Test
  void theTableNamesEveryKey() {
    press(KeyCode.F1);
    List<String> caps =
        window.node(".key-table").lookupAll(".key-cap").stream()
            .map(cap -> ((Label) cap).getText())
            .toList();
    List<String> wanted =
        List.of(
            "→",
            "F10",
            "F8",
            "Page Down",
            "←",
            "Ctrl B",
            "Page Up",
            "Shift →",
            "Shift ←",
            "Ctrl →",
            "Ctrl ←",
            "Alt →",
            "Alt ←",
            "Home",
            "End",
            "Space",
            "Shift Space",
            "−",
            "+",
            "Ctrl F8",
            "F9",
            "click the gutter",
            "F5",
            "Shift F5",
            "Ctrl Shift click",
            "Ctrl Enter",
            "drag the timeline",
            "wheel over it",
            "wheel",
            "Ctrl +",
            "Ctrl −",
            "drag the ground",
            "middle drag",
            "F",
            "Ctrl 1",
            "Ctrl drag",
            "Ctrl F",
            "Enter",
            "Shift Enter",
            "double-click",
            "click",
            "← → ↑ ↓",
            "1",
            "2",
            "3",
            "4",
            "Ctrl Shift E",
            "Ctrl O",
            "Ctrl S",
            "Ctrl Shift S",
            "F11",
            "Ctrl F11",
            "Esc",
            "?",
            "F1");
    assertEquals(List.of(), wanted.stream().filter(key -> !caps.contains(key)).toList());
  }

  @Test
  void theTipOfAControlNamesItsKey() {
    Map<String, String> keys =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("first", "Home"),
                Map.entry("back", "←"),
                Map.entry("play", "Space"),
                Map.entry("step", "→"),
                Map.entry("last", "End"),
                Map.entry("continue", "F5"),
                Map.entry("continue-back", "Shift+F5"),
                Map.entry("run", "Ctrl+Enter"),
                Map.entry("save", "Ctrl+S"),
                Map.entry("open", "Ctrl+O"),
                Map.entry("export", "Ctrl+Shift+E"),
                Map.entry("view-menu", "F11"),
                Map.entry("condition-set", "Enter"),
                Map.entry("confirm-cancel", "Esc"),
                Map.entry("keys", "F1"),
                Map.entry("slower", "−"),
                Map.entry("faster", "+"),
                Map.entry("granularity-half", "Shift+→"),
                Map.entry("granularity-pass", "Ctrl+→"),
                Map.entry("granularity-iteration", "Alt+→"),
                Map.entry("granularity-line", "F7")));
    for (Slot slot : window.view().panes().slots()) {
      String id = slot.name().toLowerCase(java.util.Locale.ROOT);
      keys.put("fold-" + id, "Alt+" + slot.number());
      keys.put("detach-" + id, "Alt+Shift+" + slot.number());
    }
    List<String> silent = new ArrayList<>();
    keys.forEach((id, key) -> {
      String tip = tip((Control) window.node("#" + id));
      if (!tip.contains("(" + key) && !tip.contains("or " + key)) {
        silent.add(id + " should name " + key + ": " + tip);
      }
    });
    assertEquals(List.of(), silent);
  }

  @Test
  void everyButtonWithoutWordsHasATip() {
    List<String> silent =
        all(window.view())
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(button -> String.valueOf(button.getText()).length() < 2)
            .filter(button -> tip(button).isBlank())
            .map(button -> button.getId() + " " + button.getStyleClass())
            .toList();
    assertEquals(List.of(), silent);
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(EveryKeyTest::all))
        : Stream.of(node);
  }

  private static String tip(Control control) {
    return control.getTooltip() == null ? "" : control.getTooltip().getText();
  }

  private static List<KeyCode> digits(int most) {
    return List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4).subList(0, most);
  }

  private List<Boolean> switches() {
    return window.node(".td-switches").lookupAll(".td-switch").stream()
        .map(each -> ((javafx.scene.control.ToggleButton) each).isSelected())
        .toList();
  }

  private double zoom() {
    return window.view().panes().graph().zoomProperty().get();
  }

  private void select(String end) {
    String key =
        session().structure().vertices().keySet().stream()
            .filter(each -> each.endsWith(end))
            .findFirst()
            .orElseThrow();
    window.onFxThread(() -> session().selectionProperty().set(new Selection.OfVertex(key)));
  }

  private void moves(int steps, KeyCode... keys) {
    int before = window.step();
    press(keys);
    assertEquals(before + steps, window.step(), () -> List.of(keys).toString());
  }

  private void changes(Supplier<Object> what, KeyCode... keys) {
    Object before = what.get();
    press(keys);
    OpenWindow.until(() -> !what.get().equals(before));
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }

  private int position() {
    return session().moment().position();
  }

  private Session session() {
    return window.session();
  }
}
