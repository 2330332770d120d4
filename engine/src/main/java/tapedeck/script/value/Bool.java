package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/** {@code True} or {@code False}; counts as 1 or 0 in arithmetic. */
public final class Bool implements Value {
  public static final Bool FALSE = new Bool(false);
  public static final Bool TRUE = new Bool(true);

  private final boolean value;

  private Bool(boolean value) {
    this.value = value;
  }

  public static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public boolean isTrue() {
    return value;
  }

  public Int toInt() {
    return value ? Int.ONE : Int.ZERO;
  }

  /** Equal to a number of the same value, as in Python. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Value v && Numbers.same(this, v);
  }

  @Override
  public int hashCode() {
    return value ? 1 : 0;
  }

  @Override
  public String toString() {
    return value ? "True" : "False";
  }
}
