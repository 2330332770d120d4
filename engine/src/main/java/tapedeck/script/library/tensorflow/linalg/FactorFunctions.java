package tapedeck.script.library.tensorflow.linalg;

import java.util.List;
import java.util.function.Consumer;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.standard.NamedTuples;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.CustomGradient;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Factorization;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Pivoted;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf.linalg} that take matrices apart, and what is made of the parts. */
public final class FactorFunctions {
  private static final Op CHOLESKY = Catalogue.required("cholesky");
  private static final Op SOLVE = Catalogue.required("triangular_solve");
  private static final Op LU = Catalogue.required("lu");
  private static final Op EIGH = Catalogue.required("eigh");
  private static final Attributes LOWER = Attributes.NONE.with("lower", true);

  private FactorFunctions() {}

  public static void install(Namespace linalg) {
    Decomposing.install(linalg);
    linalg
        .method(
            "triangular_solve",
            "matrix, rhs, lower=True, adjoint=False, name=None",
            FactorFunctions::triangular)
        .method(
            "cholesky_solve",
            "chol, rhs, name=None",
            (r, in) -> {
              Operand factor = x(r, in[0]);
              Operand right = Operands.tensor(r, in[1], factor.value().dtype());
              return new TensorValue(solved(r.engine(), factor, right));
            })
        .method("lu", "input, output_idx_type=None, name=None", FactorFunctions::triangles)
        .method(
            "lu_reconstruct",
            "lower_upper, perm, validate_args=False, name=None",
            FactorFunctions::reconstructed)
        .method("logdet", "matrix, name=None", FactorFunctions::logDeterminant)
        .method("slogdet", "input, name=None", FactorFunctions::signAndLogarithm)
        .method(
            "lstsq",
            "matrix, rhs, l2_regularizer=0.0, fast=True, name=None",
            FactorFunctions::leastSquares)
        .method(
            "eigh",
            "tensor, name=None",
            (r, in) -> {
              Tensor both = r.engine().apply(EIGH, x(r, in[0]));
              return Tuple.of(values(r, both), vectors(r, both));
            })
        .method(
            "eigvalsh",
            "tensor, name=None",
            (r, in) -> values(r, r.engine().apply(EIGH, x(r, in[0]))))
        .method("cross", "a, b, name=None", FactorFunctions::cross)
        .method(
            "set_diag",
            "input, diagonal, name='set_diag', k=0, align='RIGHT_LEFT'",
            FactorFunctions::withDiagonal);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Value triangular(Runtime runtime, Value[] in) {
    Operand matrix = x(runtime, in[0]);
    Operand right = Operands.tensor(runtime, in[1], matrix.value().dtype());
    Attributes a =
        Attributes.NONE
            .with("lower", runtime.truth(in[2]) ? true : null)
            .with("adjoint", runtime.truth(in[3]) ? true : null);
    return new TensorValue(runtime.engine().apply(SOLVE, a, matrix, right));
  }

  /** The triangles of a matrix with its rows reordered, and that order. */
  private static Value triangles(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    Tensor factors;
    try {
      factors = runtime.engine().apply(LU, x);
    } catch (EngineError e) {
      throw in[0] instanceof ListValue || in[0] instanceof Tuple ? e.without(" name: ") : e;
    }
    int[] order = Pivoted.of(x.value()).order();
    int[] dims = x.value().shape().dims();
    DType asked = DTypes.tensorFlow(runtime, in[1]);
    Tensor places =
        Tensor.of(Shape.of(java.util.Arrays.copyOf(dims, dims.length - 1)), order)
            .cast(asked == null ? DType.INT32 : asked);
    return NamedTuples.of(
        "Lu", List.of("lu", "p"), List.of(new TensorValue(factors), new TensorValue(places)));
  }

  /** The matrix that two triangles in one come from. */
  private static Value reconstructed(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    if (x.value().rank() != 2) {
      throw Raise.refused("tf.linalg.lu_reconstruct of several matrices", "Call it for each.");
    }
    Tensor lower = Factorization.triangle(x.value(), true);
    Tensor upper = Factorization.triangle(x.value(), false);
    Tensor zeros = Tensor.full(x.value().dtype(), x.value().shape(), 0);
    Tensor ones = Tensor.full(x.value().dtype(), x.value().shape(), 1);
    Tensor one = k.where(upper, k.where(lower, ones, zeros), x);
    Tensor product = k.matmul(one, k.where(upper, x, zeros));
    Tensor order = Operands.tensor(runtime, in[1], null).value();
    int[] back = new int[order.size()];
    for (int i = 0; i < back.length; i++) {
      back[(int) order.getLong(i)] = i;
    }
    Attributes down = Attributes.NONE.with("axis", new int[] {0});
    return new TensorValue(
        k.apply(
            Catalogue.required("gather"), down, product, Tensor.of(Shape.of(back.length), back)));
  }

  private static Tensor solved(Engine k, Operand factor, Operand right) {
    Tensor half = k.apply(SOLVE, LOWER, factor, right);
    return k.apply(SOLVE, LOWER.with("adjoint", true), factor, half);
  }

  private static Value logDeterminant(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Tensor factor = k.apply(CHOLESKY, x(runtime, in[0]));
    Tensor logarithms = k.log(MatrixFunctions.diagonal(runtime, new TensorValue(factor)));
    Tensor sum = k.reduceSum(logarithms, logarithms.rank() - 1);
    return new TensorValue(k.mul(Tensor.full(sum.dtype(), Shape.SCALAR, 2), sum));
  }

  private static Value signAndLogarithm(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand matrix = x(runtime, in[0]);
    Consumer<List<Tensor>> call = k.calling();
    Tensor logarithm = k.apply(Catalogue.required("log_abs_det"), matrix);
    Tensor sign = k.quietly(q -> q.sign(q.apply(Catalogue.required("det"), matrix)));
    call.accept(List.of(sign, logarithm));
    return NamedTuples.of(
        "LogMatrixDeterminant",
        List.of("sign", "log_abs_determinant"),
        List.of(new TensorValue(sign), new TensorValue(logarithm)));
  }

  private static Value leastSquares(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand matrix = x(runtime, in[0]);
    Operand right = Operands.tensor(runtime, in[1], matrix.value().dtype());
    Shape shape = matrix.value().shape();
    if (shape.rank() != 2 || shape.dim(0) < shape.dim(1)) {
      throw Raise.refused(
          "tf.linalg.lstsq of this kind", "Give one matrix with at least as many rows as columns.");
    }
    double weight = Constants.number(runtime, in[2]);
    if (!runtime.truth(in[3])) {
      return exactly(k, matrix, right);
    }
    Attributes flipped = Attributes.NONE.with("transpose_a", true);
    Op product = Catalogue.required("matmul");
    Tensor square = k.apply(product, flipped, matrix, matrix);
    if (weight != 0) {
      int n = shape.dim(1);
      Tensor identity = Constants.identity(runtime, n, n, 0, square.dtype());
      square = k.add(square, k.mul(identity, Tensor.full(square.dtype(), Shape.SCALAR, weight)));
    }
    Tensor target = k.apply(product, flipped, matrix, right);
    return new TensorValue(solved(k, k.apply(CHOLESKY, square), target));
  }

  /** By TensorFlow's operation that decomposes the matrix, which has no gradient. */
  private static Value exactly(Engine k, Operand matrix, Operand right) {
    Attributes flipped = Attributes.NONE.with("transpose_a", true);
    Op product = Catalogue.required("matmul");
    Tensor x =
        k.quietly(q -> {
          Tensor a = q.cast(matrix.value(), DType.FLOAT64);
          Tensor b = q.cast(right.value(), DType.FLOAT64);
          Tensor factor = q.apply(CHOLESKY, q.apply(product, flipped, a, a));
          Tensor half = q.apply(SOLVE, LOWER, factor, q.apply(product, flipped, a, b));
          Tensor whole = q.apply(SOLVE, LOWER.with("adjoint", true), factor, half);
          return q.cast(whole, matrix.value().dtype());
        });
    CustomGradient.Backward none =
        g -> {
          throw EngineError.value("Gradient not defined for fast=False");
        };
    return new TensorValue(
        CustomGradient.apply("MatrixSolveLs", List.of(x), List.of(matrix, right), none).getFirst());
  }

  private static Value values(Runtime runtime, Tensor both) {
    return rows(runtime, both, Tensor.of(0));
  }

  private static Value vectors(Runtime runtime, Tensor both) {
    int n = both.shape().dim(-1);
    int[] rows = java.util.stream.IntStream.rangeClosed(1, n).toArray();
    return rows(runtime, both, Tensor.of(Shape.of(n), rows));
  }

  private static Value rows(Runtime runtime, Tensor both, Tensor places) {
    Attributes down = Attributes.NONE.with("axis", new int[] {both.rank() - 2});
    return new TensorValue(
        runtime.engine().apply(Catalogue.required("gather"), down, both, places));
  }

  private static Value cross(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand a = x(runtime, in[0]);
    Operand b = Operands.tensor(runtime, in[1], a.value().dtype());
    Shape shape = a.value().shape();
    if (shape.rank() > 0 && shape.dim(-1) != 3 && shape.equals(b.value().shape())) {
      EngineError unfit =
          EngineError.inKernel("Cross-products are only defined for 3-element vectors.")
              .within("Cross");
      boolean listed = in[0] instanceof ListValue || in[1] instanceof ListValue;
      throw Raise.of(
          tapedeck.script.value.Exceptions.FAILED_PRECONDITION_ERROR,
          (listed ? unfit.without(" name: ") : unfit).getMessage());
    }
    if (shape.rank() == 0 || shape.dim(-1) != 3 || !shape.equals(b.value().shape())) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Cross_device_/job:localhost/replica:0/task:0/device:CPU:0}} Both inputs must be of same shape: %s vs. %s [Op:Cross] name: "
              .formatted(shape.bracketed(), b.value().shape().bracketed()));
    }
    Tensor first = k.mul(turned(k, a, 1), turned(k, b, 2));
    return new TensorValue(k.sub(first, k.mul(turned(k, a, 2), turned(k, b, 1))));
  }

  /** Each coordinate replaced by the one so many places on. */
  private static Tensor turned(Engine k, Operand x, int by) {
    int[] rows = {by % 3, (by + 1) % 3, (by + 2) % 3};
    Attributes last = Attributes.NONE.with("axis", new int[] {x.value().rank() - 1});
    return k.apply(Catalogue.required("gather"), last, x, Tensor.of(Shape.of(3), rows));
  }

  private static Value withDiagonal(Runtime runtime, Value[] in) {
    boolean plain = !(in[3] instanceof Tuple) && Given.one(runtime, in[3]) == 0;
    if (!plain || in[1] instanceof ListValue) {
      return Diagonals.set(runtime, in);
    }
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Operand diagonal = Operands.tensor(runtime, in[1], x.value().dtype());
    int rank = x.value().rank();
    int columns = x.value().shape().dim(rank - 1);
    int rows = x.value().shape().dim(rank - 2);
    boolean[] on = new boolean[x.value().size()];
    for (int i = 0; i < on.length; i++) {
      on[i] = i / columns % rows == i % columns;
    }
    int[] dims = x.value().shape().dims();
    int n = Math.min(rows, columns);
    dims[rows <= columns ? rank - 1 : rank - 2] = 1;
    dims[rows <= columns ? rank - 2 : rank - 1] = n;
    Tensor lined = k.reshape(diagonal, Shape.of(dims));
    return new TensorValue(k.where(Tensor.of(x.value().shape(), on), lined, x));
  }
}
