package tapedeck.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text that is no Python fails at Python's line with Python's words. */
class SyntaxErrorsTest {
  private static final Path ERRORS = Path.of("src/test/resources/syntax/errors.txt");

  private static List<String> cases() throws IOException {
    return Arrays.asList(Files.readString(ERRORS).split("\n----\n"));
  }

  @TestFactory
  List<DynamicTest> pythonSaysTheSame() throws IOException {
    return cases().stream()
        .map(
            text -> DynamicTest.dynamicTest(text.lines().findFirst().orElse(""), () -> check(text)))
        .toList();
  }

  private static void check(String text) {
    int end = text.indexOf('\n');
    String expected = text.substring("# ".length(), end);
    String script = text.substring(end + 1);
    Outcome outcome = Outcome.of(script);
    ScriptError error = outcome.error();
    int line = error == null ? 0 : error.place().line();
    assertEquals(expected, "line %d: %s".formatted(line, outcome.failure()), script);
  }

  @Test
  void thereAreManyCases() throws IOException {
    assertTrue(cases().size() > 250, cases().size() + " cases");
  }

  @Test
  void aSyntaxErrorStopsTheScriptBeforeItsFirstLine() {
    assertThrows(ScriptError.class, () -> Script.parse("print(1)\nprint(2"));
    assertEquals("", Outcome.of("print(1)\nprint(2").output());
  }
}
