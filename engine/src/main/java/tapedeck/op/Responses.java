package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Each channel of a picture damped by the strength of the channels beside it. */
final class Responses {
  private Responses() {}

  private static final Attributes NEAR =
      Attributes.NONE
          .with("depth_radius", new int[] {1})
          .with("bias", 1.5)
          .with("alpha", 0.5)
          .with("beta", 0.75);

  /** Takes {@code depth_radius}, {@code bias}, {@code alpha} and {@code beta}. */
  static final Op LRN =
      Op.named("local_response_normalization", "LRN")
          .takes(tensor("input"))
          .mixesElements()
          .doc("x over a power of a sum of the squares of the channels nearby.")
          .formula("lrn({x})")
          .forward((in, a) -> damped(in[0], a))
          .d(
              "g damped alike, less what {x} damps its neighbours by",
              (k, g, at) -> k.apply(Responses.LRN_GRAD, at.attributes(), g, at.x(), at.out()))
          .trueTo(1)
          .on(Domain.of(-2, 2).with(Domain.Case.of(NEAR, Shape.of(1, 1, 2, 4))))
          .declare();

  static final Op LRN_GRAD =
      Op.named("lrn_grad", "LRNGrad")
          .takes(tensor("input_grads"), tensor("input_image"), tensor("output_image"))
          .mixesElements()
          .doc("What LRN lets through of x, for its input y and its result z.")
          .formula("lrn_grad({x})")
          .forward((in, a) -> back(in[0], in[1], in[2], a))
          .unregistered("TensorFlow registers no gradient of it.")
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          NEAR, Shape.of(1, 1, 1, 3), Shape.of(1, 1, 1, 3), Shape.of(1, 1, 1, 3))))
          .declare();

  static final List<Op> ALL = List.of(LRN, LRN_GRAD);

  private static int radius(Attributes a) {
    return a.has("depth_radius") ? Axes.of(a, "depth_radius")[0] : 5;
  }

  private static double norm(Tensor x, int place, int channels, Attributes a) {
    int radius = radius(a);
    int channel = place % channels;
    int first = place - channel;
    boolean narrow = x.dtype() != DType.FLOAT64;
    double sum = 0;
    int last = Math.min(channels - 1, channel + radius);
    for (int c = Math.max(0, channel - radius); c <= last; c++) {
      double value = x.getDouble(first + c);
      sum = narrow ? (float) sum + (float) (value * value) : sum + value * value;
    }
    double scaled =
        narrow ? (float) a.number("alpha", 1) * (float) sum : a.number("alpha", 1) * sum;
    return narrow ? (float) a.number("bias", 1) + (float) scaled : a.number("bias", 1) + scaled;
  }

  private static Tensor damped(Tensor x, Attributes a) {
    if (x.rank() != 4) {
      throw EngineError.inKernel("in must be 4-dimensional");
    }
    double beta = a.number("beta", 0.5);
    double[] norms = new double[x.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = norm(x, i, x.shape().dim(-1), a);
    }
    Tensor norm = Tensor.of(x.shape(), norms).cast(x.dtype());
    Tensor factor =
        beta == 1
            ? Arithmetic.RECIPROCAL.forward(norm, Attributes.NONE)
            : beta == 0.5 ? Special.RSQRT.forward(norm, Attributes.NONE) : power(norm, beta);
    return Arithmetic.MUL.forward(x, factor, Attributes.NONE);
  }

  private static Tensor power(Tensor norm, double beta) {
    Tensor logarithm = Elementary.LOG.forward(norm, Attributes.NONE);
    Tensor less = Tensor.full(norm.dtype(), Shape.SCALAR, -beta);
    return Elementary.EXP.forward(
        Arithmetic.MUL.forward(logarithm, less, Attributes.NONE), Attributes.NONE);
  }

  private static Tensor back(Tensor g, Tensor x, Tensor out, Attributes a) {
    int channels = x.shape().dim(-1);
    int radius = radius(a);
    boolean narrow = x.dtype() != DType.FLOAT64;
    double alpha = narrow ? (float) a.number("alpha", 1) : a.number("alpha", 1);
    double beta = narrow ? (float) a.number("beta", 0.5) : a.number("beta", 0.5);
    double twice = narrow ? (float) ((float) (-2 * alpha) * beta) : -2 * alpha * beta;
    double[] sums = new double[x.size()];
    for (int i = 0; i < sums.length; i++) {
      int channel = i % channels;
      double norm = norm(x, i, channels, a);
      int last = Math.min(channels - 1, channel + radius);
      for (int c = Math.max(0, channel - radius); c <= last; c++) {
        int at = i - channel + c;
        double step = twice * x.getDouble(at);
        step = narrow ? (float) ((float) step * out.getDouble(i)) : step * out.getDouble(i);
        step = narrow ? (float) step / (float) norm : step / norm;
        if (c == channel) {
          double power = Math.pow(norm, -beta);
          step += narrow ? (float) power : power;
        }
        step = narrow ? (float) ((float) step * g.getDouble(i)) : step * g.getDouble(i);
        sums[at] = narrow ? (float) (sums[at] + step) : sums[at] + step;
      }
    }
    return Tensor.of(x.shape(), sums).cast(x.dtype());
  }
}
