package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.style.Theme;
import tapedeck.trace.Outcome;
import tapedeck.trace.Spot;

/** Users who do two things at once, or the wrong one: nothing is lost and nothing breaks. */
@ExtendWith(ApplicationExtension.class)
class SittingsTest {
  private static final String ENDLESS =
      """
      import tensorflow as tf
      x = tf.Variable(1.0)
      while True:
          with tf.GradientTape() as t:
              y = x * x
          t.gradient(y, x)
      """;

  private final List<Throwable> broken = new CopyOnWriteArrayList<>();
  private OpenWindow window;
  private FxRobot robot;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> broken.add(error));
  }

  @BeforeEach
  void run(FxRobot with) {
    robot = with;
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.close();
    assertEquals(List.of(), broken);
  }

  @Test
  void anEditWhileARunGoesOnEndsThatRunAndShowsTheNewOne() {
    text(ENDLESS);
    OpenWindow.until(() -> window.session().busyProperty().get());
    OpenWindow.until(() -> window.session().trace().size() > 100);
    text("import tensorflow as tf\nx = tf.Variable(7.0)\n");
    OpenWindow.until(() -> !window.session().runningProperty().get());
    OpenWindow.until(() -> !window.session().staleProperty().get());
    assertEquals(1, window.session().trace().variables().size());
    assertFalse(window.session().busyProperty().get());
  }

  @Test
  void atTheStartAnEditAndItsUndoLeaveTextAndPlace() {
    String before = area().getText();
    press(KeyCode.HOME);
    robot.clickOn("#script");
    press(KeyCode.CONTROL, KeyCode.END);
    robot.write("z = 1");
    OpenWindow.until(() -> !window.session().staleProperty().get());
    assertEquals(0, window.session().moment().position());
    while (!area().getText().equals(before)) {
      press(KeyCode.CONTROL, KeyCode.Z);
    }
    OpenWindow.until(() -> !window.session().staleProperty().get());
    assertEquals(0, window.session().moment().position());
    assertInstanceOfFinished();
  }

  @Test
  void scrubbingWhilePlayingTakesOverAndTheLookMayChangeMeanwhile() {
    press(KeyCode.HOME);
    press(KeyCode.SPACE);
    assertTrue(window.session().playingProperty().get());
    robot.clickOn("#theme");
    window.onFxThread(() -> window.view().look().scaleProperty().set(1.5));
    window.onFxThread(() -> window.view().look().scaleProperty().set(1));
    assertEquals(Theme.DARK, window.view().themeProperty().get());
    assertTrue(window.session().playingProperty().get());
    Node scrubber = window.node(".scrubber");
    Point2D middle = scrubber.localToScreen(scrubber.getLayoutBounds().getWidth() / 2, 8);
    robot.drag(middle).moveBy(40, 0).drop();
    OpenWindow.settle();
    assertFalse(window.session().playingProperty().get());
    int half = window.session().trace().size() / 2;
    assertTrue(window.session().moment().position() > half / 2);
  }

  @Test
  void allPanesInWindowsOfTheirOwnFollowARunAndComeBack() {
    List<Slot> slots = window.view().panes().slots();
    slots.forEach(slot -> window.onFxThread(slot::toggleDetached));
    window.onFxThread(() -> window.session().open("other.py", "import tensorflow as tf\nx = 1\n"));
    window.onFxThread(() -> window.view().documents().openExample("nested.py"));
    OpenWindow.until(() -> window.session().isSettled());
    window.onFxThread(() -> window.view().themeProperty().set(Theme.DARK));
    window.onFxThread(() -> window.session().last());
    slots.forEach(slot -> window.onFxThread(slot::toggleDetached));
    slots.forEach(slot -> assertTrue(slot.isOpen(), slot.name()));
    assertTrue(window.node(".td-graph").getScene() == window.stage().getScene());
  }

  @Test
  void whateverAMenuOffersCanBeChosenWithNothingRun() {
    window.onFxThread(() -> window.session().open("empty.py", ""));
    OpenWindow.until(() -> window.session().isSettled());
    for (String menu : List.of("#examples", "#view-menu")) {
      MenuButton button = (MenuButton) window.node(menu);
      window.onFxThread(button::show);
      List<MenuItem> items = new ArrayList<>();
      button.getItems().forEach(item -> collect(item, items));
      window.onFxThread(button::hide);
      for (MenuItem item : items) {
        boolean leaves = String.valueOf(item.getText()).contains("screen");
        if (!leaves) {
          window.onFxThread(item::fire);
        }
      }
    }
    for (KeyCode key :
        List.of(
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.F,
            KeyCode.I,
            KeyCode.T,
            KeyCode.O,
            KeyCode.W,
            KeyCode.F5,
            KeyCode.F7,
            KeyCode.F9,
            KeyCode.SPACE)) {
      press(key);
    }
    assertNotEquals(0, window.view().panes().slots().size());
  }

  private static void collect(MenuItem item, List<MenuItem> into) {
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> collect(each, into));
    } else if (!(item instanceof CustomMenuItem) || item.getId() != null) {
      into.add(item);
    }
  }

  @Test
  void aScriptThatRaisesInTheMiddleOfATapeKeepsWhatItRecorded() {
    text(
        """
        import tensorflow as tf
        x = tf.Variable([1.0, 2.0])
        with tf.GradientTape() as t:
            y = x * x
            z = tf.matmul(y, y)
        """);
    OpenWindow.until(() -> window.session().trace().outcome() instanceof Outcome.Failed);
    OpenWindow.until(() -> window.session().isSettled());
    press(KeyCode.END);
    assertEquals(2, window.view().lookupAll(".td-vertex").size());
    assertTrue(
        window.node(".status-dot").getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("failed")));
  }

  @Test
  void aListingPastedWithPromptsIsRepairedByOneClick() {
    window.onFxThread(() -> {
      area().replaceText("");
      ClipboardContent clip = new ClipboardContent();
      clip.putString(">>> import tensorflow as tf\n>>> x = tf.Variable(2.0)\n>>> x.assign(3.0)\n");
      Clipboard.getSystemClipboard().setContent(clip);
      area().paste();
    });
    OpenWindow.until(() -> window.session().errorProperty().get() != null);
    OpenWindow.settle();
    robot.clickOn("#repair");
    OpenWindow.until(() -> window.session().trace().variables().size() == 1);
    assertFalse(area().getText().contains(">>>"));
    assertInstanceOfFinished();
  }

  @Test
  void tenThousandLinesOfOutputAreThereAndTheLastIsInSight() {
    text("for i in range(10000):\n    print('line', i)\n");
    OpenWindow.until(() -> !window.session().staleProperty().get());
    press(KeyCode.ESCAPE);
    press(KeyCode.END);
    robot.clickOn("Console");
    OpenWindow.settle();
    String printed = String.valueOf(console().getText());
    assertTrue(printed.contains("line 9999"), "ends with " + printed.length() + " characters");
  }

  private org.fxmisc.richtext.StyledTextArea<?, ?> console() {
    return (org.fxmisc.richtext.StyledTextArea<?, ?>) window.node("#console");
  }

  /** In the editor Tab indents, so F6 leads out of it. */
  @Test
  void tabGoesRoundTheWholeWindowAndTheFocusCanBeSeen() {
    press(KeyCode.ESCAPE);
    Set<Node> stops = new HashSet<>();
    List<String> unseen = new ArrayList<>();
    boolean wentRound = false;
    while (!wentRound) {
      press(KeyCode.TAB);
      Node owner = window.view().getScene().getFocusOwner();
      wentRound = owner == null || !stops.add(owner);
      if (owner instanceof CodeArea) {
        press(KeyCode.F6);
        owner = window.view().getScene().getFocusOwner();
        stops.add(owner);
      }
      if (!wentRound) {
        int[] with = pixels(owner);
        window.onFxThread(() -> window.view().requestFocus());
        int[] without = pixels(owner);
        window.onFxThread(owner::requestFocus);
        if (java.util.Arrays.equals(with, without)) {
          unseen.add(owner + " in " + owner.getParent());
        }
      }
    }
    assertEquals(List.of(), unseen);
    for (Slot slot : window.view().panes().slots()) {
      assertTrue(stops.stream().anyMatch(slot::holds), "Tab never came into " + slot.name());
    }
  }

  private int[] pixels(Node node) {
    int[][] read = new int[1][];
    window.onFxThread(() -> {
      WritableImage image = node.getScene().getRoot().snapshot(new SnapshotParameters(), null);
      var at = node.localToScene(node.getLayoutBounds());
      int x = (int) Math.clamp(at.getMinX() - 4, 0, image.getWidth() - 1);
      int y = (int) Math.clamp(at.getMinY() - 4, 0, image.getHeight() - 1);
      int wide = (int) Math.clamp(at.getWidth() + 8, 1, image.getWidth() - x);
      int high = (int) Math.clamp(at.getHeight() + 8, 1, image.getHeight() - y);
      PixelReader reader = image.getPixelReader();
      read[0] = new int[wide * high];
      reader.getPixels(
          x, y, wide, high, javafx.scene.image.PixelFormat.getIntArgbInstance(), read[0], 0, wide);
    });
    return read[0];
  }

  @Test
  void aBreakpointWithAConditionThatMakesNoSenseNeverStopsAnythingElse() {
    window.onFxThread(() -> window.session().breakpoints().toggle(new Spot.Line(8)));
    press(KeyCode.SHIFT, KeyCode.F9);
    robot.write("x >");
    press(KeyCode.ENTER);
    press(KeyCode.ESCAPE);
    press(KeyCode.HOME);
    press(KeyCode.F5);
    OpenWindow.until(() -> window.session().moment().position() > 0);
  }

  private void assertInstanceOfFinished() {
    assertTrue(window.session().trace().outcome() instanceof Outcome.Finished);
  }

  private CodeArea area() {
    return (CodeArea) window.node("#script");
  }

  private void text(String script) {
    window.onFxThread(() -> area().replaceText(script));
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    OpenWindow.settle();
  }
}
