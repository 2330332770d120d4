package tapedeck.script.library;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code np.random} for one run: Java's {@link SplittableRandom}, started from the seed of {@code
 * np.random.seed}, or from 0. The numbers are not NumPy's.
 */
final class NumPyRandom {
  private SplittableRandom source = new SplittableRandom(0);

  private NumPyRandom() {}

  static void install(Namespace random) {
    NumPyRandom state = new NumPyRandom();
    random
        .method("seed", "seed=None", state::seed)
        .method("rand", "*dims", (r, in) -> state.drawn(r, dims(in[0]), state::unit))
        .method("random", "size=None", (r, in) -> state.drawn(r, in[0], state::unit))
        .method("random_sample", "size=None", (r, in) -> state.drawn(r, in[0], state::unit))
        .method("randn", "*dims", (r, in) -> state.drawn(r, dims(in[0]), state::gaussian))
        .method("standard_normal", "size=None", (r, in) -> state.drawn(r, in[0], state::gaussian))
        .method("normal", "loc=0.0, scale=1.0, size=None", state::normal)
        .method("uniform", "low=0.0, high=1.0, size=None", state::uniform)
        .method("randint", "low, high=None, size=None, dtype=None", state::integers)
        .method("permutation", "x", state::permutation)
        .method("shuffle", "x", state::shuffle)
        .method("choice", "a, size=None, replace=True, p=None", state::choice)
        .refused(
            "np.random.",
            "Use np.random.seed with np.random.normal or np.random.uniform.",
            "default_rng",
            "RandomState",
            "poisson",
            "binomial",
            "exponential",
            "multivariate_normal",
            "beta",
            "gamma");
  }

  private static Value dims(Value rest) {
    return ((Tuple) rest).items().isEmpty() ? None.NONE : rest;
  }

  private double unit() {
    return source.nextDouble();
  }

  private double gaussian() {
    return source.nextGaussian();
  }

  private Value seed(Runtime runtime, Value[] in) {
    if (in[0] != None.NONE && !Numbers.isWhole(in[0])) {
      throw Raise.type("Cannot cast seed to a whole number");
    }
    source = new SplittableRandom(in[0] == None.NONE ? 0 : Numbers.whole(in[0]).big().longValue());
    return None.NONE;
  }

  /** Numbers of a shape, or one Python number where no shape is given. */
  private Value drawn(Runtime runtime, Value size, DoubleSupplier next) {
    if (size == None.NONE) {
      return Float.of(next.getAsDouble());
    }
    Shape shape = Given.shape(runtime, size);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.getAsDouble();
    }
    return ArrayValue.array(Tensor.of(shape, numbers));
  }

  private Value normal(Runtime runtime, Value[] in) {
    return scaled(runtime, in, (mean, deviation) -> mean + deviation * gaussian());
  }

  private Value uniform(Runtime runtime, Value[] in) {
    return scaled(runtime, in, (low, high) -> low + (high - low) * unit());
  }

  /** A draw that depends on two parameters. */
  private interface Draw {
    double of(double a, double b);
  }

  private Value scaled(Runtime runtime, Value[] in, Draw draw) {
    Tensor a = Constants.array(runtime, in[0]).cast(DType.FLOAT64);
    Tensor b = Constants.array(runtime, in[1]).cast(DType.FLOAT64);
    if (a.isScalar() && b.isScalar()) {
      return drawn(runtime, in[2], () -> draw.of(a.getDouble(0), b.getDouble(0)));
    }
    Shape shape =
        in[2] == None.NONE ? Shape.broadcast(a.shape(), b.shape()) : Given.shape(runtime, in[2]);
    Tensor first = Elementwise.stretch(a, shape);
    Tensor second = Elementwise.stretch(b, shape);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = draw.of(first.getDouble(i), second.getDouble(i));
    }
    return ArrayValue.array(Tensor.of(shape, numbers));
  }

  private Value integers(Runtime runtime, Value[] in) {
    boolean one = in[1] == None.NONE;
    long low = one ? 0 : Given.one(runtime, in[0]);
    long high = Given.one(runtime, one ? in[0] : in[1]);
    if (low >= high) {
      throw Raise.value("low >= high");
    }
    if (in[2] == None.NONE) {
      return Int.of(source.nextLong(low, high));
    }
    Shape shape = Given.shape(runtime, in[2]);
    long[] numbers = new long[shape.size()];
    java.util.Arrays.setAll(numbers, i -> source.nextLong(low, high));
    DType dtype = DTypes.numpy(runtime, in[3]);
    return ArrayValue.array(Tensor.of(shape, numbers).cast(dtype == null ? DType.INT64 : dtype));
  }

  private int[] mixed(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int other = source.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private Value permutation(Runtime runtime, Value[] in) {
    Tensor x =
        Numbers.isWhole(in[0])
            ? counted(runtime, Given.one(runtime, in[0]))
            : Constants.array(runtime, in[0]);
    return ArrayValue.array(taken(x, mixed(x.shape().dim(0))));
  }

  private static Tensor counted(Runtime runtime, int n) {
    Shape shape = Given.shape(runtime, n);
    long[] numbers = new long[shape.size()];
    java.util.Arrays.setAll(numbers, i -> i);
    return Tensor.of(shape, numbers);
  }

  /** The rows of x in another order, or some of them. */
  private static Tensor taken(Tensor x, int[] rows) {
    int inner = x.size() / Math.max(1, x.shape().dim(0));
    int[] dims = x.shape().dims();
    dims[0] = rows.length;
    return Arrange.gather(
        Shape.of(dims), x.dtype(), i -> x, i -> rows[i / inner] * inner + i % inner);
  }

  private Value shuffle(Runtime runtime, Value[] in) {
    if (in[0] instanceof ArrayValue array && !array.isScalar()) {
      array.replace(taken(array.data(), mixed(array.data().shape().dim(0))));
      return None.NONE;
    }
    if (in[0] instanceof tapedeck.script.value.ListValue list) {
      int[] order = mixed(list.items().size());
      list.replace(java.util.Arrays.stream(order).mapToObj(list.items()::get).toList());
      return None.NONE;
    }
    throw Raise.type("shuffle takes an array or a list");
  }

  private Value choice(Runtime runtime, Value[] in) {
    if (in[3] != None.NONE) {
      throw Raise.refused("np.random.choice with p", "Draw with np.random.rand and compare.");
    }
    Tensor x =
        Numbers.isWhole(in[0])
            ? counted(runtime, Given.one(runtime, in[0]))
            : Constants.array(runtime, in[0]);
    int n = x.shape().dim(0);
    if (in[1] == None.NONE) {
      return ArrayValue.of(taken(x, new int[] {source.nextInt(n)}).reshape(Shape.SCALAR));
    }
    Shape shape = Given.shape(runtime, in[1]);
    boolean again = runtime.truth(in[2]);
    if (!again && shape.size() > n) {
      throw Raise.value("Cannot take a larger sample than population when 'replace=False'");
    }
    int[] order = again ? new int[0] : mixed(n);
    int[] rows = new int[shape.size()];
    java.util.Arrays.setAll(rows, i -> again ? source.nextInt(n) : order[i]);
    return ArrayValue.array(taken(x, rows).reshape(shape));
  }
}
