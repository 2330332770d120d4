package tapedeck.script.library.keras.model;

import java.util.List;
import tapedeck.script.library.keras.metric.CompiledMetrics;
import tapedeck.script.library.keras.metric.MetricObject;
import tapedeck.script.library.keras.optimizer.OptimizerValue;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** How a model is trained. */
public record TrainingPlan(
    OptimizerValue optimizer,
    Value given,
    Value loss,
    boolean eager,
    MetricObject average,
    CompiledMetrics metrics) {
  /** What the optimizer keeps, once it knows what it is to change. */
  List<KerasVariable> optimizerVariables(Runtime runtime) {
    if (!optimizer.optimizer().isBuilt()) {
      return List.of();
    }
    return optimizer.variables(runtime).items().stream().map(KerasVariable.class::cast).toList();
  }
}
