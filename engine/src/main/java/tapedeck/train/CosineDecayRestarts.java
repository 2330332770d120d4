package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

import tapedeck.tensor.DType;

/**
 * A rate that falls along half a cosine again and again.
 *
 * @param initial the rate of the first step
 * @param firstSteps over how many steps it falls the first time
 * @param longer by what factor each fall is longer than the one before
 * @param lower by what factor each fall begins lower
 * @param alpha what part of the rate is left at the end of a fall
 * @param dtype the type of the rate
 */
public record CosineDecayRestarts(
    double initial, double firstSteps, double longer, double lower, double alpha, DType dtype)
    implements Schedule {
  static final Declaration<Schedule> DECLARED =
      Declaration.of("CosineDecayRestarts")
          .doc("Falls along half a cosine again and again, each time for longer.")
          .formula("η = η₀ · ((1 − α) · mⁱ · (1 + cos(π · f)) / 2 + α), f of fall i being done")
          .takes(
              Option.of("initial_learning_rate", "η₀", NUMBER),
              Option.of("first_decay_steps", "n", NUMBER),
              Option.number("t_mul", "", 2.0),
              Option.number("m_mul", "m", 1.0),
              Option.number("alpha", "α", 0.0),
              Option.text("name", "SGDRDecay"))
          .makes(CosineDecayRestarts::of);

  private static CosineDecayRestarts of(Settings settings) {
    settings.requirePositive("first_decay_steps");
    DType dtype = settings.rateType("initial_learning_rate");
    return new CosineDecayRestarts(
        settings.cast("initial_learning_rate", dtype),
        settings.cast("first_decay_steps", dtype),
        settings.cast("t_mul", dtype),
        settings.cast("m_mul", dtype),
        settings.cast("alpha", dtype),
        dtype);
  }

  @Override
  public double at(double step) {
    double done = rounded(rounded(step) / firstSteps);
    double restart;
    if (longer == 1) {
      restart = Math.floor(done);
      done = rounded(done - restart);
    } else {
      double less = rounded(1 - longer);
      double grown = rounded(Math.log(rounded(1 - rounded(done * less))));
      restart = Math.floor(rounded(grown / rounded(Math.log(longer))));
      double length = rounded(Math.pow(longer, restart));
      done = rounded(rounded(done - rounded(rounded(1 - length) / less)) / length);
    }
    double height = 0.5 * rounded(Math.pow(lower, restart));
    double wave = rounded(1 + rounded(Math.cos(rounded(rounded(Math.PI) * done))));
    double left = rounded(rounded(rounded(1 - alpha) * rounded(height * wave)) + alpha);
    return rounded(initial * left);
  }
}
