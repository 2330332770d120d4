package tapedeck.script.value;

/** {@code start:stop:step}, each part {@code None} where it was left out. */
public record Slice(Value start, Value stop, Value step) implements Value {
  /** Which elements of a sequence a slice takes. */
  public record Span(int start, int step, int count) {
    public int at(int i) {
      return start + i * step;
    }
  }

  /** Resolves this slice against a sequence of {@code length}, as Python does. */
  public Span within(int length) {
    long[] ends = ends(length);
    long by = ends[2];
    long count =
        by > 0 ? Math.ceilDiv(ends[1] - ends[0], by) : Math.ceilDiv(ends[0] - ends[1], -by);
    int reach = (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, by));
    return new Span((int) ends[0], reach, (int) Math.max(0, count));
  }

  /** What {@code slice.indices(length)} answers: start, stop and step. */
  public long[] ends(int length) {
    long by = step == None.NONE ? 1 : index(step);
    if (by == 0) {
      throw Raise.value("slice step cannot be zero");
    }
    long least = by > 0 ? 0 : -1;
    long most = by > 0 ? length : length - 1L;
    long from =
        start == None.NONE ? (by > 0 ? least : most) : clamp(index(start), length, least, most);
    long to = stop == None.NONE ? (by > 0 ? most : least) : clamp(index(stop), length, least, most);
    return new long[] {from, to, by};
  }

  private static long clamp(long index, int length, long least, long most) {
    long at = index < 0 ? index + length : index;
    return Math.max(least, Math.min(most, at));
  }

  private static long index(Value part) {
    if (Numbers.isWhole(part)) {
      Int whole = Numbers.whole(part);
      return whole.isSmall()
          ? Math.max(-(1L << 40), Math.min(1L << 40, whole.small()))
          : whole.signum() * (1L << 40);
    }
    throw Raise.type("slice indices must be integers or None or have an __index__ method");
  }
}
