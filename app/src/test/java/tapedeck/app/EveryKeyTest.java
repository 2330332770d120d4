package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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
import tapedeck.app.graph.Show;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Spot;
import tapedeck.trace.Trace;

/** The table of keys, key by key: what it says works, and nothing that works is missing. */
@ExtendWith(ApplicationExtension.class)
class EveryKeyTest {
  /** The key in brackets at the end of a tip, the first if there are several. */
  private static final Pattern KEY_IN_TIP =
      Pattern.compile("\\(((?:(?:Ctrl|Alt|Shift)\\+)*[^\\s()]+)(?: or [^()]*)?\\)$");

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
    assertFalse(window.node(".td-search").isVisible());
    select(" pow #1");
    assertEquals(window.node(".td-graph"), window.view().getScene().getFocusOwner());
    press(KeyCode.O);
    assertTrue(isAnyBoxHidden());
    press(KeyCode.ESCAPE);
    assertFalse(isAnyBoxHidden());
    changes(this::position, KeyCode.W);
    press(KeyCode.ESCAPE);
    assertEquals(new Selection.None(), session().selectionProperty().get());
  }

  /** What was begun last ends first. */
  @Test
  void escapeEndsTheSearchThatIsTypedBeforeItAnswersABar() {
    press(KeyCode.CONTROL, KeyCode.F9);
    press(KeyCode.CONTROL, KeyCode.F);
    press(KeyCode.ESCAPE);
    assertFalse(window.node(".td-search").isVisible());
    assertEquals(new Spot.Anywhere(), session().breakpoints().askedProperty().get());
    press(KeyCode.ESCAPE);
    assertNull(session().breakpoints().askedProperty().get());
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

  /** Found in the window, not listed here: whatever says a key is pressed and clicked. */
  @Test
  void theKeyInATipDoesWhatAClickDoes() {
    window.onFxThread(() -> session().breakpoints().toggle(new Spot.Line(8)));
    OpenWindow.until(() -> session().breakpoints().foundProperty().get());
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Node node : all(window.view()).filter(EveryKeyTest::isPlainButton).toList()) {
      ButtonBase button = (ButtonBase) node;
      KeyCode[] keys = keys(tip(button));
      if (keys.length > 0 && isShown(button) && !"save".equals(button.getId())) {
        tried++;
        List<Object> byClick = after(() -> window.onFxThread(button::fire));
        List<Object> byKey = after(() -> press(keys));
        if (!byClick.equals(byKey)) {
          wrong.add("%s: %s, %s".formatted(tip(button), byClick, byKey));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(tried >= 20, tried + " buttons name a key");
  }

  @Test
  void everyKeyInATipStandsInTheTable() {
    List<String> named =
        all(window.view())
            .filter(Control.class::isInstance)
            .map(node -> KEY_IN_TIP.matcher(tip((Control) node)))
            .filter(Matcher::find)
            .map(found -> found.group(1).replace('+', ' ').strip())
            .filter(key -> !key.isEmpty())
            .toList();
    press(KeyCode.F1);
    List<String> caps =
        window.node(".key-table").lookupAll(".key-cap").stream()
            .map(cap -> ((Label) cap).getText())
            .toList();
    List<String> unknown =
        named.stream()
            .filter(key -> caps.stream().noneMatch(cap -> cap.endsWith(key)))
            .filter(key -> !key.matches("Alt (Shift )?[2-4]"))
            .toList();
    assertEquals(List.of(), unknown);
    assertTrue(named.size() > 20, named.toString());
  }

  private static boolean isPlainButton(Node node) {
    boolean hasKeysOfItsOwn = false;
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      hasKeysOfItsOwn |= each.getStyleClass().contains("td-breakpoints");
    }
    return node instanceof ButtonBase
        && !(node instanceof MenuButton)
        && !hasKeysOfItsOwn
        && !node.getStyleClass().contains("segment");
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** What something does to the window from the same state; undone by doing it, or its opposite. */
  private List<Object> after(Runnable action) {
    Trace trace = session().trace();
    double speed = session().player().speedProperty().get();
    window.onFxThread(() -> session().seek(session().trace().highlight()));
    action.run();
    boolean keysShown = window.node(".key-table-veil").isVisible();
    OpenWindow.until(() -> !session().runningProperty().get());
    List<Object> state = new ArrayList<>();
    boolean playing = session().playingProperty().get();
    state.add(playing);
    window.onFxThread(() -> {
      if (session().playingProperty().get()) {
        session().togglePlay();
      }
    });
    state.add(keysShown);
    state.add(session().trace() != trace);
    state.add(playing ? 0 : position());
    state.add(session().player().speedProperty().get() / speed);
    state.add(window.view().themeProperty().get());
    for (Show what : Show.values()) {
      state.add(window.view().panes().graph().shows(what));
    }
    window.view().panes().slots().forEach(slot -> state.add(slot.stateProperty().get()));
    window.onFxThread(() -> {
      while (session().player().speedProperty().get() < speed) {
        session().player().faster();
      }
      while (session().player().speedProperty().get() > speed) {
        session().player().slower();
      }
      window.view().panes().slots().forEach(slot -> slot.stateProperty().set(Slot.State.OPEN));
      for (int i = 0; i < Show.values().length; i++) {
        Show what = Show.values()[i];
        if (window.view().panes().graph().shows(what) != (what.ordinal() < 2)) {
          window.view().panes().graph().toggle(what);
        }
      }
    });
    press(KeyCode.ESCAPE);
    return state;
  }

  /** The keys that a tip names last, in brackets; none if it names none. */
  private static KeyCode[] keys(String tip) {
    Matcher found = KEY_IN_TIP.matcher(tip);
    if (!found.find()) {
      return new KeyCode[0];
    }
    List<KeyCode> codes = new ArrayList<>();
    for (String part : found.group(1).split("(?<=.)\\+")) {
      codes.add(
          switch (part) {
            case "Ctrl" -> KeyCode.CONTROL;
            case "→" -> KeyCode.RIGHT;
            case "←" -> KeyCode.LEFT;
            case "−" -> KeyCode.MINUS;
            case "+" -> KeyCode.PLUS;
            case "Esc" -> KeyCode.ESCAPE;
            default ->
                part.matches("\\d")
                    ? KeyCode.valueOf("DIGIT" + part)
                    : KeyCode.valueOf(part.toUpperCase(Locale.ROOT).replace(' ', '_'));
          });
    }
    return codes.toArray(KeyCode[]::new);
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

  private boolean isAnyBoxHidden() {
    return window.view().lookupAll(".td-vertex").stream().anyMatch(box -> !box.isVisible());
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
