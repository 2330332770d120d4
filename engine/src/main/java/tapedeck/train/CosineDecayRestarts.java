package tapedeck.train;

import static tapedeck.train.Option.Kind.NUMBER;

/**
 * A rate that falls along half a cosine again and again.
 *
 * @param initial the rate of the first step
 * @param firstSteps over how many steps it falls the first time
 * @param longer by what factor each fall is longer than the one before
 * @param lower by what factor each fall begins lower
 * @param alpha what part of the rate is left at the end of a fall
 */
public record CosineDecayRestarts(
    float initial, float firstSteps, float longer, float lower, float alpha) implements Schedule {
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
    return new CosineDecayRestarts(
        (float) settings.number("initial_learning_rate"),
        (float) settings.number("first_decay_steps"),
        (float) settings.number("t_mul"),
        (float) settings.number("m_mul"),
        (float) settings.number("alpha"));
  }

  @Override
  public float at(double step) {
    float done = (float) step / firstSteps;
    float restart;
    if (longer == 1) {
      restart = (float) Math.floor(done);
      done -= restart;
    } else {
      float grown = (float) Math.log(1 - done * (1 - longer));
      restart = (float) Math.floor(grown / (float) Math.log(longer));
      float length = (float) Math.pow(longer, restart);
      done = (done - (1 - length) / (1 - longer)) / length;
    }
    float height = 0.5f * (float) Math.pow(lower, restart);
    float wave = height * (1 + (float) Math.cos((float) Math.PI * done));
    return initial * ((1 - alpha) * wave + alpha);
  }
}
