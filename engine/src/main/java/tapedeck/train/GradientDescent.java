package tapedeck.train;

import java.util.List;
import java.util.stream.Collectors;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;

/**
 * Gradient descent as TensorFlow 1 had it: {@link Sgd} without momentum, which takes any variable
 * at any time and says nothing of those without a gradient.
 */
final class GradientDescent extends Optimizer {
  private static final UpdateRule RULE = UpdateRule.of("x ← {x} − {η} · {g}");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("GradientDescentOptimizer")
          .doc("Gradient descent: a step against the gradient.")
          .rule(() -> RULE)
          .takes(
              Option.of("learning_rate", "η", Option.Kind.RATE),
              Option.flag("use_locking"),
              Option.text("name", "GradientDescent"))
          .makes(given -> new GradientDescent(given.floating("learning_rate")));

  private GradientDescent(Settings settings) {
    super(settings, RULE);
  }

  /**
   * @throws EngineError ValueError if there is no variable or no gradient at all
   */
  @Override
  public List<Variable> applyGradients(List<Step> steps) {
    if (steps.isEmpty()) {
      throw EngineError.value("No variables provided.");
    }
    if (steps.stream().allMatch(step -> step.gradient() == null)) {
      throw EngineError.value(
          steps.stream()
              .map(step -> "\"" + step.variable() + "\"")
              .collect(
                  Collectors.joining(", ", "No gradients provided for any variable: [", "].")));
    }
    build(List.of());
    steps.forEach(step -> admit(step.variable()));
    super.applyGradients(steps);
    return List.of();
  }

  @Override
  void update(Working w) {
    w.move(w.sub(w.x(), w.mul(w.g(), w.rate())));
  }
}
