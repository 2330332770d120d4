package tapedeck.script.library;

import java.util.Map;
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

  /** What functions are called in complaints, which is what TensorFlow's kernels are called. */
  private static final Map<String, String> KERNELS =
      Map.ofEntries(
          Map.entry("tf negative", "neg"),
          Map.entry("tf.math negative", "neg"),
          Map.entry("tf realdiv", "real_div"),
          Map.entry("tf truncatediv", "truncate_div"),
          Map.entry("tf truncatemod", "truncate_mod"),
          Map.entry("tf.math floormod", "floor_mod"),
          Map.entry("tf.math nextafter", "next_after"),
          Map.entry("tf.linalg band_part", "matrix_band_part"),
          Map.entry("tf.linalg det", "matrix_determinant"),
          Map.entry("tf.linalg inv", "matrix_inverse"),
          Map.entry("tf.linalg slogdet", "log_matrix_determinant"),
          Map.entry("tf.linalg solve", "matrix_solve"),
          Map.entry("tf.linalg tensor_diag", "diag"));

  /**
   * @param modules the members of a module by its full name
   */
  static void mark(Function<String, Namespace> modules) {
    each("dispatched.txt", modules, Builtin::dispatched);
    each("named.txt", modules, NamedCall::of);
    KERNELS.forEach((function, kernel) -> {
      String[] place = function.split(" ");
      Namespace module = modules.apply(place[0]);
      if (module.get(place[1]) instanceof Builtin known) {
        module.value(place[1], known.called(kernel));
      }
    });
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
