package tapedeck.script.library;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Value;

/**
 * The module {@code keras} as {@code import keras} finds it: what {@code tf.keras} holds, but
 * losses and metrics under their long names, and nothing of older versions.
 */
final class StandaloneKeras {
  private static final Map<String, String> LONG =
      Map.of(
          "MSE", "mean_squared_error",
          "MAE", "mean_absolute_error",
          "MAPE", "mean_absolute_percentage_error",
          "MSLE", "mean_squared_logarithmic_error",
          "KLD", "kl_divergence",
          "logcosh", "log_cosh");

  private StandaloneKeras() {}

  /**
   * @param tensorflow the module {@code tensorflow} of the run
   */
  static ModuleValue of(ModuleValue tensorflow) {
    return copy("keras", () -> (ModuleValue) Objects.requireNonNull(tensorflow.member("keras")));
  }

  private static ModuleValue copy(String name, Supplier<ModuleValue> original) {
    return new ModuleValue(name).later(members -> fill(name, original.get(), members));
  }

  private static void fill(String name, ModuleValue original, Map<String, Value> members) {
    original
        .members()
        .forEach((member, value) ->
            members.put(
                member,
                value instanceof ModuleValue inner
                    ? copy(name + "." + member, () -> inner)
                    : value));
    if (name.equals("keras.losses") || name.equals("keras.metrics")) {
      LONG.forEach((old, next) -> {
        if (members.get(old) instanceof Value function) {
          members.put(next, function);
        }
      });
    }
    AbsentNames.keepReal(name, members);
  }
}
