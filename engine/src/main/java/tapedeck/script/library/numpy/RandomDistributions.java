package tapedeck.script.library.numpy;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The distributions of {@code np.random}, each a function of its parameters and of a size. */
final class RandomDistributions {
  private final Supplier<RandomSource> source;

  RandomDistributions(RandomFunctions functions) {
    this.source = functions::source;
  }

  private ContinuousDraws continuous() {
    return new ContinuousDraws(source.get());
  }

  private CountingDraws counting() {
    return new CountingDraws(source.get());
  }

  private boolean old() {
    return source.get() instanceof RandomSource.Legacy;
  }

  void install(Namespace random) {
    standard(random);
    random
        .method("normal", "loc=0.0, scale=1.0, size=None", this::normal)
        .method(
            "uniform",
            "low=0.0, high=1.0, size=None",
            (r, in) -> scaled(r, in, (low, high, none) -> low + (high - low) * unit()))
        .method(
            "lognormal",
            "mean=0.0, sigma=1.0, size=None",
            (r, in) ->
                scaled(
                    r,
                    in,
                    (m, s, none) -> tapedeck.tensor.Libm.exp(m + s * source.get().gaussian())))
        .method("poisson", "lam=1.0, size=None", whole((rate, b, c) -> counting().poisson(rate)))
        .method("binomial", "n, p, size=None", whole((n, p, c) -> counting().binomial(n, p)))
        .method("geometric", "p, size=None", whole((p, b, c) -> counting().geometric(p)))
        .method(
            "negative_binomial",
            "n, p, size=None",
            whole((n, p, c) -> counting().poisson((1 - p) / p * continuous().gamma(n))))
        .method("multinomial", "n, pvals, size=None", this::multinomial)
        .method("dirichlet", "alpha, size=None", this::dirichlet)
        .method(
            "multivariate_normal",
            "mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'",
            (r, in) -> JointNormal.drawn(r, in, source.get()));
    real(random, "laplace", "loc=0.0, scale=1.0", (m, s, c) -> continuous().laplace(m, s));
    real(random, "gumbel", "loc=0.0, scale=1.0", (m, s, c) -> continuous().gumbel(m, s));
    real(random, "logistic", "loc=0.0, scale=1.0", (m, s, c) -> continuous().logistic(m, s));
    real(random, "exponential", "scale=1.0", (s, b, c) -> s * source.get().exponential());
    real(random, "rayleigh", "scale=1.0", (s, b, c) -> continuous().rayleigh(s));
    real(random, "gamma", "shape, scale=1.0", (k, s, c) -> s * continuous().gamma(k));
    real(random, "standard_gamma", "shape", (k, b, c) -> continuous().gamma(k));
    real(random, "beta", "a, b", (a, b, c) -> continuous().beta(a, b));
    real(random, "chisquare", "df", (f, b, c) -> continuous().chiSquare(f));
    real(random, "f", "dfnum, dfden", (a, b, c) -> continuous().ratioOfVariances(a, b));
    real(random, "standard_t", "df", (f, b, c) -> continuous().student(f));
    real(random, "pareto", "a", (a, b, c) -> continuous().pareto(a));
    real(random, "weibull", "a", (a, b, c) -> continuous().weibull(a));
    real(random, "power", "a", (a, b, c) -> continuous().power(a));
    real(random, "triangular", "left, mode, right", (l, m, r) -> continuous().triangular(l, m, r));
  }

  private void standard(Namespace random) {
    random
        .method(
            "random",
            "size=None, dtype=None, out=None",
            (r, in) -> drawn(r, in[0], in[1], this::unit, () -> source.get().narrowUnit()))
        .method(
            "standard_normal",
            "size=None, dtype=None, out=None",
            (r, in) ->
                drawn(
                    r,
                    in[0],
                    in[1],
                    () -> source.get().gaussian(),
                    () -> Layers.narrowGaussian(source.get().bits())))
        .method(
            "standard_exponential",
            "size=None",
            (r, in) -> drawn(r, in[0], () -> source.get().exponential()))
        .method(
            "standard_cauchy", "size=None", (r, in) -> drawn(r, in[0], () -> continuous().cauchy()))
        .refused(
            "np.random.",
            "Use normal, uniform, randint or choice.",
            "hypergeometric",
            "vonmises",
            "wald",
            "zipf",
            "logseries",
            "noncentral_chisquare",
            "noncentral_f",
            "bytes");
  }

  /** The names that only the old functions have. */
  void installOld(Namespace random) {
    random
        .method("rand", "*dims", (r, in) -> drawn(r, dims(in[0]), this::unit))
        .method("randn", "*dims", (r, in) -> drawn(r, dims(in[0]), () -> source.get().gaussian()));
    for (String name : new String[] {"random_sample", "ranf", "sample"}) {
      random.method(name, "size=None", (r, in) -> drawn(r, in[0], this::unit));
    }
  }

  private double unit() {
    return source.get().bits().unit();
  }

  private static Value dims(Value rest) {
    return ((Tuple) rest).items().isEmpty() ? None.NONE : rest;
  }

  private void real(Namespace random, String name, String parameters, Draw draw) {
    random.method(name, parameters + ", size=None", (r, in) -> scaled(r, in, draw));
  }

  private Value normal(Runtime runtime, Value[] in) {
    Tensor scale = Constants.array(runtime, in[1]);
    for (int i = 0; i < scale.size(); i++) {
      if (scale.getDouble(i) < 0) {
        throw Raise.value("scale < 0");
      }
    }
    return scaled(runtime, in, (mean, spread, none) -> mean + spread * source.get().gaussian());
  }

  /** Numbers of a shape, or one Python number where no shape is given. */
  private static Value drawn(Runtime runtime, Value size, DoubleSupplier next) {
    return drawn(runtime, size, None.NONE, next, next);
  }

  private static Value drawn(
      Runtime runtime, Value size, Value dtype, DoubleSupplier wide, DoubleSupplier narrow) {
    boolean single = DTypes.numpy(runtime, dtype) == DType.FLOAT32;
    DoubleSupplier next = single ? narrow : wide;
    if (size == None.NONE) {
      double number = next.getAsDouble();
      return single ? ArrayValue.of(Tensor.of(number).cast(DType.FLOAT32)) : Float.of(number);
    }
    Shape shape = RandomFunctions.shape(runtime, size);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.getAsDouble();
    }
    Tensor made = Tensor.of(shape, numbers);
    return ArrayValue.array(single ? made.cast(DType.FLOAT32) : made);
  }

  /** A draw that depends on up to three parameters. */
  private interface Draw {
    double of(double a, double b, double c);
  }

  private tapedeck.script.value.Builtin.Body whole(Draw draw) {
    return (runtime, in) -> {
      Value drawn = scaled(runtime, in, draw);
      if (drawn instanceof Float number) {
        Tensor count = Tensor.of((long) number.value());
        return old() ? Int.of(count.getLong(0)) : ArrayValue.of(count);
      }
      return ArrayValue.array(((ArrayValue) drawn).data().cast(DType.INT64));
    };
  }

  /** Draws for each element of what the parameters broadcast to; the last argument is the size. */
  private static Value scaled(Runtime runtime, Value[] in, Draw draw) {
    int count = in.length - 1;
    Value size = in[count];
    Tensor[] given = new Tensor[3];
    Arrays.fill(given, Tensor.of(0.0));
    Shape met = Shape.SCALAR;
    for (int i = 0; i < count; i++) {
      given[i] = Constants.array(runtime, in[i]).cast(DType.FLOAT64);
      if (!met.broadcastsWith(given[i].shape())) {
        throw ArrayPair.mismatch(met, given[i].shape());
      }
      met = Shape.broadcast(met, given[i].shape());
    }
    if (met.rank() == 0) {
      double a = given[0].getDouble(0);
      double b = given[1].getDouble(0);
      double c = given[2].getDouble(0);
      return drawn(runtime, size, () -> draw.of(a, b, c));
    }
    Shape shape = size == None.NONE ? met : RandomFunctions.shape(runtime, size);
    Tensor[] all = new Tensor[3];
    Arrays.setAll(all, i -> Elementwise.stretch(given[i], shape));
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = draw.of(all[0].getDouble(i), all[1].getDouble(i), all[2].getDouble(i));
    }
    return ArrayValue.array(Tensor.of(shape, numbers));
  }

  private static Shape rows(Runtime runtime, Value size, int columns) {
    int[] before = size == None.NONE ? new int[0] : RandomFunctions.shape(runtime, size).dims();
    int[] dims = Arrays.copyOf(before, before.length + 1);
    dims[before.length] = columns;
    return Given.shape(runtime, dims);
  }

  private Value multinomial(Runtime runtime, Value[] in) {
    long n = Given.one(runtime, in[0]);
    double[] p = Constants.array(runtime, in[1]).toDoubles();
    if (Arrays.stream(p, 0, Math.max(0, p.length - 1)).sum() > 1 + 1e-12) {
      throw Raise.value("sum(pvals[:-1]) > 1.0");
    }
    Shape shape = rows(runtime, in[2], p.length);
    long[] all = new long[shape.size()];
    for (int row = 0; row < all.length; row += p.length) {
      System.arraycopy(counting().multinomial(n, p), 0, all, row, p.length);
    }
    return ArrayValue.array(Tensor.of(shape, all));
  }

  private Value dirichlet(Runtime runtime, Value[] in) {
    double[] alpha = Constants.array(runtime, in[0]).toDoubles();
    if (Arrays.stream(alpha).anyMatch(a -> a <= 0) && old()) {
      throw Raise.value("alpha <= 0");
    }
    Shape shape = rows(runtime, in[1], alpha.length);
    double[] all = new double[shape.size()];
    for (int row = 0; row < all.length; row += alpha.length) {
      double sum = 0;
      for (int i = 0; i < alpha.length; i++) {
        all[row + i] = continuous().gamma(alpha[i]);
        sum += all[row + i];
      }
      for (int i = 0; i < alpha.length; i++) {
        all[row + i] *= 1 / sum;
      }
    }
    return ArrayValue.array(Tensor.of(shape, all));
  }
}
