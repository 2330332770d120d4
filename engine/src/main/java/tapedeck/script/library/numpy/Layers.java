package tapedeck.script.library.numpy;

/** Draws by layers of equal area below a density, of which nearly every point is a hit. */
final class Layers {
  private static final int COUNT = 256;
  private static final double END = 7.69711747013104972;
  private static final double AREA = 0.0039496598225815571993;
  private static final double[] WIDTH = new double[COUNT];
  private static final double[] HEIGHT = new double[COUNT];
  private static final long[] INSIDE = new long[COUNT];

  static {
    double[] x = new double[COUNT];
    x[COUNT - 1] = END;
    for (int i = COUNT - 2; i > 0; i--) {
      x[i] = -Math.log(AREA / x[i + 1] + Math.exp(-x[i + 1]));
    }
    double base = AREA / Math.exp(-END);
    for (int i = 0; i < COUNT; i++) {
      WIDTH[i] = (i == 0 ? base : x[i]) * 0x1p-53;
      HEIGHT[i] = i == 0 ? 1 : Math.exp(-x[i]);
      INSIDE[i] = i == 1 ? 0 : (long) ((i == 0 ? END / base : x[i - 1] / x[i]) * 0x1p53);
    }
  }

  private Layers() {}

  /** A number of the standard exponential distribution. */
  static double exponential(RandomBits bits) {
    while (true) {
      long drawn = bits.next64() >>> 3;
      int layer = (int) drawn & 0xff;
      long along = drawn >>> 8;
      double x = along * WIDTH[layer];
      if (along < INSIDE[layer]) {
        return x;
      }
      if (layer == 0) {
        return END - Math.log1p(-bits.unit());
      }
      double height = (HEIGHT[layer - 1] - HEIGHT[layer]) * bits.unit() + HEIGHT[layer];
      if (height < Math.exp(-x)) {
        return x;
      }
    }
  }

  /** A number of the standard normal distribution in float32, of 32 bits. */
  static float narrowGaussian(RandomBits bits) {
    while (true) {
      int drawn = bits.next32();
      int layer = drawn & 0xff;
      boolean negative = (drawn >>> 8 & 1) != 0;
      int along = drawn >>> 9;
      float x = along * RandomSource.Modern.narrowWidth(layer);
      if (along < RandomSource.Modern.narrowInside(layer)) {
        return negative ? -x : x;
      }
      if (layer == 0) {
        float beyond = RandomSource.Modern.narrowBeyond(bits);
        return (along >>> 8 & 1) != 0 ? -beyond : beyond;
      }
      if (RandomSource.Modern.narrowHit(layer, x, unit(bits))) {
        return negative ? -x : x;
      }
    }
  }

  /** A number in [0, 1) in float32. */
  static float unit(RandomBits bits) {
    return (bits.next32() >>> 8) * 0x1p-24f;
  }
}
