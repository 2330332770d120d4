package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Linear;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Convolutions of images, height by width by channels, as a product of the matrix of all windows
 * with the matrix of all filters. Each of the three is linear in both operands, and the other two
 * are its derivatives.
 */
final class Convolution {
  private Convolution() {}

  private static final Attributes PLAIN = windows(1, 1, 0, 0, 0, 0);
  private static final Attributes PADDED = windows(2, 1, 1, 0, 1, 1);
  private static final Attributes SPACED =
      windows(1, 1, 1, 1, 0, 0).with("dilations", new int[] {2, 1});

  static final Op CONV2D =
      Op.named("conv2d", "Conv2D")
          .takes(tensor("input"), tensor("filters"))
          .mixesElements()
          .doc("The sums of what filters y, laid over images x at every place, have below them.")
          .formula("conv({x}, {y})")
          .forward((in, a) -> convolved(in[0], in[1], a))
          .d(
              "g spread by the filters {y}",
              (k, g, at) -> toImages(k, at.attributes(), at.y(), g, at.x().shape()))
          .d(
              "the windows of {x}, each times its g",
              (k, g, at) -> toFilters(k, at.attributes(), at.x(), g, at.y().shape()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(PLAIN, Shape.of(1, 3, 3, 1), Shape.of(2, 2, 1, 2)),
                      Domain.Case.of(PADDED, Shape.of(1, 3, 3, 2), Shape.of(2, 2, 2, 1)),
                      Domain.Case.of(SPACED, Shape.of(2, 2, 2, 1), Shape.of(2, 1, 1, 1))))
          .declare();

  /** Takes {@code shape}, that of the images. */
  static final Op CONV2D_TO_IMAGES =
      Op.named("conv2d_to_images", "Conv2DBackpropInput")
          .takes(tensor("filters"), tensor("out_backprop"))
          .mixesElements()
          .doc("Images made by laying filters x down, each as strongly as y says at its place.")
          .formula("spread({y}, {x})")
          .forward((in, a) -> {
            Shape filters = in[0].shape();
            Windows windows = over(a.shape("shape"), filters, a);
            Tensor weights = flat(in[0], filters.dim(3));
            Tensor g = flat(in[1], filters.dim(3));
            return windows.spread(weights, g);
          })
          .d(
              "the windows of g, each times its {y}",
              (k, g, at) -> toFilters(k, at.attributes(), g, at.y(), at.x().shape()))
          .d("g under the filters {x}", (k, g, at) -> k.apply(CONV2D, at.attributes(), g, at.x()))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          PADDED.with("shape", Shape.of(1, 3, 3, 2)),
                          Shape.of(2, 2, 2, 1),
                          Shape.of(1, 2, 4, 1))))
          .declare();

  /** Takes {@code shape}, that of the filters. */
  static final Op CONV2D_TO_FILTERS =
      Op.named("conv2d_to_filters", "Conv2DBackpropFilter")
          .takes(tensor("input"), tensor("out_backprop"))
          .mixesElements()
          .doc("Filters as sums of all windows of images x, each times what y says for it.")
          .formula("windows({x})ᵀ @ {y}")
          .forward((in, a) -> {
            Shape filters = a.shape("shape");
            Tensor rows = over(in[0].shape(), filters, a).unrolled(in[0]);
            Tensor g = flat(in[1], filters.dim(3));
            return Linear.matmul(Matrices.flipped(rows), g, true, false).reshape(filters);
          })
          .d(
              "{y} spread by the filters g",
              (k, g, at) -> toImages(k, at.attributes(), g, at.y(), at.x().shape()))
          .d("{x} under the filters g", (k, g, at) -> k.apply(CONV2D, at.attributes(), at.x(), g))
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          PLAIN.with("shape", Shape.of(2, 2, 1, 2)),
                          Shape.of(1, 3, 3, 1),
                          Shape.of(1, 2, 2, 2))))
          .declare();

  static final List<Op> ALL = List.of(CONV2D, CONV2D_TO_IMAGES, CONV2D_TO_FILTERS);

  /** Steps down and across, and margins above, below, left and right. */
  static Attributes windows(int down, int across, int... margins) {
    return Attributes.NONE.with("strides", new int[] {down, across}).with("padding", margins);
  }

  private static Windows over(Shape images, Shape filters, Attributes a) {
    return Windows.over(images, filters.dim(0), filters.dim(1), a);
  }

  private static Tensor flat(Tensor x, int columns) {
    return x.reshape(Shape.of(columns == 0 ? 0 : x.size() / columns, columns));
  }

  private static Tensor convolved(Tensor x, Tensor filters, Attributes a) {
    Shape images = Windows.images(x, "Conv2D");
    if (images.dim(3) != filters.shape().dim(2)) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped____MklNativeConv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input depth must be evenly divisible by filter depth: %d vs %d [Op:Conv2D] name: "
              .formatted(images.dim(3), filters.shape().dim(2)));
    }
    Windows windows = over(images, filters.shape(), a);
    int channels = filters.shape().dim(3);
    Tensor product = Linear.matmul(windows.unrolled(x), flat(filters, channels), false, false);
    return product.reshape(windows.results(channels));
  }

  private static Tensor toImages(Calculus k, Attributes a, Tensor filters, Tensor g, Shape images) {
    return k.apply(CONV2D_TO_IMAGES, a.with("shape", images), filters, g);
  }

  private static Tensor toFilters(Calculus k, Attributes a, Tensor x, Tensor g, Shape filters) {
    return k.apply(CONV2D_TO_FILTERS, a.with("shape", filters), x, g);
  }
}
