package tapedeck.op;

import static tapedeck.op.Arithmetic.binary;
import static tapedeck.op.Arithmetic.unary;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import tapedeck.tensor.Binary;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Tensor;
import tapedeck.tensor.Unary;

/** The bits of whole numbers. */
final class Bits {
  private Bits() {}

  private static final String WHOLE = "Whole numbers carry no gradient.";

  static final Op AND =
      of(
          "bitwise_and",
          "BitwiseAnd",
          "The bits that x and y both have.",
          (x, y) -> x & y,
          (x, y) -> x & y);
  static final Op OR =
      of("bitwise_or", "BitwiseOr", "The bits that x or y has.", (x, y) -> x | y, (x, y) -> x | y);
  static final Op XOR =
      of(
          "bitwise_xor",
          "BitwiseXor",
          "The bits that one of x and y has, but not both.",
          (x, y) -> x ^ y,
          (x, y) -> x ^ y);
  static final Op LEFT =
      of(
          "left_shift",
          "LeftShift",
          "x with its bits so many places up.",
          (x, y) -> x << Math.clamp(y, 0, 31),
          (x, y) -> x << Math.clamp(y, 0, 63));
  static final Op RIGHT =
      of(
          "right_shift",
          "RightShift",
          "x with its bits so many places down.",
          (x, y) -> x >> Math.clamp(y, 0, 31),
          (x, y) -> x >> Math.clamp(y, 0, 63));

  private static final Unary NOT = new Unary(x -> x, x -> x, x -> ~x, x -> ~x);

  static final Op INVERT =
      unary("invert", "Invert", NOT)
          .python("tf.bitwise.invert")
          .doc("The bits that x does not have.")
          .formula("~{x}")
          .forward((in, a) -> {
            KernelTypes.check("Invert", 0, in[0].dtype());
            return Elementwise.map("Invert", NOT, in[0]);
          })
          .notDifferentiable(WHOLE)
          .on(Domain.INTEGERS)
          .declare();

  static final List<Op> ALL = List.of(AND, OR, XOR, LEFT, RIGHT, INVERT);

  private static Op of(
      String name, String kernel, String doc, IntBinaryOperator narrow, LongBinaryOperator wide) {
    Binary f = new Binary((x, y) -> x, (x, y) -> x, narrow, wide);
    return binary(name, kernel, f)
        .python("tf.bitwise." + name)
        .doc(doc)
        .formula(name + "({x}, {y})")
        .combines((x, y) -> checked(kernel, f, x, y))
        .notDifferentiable(WHOLE)
        .on(Domain.INTEGERS)
        .declare();
  }

  private static Tensor checked(String kernel, Binary f, Tensor x, Tensor y) {
    KernelTypes.check(kernel, 0, x.dtype());
    return Elementwise.zip(kernel, f, x, y);
  }
}
