package tapedeck.train;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** AdamW that needs no schedule: gradients are taken between a fast point and the mean of those. */
final class ScheduleFreeAdamW extends Optimizer {
  static final Declaration<Optimizer> DECLARED =
      Declaration.of("ScheduleFreeAdamW")
          .doc("Adam's steps of a point whose mean needs no schedule of rates.")
          .rule(() -> rule(false))
          .takes(
              Option.rate(0.0025),
              Option.number("beta_1", "β₁", 0.9),
              Option.number("beta_2", "β₂", 0.999),
              Option.number("epsilon", "ε", 1e-8),
              new Option("warmup_steps", "w", Option.Kind.NUMBER, 0L, false))
          .takesCommon()
          .makes(ScheduleFreeAdamW::new);

  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double warmup;

  private ScheduleFreeAdamW(Settings settings) {
    super(
        settings,
        rule(settings.number("warmup_steps") > 0),
        List.of(Slot.Plan.of("momentum", "z"), Slot.Plan.of("velocity", "v")));
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    epsilon = settings.number("epsilon");
    warmup = settings.number("warmup_steps");
  }

  private static UpdateRule rule(boolean warming) {
    List<String> lines = new ArrayList<>();
    if (warming) {
      lines.add("α = {η} · min({t} / {w}, 1)");
    }
    lines.add("v ← {v} + ({g}² − {v}) · (1 − {β₂})");
    lines.add(
        "z ← {z} − %s · {g} / (√({v} / (1 − {β₂}^{t})) + {ε})".formatted(warming ? "{α}" : "{η}"));
    lines.add("a = ({x} − (1 − {β₁}) · {z}) / {β₁}");
    lines.add("b = (1 − 1 / {t}) · {a} + {z} / {t}");
    lines.add("x ← (1 − {β₁}) · {z} + {β₁} · {b}");
    return UpdateRule.of(lines.toArray(String[]::new));
  }

  /** The fast points begin where the variables are. */
  @Override
  public void build(List<Variable> variables) {
    if (isBuilt()) {
      return;
    }
    super.build(variables);
    for (Slot slot : slots()) {
      if (slot.variable() instanceof Variable variable && slot.symbol().equals("z")) {
        slot.set(variable.value());
      }
    }
  }

  @Override
  void update(Working w) {
    Tensor b1 = w.rounded(beta1);
    Tensor b2 = w.rounded(beta2);
    Tensor rate = w.rate();
    if (warmup > 0) {
      Tensor part = w.minimum(w.div(w.t(), w.rounded(warmup)), w.of(1));
      rate = w.let(w.mul(rate, part));
    }
    Tensor v = w.slot("v");
    v = w.keep("v", w.add(v, w.mul(w.less(w.squares(), v), w.sub(1, b2))));
    Tensor spread = w.sqrt(w.div(v, w.sub(1, w.pow(b2, w.t()))));
    Tensor near = w.add(spread, w.rounded(epsilon));
    Tensor z = w.keep("z", w.sub(w.slot("z"), w.div(w.mul(rate, w.g()), near)));
    // Keras reads the fast point here only, after it has moved
    Tensor a = w.let(w.div(w.sub(w.x(), w.mul(w.sub(1, b1), z)), b1));
    Tensor weight = w.div(w.of(1), w.t());
    Tensor b = w.let(w.add(w.mul(w.sub(1, weight), a), w.mul(weight, z)));
    w.move(w.add(w.mul(w.sub(1, b1), z), w.mul(b1, b)));
  }
}
