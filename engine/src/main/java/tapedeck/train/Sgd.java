package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/** Gradient descent, with momentum if so told. */
public final class Sgd extends Optimizer {
  private static final UpdateRule PLAIN = UpdateRule.of("x ← {x} − {η} · {g}");
  private static final String MOMENTUM = "m ← {μ} · {m} − {η} · {g}";
  private static final UpdateRule HEAVY = UpdateRule.of(MOMENTUM, "x ← {x} + {m}");
  private static final UpdateRule NESTEROV =
      UpdateRule.of(MOMENTUM, "x ← {x} + {μ} · {m} − {η} · {g}");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("SGD")
          .doc("Gradient descent: a step against the gradient, with momentum if so told.")
          .rule(() -> PLAIN)
          .takes(Option.rate(0.01), Option.number("momentum", "μ", 0.0), Option.flag("nesterov"))
          .takesCommon()
          .makes(Sgd::new);

  private final double momentum;
  private final boolean nesterov;

  /** All settings but the learning rate as Keras has them by default. */
  public Sgd(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  /**
   * @throws EngineError ValueError if the momentum is no float from 0 to 1
   */
  Sgd(Settings settings) {
    super(
        settings,
        !settings.flag("momentum") ? PLAIN : settings.flag("nesterov") ? NESTEROV : HEAVY,
        settings.flag("momentum") ? List.of(Slot.Plan.of("momentum", "m")) : List.of());
    if (!(settings.get("momentum") instanceof Double given) || given < 0 || given > 1) {
      throw EngineError.value("`momentum` must be a float between [0, 1].");
    }
    momentum = given;
    nesterov = settings.flag("nesterov");
  }

  @Override
  void update(Working w) {
    Gradient moved = w.rows().each(g -> w.mul(g, w.rate()));
    if (momentum == 0) {
      w.moveBack(moved);
      return;
    }
    Tensor step = moved.whole();
    Tensor kept = w.rounded(momentum);
    Tensor m = w.assign("m", w.sub(w.mul(w.slot("m"), kept), step));
    w.move(w.add(w.x(), nesterov ? w.sub(w.mul(m, kept), step) : m));
  }
}
