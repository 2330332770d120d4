package tapedeck.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script among the test resources prints and fails as it says beside its lines. The property
 * {@code scripts} picks those of some folders, with commas between their names.
 */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/scripts");

  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyScriptDoesWhatItsCommentsSay() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : System.getProperty("scripts", "").split(",", -1)) {
      for (Path file : scripts(SCRIPTS.resolve(folder))) {
        tests.add(DynamicTest.dynamicTest(SCRIPTS.relativize(file).toString(), () -> check(file)));
      }
    }
    return tests;
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    Expectations expected = Expectations.in(text);
    Outcome outcome = Outcome.of(text);
    assertEquals(listed(expected.printed()), listed(outcome.printed()));
    Expectations.Failure failure = expected.failure();
    assertEquals(failure == null ? "no error" : failure.text(), outcome.failure());
    if (failure != null && outcome.error() != null) {
      assertEquals(failure.line(), outcome.error().place().line(), "the line of the error");
    }
  }

  private static String listed(Map<Integer, List<String>> printed) {
    StringBuilder out = new StringBuilder();
    printed.forEach((line, texts) ->
        texts.forEach(t -> out.append(line).append(": ").append(t.stripTrailing()).append("\n")));
    return out.toString();
  }

  @Test
  void theScriptsHoldManyExpectations() throws IOException {
    int count = 0;
    for (Path file : scripts(SCRIPTS)) {
      count += Expectations.in(Files.readString(file)).count();
    }
    assertTrue(count >= 300, "only " + count + " expectations");
  }
}
