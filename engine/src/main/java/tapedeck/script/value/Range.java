package tapedeck.script.value;

/** What {@code range()} answers; numbers beyond 64 bits are refused. */
public record Range(long start, long stop, long step) implements Value {
  public long length() {
    if (step > 0) {
      return start >= stop ? 0 : Math.ceilDiv(Math.subtractExact(stop, start), step);
    }
    return start <= stop ? 0 : Math.ceilDiv(Math.subtractExact(start, stop), -step);
  }

  public long at(long index) {
    return start + index * step;
  }

  public boolean contains(long number) {
    boolean within = step > 0 ? number >= start && number < stop : number <= start && number > stop;
    return within && (number - start) % step == 0;
  }
}
