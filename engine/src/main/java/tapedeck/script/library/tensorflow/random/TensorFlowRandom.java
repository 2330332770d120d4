package tapedeck.script.library.tensorflow.random;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.standard.MersenneTwister;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializer;

/**
 * {@code tf.random} for one run, with TensorFlow's own numbers. Each operation draws from a stream
 * that the seed of {@code tf.random.set_seed} and one of its own choose; without a seed the run
 * starts as after {@code set_seed(0)}.
 */
public final class TensorFlowRandom {
  /** What TensorFlow puts beside the seed of an operation while the run has none of its own. */
  private static final long DEFAULT_GRAPH_SEED = 87654321;

  private long seed;
  private int resets;
  private long besideOwn = DEFAULT_GRAPH_SEED;
  private MersenneTwister operations = new MersenneTwister(BigInteger.ZERO);
  private SplittableRandom source = new SplittableRandom(0);
  private Map<String, Philox> streams = new HashMap<>();
  private @Nullable RandomGenerator global;

  private TensorFlowRandom() {}

  private static TensorFlowRandom state(Runtime runtime) {
    return runtime.own(TensorFlowRandom.class, TensorFlowRandom::new);
  }

  /** Does something whose random numbers are as if they had not been drawn. */
  public static <T> T aside(Runtime runtime, Supplier<T> action) {
    TensorFlowRandom state = state(runtime);
    MersenneTwister operations = state.operations;
    Map<String, Philox> streams = state.streams;
    state.operations = operations.copy();
    state.streams = new HashMap<>();
    streams.forEach((name, stream) -> state.streams.put(name, stream.copy()));
    try {
      return action.get();
    } finally {
      state.operations = operations;
      state.streams = streams;
    }
  }

  public static void install(Namespace random) {
    String parameters = "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None";
    String stateless = "shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None, alg=None";
    random
        .method("set_seed", "seed", (r, in) -> state(r).seed(r, in))
        .method("normal", parameters, (r, in) -> state(r).normal(r, in, false))
        .method("truncated_normal", parameters, (r, in) -> state(r).normal(r, in, true))
        .method(
            "uniform",
            "shape, minval=0, maxval=None, dtype=None, seed=None, name=None",
            (r, in) -> state(r).uniform(r, in))
        .method(
            "categorical",
            "logits, num_samples, dtype=None, seed=None, name=None",
            (r, in) -> state(r).categorical(r, in))
        .method(
            "gamma",
            "shape, alpha, beta=None, dtype=None, seed=None, name=None",
            (r, in) -> state(r).gamma(r, in))
        .method(
            "poisson",
            "shape, lam, dtype=None, seed=None, name=None",
            (r, in) -> state(r).poisson(r, in))
        .method("shuffle", "value, seed=None, name=None", (r, in) -> state(r).shuffle(r, in))
        .method(
            "stateless_normal",
            stateless,
            (r, in) ->
                Distributions.normal(r, in[0], in[2], in[3], in[4], false, stateless(r, in[1])))
        .method(
            "stateless_truncated_normal",
            stateless,
            (r, in) ->
                Distributions.normal(r, in[0], in[2], in[3], in[4], true, stateless(r, in[1])))
        .method(
            "stateless_uniform",
            "shape, seed, minval=0, maxval=None, dtype=None, name=None, alg=None",
            (r, in) -> Distributions.uniform(r, in[0], in[2], in[3], in[4], stateless(r, in[1])))
        .method(
            "stateless_categorical",
            "logits, num_samples, seed, dtype=None, name=None",
            (r, in) -> Distributions.categorical(r, in[0], in[1], in[3], stateless(r, in[2])))
        .method("split", "seed, num=2, alg=None", TensorFlowRandom::split)
        .method("fold_in", "seed, data, alg=None", TensorFlowRandom::folded)
        .value("Generator", RandomGenerator.TYPE)
        .method("get_global_generator", "", (r, in) -> state(r).global())
        .method("set_global_generator", "generator", (r, in) -> state(r).global(in[0]))
        .refused(
            "tf.random.",
            "Use tf.random.normal or tf.random.uniform.",
            "stateless_gamma",
            "stateless_poisson",
            "stateless_binomial");
  }

  /** {@code tf.keras.utils.set_random_seed}: seeds Python's, NumPy's and TensorFlow's numbers. */
  public static Value seedAll(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Int)) {
      throw Raise.value(
          "Expected `seed` argument to be an integer. Received: seed=%s (of type %s)"
              .formatted(runtime.str(in[0]), runtime.str(Types.of(in[0]))));
    }
    for (String module : new String[] {"random", "numpy.random"}) {
      runtime.call(runtime.requiredAttribute(runtime.module(module), "seed"), in[0]);
    }
    return state(runtime).seed(runtime, in);
  }

  /**
   * The first numbers of a weight.
   *
   * @param seed of the weight's own; null to go on with the numbers of the run
   */
  public static Tensor first(
      Runtime runtime, Initializer initializer, Shape shape, DType dtype, @Nullable Long seed) {
    TensorFlowRandom state = state(runtime);
    DType type = dtype == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    return switch (initializer.on(shape)) {
      case Initializer.Normal normal -> {
        String kernel = (normal.truncated() ? "t" : "n") + TensorFlowDType.of(type);
        Philox stream = state.stream(runtime, kernel, seed);
        yield Sampling.normal(
                shape, normal.mean(), normal.deviation(), type, normal.truncated(), stream)
            .cast(dtype);
      }
      case Initializer.Uniform uniform -> {
        Philox stream = state.stream(runtime, "u" + TensorFlowDType.of(type), seed);
        yield Sampling.real(shape, uniform.least(), uniform.most(), type, stream).cast(dtype);
      }
      case Initializer.Orthogonal orthogonal -> {
        Philox stream = state.stream(runtime, "n" + TensorFlowDType.of(type), seed);
        double[] drawn = Sampling.standard(shape.size(), type == DType.FLOAT64, false, stream);
        int[] next = new int[1];
        double gain = orthogonal.gain();
        yield Initializer.orthogonal(shape, type, gain, () -> drawn[next[0]++]).cast(dtype);
      }
      case Initializer.Constant fixed -> fixed.make(shape, dtype, state.source);
      case Initializer.Identity fixed -> fixed.make(shape, dtype, state.source);
      case Initializer.Scaled none -> throw new IllegalStateException("not resolved: " + none);
    };
  }

  private Philox stream(Runtime runtime, String kernel, @Nullable Long seed) {
    return seed == null ? stream(runtime, kernel, (Value) None.NONE) : Philox.stateless(seed, 0);
  }

  /** Whether each of {@code count} elements is kept at a rate of being dropped. */
  public static boolean[] kept(int count, double rate, long seed, long call) {
    Philox stream = Philox.stateless(seed, call);
    boolean[] kept = new boolean[count];
    for (int i = 0; i < count; i++) {
      kept[i] = Philox.unit(stream.word(i)) >= (float) rate;
    }
    return kept;
  }

  /** Normal numbers of a stream that a seed and a count of calls choose. */
  public static Tensor noise(Shape shape, double deviation, DType dtype, long seed, long call) {
    DType type = dtype == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    return Sampling.normal(shape, 0, deviation, type, false, Philox.stateless(seed, call))
        .cast(dtype);
  }

  private Value seed(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Int given)) {
      throw Raise.type("set_seed() takes a whole number");
    }
    seed = given.big().longValue();
    besideOwn = seed;
    operations = new MersenneTwister(given.big());
    source = new SplittableRandom(seed);
    streams.clear();
    global = null;
    resets++;
    return None.NONE;
  }

  /** An operation of a traced function: {@code set_seed} lets its numbers begin once more. */
  private static final class Begun {
    private final long seed;
    private final long operation;
    private @Nullable Philox stream;
    private int resets;

    Begun(long seed, long operation) {
      this.seed = seed;
      this.operation = operation;
    }

    Philox stream(int now) {
      Philox known = stream;
      if (known == null || resets != now) {
        known = started(seed, operation);
        stream = known;
        resets = now;
      }
      return known;
    }
  }

  /** The stream of an operation; the same operation with a seed of its own goes on in it. */
  private Philox stream(Runtime runtime, String kernel, Value own) {
    Graph graph = runtime.graph();
    if (own == None.NONE) {
      return graph == null
          ? started(seed, drawn())
          : graph.kept(true, count -> new Begun(seed, count)).stream(resets);
    }
    long stream = Given.one(runtime, own);
    if (graph != null) {
      return graph.kept(false, count -> new Begun(besideOwn, stream)).stream(resets);
    }
    return streams.computeIfAbsent(kernel + " " + stream, key -> started(besideOwn, stream));
  }

  private static DType kind(Runtime runtime, Value type) {
    DType dtype = DTypes.tensorFlow(runtime, type);
    return dtype == null ? DType.FLOAT32 : dtype;
  }

  /** TensorFlow starts from other seeds than two zeros, which would mean none. */
  private static Philox started(long whole, long own) {
    return new Philox(whole, whole == 0 && own == 0 ? Integer.MAX_VALUE : own);
  }

  /** A seed for an operation that has none of its own. */
  private int drawn() {
    int drawn = operations.bits();
    while (drawn < 0) {
      drawn = operations.bits();
    }
    return drawn;
  }

  private static Philox stateless(Runtime runtime, Value seed) {
    int[] seeds = Given.ints(runtime, seed);
    if (seeds == null || seeds.length != 2 || Numbers.isNumber(seed)) {
      boolean listed = seed instanceof ListValue || seed instanceof Tuple;
      EngineError unfit =
          EngineError.inKernel(
                  "seed must have shape [2], not [%s]"
                      .formatted(seeds == null || Numbers.isNumber(seed) ? "" : seeds.length))
              .within("StatelessRandomGetKeyCounter");
      throw listed ? unfit.without(" name: ") : unfit;
    }
    return Philox.stateless(seeds[0], seeds[1]);
  }

  private Value normal(Runtime runtime, Value[] in, boolean truncated) {
    Distributions.checkNormal(runtime, in[1], in[2], kind(runtime, in[3]));
    Philox stream = stream(runtime, (truncated ? "t" : "n") + kind(runtime, in[3]), in[4]);
    return Distributions.normal(runtime, in[0], in[1], in[2], in[3], truncated, stream);
  }

  /** Uniform numbers in [0, 1) of an operation, with a seed of its own or None. */
  static Tensor uniform(Runtime runtime, Shape shape, DType dtype, Value seed) {
    String kernel = "u" + dtype;
    return Sampling.real(shape, 0, 1, dtype, state(runtime).stream(runtime, kernel, seed));
  }

  private Value gamma(Runtime runtime, Value[] in) {
    Philox stream = stream(runtime, "g" + kind(runtime, in[3]), in[4]);
    return Distributions.gamma(runtime, in[0], in[1], in[2], kind(runtime, in[3]), stream);
  }

  private Value poisson(Runtime runtime, Value[] in) {
    Philox stream = stream(runtime, "p" + kind(runtime, in[2]), in[3]);
    return Distributions.poisson(runtime, in[0], in[1], kind(runtime, in[2]), stream);
  }

  private Value categorical(Runtime runtime, Value[] in) {
    Philox stream = stream(runtime, "c" + in[2], in[3]);
    return Distributions.categorical(runtime, in[0], in[1], in[2], stream);
  }

  private Value uniform(Runtime runtime, Value[] in) {
    Distributions.checkUniform(runtime, in[2], kind(runtime, in[3]));
    Philox stream = stream(runtime, "u" + kind(runtime, in[3]), in[4]);
    return Distributions.uniform(runtime, in[0], in[1], in[2], in[3], stream);
  }

  /** The rows of a tensor in another order. */
  private Value shuffle(Runtime runtime, Value[] in) {
    if (in[0] instanceof StringTensor texts && texts.shape().rank() == 1) {
      int[] rows = java.util.stream.IntStream.range(0, texts.items().size()).toArray();
      Value[] numbered = {Constants.value(Tensor.of(texts.shape(), rows)), in[1], in[2]};
      return texts.at(((TensorValue) shuffle(runtime, numbered)).tensor());
    }
    Tensor x = Constants.converted(runtime, in[0], null, "");
    int n = x.isScalar() ? 0 : x.shape().dim(0);
    Philox stream = stream(runtime, "s" + x.dtype(), in[1]);
    int[] order = Sampling.order(n, stream);
    stream.skip((n + 2) / 4);
    int inner = n == 0 ? 1 : x.size() / n;
    return Constants.value(
        Arrange.gather(
            x.shape(), x.dtype(), i -> x, i -> n == 0 ? i : order[i / inner] * inner + i % inner));
  }

  /** The order of rows in an epoch of {@code fit}, whose graph gives the operation the seed 0. */
  public static int[] epoch(Runtime runtime, int rows) {
    return Sampling.order(rows, twoSeeds(state(runtime).seed, 0));
  }

  /** The stream for a seed of the run and one of an operation, which are never both 0. */
  private static Philox twoSeeds(long seed, long own) {
    return new Philox(seed, seed == 0 && own == 0 ? Integer.MAX_VALUE : own);
  }

  /**
   * What gives a shuffled dataset its two seeds, anew for each time through it.
   *
   * @param own the seed it was given, or None
   */
  public static Supplier<Philox> reseeding(Runtime runtime, Value own, boolean anew) {
    TensorFlowRandom state = state(runtime);
    boolean none = own == None.NONE;
    long first = none ? state.seed : state.besideOwn;
    long second = none ? state.drawn() : Given.one(runtime, own);
    Philox seeds = twoSeeds(first, second);
    if (!anew) {
      return () -> twoSeeds(first, second);
    }
    int[] next = {0};
    return () ->
        new Philox(
            Integer.toUnsignedLong(seeds.word(next[0]++)),
            Integer.toUnsignedLong(seeds.word(next[0]++)));
  }

  /** {@code tf.random.get_global_generator}: the one that was set, or one of the run's seed. */
  private RandomGenerator global() {
    RandomGenerator known = global;
    if (known == null) {
      known = RandomGenerator.of(new long[] {seed, 0, 0});
      global = known;
    }
    return known;
  }

  private Value global(Value generator) {
    global = RandomGenerator.of(generator);
    return None.NONE;
  }

  /** Other seeds out of one: so many, or one for a number. */
  private static Tensor seeds(Runtime runtime, Value seed, Shape shape) {
    Tensor given = Constants.converted(runtime, seed, null, "");
    return Sampling.whole(shape, given.dtype(), stateless(runtime, seed));
  }

  private static Value split(Runtime runtime, Value[] in) {
    return Constants.value(
        seeds(runtime, in[0], Given.shape(runtime, Given.one(runtime, in[1]), 2)));
  }

  private static Value folded(Runtime runtime, Value[] in) {
    Tensor first = seeds(runtime, in[0], Shape.of(1));
    long[] both = {first.getLong(0), Given.one(runtime, in[1])};
    return Constants.value(Tensor.of(Shape.of(2), both).cast(first.dtype()));
  }
}
