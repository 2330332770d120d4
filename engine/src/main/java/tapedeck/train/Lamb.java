package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/** LAMB: Adam's step, made as long in proportion to the variable as the rate says. */
public final class Lamb extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "m ← {m} + ({g} − {m}) · (1 − {β₁})",
          "v ← {v} + ({g}² − {v}) · (1 − {β₂})",
          "u = {m} / (1 − {β₁}^{t}) / (√({v} / (1 − {β₂}^{t})) + {ε})",
          "r = ‖{x}‖ / ‖{u}‖",
          "x ← {x} − {r} · {η} · {u}");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Lamb")
          .doc("Adam's step, made as long in proportion to the variable as the rate says.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("beta_1", "β₁", 0.9),
              Option.number("beta_2", "β₂", 0.999),
              Option.number("epsilon", "ε", 1e-7))
          .takesCommon()
          .makes(Lamb::new);

  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /** All settings but the learning rate as Keras has them by default. */
  public Lamb(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Lamb(Settings settings) {
    super(settings, RULE, List.of(Slot.Plan.of("momentum", "m"), Slot.Plan.of("velocity", "v")));
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    epsilon = settings.number("epsilon");
  }

  @Override
  void update(Working w) {
    Tensor seen1 = w.sub(1, w.pow(w.rounded(beta1), w.t()));
    Tensor seen2 = w.sub(1, w.pow(w.rounded(beta2), w.t()));
    Tensor m = w.slot("m");
    m = w.keep("m", w.add(m, w.mul(w.less(w.g(), m), 1 - beta1)));
    Tensor v = w.slot("v");
    v = w.keep("v", w.add(v, w.mul(w.less(w.squares(), v), 1 - beta2)));
    Tensor step = w.let(w.div(w.div(m, seen1), w.add(w.sqrt(w.div(v, seen2)), epsilon)));
    Tensor held = norm(w, w.x());
    Tensor moved = norm(w, step);
    boolean both = held.getDouble(0) > 0 && moved.getDouble(0) > 0;
    Tensor ratio = w.let(both ? w.div(held, moved) : w.of(1));
    w.move(w.sub(w.x(), w.mul(w.mul(ratio, w.rate()), step)));
  }

  private static Tensor norm(Working w, Tensor x) {
    return w.sqrt(w.reduceSum(w.square(x)));
  }
}
