package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tapedeck.app.Slot.State.OPEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.graph.Legible;
import tapedeck.app.style.Theme;

/** The whole window, not only its picture: all in it can be read, in any size. */
@ExtendWith(ApplicationExtension.class)
class ReadableWindowTest {
  private static final double LEAST_SIZE = 8.4;

  /** The cause of a None, the text of an error and a long name end in dots, with a hint beside. */
  private static final Predicate<String> MAY_END_IN_DOTS =
      problem -> problem.startsWith("clipped: ") && !problem.matches("clipped: \\[?[\\d(−].*");

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
    stage.sizeToScene();
  }

  @AfterEach
  void close() {
    window.onFxThread(window.stage()::sizeToScene);
    window.close();
  }

  @ParameterizedTest
  @CsvSource({"nested.py, 100", "broadcast.py, 125", "keras_model.py, 100", "minimize.py, 200"})
  void whatStandsInTheWindowCanBeRead(String example, double percent) {
    window.untilRun();
    window.onFxThread(() -> {
      window.view().keepStill();
      window.view().look().scaleProperty().set(percent / 100);
      window.view().documents().openExample(example);
    });
    OpenWindow.until(() ->
        window.session().fileNameProperty().get().equals(example)
            && window.session().trace().size() > 0
            && window.session().isSettled());
    List<String> wrong = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      window.onFxThread(() -> window.view().themeProperty().set(theme));
      Legible.problems(window.view(), LEAST_SIZE).stream()
          .filter(MAY_END_IN_DOTS.negate())
          .map(problem -> theme + " " + problem)
          .forEach(wrong::add);
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 125, 175, 225})
  void noButtonOfTheBarsLiesOutsideTheWindow(int percent) {
    window.untilRun();
    window.onFxThread(() -> {
      window.session().breakpoints().toggle(new tapedeck.trace.Spot.Line(8));
      window.view().look().scaleProperty().set(percent / 100.0);
    });
    OpenWindow.settle();
    List<String> outside = new ArrayList<>();
    for (String bar : List.of(".top-bar", ".timeline-bar", ".panel-head")) {
      for (Node row : window.view().lookupAll(bar)) {
        for (Node button : row.lookupAll(".button")) {
          if (isShown(button) && !isInside(button)) {
            outside.add(button.getId() + " " + button.localToScene(button.getLayoutBounds()));
          }
        }
      }
    }
    assertEquals(List.of(), outside);
    assertTrue(isShown(window.node("#continue")) && isShown(window.node("#continue-back")));
  }

  @ParameterizedTest
  @CsvSource({"900, 700, 200", "1280, 720, 250", "1000, 600, 250"})
  void aSmallWindowIsShownAsLargeAsItHasRoomFor(int width, int height, int percent) {
    window.untilRun();
    window.onFxThread(() -> {
      window.view().keepStill();
      window.stage().setWidth(width);
      window.stage().setHeight(height);
      window.view().look().scaleProperty().set(percent / 100.0);
    });
    OpenWindow.settle();
    window.onFxThread(() -> window.view().panes().slots().get(1).stateProperty().set(OPEN));
    List<String> outside = new ArrayList<>();
    for (String bar : List.of(".top-bar", ".timeline-bar", "#slot-script .panel-head")) {
      for (Node row : window.view().lookupAll(bar)) {
        row.lookupAll(".button").stream()
            .filter(button -> isShown(button) && !isInside(button))
            .forEach(button -> outside.add(button.getId()));
      }
    }
    assertEquals(List.of(), outside);
    Bounds left = onScene(window.node("#slot-variables"));
    assertTrue(onScene(window.node("#detach-variables")).getMaxX() <= left.getMaxX());
    assertTrue(window.node("#slot-graph").getLayoutBounds().getWidth() > 200);
    List<String> heads =
        window.node("#variables").lookupAll(".column-header .label .text").stream()
            .map(text -> ((Text) text).getText())
            .toList();
    assertTrue(heads.contains("gradient") && heads.contains("update"), heads.toString());
    for (Node head : window.node("#variables").lookupAll(".column-header")) {
      assertTrue(onScene(head).getMaxX() <= left.getMaxX() + 1, heads.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 110, 125, 150, 175})
  void everyOpenPaneHasRoomForItsContent(int percent) {
    window.untilRun();
    window.onFxThread(() -> {
      window.stage().setWidth(1280);
      window.stage().setHeight(720);
    });
    window.onFxThread(() -> window.view().look().scaleProperty().set(percent / 100.0));
    OpenWindow.settle();
    for (Slot slot : window.view().panes().slots()) {
      Node body = slot.content().lookup(".panel-body");
      assertTrue(
          !slot.isOpen() || body.getLayoutBounds().getHeight() > 50,
          slot.name() + " has " + body.getLayoutBounds().getHeight());
    }
  }

  @Test
  void aLongErrorLeavesRoomForTheLineAtFaultAndNamesNoDevice() {
    window.untilRun();
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    run(
        """
        import tensorflow as tf
        x = tf.Variable([1.0, 2.0, 3.0])
        w = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
        y = tf.matmul(w, tf.reshape(x, (3, 1)))
        """);
    window.onFxThread(window.session()::last);
    Node strip = window.node(".fault-strip");
    Node editor = window.node(".editor");
    assertTrue(strip.getLayoutBounds().getHeight() <= 0.41 * editor.getLayoutBounds().getHeight());
    String said = ((Label) window.node(".fault-strip .error-text")).getText();
    assertEquals(
        "line 4, column 5: InvalidArgumentError: Matrix size-incompatible: In[0]: [2,2], In[1]:"
            + " [3,1] [Op:MatMul]",
        said);
    OpenWindow.until(() -> {
      Bounds tint = onScene(window.node(".current-line"));
      return tint.getMinY() >= onScene(editor).getMinY()
          && tint.getMaxY() <= onScene(strip).getMinY() + 1;
    });
  }

  @Test
  void theReasonOfANoneLeavesRoomForThePictureAndIsToldWholeByItsTip() {
    window.untilRun();
    run(
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        with tf.GradientTape() as t:
            y = tf.stop_gradient(x * 2.0) * 2.0
        print(t.gradient(y, x))
        """);
    window.onFxThread(window.session()::last);
    Label cause = (Label) window.node(".td-reason .cause");
    String whole = shownText(cause);
    assertEquals(cause.getText(), whole);
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    OpenWindow.settle();
    double card = onScene(window.node(".td-reasons")).getHeight();
    double graph = onScene(window.node(".td-graph")).getHeight();
    assertTrue(card < graph / 2, card + " of " + graph);
    assertTrue(shownText(cause).endsWith("…"), shownText(cause));
    assertEquals(whole, cause.getTooltip().getText());
  }

  private static String shownText(Label label) {
    return ((Text) label.lookup(".text")).getText();
  }

  @Test
  void theExamplesForAnEmptyScriptAreReachedAtAnySize(FxRobot robot) {
    window.untilRun();
    window.onFxThread(() -> {
      window.view().look().scaleProperty().set(2);
      window.view().documents().show("new.py", "", null);
    });
    OpenWindow.until(() -> window.session().isSettled());
    window.onFxThread(() -> ((ScrollPane) window.node("#first-steps")).setVvalue(1));
    robot.clickOn("#try-minimize");
    OpenWindow.settle();
    assertEquals("minimize.py", window.session().fileNameProperty().get());
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void inLittleHeightTheVariablesGiveTheirRoomToTheScriptAndComeBack() {
    window.untilRun();
    Slot variables = window.view().panes().slots().get(1);
    assertTrue(variables.isOpen());
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    OpenWindow.until(() -> !variables.isOpen());
    window.onFxThread(() -> window.view().look().scaleProperty().set(1));
    OpenWindow.until(variables::isOpen);
  }

  @Test
  void anArrayWithoutRoomIsItsShapeInTheVariablesAndBehindItsLine() {
    window.untilRun();
    run(
        """
        import tensorflow as tf
        values = tf.Variable([1.25, 2.25, 3.25, 4.25])
        with tf.GradientTape() as tape:
            y = values * 2.0
        tape.gradient(y, values)
        """);
    List<String> cells =
        window.node("#variables").lookupAll(".table-cell").stream()
            .map(cell -> String.valueOf(((TableCell<?, ?>) cell).getText()))
            .toList();
    assertTrue(cells.contains("(4,)"), cells.toString());
    assertTrue(cells.stream().noneMatch(text -> text.endsWith("…")), cells.toString());
    List<String> chips =
        window.view().lookupAll(".value-chip").stream()
            .map(chip -> ((Label) chip).getText())
            .toList();
    assertTrue(chips.stream().noneMatch(text -> text.endsWith("…")), chips.toString());
  }

  @Test
  void theWeightsOfAModelAreToldApartWhereverTheyAreNamed(FxRobot robot) {
    window.untilRun();
    run(
        """
        import tensorflow as tf
        model = tf.keras.Sequential([tf.keras.layers.Dense(12) for i in range(3)])
        x = tf.ones((2, 12))
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(x))
        tape.gradient(loss, model.trainable_variables)
        """);
    window.onFxThread(() -> window.session().last());
    List<String> weights =
        window.node("#variables").lookupAll(".table-cell.name").stream()
            .map(ReadableWindowTest::drawn)
            .filter(name -> name.contains("/") || name.contains("…"))
            .toList();
    assertEquals(weights.size(), Set.copyOf(weights).size(), weights.toString());
    assertTrue(weights.contains("dense_1/kernel"), weights.toString());
    robot.clickOn("Tape table");
    OpenWindow.settle();
    Node product =
        window.node("#tape-table").lookupAll(".table-cell").stream()
            .filter(cell -> drawn(cell).contains("dense_1/kernel"))
            .findFirst()
            .orElseThrow();
    robot.moveTo(product);
    OpenWindow.settle();
    assertTrue(
        ((TableCell<?, ?>) product).getTooltip().getText().contains("sequential/dense_1/kernel"));
    List<String> chips =
        window.view().lookupAll(".chip-title").stream().map(ReadableWindowTest::drawn).toList();
    assertTrue(chips.stream().anyMatch(chip -> chip.contains("@ dense/kernel")), chips.toString());
  }

  /** What is drawn of a text, which may have been cut. */
  private static String drawn(Node labeled) {
    return labeled.lookup(".text") instanceof Text text ? text.getText() : "";
  }

  @Test
  void aScriptThatEndsBeforeItOpensATapeSaysWhyInPlaceOfThePicture() {
    window.untilRun();
    run("import tensorflow as tf\nx = (1 +\n");
    Label heading = (Label) window.node(".td-empty .heading");
    assertEquals("The script ends before it opens a tape", heading.getText());
    assertTrue(
        ((Label) window.node(".td-empty .words")).getText().contains("'(' was never closed"));
    run("import tensorflow as tf\nx = 1\n");
    assertEquals("No tape yet", heading.getText());
  }

  @Test
  void codeIsWrittenInItsTypefaceWhateverTheSystemHas() {
    window.untilRun();
    Set<Node> texts = window.node("#script").lookupAll(".text");
    assertTrue(texts.size() > 10, texts.toString());
    for (Node text : texts) {
      assertTrue(((Text) text).getFont().getFamily().startsWith("JetBrains Mono"), text.toString());
    }
  }

  @Test
  void emojiInTheScriptAndInWhatItPrintsHaveATypefaceThatHoldsThem(FxRobot robot) {
    window.untilRun();
    run("print('done 🎉, ✔️ and \u2192')\n");
    robot.clickOn("Console");
    OpenWindow.settle();
    for (String part : List.of("#script", "#console")) {
      List<String> inTheirTypeface =
          window.node(part).lookupAll(".text").stream()
              .filter(text -> text instanceof Text drawn && isOfEmoji(drawn))
              .map(text -> ((Text) text).getText())
              .toList();
      assertEquals(List.of("🎉", "✔️"), inTheirTypeface, part);
    }
  }

  private static boolean isOfEmoji(Text text) {
    return text.getStyleClass().contains("emoji")
        && (!System.getProperty("os.name").startsWith("Linux")
            || text.getFont().getFamily().equals("Noto Emoji"));
  }

  private void run(String script) {
    window.onFxThread(() -> window.session().open("script.py", script));
    OpenWindow.until(() -> !window.session().runningProperty().get());
    OpenWindow.until(() -> window.session().isSettled());
  }

  private boolean isInside(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinX() >= 0
        && at.getMaxX() <= window.stage().getScene().getWidth() + 0.5
        && at.getMaxY() <= window.stage().getScene().getHeight() + 0.5;
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
