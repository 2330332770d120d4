package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/** Adam: a running mean of gradients over the root of one of their squares, both freed of bias. */
public sealed class Adam extends Optimizer permits AdamW {
  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Adam")
          .doc("A running mean of gradients over the root of a running mean of their squares.")
          .rule(() -> rule(false))
          .takes(Option.rate(0.001))
          .takes(own())
          .takesCommon()
          .makes(Adam::new);

  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final boolean amsgrad;

  /** All settings but the learning rate as Keras has them by default. */
  public Adam(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Adam(Settings settings) {
    super(
        settings,
        rule(settings.flag("amsgrad")),
        List.of(Slot.Plan.of("momentum", "m"), Slot.Plan.of("velocity", "v")),
        settings.flag("amsgrad") ? List.of(Slot.Plan.of("velocity_hat", "v̂")) : List.of());
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    epsilon = settings.number("epsilon");
    amsgrad = settings.flag("amsgrad");
  }

  static Option[] own() {
    return new Option[] {
      Option.number("beta_1", "β₁", 0.9),
      Option.number("beta_2", "β₂", 0.999),
      Option.number("epsilon", "ε", 1e-7),
      Option.flag("amsgrad")
    };
  }

  static UpdateRule rule(boolean amsgrad) {
    return rule("{η}", amsgrad);
  }

  /**
   * @param rate what stands for the learning rate
   */
  static UpdateRule rule(String rate, boolean amsgrad) {
    List<String> lines = new ArrayList<>();
    lines.add("α = " + rate + " · √(1 − {β₂}^{t}) / (1 − {β₁}^{t})");
    lines.add("m ← {m} + ({g} − {m}) · (1 − {β₁})");
    lines.add("v ← {v} + ({g}² − {v}) · (1 − {β₂})");
    if (amsgrad) {
      lines.add("v̂ ← max({v̂}, {v})");
    }
    lines.add("x ← {x} − {m} · {α} / (√(" + (amsgrad ? "{v̂}" : "{v}") + ") + {ε})");
    return UpdateRule.of(lines.toArray(String[]::new));
  }

  @Override
  void update(Working w) {
    step(w, w.rate(), beta1, beta2, epsilon, amsgrad);
  }

  /** The arithmetic of {@link #rule(boolean)}. */
  static void step(
      Working w, Tensor rate, double beta1, double beta2, double epsilon, boolean amsgrad) {
    Tensor unseen1 = w.sub(1, w.pow(w.rounded(beta1), w.t()));
    Tensor unseen2 = w.sub(1, w.pow(w.rounded(beta2), w.t()));
    Tensor alpha = w.let(w.div(w.mul(rate, w.sqrt(unseen2)), unseen1));
    Tensor m = w.slot("m");
    m = w.keep("m", w.add(m, w.mul(w.less(w.g(), m), 1 - beta1)));
    Tensor v = w.slot("v");
    v = w.keep("v", w.add(v, w.mul(w.less(w.squares(), v), 1 - beta2)));
    if (amsgrad) {
      v = w.keep("v̂", w.maximum(w.slot("v̂"), v));
    }
    w.move(w.sub(w.x(), w.div(w.mul(m, alpha), w.add(w.sqrt(v), epsilon))));
  }
}
