package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.session.Session;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Spot;

@ExtendWith(ApplicationExtension.class)
class BreakpointListTest {
  private static final Spot LINE = new Spot.Line(8);

  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 720);
  }

  @BeforeEach
  void showTheListOfOneWithACondition(FxRobot robot) {
    window.untilRun();
    window.onFxThread(() -> window.session().breakpoints().set(LINE, "i == 3"));
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theListSaysWhereWhenAndHowOften(FxRobot robot) {
    assertEquals("line 8", text(robot, ".where"));
    assertEquals("y = (x - 4)**2", text(robot, ".code"));
    assertEquals("when i == 3", text(robot, ".when"));
    assertEquals("1 ×", text(robot, ".times"));
  }

  @Test
  void enterGoesToItsNextHit(FxRobot robot) {
    press(robot, KeyCode.ENTER);
    assertEquals(8, window.session().moment().place().line());
    assertEquals(4, window.session().moment().iteration());
  }

  @Test
  void spaceTurnsItOffSoThatF5DoesNotStopThere(FxRobot robot) {
    press(robot, KeyCode.SPACE);
    assertFalse(only().isOn());
    press(robot, KeyCode.F5);
    assertEquals(window.session().trace().size(), window.session().moment().position());
    robot.clickOn(".breakpoint-row .check-box");
    settle();
    assertTrue(only().isOn());
    assertTrue(robot.lookup(".breakpoint-row .check-box").queryAs(CheckBox.class).isSelected());
  }

  @Test
  void f2ChangesItsConditionAndDeleteRemovesIt(FxRobot robot) {
    press(robot, KeyCode.F2);
    robot.write("i == 5");
    press(robot, KeyCode.ENTER);
    assertEquals("when i == 5", text(robot, ".when"));
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
    press(robot, KeyCode.DELETE);
    assertTrue(all().isEmpty());
  }

  @Test
  void theButtonsDoItToo(FxRobot robot) {
    robot.clickOn(".breakpoint-row .condition");
    settle();
    assertTrue(window.node(".condition-bar").isVisible());
    press(robot, KeyCode.ESCAPE);
    robot.clickOn(".breakpoint-row .remove");
    settle();
    assertTrue(all().isEmpty());
  }

  @Test
  void anotherScriptHasItsOwnBreakpointsAndTheFirstGetsItsBack() {
    List<Breakpoint> before = List.copyOf(all());
    window.onFxThread(() -> window.view().documents().openExample("nested.py"));
    assertTrue(all().isEmpty());
    window.onFxThread(() -> window.view().documents().openExample("minimize.py"));
    assertEquals(before, all());
  }

  @Test
  void theBreakpointsOfAFileAreThereAtTheNextStart(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("square.py");
    Files.writeString(file, "x = 1\ny = 2\nz = 3\n");
    Settings first = Settings.in(folder);
    edit(
        first,
        file,
        (session, documents) -> {
          session.breakpoints().toggle(new Spot.Line(2));
          session.breakpoints().set(new Spot.Anywhere(), "z > 2");
          session.breakpoints().turn(session.breakpoints().all().getFirst(), false);
          session.textProperty().set("# new\n" + session.textProperty().get());
          documents.save();
        });
    first.close();
    edit(
        Settings.in(folder),
        file,
        (session, documents) ->
            assertEquals(
                List.of("Line[number=3] off ", "Anywhere[] on z > 2"),
                session.breakpoints().all().stream()
                    .map(each ->
                        "%s %s %s"
                            .formatted(
                                each.spot(), each.isOn() ? "on" : "off", each.condition().text()))
                    .toList()));
  }

  private interface Use {
    void with(Session session, Documents documents);
  }

  private void edit(Settings settings, Path file, Use use) {
    org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Session session = new Session();
          Documents documents = new Documents(session, settings);
          documents.read(file);
          use.with(session, documents);
          session.close();
        });
  }

  private List<Breakpoint> all() {
    return window.session().breakpoints().all();
  }

  private Breakpoint only() {
    assertEquals(1, all().size());
    return all().getFirst();
  }

  private static String text(FxRobot robot, String part) {
    return robot.lookup(".breakpoint-row " + part).queryAs(Label.class).getText();
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  private void settle() {
    OpenWindow.settle();
    OpenWindow.until(() -> window.session().breakpoints().foundProperty().get());
  }
}
