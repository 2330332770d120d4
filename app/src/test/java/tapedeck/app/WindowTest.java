package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Selection;
import tapedeck.app.style.Theme;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
  @TempDir Path folder;
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 720);
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
  void theThemeButtonChangesTheLookAndBack(FxRobot robot) {
    String light = window.view().getScene().getUserAgentStylesheet();
    robot.clickOn("#theme");
    assertEquals(Theme.DARK, window.view().themeProperty().get());
    assertTrue(window.view().getStyleClass().contains("dark"));
    assertFalse(window.view().getStyleClass().contains("light"));
    assertNotEquals(light, window.view().getScene().getUserAgentStylesheet());
    robot.clickOn("#theme");
    assertTrue(window.view().getStyleClass().contains("light"));
    assertEquals(light, window.view().getScene().getUserAgentStylesheet());
  }

  @Test
  void aChipOfTheTapeSelectsItsRecord(FxRobot robot) {
    robot.clickOn(".tape-chip");
    OpenWindow.settle();
    assertInstanceOf(Selection.OfVertex.class, window.session().selectionProperty().get());
    assertTrue(window.session().selectedVertex().isPresent());
    robot.push(KeyCode.ESCAPE);
    OpenWindow.settle();
    assertInstanceOf(Selection.None.class, window.session().selectionProperty().get());
  }

  @Test
  void theMenuLoadsAnExample(FxRobot robot) {
    window.onFxThread(() -> window.session().open("other.py", "x = 1\n"));
    window.onFxThread(() -> window.view().documents().discardAndGoOn());
    robot.clickOn("#examples");
    OpenWindow.settle();
    // the empty editor, out of sight by now, has a button of the same name
    Node item =
        robot
            .lookup("minimize.py")
            .match((Node node) -> node.getScene().getWindow() instanceof ContextMenu)
            .query();
    robot.clickOn(item);
    OpenWindow.until(() -> Window.getWindows().size() == 1);
    OpenWindow.until(() -> window.node("#confirm-bar").isVisible());
    robot.clickOn("#confirm-discard");
    OpenWindow.until(() -> !window.node("#confirm-bar").isVisible());
    assertEquals("minimize.py", window.session().fileNameProperty().get());
    assertEquals(Examples.text("minimize.py"), window.session().textProperty().get());
  }

  @Test
  void theTabsShowWhatTheySay(FxRobot robot) {
    assertNull(window.view().lookup(".console"));
    robot.clickOn("Console").clickOn("Tape table");
    OpenWindow.settle();
    assertTrue(window.node(".console").isVisible());
    assertFalse(window.node("#variables").getParent().isVisible());
    var records = (javafx.scene.control.TableView<?>) window.node("#tape-table");
    assertEquals(2, records.getItems().size());
    robot.push(KeyCode.END);
    OpenWindow.settle();
    var console = (org.fxmisc.richtext.StyleClassedTextArea) window.node("#console");
    assertEquals("x = 3.9993\n", console.getText());
  }

  @Test
  void aScriptIsSavedWhereTheUserSaysAndThenThere(FxRobot robot) throws IOException {
    Path file = folder.resolve("mine.py");
    window.view().documents().use(answering(file));
    edit("y = 1\n");
    assertTrue(window.view().documents().modifiedProperty().get());
    robot.push(KeyCode.CONTROL, KeyCode.S);
    OpenWindow.settle();
    assertTrue(Files.readString(file).endsWith("y = 1\n"));
    assertFalse(window.view().documents().modifiedProperty().get());
    assertEquals("mine.py", window.session().fileNameProperty().get());
    edit("y = 2\n");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    OpenWindow.settle();
    assertTrue(Files.readString(file).endsWith("y = 2\n"));
  }

  @Test
  void openingAsksFirstWhatToDoWithTextThatIsNotSaved(FxRobot robot) throws IOException {
    Path file = folder.resolve("other.py");
    Files.writeString(file, "a = 3\r\nb = 4\r\n");
    window.view().documents().use(answering(file));
    edit("y = 1\n");
    robot.push(KeyCode.CONTROL, KeyCode.O);
    OpenWindow.settle();
    assertTrue(window.node("#confirm-bar").isVisible());
    assertEquals("minimize.py", window.session().fileNameProperty().get());
    robot.clickOn("#confirm-cancel");
    assertFalse(window.node("#confirm-bar").isVisible());
    robot.push(KeyCode.CONTROL, KeyCode.O);
    OpenWindow.settle();
    robot.clickOn("#confirm-discard");
    OpenWindow.settle();
    assertEquals("other.py", window.session().fileNameProperty().get());
    assertEquals("a = 3\nb = 4\n", window.session().textProperty().get());
  }

  @Test
  void aFileThatIsNotThereIsAMessageAndNoCrash() {
    window.onFxThread(() -> window.view().documents().read(folder.resolve("none.py")));
    assertTrue(window.view().documents().messageProperty().get().startsWith("There is no file"));
    assertEquals("minimize.py", window.session().fileNameProperty().get());
  }

  @Test
  void theVariablesShowValueGradientAndWhatTheUpdateMade(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.RIGHT);
    OpenWindow.settle();
    var table = (javafx.scene.control.TableView<?>) window.node("#variables");
    String row = String.valueOf(table.getItems().getFirst());
    assertTrue(row.contains("text=0.0") && row.contains("text=−8.0"), row);
    assertTrue(row.contains("text=0.8"), row);
  }

  @Test
  void theGraphIsExportedAsAPicture(FxRobot robot) throws IOException {
    Path file = folder.resolve("graph.png");
    window.view().documents().use(answering(file));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    OpenWindow.settle();
    robot.clickOn("Graph as PNG…");
    OpenWindow.until(() -> window.view().documents().messageProperty().get().startsWith("Saved"));
    assertTrue(ImageIO.read(file.toFile()).getWidth() > 600);
  }

  @Test
  void theTraceIsExportedAsData(FxRobot robot) throws IOException {
    Path file = folder.resolve("trace.json");
    window.view().documents().use(answering(file));
    robot.clickOn("#export");
    OpenWindow.settle();
    robot.clickOn("Trace as JSON…");
    OpenWindow.until(() -> window.view().documents().messageProperty().get().startsWith("Saved"));
    assertTrue(Files.readString(file).contains("\"op\": \"pow\""));
  }

  private void edit(String text) {
    window.onFxThread(
        () -> window.session().textProperty().set(window.session().textProperty().get() + text));
  }

  private static FileDialogs answering(Path file) {
    return new FileDialogs() {
      @Override
      public @Nullable Path askForOpening(@Nullable Window owner) {
        return file;
      }

      @Override
      public @Nullable Path askForExport(@Nullable Window owner, String name) {
        return file;
      }

      @Override
      public @Nullable Path askForSaving(@Nullable Window owner, String name) {
        return file;
      }
    };
  }
}
