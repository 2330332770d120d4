package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer;
import tapedeck.train.Schedule;
import tapedeck.train.Slot;

/** An optimizer of a script. */
final class OptimizerValue implements HostObject {
  private final ClassValue type;
  private final String name;
  private final Optimizer optimizer;
  private final KerasVariable rate;
  private final KerasVariable iterations;
  private final Map<Slot, String> named = new HashMap<>();
  private boolean isNumber;

  OptimizerValue(ClassValue type, String name, Optimizer optimizer) {
    this.type = type;
    this.name = name;
    this.optimizer = optimizer;
    Object given = optimizer.settings().get("learning_rate");
    this.isNumber = !(given instanceof Schedule || given instanceof DoubleSupplier);
    this.rate =
        new KerasVariable(
            name + "/learning_rate",
            () -> Tensor.of(optimizer.learningRate()),
            next -> optimizer.setLearningRate(next.getDouble(0)));
    this.iterations =
        new KerasVariable(name + "/iteration", () -> Tensor.of(optimizer.calls()), null);
  }

  Optimizer optimizer() {
    return optimizer;
  }

  KerasVariable iterations() {
    return iterations;
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "learning_rate" ->
          isNumber ? rate : new TensorValue(Tensor.of(optimizer.learningRate()));
      case "iterations" ->
          optimizer.settings().get("gradient_accumulation_steps") == null
              ? iterations
              : new TensorValue(Tensor.of(optimizer.iterations()));
      case "name" -> new Str(name);
      case "variables" -> variables(runtime);
      default -> null;
    };
  }

  /** Its options as Keras lists them: those all optimizers share, then its own. */
  Value config() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "learning_rate",
                "weight_decay",
                "clipnorm",
                "global_clipnorm",
                "clipvalue",
                "use_ema",
                "ema_momentum",
                "ema_overwrite_frequency",
                "loss_scale_factor",
                "gradient_accumulation_steps"));
    optimizer.settings().names().stream().filter(n -> !names.contains(n)).forEach(names::add);
    DictValue config = DictValue.empty();
    config.entries().put(new Str("name"), new Str(name));
    for (String option : names) {
      if (!option.equals("name")) {
        config.entries().put(new Str(option), told(optimizer.settings().get(option)));
      }
    }
    if (isNumber) {
      config.entries().put(new Str("learning_rate"), Float.of(optimizer.learningRate()));
    }
    return config;
  }

  static Value told(@Nullable Object option) {
    return switch (option) {
      case null -> None.NONE;
      case Double number -> Float.of(number);
      case Long whole -> Int.of(whole);
      case Boolean flag -> Bool.of(flag);
      case Object other -> new Str(other.toString());
    };
  }

  ListValue variables(Runtime runtime) {
    List<Value> all = new ArrayList<>(List.of(iterations));
    if (isNumber) {
      all.add(rate);
    }
    for (Slot slot : optimizer.slots()) {
      String own =
          slot.variable() != null
              ? slot.fullName()
              : named.computeIfAbsent(slot, key -> KerasRun.of(runtime).fresh("variable"));
      all.add(new KerasVariable(name + "/" + own, slot::value, null));
    }
    return ListValue.of(all);
  }

  @Override
  public boolean assign(Runtime runtime, String attribute, Value value) {
    if (!attribute.equals("learning_rate")) {
      return false;
    }
    switch (Optimizers.plain(runtime, value)) {
      case Schedule schedule -> {
        optimizer.setLearningRate(schedule);
        isNumber = false;
      }
      case DoubleSupplier function -> {
        optimizer.setLearningRate(function);
        isNumber = false;
      }
      case null, default -> optimizer.setLearningRate(Constants.number(runtime, value));
    }
    return true;
  }

  @Override
  public List<String> attributeNames() {
    return List.of("learning_rate", "iterations", "name", "variables");
  }
}
