package tapedeck.script.library;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Builtin;

/**
 * The functions of TensorFlow whose complaints about arguments come from its dispatcher, and those
 * that put the name they were given at the end of what their kernel complains of or are called
 * otherwise than in their module.
 */
final class Dispatched {
  private Dispatched() {}

  /**
   * @param modules the members of a module by its full name
   */
  static void mark(Function<String, Namespace> modules) {
    each("dispatched.txt", modules, Builtin::dispatched);
    each("named.txt", modules, NamedCall::of);
    for (String line : Lines.of("called.txt")) {
      String[] words = line.split(" ");
      Namespace module = modules.apply(words[0]);
      if (module.get(words[1]) instanceof Builtin known) {
        module.value(words[1], known.called(words[2]));
      }
    }
  }

  private static void each(
      String list, Function<String, Namespace> modules, UnaryOperator<Builtin> change) {
    for (String line : Lines.of(list)) {
      String[] words = line.split(" ");
      Namespace module = modules.apply(words[0]);
      for (int i = 1; i < words.length; i++) {
        if (module.get(words[i]) instanceof Builtin function) {
          module.value(words[i], change.apply(function));
        }
      }
    }
  }
}
