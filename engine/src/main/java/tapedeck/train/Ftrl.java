package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/** Follow the regularized leader: the variable is put where all gradients so far would have it. */
public final class Ftrl extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "ℓ = {λ₂} + {β} / (2 · {η})",
          "h = {g} + 2 · {λₛ} · {x}",
          "k = {n} + {g}²",
          "z ← {z} + {h} − ({k}^(−{p}) − {n}^(−{p})) / {η} · {x}",
          "q = {k}^(−{p}) / {η} + 2 · {ℓ}",
          "x ← (clip({z}, −{λ₁}, {λ₁}) − {z}) / {q}",
          "n ← {k}");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Ftrl")
          .doc("Puts the variable where all gradients so far, and its penalties, would have it.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("learning_rate_power", "p", -0.5),
              Option.number("initial_accumulator_value", "", 0.1),
              Option.number("l1_regularization_strength", "λ₁", 0.0),
              Option.number("l2_regularization_strength", "λ₂", 0.0),
              Option.number("l2_shrinkage_regularization_strength", "λₛ", 0.0),
              Option.number("beta", "β", 0.0))
          .takesCommon()
          .makes(Ftrl::new);

  private final double power;
  private final double l1;
  private final double l2;
  private final double shrinkage;
  private final double beta;

  /** All settings but the learning rate as Keras has them by default. */
  public Ftrl(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  /**
   * @throws EngineError ValueError if a strength is negative or the power positive
   */
  Ftrl(Settings settings) {
    super(
        settings,
        RULE,
        List.of(
            new Slot.Plan("accumulator", "n", settings.number("initial_accumulator_value")),
            Slot.Plan.of("linear", "z")));
    notNegative(settings, "initial_accumulator_value");
    power = settings.number("learning_rate_power");
    if (power > 0) {
      throw EngineError.value(
          "`learning_rate_power` needs to be negative or zero. Received: %s."
              .formatted(settings.text("learning_rate_power")));
    }
    l1 = notNegative(settings, "l1_regularization_strength");
    l2 = notNegative(settings, "l2_regularization_strength");
    shrinkage = notNegative(settings, "l2_shrinkage_regularization_strength");
    beta = settings.number("beta");
  }

  private static double notNegative(Settings settings, String name) {
    if (settings.number(name) < 0) {
      throw EngineError.value(
          "`%s` needs to be positive or zero. Received: %s.".formatted(name, settings.text(name)));
    }
    return settings.number(name);
  }

  @Override
  void update(Working w) {
    Tensor rate = w.rate();
    Tensor penalty = w.let(w.add(w.div(w.of(beta), w.mul(2, rate)), l2));
    Tensor h = w.let(w.add(w.g(), w.mul(2 * shrinkage, w.x())));
    Tensor n = w.slot("n");
    Tensor k = w.let(w.add(n, w.squares()));
    Tensor kept = w.pow(k, -power);
    Tensor pull = w.mul(w.div(w.sub(kept, w.pow(n, -power)), rate), w.x());
    Tensor z = w.keep("z", w.add(w.slot("z"), w.sub(h, pull)));
    Tensor q = w.let(w.add(w.div(kept, rate), w.mul(2, penalty)));
    Tensor clipped = w.maximum(w.minimum(z, w.of(l1)), w.of(-l1));
    w.move(w.div(w.sub(clipped, z), q));
    w.keep("n", k);
  }
}
