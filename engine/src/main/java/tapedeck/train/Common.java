package tapedeck.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;

/**
 * What every optimizer can be told besides its own options.
 *
 * @param weightDecay null for none
 * @param lossScale what gradients are divided by; null for none
 * @param accumulationSteps how many gradients are averaged for one step; 0 to step at each
 * @param emaMomentum the weight of the past in the moving average; null for no average
 * @param emaOverwriteFrequency after how many steps the average takes the variable's place; 0:
 *     never
 */
record Common(
    Clipping clipping,
    @Nullable Double weightDecay,
    @Nullable Double lossScale,
    long accumulationSteps,
    @Nullable Double emaMomentum,
    long emaOverwriteFrequency) {

  static final List<Option> OPTIONS =
      List.of(
          Option.maybe("weight_decay", "λ", Option.Kind.NUMBER),
          Option.maybe("clipnorm", "", Option.Kind.NUMBER),
          Option.maybe("clipvalue", "", Option.Kind.NUMBER),
          Option.maybe("global_clipnorm", "", Option.Kind.NUMBER),
          Option.flag("use_ema"),
          Option.number("ema_momentum", "γ", 0.99),
          Option.maybe("ema_overwrite_frequency", "", Option.Kind.WHOLE),
          Option.maybe("loss_scale_factor", "", Option.Kind.NUMBER),
          Option.maybe("gradient_accumulation_steps", "", Option.Kind.WHOLE),
          Option.text("name", null));

  /**
   * @throws EngineError ValueError, in Keras' words, if a value is out of range or two kinds of
   *     clipping are asked for
   */
  static Common of(Settings settings) {
    String accumulation = "gradient_accumulation_steps";
    if (settings.flag(accumulation) && settings.number(accumulation) < 2) {
      throw EngineError.value(
          "`gradient_accumulation_steps` must be an integer >= 2. Received: "
              + settings.text(accumulation));
    }
    boolean averaged = settings.flag("use_ema");
    if (averaged) {
      checkAverage(settings);
    }
    return new Common(
        Clipping.of(settings),
        settings.maybe("weight_decay"),
        settings.maybe("loss_scale_factor"),
        settings.whole(accumulation),
        averaged ? (Double) settings.number("ema_momentum") : null,
        averaged ? settings.whole("ema_overwrite_frequency") : 0);
  }

  private static void checkAverage(Settings settings) {
    double momentum = settings.number("ema_momentum");
    if (momentum > 1 || momentum < 0) {
      throw EngineError.value(
          "`ema_momentum` must be in the range [0, 1]. Received: " + settings.text("ema_momentum"));
    }
    String frequency = "ema_overwrite_frequency";
    boolean whole = settings.get(frequency) instanceof Long;
    if (settings.flag(frequency) && (!whole || settings.number(frequency) < 1)) {
      throw EngineError.value(
          "`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
              + settings.text(frequency));
    }
  }

  /** The gradients freed of the factor that the loss was multiplied by. */
  List<Gradient> unscaled(List<Gradient> gradients) {
    if (lossScale != null && gradients.stream().anyMatch(g -> g.rows() != null)) {
      throw EngineError.type("unsupported operand type(s) for /: 'IndexedSlices' and 'float'");
    }
    return lossScale == null
        ? gradients
        : Engine.current()
            .quietly(k ->
                gradients.stream()
                    .map(g -> g.each(each -> k.div(each, Calculus.constant(each, lossScale))))
                    .toList());
  }
}
