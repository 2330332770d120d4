package tapedeck.script;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a script says, it ends in Python's way: no exception of Java, and no gap of Tapedeck,
 * reaches the user. {@code -Dfuzz.minutes=10} looks for longer, from a seed of its own.
 */
class FuzzTest {
  private static final int ROUNDS = 300;
  private static final Limits LIMITS =
      new Limits(20_000, 64L << 20, Duration.ofSeconds(5), 200, 1 << 16);
  private static final Pattern JAVA =
      Pattern.compile("java\\.|tapedeck\\.|Tapedeck cannot do this|Tapedeck failed|Exception: ");

  private static List<String> examples() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("../assets/examples", "src/test/resources/scripts")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
          String text = Files.readString(file);
          if (text.length() < 4000) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }

  @Test
  void noScriptReachesJava() throws IOException {
    List<String> examples = examples();
    int minutes = Integer.getInteger("fuzz.minutes", 0);
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    long seed = minutes == 0 ? 1 : System.nanoTime();
    List<String> found = new ArrayList<>();
    for (int round = 0; minutes == 0 ? round < ROUNDS : System.nanoTime() < end; round++) {
      RandomScripts scripts = new RandomScripts(seed + round);
      check(seed + round, scripts.program(), found);
      check(seed + round, scripts.noise(), found);
      check(seed + round, scripts.mutation(examples.get(round % examples.size())), found);
    }
    if (!found.isEmpty()) {
      fail(found.size() + " scripts reached Java:\n" + String.join("\n\n", found));
    }
  }

  private static void check(long seed, String script, List<String> found) {
    ScriptError error = Outcome.of(script, LIMITS).error();
    if (error != null && found.size() < 50) {
      boolean java =
          error.pythonClass().equals("SystemError") || JAVA.matcher(error.getMessage()).find();
      if (java) {
        found.add("seed %d: %s\n%s".formatted(seed, error.headline(), script));
      }
    }
  }
}
