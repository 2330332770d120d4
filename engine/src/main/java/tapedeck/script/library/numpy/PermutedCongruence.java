package tapedeck.script.library.numpy;

import java.math.BigInteger;

/**
 * The generator behind {@code np.random.default_rng}: PCG64, a congruence modulo 2¹²⁸ whose output
 * is folded and rotated, started from a seed that NumPy's {@code SeedSequence} spreads.
 */
final class PermutedCongruence implements RandomBits {
  private static final long FACTOR_HIGH = 0x2360ed051fc65da4L;
  private static final long FACTOR_LOW = 0x4385df649fccf645L;

  private long high;
  private long low;
  private final long stepHigh;
  private final long stepLow;
  private boolean holdsHalf;
  private int half;

  PermutedCongruence(BigInteger seed) {
    long[] words = spread(seed);
    stepHigh = words[2] << 1 | words[3] >>> 63;
    stepLow = words[3] << 1 | 1;
    advance();
    add(words[0], words[1]);
    advance();
  }

  private void add(long moreHigh, long moreLow) {
    long sum = low + moreLow;
    high += moreHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  private void advance() {
    long productHigh =
        Math.unsignedMultiplyHigh(low, FACTOR_LOW) + high * FACTOR_LOW + low * FACTOR_HIGH;
    low *= FACTOR_LOW;
    high = productHigh;
    add(stepHigh, stepLow);
  }

  @Override
  public long next64() {
    advance();
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  @Override
  public int next32() {
    if (holdsHalf) {
      holdsHalf = false;
      return half;
    }
    long both = next64();
    holdsHalf = true;
    half = (int) (both >>> 32);
    return (int) both;
  }

  @Override
  public double unit() {
    return (next64() >>> 11) * 0x1p-53;
  }

  /** Four words of 64 bits from a seed of any length. */
  private static long[] spread(BigInteger seed) {
    int count = Math.max(4, (seed.bitLength() + 31) / 32);
    int[] entropy = new int[count];
    for (int i = 0; i < count; i++) {
      entropy[i] = seed.shiftRight(32 * i).intValue();
    }
    int[] pool = new int[4];
    Hash hash = new Hash(0x43b0d7e5, 0x931e8875);
    for (int i = 0; i < 4; i++) {
      pool[i] = hash.of(entropy[i]);
    }
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        if (from != to) {
          pool[to] = mixed(pool[to], hash.of(pool[from]));
        }
      }
    }
    for (int from = 4; from < count; from++) {
      for (int to = 0; to < 4; to++) {
        pool[to] = mixed(pool[to], hash.of(entropy[from]));
      }
    }
    Hash output = new Hash(0x8b51f9dd, 0x58f38ded);
    long[] words = new long[4];
    for (int i = 0; i < 4; i++) {
      long first = Integer.toUnsignedLong(output.of(pool[2 * i % 4]));
      words[i] = first | Integer.toUnsignedLong(output.of(pool[(2 * i + 1) % 4])) << 32;
    }
    return words;
  }

  private static int mixed(int x, int y) {
    int result = 0xca01f9dd * x - 0x4973f715 * y;
    return result ^ result >>> 16;
  }

  /** A hash whose constant moves on with every use. */
  private static final class Hash {
    private int constant;
    private final int factor;

    Hash(int constant, int factor) {
      this.constant = constant;
      this.factor = factor;
    }

    int of(int value) {
      int result = value ^ constant;
      constant *= factor;
      result *= constant;
      return result ^ result >>> 16;
    }
  }
}
