package tapedeck.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped example prints, character by character, what TensorFlow prints for it (minimize_opt
 * what the optimizers of Keras 2 would: Keras 3 has no minimize).
 */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../assets/examples");
  private static final Path OUTPUTS = Path.of("src/test/resources/examples");

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyExamplePrintsWhatTensorFlowPrints() throws IOException {
    return examples().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) throws IOException {
    Outcome outcome = Outcome.of(Files.readString(file));
    String name = file.getFileName().toString().replace(".py", ".txt");
    String failure = outcome.error() == null ? "" : outcome.failure() + "\n";
    assertEquals(Files.readString(OUTPUTS.resolve(name)), outcome.output() + failure);
  }

  @Test
  void theFitOfTheArticleEndsOnItsLastDigits() throws IOException {
    assertEquals(
        "w = 2.0080034732818604\nb = -0.9919993877410889\n",
        Outcome.of(Files.readString(EXAMPLES.resolve("linear_fit.py"))).output());
    assertEquals(
        "w = 2.00075364112854\nb = -0.9990085959434509\n",
        Outcome.of(Files.readString(EXAMPLES.resolve("linear_fit_slow.py"))).output());
  }

  @Test
  void theSecondGradientOfAnOrdinaryTapeFailsAtItsLine() throws IOException {
    ScriptError error =
        Outcome.of(Files.readString(EXAMPLES.resolve("persistent_error.py"))).error();
    assertNotNull(error);
    assertEquals("line 16, column 10", error.place().toString());
  }

  @Test
  void thereAreExamples() throws IOException {
    assertTrue(examples().size() >= 12);
  }
}
