package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a screen reader finds in the window. */
@ExtendWith(ApplicationExtension.class)
class SpokenTest {
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1440, 900);
  }

  @BeforeEach
  void run() {
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whateverCanHaveTheFocusSaysWhatItIs() {
    List<String> silent = new ArrayList<>();
    collect(window.view(), silent);
    assertEquals(List.of(), silent);
  }

  @Test
  void everyPaneHasItsName() {
    for (Slot slot : window.view().panes().slots()) {
      assertEquals(slot.name(), slot.getAccessibleText());
    }
  }

  @Test
  void theSentenceOfEachStepIsText(FxRobot robot) {
    robot.push(KeyCode.RIGHT);
    OpenWindow.settle();
    Node sentence = window.node("#sentence");
    assertEquals(AccessibleRole.TEXT, sentence.getAccessibleRole());
    assertEquals(
        window.session().moment().sentence(),
        sentence.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  @Test
  void whatIsPrintedInSeveralLinesIsSaidInOneWithAllOfItInTheTip() {
    window.onFxThread(() -> window.session().open("lines.py", "print('one\\n  two\\n\\nthree')\n"));
    OpenWindow.until(() -> window.session().isSettled());
    window.onFxThread(window.session()::last);
    Label sentence = (Label) window.node("#sentence");
    assertEquals("Printed: one two three", sentence.getText());
    assertEquals("Printed: one\n  two\n\nthree", sentence.getTooltip().getText());
    Bounds text = sentence.localToScene(sentence.getLayoutBounds());
    assertTrue(text.getMaxY() <= window.stage().getScene().getHeight(), text.toString());
  }

  @Test
  void theCellsOfTheVariablesSayTheirColumnAndEveryDigit() {
    Set<Node> cells = window.node("#variables").lookupAll(".table-cell");
    List<String> spoken =
        cells.stream().map(Node::getAccessibleText).filter(text -> text != null).toList();
    assertTrue(spoken.contains("name x"), spoken.toString());
    assertTrue(spoken.contains("gradient −8.0"), spoken.toString());
  }

  /** A frame to scroll in or to divide has nothing to say that its content does not. */
  private static void collect(Node node, List<String> silent) {
    boolean frame = node instanceof ScrollPane || node instanceof SplitPane;
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !frame) {
      Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      String own = node.getAccessibleText();
      if ((own == null || own.isBlank()) && (text == null || text.toString().isBlank())) {
        silent.add(node + " in " + node.getParent());
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, silent));
    }
  }
}
