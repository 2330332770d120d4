package tapedeck.script.library.tensorflow.indexing;

import java.util.Arrays;
import java.util.stream.IntStream;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * Where TensorFlow finds the one largest element of each row: what is no number is taken for the
 * largest so far, and what comes after that for larger.
 */
final class LargestOfRow {
  private LargestOfRow() {}

  /** Places in row-major order. */
  static int[] places(Tensor x, int length) {
    int lanes = x.dtype() == DType.FLOAT32 ? 8 : 4;
    return IntStream.range(0, x.size() / length)
        .map(row -> {
          double[] keys = new double[length];
          Arrays.setAll(keys, i -> x.getDouble(row * length + i));
          double most = most(keys, lanes);
          int place = 0;
          while (place < length && keys[place] != most) {
            place++;
          }
          return row * length + (place == length ? 0 : place);
        })
        .toArray();
  }

  /** Elements are compared lane by lane, the lanes with each other, then those left over. */
  private static double most(double[] keys, int lanes) {
    int whole = keys.length / lanes * lanes;
    double rest = running(keys, whole, 1);
    if (whole == 0) {
      return rest;
    }
    double most = Double.NaN;
    for (int lane = 0; lane < lanes; lane++) {
      double own = running(Arrays.copyOf(keys, whole), lane, lanes);
      most = Double.isNaN(most) || own > most ? own : most;
    }
    return rest < most ? most : rest;
  }

  private static double running(double[] keys, int from, int step) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < keys.length; i += step) {
      most = keys[i] < most ? most : keys[i];
    }
    return most;
  }
}
