package tapedeck.script.library.tensorflow.random;

import tapedeck.tensor.DType;
import tapedeck.tensor.Gamma;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Gamma and Poisson numbers, which are drawn until one is accepted. Each number has a stretch of
 * the stream of its own, so that it does not depend on how long the others took.
 */
final class Rejection {
  private final Philox stream;
  private final long from;
  private int block;
  private double[] uniform = {};
  private double[] normal = {};

  private Rejection(Philox stream, long output) {
    this.stream = stream;
    this.from = Sampling.RESERVED * output;
  }

  private int[] next() {
    return stream.block(from + block++);
  }

  /** The last of two that were drawn together goes first. */
  private double uniform() {
    if (uniform.length == 0) {
      int[] words = next();
      uniform = new double[] {Philox.unit(words[0], words[1]), Philox.unit(words[2], words[3])};
    }
    double last = uniform[uniform.length - 1];
    uniform = java.util.Arrays.copyOf(uniform, uniform.length - 1);
    return last;
  }

  private double normal() {
    if (normal.length == 0) {
      normal = Philox.normal(next());
    }
    double last = normal[normal.length - 1];
    normal = java.util.Arrays.copyOf(normal, normal.length - 1);
    return last;
  }

  /** For each parameter so many numbers of a gamma distribution; the parameters go innermost. */
  static Tensor gamma(int samples, Tensor alpha, DType dtype, Philox stream) {
    int n = alpha.size();
    double[] out = new double[samples * n];
    for (int output = 0; output < out.length; output++) {
      double drawn = new Rejection(stream, output).gamma(alpha.getDouble(output / samples));
      out[output % samples * n + output / samples] = drawn;
    }
    stream.skip(Sampling.RESERVED * out.length);
    return Tensor.of(Shape.of(samples, n), out).cast(dtype);
  }

  /** By the method of Marsaglia and Tsang. */
  private double gamma(double alpha) {
    if (alpha == 1) {
      return -Math.log1p(-uniform());
    }
    boolean small = alpha < 1;
    double d = alpha + (small ? 2.0 / 3 : -1.0 / 3);
    double c = 1.0 / 3 / Math.sqrt(d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      double u = uniform();
      boolean squeezed = u < 1 - 0.0331 * (x * x) * (x * x);
      if (squeezed || Libm.log(u) < 0.5 * x * x + d * (1 - v + Libm.log(v))) {
        return small ? d * v * Math.pow(uniform(), 1 / alpha) : d * v;
      }
    }
  }

  /** For each rate so many numbers of a Poisson distribution; the rates go innermost. */
  static Tensor poisson(int samples, Tensor rates, DType dtype, Philox stream) {
    int n = rates.size();
    double[] out = new double[samples * n];
    for (int output = 0; output < out.length; output++) {
      double rate = rates.getDouble(output / samples);
      Rejection own = new Rejection(stream, output);
      double drawn =
          !Double.isFinite(rate) || rate < 0
              ? Double.NaN
              : rate < 10 ? own.counted(rate) : own.transformed(rate);
      out[output % samples * n + output / samples] = drawn;
    }
    stream.skip(Sampling.RESERVED * out.length);
    return Tensor.of(Shape.of(samples, n), out).cast(dtype);
  }

  /** By Knuth's method: how many factors it takes to come below exp(−rate). */
  private double counted(double rate) {
    double limit = Math.exp(-rate);
    double product = 1;
    for (double count = 0; ; count++) {
      product *= uniform();
      if (product <= limit) {
        return count;
      }
    }
  }

  /** By Hörmann's transformed rejection. */
  private double transformed(double rate) {
    double logarithm = Libm.log(rate);
    double b = 0.931 + 2.53 * Math.sqrt(rate);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    while (true) {
      double u = uniform() - 0.5;
      double v = uniform();
      double shifted = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / shifted + b) * u + rate + 0.43);
      if (shifted >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) {
        return k;
      }
      if (k < 0 || shifted < 0.013 && v > shifted) {
        continue;
      }
      double s = Libm.log(v * inverse / (a / (shifted * shifted) + b));
      if (s <= -rate + k * logarithm - Gamma.logGamma(k + 1)) {
        return k;
      }
    }
  }
}
