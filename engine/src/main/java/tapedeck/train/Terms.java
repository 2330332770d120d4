package tapedeck.train;

import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What formulas of losses are put together from. */
final class Terms {
  /** Keras' small number. */
  static final double EPSILON = 1e-7;

  private Terms() {}

  /** A number of the type of a tensor. */
  static Tensor of(Operand like, double number) {
    return Calculus.constant(like.value(), number);
  }

  /** Keeps numbers between bounds, as Keras' {@code clip} does. */
  static Tensor between(Calculus k, Operand x, double least, double most) {
    return k.maximum(k.minimum(x, of(x, most)), of(x, least));
  }

  /** The mean along the last axis. */
  static Tensor mean(Calculus k, Tensor x) {
    return k.reduceMean(x, -1);
  }

  /** The sum along an axis, which stays with a size of 1. */
  static Tensor rowSum(Calculus k, Operand x, int axis) {
    return k.apply(
        Catalogue.required("reduce_sum"),
        Attributes.NONE.with("axis", new int[] {axis}).with("keepdims", true),
        x);
  }

  /** Each row divided by its length, in Keras' way around lengths of 0. */
  static Tensor normalized(Calculus k, Operand x, int axis) {
    Tensor scale = k.apply(Catalogue.required("rsqrt"), rowSum(k, k.square(x), axis));
    return k.mul(x, k.minimum(scale, of(x, 1 / EPSILON)));
  }
}
