package tapedeck.script.library.tensorflow.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.standard.NamedTuples;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf.linalg} about Q and R, singular values, and exponentials of matrices. */
final class Decomposing {
  private static final Op GATHER = Catalogue.required("gather");
  private static final Op MATMUL = Catalogue.required("matmul");
  private static final Op SVD = Catalogue.required("svd");

  /** The coefficients of the numerators of exp's rational approximations, by degree. */
  private static final double[][] PADE = {
    {120, 60, 12, 1},
    {30240, 15120, 3360, 420, 30, 1},
    {17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1},
    {17643225600d, 8821612800d, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1},
    {
      64764752532480000d,
      32382376266240000d,
      7771770303897600d,
      1187353796428800d,
      129060195264000d,
      10559470521600d,
      670442572800d,
      33522128640d,
      1323241920,
      40840800,
      960960,
      16380,
      182,
      1
    }
  };

  private static final double[] NARROW = {4.258730016922831e-1, 1.880152677804762};
  private static final double[] WIDE = {
    1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1, 2.097847961257068
  };

  private Decomposing() {}

  static void install(Namespace linalg) {
    linalg
        .method("svd", "tensor, full_matrices=False, compute_uv=True, name=None", Decomposing::svd)
        .method(
            "qr",
            "input, full_matrices=False, name=None",
            (r, in) -> {
              Operand x = x(r, in[0]);
              onlyThin(r, in[1], x, "tf.linalg.qr");
              return NamedTuples.of("Qr", List.of("q", "r"), orthogonal(r, x));
            })
        .method("pinv", "a, rcond=None, validate_args=False, name=None", Decomposing::pinv)
        .method("matrix_rank", "a, tol=None, validate_args=False, name=None", Decomposing::rank)
        .method("expm", "input, name=None", (r, in) -> value(exponential(r, x(r, in[0]))));
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Value value(Tensor tensor) {
    return new TensorValue(tensor);
  }

  private static void onlyThin(Runtime runtime, Value full, Operand x, String name) {
    Shape shape = x.value().shape();
    if (runtime.truth(full) && shape.rank() >= 2 && shape.dim(-1) != shape.dim(-2)) {
      throw Raise.refused(name + "(full_matrices=True)", "Leave it out.");
    }
  }

  /** Q and R; from one operation where it has a gradient. */
  private static List<Value> orthogonal(Runtime runtime, Operand x) {
    Shape shape = x.value().shape();
    if (shape.rank() < 2 || shape.dim(-1) > shape.dim(-2)) {
      return List.of(
          value(runtime.engine().apply(Catalogue.required("qr_q"), x)),
          value(runtime.engine().apply(Catalogue.required("qr_r"), x)));
    }
    Tensor both = runtime.engine().apply(Catalogue.required("qr"), x);
    return List.of(
        value(rows(runtime, both, 0, shape.dim(-2))),
        value(rows(runtime, both, shape.dim(-2), shape.dim(-1))));
  }

  private static Value svd(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    onlyThin(runtime, in[1], x, "tf.linalg.svd");
    Tensor all = runtime.engine().apply(SVD, x);
    Tensor values = values(runtime, all);
    return runtime.truth(in[2])
        ? Tuple.of(value(values), value(left(runtime, all, x)), value(right(runtime, all, x)))
        : value(values);
  }

  private static Tensor rows(Runtime runtime, Tensor all, int from, int count) {
    Attributes down = Attributes.NONE.with("axis", new int[] {all.rank() - 2});
    int[] rows = IntStream.range(from, from + count).toArray();
    Tensor places = count == 0 ? Tensor.of(from) : Tensor.of(Shape.of(count), rows);
    return runtime.engine().apply(GATHER, down, all, places);
  }

  private static Tensor values(Runtime runtime, Tensor all) {
    return rows(runtime, all, 0, 0);
  }

  private static Tensor left(Runtime runtime, Tensor all, Operand x) {
    return rows(runtime, all, 1, x.value().shape().dim(-2));
  }

  private static Tensor right(Runtime runtime, Tensor all, Operand x) {
    Shape shape = x.value().shape();
    return rows(runtime, all, 1 + shape.dim(-2), shape.dim(-1));
  }

  private static Tensor constant(Tensor like, double number) {
    return Tensor.full(like.dtype(), Shape.SCALAR, number);
  }

  private static double epsilon(Tensor x) {
    return x.dtype() == DType.FLOAT64 ? Math.ulp(1d) : Math.ulp(1f);
  }

  private static Tensor cutoff(Runtime runtime, Tensor values, double share) {
    Attributes last = Attributes.NONE.with("axis", new int[] {-1}).with("keepdims", true);
    Engine k = runtime.engine();
    return k.mul(constant(values, share), k.apply(Catalogue.required("reduce_max"), last, values));
  }

  private static Value pinv(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Shape shape = x.value().shape();
    Tensor all = k.apply(SVD, x);
    Tensor values = values(runtime, all);
    double share =
        in[1] == None.NONE
            ? 10.0 * Math.max(shape.dim(-1), shape.dim(-2)) * epsilon(values)
            : Constants.number(runtime, in[1]);
    Tensor limit = cutoff(runtime, values, share);
    Tensor kept =
        k.where(k.greater(values, limit), values, constant(values, Double.POSITIVE_INFINITY));
    int[] dims = kept.shape().dims();
    int[] row = java.util.Arrays.copyOf(dims, dims.length + 1);
    row[dims.length] = row[dims.length - 1];
    row[dims.length - 1] = 1;
    Tensor scaled = k.div(right(runtime, all, x), k.reshape(kept, Shape.of(row)));
    Attributes flip = Attributes.NONE.with("transpose_b", true);
    return value(k.apply(MATMUL, flip, scaled, left(runtime, all, x)));
  }

  private static Value rank(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Shape shape = x.value().shape();
    Tensor values = values(runtime, k.apply(SVD, x));
    Tensor limit =
        in[1] == None.NONE
            ? cutoff(runtime, values, epsilon(values) * Math.max(shape.dim(-1), shape.dim(-2)))
            : constant(values, Constants.number(runtime, in[1]));
    return value(k.reduceSum(k.cast(k.greater(values, limit), DType.INT32), values.rank() - 1));
  }

  /** By a rational approximation of the degree that the norm asks for, halved and squared. */
  private static Tensor exponential(Runtime runtime, Operand matrix) {
    Engine k = runtime.engine();
    Tensor x = matrix.value();
    if (x.rank() != 2) {
      throw Raise.refused("tf.linalg.expm of several matrices", "Call it for one at a time.");
    }
    int n = x.shape().dim(0);
    double norm = 0;
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += Math.abs(x.getDouble(i * n + j));
      }
      norm = Math.max(norm, sum);
    }
    boolean wide = x.dtype() == DType.FLOAT64;
    double[] limits = wide ? WIDE : NARROW;
    int degree = 0;
    while (degree < limits.length && norm >= limits[degree]) {
      degree++;
    }
    double most = wide ? 5.371920351148152 : 3.925724783138660;
    int squarings = (int) Math.max(0, Math.floor(Math.log(norm / most) / Math.log(2)));
    Tensor batch = k.reshape(matrix, Shape.of(1, n, n));
    Tensor a = degree < limits.length ? batch : k.div(batch, constant(x, Math.pow(2, squarings)));
    double[] c = PADE[degree];
    Tensor identity = Constants.identity(runtime, n, n, 0, x.dtype()).reshape(Shape.of(1, n, n));
    List<Tensor> even = new ArrayList<>(List.of(identity));
    Tensor square = k.matmul(a, a);
    for (int i = 2; i < c.length; i += 2) {
      even.add(i == 2 ? square : k.matmul(even.getLast(), square));
    }
    int highest = even.size() - 1;
    Tensor odd = k.mul(even.getLast(), constant(x, c[2 * highest + 1]));
    Tensor whole = k.mul(even.getLast(), constant(x, c[2 * highest]));
    for (int i = highest - 1; i >= 0; i--) {
      odd = k.add(odd, k.mul(even.get(i), constant(x, c[2 * i + 1])));
      whole = k.add(whole, k.mul(even.get(i), constant(x, c[2 * i])));
    }
    Tensor u = k.matmul(a, odd);
    Tensor result = k.apply(Catalogue.required("solve"), k.add(k.neg(u), whole), k.add(u, whole));
    for (int i = 0; i < squarings; i++) {
      result = k.matmul(result, result);
    }
    return k.reshape(result, x.shape());
  }
}
