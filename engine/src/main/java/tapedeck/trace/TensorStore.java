package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * The tensors of a run by identity, and which operation made each, within a memory budget; beyond
 * it large ones as summaries. Open addressing: a run keeps very many.
 */
final class TensorStore {
  private static final long BUDGET = 256L << 20;
  private static final int ALWAYS_KEPT = 64;

  private long[] ids = new long[64];
  private @Nullable Object[] seen = new Object[64];
  private int[] makers = new int[64];
  private int size;
  private long bytes;

  /** The same up to now. */
  TensorStore copy() {
    TensorStore copy = new TensorStore();
    copy.ids = ids.clone();
    copy.seen = seen.clone();
    copy.makers = makers.clone();
    copy.size = size;
    copy.bytes = bytes;
    return copy;
  }

  /** Remembers a tensor and answers its identity. */
  long keep(Tensor tensor) {
    long id = tensor.id();
    if (ids[slot(id)] != id) {
      long size = (long) tensor.size() * tensor.dtype().bytes();
      boolean whole = tensor.size() <= ALWAYS_KEPT || bytes + size <= BUDGET;
      bytes += whole ? size : 0;
      put(id, whole ? tensor.settled() : Seen.Summary.of(tensor));
    }
    return id;
  }

  private void put(long id, Object kept) {
    if (2 * ++size > ids.length) {
      grow();
    }
    int slot = slot(id);
    ids[slot] = id;
    seen[slot] = kept;
    makers[slot] = -1;
  }

  /** Notes the node that made a tensor that is kept. */
  void made(long id, int node) {
    int slot = slot(id);
    if (ids[slot] == id) {
      makers[slot] = node;
    }
  }

  /** The node that made a tensor; -1 if none did. */
  int maker(long id) {
    int slot = slot(id);
    return id != 0 && ids[slot] == id ? makers[slot] : -1;
  }

  @Nullable Seen get(long id) {
    int slot = slot(id);
    Object kept = id != 0 && ids[slot] == id ? seen[slot] : null;
    return kept instanceof Tensor tensor ? new Seen.Whole(tensor) : (Seen) kept;
  }

  private int slot(long id) {
    int mask = ids.length - 1;
    int slot = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (ids[slot] != 0 && ids[slot] != id) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldIds = ids;
    @Nullable Object[] oldSeen = seen;
    int[] oldMakers = makers;
    ids = new long[2 * oldIds.length];
    seen = new Object[ids.length];
    makers = new int[ids.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        seen[slot] = oldSeen[i];
        makers[slot] = oldMakers[i];
      }
    }
  }
}
