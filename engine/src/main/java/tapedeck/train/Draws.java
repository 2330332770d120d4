package tapedeck.train;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Random tensors for initializers. */
final class Draws {
  private Draws() {}

  static RandomGenerator from(@Nullable Long seed, RandomGenerator otherwise) {
    return seed == null ? otherwise : new SplittableRandom(seed);
  }

  static double normal(RandomGenerator source, boolean truncated) {
    double drawn = source.nextGaussian();
    while (truncated && Math.abs(drawn) > 2) {
      drawn = source.nextGaussian();
    }
    return drawn;
  }

  static Tensor tensor(Shape shape, DType dtype, DoubleSupplier source) {
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = source.getAsDouble();
    }
    return Tensor.of(shape, numbers).cast(dtype);
  }

  /** A tall matrix of normal numbers made orthonormal column by column, by Gram and Schmidt. */
  static Tensor orthogonal(Shape shape, double gain, DoubleSupplier normal) {
    if (shape.rank() < 2) {
      throw EngineError.value(
          "The tensor to initialize must be at least two-dimensional. Received: shape=%s of rank %d."
              .formatted(shape, shape.rank()));
    }
    int columns = shape.dim(-1);
    int rows = shape.size() / Math.max(1, columns);
    int many = Math.max(rows, columns);
    int few = Math.min(rows, columns);
    double[][] vectors = new double[few][many];
    for (int i = 0; i < many; i++) {
      for (int j = 0; j < few; j++) {
        vectors[j][i] = normal.getAsDouble();
      }
    }
    for (int i = 0; i < few; i++) {
      double[] own = vectors[i];
      for (int j = 0; j < i; j++) {
        double[] other = vectors[j];
        double along = product(own, other);
        java.util.Arrays.setAll(own, k -> own[k] - along * other[k]);
      }
      double length = Math.sqrt(product(own, own));
      java.util.Arrays.setAll(own, k -> own[k] / length);
    }
    double[] numbers = new double[shape.size()];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        numbers[row * columns + column] =
            gain * (rows < columns ? vectors[row][column] : vectors[column][row]);
      }
    }
    return Tensor.of(shape, numbers);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
