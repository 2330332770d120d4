package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.script.Limits;

/** What a window asks of a trace can be asked of the trace of every script, at any step. */
class AnyScriptTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/scripts");
  private static final int LOOKS = 4;

  @TestFactory
  List<DynamicTest> everyTraceCanBeLookedAt() throws IOException {
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .sorted()
          .map(file ->
              DynamicTest.dynamicTest(SCRIPTS.relativize(file).toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path file) throws IOException {
    Trace trace = new Run(Files.readString(file), Limits.DEFAULT).execute();
    for (int i = 0; i < trace.passes().size(); i++) {
      PassInfo pass = trace.passes().get(i);
      assertEquals(i, pass.number());
      assertEquals(new Event.PassBegan(pass.place(), i), trace.event(pass.begin()));
    }
    assertTrue(trace.iterations().size() <= trace.size());
    Random random = new Random(file.toString().hashCode());
    for (int look = 0; look < LOOKS; look++) {
      look(trace.at(random.nextInt(trace.size() + 1)), random);
    }
  }

  private static void look(Moment moment, Random random) {
    assertFalse(moment.sentence().contains("null"), moment.sentence());
    Structure structure = Structure.of(moment.trace(), moment.focus());
    Labels labels = new Labels(moment.trace());
    List<Structure.Vertex> vertices = List.copyOf(structure.vertices().values());
    if (!vertices.isEmpty()
        && vertices.get(random.nextInt(vertices.size()))
            instanceof Structure.Operation(String key, int node)) {
      assertFalse(labels.title(node).isEmpty());
      Explanation.of(moment, node);
      for (int input = 0; input < moment.trace().node(node).inputs().length; input++) {
        Derivation.of(moment, node, input);
        Local.formula(moment.trace(), labels, node, input);
        Local.derivative(moment.trace(), node, input);
      }
    }
  }
}
