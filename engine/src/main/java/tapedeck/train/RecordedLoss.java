package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Slices;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** A loss that was computed on a tape of its own, and its gradients. */
record RecordedLoss(Tensor loss, List<Optimizer.Step> steps) {
  /**
   * @param loss computes the loss; called once
   * @param by by which variables, trainable or not; null for the trainable ones that were read
   */
  static RecordedLoss of(Supplier<Tensor> loss, @Nullable List<Variable> by) {
    GradientTape tape = new GradientTape();
    Tensor value;
    try (GradientTape recording = tape.enter()) {
      if (by != null) {
        by.forEach(recording::watch);
      }
      value = loss.get();
    }
    List<Variable> variables = by == null ? tape.watchedVariables() : by;
    List<@Nullable Tensor> gradients =
        tape.gradient(List.of(value), variables, List.of(), Unconnected.NONE);
    return new RecordedLoss(value, paired(gradients, tape.slices(), variables));
  }

  static List<Optimizer.Step> paired(
      List<? extends @Nullable Tensor> gradients,
      List<? extends @Nullable Slices> rows,
      List<Variable> variables) {
    List<Optimizer.Step> steps = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      steps.add(new Optimizer.Step(gradients.get(i), rows.get(i), variables.get(i)));
    }
    return steps;
  }
}
