package tapedeck.script;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Raise;

/** How far a run may go: its time, its elements, and whether somebody told it to stop. */
final class Budget {
  /** How long a computation may take to notice that it is to end, before it is given up. */
  private static final long PATIENCE = 80_000_000;

  private final Limits limits;
  private final LongSupplier stoppedAt;
  private final long start = System.nanoTime();
  private long steps;

  /**
   * The budget of a run that begins now.
   *
   * @param stoppedAt when the run was told to stop, in nanoseconds; 0 if it was not
   */
  Budget(Limits limits, LongSupplier stoppedAt) {
    this.limits = limits;
    this.stoppedAt = stoppedAt;
  }

  int callDepth() {
    return limits.callDepth();
  }

  /** What ends a run that should have ended by itself some time ago; null to wait on. */
  @Nullable Halt overdue() {
    long now = System.nanoTime();
    long stop = stoppedAt.getAsLong();
    return stop != 0 && now - stop > PATIENCE
        ? stopped()
        : now - start - limits.time().toNanos() > PATIENCE ? late() : null;
  }

  /** Counts a step, unless the run is to end. */
  void step() {
    if (stoppedAt.getAsLong() != 0) {
      throw stopped();
    }
    if ((++steps & 255) == 0 && System.nanoTime() - start > limits.time().toNanos()) {
      throw late();
    }
  }

  long steps() {
    return steps;
  }

  /** Counts a step that needs room; MemoryError if it is too much. */
  void allocate(long elements) {
    step();
    if (elements > limits.elements()) {
      throw Raise.of(
          Exceptions.MEMORY_ERROR,
          elements > 1L << 50
              ? "this would have more elements than the limit of %,d".formatted(limits.elements())
              : "%,d elements are more than the limit of %,d"
                  .formatted(elements, limits.elements()));
    }
  }

  private static Halt stopped() {
    return Halt.limit("KeyboardInterrupt", "", "The run was stopped.");
  }

  private Halt late() {
    return Halt.limit(
        "TimeoutError",
        "the script ran for more than %s seconds".formatted(seconds(limits.time())),
        "Is there a loop that does not end?");
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1000.0);
  }
}
