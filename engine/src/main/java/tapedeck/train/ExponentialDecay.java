package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import tapedeck.tensor.DType;

/**
 * A rate that shrinks by the same factor over the same number of steps.
 *
 * @param initial the rate of the first step
 * @param steps over how many steps it shrinks by {@code factor}
 * @param staircase whether it shrinks all at once after so many steps
 * @param dtype the type of the rate
 */
public record ExponentialDecay(
    double initial, double steps, double factor, boolean staircase, DType dtype)
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
    DType dtype = settings.rateType("initial_learning_rate");
    return new ExponentialDecay(
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
    return rounded(initial * rounded(Math.pow(factor, counted)));
  }
}
