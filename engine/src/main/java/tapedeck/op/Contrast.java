package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.List;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What brings the numbers of a picture nearer to their mean, or further away. */
final class Contrast {
  private Contrast() {}

  static final Op ADJUST =
      Op.named("adjust_contrast", "AdjustContrastv2")
          .python("tf.image.adjust_contrast")
          .takes(tensor("images"), tensor("contrast_factor"))
          .mixesElements()
          .doc("Each number's distance to the mean of its channel, y times as far.")
          .formula("contrast({x}, {y})")
          .forward((in, a) -> adjusted(in[0], in[1].getDouble(0)))
          .unregistered("TensorFlow registers no gradient of this.")
          .on(
              Domain.of(0, 1)
                  .with(Domain.Case.of(Attributes.NONE, Shape.of(2, 2, 3), Shape.SCALAR)))
          .declare();

  static final List<Op> ALL = List.of(ADJUST);

  private static Tensor adjusted(Tensor images, double factor) {
    int rank = images.rank();
    int channels = rank == 0 ? 1 : images.shape().dim(rank - 1);
    int whole = 1;
    for (int axis = Math.max(0, rank - 3); axis < rank; axis++) {
      whole *= images.shape().dim(axis);
    }
    double[] numbers = images.toDoubles();
    for (int begin = 0; begin < numbers.length; begin += whole) {
      for (int channel = begin; channel < begin + channels; channel++) {
        float sum = 0;
        for (int i = channel; i < begin + whole; i += channels) {
          sum += (float) numbers[i];
        }
        float mean = sum / (whole / channels);
        for (int i = channel; i < begin + whole; i += channels) {
          numbers[i] = ((float) numbers[i] - mean) * (float) factor + mean;
        }
      }
    }
    return Tensor.of(images.shape(), numbers).cast(images.dtype());
  }
}
