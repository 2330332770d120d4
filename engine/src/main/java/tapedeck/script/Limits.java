package tapedeck.script;

import java.time.Duration;

/**
 * How far a run may go before it is stopped with an error.
 *
 * @param events how many things may be told to the listener
 * @param tensorBytes the memory that all tensors alive may take
 * @param time how long it may compute
 * @param callDepth how many calls may be nested
 * @param elements how many elements one tensor, list or string may have
 */
public record Limits(long events, long tensorBytes, Duration time, int callDepth, int elements) {
  public static final Limits DEFAULT =
      new Limits(10_000_000, 1L << 30, Duration.ofSeconds(60), 1_000, 64 << 20);
}
