package tapedeck.script.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Builtin;

/**
 * The functions of TensorFlow whose complaints about arguments come from its dispatcher, and those
 * that put the name they were given at the end of what their kernel complains of.
 */
final class Dispatched {
  private Dispatched() {}

  /**
   * @param modules the members of a module by its full name
   */
  static void mark(Function<String, Namespace> modules) {
    each("dispatched.txt", modules, Builtin::dispatched);
    each("named.txt", modules, NamedCall::of);
  }

  private static void each(
      String list, Function<String, Namespace> modules, UnaryOperator<Builtin> change) {
    for (String line : lines(list)) {
      String[] words = line.split(" ");
      Namespace module = modules.apply(words[0]);
      for (int i = 1; i < words.length; i++) {
        if (module.get(words[i]) instanceof Builtin function) {
          module.value(words[i], change.apply(function));
        }
      }
    }
  }

  private static List<String> lines(String list) {
    try (InputStream file = Dispatched.class.getResourceAsStream(list)) {
      if (file == null) {
        throw new IllegalStateException(list + " is missing");
      }
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
