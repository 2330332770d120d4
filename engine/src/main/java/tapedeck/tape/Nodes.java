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

  /** How long the first page is at first: most tapes are short. */
  private static final int LEAST = 8;

  private static final @Nullable Node[] NO_NODES = {};

  private final long first;
  private final NodeMap older = new NodeMap();
  private @Nullable Node[][] pages = {NO_NODES};

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
    long number = at >> PAGE_BITS;
    @Nullable Node[] page = number < pages.length ? pages[(int) number] : NO_NODES;
    int place = (int) at & PAGE - 1;
    return place < page.length ? page[place] : null;
  }

  void put(long id, @Nullable Node node) {
    long at = id - first;
    if (at < 0) {
      older.put(id, node);
      return;
    }
    int number = Math.toIntExact(at >> PAGE_BITS);
    int place = (int) at & PAGE - 1;
    int before = pages.length;
    if (number >= before) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, 2 * before));
      Arrays.fill(pages, before, pages.length, NO_NODES);
    }
    if (place >= pages[number].length) {
      pages[number] = Arrays.copyOf(pages[number], number == 0 && place < LEAST ? LEAST : PAGE);
    }
    pages[number][place] = node;
  }
}
