package tapedeck.script.library;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * {@code tf.random} for one run: Java's {@link SplittableRandom}, started from the seed of {@code
 * tf.random.set_seed}, or from 0. The numbers are not TensorFlow's.
 */
final class TensorFlowRandom {
  private SplittableRandom source = new SplittableRandom(0);

  private TensorFlowRandom() {}

  static void install(Namespace random, Namespace utils) {
    TensorFlowRandom state = new TensorFlowRandom();
    utils.method("set_random_seed", "seed", state::seed);
    random
        .method("set_seed", "seed", state::seed)
        .method(
            "normal",
            "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None",
            state::normal)
        .method(
            "truncated_normal",
            "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None",
            state::truncated)
        .method(
            "uniform",
            "shape, minval=0, maxval=None, dtype=None, seed=None, name=None",
            state::uniform)
        .refused(
            "tf.random.",
            "Use tf.random.normal or tf.random.uniform.",
            "shuffle",
            "categorical",
            "gamma",
            "poisson",
            "Generator",
            "stateless_normal",
            "stateless_uniform");
  }

  private Value seed(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Int seed)) {
      throw Raise.type("set_seed() takes a whole number");
    }
    source = new SplittableRandom(seed.big().longValue());
    return None.NONE;
  }

  private Value normal(Runtime runtime, Value[] in) {
    double mean = number(runtime, in[1]);
    double deviation = number(runtime, in[2]);
    return drawn(runtime, in, () -> mean + deviation * source.nextGaussian());
  }

  private Value truncated(Runtime runtime, Value[] in) {
    double mean = number(runtime, in[1]);
    double deviation = number(runtime, in[2]);
    return drawn(runtime, in, () -> mean + deviation * withinTwo());
  }

  private double withinTwo() {
    double drawn = source.nextGaussian();
    while (Math.abs(drawn) > 2) {
      drawn = source.nextGaussian();
    }
    return drawn;
  }

  private Value uniform(Runtime runtime, Value[] in) {
    DType dtype = DTypes.tensorFlow(runtime, in[3]);
    double least = number(runtime, in[1]);
    if (dtype != null && dtype.isInteger()) {
      if (in[2] == None.NONE) {
        throw Raise.value("Must specify maxval for integer dtype " + dtype);
      }
      double bound = number(runtime, in[2]);
      return drawn(runtime, in, () -> least + Math.floor((bound - least) * source.nextDouble()));
    }
    double most = in[2] == None.NONE ? 1 : number(runtime, in[2]);
    return drawn(runtime, in, () -> least + (most - least) * source.nextDouble());
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

  private static Value drawn(Runtime runtime, Value[] in, DoubleSupplier source) {
    Shape shape = Given.shape(runtime, in[0]);
    DType dtype = DTypes.tensorFlow(runtime, in[3]);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = source.getAsDouble();
    }
    return Constants.value(Tensor.of(shape, numbers).cast(dtype == null ? DType.FLOAT32 : dtype));
  }
}
