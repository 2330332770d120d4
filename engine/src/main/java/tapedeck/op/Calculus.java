package tapedeck.op;

import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Something that applies operations: the engine, which records them, or another way to evaluate
 * them. The named methods are the vocabulary of gradient rules and of Java programs.
 */
public interface Calculus {
  /**
   * @throws tapedeck.tensor.EngineError as TensorFlow does, if the operands do not fit
   */
  Tensor apply(Op op, Attributes attributes, Operand... inputs);

  /** As {@link #apply(Op, Attributes, Operand...)}, with one operand and no attributes. */
  default Tensor apply(Op op, Operand x) {
    return apply(op, Attributes.NONE, x);
  }

  /** As {@link #apply(Op, Attributes, Operand...)}, with two operands and no attributes. */
  default Tensor apply(Op op, Operand x, Operand y) {
    return apply(op, Attributes.NONE, x, y);
  }

  /** As {@link #apply(Op, Attributes, Operand...)}, with no attributes. */
  default Tensor apply(Op op, Operand... inputs) {
    return apply(op, Attributes.NONE, inputs);
  }

  /** x + y, broadcast; both of one dtype, which is the result's. */
  default Tensor add(Operand x, Operand y) {
    return apply(Arithmetic.ADD, x, y);
  }

  /** x − y, broadcast; both of one dtype, which is the result's. */
  default Tensor sub(Operand x, Operand y) {
    return apply(Arithmetic.SUB, x, y);
  }

  /** x · y, element by element and broadcast; both of one dtype, which is the result's. */
  default Tensor mul(Operand x, Operand y) {
    return apply(Arithmetic.MUL, x, y);
  }

  /** x / y, broadcast; both of one floating dtype, which is the result's. */
  default Tensor div(Operand x, Operand y) {
    return apply(Arithmetic.DIV, x, y);
  }

  /** x to the power y, broadcast; both of one dtype, which is the result's. */
  default Tensor pow(Operand x, Operand y) {
    return apply(Arithmetic.POW, x, y);
  }

  /** −x, in x's shape and dtype. */
  default Tensor neg(Operand x) {
    return apply(Arithmetic.NEG, x);
  }

  /** 1 / x, in x's shape and dtype. */
  default Tensor reciprocal(Operand x) {
    return apply(Arithmetic.RECIPROCAL, x);
  }

  /** −1, 0 or 1 in x's shape and dtype; its gradient is zero. */
  default Tensor sign(Operand x) {
    return apply(Arithmetic.SIGN, x);
  }

  /** |x|, in x's shape and dtype; its gradient at 0 is 0. */
  default Tensor abs(Operand x) {
    return apply(Arithmetic.ABS, x);
  }

  /** x², in x's shape and dtype. */
  default Tensor square(Operand x) {
    return apply(Arithmetic.SQUARE, x);
  }

  /** √x, in x's shape and floating dtype; nan below 0. */
  default Tensor sqrt(Operand x) {
    return apply(Elementary.SQRT, x);
  }

  /** eˣ, in x's shape and floating dtype. */
  default Tensor exp(Operand x) {
    return apply(Elementary.EXP, x);
  }

  /** The natural logarithm, in x's shape and floating dtype; −inf at 0, nan below. */
  default Tensor log(Operand x) {
    return apply(Elementary.LOG, x);
  }

  /** The sine of x in radians, in x's shape and floating dtype. */
  default Tensor sin(Operand x) {
    return apply(Elementary.SIN, x);
  }

  /** The cosine of x in radians, in x's shape and floating dtype. */
  default Tensor cos(Operand x) {
    return apply(Elementary.COS, x);
  }

  /** The hyperbolic tangent, in x's shape and floating dtype. */
  default Tensor tanh(Operand x) {
    return apply(Elementary.TANH, x);
  }

  /** 1 / (1 + e⁻ˣ), in x's shape and floating dtype. */
  default Tensor sigmoid(Operand x) {
    return apply(Elementary.SIGMOID, x);
  }

  /** max(x, 0), in x's shape and dtype; its gradient at 0 is 0. */
  default Tensor relu(Operand x) {
    return apply(Elementary.RELU, x);
  }

  /** The larger of x and y, broadcast; where they tie, the gradient goes to x. */
  default Tensor maximum(Operand x, Operand y) {
    return apply(Comparing.MAXIMUM, x, y);
  }

  /** The smaller of x and y, broadcast; where they tie, the gradient goes to x. */
  default Tensor minimum(Operand x, Operand y) {
    return apply(Comparing.MINIMUM, x, y);
  }

  /** Whether x &gt; y, broadcast; a bool tensor, which carries no gradient. */
  default Tensor greater(Operand x, Operand y) {
    return apply(Comparing.GREATER, x, y);
  }

  /** Whether x &lt; y, broadcast; a bool tensor, which carries no gradient. */
  default Tensor less(Operand x, Operand y) {
    return apply(Comparing.LESS, x, y);
  }

  /** Whether x ≥ y, broadcast; a bool tensor, which carries no gradient. */
  default Tensor greaterEqual(Operand x, Operand y) {
    return apply(Comparing.GREATER_EQUAL, x, y);
  }

  /** Whether x ≤ y, broadcast; a bool tensor, which carries no gradient. */
  default Tensor lessEqual(Operand x, Operand y) {
    return apply(Comparing.LESS_EQUAL, x, y);
  }

  /** x where the condition holds, y elsewhere; both are computed. */
  default Tensor where(Operand condition, Operand x, Operand y) {
    return apply(Comparing.WHERE, condition, x, y);
  }

  /**
   * The sum over some axes, which the result lacks; over all of them, to a scalar, if none is
   * named.
   */
  default Tensor reduceSum(Operand x, int... axes) {
    return apply(Reductions.REDUCE_SUM, axesOf(axes), x);
  }

  /**
   * The mean over some axes, which the result lacks; over all of them, to a scalar, if none is
   * named.
   */
  default Tensor reduceMean(Operand x, int... axes) {
    return apply(Reductions.REDUCE_MEAN, axesOf(axes), x);
  }

  private static Attributes axesOf(int... axes) {
    return axes.length == 0 ? Attributes.NONE : Attributes.NONE.with("axis", axes.clone());
  }

  /** The matrix product of (…, n, k) and (…, k, m): (…, n, m); the leading axes are broadcast. */
  default Tensor matmul(Operand x, Operand y) {
    return apply(Matrices.MATMUL, x, y);
  }

  /** The axes in reverse order. */
  default Tensor transpose(Operand x) {
    return apply(Matrices.TRANSPOSE, x);
  }

  /** The same elements in row-major order under another shape of as many. */
  default Tensor reshape(Operand x, Shape shape) {
    return apply(Shaping.RESHAPE, Attributes.NONE.with("shape", shape), x);
  }

  /** x repeated along axes that are new or were 1 long. */
  default Tensor broadcastTo(Operand x, Shape shape) {
    return apply(Shaping.BROADCAST_TO, Attributes.NONE.with("shape", shape), x);
  }

  /** x converted to a dtype; floats become integers by cutting towards zero. */
  default Tensor cast(Operand x, DType dtype) {
    return apply(Shaping.CAST, Attributes.NONE.with("dtype", dtype), x);
  }

  /** x as a tensor of its own, with gradient 1. */
  default Tensor identity(Operand x) {
    return apply(Shaping.IDENTITY, x);
  }

  /** A constant of x's type; not recorded. */
  static Tensor constant(Tensor x, double value) {
    return Tensor.full(x.dtype(), Shape.SCALAR, value);
  }

  /** Ones of x's shape and type; not recorded. */
  static Tensor onesLike(Tensor x) {
    return Tensor.full(x.dtype(), x.shape(), 1);
  }

  /** Zeros of x's shape and type; not recorded. */
  static Tensor zerosLike(Tensor x) {
    return Tensor.full(x.dtype(), x.shape(), 0);
  }
}
