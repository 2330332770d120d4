package tapedeck.script.standard;

import java.math.BigInteger;

/** The Mersenne Twister MT19937: the generator behind Python's and NumPy's {@code random}. */
public final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int at;

  /** Started as Python starts it. */
  public MersenneTwister(BigInteger seed) {
    seed(seed);
  }

  /** Started as {@code np.random.seed} starts it, of whose seed 32 bits count. */
  public MersenneTwister(int seed) {
    fill(seed);
    at = N;
  }

  /** Another one at the same place. */
  public MersenneTwister copy() {
    MersenneTwister other = new MersenneTwister(0);
    System.arraycopy(state, 0, other.state, 0, N);
    other.at = at;
    return other;
  }

  /** Starts anew from the magnitude of {@code seed}. */
  void seed(BigInteger seed) {
    BigInteger rest = seed.abs();
    int words = Math.max(1, (rest.bitLength() + 31) / 32);
    int[] key = new int[words];
    for (int i = 0; i < words; i++) {
      key[i] = rest.shiftRight(32 * i).intValue();
    }
    fill(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, words); k > 0; k--) {
      int mixed = (state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525;
      state[i] = (state[i] ^ mixed) + key[j] + j;
      i = next(i);
      j = j + 1 == words ? 0 : j + 1;
    }
    for (int k = N - 1; k > 0; k--) {
      int mixed = (state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941;
      state[i] = (state[i] ^ mixed) - i;
      i = next(i);
    }
    state[0] = 0x80000000;
    at = N;
  }

  private void fill(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  private int next(int i) {
    if (i + 1 < N) {
      return i + 1;
    }
    state[0] = state[N - 1];
    return 1;
  }

  /** The next 32 bits. */
  public int bits() {
    if (at == N) {
      for (int i = 0; i < N; i++) {
        int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
        state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
      }
      at = 0;
    }
    int y = state[at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** A number from 0 to below 1 of 53 random bits. */
  public double unit() {
    long high = bits() >>> 5;
    long low = bits() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** A whole number of {@code count} random bits. */
  BigInteger bits(int count) {
    BigInteger all = BigInteger.ZERO;
    for (int done = 0; done < count; done += 32) {
      int missing = count - done;
      long word = Integer.toUnsignedLong(missing < 32 ? bits() >>> (32 - missing) : bits());
      all = all.or(BigInteger.valueOf(word).shiftLeft(done));
    }
    return all;
  }

  /** A whole number from 0 to below {@code bound}. */
  BigInteger below(BigInteger bound) {
    int count = bound.bitLength();
    BigInteger drawn = bits(count);
    while (drawn.compareTo(bound) >= 0) {
      drawn = bits(count);
    }
    return drawn;
  }

  int below(int bound) {
    return below(BigInteger.valueOf(bound)).intValue();
  }
}
