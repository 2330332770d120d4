package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/** A double-precision number. */
public sealed class Float implements Value {
  private final double value;

  private Float(double value) {
    this.value = value;
  }

  /** A float that is an object of a script's class. */
  private static final class Derived extends Float {
    private final Own own;

    Derived(double value, Own own) {
      super(value);
      this.own = own;
    }

    @Override
    public Own own() {
      return own;
    }
  }

  /** What makes it an object of a script's class; null for a plain float. */
  public @Nullable Own own() {
    return null;
  }

  Float owned(Own own) {
    return new Derived(value, own);
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
