package tapedeck.script.library.numpy;

import tapedeck.tensor.Libm;

/** Random numbers of the kinds that everything else is drawn with. */
sealed interface RandomSource permits RandomSource.Legacy, RandomSource.Modern {
  RandomBits bits();

  /** A number of the standard normal distribution. */
  double gaussian();

  /** A whole number in [0, most], each equally likely. */
  long upTo(long most);

  /** As {@link #upTo}, by masking bits and drawing again: what mixes arrays. */
  default long masked(long most) {
    if (most == 0) {
      return 0;
    }
    long mask = -1L >>> Long.numberOfLeadingZeros(most);
    boolean narrow = most >>> 32 == 0;
    long drawn;
    do {
      drawn = (narrow ? bits().unsigned32() : bits().next64()) & mask;
    } while (Long.compareUnsigned(drawn, most) > 0);
    return drawn;
  }

  /** One of the standard exponential distribution. */
  double exponential();

  /** A number in [0, 1) in float32. */
  default float narrowUnit() {
    return Layers.unit(bits());
  }

  /** What {@code np.random.seed} and {@code RandomState} draw with. */
  final class Legacy implements RandomSource {
    private final RandomBits bits;
    private boolean holdsSecond;
    private double second;

    Legacy(RandomBits bits) {
      this.bits = bits;
    }

    @Override
    public RandomBits bits() {
      return bits;
    }

    /** Marsaglia's polar method, which makes two at a time. */
    @Override
    public double gaussian() {
      if (holdsSecond) {
        holdsSecond = false;
        return second;
      }
      double x;
      double y;
      double square;
      do {
        x = 2 * bits.unit() - 1;
        y = 2 * bits.unit() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square == 0);
      double scale = Math.sqrt(-2 * Libm.log(square) / square);
      holdsSecond = true;
      second = scale * x;
      return scale * y;
    }

    @Override
    public long upTo(long most) {
      return masked(most);
    }

    @Override
    public double exponential() {
      return -Libm.log(1 - bits.unit());
    }
  }

  /** What {@code np.random.default_rng} draws with. */
  final class Modern implements RandomSource {
    private static final int LAYERS = 256;
    private static final double TAIL = 3.6541528853610087963519472518;
    private static final double AREA = 0.004928673233974652;

    /** The one layer whose end NumPy's table has otherwise. */
    private static final int APART = 37;

    private static final double AT_APART = 0x1.bf1d62abf8232p-1;
    private static final double[] WIDTH = new double[LAYERS];
    private static final double[] HEIGHT = new double[LAYERS];
    private static final long[] INSIDE = new long[LAYERS];

    static {
      double[] x = new double[LAYERS];
      x[LAYERS - 1] = TAIL;
      for (int i = LAYERS - 2; i > 0; i--) {
        x[i] = Math.sqrt(-2 * Libm.log(AREA / x[i + 1] + density(x[i + 1])));
        x[i] = i == APART ? AT_APART : x[i];
      }
      double base = AREA / density(TAIL);
      for (int i = 0; i < LAYERS; i++) {
        WIDTH[i] = (i == 0 ? base : x[i]) * 0x1p-52;
        HEIGHT[i] = i == 0 ? 1 : density(x[i]);
        INSIDE[i] = i == 1 ? 0 : (long) ((i == 0 ? TAIL / base : x[i - 1] / x[i]) * 0x1p52);
      }
    }

    private final RandomBits bits;

    Modern(RandomBits bits) {
      this.bits = bits;
    }

    @Override
    public RandomBits bits() {
      return bits;
    }

    private static double density(double x) {
      return Libm.exp(-0.5 * x * x);
    }

    /** The ziggurat: layers of equal area, nearly always hit inside. */
    @Override
    public double gaussian() {
      while (true) {
        long drawn = bits.next64();
        int layer = (int) drawn & 0xff;
        boolean negative = (drawn >>> 8 & 1) != 0;
        long along = drawn >>> 9 & 0x000fffffffffffffL;
        double x = along * WIDTH[layer];
        if (along < INSIDE[layer]) {
          return negative ? -x : x;
        }
        if (layer == 0) {
          return (along >>> 8 & 1) != 0 ? -beyond() : beyond();
        }
        double height = (HEIGHT[layer - 1] - HEIGHT[layer]) * bits.unit() + HEIGHT[layer];
        if (height < density(x)) {
          return negative ? -x : x;
        }
      }
    }

    static float narrowWidth(int layer) {
      return (float) (WIDTH[layer] * 0x1p29);
    }

    static int narrowInside(int layer) {
      return (int) (INSIDE[layer] * 0x1p-29);
    }

    static boolean narrowHit(int layer, float x, float u) {
      float high = (float) HEIGHT[layer - 1];
      float low = (float) HEIGHT[layer];
      return (high - low) * u + low < Libm.exp(-0.5 * x * x);
    }

    static float narrowBeyond(RandomBits bits) {
      while (true) {
        float x = -0.27366123732975827f * (float) Libm.log1p(-Layers.unit(bits));
        float y = (float) -Libm.log1p(-Layers.unit(bits));
        if (y + y > x * x) {
          return (float) TAIL + x;
        }
      }
    }

    private double beyond() {
      while (true) {
        double x = -0.27366123732975827203338247596 * Libm.log1p(-bits.unit());
        double y = -Libm.log1p(-bits.unit());
        if (y + y > x * x) {
          return TAIL + x;
        }
      }
    }

    /** By multiplying, as Lemire has shown. */
    @Override
    public long upTo(long most) {
      if (most == 0) {
        return 0;
      }
      if (most >>> 32 == 0) {
        return most == 0xffffffffL ? bits.unsigned32() : below32(most + 1);
      }
      if (most == -1) {
        return bits.next64();
      }
      long count = most + 1;
      long drawn = bits.next64();
      long rest = drawn * count;
      if (Long.compareUnsigned(rest, count) < 0) {
        long threshold = Long.remainderUnsigned(-1 - most, count);
        while (Long.compareUnsigned(rest, threshold) < 0) {
          drawn = bits.next64();
          rest = drawn * count;
        }
      }
      return Math.unsignedMultiplyHigh(drawn, count);
    }

    private long below32(long count) {
      long product = bits.unsigned32() * count;
      long rest = product & 0xffffffffL;
      if (rest < count) {
        long threshold = (0x100000000L - count) % count;
        while (rest < threshold) {
          product = bits.unsigned32() * count;
          rest = product & 0xffffffffL;
        }
      }
      return product >>> 32;
    }

    @Override
    public double exponential() {
      return Layers.exponential(bits);
    }
  }
}
