package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

/**
 * A rate that is divided by a number that grows evenly.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps the divisor grows by {@code growth}
 * @param staircase whether it grows all at once after so many steps
 */
public record InverseTimeDecay(float initial, float steps, float growth, boolean staircase)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("InverseTimeDecay")
          .doc("Is divided by a number that grows evenly.")
          .formula("η = η₀ / (1 + r · s / n)")
          .takes(
              Option.of("initial_learning_rate", "η₀", NUMBER),
              Option.of("decay_steps", "n", NUMBER),
              Option.of("decay_rate", "r", NUMBER),
              Option.flag("staircase"),
              Option.text("name", "InverseTimeDecay"))
          .makes(InverseTimeDecay::of);

  private static InverseTimeDecay of(Settings settings) {
    settings.requirePositive("decay_steps");
    return new InverseTimeDecay(
        (float) settings.number("initial_learning_rate"),
        (float) settings.number("decay_steps"),
        (float) settings.number("decay_rate"),
        settings.flag("staircase"));
  }

  @Override
  public float at(double step) {
    float periods = (float) step / steps;
    float counted = staircase ? (float) Math.floor(periods) : periods;
    return initial / (1 + growth * counted);
  }
}
