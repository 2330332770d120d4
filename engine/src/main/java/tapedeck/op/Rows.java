package tapedeck.op;

import java.util.Arrays;
import tapedeck.tensor.Binary;
import tapedeck.tensor.DType;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.Shape;
import tapedeck.tensor.SoftmaxRows;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** Functions of a whole row, the innermost axis of a tensor. */
final class Rows {
  private static final Unary EXP =
      Unary.packed(FloatPackets::exp, FloatLibm::exp, DoublePackets::exp, Libm::exp);
  private static final Unary LOG =
      Unary.packed(FloatPackets::log, FloatLibm::log, DoublePackets::log, Libm::log);
  private static final Unary RECIPROCAL = new Unary(x -> 1 / x, x -> 1 / x, x -> x, x -> x);
  private static final Binary TIMES =
      new Binary((x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y, (x, y) -> x * y);
  private static final Binary MINUS =
      new Binary((x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y);

  private Rows() {}

  static Tensor softmax(Tensor x) {
    if (x.dtype() == DType.FLOAT32 && x.rank() > 0) {
      return SoftmaxRows.of(x);
    }
    Tensor exp = Elementwise.map("Softmax", EXP, shifted(x));
    Tensor parts = Elementwise.map("Softmax", RECIPROCAL, sum(exp));
    return Elementwise.zip("Softmax", TIMES, exp, parts);
  }

  /** softmax(x) − labels, each share by a division, as the kernel of cross-entropy has it. */
  static Tensor softmaxLess(Tensor x, Tensor labels) {
    Tensor exp = Elementwise.map("Softmax", EXP, shifted(x));
    // The sum is a reduction of its own, which computes the exponentials once more.
    Tensor share =
        Elementwise.zip("Softmax", Binaries.DIVIDE, exp, exponentials("Softmax", shifted(x)));
    return Elementwise.zip("Softmax", MINUS, share, labels);
  }

  static Tensor logSoftmax(Tensor x) {
    if (x.rank() == 0) {
      throw EngineError.inKernel("logits must have >= 1 dimension, got []");
    }
    Tensor shifted = shifted(x);
    Tensor sum = exponentials("LogSoftmax", shifted);
    return Elementwise.zip("LogSoftmax", MINUS, shifted, Elementwise.map("LogSoftmax", LOG, sum));
  }

  /**
   * For each row ln(Σ exp(x)) less the element at the place its label names; element by element, as
   * the kernel's generator of losses has it.
   */
  static Tensor sparseLoss(Tensor x, Tensor labels) {
    Tensor shifted = shifted(x);
    Tensor sums = exponentials("Softmax", shifted);
    int width = x.shape().dim(-1);
    Shape rows = Shape.of(Arrays.copyOf(x.shape().dims(), x.rank() - 1));
    if (x.dtype() != DType.FLOAT32) {
      double[] losses = new double[labels.size()];
      for (int i = 0; i < losses.length; i++) {
        int at = (int) (i * (long) width + labels.getLong(i));
        double log = Libm.log(sums.getDouble(i));
        losses[i] =
            (x.dtype().isCarried() ? x.dtype().round((float) log) : log) - shifted.getDouble(at);
      }
      return Tensor.of(rows, losses).cast(x.dtype());
    }
    float[] losses = new float[labels.size()];
    for (int i = 0; i < losses.length; i++) {
      int at = (int) (i * (long) width + labels.getLong(i));
      losses[i] = FloatLibm.log((float) sums.getDouble(i)) - (float) shifted.getDouble(at);
    }
    return Tensor.of(rows, losses);
  }

  /**
   * Sums of the exponentials of each row. A reduction goes through a row in whole packets, and one
   * by one through what is left of it.
   */
  private static Tensor exponentials(String kernel, Tensor shifted) {
    return sum(
        shifted.dtype() == DType.FLOAT32 || shifted.dtype() == DType.FLOAT64
            ? SoftmaxRows.exponentials(shifted)
            : Elementwise.map(kernel, EXP, shifted));
  }

  /** x less the largest element of its row, so that no exponential overflows. */
  private static Tensor shifted(Tensor x) {
    if (x.rank() == 0) {
      throw new EngineError(
          EngineError.Kind.ABORTED_ERROR,
          "{{function_node __wrapped__Softmax_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Input dims must be <= 5 and >=1 [Op:Softmax] name: ");
    }
    return Elementwise.zip(
        "Softmax", MINUS, x, Reduce.extreme(x, new int[] {x.rank() - 1}, true, true));
  }

  static Tensor times(Tensor x, Tensor y) {
    return Elementwise.zip("Mul", TIMES, x, y);
  }

  private static Tensor sum(Tensor x) {
    return Reduce.rowSums(x);
  }
}
