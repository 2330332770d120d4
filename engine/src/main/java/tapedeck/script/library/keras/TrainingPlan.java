package tapedeck.script.library.keras;

import java.util.List;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** How a model is trained. */
record TrainingPlan(
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
