package tapedeck.app.plot;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Work off the FX thread of which only the newest piece matters: a new one cancels the one before.
 */
final class Newest {
  private final String name;
  private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(true);
  private final AtomicInteger current = new AtomicInteger();

  Newest(String name) {
    this.name = name;
  }

  /** Whether nothing is under way. */
  ReadOnlyBooleanProperty idleProperty() {
    return idle.getReadOnlyProperty();
  }

  /**
   * Computes, and hands the result to the FX thread unless something newer was asked for by then.
   *
   * @param work is told whether it is out of date
   */
  <T> void compute(Function<BooleanSupplier, T> work, Consumer<T> whenDone) {
    int number = current.incrementAndGet();
    idle.set(false);
    BooleanSupplier outOfDate = () -> number != current.get();
    Thread.ofVirtual()
        .name(name)
        .start(() -> {
          T result = work.apply(outOfDate);
          Platform.runLater(() -> {
            if (!outOfDate.getAsBoolean()) {
              whenDone.accept(result);
              idle.set(number == current.get());
            }
          });
        });
  }

  /** Drops what is under way. */
  void cancel() {
    current.incrementAndGet();
    idle.set(true);
  }
}
