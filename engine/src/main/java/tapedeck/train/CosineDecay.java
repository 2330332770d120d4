package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import org.jspecify.annotations.Nullable;

/**
 * A rate that falls along half a cosine, perhaps after rising evenly to where it falls from.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps it falls
 * @param alpha what part of it is left in the end
 * @param target where it rises to at first; null to begin by falling
 * @param warmup over how many steps it rises
 */
public record CosineDecay(
    float initial, float steps, double alpha, @Nullable Float target, float warmup)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("CosineDecay")
          .doc("Falls along half a cosine, after rising evenly if so told.")
          .formula("η = η₀ · ((1 − α) · (1 + cos(π · min(s, n) / n)) / 2 + α)")
          .takes(
              Option.of("initial_learning_rate", "η₀", NUMBER),
              Option.of("decay_steps", "n", NUMBER),
              Option.number("alpha", "α", 0.0),
              Option.text("name", "CosineDecay"),
              Option.maybe("warmup_target", "", NUMBER),
              new Option("warmup_steps", "", NUMBER, 0L, false))
          .makes(CosineDecay::of);

  private static CosineDecay of(Settings settings) {
    settings.requirePositive("decay_steps");
    Double target = settings.maybe("warmup_target");
    return new CosineDecay(
        (float) settings.number("initial_learning_rate"),
        (float) settings.number("decay_steps"),
        settings.number("alpha"),
        target == null ? null : target.floatValue(),
        (float) settings.number("warmup_steps"));
  }

  @Override
  public float at(double step) {
    Float top = target;
    if (top == null) {
      return fall(initial, Math.min((float) step, steps));
    }
    float taken = Math.min((float) step, steps + warmup);
    return taken < warmup
        ? (top - initial) * (taken / warmup) + initial
        : fall(top, taken - warmup);
  }

  private float fall(float from, float taken) {
    float wave = 0.5f * (1 + (float) Math.cos((float) Math.PI * (taken / steps)));
    return from * ((float) (1 - alpha) * wave + (float) alpha);
  }
}
