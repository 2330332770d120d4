package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/**
 * RMSprop: each element's step is divided by the root of a running mean of its squared gradients.
 */
public final class RmsProp extends Optimizer {
  static final Declaration<Optimizer> DECLARED =
      Declaration.of("RMSprop")
          .doc("A step divided by the root of a running mean of squared gradients.")
          .rule(() -> rule(false, false))
          .takes(
              Option.rate(0.001),
              Option.number("rho", "ρ", 0.9),
              Option.number("momentum", "μ", 0.0),
              Option.number("epsilon", "ε", 1e-7),
              Option.flag("centered"))
          .takesCommon()
          .makes(RmsProp::new);

  private final double rho;
  private final double momentum;
  private final double epsilon;
  private final boolean centered;

  /** All settings but the learning rate as Keras has them by default. */
  public RmsProp(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  RmsProp(Settings settings) {
    super(
        settings,
        rule(settings.number("momentum") > 0, settings.flag("centered")),
        List.of(Slot.Plan.of("velocity", "v")),
        settings.number("momentum") > 0 ? List.of(Slot.Plan.of("momentum", "m")) : List.of(),
        settings.flag("centered") ? List.of(Slot.Plan.of("average_gradient", "a")) : List.of());
    rho = settings.number("rho");
    momentum = settings.number("momentum");
    epsilon = settings.number("epsilon");
    centered = settings.flag("centered");
  }

  private static UpdateRule rule(boolean momentum, boolean centered) {
    List<String> lines = new ArrayList<>();
    lines.add("v ← {ρ} · {v} + (1 − {ρ}) · {g}²");
    if (centered) {
      lines.add("a ← {ρ} · {a} + (1 − {ρ}) · {g}");
    }
    String step = "{η} · {g} / √({v}" + (centered ? " − {a}²" : "") + " + {ε})";
    if (momentum) {
      lines.add("m ← {μ} · {m} + " + step);
    }
    lines.add("x ← {x} − " + (momentum ? "{m}" : step));
    return UpdateRule.of(lines.toArray(String[]::new));
  }

  @Override
  void update(Working w) {
    Tensor v = w.assign("v", w.add(w.mul(rho, w.slot("v")), w.g(g -> w.mul(1 - rho, w.square(g)))));
    Tensor spread = v;
    if (centered) {
      Tensor a = w.assign("a", w.add(w.mul(rho, w.slot("a")), w.g(g -> w.mul(1 - rho, g))));
      spread = w.sub(v, w.square(a));
    }
    Tensor root = w.sqrt(w.add(spread, epsilon));
    Gradient step = w.rows().each((g, near) -> w.div(w.mul(w.rate(), g), near), root);
    if (momentum > 0) {
      Tensor m = w.assign("m", w.add(w.mul(momentum, w.slot("m")), step.whole()));
      step = new Gradient(m);
    }
    w.moveBack(step);
  }
}
