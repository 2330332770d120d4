package tapedeck.script.library;

import java.util.LinkedHashMap;
import java.util.Map;
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

  static ModuleValue of(ModuleValue keras) {
    return copy(keras, "keras");
  }

  private static ModuleValue copy(ModuleValue module, String name) {
    Map<String, Value> members = new LinkedHashMap<>(module.members());
    members.replaceAll((member, value) ->
        value instanceof ModuleValue inner ? copy(inner, name + "." + member) : value);
    if (name.equals("keras.losses") || name.equals("keras.metrics")) {
      LONG.forEach((old, next) -> {
        if (members.get(old) instanceof Value function) {
          members.put(next, function);
        }
      });
    }
    AbsentNames.keepReal(name, members);
    return new ModuleValue(name, members);
  }
}
