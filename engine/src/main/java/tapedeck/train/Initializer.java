package tapedeck.train;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Where the first numbers of a weight come from, by Keras' formulas. */
public sealed interface Initializer {
  /** The same number everywhere. */
  record Constant(double value) implements Initializer {}

  /** {@code gain} on the diagonal of a matrix, zeros elsewhere. */
  record Identity(double gain) implements Initializer {}

  /**
   * Numbers of a normal distribution.
   *
   * @param truncated whether numbers beyond two standard deviations are drawn again
   */
  record Normal(double mean, double deviation, boolean truncated, @Nullable Long seed)
      implements Initializer {}

  /** Numbers between two others, all equally likely. */
  record Uniform(double least, double most, @Nullable Long seed) implements Initializer {}

  /** Numbers whose variance is {@code scale} over the number of inputs, outputs or their mean. */
  record Scaled(double scale, Fan fan, Spread spread, @Nullable Long seed) implements Initializer {}

  /** The rows, or columns where there are more rows, are orthonormal but for {@code gain}. */
  record Orthogonal(double gain, @Nullable Long seed) implements Initializer {}

  /** What a variance is divided by. */
  enum Fan {
    /** The number of inputs. */
    FAN_IN,
    /** The number of outputs. */
    FAN_OUT,
    /** The mean of both numbers. */
    FAN_AVG
  }

  /** How numbers lie about 0. */
  enum Spread {
    /** Normal, drawn anew beyond two standard deviations. */
    TRUNCATED_NORMAL,
    /** Normal. */
    UNTRUNCATED_NORMAL,
    /** Evenly between two bounds. */
    UNIFORM
  }

  /** The standard deviation of a standard normal distribution cut off at two of its own. */
  double OF_TRUNCATED = 0.87962566103423978;

  /**
   * A tensor of first numbers. With a seed of its own an initializer makes the same numbers each
   * time; without, it draws on {@code random}. They are not TensorFlow's numbers, which take its
   * own generator.
   *
   * @throws EngineError ValueError if the shape is none it can fill
   */
  default Tensor make(Shape shape, DType dtype, RandomGenerator random) {
    return switch (this) {
      case Constant(double value) -> Tensor.full(dtype, shape, value);
      case Identity(double gain) -> identity(shape, gain).cast(dtype);
      case Normal(double mean, double deviation, boolean truncated, Long seed) -> {
        RandomGenerator source = Draws.from(seed, random);
        yield Draws.tensor(shape, dtype, () -> mean + deviation * Draws.normal(source, truncated));
      }
      case Uniform(double least, double most, Long seed) -> {
        RandomGenerator source = Draws.from(seed, random);
        yield Draws.tensor(shape, dtype, () -> least + (most - least) * source.nextDouble());
      }
      case Scaled scaled -> scaled.on(shape).make(shape, dtype, random);
      case Orthogonal(double gain, Long seed) ->
          orthogonal(shape, dtype, gain, Draws.from(seed, random)::nextGaussian);
    };
  }

  /**
   * Orthonormal rows, or columns where there are more rows, times {@code gain}.
   *
   * @param normal draws numbers of the standard normal distribution
   * @throws EngineError ValueError if the shape has fewer than two axes
   */
  static Tensor orthogonal(Shape shape, DType dtype, double gain, DoubleSupplier normal) {
    return Draws.orthogonal(shape, dtype, gain, normal);
  }

  /** Whether its numbers are drawn. */
  default boolean isRandom() {
    return !(this instanceof Constant) && !(this instanceof Identity);
  }

  /** The seed it was given; null if none. */
  default @Nullable Long seed() {
    return null;
  }

  /** What it is for a weight of this shape: {@link Scaled} becomes a normal or uniform one. */
  default Initializer on(Shape shape) {
    return this instanceof Scaled(double scale, Fan fan, Spread spread, Long seed)
        ? scaled(scale / Math.max(1, fan(shape, fan)), spread, seed)
        : this;
  }

  private static Initializer scaled(double variance, Spread spread, @Nullable Long seed) {
    double deviation = Math.sqrt(variance);
    return switch (spread) {
      case TRUNCATED_NORMAL -> new Normal(0, deviation / OF_TRUNCATED, true, seed);
      case UNTRUNCATED_NORMAL -> new Normal(0, deviation, false, seed);
      case UNIFORM -> new Uniform(-Math.sqrt(3 * variance), Math.sqrt(3 * variance), seed);
    };
  }

  private static double fan(Shape shape, Fan fan) {
    int rank = shape.rank();
    double in = rank == 0 ? 1 : shape.dim(0);
    double out = in;
    if (rank >= 2) {
      double field = 1;
      for (int axis = 0; axis < rank - 2; axis++) {
        field *= shape.dim(axis);
      }
      in = field * shape.dim(rank - 2);
      out = field * shape.dim(rank - 1);
    }
    return switch (fan) {
      case FAN_IN -> in;
      case FAN_OUT -> out;
      case FAN_AVG -> (in + out) / 2;
    };
  }

  private static Tensor identity(Shape shape, double gain) {
    if (shape.rank() != 2) {
      throw EngineError.value(
          "Identity matrix initializer can only be used for 2D matrices. Received: shape=%s of rank %d."
              .formatted(shape, shape.rank()));
    }
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < Math.min(shape.dim(0), shape.dim(1)); i++) {
      numbers[i * shape.dim(1) + i] = gain;
    }
    return Tensor.of(shape, numbers);
  }
}
