package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RecoveryTest {
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
  void textThatIsNotSavedIsOfferedByTheStartAfterACrash(FxRobot robot) {
    Recovery crashed = recovery("1");
    window.onFxThread(() -> window.view().recoverWith(crashed));
    assertFalse(window.node("#recovery").isVisible());
    String text = "y = 1  # ünïcode\n";
    window.onFxThread(() -> window.session().textProperty().set(text));
    OpenWindow.until(() -> Files.exists(folder.resolve("1.properties")));
    MainView next = start(recovery("2"));
    assertTrue(next.lookup("#recovery").isVisible());
    robot.clickOn("#recovery-restore");
    OpenWindow.settle();
    robot.clickOn("#confirm-discard");
    OpenWindow.settle();
    assertEquals(text, window.session().textProperty().get());
    assertEquals("minimize.py", window.session().fileNameProperty().get());
    assertTrue(next.documents().modifiedProperty().get());
    assertFalse(next.lookup("#recovery").isVisible());
    OpenWindow.until(() -> !Files.exists(folder.resolve("1.properties")));
  }

  @Test
  void savedTextAndAProperEndLeaveNothingBehind() throws IOException {
    Recovery proper = recovery("1");
    window.onFxThread(() -> window.view().recoverWith(proper));
    window.onFxThread(() -> window.session().textProperty().set("y = 1\n"));
    OpenWindow.until(() -> Files.exists(folder.resolve("1.properties")));
    window.onFxThread(() -> window.view().documents().show("a.py", "z = 1\n", null));
    OpenWindow.until(() -> !Files.exists(folder.resolve("1.properties")));
    window.onFxThread(() -> window.session().textProperty().set("y = 2\n"));
    OpenWindow.until(() -> Files.exists(folder.resolve("1.properties")));
    window.onFxThread(proper::close);
    assertEquals(List.of(), recovery("2").found());
  }

  @Test
  void aFileOfAProgramThatStillRunsAndABrokenOneAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("7.properties"), "name=a.py\ntext=x = 1\n");
    Files.writeString(folder.resolve("8.properties"), "text=\\u12");
    assertEquals(List.of(), new Recovery(folder, "9", "7"::equals).found());
    assertEquals("x = 1", recovery("9").found().getFirst().text());
  }

  @Test
  void aSaveThatFailsKeepsTheTextAndTheFile() throws IOException {
    Path gone = folder.resolve("gone/mine.py");
    Files.createDirectory(gone.getParent());
    Files.writeString(gone, "a = 1\n");
    window.onFxThread(() -> window.view().documents().read(gone));
    Files.delete(gone);
    Files.delete(gone.getParent());
    window.onFxThread(() -> {
      window.session().textProperty().set("a = 2\n");
      assertFalse(window.view().documents().save());
    });
    assertEquals("a = 2\n", window.session().textProperty().get());
    assertTrue(window.view().documents().modifiedProperty().get());
    assertTrue(window.view().documents().messageProperty().get().contains("cannot be written"));
  }

  @Test
  void theFilesOpenedLastAreInTheMenuAlsoAtTheNextStart(FxRobot robot) throws IOException {
    Path file = folder.resolve("lesson.py");
    Files.writeString(file, "a = 1\n");
    Settings settings = Settings.in(folder.resolve("settings"));
    MainView first = start(settings, recovery("1"));
    window.onFxThread(() -> first.documents().read(file));
    settings.close();
    start(Settings.in(folder.resolve("settings")), recovery("2"));
    window.onFxThread(() -> window.session().open("other.py", ""));
    robot.clickOn("#open");
    OpenWindow.settle();
    robot.clickOn("lesson.py");
    OpenWindow.settle();
    OpenWindow.until(
        () -> window.session().textProperty().get().equals("a = 1\n") || discard(robot));
    assertEquals("lesson.py", window.session().fileNameProperty().get());
  }

  private static boolean discard(FxRobot robot) {
    robot.clickOn("#confirm-discard");
    return false;
  }

  private Recovery recovery(String program) {
    return new Recovery(folder, program, other -> false);
  }

  private MainView start(Recovery recovery) {
    return start(Settings.inMemory(), recovery);
  }

  private MainView start(Settings settings, Recovery recovery) {
    MainView[] made = new MainView[1];
    window.onFxThread(() -> {
      made[0] = new MainView(window.session(), settings);
      made[0].recoverWith(recovery);
      window.stage().setScene(new Scene(made[0], 1280, 720));
    });
    return made[0];
  }
}
