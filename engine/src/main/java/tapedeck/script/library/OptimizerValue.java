package tapedeck.script.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
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
      case "iterations" -> iterations;
      case "name" -> new Str(name);
      case "variables" -> variables();
      default -> null;
    };
  }

  ListValue variables() {
    List<Value> all = new ArrayList<>(List.of(iterations));
    if (isNumber) {
      all.add(rate);
    }
    for (Slot slot : optimizer.slots()) {
      all.add(new KerasVariable(name + "/" + slot.fullName(), slot::value, null));
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
      case null, default -> optimizer.setLearningRate(Optimizers.number(runtime, value));
    }
    return true;
  }

  @Override
  public List<String> attributeNames() {
    return List.of("learning_rate", "iterations", "name", "variables");
  }
}
