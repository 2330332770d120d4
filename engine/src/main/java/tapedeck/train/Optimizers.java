package tapedeck.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All optimizers, by their names in Keras. */
public final class Optimizers {
  private static final List<Declaration<Optimizer>> ALL =
      List.of(
          Sgd.DECLARED,
          RmsProp.DECLARED,
          Adam.DECLARED,
          AdamW.DECLARED,
          Adagrad.DECLARED,
          Adadelta.DECLARED,
          Adamax.DECLARED,
          Nadam.DECLARED,
          Ftrl.DECLARED,
          Lion.DECLARED,
          Lamb.DECLARED,
          Adafactor.DECLARED,
          Muon.DECLARED,
          ScheduleFreeAdamW.DECLARED);

  private Optimizers() {}

  /** What {@code tf.keras.optimizers} holds. */
  public static List<Declaration<Optimizer>> all() {
    return ALL;
  }

  /** The one that others are derived from and that has no rule of its own. */
  public static Declaration<Optimizer> base() {
    return Unruled.DECLARED;
  }

  /** What {@code tf.compat.v1.train} holds. */
  public static List<Declaration<Optimizer>> compatV1() {
    return Older.all();
  }

  /** The optimizer that Keras calls {@code name}, such as {@code Adam}; null if there is none. */
  public static @Nullable Declaration<Optimizer> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
