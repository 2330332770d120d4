package tapedeck.script.value;

import java.util.List;
import java.util.function.Supplier;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Single numbers in and out of tensors. */
public final class Elements {
  private Elements() {}

  /** Element {@code index} in row-major order as a scalar tensor. */
  public static Tensor at(Tensor tensor, int index) {
    return Arrange.gather(Shape.SCALAR, tensor.dtype(), i -> tensor, i -> index);
  }

  /** Element {@code index} as a Python number. */
  public static Value number(Tensor tensor, int index) {
    return switch (tensor.dtype().storage()) {
      case FLOAT32, FLOAT64 -> Float.of(tensor.getDouble(index));
      case INT32, INT64 -> Int.of(tensor.getLong(index));
      case BOOL -> Bool.of(tensor.getBoolean(index));
    };
  }

  /**
   * A tensor of numbers, each a Python number or a NumPy scalar.
   *
   * @param wraps whether whole numbers beyond the range of a type of less than four bytes wrap
   *     around in it
   */
  static Tensor fill(
      DType dtype, Shape shape, List<Value> numbers, boolean wraps, Supplier<Raise> outOfRange) {
    if (dtype.isCarried()) {
      DType wide = dtype.isFloating() ? DType.FLOAT32 : DType.INT64;
      Tensor made = fill(wide, shape, numbers, wraps, outOfRange);
      Tensor fitted = made.cast(dtype);
      for (int i = 0; !wraps && dtype.isInteger() && i < made.size(); i++) {
        if (made.getLong(i) != fitted.getLong(i)) {
          throw Raise.of(
              Exceptions.OVERFLOW_ERROR,
              "Python integer %d out of bounds for %s".formatted(made.getLong(i), dtype));
        }
      }
      return fitted;
    }
    int n = numbers.size();
    return switch (dtype.storage()) {
      case FLOAT32 -> {
        float[] data = new float[n];
        for (int i = 0; i < n; i++) {
          data[i] = (float) real(numbers.get(i));
        }
        yield Tensor.of(shape, data);
      }
      case FLOAT64 -> {
        double[] data = new double[n];
        for (int i = 0; i < n; i++) {
          data[i] = real(numbers.get(i));
        }
        yield Tensor.of(shape, data);
      }
      case INT32 -> {
        int[] data = new int[n];
        for (int i = 0; i < n; i++) {
          long value = whole(numbers.get(i), outOfRange);
          if (value != (int) value && !wraps) {
            throw outOfRange.get();
          }
          data[i] = (int) value;
        }
        yield Tensor.of(shape, data);
      }
      case INT64 -> {
        long[] data = new long[n];
        for (int i = 0; i < n; i++) {
          data[i] = whole(numbers.get(i), outOfRange);
        }
        yield Tensor.of(shape, data);
      }
      case BOOL -> {
        boolean[] data = new boolean[n];
        for (int i = 0; i < n; i++) {
          data[i] = real(numbers.get(i)) != 0;
        }
        yield Tensor.of(shape, data);
      }
    };
  }

  private static double real(Value number) {
    return number instanceof ArrayValue scalar ? scalar.data().getDouble(0) : Numbers.real(number);
  }

  private static long whole(Value number, Supplier<Raise> outOfRange) {
    return switch (number) {
      case Int i when i.isSmall() -> i.small();
      case Int i -> throw outOfRange.get();
      case ArrayValue a -> a.data().getLong(0);
      default -> (long) Numbers.real(number);
    };
  }
}
