package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

/**
 * A rate that shrinks by the same factor over the same number of steps.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps it shrinks by {@code factor}
 * @param staircase whether it shrinks all at once after so many steps
 */
public record ExponentialDecay(float initial, float steps, float factor, boolean staircase)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("ExponentialDecay")
          .doc("Shrinks by the same factor over the same number of steps.")
          .formula("η = η₀ · r^(s / n)")
          .takes(
              Option.of("initial_learning_rate", "η₀", NUMBER),
              Option.of("decay_steps", "n", NUMBER),
              Option.of("decay_rate", "r", NUMBER),
              Option.flag("staircase"),
              Option.text("name", "ExponentialDecay"))
          .makes(ExponentialDecay::of);

  private static ExponentialDecay of(Settings settings) {
    settings.requirePositive("decay_steps");
    return new ExponentialDecay(
        (float) settings.number("initial_learning_rate"),
        (float) settings.number("decay_steps"),
        (float) settings.number("decay_rate"),
        settings.flag("staircase"));
  }

  @Override
  public float at(double step) {
    float periods = (float) step / steps;
    float counted = staircase ? (float) Math.floor(periods) : periods;
    return initial * (float) Math.pow(factor, counted);
  }
}
