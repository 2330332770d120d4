package tapedeck.op;

import tapedeck.tensor.DType;
import tapedeck.tensor.DoublePackets;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Elementwise.Binary;
import tapedeck.tensor.Elementwise.Unary;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.FloatLibm;
import tapedeck.tensor.FloatPackets;
import tapedeck.tensor.Libm;
import tapedeck.tensor.Reduce;
import tapedeck.tensor.SoftmaxRows;
import tapedeck.tensor.Tensor;

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
    Tensor share = Elementwise.zip("Softmax", Binaries.DIVIDE, exp, sum(exp));
    return Elementwise.zip("Softmax", MINUS, share, labels);
  }

  static Tensor logSoftmax(Tensor x) {
    Tensor shifted = shifted(x);
    Tensor sum = sum(Elementwise.map("LogSoftmax", EXP, shifted));
    return Elementwise.zip("LogSoftmax", MINUS, shifted, Elementwise.map("LogSoftmax", LOG, sum));
  }

  /** x less the largest element of its row, so that no exponential overflows. */
  private static Tensor shifted(Tensor x) {
    if (x.rank() == 0) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__Softmax_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " logits must have >= 1 dimension, got [] [Op:Softmax]");
    }
    return Elementwise.zip(
        "Softmax", MINUS, x, Reduce.extreme(x, new int[] {x.rank() - 1}, true, true));
  }

  static Tensor times(Tensor x, Tensor y) {
    return Elementwise.zip("Mul", TIMES, x, y);
  }

  private static Tensor sum(Tensor x) {
    return Reduce.sum(x, new int[] {x.rank() - 1}, true);
  }
}
