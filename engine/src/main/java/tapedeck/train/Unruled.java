package tapedeck.train;

import java.util.List;
import tapedeck.tape.UpdateRule;

/** An optimizer without a rule of its own: whoever derives from it moves the variables. */
final class Unruled extends Optimizer {
  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Optimizer")
          .doc("Whatever a class derived from it does.")
          .takes(Option.of("learning_rate", "η", Option.Kind.RATE))
          .takesCommon()
          .makes(Unruled::new);

  Unruled(Settings settings) {
    super(settings, UpdateRule.of("x ← {x}"), List.of());
  }

  @Override
  void update(Working w) {
    w.move(w.x());
  }
}
