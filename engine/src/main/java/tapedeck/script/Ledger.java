package tapedeck.script;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/** How much memory the tensors take that were computed and can still be reached. */
final class Ledger {
  /** Tensors below this many bytes are not worth an entry. */
  private static final int LEAST = 4096;

  private static final class Entry extends PhantomReference<Tensor> {
    private final long bytes;

    Entry(Tensor tensor, long bytes, ReferenceQueue<Tensor> queue) {
      super(tensor, queue);
      this.bytes = bytes;
    }
  }

  private final long limit;
  private final ReferenceQueue<Tensor> gone = new ReferenceQueue<>();
  private final Set<Entry> entries = new HashSet<>();
  private long bytes;

  Ledger(long limit) {
    this.limit = limit;
  }

  /** Adds a tensor; runs {@code over} if all that are alive take more than the limit. */
  void add(Tensor tensor, Runnable over) {
    long size = (long) tensor.size() * tensor.dtype().bytes();
    if (size < LEAST) {
      return;
    }
    entries.add(new Entry(tensor, size, gone));
    bytes += size;
    if (bytes > limit && !collected()) {
      over.run();
    }
  }

  /** Whether what is alive fits, once the garbage was collected. */
  private boolean collected() {
    drain(gone.poll());
    for (int attempt = 0; bytes > limit && attempt < 3; attempt++) {
      System.gc();
      try {
        drain(gone.remove(50));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return bytes <= limit;
  }

  private void drain(@Nullable Reference<? extends Tensor> first) {
    Reference<? extends Tensor> next = first;
    while (next != null) {
      if (next instanceof Entry entry && entries.remove(entry)) {
        bytes -= entry.bytes;
      }
      next = gone.poll();
    }
  }
}
