package tapedeck.script.library.tensorflow;

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
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.standard.MersenneTwister;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializer;

/**
 * {@code tf.random} for one run, with TensorFlow's own numbers. Each operation draws from a stream
 * that the seed of {@code tf.random.set_seed} and one of its own choose; without a seed the run
 * starts as after {@code set_seed(0)}.
 */
public final class TensorFlowRandom {
  private long seed;
  private MersenneTwister operations = new MersenneTwister(BigInteger.ZERO);
  private SplittableRandom source = new SplittableRandom(0);
  private final Map<String, Philox> streams = new HashMap<>();

  private TensorFlowRandom() {}

  private static TensorFlowRandom state(Runtime runtime) {
    return runtime.own(TensorFlowRandom.class, TensorFlowRandom::new);
  }

  public static void install(Namespace random, Namespace utils) {
    String parameters = "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None";
    String stateless = "shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None, alg=None";
    utils.method("set_random_seed", "seed", TensorFlowRandom::seedAll);
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
        .method("shuffle", "value, seed=None, name=None", (r, in) -> state(r).shuffle(r, in))
        .method(
            "stateless_normal",
            stateless,
            (r, in) -> normal(r, in[0], in[2], in[3], in[4], false, stateless(r, in[1])))
        .method(
            "stateless_truncated_normal",
            stateless,
            (r, in) -> normal(r, in[0], in[2], in[3], in[4], true, stateless(r, in[1])))
        .method(
            "stateless_uniform",
            "shape, seed, minval=0, maxval=None, dtype=None, name=None, alg=None",
            (r, in) -> uniform(r, in[0], in[2], in[3], in[4], stateless(r, in[1])))
        .refused(
            "tf.random.",
            "Use tf.random.normal or tf.random.uniform.",
            "gamma",
            "poisson",
            "Generator");
  }

  /** {@code tf.keras.utils.set_random_seed}: seeds Python's, NumPy's and TensorFlow's numbers. */
  private static Value seedAll(Runtime runtime, Value[] in) {
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
        double[] drawn = new double[shape.size()];
        Philox stream = state.stream(runtime, kernel, seed);
        yield normal(
                shape, normal.mean(), normal.deviation(), type, normal.truncated(), stream, drawn)
            .cast(dtype);
      }
      case Initializer.Uniform uniform -> {
        Philox stream = state.stream(runtime, "u" + TensorFlowDType.of(type), seed);
        yield real(shape, uniform.least(), uniform.most(), type, stream).cast(dtype);
      }
      case Initializer.Orthogonal orthogonal -> {
        Philox stream = state.stream(runtime, "n" + TensorFlowDType.of(type), seed);
        double[] drawn = new double[shape.size()];
        fill(drawn, stream, type == DType.FLOAT64);
        int[] next = new int[1];
        yield Initializer.orthogonal(shape, orthogonal.gain(), () -> drawn[next[0]++]).cast(dtype);
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
    double[] drawn = new double[shape.size()];
    return normal(shape, 0, deviation, type, false, Philox.stateless(seed, call), drawn)
        .cast(dtype);
  }

  private Value seed(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Int given)) {
      throw Raise.type("set_seed() takes a whole number");
    }
    seed = given.big().longValue();
    operations = new MersenneTwister(given.big());
    source = new SplittableRandom(seed);
    streams.clear();
    return None.NONE;
  }

  /** The stream of an operation; the same operation with a seed of its own goes on in it. */
  private Philox stream(Runtime runtime, String kernel, Value own) {
    if (own == None.NONE) {
      return new Philox(seed, drawn());
    }
    long stream = Given.one(runtime, own);
    return streams.computeIfAbsent(kernel + " " + stream, key -> new Philox(seed, stream));
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
    if (seeds == null || seeds.length != 2) {
      throw Raise.value("seed must have shape [2]");
    }
    return Philox.stateless(seeds[0], seeds[1]);
  }

  private Value normal(Runtime runtime, Value[] in, boolean truncated) {
    Philox stream = stream(runtime, (truncated ? "t" : "n") + in[3], in[4]);
    return normal(runtime, in[0], in[1], in[2], in[3], truncated, stream);
  }

  private static Value normal(
      Runtime runtime,
      Value size,
      Value mean,
      Value deviation,
      Value type,
      boolean truncated,
      Philox stream) {
    Shape shape = Given.shape(runtime, size);
    DType dtype = DTypes.tensorFlow(runtime, type);
    double scale = number(runtime, deviation);
    double shift = number(runtime, mean);
    double[] drawn = new double[shape.size()];
    DType asked = dtype == null ? DType.FLOAT32 : dtype;
    return Constants.value(normal(shape, shift, scale, asked, truncated, stream, drawn));
  }

  private static Tensor normal(
      Shape shape,
      double shift,
      double scale,
      DType dtype,
      boolean truncated,
      Philox stream,
      double[] drawn) {
    boolean wide = dtype == DType.FLOAT64;
    if (truncated) {
      fillTruncated(drawn, stream, wide);
    } else {
      fill(drawn, stream, wide);
    }
    stream.skip(256L * drawn.length);
    if (!wide) {
      float[] out = new float[drawn.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) drawn[i] * (float) scale + (float) shift;
      }
      return Tensor.of(shape, out);
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = drawn[i] * scale + shift;
    }
    return Tensor.of(shape, drawn);
  }

  private static void fill(double[] out, Philox stream, boolean wide) {
    int each = wide ? 2 : 4;
    for (int i = 0; i < out.length; i += each) {
      int[] block = stream.block(i / each);
      for (int k = 0; k < each && i + k < out.length; k++) {
        out[i + k] =
            wide
                ? Philox.normal(block)[k]
                : Philox.normal(block[k / 2 * 2], block[k / 2 * 2 + 1])[k % 2];
      }
    }
  }

  /** Numbers beyond two deviations are drawn again, in stretches of words of their own. */
  private static void fillTruncated(double[] out, Philox stream, boolean wide) {
    int each = wide ? 2 : 4;
    for (int i = 0; i < out.length; i += each) {
      int word = i / each * (each * 256);
      for (int k = 0; k < each; ) {
        double[] two = new double[2];
        if (wide) {
          int[] four = new int[4];
          for (int w = 0; w < 4; w++) {
            four[w] = stream.word(word++);
          }
          two = Philox.normal(four);
        } else {
          float[] drawn = Philox.normal(stream.word(word), stream.word(word + 1));
          word += 2;
          two[0] = drawn[0];
          two[1] = drawn[1];
        }
        for (double x : two) {
          if (Math.abs(x) < 2 && k < each) {
            if (i + k < out.length) {
              out[i + k] = x;
            }
            k++;
          }
        }
      }
    }
  }

  /** Uniform numbers in [0, 1) of an operation, with a seed of its own or None. */
  static Tensor uniform(Runtime runtime, Shape shape, DType dtype, Value seed) {
    String kernel = "u" + TensorFlowDType.of(dtype);
    return real(shape, 0, 1, dtype, state(runtime).stream(runtime, kernel, seed));
  }

  private Value categorical(Runtime runtime, Value[] in) {
    Tensor logits = Constants.array(runtime, in[0]);
    int samples = Given.one(runtime, in[1]);
    if (logits.rank() != 2) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits should be a matrix, got shape %s [Op:Multinomial] name: "
              .formatted(logits.shape().bracketed()));
    }
    int rows = logits.shape().dim(0);
    int classes = logits.shape().dim(1);
    Philox stream = stream(runtime, "c" + in[2], in[3]);
    long[] out = new long[Given.shape(runtime, rows, samples).size()];
    for (int row = 0; row < rows; row++) {
      double[] sums = sums(logits, row, classes);
      for (int i = 0; i < samples; i++) {
        int at = row * samples + i;
        double found =
            Philox.unit(stream.word(2 * at), stream.word(2 * at + 1)) * sums[classes - 1];
        int chosen = 0;
        while (chosen < classes - 1 && sums[chosen] <= found) {
          chosen++;
        }
        out[at] = chosen;
      }
    }
    stream.skip(256L * rows * 2 * ((samples + 3) / 4 * 4));
    DType dtype = DTypes.tensorFlow(runtime, in[2]);
    Tensor drawn = Tensor.of(Shape.of(rows, samples), out);
    return Constants.value(dtype == null ? drawn : drawn.cast(dtype));
  }

  /** Running sums of what is proportional to the probabilities. */
  private static double[] sums(Tensor logits, int row, int classes) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      double logit = logits.getDouble(row * classes + i);
      largest = Double.isFinite(logit) ? Math.max(largest, logit) : largest;
    }
    double[] sums = new double[classes];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double logit = logits.getDouble(row * classes + i);
      sum += Double.isFinite(logit) ? Math.exp(logit - largest) : 0;
      sums[i] = sum;
    }
    return sums;
  }

  private Value uniform(Runtime runtime, Value[] in) {
    return uniform(runtime, in[0], in[1], in[2], in[3], stream(runtime, "u" + in[3], in[4]));
  }

  private static Value uniform(
      Runtime runtime, Value size, Value least, Value most, Value type, Philox stream) {
    Shape shape = Given.shape(runtime, size);
    DType dtype = DTypes.tensorFlow(runtime, type);
    if (dtype != null && dtype.isInteger()) {
      if (most == None.NONE) {
        throw Raise.value("Must specify maxval for integer dtype tf." + dtype);
      }
      return whole(runtime, shape, dtype, least, most, stream);
    }
    double low = number(runtime, least);
    double high = most == None.NONE ? 1 : number(runtime, most);
    DType asked = dtype == null ? DType.FLOAT32 : dtype;
    return Constants.value(real(shape, low, high, asked, stream));
  }

  private static Tensor real(Shape shape, double low, double high, DType dtype, Philox stream) {
    int n = shape.size();
    if (dtype == DType.FLOAT64) {
      double[] out = new double[n];
      for (int i = 0; i < n; i++) {
        double unit = Philox.unit(stream.word(2 * i), stream.word(2 * i + 1));
        out[i] = unit * (high - low) + low;
      }
      stream.skip(256L * n);
      return Tensor.of(shape, out);
    }
    float[] out = new float[n];
    for (int i = 0; i < n; i++) {
      out[i] = Philox.unit(stream.word(i)) * ((float) high - (float) low) + (float) low;
    }
    stream.skip(256L * n);
    return Tensor.of(shape, out);
  }

  private static Value whole(
      Runtime runtime, Shape shape, DType dtype, Value least, Value most, Philox stream) {
    long low = Constants.array(runtime, least).getLong(0);
    long range = Constants.array(runtime, most).getLong(0) - low;
    if (range <= 0) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__RandomUniformInt_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need minval < maxval, got %d >= %d [Op:RandomUniformInt]"
              .formatted(low, low + range));
    }
    long[] out = new long[shape.size()];
    for (int i = 0; i < out.length; i++) {
      long bits =
          dtype == DType.INT32
              ? Integer.toUnsignedLong(stream.word(i))
              : Integer.toUnsignedLong(stream.word(2 * i)) | (long) stream.word(2 * i + 1) << 32;
      out[i] = low + Long.remainderUnsigned(bits, range);
    }
    stream.skip(256L * out.length);
    return Constants.value(Tensor.of(shape, out).cast(dtype));
  }

  /** The rows of a tensor in another order. */
  private Value shuffle(Runtime runtime, Value[] in) {
    Tensor x = Constants.converted(runtime, in[0], null, "");
    int n = x.isScalar() ? 0 : x.shape().dim(0);
    Philox stream = stream(runtime, "s" + x.dtype(), in[1]);
    int[] order = order(n, stream);
    stream.skip(n);
    int inner = n == 0 ? 1 : x.size() / n;
    return Constants.value(
        Arrange.gather(
            x.shape(), x.dtype(), i -> x, i -> n == 0 ? i : order[i / inner] * inner + i % inner));
  }

  private static int[] order(int n, Philox stream) {
    int[] order = new int[n];
    java.util.Arrays.setAll(order, i -> i);
    for (int i = 0; i < n - 1; i++) {
      int other = i + (int) (Integer.toUnsignedLong(stream.word(i)) % (n - i));
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** The order of rows in an epoch of {@code fit}, whose graph gives the operation the seed 0. */
  public static int[] epoch(Runtime runtime, int rows) {
    return order(rows, state(runtime).twoSeeds(0));
  }

  /** The stream for a seed of the run and one of an operation, which are never both 0. */
  private Philox twoSeeds(long own) {
    return new Philox(seed, seed == 0 && own == 0 ? Integer.MAX_VALUE : own);
  }

  /**
   * What gives a shuffled dataset its two seeds, anew for each time through it.
   *
   * @param own the seed it was given, or None
   */
  static Supplier<Philox> reseeding(Runtime runtime, Value own, boolean anew) {
    TensorFlowRandom state = state(runtime);
    long second = own == None.NONE ? state.drawn() : Given.one(runtime, own);
    Philox seeds = state.twoSeeds(second);
    if (!anew) {
      return () -> state.twoSeeds(second);
    }
    int[] next = {0};
    return () ->
        new Philox(
            Integer.toUnsignedLong(seeds.word(next[0]++)),
            Integer.toUnsignedLong(seeds.word(next[0]++)));
  }

  private static double number(Runtime runtime, Value value) {
    Tensor tensor = tapedeck.script.value.Conversion.existing(value);
    if (tensor != null && tensor.isScalar()) {
      return tensor.getDouble(0);
    }
    if (!Numbers.isNumber(value)) {
      throw Raise.refused(
          "a random distribution with parameters of shape", "Scale the drawn numbers instead.");
    }
    return Numbers.real(value);
  }
}
