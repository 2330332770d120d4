package tapedeck.script.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A whole number without a size limit. */
public sealed class Int implements Value {
  private static final Int[] SMALL = new Int[1280];
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new Int(i - 256, null);
    }
  }

  public static final Int ZERO = of(0);
  public static final Int ONE = of(1);

  private final long small;
  private final @Nullable BigInteger big;

  private Int(long small, @Nullable BigInteger big) {
    this.small = small;
    this.big = big;
  }

  /** An int that is an object of a script's class. */
  private static final class Derived extends Int {
    private final Own own;

    Derived(long small, @Nullable BigInteger big, Own own) {
      super(small, big);
      this.own = own;
    }

    @Override
    public Own own() {
      return own;
    }
  }

  /** What makes it an object of a script's class; null for a plain int. */
  public @Nullable Own own() {
    return null;
  }

  Int owned(Own own) {
    return new Derived(small, big, own);
  }

  public static Int of(long value) {
    return value >= -256 && value < SMALL.length - 256
        ? SMALL[(int) value + 256]
        : new Int(value, null);
  }

  public static Int of(BigInteger value) {
    return value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0
        ? of(value.longValue())
        : new Int(0, value);
  }

  /** Whether it fits 64 bits, so that {@link #small} is its value. */
  public boolean isSmall() {
    return big == null;
  }

  public long small() {
    return small;
  }

  public BigInteger big() {
    return big == null ? BigInteger.valueOf(small) : big;
  }

  public int signum() {
    return big == null ? Long.signum(small) : big.signum();
  }

  /** The nearest double; infinite beyond its range. */
  public double toDouble() {
    return big == null ? small : big.doubleValue();
  }

  /** Equal to an int, bool or float of the same value, as in Python. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Value value && Numbers.same(this, value);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(big == null ? small : big.longValue());
  }

  @Override
  public String toString() {
    return big == null ? Long.toString(small) : big.toString();
  }
}
