package tapedeck.script.library.tensorflow.random;

import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.Libm;

/**
 * TensorFlow's generator of random numbers, Philox 4x32 with ten rounds: a cipher of a counter, so
 * that every block of four words can be had by its place.
 */
public final class Philox {
  private final int keyLow;
  private final int keyHigh;
  private final long stream;
  private long from;

  /**
   * @param seed the seed of the run
   * @param stream the seed of the operation
   */
  Philox(long seed, long stream) {
    this((int) seed, (int) (seed >>> 32), stream);
  }

  private Philox(int keyLow, int keyHigh, long stream) {
    this.keyLow = keyLow;
    this.keyHigh = keyHigh;
    this.stream = stream;
  }

  /** Another one at the same place. */
  Philox copy() {
    Philox other = new Philox(keyLow, keyHigh, stream);
    other.from = from;
    return other;
  }

  /** What the stateless functions draw from: the seeds are mixed first. */
  static Philox stateless(long first, long second) {
    Philox mixer = new Philox(0x3ec8f720, 0x02461e29, second);
    mixer.from = first;
    int[] mixed = mixer.block(0);
    long stream = Integer.toUnsignedLong(mixed[2]) | (long) mixed[3] << 32;
    return new Philox(mixed[0], mixed[1], stream);
  }

  /** A stream from a place that its 128 bits of counter give. */
  static Philox at(long low, long high, long key) {
    Philox stream = new Philox(key, high);
    stream.from = low;
    return stream;
  }

  /** Leaves out so many blocks. */
  void skip(long blocks) {
    from += blocks;
  }

  int[] block(long index) {
    long counter = from + index;
    int c0 = (int) counter;
    int c1 = (int) (counter >>> 32);
    int c2 = (int) stream;
    int c3 = (int) (stream >>> 32);
    int k0 = keyLow;
    int k1 = keyHigh;
    for (int round = 0; round < 10; round++) {
      long p0 = 0xd2511f53L * Integer.toUnsignedLong(c0);
      long p1 = 0xcd9e8d57L * Integer.toUnsignedLong(c2);
      c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
      c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
      c1 = (int) p1;
      c3 = (int) p0;
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    return new int[] {c0, c1, c2, c3};
  }

  /** Word {@code index} of the stream of blocks. */
  public int word(int index) {
    return block(index / 4)[index % 4];
  }

  /** A float32 in [0, 1) from the low 23 bits. */
  static float unit(int word) {
    return Float.intBitsToFloat(127 << 23 | word & 0x7fffff) - 1;
  }

  /** A float64 in [0, 1) from 52 bits of two words. */
  static double unit(int high, int low) {
    long mantissa = (high & 0xfffffL) << 32 | Integer.toUnsignedLong(low);
    return Double.longBitsToDouble(1023L << 52 | mantissa) - 1;
  }

  /** Two normal float32 by the method of Box and Muller. */
  static float[] normal(int first, int second) {
    float u = Math.max(unit(first), 1e-7f);
    float angle = (float) (2 * Math.PI * unit(second));
    float radius = (float) Math.sqrt(-2 * FloatLibm.log(u));
    return new float[] {FloatLibm.sin(angle) * radius, FloatLibm.cos(angle) * radius};
  }

  /** Two normal float64 by the method of Box and Muller. */
  static double[] normal(int[] block) {
    double u = Math.max(unit(block[0], block[1]), 1e-7);
    double angle = 2 * Math.PI * unit(block[2], block[3]);
    double radius = Math.sqrt(-2 * Libm.log(u));
    return new double[] {Libm.sin(angle) * radius, Libm.cos(angle) * radius};
  }
}
