package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import tapedeck.tensor.DType;

/**
 * A rate that is divided by a number that grows evenly.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps the divisor grows by {@code growth}
 * @param staircase whether it grows all at once after so many steps
 * @param dtype the type of the rate
 */
public record InverseTimeDecay(
    double initial, double steps, double growth, boolean staircase, DType dtype)
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
    DType dtype = settings.rateType("initial_learning_rate");
    return new InverseTimeDecay(
        settings.cast("initial_learning_rate", dtype),
        settings.cast("decay_steps", dtype),
        settings.cast("decay_rate", dtype),
        settings.flag("staircase"),
        dtype);
  }

  @Override
  public double at(double step) {
    double periods = rounded(rounded(step) / steps);
    double counted = staircase ? Math.floor(periods) : periods;
    return rounded(initial / rounded(1 + rounded(growth * counted)));
  }
}
