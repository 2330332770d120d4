package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/**
 * Adadelta: steps in the variable's own unit, from running means of squared gradients and steps.
 */
public final class Adadelta extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "v ← {ρ} · {v} + (1 − {ρ}) · {g}²",
          "δ = −√({d} + {ε}) · {g} / √({v} + {ε})",
          "d ← {ρ} · {d} + (1 − {ρ}) · {δ}²",
          "x ← {x} + {η} · {δ}");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Adadelta")
          .doc("Steps as large as the steps before, in proportion to the gradients before.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("rho", "ρ", 0.95),
              Option.number("epsilon", "ε", 1e-7))
          .takesCommon()
          .makes(Adadelta::new);

  private final double rho;
  private final double epsilon;

  /** All settings but the learning rate as Keras has them by default. */
  public Adadelta(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Adadelta(Settings settings) {
    super(
        settings,
        RULE,
        List.of(Slot.Plan.of("accumulated_grad", "v"), Slot.Plan.of("accumulated_delta_var", "d")));
    rho = settings.number("rho");
    epsilon = settings.number("epsilon");
  }

  @Override
  void update(Working w) {
    Tensor d = w.slot("d");
    Tensor v = w.assign("v", w.add(w.mul(rho, w.slot("v")), w.g(g -> w.mul(1 - rho, w.square(g)))));
    Gradient reach = w.rows().each((g, near) -> w.mul(near, g), w.sqrt(w.add(d, epsilon)));
    Gradient step = reach.each((g, near) -> w.neg(w.div(g, near)), w.sqrt(w.add(v, epsilon)));
    w.let(step.whole());
    Tensor squares = step.each(each -> w.mul(1 - rho, w.square(each))).whole();
    w.assign("d", w.add(w.mul(rho, d), squares));
    w.move(step.each(each -> w.mul(w.rate(), each)).addedTo(w));
  }
}
