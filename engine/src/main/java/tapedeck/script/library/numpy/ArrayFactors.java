package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.standard.NamedTuples;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code np.linalg} takes matrices apart with. */
final class ArrayFactors {
  private static final Function<List<Value>, Value> EIG =
      items -> NamedTuples.of("EigResult", List.of("eigenvalues", "eigenvectors"), items);
  private static final Function<List<Value>, Value> EIGH =
      items -> NamedTuples.of("EighResult", List.of("eigenvalues", "eigenvectors"), items);
  private static final Function<List<Value>, Value> SVD =
      items -> NamedTuples.of("SVDResult", List.of("U", "S", "Vh"), items);
  private static final Function<List<Value>, Value> QR =
      items -> NamedTuples.of("QRResult", List.of("Q", "R"), items);
  private static final Function<List<Value>, Value> SLOGDET =
      items -> NamedTuples.of("SlogdetResult", List.of("sign", "logabsdet"), items);

  private ArrayFactors() {}

  static void install(Namespace linalg) {
    linalg
        .method("eig", "a", (r, in) -> eig(r, in[0], true))
        .method("eigvals", "a", (r, in) -> eig(r, in[0], false))
        .method("eigh", "a, UPLO='L'", (r, in) -> eigh(r, in[0], true))
        .method("eigvalsh", "a, UPLO='L'", (r, in) -> eigh(r, in[0], false))
        .method("svd", "a, full_matrices=True, compute_uv=True, hermitian=False", ArrayFactors::svd)
        .method("svdvals", "x, /", (r, in) -> vector(x(r, in[0]), values(x(r, in[0]))))
        .method("qr", "a, mode='reduced'", ArrayFactors::qr)
        .method("cholesky", "a, /, *, upper=False", ArrayFactors::cholesky)
        .method("pinv", "a, rcond=None, hermitian=False", ArrayFactors::inverse)
        .method("lstsq", "a, b, rcond=None", ArrayFactors::leastSquares)
        .method("matrix_rank", "A, tol=None, hermitian=False", ArrayFactors::rank)
        .method("matrix_power", "a, n", ArrayFactors::power)
        .method("slogdet", "a", ArrayFactors::slogdet)
        .method("cond", "x, p=None", ArrayFactors::condition)
        .method("multi_dot", "arrays", ArrayFactors::product);
  }

  private static Tensor x(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static double[][] rows(Tensor x) {
    if (x.rank() != 2) {
      if (x.rank() > 2) {
        throw Raise.refused("np.linalg of a stack of matrices", "Take them one by one.");
      }
      throw Raise.of(
          ArrayAlgebra.ERROR,
          "%d-dimensional array given. Array must be at least two-dimensional".formatted(x.rank()));
    }
    int columns = x.shape().dim(1);
    double[] all = x.toDoubles();
    double[][] rows = new double[x.shape().dim(0)][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
    return rows;
  }

  private static double[][] square(Tensor x) {
    ArrayAlgebra.square(x);
    return rows(x);
  }

  private static Value matrix(Tensor like, double[][] rows, int columns) {
    double[] all = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, all, i * columns, columns);
    }
    DType dtype = ArrayArithmetic.floating(like).dtype();
    return ArrayValue.array(Tensor.of(Shape.of(rows.length, columns), all).cast(dtype));
  }

  private static Value vector(Tensor like, double[] numbers) {
    DType dtype = ArrayArithmetic.floating(like).dtype();
    return ArrayValue.array(Tensor.of(Shape.of(numbers.length), numbers).cast(dtype));
  }

  private static Value number(Tensor like, double number) {
    return ArrayValue.of(Tensor.of(number).cast(ArrayArithmetic.floating(like).dtype()));
  }

  private static Value eig(Runtime runtime, Value given, boolean vectors) {
    Tensor x = x(runtime, given);
    Spectrum.Eigen eigen = Spectrum.general(square(x));
    if (eigen == null) {
      throw Raise.refused("a matrix with complex eigenvalues", "Complex numbers are left out.");
    }
    Value values = vector(x, eigen.values());
    return vectors
        ? EIG.apply(List.of(values, matrix(x, eigen.vectors(), eigen.values().length)))
        : values;
  }

  private static Value eigh(Runtime runtime, Value given, boolean vectors) {
    Tensor x = x(runtime, given);
    Spectrum.Eigen eigen = SymmetricEigen.of(square(x));
    Value values = vector(x, eigen.values());
    return vectors
        ? EIGH.apply(List.of(values, matrix(x, eigen.vectors(), eigen.values().length)))
        : values;
  }

  private static double[] values(Tensor x) {
    return SingularFactors.of(rows(x), x.shape().dim(1), false).values();
  }

  private static Value svd(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    double[][] rows = rows(x);
    int columns = x.shape().dim(1);
    Spectrum.Singular singular = SingularFactors.of(rows, columns, runtime.truth(in[1]));
    int few = singular.values().length;
    if (!runtime.truth(in[2])) {
      return vector(x, singular.values());
    }
    double[][] left = singular.left();
    double[][] right = Spectrum.transposed(singular.right(), runtime.truth(in[1]) ? columns : few);
    return SVD.apply(
        List.of(
            matrix(x, left, left.length == 0 ? 0 : left[0].length),
            vector(x, singular.values()),
            matrix(x, right, columns)));
  }

  private static Value qr(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    int columns = x.shape().dim(-1);
    Spectrum.Factors factors = Spectrum.orthonormal(rows(x), columns);
    int few = factors.triangle().length;
    return QR.apply(
        List.of(matrix(x, factors.orthonormal(), few), matrix(x, factors.triangle(), columns)));
  }

  private static Value cholesky(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    double[][] lower = Spectrum.cholesky(square(x));
    if (lower == null) {
      throw Raise.of(ArrayAlgebra.ERROR, "Matrix is not positive definite");
    }
    boolean upper = runtime.truth(in[1]);
    return matrix(x, upper ? Spectrum.transposed(lower, lower.length) : lower, lower.length);
  }

  private static double[][] inverse(Tensor x, double least) {
    int columns = x.shape().dim(1);
    Spectrum.Singular singular = SingularFactors.of(rows(x), columns, false);
    double[] s = singular.values();
    double bound = s.length == 0 ? 0 : s[0] * least;
    double[][] scaled =
        Arrays.stream(singular.right()).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : scaled) {
      for (int j = 0; j < s.length; j++) {
        row[j] = s[j] > bound ? row[j] / s[j] : 0;
      }
    }
    return Spectrum.times(scaled, Spectrum.transposed(singular.left(), s.length));
  }

  private static Value inverse(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    rows(x);
    double least = in[1] == None.NONE ? 1e-15 : x(runtime, in[1]).getDouble(0);
    return matrix(x, inverse(x, least), x.shape().dim(0));
  }

  private static double precision(Tensor x) {
    return ArrayArithmetic.floating(x).dtype() == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1d);
  }

  private static Value leastSquares(Runtime runtime, Value[] in) {
    Tensor a = x(runtime, in[0]);
    Tensor b = x(runtime, in[1]);
    double[][] rows = rows(a);
    int m = rows.length;
    int n = a.shape().dim(1);
    Tensor columns = b.rank() == 1 ? b.reshape(Shape.of(b.size(), 1)) : b;
    double[][] right = rows(columns);
    if (right.length != m) {
      throw Raise.of(ArrayAlgebra.ERROR, "Incompatible dimensions");
    }
    double given = in[2] == None.NONE ? -1 : x(runtime, in[2]).getDouble(0);
    double least = given < 0 ? precision(a) * Math.max(m, n) : given;
    int width = columns.shape().dim(1);
    double[] s = values(a);
    double[][] solved = Spectrum.times(inverse(a, least), right);
    long rank = Arrays.stream(s).filter(v -> v > s[0] * least).count();
    double[] rest = new double[rank == n && m > n ? width : 0];
    double[][] made = Spectrum.times(rows, solved);
    for (int j = 0; j < rest.length; j++) {
      for (int i = 0; i < m; i++) {
        double off = right[i][j] - made[i][j];
        rest[j] += off * off;
      }
    }
    Value x = matrix(a, solved, width);
    Value shaped = b.rank() == 1 ? ArrayValue.array(x(runtime, x).reshape(Shape.of(n))) : x;
    return tapedeck.script.value.Tuple.of(
        shaped, vector(a, rest), ArrayValue.of(Tensor.of(rank).cast(DType.INT32)), vector(a, s));
  }

  private static Value rank(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    if (x.rank() < 2) {
      boolean any = Arrays.stream(x.toDoubles()).anyMatch(v -> v != 0);
      return tapedeck.script.value.Int.of(any ? 1 : 0);
    }
    double[] s = values(x);
    double most = s.length == 0 ? 0 : s[0];
    double bound =
        in[1] != None.NONE
            ? x(runtime, in[1]).getDouble(0)
            : most * Math.max(x.shape().dim(0), x.shape().dim(1)) * precision(x);
    return ArrayValue.of(Tensor.of(Arrays.stream(s).filter(v -> v > bound).count()));
  }

  private static Value power(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    ArrayAlgebra.square(x);
    int n = Given.one(runtime, in[1]);
    Value base = ArrayValue.array(x);
    if (n < 0) {
      Value invert = runtime.requiredAttribute(runtime.module("numpy.linalg"), "inv");
      base = runtime.call(invert, base);
    }
    Tensor factor = x(runtime, base);
    int side = x.shape().dim(0);
    Tensor so = Constants.identity(runtime, side, side, 0, factor.dtype());
    for (long left = Math.abs((long) n); left > 0; left /= 2) {
      so = left % 2 == 1 ? ArrayProducts.matmul(so, factor) : so;
      factor = ArrayProducts.matmul(factor, factor);
    }
    return ArrayValue.array(so);
  }

  private static Value slogdet(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    double[] parts = Elimination.of(ArrayAlgebra.square(x)).signAndLogarithm();
    return SLOGDET.apply(List.of(number(x, parts[0]), number(x, parts[1])));
  }

  private static Value condition(Runtime runtime, Value[] in) {
    Tensor x = x(runtime, in[0]);
    double[] s = values(x);
    if (in[1] != None.NONE && x(runtime, in[1]).getDouble(0) != 2) {
      throw Raise.refused("np.linalg.cond of this norm", "Use the one without p.");
    }
    return number(x, s[0] / s[s.length - 1]);
  }

  private static Value product(Runtime runtime, Value[] in) {
    Tensor so = null;
    for (Value each : runtime.all(in[0])) {
      so = so == null ? x(runtime, each) : ArrayProducts.dot(so, x(runtime, each));
    }
    if (so == null) {
      throw Raise.value("Expecting at least two arrays.");
    }
    return ArrayValue.of(so);
  }

  /** A norm of a matrix of another order than Frobenius'. */
  static Value norm(Runtime runtime, Tensor x, Value order) {
    double[][] rows = rows(x);
    if (order instanceof tapedeck.script.value.Str name) {
      return switch (name.text()) {
        case "fro" -> number(x, Math.sqrt(Arrays.stream(x.toDoubles()).map(v -> v * v).sum()));
        case "nuc" -> number(x, Arrays.stream(values(x)).sum());
        default -> throw Raise.value("Invalid norm order for matrices.");
      };
    }
    double p = x(runtime, order).getDouble(0);
    if (Math.abs(p) == 2) {
      double[] s = values(x);
      return number(x, p > 0 ? s[0] : s[s.length - 1]);
    }
    double[][] lines = Math.abs(p) == 1 ? rows(Arrange.transpose(x, 1, 0)) : rows;
    if (Math.abs(p) != 1 && !Double.isInfinite(p)) {
      throw Raise.value("Invalid norm order for matrices.");
    }
    double[] sums =
        Arrays.stream(lines)
            .mapToDouble(line -> Arrays.stream(line).map(Math::abs).sum())
            .toArray();
    return number(x, (p > 0 ? Arrays.stream(sums).max() : Arrays.stream(sums).min()).orElse(0));
  }
}
