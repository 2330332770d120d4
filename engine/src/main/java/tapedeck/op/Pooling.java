package tapedeck.op;

import static tapedeck.op.Calculus.zerosLike;
import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Windows of images made one number each: the largest or the mean. */
final class Pooling {
  private Pooling() {}

  private static final Attributes TWO = Convolution.windows(2, 2, 0, 0, 0, 0).with("ksize", two());
  private static final Attributes LAPPED =
      Convolution.windows(1, 1, 0, 1, 0, 1).with("ksize", two());

  private static final Domain SINGLE =
      Domain.of(-2, 2)
          .with(
              Domain.Case.of(TWO, Shape.of(1, 4, 4, 1)),
              Domain.Case.of(LAPPED, Shape.of(1, 3, 3, 2)));

  static final Op MAX_POOL =
      Op.named("max_pool", "MaxPool")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The largest element of each window of images, channel by channel.")
          .formula("max_pool({x})")
          .forward((in, a) -> {
            Windows windows = over(Windows.images(in[0], "MaxPool"), a);
            return taken(in[0], windows, windows.largest(in[0]));
          })
          .d(
              "g at the largest of each window",
              (k, g, at) -> k.apply(Pooling.MAX_POOL_GRAD, at.attributes(), at.x(), g))
          .on(SINGLE)
          .declare();

  static final Op MAX_POOL_GRAD =
      Op.named("max_pool_grad", "MaxPoolGrad")
          .takes(tensor("input"), tensor("grad"))
          .mixesElements()
          .doc("Zeros, with y added where the largest elements of the windows of x are.")
          .formula("to_largest({y})")
          .forward((in, a) -> put(in[1], in[0].shape(), over(in[0].shape(), a).largest(in[0])))
          .d("0", (k, g, at) -> zerosLike(at.x()))
          .d(
              "g at the largest of each window",
              (k, g, at) -> k.apply(Pooling.MAX_POOL_GRAD_GRAD, at.attributes(), at.x(), g))
          .on(
              Domain.of(-2, 2)
                  .with(Domain.Case.of(TWO, Shape.of(1, 4, 4, 1), Shape.of(1, 2, 2, 1))))
          .declare();

  static final Op MAX_POOL_GRAD_GRAD =
      Op.named("max_pool_grad_grad", "MaxPoolGradGrad")
          .takes(tensor("input"), tensor("grad"))
          .mixesElements()
          .doc("The elements of y where the largest elements of the windows of x are.")
          .formula("at_largest({y})")
          .forward((in, a) -> {
            Windows windows = over(in[0].shape(), a);
            return taken(in[1], windows, windows.largest(in[0]));
          })
          .d("0", (k, g, at) -> zerosLike(at.x()))
          .d(
              "g at the largest of each window",
              (k, g, at) -> k.apply(MAX_POOL_GRAD, at.attributes(), at.x(), g))
          .on(
              Domain.of(-2, 2)
                  .with(Domain.Case.of(TWO, Shape.of(1, 4, 4, 1), Shape.of(1, 4, 4, 1))))
          .declare();

  static final Op AVG_POOL =
      Op.named("avg_pool", "AvgPool")
          .takes(tensor("input"))
          .mixesElements()
          .doc("The mean of each window of images, channel by channel; margins do not count.")
          .formula("avg_pool({x})")
          .forward((in, a) -> means(in[0], over(Windows.images(in[0], "AvgPool"), a)))
          .d(
              "each window's share of g",
              (k, g, at) ->
                  k.apply(Pooling.AVG_POOL_GRAD, at.attributes().with("shape", at.x().shape()), g))
          .on(SINGLE)
          .declare();

  /** Takes {@code shape}, that of the images. */
  static final Op AVG_POOL_GRAD =
      Op.named("avg_pool_grad", "AvgPoolGrad")
          .takes(tensor("grad"))
          .mixesElements()
          .doc("Images on which each window has spread what x says for it evenly.")
          .formula("to_windows({x})")
          .forward((in, a) -> shares(in[0], over(a.shape("shape"), a)))
          .d("the mean of each window of g", (k, g, at) -> k.apply(AVG_POOL, at.attributes(), g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          TWO.with("shape", Shape.of(1, 4, 4, 1)), Shape.of(1, 2, 2, 1))))
          .declare();

  static final List<Op> ALL =
      List.of(MAX_POOL, MAX_POOL_GRAD, MAX_POOL_GRAD_GRAD, AVG_POOL, AVG_POOL_GRAD);

  private static int[] two() {
    return new int[] {2, 2};
  }

  private static Windows over(Shape images, Attributes a) {
    int[] size = Axes.of(a, "ksize");
    return Windows.over(images, size[0], size[1], a);
  }

  private static Tensor taken(Tensor from, Windows windows, int[] places) {
    Shape shape = windows.results(windows.images().dim(3));
    return Arrange.gather(shape, from.dtype(), i -> from, i -> places[i]);
  }

  private static Tensor put(Tensor g, Shape shape, int[] places) {
    boolean narrow = g.dtype() == DType.FLOAT32;
    double[] out = new double[shape.size()];
    for (int i = 0; i < places.length; i++) {
      double sum = out[places[i]] + g.getDouble(i);
      out[places[i]] = narrow ? (float) sum : sum;
    }
    return Tensor.of(shape, out).cast(g.dtype());
  }

  private static Tensor means(Tensor x, Windows windows) {
    int channels = windows.images().dim(3);
    int[] covered = windows.covered();
    boolean narrow = x.dtype() == DType.FLOAT32;
    double[] out = new double[windows.count() * channels];
    for (int i = 0; i < windows.places().length; i++) {
      int place = windows.places()[i];
      for (int c = 0; place >= 0 && c < channels; c++) {
        int at = i / windows.size() * channels + c;
        double sum = out[at] + x.getDouble(place * channels + c);
        out[at] = narrow ? (float) sum : sum;
      }
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= covered[i / channels];
    }
    return Tensor.of(windows.results(channels), out).cast(x.dtype());
  }

  private static Tensor shares(Tensor g, Windows windows) {
    int channels = windows.images().dim(3);
    int[] covered = windows.covered();
    boolean narrow = g.dtype() == DType.FLOAT32;
    double[] out = new double[windows.images().size()];
    for (int i = 0; i < windows.size(); i++) {
      for (int window = 0; window < windows.count(); window++) {
        int place = windows.places()[window * windows.size() + i];
        for (int c = 0; place >= 0 && c < channels; c++) {
          double share = g.getDouble(window * channels + c) / covered[window];
          double sum = out[place * channels + c] + (narrow ? (float) share : share);
          out[place * channels + c] = narrow ? (float) sum : sum;
        }
      }
    }
    return Tensor.of(windows.images(), out).cast(g.dtype());
  }
}
