package tapedeck.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import tapedeck.tensor.Shape;

/**
 * Keras' way of adding: what can be squeezed to a vector as long as the second or the last axis of
 * a matrix or larger tensor is added along that axis, as a bias, whichever way it lies itself.
 */
public final class Bias {
  private Bias() {}

  /** Whether Keras takes {@code y} for a bias of {@code x}. */
  public static boolean fits(Shape x, Shape y) {
    long wide = IntStream.range(0, y.rank()).filter(axis -> y.dim(axis) != 1).count();
    int size = length(y);
    return x.rank() > 1 && wide == 1 && size > 1 && (size == x.dim(1) || isLast(x, y));
  }

  /** Whether a bias lies along the last axis and not the second. */
  public static boolean isLast(Shape x, Shape y) {
    return length(y) == x.dim(x.rank() - 1);
  }

  /** The shape in which a bias is broadcast to {@code x}. */
  static Shape aligned(Shape x, Shape y) {
    int[] dims = new int[x.rank() - (isLast(x, y) ? 0 : 1)];
    Arrays.fill(dims, 1);
    dims[isLast(x, y) ? dims.length - 1 : 0] = length(y);
    return Shape.of(dims);
  }

  private static int length(Shape y) {
    int size = 1;
    for (int axis = 0; axis < y.rank(); axis++) {
      size = Math.max(size, y.dim(axis));
    }
    return size;
  }
}
