package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

/**
 * A rate that goes to its end along a power of the steps left.
 *
 * @param initial the rate of the first step
 * @param steps after how many it is at its end
 * @param end the last rate
 * @param cycle whether it goes on with a longer decay each time it is at its end
 */
public record PolynomialDecay(float initial, float steps, float end, float power, boolean cycle)
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
    return new PolynomialDecay(
        (float) settings.number("initial_learning_rate"),
        (float) settings.number("decay_steps"),
        (float) settings.number("end_learning_rate"),
        (float) settings.number("power"),
        settings.flag("cycle"));
  }

  @Override
  public float at(double step) {
    float taken = (float) step;
    float length = steps;
    if (cycle) {
      length *= taken == 0 ? 1 : (float) Math.ceil(taken / steps);
    } else {
      taken = Math.min(taken, steps);
    }
    return (initial - end) * (float) Math.pow(1 - taken / length, power) + end;
  }
}
