package tapedeck.train;

import java.util.Map;
import tapedeck.tensor.EngineError;

/** Adam with weight decay of its own. */
public final class AdamW extends Adam {
  static final Declaration<Optimizer> DECLARED =
      Declaration.of("AdamW")
          .doc("Adam, after the variable has shrunk a little by itself.")
          .rule(() -> WeightDecay.RULE.then(rule(false)))
          .takes(Option.rate(0.001), Option.number("weight_decay", "λ", 0.004))
          .takes(own())
          .takesCommon()
          .makes(AdamW::new);

  /** All settings but the learning rate as Keras has them by default. */
  public AdamW(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  /**
   * @throws EngineError ValueError if the weight decay is None
   */
  AdamW(Settings settings) {
    super(settings);
    if (settings.get("weight_decay") == null) {
      throw EngineError.value(
          "Argument `weight_decay` must be a float. Received: " + settings.text("weight_decay"));
    }
  }
}
