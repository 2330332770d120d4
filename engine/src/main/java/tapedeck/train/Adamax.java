package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/** Adamax: Adam with the largest gradient of late in place of the root of a mean of squares. */
public final class Adamax extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "m ← {m} + ({g} − {m}) · (1 − {β₁})",
          "u ← max({β₂} · {u}, |{g}|)",
          "x ← {x} − {η} · {m} / ((1 − {β₁}^{t}) · ({u} + {ε}))");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Adamax")
          .doc("Adam with the largest gradient of late in place of a mean of squares.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("beta_1", "β₁", 0.9),
              Option.number("beta_2", "β₂", 0.999),
              Option.number("epsilon", "ε", 1e-7))
          .takesCommon()
          .makes(Adamax::new);

  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /** All settings but the learning rate as Keras has them by default. */
  public Adamax(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Adamax(Settings settings) {
    super(settings, RULE, List.of(Slot.Plan.of("momentum", "m"), Slot.Plan.of("norm", "u")));
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    epsilon = settings.number("epsilon");
  }

  @Override
  void update(Working w) {
    Tensor unseen = w.sub(1, w.pow(w.rounded(beta1), w.t()));
    Tensor m = w.slot("m");
    m = w.keep("m", w.add(m, w.mul(w.less(w.g(), m), 1 - beta1)));
    Tensor u = w.keep("u", w.maximum(w.mul(beta2, w.slot("u")), w.abs(w.g())));
    w.move(w.sub(w.x(), w.div(w.mul(w.rate(), m), w.mul(unseen, w.add(u, epsilon)))));
  }
}
