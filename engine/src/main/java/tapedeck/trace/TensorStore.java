package tapedeck.trace;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** The tensors of a run by identity, within a memory budget; beyond it large ones as summaries. */
final class TensorStore {
  private static final long BUDGET = 256L << 20;
  private static final int ALWAYS_KEPT = 64;

  private final Map<Long, Seen> seen = new HashMap<>();
  private long bytes;

  /** Remembers a tensor and answers its identity. */
  long keep(Tensor tensor) {
    long id = tensor.id();
    if (!seen.containsKey(id)) {
      long size = (long) tensor.size() * tensor.dtype().bytes();
      boolean whole = tensor.size() <= ALWAYS_KEPT || bytes + size <= BUDGET;
      bytes += whole ? size : 0;
      seen.put(id, whole ? new Seen.Whole(tensor) : Seen.Summary.of(tensor));
    }
    return id;
  }

  @Nullable Seen get(long id) {
    return seen.get(id);
  }
}
