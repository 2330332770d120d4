package tapedeck.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A tensor with its axes in the order in which TensorFlow's CPU kernel reduces those that do not
 * lie together: one run of axes that stay between two that are reduced is read from the last of
 * these on; of more runs, all that stay are moved to the front.
 *
 * @param x the tensor, transposed
 * @param isInside whether the axes that stay are the innermost ones now, not the outermost
 */
record Turned(Tensor x, boolean isInside) {
  static Turned of(Tensor x, boolean[] reduced) {
    int[] run = new int[reduced.length];
    int runs = 0;
    boolean last = false;
    for (int axis = 0; axis < run.length; axis++) {
      if (x.shape().dim(axis) != 1 && (runs == 0 || reduced[axis] != last)) {
        last = reduced[axis];
        runs++;
      }
      run[axis] = runs;
    }
    boolean inside = runs == 3 && last;
    int[] order =
        IntStream.range(0, run.length)
            .boxed()
            .sorted(Comparator.comparing(axis -> inside ? run[axis] % 3 : reduced[axis] ? 1 : 0))
            .mapToInt(axis -> axis)
            .toArray();
    return new Turned(Arrange.transpose(x, order), inside);
  }

  /** For each element which of {@code count} columns it belongs to. */
  int[] columns(int count) {
    int[] columns = new int[x.size()];
    Arrays.setAll(columns, i -> i % count);
    return columns;
  }
}
