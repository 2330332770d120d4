package tapedeck.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All learning-rate schedules, by their names in Keras. */
public final class Schedules {
  private static final List<Declaration<Schedule>> ALL =
      List.of(
          ExponentialDecay.DECLARED,
          PiecewiseConstantDecay.DECLARED,
          PolynomialDecay.DECLARED,
          InverseTimeDecay.DECLARED,
          CosineDecay.DECLARED,
          CosineDecayRestarts.DECLARED);

  private Schedules() {}

  /** What {@code tf.keras.optimizers.schedules} holds. */
  public static List<Declaration<Schedule>> all() {
    return ALL;
  }

  /** The schedule that Keras calls {@code name}; null if there is none. */
  public static @Nullable Declaration<Schedule> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
