package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.List;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A tensor with zeros put round it. */
final class Padding {
  private Padding() {}

  /** Takes {@code paddings}: for each axis how many zeros before and how many behind. */
  static final Op PAD =
      Op.named("pad", "Pad")
          .takes(tensor("tensor"))
          .mixesElements()
          .doc("x with zeros before and behind it along each axis.")
          .formula("pad({x})")
          .forward((in, a) -> {
            int[] paddings = Axes.of(a, "paddings");
            int[] dims = in[0].shape().dims();
            if (paddings.length != 2 * dims.length) {
              throw EngineError.inKernel(
                  "The first dimension of paddings must be the rank of inputs[%d,2] %s"
                      .formatted(paddings.length / 2, in[0].shape().bracketed()));
            }
            for (int axis = 0; axis < dims.length; axis++) {
              if (paddings[2 * axis] < 0 || paddings[2 * axis + 1] < 0) {
                throw EngineError.inKernel(
                    "Paddings must be non-negative: %d %d"
                        .formatted(paddings[2 * axis], paddings[2 * axis + 1]));
              }
              dims[axis] += paddings[2 * axis] + paddings[2 * axis + 1];
            }
            return Arrange.unslice(in[0], Shape.of(dims), before(a), ones(dims.length));
          })
          .d("g without its margins", Padding::inside)
          .on(
              Domain.of(-2, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("paddings", new int[] {1, 2}), Shape.of(3)),
                      Domain.Case.of(
                          Attributes.NONE.with("paddings", new int[] {0, 1, 2, 0}),
                          Shape.of(2, 3))))
          .declare();

  static final List<Op> ALL = List.of(PAD);

  private static int[] before(Attributes a) {
    int[] paddings = Axes.of(a, "paddings");
    int[] before = new int[paddings.length / 2];
    Arrays.setAll(before, axis -> paddings[2 * axis]);
    return before;
  }

  private static int[] ones(int count) {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Tensor inside(Calculus k, Tensor g, Application at) {
    Attributes slice =
        Attributes.NONE
            .with("start", before(at.attributes()))
            .with("step", ones(at.x().rank()))
            .with("count", at.x().shape().dims())
            .with("padding", true);
    return k.apply(Shaping.STRIDED_SLICE, slice, g);
  }
}
