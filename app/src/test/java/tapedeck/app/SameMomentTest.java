package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.trace.Binding;
import tapedeck.trace.Granularity;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;

/** However one comes to a moment, every part of the window shows that moment and no other. */
@ExtendWith(ApplicationExtension.class)
class SameMomentTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      def f(a):
          b = a * a
          return b + a
      x = tf.Variable(1.5)
      for i in range(2):
          with tf.GradientTape() as t:
              y = f(x)
          g = t.gradient(y, x)
          x.assign_sub(0.25 * g)
          print(i, x.numpy())
      """;

  private static final List<String> PARTS =
      List.of(
          "#slot-script .line-decor",
          "#slot-variables",
          "#slot-graph",
          "#slot-inspector",
          "#slot-plots",
          ".tape-strip",
          ".timeline-bar",
          ".status-line");

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run() {
    window.untilRun();
    window.onFxThread(() -> {
      window.view().keepStill();
      window.view().documents().show("walk.py", SCRIPT, null);
    });
    OpenWindow.until(() ->
        window.session().trace().source().text().equals(SCRIPT) && window.session().isSettled());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aMomentIsTheOneOfTheTraceAndLooksTheSameFromEverySide() {
    Map<Integer, List<String>> forward = new TreeMap<>();
    window.onFxThread(window.session()::first);
    forward.put(position(), shown());
    while (position() < end()) {
      window.onFxThread(() -> window.session().stepForward(Granularity.HALF));
      forward.put(position(), shown());
      compareWithTheTrace();
    }
    assertTrue(forward.size() > 35, forward.size() + " moments");
    List<String> wrong = new ArrayList<>();
    while (position() > 0) {
      window.onFxThread(() -> window.session().stepBack(Granularity.HALF));
      compare("back", forward, wrong);
    }
    int size = end();
    for (int i = 0; i < 15; i++) {
      int to = i * 37 % (size + 1);
      window.onFxThread(() -> window.session().seek(to));
      if (forward.containsKey(to)) {
        compare("jump", forward, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theConsoleHoldsWhatHasBeenPrintedAndNoMore(FxRobot robot) {
    robot.clickOn("Console");
    window.onFxThread(window.session()::last);
    StyleClassedTextArea console = (StyleClassedTextArea) window.node("#console");
    List<Integer> lengths = new ArrayList<>();
    while (position() > 0) {
      assertEquals(window.session().moment().printed(), console.getText());
      lengths.add(console.getLength());
      window.onFxThread(window.session()::stepBack);
    }
    assertEquals(3, lengths.stream().distinct().count());
  }

  private void compareWithTheTrace() {
    Moment moment = window.session().moment();
    String at = "at " + moment.position() + ": " + moment.sentence();
    assertEquals(moment.sentence(), ((Label) window.node("#sentence")).getText(), at);
    assertEquals(moment.place().line(), tintedLine(), at);
    assertEquals(recorded(moment), chipsWithValues(), at);
    assertEquals(recorded(moment), boxesWithValues(), at);
    String rows = String.valueOf(((TableView<?>) window.node("#variables")).getItems());
    for (Binding binding : moment.bindings()) {
      boolean said = rows.contains("text=" + moment.text(binding));
      assertTrue(said || !binding.hasValue(), at + ", " + binding.name() + " in " + rows);
    }
    String plot = window.node("#slot-plots .plot").getAccessibleText();
    assertTrue(plot.contains("iteration " + Math.max(1, moment.iteration()) + " of 2"), plot);
  }

  private void compare(String how, Map<Integer, List<String>> forward, List<String> wrong) {
    List<String> before = forward.get(position());
    List<String> now = shown();
    if (before != null && !before.equals(now)) {
      List<String> missing = new ArrayList<>(before);
      now.forEach(missing::remove);
      List<String> more = new ArrayList<>(now);
      before.forEach(more::remove);
      wrong.add("%s to %d: without %s, with %s%n".formatted(how, position(), missing, more));
    }
  }

  private List<String> shown() {
    settle();
    List<String> texts = new ArrayList<>();
    for (String part : PARTS) {
      collect(window.node(part), part, texts);
    }
    texts.add("line " + tintedLine());
    texts.sort(null);
    return texts;
  }

  private static void collect(Node node, String part, List<String> into) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isEmpty()) {
      into.add(part + ": " + text.getText());
    }
    if (node.getAccessibleText() != null && !(node instanceof TableCell<?, ?>)) {
      into.add(part + " says " + node.getAccessibleText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, part, into));
    }
  }

  private int tintedLine() {
    Node tint = window.node(".current-line");
    Bounds tinted = tint.localToScene(tint.getLayoutBounds());
    return !tint.isVisible()
        ? 0
        : window.view().lookupAll(".line-number").stream()
            .filter(number -> tinted.contains(middle(number)))
            .map(number -> Integer.parseInt(((Label) number).getText().strip()))
            .findFirst()
            .orElse(-1);
  }

  private static Point2D middle(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return new Point2D(Math.max(1, at.getCenterX()), (at.getMinY() + at.getMaxY()) / 2);
  }

  private long recorded(Moment moment) {
    return operations().filter(operation -> moment.has(operation.node())).count();
  }

  private Stream<Structure.Operation> operations() {
    return window.session().structure().vertices().values().stream()
        .filter(Structure.Operation.class::isInstance)
        .map(Structure.Operation.class::cast);
  }

  private long chipsWithValues() {
    return window.view().lookupAll(".tape-chip .chip-title").stream()
        .filter(Node::isVisible)
        .filter(title -> ((Label) title).getText().contains("→"))
        .count();
  }

  private long boxesWithValues() {
    return window.view().lookupAll(".td-vertex").stream()
        .filter(Node::isVisible)
        .map(box -> String.valueOf(box.getAccessibleText()))
        .filter(text -> text.contains(", operation, value "))
        .count();
  }

  private void settle() {
    if (!window.session().isSettled()) {
      OpenWindow.until(() -> window.session().isSettled());
    }
  }

  private int position() {
    return window.session().moment().position();
  }

  private int end() {
    return window.session().trace().size();
  }
}
