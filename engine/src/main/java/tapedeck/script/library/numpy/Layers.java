package tapedeck.script.library.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import tapedeck.tensor.Libm;

/** Draws by layers of equal area below a density, of which nearly every point is a hit. */
final class Layers {
  private static final int COUNT = 256;
  private static final double[] WIDTH = new double[COUNT];
  private static final double[] HEIGHT = new double[COUNT];
  private static final long[] INSIDE = new long[COUNT];

  /** Where the last layer ends. */
  private static final BigDecimal END = new BigDecimal("7.6971174701310497140446280481");

  private static final MathContext DIGITS = new MathContext(40);

  static {
    BigDecimal[] x = new BigDecimal[COUNT];
    BigDecimal area = falling(END).multiply(END.add(BigDecimal.ONE), DIGITS);
    x[COUNT - 1] = END;
    for (int i = COUNT - 2; i > 0; i--) {
      x[i] = logarithm(area.divide(x[i + 1], DIGITS).add(falling(x[i + 1]))).negate();
    }
    x[0] = area.divide(falling(END), DIGITS);
    for (int i = 0; i < COUNT; i++) {
      BigDecimal inside = i == 0 ? END : i == 1 ? BigDecimal.ZERO : x[i - 1];
      WIDTH[i] = x[i].doubleValue() * 0x1p-53;
      HEIGHT[i] = i == 0 ? 1 : falling(x[i]).doubleValue();
      INSIDE[i] =
          inside
              .divide(x[i], DIGITS)
              .multiply(BigDecimal.valueOf(1L << 53))
              .toBigInteger()
              .longValue();
    }
  }

  /** e to the power of −x. */
  private static BigDecimal falling(BigDecimal x) {
    BigDecimal small = x.divide(new BigDecimal(256), DIGITS).negate();
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; i < 24; i++) {
      term = term.multiply(small, DIGITS).divide(new BigDecimal(i), DIGITS);
      sum = sum.add(term);
    }
    for (int i = 0; i < 8; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  private static BigDecimal logarithm(BigDecimal y) {
    BigDecimal near = new BigDecimal(Math.log(y.doubleValue()));
    BigDecimal rest = y.multiply(falling(near), DIGITS).subtract(BigDecimal.ONE);
    BigDecimal square = rest.multiply(rest, DIGITS).divide(new BigDecimal(2), DIGITS);
    return near.add(rest).subtract(square);
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
        return END.doubleValue() - Libm.log1p(-bits.unit());
      }
      double height = (HEIGHT[layer - 1] - HEIGHT[layer]) * bits.unit() + HEIGHT[layer];
      if (height < Libm.exp(-x)) {
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
