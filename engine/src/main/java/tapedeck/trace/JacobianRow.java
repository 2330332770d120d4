package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * Which row of its target's Jacobian a backward pass finds: that of the one element it begins at.
 *
 * @param number from 1
 * @param of how many rows the Jacobian has, one for each element of the target
 */
public record JacobianRow(int number, int of) {
  /** The row a pass finds; null if it begins at several elements, or the target is one number. */
  public static @Nullable JacobianRow of(Trace trace, PassInfo pass) {
    Tensor seed = pass.seeds().size() == 1 ? trace.tensor(pass.seeds().getFirst()) : null;
    if (seed == null || seed.size() < 2) {
      return null;
    }
    int row = -1;
    for (int i = 0; i < seed.size(); i++) {
      double at = seed.getDouble(i);
      if (at != 0 && (at != 1 || row >= 0)) {
        return null;
      }
      row = at == 1 ? i : row;
    }
    return row < 0 ? null : new JacobianRow(row + 1, seed.size());
  }

  /** The row in words: {@code row 3 of 3 of the Jacobian}. */
  public String words() {
    return "row %,d of %,d of the Jacobian".formatted(number, of);
  }
}
