package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/** Lion: steps of one size, in the direction of a running mean of gradients. */
public final class Lion extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "c = {m} · {β₁} + {g} · (1 − {β₁})",
          "x ← {x} − {η} · sign({c})",
          "m ← {m} · {β₂} + {g} · (1 − {β₂})");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Lion")
          .doc("Steps of one size, in the direction of a running mean of gradients.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("beta_1", "β₁", 0.9),
              Option.number("beta_2", "β₂", 0.99))
          .takesCommon()
          .makes(Lion::new);

  private final double beta1;
  private final double beta2;

  /** All settings but the learning rate as Keras has them by default. */
  public Lion(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  /**
   * @throws EngineError ValueError if β₁ is not within 0 and 1
   */
  Lion(Settings settings) {
    super(settings, RULE, List.of(Slot.Plan.of("momentum", "m")));
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    if (beta1 <= 0 || beta1 > 1) {
      throw EngineError.value(
          "Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to SignSGD. Received: %s."
              .formatted(settings.text("beta_1")));
    }
  }

  @Override
  void update(Working w) {
    Tensor m = w.slot("m");
    Tensor c = w.let(blend(w, m, w.rounded(beta1)));
    w.move(w.sub(w.x(), w.mul(w.rate(), w.sign(c))));
    w.keep("m", blend(w, m, w.rounded(beta2)));
  }

  private static Tensor blend(Working w, Tensor m, Tensor beta) {
    return w.add(w.mul(m, beta), w.g(g -> w.mul(g, w.sub(1, beta))));
  }
}
