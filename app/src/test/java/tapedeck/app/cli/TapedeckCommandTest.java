package tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TapedeckCommandTest {
  @TempDir Path folder = Path.of("");

  private final List<String> opened = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int tapedeck(String... args) {
    CommandLine commandLine =
        TapedeckCommand.commandLine(
            new TapedeckCommand.Views(
                script -> {
                  opened.add(script == null ? "nothing" : script.text());
                  return 0;
                },
                (session, name, script, theme) -> new Group(),
                (session, name, script, theme) -> new Group(),
                (session, name, script, theme) -> new Group(),
                (session, name, script, theme) -> new Group()));
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  private String file(String text) throws IOException {
    Path file = folder.resolve("script.py");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void aFileOpensTheWindowOnItAndNothingOpensItOnAnExample() throws IOException {
    assertEquals(0, tapedeck());
    assertEquals(0, tapedeck(file("print(1)\r\n")));
    assertEquals(List.of("nothing", "print(1)\n"), opened);
  }

  @Test
  void aWrongCommandLineGivesStatus2AndSaysWhy() throws IOException {
    assertEquals(2, tapedeck("run"));
    assertEquals(2, tapedeck("run", folder.resolve("missing.py").toString()));
    assertTrue(err.toString().contains("No such file"), err::toString);
    assertEquals(2, tapedeck("--nonsense"));
    String script = file("print(1)\n");
    assertEquals(2, tapedeck("export", script));
    String png = folder.resolve("out.png").toString();
    assertEquals(2, tapedeck("export", script, "--size", "big", "-o", png));
    assertTrue(err.toString().contains("such as 1440x900"), err::toString);
    assertEquals(2, tapedeck("export", script, "--view", "sound", "-o", png));
    assertTrue(opened.isEmpty());
  }

  @Test
  void aTraceIsWrittenAsDataWithTheStatusOfItsRun() throws IOException {
    Path json = folder.resolve("trace.json");
    String out = json.toString();
    assertEquals(0, tapedeck("export", file("print(7)\n"), "--view", "trace", "-o", out));
    assertTrue(Files.readString(json).contains("\"printed\": \"7\\n\""));
    assertEquals(1, tapedeck("export", file("1 / 0\n"), "--view", "trace", "-o", out));
    assertTrue(Files.readString(json).contains("ZeroDivisionError"));
  }

  @Test
  void aRunPrintsWhatTheScriptPrintsAndEndsWithItsError() throws IOException {
    assertEquals(0, tapedeck("run", file("print('é', 2 ** 70)\n")));
    assertEquals("é 1180591620717411303424\n", out.toString());
    assertEquals(1, tapedeck("run", file("1 / 0\n")));
    assertTrue(err.toString().contains("ZeroDivisionError: division by zero"), err::toString);
  }

  @Test
  void aRunEndsWithTheStatusThatTheScriptGives() throws IOException {
    assertEquals(0, tapedeck("run", file("import sys\nsys.exit()\n")));
    assertEquals(3, tapedeck("run", file("import sys\nsys.exit(3)\n")));
    assertEquals("", err.toString());
    assertEquals(1, tapedeck("run", file("raise SystemExit('too few rows')\n")));
    assertEquals("too few rows\n", err.toString());
  }

  @Test
  void onlyAReadableScriptIsRunWithoutTheParserOfCommandLines() throws IOException {
    assertEquals(0, ScriptRun.plainly("run", file("x = 1\n")));
    assertNull(ScriptRun.plainly("run", folder.resolve("missing.py").toString()));
    assertNull(ScriptRun.plainly("run", "--help"));
    assertNull(ScriptRun.plainly(file("x = 1\n")));
  }
}
