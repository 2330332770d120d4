package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
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

/** What NumPy draws from one source of random numbers, in NumPy's order. */
final class RandomFunctions {
  private RandomSource source;

  RandomFunctions(RandomSource source) {
    this.source = source;
  }

  void restart(RandomSource fresh) {
    source = fresh;
  }

  /** What the old functions and a generator have in common. */
  void install(Namespace random) {
    random
        .method("random", "size=None, dtype=None, out=None", this::random)
        .method(
            "standard_normal",
            "size=None, dtype=None, out=None",
            (r, in) -> drawn(r, in[0], () -> source.gaussian()))
        .method(
            "standard_exponential",
            "size=None",
            (r, in) -> drawn(r, in[0], () -> source.exponential()))
        .method("normal", "loc=0.0, scale=1.0, size=None", this::normal)
        .method(
            "lognormal",
            "mean=0.0, sigma=1.0, size=None",
            (r, in) -> scaled(r, in, (m, s) -> Math.exp(m + s * source.gaussian())))
        .method("uniform", "low=0.0, high=1.0, size=None", this::uniform)
        .method("laplace", "loc=0.0, scale=1.0, size=None", (r, in) -> scaled(r, in, this::laplace))
        .method("exponential", "scale=1.0, size=None", this::exponential)
        .method("poisson", "lam=1.0, size=None", this::poisson)
        .method("binomial", "n, p, size=None", this::binomial)
        .method("shuffle", "x, axis=0", this::shuffle);
  }

  private static Value dims(Value rest) {
    return ((Tuple) rest).items().isEmpty() ? None.NONE : rest;
  }

  Value rand(Runtime runtime, Value[] in) {
    return drawn(runtime, dims(in[0]), () -> source.bits().unit());
  }

  Value randn(Runtime runtime, Value[] in) {
    return drawn(runtime, dims(in[0]), () -> source.gaussian());
  }

  Value random(Runtime runtime, Value[] in) {
    return drawn(runtime, in[0], () -> source.bits().unit());
  }

  /** Numbers of a shape, or one Python number where no shape is given. */
  private static Value drawn(Runtime runtime, Value size, DoubleSupplier next) {
    if (size == None.NONE) {
      return Float.of(next.getAsDouble());
    }
    Shape shape = shape(runtime, size);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.getAsDouble();
    }
    return ArrayValue.array(Tensor.of(shape, numbers));
  }

  private static Shape shape(Runtime runtime, Value size) {
    int[] dims = Given.ints(runtime, size);
    if (dims != null && Arrays.stream(dims).anyMatch(d -> d < 0)) {
      throw Raise.value("negative dimensions are not allowed");
    }
    return Given.shape(runtime, size);
  }

  private Value normal(Runtime runtime, Value[] in) {
    Tensor scale = Constants.array(runtime, in[1]);
    for (int i = 0; i < scale.size(); i++) {
      if (scale.getDouble(i) < 0) {
        throw Raise.value("scale < 0");
      }
    }
    return scaled(runtime, in, (mean, deviation) -> mean + deviation * source.gaussian());
  }

  private Value uniform(Runtime runtime, Value[] in) {
    return scaled(runtime, in, (low, high) -> low + (high - low) * source.bits().unit());
  }

  private double laplace(double mean, double scale) {
    while (true) {
      double u = source.bits().unit();
      if (u >= 0.5) {
        return mean - scale * Math.log(2 - u - u);
      }
      if (u > 0) {
        return mean + scale * Math.log(u + u);
      }
    }
  }

  private Value exponential(Runtime runtime, Value[] in) {
    Value[] two = {in[0], Int.ZERO, in[1]};
    return scaled(runtime, two, (scale, nothing) -> scale * source.exponential());
  }

  private Value poisson(Runtime runtime, Value[] in) {
    Value[] two = {in[0], Int.ZERO, in[1]};
    return whole(scaled(runtime, two, (rate, nothing) -> events(rate)));
  }

  private double events(double rate) {
    if (rate < 0) {
      throw Raise.value("lam < 0 or lam is NaN");
    }
    if (rate >= 10) {
      throw Raise.refused("poisson with a rate of 10 or more", "Use a normal distribution.");
    }
    if (rate == 0) {
      return 0;
    }
    double limit = Math.exp(-rate);
    double product = 1;
    for (int count = 0; ; count++) {
      product *= source.bits().unit();
      if (product <= limit) {
        return count;
      }
    }
  }

  private Value binomial(Runtime runtime, Value[] in) {
    return whole(scaled(runtime, in, this::successes));
  }

  private double successes(double n, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw Raise.value("p < 0, p > 1 or p contains NaNs");
    }
    if (n == 0 || p == 0) {
      return 0;
    }
    return p <= 0.5 ? inverted(n, p) : n - inverted(n, 1 - p);
  }

  /** How often n trials succeed, by running down the distribution. */
  private double inverted(double n, double p) {
    if (n * p > 30) {
      throw Raise.refused("binomial with more than 30 expected", "Use a normal distribution.");
    }
    double q = 1 - p;
    double none = Math.exp(n * Math.log(q));
    double bound = Math.min(n, (long) (n * p + 10 * Math.sqrt(n * p * q + 1)));
    double count = 0;
    double probability = none;
    double u = source.bits().unit();
    while (u > probability) {
      count++;
      if (count > bound) {
        count = 0;
        probability = none;
        u = source.bits().unit();
      } else {
        u -= probability;
        probability = (n - count + 1) * p * probability / (count * q);
      }
    }
    return count;
  }

  private Value whole(Value drawn) {
    if (drawn instanceof Float number) {
      Tensor count = Tensor.of((long) number.value());
      return source instanceof RandomSource.Modern
          ? ArrayValue.of(count)
          : Int.of(count.getLong(0));
    }
    return ArrayValue.array(((ArrayValue) drawn).data().cast(DType.INT64));
  }

  /** A draw that depends on two parameters. */
  private interface Draw {
    double of(double a, double b);
  }

  private static Value scaled(Runtime runtime, Value[] in, Draw draw) {
    Tensor a = Constants.array(runtime, in[0]).cast(DType.FLOAT64);
    Tensor b = Constants.array(runtime, in[1]).cast(DType.FLOAT64);
    if (a.isScalar() && b.isScalar()) {
      return drawn(runtime, in[2], () -> draw.of(a.getDouble(0), b.getDouble(0)));
    }
    if (!a.shape().broadcastsWith(b.shape())) {
      throw ArrayPair.mismatch(a.shape(), b.shape());
    }
    Shape met = Shape.broadcast(a.shape(), b.shape());
    Shape shape = in[2] == None.NONE ? met : shape(runtime, in[2]);
    Tensor first = Elementwise.stretch(a, shape);
    Tensor second = Elementwise.stretch(b, shape);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = draw.of(first.getDouble(i), second.getDouble(i));
    }
    return ArrayValue.array(Tensor.of(shape, numbers));
  }

  Value randint(Runtime runtime, Value[] in) {
    return between(runtime, in[0], in[1], in[2], in[3], false);
  }

  Value integers(Runtime runtime, Value[] in) {
    return between(runtime, in[0], in[1], in[2], in[3], runtime.truth(in[4]));
  }

  private Value between(
      Runtime runtime, Value from, Value to, Value size, Value type, boolean inclusive) {
    boolean one = to == None.NONE;
    long low = one ? 0 : bound(runtime, from);
    long high = bound(runtime, one ? from : to) - (inclusive ? 0 : 1);
    if (low > high) {
      throw Raise.value(inclusive ? "low > high" : one ? "high <= 0" : "low >= high");
    }
    DType dtype = DTypes.numpy(runtime, type);
    if (size == None.NONE) {
      Tensor number = Tensor.of(low + source.upTo(high - low));
      boolean python = source instanceof RandomSource.Legacy && dtype == null;
      return python
          ? Int.of(number.getLong(0))
          : ArrayValue.of(dtype == null ? number : number.cast(dtype));
    }
    Shape shape = shape(runtime, size);
    long[] numbers = new long[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = low + source.upTo(high - low);
    }
    return ArrayValue.array(Tensor.of(shape, numbers).cast(dtype == null ? DType.INT64 : dtype));
  }

  private static long bound(Runtime runtime, Value value) {
    if (Numbers.isWhole(value) && Numbers.whole(value).isSmall()) {
      return Numbers.whole(value).small();
    }
    if (value instanceof Float number) {
      return (long) number.value();
    }
    return Given.one(runtime, value);
  }

  /**
   * 0 to n − 1, of which the last {@code count} have been mixed with all before them.
   *
   * @param upTo what draws a whole number that is at most another
   */
  private static int[] mixed(int n, int count, LongUnaryOperator upTo) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = n - 1; i >= Math.max(1, n - count); i--) {
      int other = (int) upTo.applyAsLong(i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  private int[] mixed(int n) {
    return mixed(n, n, source::masked);
  }

  Value permutation(Runtime runtime, Value[] in) {
    Tensor x = population(runtime, in[0]);
    return ArrayValue.array(taken(x, mixed(x.shape().dim(0))));
  }

  private static Tensor population(Runtime runtime, Value value) {
    Tensor x = Constants.array(runtime, value);
    if (!x.isScalar()) {
      return x;
    }
    if (!x.dtype().isInteger()) {
      throw Raise.value("a must be 1-dimensional or an integer");
    }
    Shape shape = Given.shape(runtime, Given.one(runtime, value));
    long[] numbers = new long[shape.size()];
    Arrays.setAll(numbers, i -> i);
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
    if (in[0] instanceof ArrayValue array && !array.data().isScalar()) {
      array.replace(taken(array.data(), mixed(array.data().shape().dim(0))));
      return None.NONE;
    }
    if (in[0] instanceof ListValue list) {
      int[] order = mixed(list.items().size());
      list.replace(Arrays.stream(order).mapToObj(list.items()::get).toList());
      return None.NONE;
    }
    throw Raise.type(
        "object of type '%s' has no len()".formatted(tapedeck.script.value.Types.nameOf(in[0])));
  }

  Value choice(Runtime runtime, Value[] in) {
    return choice(runtime, in, "'a' and 'p' must have same size", "probabilities do not sum to 1");
  }

  Value choiceOfGenerator(Runtime runtime, Value[] in) {
    return choice(
        runtime,
        in,
        "a and p must have same size",
        "Probabilities do not sum to 1. See Notes section of docstring for more information.");
  }

  private Value choice(Runtime runtime, Value[] in, String sizes, String sums) {
    Tensor x = population(runtime, in[0]);
    int n = x.shape().dim(0);
    boolean one = in[1] == None.NONE;
    Shape shape = one ? Shape.SCALAR : shape(runtime, in[1]);
    boolean again = runtime.truth(in[2]);
    if (n == 0 && shape.size() > 0) {
      throw Raise.value("'a' cannot be empty unless no samples are taken");
    }
    if (!again && shape.size() > n) {
      throw Raise.value(
          source instanceof RandomSource.Legacy
              ? "Cannot take a larger sample than population when 'replace=False'"
              : "Cannot take a larger sample than population when replace is False");
    }
    int[] rows =
        in[3] == None.NONE
            ? again ? any(n, shape.size()) : distinct(n, shape.size())
            : weighted(weights(runtime, in[3], n, sizes, sums), shape.size(), again);
    Tensor chosen = taken(x, rows);
    int[] dims = shape.dims();
    int[] all = Arrays.copyOf(dims, dims.length + x.rank() - 1);
    System.arraycopy(x.shape().dims(), 1, all, dims.length, x.rank() - 1);
    boolean number = one && Constants.array(runtime, in[0]).isScalar();
    return number
        ? Int.of(chosen.getLong(0))
        : one
            ? ArrayValue.of(chosen.reshape(Shape.of(all)))
            : ArrayValue.array(chosen.reshape(Shape.of(all)));
  }

  private int[] any(int n, int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) source.upTo(n - 1);
    }
    return rows;
  }

  private int[] distinct(int n, int count) {
    return switch (source) {
      case RandomSource.Legacy old -> Arrays.copyOf(mixed(n), count);
      case RandomSource.Modern fresh -> {
        if (n > 10_000 && count > n / 50) {
          yield Arrays.copyOfRange(mixed(n, count, source::upTo), n - count, n);
        }
        int[] rows = new int[count];
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int i = 0; i < count; i++) {
          int most = n - count + i;
          int drawn = (int) source.upTo(most);
          rows[i] = seen.add(drawn) ? drawn : most;
          seen.add(rows[i]);
        }
        int[] order = mixed(count, count, source::upTo);
        yield Arrays.stream(order).map(i -> rows[i]).toArray();
      }
    };
  }

  private static double[] weights(Runtime runtime, Value given, int n, String sizes, String sums) {
    double[] p = Constants.array(runtime, given).toDoubles();
    if (p.length != n) {
      throw Raise.value(sizes);
    }
    double sum = Arrays.stream(p).sum();
    if (Arrays.stream(p).anyMatch(weight -> weight < 0)) {
      throw Raise.value("probabilities are not non-negative");
    }
    if (Math.abs(sum - 1) > 1.4901161193847656e-08) {
      throw Raise.value(sums);
    }
    return p;
  }

  private int[] weighted(double[] p, int count, boolean again) {
    int[] rows = new int[count];
    double @Nullable [] limits = null;
    int found = 0;
    while (found < count) {
      if (limits == null || !again) {
        limits = limits(p);
      }
      double[] drawn = new double[count - found];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = source.bits().unit();
      }
      for (double u : drawn) {
        int row = 0;
        while (row < limits.length - 1 && limits[row] <= u) {
          row++;
        }
        if (again || p[row] != 0) {
          rows[found++] = row;
        }
        if (!again) {
          p[row] = 0;
        }
      }
    }
    return rows;
  }

  private static double[] limits(double[] p) {
    double[] limits = p.clone();
    for (int i = 1; i < limits.length; i++) {
      limits[i] += limits[i - 1];
    }
    double sum = limits[limits.length - 1];
    for (int i = 0; i < limits.length; i++) {
      limits[i] /= sum;
    }
    return limits;
  }
}
