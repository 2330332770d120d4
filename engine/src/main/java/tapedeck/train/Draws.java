package tapedeck.train;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Orthogonal;
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

  /** The orthonormal factor of a tall matrix of normal numbers, R having no negative diagonal. */
  static Tensor orthogonal(Shape shape, DType dtype, double gain, DoubleSupplier normal) {
    if (shape.rank() < 2) {
      throw EngineError.value(
          "The tensor to initialize must be at least two-dimensional. Received: shape=%s of rank %d."
              .formatted(shape, shape.rank()));
    }
    int columns = shape.dim(-1);
    int rows = shape.size() / Math.max(1, columns);
    int many = Math.max(rows, columns);
    int few = Math.min(rows, columns);
    boolean wide = dtype == DType.FLOAT64;
    Tensor matrix = tensor(Shape.of(many, few), wide ? dtype : DType.FLOAT32, normal);
    Tensor q = Orthogonal.q(matrix);
    Tensor r = Orthogonal.r(matrix);
    double[] numbers = new double[shape.size()];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = rows < columns ? column * few + row : row * few + column;
        double sign = Math.signum(r.getDouble((rows < columns ? row : column) * (few + 1)));
        double element = sign * q.getDouble(at);
        numbers[row * columns + column] = wide ? gain * element : (float) gain * (float) element;
      }
    }
    return Tensor.of(shape, numbers).cast(dtype);
  }
}
