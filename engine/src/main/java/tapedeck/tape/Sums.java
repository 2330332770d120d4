package tapedeck.tape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** Gradients so far, by the cell of what they are the gradient of. */
final class Sums {
  private final @Nullable Tensor[] recorded;
  private @Nullable Tensor[] watched;
  private final int @Nullable [] recordedTerms;
  private int @Nullable [] watchedTerms;

  /**
   * @param recorded how many records the tape has
   * @param watched how many things it watches
   * @param counting whether {@link #put} has to tell how many terms a sum has
   */
  Sums(int recorded, int watched, boolean counting) {
    this.recorded = new Tensor[recorded];
    this.watched = new Tensor[watched];
    this.recordedTerms = counting ? new int[recorded] : null;
    this.watchedTerms = counting ? new int[watched] : null;
  }

  /** The sum for a cell; null if nothing arrived yet. */
  @Nullable Tensor get(int cell) {
    if (cell >= 0) {
      return cell < recorded.length ? recorded[cell] : null;
    }
    return ~cell < watched.length ? watched[~cell] : null;
  }

  /** Keeps a sum that holds one contribution more; answers how many it holds now if it counts. */
  int put(int cell, Tensor sum) {
    if (cell >= 0) {
      recorded[cell] = sum;
      return recordedTerms == null ? 0 : ++recordedTerms[cell];
    }
    if (~cell >= watched.length) {
      watched = Arrays.copyOf(watched, ~cell + 1);
      watchedTerms = watchedTerms == null ? null : Arrays.copyOf(watchedTerms, ~cell + 1);
    }
    watched[~cell] = sum;
    return watchedTerms == null ? 0 : ++watchedTerms[~cell];
  }
}
