package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;

/**
 * A rate that falls along half a cosine, perhaps after rising evenly to where it falls from.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps it falls
 * @param alpha what part of it is left in the end
 * @param target where it rises to at first; null to begin by falling
 * @param warmup over how many steps it rises
 * @param dtype the type of the rate
 */
public record CosineDecay(
    double initial, double steps, double alpha, @Nullable Double target, double warmup, DType dtype)
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
    DType dtype = settings.rateType("initial_learning_rate");
    Double target = settings.maybe("warmup_target");
    return new CosineDecay(
        settings.cast("initial_learning_rate", dtype),
        settings.cast("decay_steps", dtype),
        settings.meeting("alpha", dtype),
        target == null ? null : (Double) settings.cast("warmup_target", dtype),
        settings.cast("warmup_steps", dtype),
        dtype);
  }

  @Override
  public double at(double step) {
    Double top = target;
    if (top == null) {
      return fall(initial, Math.min(rounded(step), steps));
    }
    double taken = Math.min(rounded(step), rounded(steps + warmup));
    return taken < warmup
        ? rounded(rounded(rounded(top - initial) * rounded(taken / warmup)) + initial)
        : fall(top, rounded(taken - warmup));
  }

  private double fall(double from, double taken) {
    double angle = rounded(rounded(Math.PI) * rounded(taken / steps));
    double wave = 0.5 * rounded(1 + rounded(Math.cos(angle)));
    double left = rounded(rounded(rounded(1 - alpha) * wave) + rounded(alpha));
    return rounded(from * left);
  }
}
