package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import tapedeck.tensor.DType;

/**
 * A rate that goes to its end along a power of the steps left.
 *
 * @param initial the rate of the first step
 * @param steps after how many it is at its end
 * @param end the last rate
 * @param cycle whether it goes on with a longer decay each time it is at its end
 * @param dtype the type of the rate
 */
public record PolynomialDecay(
    double initial, double steps, double end, double power, boolean cycle, DType dtype)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("PolynomialDecay")
          .doc("Goes to its end along a power of the steps left.")
          .formula("η = (η₀ − η₁) · (1 − min(s, n) / n)^p + η₁")
          .takes(
              Option.of("initial_learning_rate", "η₀", NUMBER),
              Option.of("decay_steps", "n", NUMBER),
              Option.number("end_learning_rate", "η₁", 0.0001),
              Option.number("power", "p", 1.0),
              Option.flag("cycle"),
              Option.text("name", "PolynomialDecay"))
          .makes(PolynomialDecay::of);

  private static PolynomialDecay of(Settings settings) {
    settings.requirePositive("decay_steps");
    DType dtype = settings.rateType("initial_learning_rate");
    return new PolynomialDecay(
        settings.cast("initial_learning_rate", dtype),
        settings.cast("decay_steps", dtype),
        settings.cast("end_learning_rate", dtype),
        settings.cast("power", dtype),
        settings.flag("cycle"),
        dtype);
  }

  @Override
  public double at(double step) {
    double taken = rounded(step);
    double length = steps;
    if (cycle) {
      length = rounded(length * (taken == 0 ? 1 : Math.ceil(rounded(taken / steps))));
    } else {
      taken = Math.min(taken, steps);
    }
    double left = rounded(1 - rounded(taken / length));
    return rounded(rounded(rounded(initial - end) * rounded(Math.pow(left, power))) + end);
  }
}
