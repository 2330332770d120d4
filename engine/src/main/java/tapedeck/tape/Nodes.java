package tapedeck.tape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a tape knows, by identity. Identities given out since the tape began are looked up directly,
 * in pages; older ones in a map.
 */
final class Nodes {
  /** Of a tape that knows nothing any more; nothing is put there. */
  static final Nodes NONE = new Nodes(Long.MAX_VALUE);

  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;

  private final long first;
  private final NodeMap older = new NodeMap();
  private @Nullable Node[][] pages = new Node[2][];

  /**
   * @param first no identity from here on has been given out yet
   */
  Nodes(long first) {
    this.first = first;
  }

  /** Null for what is unknown, as 0 is, the identity of what nobody asked. */
  @Nullable Node get(long id) {
    long at = id - first;
    if (at < 0) {
      return id == 0 ? null : older.get(id);
    }
    long page = at >> PAGE_BITS;
    return page < pages.length && pages[(int) page] != null
        ? pages[(int) page][(int) at & PAGE - 1]
        : null;
  }

  void put(long id, Node node) {
    long at = id - first;
    if (at < 0) {
      older.put(id, node);
      return;
    }
    int page = Math.toIntExact(at >> PAGE_BITS);
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * pages.length));
    }
    if (pages[page] == null) {
      pages[page] = new Node[PAGE];
    }
    pages[page][(int) at & PAGE - 1] = node;
  }
}
