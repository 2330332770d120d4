package tapedeck.tape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** Gradients so far, by the identity they are the gradient of. */
final class Sums {
  private final LongIntMap slots = new LongIntMap();
  private @Nullable Tensor[] sums = new Tensor[16];
  private int[] terms = new int[16];
  private int used;

  /** The sum for {@code key}; null if nothing arrived yet. */
  @Nullable Tensor get(long key) {
    int slot = slots.get(key, -1);
    return slot < 0 ? null : sums[slot];
  }

  /** Keeps a sum that holds one contribution more; answers how many it holds now. */
  int put(long key, Tensor sum) {
    int slot = slots.get(key, -1);
    if (slot < 0) {
      slot = used++;
      slots.put(key, slot);
      if (slot == terms.length) {
        sums = Arrays.copyOf(sums, 2 * slot);
        terms = Arrays.copyOf(terms, 2 * slot);
      }
    }
    sums[slot] = sum;
    return ++terms[slot];
  }
}
