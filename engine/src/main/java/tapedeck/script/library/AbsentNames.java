package tapedeck.script.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Value;

/**
 * What to say of a name that a module of TensorFlow or NumPy does not have here: that it is not
 * part of Tapedeck's Python if the real module has it, and else what Python says. The names are
 * read when first asked for.
 */
public final class AbsentNames {
  /** Modules of Keras that {@code tf} has under a shorter name, too. */
  static final Map<String, String> SHORT =
      Map.of(
          "tf.losses", "tf.keras.losses",
          "tf.metrics", "tf.keras.metrics",
          "tf.initializers", "tf.keras.initializers",
          "tf.optimizers", "tf.keras.optimizers");

  private AbsentNames() {}

  /**
   * @param written as scripts usually write it: {@code tf.math}
   * @param module as Python's messages have it
   * @param all its names, with spaces between
   */
  private record Real(String written, String module, String all) {
    static Real of(String line) {
      int first = line.indexOf('|');
      int second = line.indexOf('|', first + 1);
      return new Real(
          line.substring(0, first), line.substring(first + 1, second), line.substring(second + 1));
    }

    Set<String> names() {
      return Set.of(all.split(" "));
    }
  }

  private static final class Modules {
    static final Map<String, Real> ALL = read();

    private static Map<String, Real> read() {
      Map<String, Real> all = new HashMap<>();
      for (String line : Lines.of("names.txt")) {
        Real real = Real.of(line);
        all.put(real.written(), real);
      }
      return all;
    }
  }

  /** Takes away what the real module does not have, however useful it is within Tapedeck. */
  static void keepReal(String written, Map<String, Value> members) {
    Real real = Modules.ALL.get(written);
    if (real != null) {
      Set<String> names = real.names();
      members
          .entrySet()
          .removeIf(
              each -> !names.contains(each.getKey()) && !(each.getValue() instanceof ModuleValue));
    }
  }

  /** The error for a module of TensorFlow or NumPy; null for any other module. */
  public static @Nullable Raise error(ModuleValue module, String name) {
    String own = module.name();
    String written =
        own.startsWith("tensorflow")
            ? "tf" + own.substring("tensorflow".length())
            : own.startsWith("numpy")
                ? "np" + own.substring("numpy".length())
                : own.startsWith("keras") ? own : "";
    Real real = Modules.ALL.get(SHORT.getOrDefault(written, written));
    if (real == null && Modules.ALL.get("tf." + written) instanceof Real within) {
      real = new Real(written, written, within.all());
    }
    if (real == null) {
      return null;
    }
    String near = Spelling.nearest(name, module.members().keySet());
    String instead = near == null ? null : "Did you mean: '%s'?".formatted(near);
    String qualified = written + "." + name;
    if (real.names().contains(name) || Modules.ALL.containsKey(qualified)) {
      return Raise.refused(
          qualified, instead == null ? "Write it with the operations that are there." : instead);
    }
    return Raise.of(
        Exceptions.ATTRIBUTE_ERROR,
        "module '%s' has no attribute '%s'".formatted(real.module(), name),
        instead);
  }
}
