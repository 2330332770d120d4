package tapedeck.op;

import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * When TensorFlow's gradient rule for an operation of two operands sends its answer on through a
 * sum over the axes that were repeated and a reshape, even if no axis was. An outer tape then has
 * two more steps to walk, which counts for the order in which it adds.
 */
public enum Summing {
  /** The rule answers at once. */
  NEVER,

  /** Operands and upstream gradient are not all of one shape. */
  IF_UNLIKE,

  /** As {@link #IF_UNLIKE}, and always in types other than float32. */
  IF_UNLIKE_OR_WIDE,

  /** Whatever the shapes are. */
  ALWAYS;

  /**
   * @param g the upstream gradient
   */
  public boolean applies(Tensor g, Tensor x, Tensor y) {
    Shape shape = g.shape();
    boolean unlike = !shape.equals(x.shape()) || !shape.equals(y.shape());
    return switch (this) {
      case NEVER -> false;
      case IF_UNLIKE -> unlike;
      case IF_UNLIKE_OR_WIDE -> unlike || g.dtype() != DType.FLOAT32;
      case ALWAYS -> true;
    };
  }
}
