package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
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

  RandomSource source() {
    return source;
  }

  /** What the old functions and a generator have in common. */
  void install(Namespace random) {
    new RandomDistributions(this).install(random);
    random.method("shuffle", "x, axis=0", this::shuffle);
  }

  static Shape shape(Runtime runtime, Value size) {
    int[] dims = Given.ints(runtime, size);
    if (dims != null && Arrays.stream(dims).anyMatch(d -> d < 0)) {
      throw Raise.value("negative dimensions are not allowed");
    }
    return Given.shape(runtime, size);
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
    if (ElementArrays.of(runtime, in[0]) instanceof StringTensor texts
        && !texts.shape().isScalar()) {
      return texts.at(taken(texts.places(0), mixed(texts.shape().dim(0))));
    }
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
    if (in[0] instanceof StringTensor texts && texts.shape().rank() == 1) {
      List<Value> items = List.copyOf(texts.items());
      int[] order = mixed(items.size());
      for (int i = 0; i < order.length; i++) {
        texts.items().set(i, items.get(order[i]));
      }
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
    StringTensor texts = ElementArrays.of(runtime, in[0]);
    if (texts != null && texts.shape().rank() == 1) {
      Value[] among = in.clone();
      among[0] = Int.of(texts.items().size());
      Value places = choice(runtime, among, sizes, sums);
      return places instanceof ArrayValue many
          ? texts.at(many.data())
          : runtime.item(texts, places);
    }
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
    boolean narrow = given instanceof ArrayValue array && array.data().dtype() == DType.FLOAT32;
    if (Math.abs(sum - 1) > (narrow ? 3.4526698300124393e-04 : 1.4901161193847656e-08)) {
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
