package tapedeck.train;

import java.util.List;
import java.util.Map;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.Tensor;

/** Adagrad: each element's step is divided by the root of the sum of all its squared gradients. */
public final class Adagrad extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of("a ← {a} + {g}²", "x ← {x} − {η} · {g} / √({a} + {ε})");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Adagrad")
          .doc("A step divided by the root of the sum of all squared gradients so far.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("initial_accumulator_value", "", 0.1),
              Option.number("epsilon", "ε", 1e-7))
          .takesCommon()
          .makes(Adagrad::new);

  private final double epsilon;

  /** All settings but the learning rate as Keras has them by default. */
  public Adagrad(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Adagrad(Settings settings) {
    super(
        settings,
        RULE,
        List.of(new Slot.Plan("accumulator", "a", settings.number("initial_accumulator_value"))));
    epsilon = settings.number("epsilon");
  }

  @Override
  void update(Working w) {
    Tensor a = w.increase("a", w.squares());
    w.moveBack(
        w.rows().each((g, near) -> w.div(w.mul(w.rate(), g), w.sqrt(w.add(near, epsilon))), a));
  }
}
