package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/** Moves variables against their gradients. */
public abstract class Optimizer {
  private long iterations;

  /**
   * A variable and the gradient it is to be moved by.
   *
   * @param gradient null stands for None: the variable stays
   */
  public record Step(@Nullable Tensor gradient, Variable variable) {}

  /** Its name in Keras: {@code SGD}. */
  public abstract String name();

  /** One variable, one update; slots are kept by the optimizer. */
  protected abstract void update(Tensor gradient, Variable variable);

  /** How often gradients were applied. */
  public long iterations() {
    return iterations;
  }

  /**
   * Updates each variable that has a gradient and counts one iteration.
   *
   * @return the variables whose gradient was None
   * @throws EngineError ValueError if there is no gradient at all
   */
  public List<Variable> applyGradients(List<Step> steps) {
    if (steps.isEmpty()) {
      throw EngineError.value("not enough values to unpack (expected 2, got 0)");
    }
    List<Variable> skipped = new ArrayList<>();
    for (Step step : steps) {
      if (step.gradient() == null) {
        skipped.add(step.variable());
      }
    }
    if (skipped.size() == steps.size()) {
      throw EngineError.value("No gradients provided for any variable.");
    }
    for (Step step : steps) {
      if (step.gradient() != null) {
        update(step.gradient(), step.variable());
      }
    }
    iterations++;
    return skipped;
  }

  /**
   * Records the loss on a tape of its own, takes its gradients and applies them.
   *
   * @param loss computes the loss; called once
   * @return the loss before the update
   */
  public Tensor minimize(Supplier<Tensor> loss, List<Variable> variables) {
    Tensor value;
    GradientTape tape = new GradientTape();
    try (GradientTape recording = tape.enter()) {
      value = loss.get();
    }
    List<@Nullable Tensor> gradients =
        tape.gradient(List.of(value), variables, List.of(), Unconnected.NONE);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      steps.add(new Step(gradients.get(i), variables.get(i)));
    }
    applyGradients(steps);
    return value;
  }
}
