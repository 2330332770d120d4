package tapedeck.script.library.numpy;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Products of arrays, diagonals, and {@code np.linalg}. */
final class ArrayAlgebra {
  private ArrayAlgebra() {}

  static final ClassValue ERROR =
      ClassValue.builtin("numpy.linalg", "LinAlgError", Exceptions.VALUE_ERROR, null);

  static void install(Namespace np, Namespace linalg) {
    np.method(
            "dot",
            "a, b, out=None",
            (r, in) -> ArrayValue.of(ArrayProducts.dot(array(r, in[0]), array(r, in[1]))))
        .method(
            "matmul",
            "x1, x2, /, out=None",
            (r, in) -> ArrayValue.of(ArrayProducts.matmul(array(r, in[0]), array(r, in[1]))))
        .method(
            "vdot",
            "a, b",
            (r, in) ->
                ArrayValue.of(ArrayProducts.dot(flat(array(r, in[0])), flat(array(r, in[1])))))
        .method("inner", "a, b, /", ArrayAlgebra::inner)
        .method("outer", "a, b, out=None", ArrayAlgebra::outer)
        .method("diag", "v, k=0", ArrayAlgebra::diagonal)
        .method("trace", "a", ArrayAlgebra::trace);
    linalg
        .value("LinAlgError", ERROR)
        .method("norm", "x, ord=None, axis=None, keepdims=False", ArrayAlgebra::norm)
        .method(
            "det",
            "a",
            (r, in) ->
                ArrayValue.of(
                    typed(
                        Elimination.of(square(array(r, in[0]))).scaledDeterminant(),
                        array(r, in[0]))))
        .method("inv", "a", ArrayAlgebra::inverse)
        .method("solve", "a, b", ArrayAlgebra::solve);
    ArrayFactors.install(linalg);
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static Tensor flat(Tensor x) {
    return x.reshape(Shape.of(x.size()));
  }

  private static Tensor typed(double number, Tensor like) {
    return Tensor.of(number).cast(ArrayArithmetic.floating(like).dtype());
  }

  private static Value inner(Runtime runtime, Value[] in) {
    Tensor a = array(runtime, in[0]);
    Tensor b = array(runtime, in[1]);
    Tensor turned = b.rank() == 2 ? Arrange.transpose(b, 1, 0) : b;
    return ArrayValue.of(ArrayProducts.dot(a, turned));
  }

  private static Value outer(Runtime runtime, Value[] in) {
    Tensor a = array(runtime, in[0]);
    Tensor b = array(runtime, in[1]);
    Value column = ArrayValue.array(a.reshape(Shape.of(a.size(), 1)));
    Value row = ArrayValue.array(b.reshape(Shape.of(1, b.size())));
    return runtime.binary(Operator.MUL, column, row);
  }

  private static Value diagonal(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int k = Given.one(runtime, in[1]);
    if (x.rank() == 1) {
      int n = x.size() + Math.abs(k);
      double[] numbers = new double[Given.shape(runtime, n, n).size()];
      for (int i = 0; i < x.size(); i++) {
        numbers[(i + Math.max(0, -k)) * n + i + Math.max(0, k)] = x.getDouble(i);
      }
      return ArrayValue.array(Tensor.of(Shape.of(n, n), numbers).cast(x.dtype()));
    }
    int columns = x.shape().dim(1);
    int from = Math.max(0, -k) * columns + Math.max(0, k);
    int count = Math.max(0, Math.min(x.shape().dim(0) - Math.max(0, -k), columns - Math.max(0, k)));
    return ArrayValue.array(
        Arrange.gather(Shape.of(count), x.dtype(), i -> x, i -> from + i * (columns + 1)));
  }

  private static Value trace(Runtime runtime, Value[] in) {
    Value diagonal = diagonal(runtime, new Value[] {in[0], tapedeck.script.value.Int.ZERO});
    Tensor entries = array(runtime, diagonal);
    return ArrayValue.of(
        ArrayReductions.sum(runtime, entries, None.NONE, tapedeck.script.value.Bool.FALSE));
  }

  private static Value norm(Runtime runtime, Value[] in) {
    Tensor given = ArrayArithmetic.floating(array(runtime, in[0]));
    Tensor x = in[2] == None.NONE && in[1] == None.NONE ? flat(given) : given;
    boolean matrix = x.rank() == 2 && in[2] == None.NONE;
    double order = in[1] == None.NONE ? 2 : matrix ? 0 : array(runtime, in[1]).getDouble(0);
    if (matrix) {
      return ArrayFactors.norm(runtime, x, in[1]);
    }
    if (order == 0) {
      Tensor some = x.cast(DType.BOOL).cast(x.dtype());
      boolean[] axes = ArrayReductions.axes(runtime, in[2], x.rank());
      return ArrayValue.of(
          ArrayReductions.shaped(ArraySums.sum(some, axes), axes, runtime.truth(in[3])));
    }
    if (order != 1 && order != 2 && !Double.isInfinite(order)) {
      Value power =
          runtime.binary(
              Operator.POW,
              runtime.call(
                  runtime.requiredAttribute(
                      runtime.binary(
                          Operator.POW,
                          ArrayOperators.unary('|', ArrayValue.array(x)),
                          tapedeck.script.value.Float.of(order)),
                      "sum"),
                  in[2],
                  None.NONE,
                  None.NONE,
                  in[3]),
              tapedeck.script.value.Float.of(1 / order));
      return power;
    }
    if (order == 2 && x.rank() == 1) {
      Tensor dot = ArrayProducts.dot(x, x);
      return ArrayValue.of(ArrayMath.sqrt(dot));
    }
    boolean[] axes = ArrayReductions.axes(runtime, in[2], x.rank());
    boolean keep = runtime.truth(in[3]);
    Tensor magnitude = array(runtime, ArrayOperators.unary('|', ArrayValue.array(x)));
    if (Double.isInfinite(order)) {
      Value fold = runtime.attribute(ArrayValue.array(magnitude), order > 0 ? "max" : "min");
      return fold == null ? None.NONE : runtime.call(fold, in[2], None.NONE, in[3]);
    }
    Tensor terms = order == 1 ? magnitude : ArrayArithmetic.apply(Operator.MUL, "multiply", x, x);
    Tensor sum = ArraySums.sum(terms, axes);
    return ArrayValue.of(
        ArrayReductions.shaped(order == 1 ? sum : ArrayMath.sqrt(sum), axes, keep));
  }

  static Tensor square(Tensor x) {
    if (x.rank() != 2) {
      throw Raise.of(
          ERROR,
          "%d-dimensional array given. Array must be at least two-dimensional".formatted(x.rank()));
    }
    if (x.shape().dim(0) != x.shape().dim(1)) {
      throw Raise.of(ERROR, "Last 2 dimensions of the array must be square");
    }
    return x.cast(DType.FLOAT64);
  }

  private static Value inverse(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int n = square(x).shape().dim(0);
    Tensor ones = Constants.identity(runtime, n, n, 0, DType.FLOAT64);
    return ArrayValue.array(solved(x, ones).cast(ArrayArithmetic.floating(x).dtype()));
  }

  private static Value solve(Runtime runtime, Value[] in) {
    Tensor a = array(runtime, in[0]);
    Tensor b = array(runtime, in[1]);
    Tensor columns = b.rank() == 1 ? b.reshape(Shape.of(b.size(), 1)) : b;
    if (columns.shape().dim(0) != square(a).shape().dim(0)) {
      throw Raise.value(
          "%s (size %d is different from %d)"
              .formatted(
                  (b.rank() == 1 ? "solve1: " : "solve: ")
                      + "Input operand 1 has a mismatch in its core dimension 0, with gufunc"
                      + " signature "
                      + (b.rank() == 1 ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"),
                  columns.shape().dim(0),
                  a.shape().dim(0)));
    }
    Tensor x = solved(a, columns).cast(ArrayArithmetic.floating(a).dtype());
    return ArrayValue.array(x.reshape(b.shape()));
  }

  private static Tensor solved(Tensor a, Tensor b) {
    Elimination elimination = Elimination.of(square(a));
    if (elimination.determinant() == 0) {
      throw Raise.of(ERROR, "Singular matrix");
    }
    return elimination.solve(b.cast(DType.FLOAT64));
  }
}
