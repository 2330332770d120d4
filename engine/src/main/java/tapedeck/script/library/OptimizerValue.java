package tapedeck.script.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;
import tapedeck.train.Sgd;

/** An optimizer of a script, with the variables it was first given. */
final class OptimizerValue implements HostObject {
  private final ClassValue type;
  private final String name;
  private final Sgd optimizer;
  private final List<Variable> built = new ArrayList<>();
  private final OptimizerScalar rate;
  private final OptimizerScalar iterations;

  OptimizerValue(ClassValue type, String name, Sgd optimizer) {
    this.type = type;
    this.name = name;
    this.optimizer = optimizer;
    this.rate =
        new OptimizerScalar(
            name + "/learning_rate",
            () -> Tensor.of(optimizer.learningRate()),
            optimizer::setLearningRate);
    this.iterations =
        new OptimizerScalar(name + "/iteration", () -> Tensor.of(optimizer.iterations()), null);
  }

  Sgd optimizer() {
    return optimizer;
  }

  /** The variables of its first update; empty before. */
  List<Variable> built() {
    return built;
  }

  OptimizerScalar iterations() {
    return iterations;
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "learning_rate", "lr", "_learning_rate" -> rate;
      case "iterations" -> iterations;
      case "name" -> new Str(name);
      case "variables" -> ListValue.of(List.of(iterations, rate));
      default -> null;
    };
  }

  @Override
  public boolean assign(Runtime runtime, String attribute, Value value) {
    boolean rated = attribute.equals("learning_rate") || attribute.equals("lr");
    if (rated) {
      optimizer.setLearningRate(Optimizers.rate(runtime, value));
    }
    return rated;
  }

  @Override
  public List<String> attributeNames() {
    return List.of("learning_rate", "iterations", "name", "variables");
  }
}
