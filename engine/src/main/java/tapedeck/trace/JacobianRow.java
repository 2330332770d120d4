package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * Which row of its target's Jacobian a backward pass finds: that of the one element it begins at.
 * Where each example of a batch has a Jacobian, a pass finds the same row of all of them.
 *
 * @param number from 1
 * @param of how many rows the Jacobian has, one for each element of the target or of an example
 * @param ofBatch whether it is a row of every example's Jacobian
 */
public record JacobianRow(int number, int of, boolean ofBatch) {
  /** The row a pass finds; null if it begins at other elements, or the target is one number. */
  public static @Nullable JacobianRow of(Trace trace, PassInfo pass) {
    Tensor seed = pass.seeds().size() == 1 ? trace.tensor(pass.seeds().getFirst()) : null;
    if (seed == null || seed.size() < 2) {
      return null;
    }
    int row = only(seed, 0, seed.size());
    if (row >= 0) {
      return new JacobianRow(row + 1, seed.size(), false);
    }
    int width = seed.rank() < 2 ? 0 : seed.size() / seed.shape().dim(0);
    return width > 1 ? ofEach(seed, width) : null;
  }

  private static @Nullable JacobianRow ofEach(Tensor seed, int width) {
    int row = only(seed, 0, width);
    for (int example = width; row >= 0 && example < seed.size(); example += width) {
      row = only(seed, example, width) == row ? row : -1;
    }
    return row < 0 ? null : new JacobianRow(row + 1, width, true);
  }

  /** The place of the one 1 among so many elements that are else 0, or −1. */
  private static int only(Tensor seed, int from, int count) {
    int place = -1;
    for (int i = 0; i < count; i++) {
      double at = seed.getDouble(from + i);
      if (at != 0 && (at != 1 || place >= 0)) {
        return -1;
      }
      place = at == 1 ? i : place;
    }
    return place;
  }

  /** The row in words: {@code row 3 of 3 of the Jacobian}. */
  public String words() {
    return "row %,d of %,d of %s Jacobian".formatted(number, of, ofBatch ? "each" : "the");
  }
}
