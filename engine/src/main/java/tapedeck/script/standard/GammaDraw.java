package tapedeck.script.standard;

import java.util.function.DoubleSupplier;
import tapedeck.script.value.Raise;

/**
 * Numbers of the gamma distribution as Python draws them: by rejection after Cheng (1977, "The
 * generation of gamma variables with non-integral shape parameter") above a shape of 1, after
 * Ahrens and Dieter's method GS below.
 */
final class GammaDraw {
  private GammaDraw() {}

  private static final double LOG_4 = Math.log(4);
  private static final double MAGIC = 1 + Math.log(4.5);

  /**
   * @param shape above 0
   * @param unit draws from [0, 1)
   * @return a number of scale 1
   */
  static double of(double shape, DoubleSupplier unit) {
    if (!(shape > 0)) {
      throw Raise.value("gammavariate: alpha and beta must be > 0.0");
    }
    return shape > 1
        ? above(shape, unit)
        : shape == 1 ? -Math.log(1 - unit.getAsDouble()) : below(shape, unit);
  }

  private static double above(double shape, DoubleSupplier unit) {
    double spread = Math.sqrt(2 * shape - 1);
    double b = shape - LOG_4;
    double c = shape + spread;
    while (true) {
      double u = unit.getAsDouble();
      if (!(1e-7 < u && u < 0.9999999)) {
        continue;
      }
      double other = 1 - unit.getAsDouble();
      double v = Math.log(u / (1 - u)) / spread;
      double x = shape * Math.exp(v);
      double z = u * u * other;
      double r = b + c * v - x;
      if (r + MAGIC - 4.5 * z >= 0 || r >= Math.log(z)) {
        return x;
      }
    }
  }

  private static double below(double shape, DoubleSupplier unit) {
    double b = (Math.E + shape) / Math.E;
    while (true) {
      double p = b * unit.getAsDouble();
      double x = p <= 1 ? Math.pow(p, 1 / shape) : -Math.log((b - p) / shape);
      double u = unit.getAsDouble();
      if (p > 1 ? u <= Math.pow(x, shape - 1) : u <= Math.exp(-x)) {
        return x;
      }
    }
  }
}
