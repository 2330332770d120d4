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

  default Tensor apply(Op op, Operand x) {
    return apply(op, Attributes.NONE, x);
  }

  default Tensor apply(Op op, Operand x, Operand y) {
    return apply(op, Attributes.NONE, x, y);
  }

  default Tensor apply(Op op, Operand... inputs) {
    return apply(op, Attributes.NONE, inputs);
  }

  default Tensor add(Operand x, Operand y) {
    return apply(Arithmetic.ADD, x, y);
  }

  default Tensor sub(Operand x, Operand y) {
    return apply(Arithmetic.SUB, x, y);
  }

  default Tensor mul(Operand x, Operand y) {
    return apply(Arithmetic.MUL, x, y);
  }

  default Tensor div(Operand x, Operand y) {
    return apply(Arithmetic.DIV, x, y);
  }

  default Tensor pow(Operand x, Operand y) {
    return apply(Arithmetic.POW, x, y);
  }

  default Tensor neg(Operand x) {
    return apply(Arithmetic.NEG, x);
  }

  default Tensor reciprocal(Operand x) {
    return apply(Arithmetic.RECIPROCAL, x);
  }

  default Tensor sign(Operand x) {
    return apply(Arithmetic.SIGN, x);
  }

  default Tensor abs(Operand x) {
    return apply(Arithmetic.ABS, x);
  }

  default Tensor square(Operand x) {
    return apply(Arithmetic.SQUARE, x);
  }

  default Tensor sqrt(Operand x) {
    return apply(Elementary.SQRT, x);
  }

  default Tensor exp(Operand x) {
    return apply(Elementary.EXP, x);
  }

  default Tensor log(Operand x) {
    return apply(Elementary.LOG, x);
  }

  default Tensor sin(Operand x) {
    return apply(Elementary.SIN, x);
  }

  default Tensor cos(Operand x) {
    return apply(Elementary.COS, x);
  }

  default Tensor tanh(Operand x) {
    return apply(Elementary.TANH, x);
  }

  default Tensor sigmoid(Operand x) {
    return apply(Elementary.SIGMOID, x);
  }

  default Tensor relu(Operand x) {
    return apply(Elementary.RELU, x);
  }

  default Tensor maximum(Operand x, Operand y) {
    return apply(Comparing.MAXIMUM, x, y);
  }

  default Tensor minimum(Operand x, Operand y) {
    return apply(Comparing.MINIMUM, x, y);
  }

  default Tensor greater(Operand x, Operand y) {
    return apply(Comparing.GREATER, x, y);
  }

  default Tensor less(Operand x, Operand y) {
    return apply(Comparing.LESS, x, y);
  }

  default Tensor greaterEqual(Operand x, Operand y) {
    return apply(Comparing.GREATER_EQUAL, x, y);
  }

  default Tensor lessEqual(Operand x, Operand y) {
    return apply(Comparing.LESS_EQUAL, x, y);
  }

  /** x where the condition holds, y elsewhere; both are computed. */
  default Tensor where(Operand condition, Operand x, Operand y) {
    return apply(Comparing.WHERE, condition, x, y);
  }

  default Tensor reduceSum(Operand x, int... axes) {
    return apply(Reductions.REDUCE_SUM, axesOf(axes), x);
  }

  default Tensor reduceMean(Operand x, int... axes) {
    return apply(Reductions.REDUCE_MEAN, axesOf(axes), x);
  }

  private static Attributes axesOf(int... axes) {
    return axes.length == 0 ? Attributes.NONE : Attributes.NONE.with("axis", axes.clone());
  }

  default Tensor matmul(Operand x, Operand y) {
    return apply(Matrices.MATMUL, x, y);
  }

  /** The axes in reverse order. */
  default Tensor transpose(Operand x) {
    return apply(Matrices.TRANSPOSE, x);
  }

  default Tensor reshape(Operand x, Shape shape) {
    return apply(Shaping.RESHAPE, Attributes.NONE.with("shape", shape), x);
  }

  default Tensor broadcastTo(Operand x, Shape shape) {
    return apply(Shaping.BROADCAST_TO, Attributes.NONE.with("shape", shape), x);
  }

  default Tensor cast(Operand x, DType dtype) {
    return apply(Shaping.CAST, Attributes.NONE.with("dtype", dtype), x);
  }

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
