package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/** A double-precision number. */
public final class Float implements Value {
  private final double value;

  private Float(double value) {
    this.value = value;
  }

  public static Float of(double value) {
    return new Float(value);
  }

  public double value() {
    return value;
  }

  /** Equal to an int, bool or float of the same value, as in Python; nan equals itself only. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Value v && Numbers.same(this, v);
  }

  @Override
  public int hashCode() {
    return value == Math.rint(value) && Math.abs(value) < 0x1p63
        ? Long.hashCode((long) value)
        : Double.hashCode(value);
  }

  @Override
  public String toString() {
    return FloatText.repr(value);
  }
}
