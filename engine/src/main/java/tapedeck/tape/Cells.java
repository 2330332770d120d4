package tapedeck.tape;

import java.util.Arrays;

/**
 * Where a tape keeps what has an identity: the number of a record for what it computed, a negative
 * number for what it watches. Identities given out since the tape began are looked up directly, in
 * pages; older ones in a map.
 */
final class Cells {
  /** The cell of what the tape does not know. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** Of a tape that knows nothing any more; nothing is put there. */
  static final Cells NONE = new Cells(Long.MAX_VALUE);

  private static final int PAGE = 32;

  private final long first;
  private final LongIntMap older = new LongIntMap();
  private int[][] pages = new int[2][];

  /**
   * @param first no identity from here on has been given out yet
   */
  Cells(long first) {
    this.first = first;
  }

  /** The cell of an identity; 0, the identity of what nobody asked, is unknown. */
  int get(long id) {
    long at = id - first;
    if (at < 0) {
      return older.get(id, UNKNOWN);
    }
    int page = (int) Math.min(at / PAGE, Integer.MAX_VALUE);
    return page < pages.length && pages[page] != null ? pages[page][(int) (at % PAGE)] : UNKNOWN;
  }

  void put(long id, int cell) {
    long at = id - first;
    if (at < 0) {
      older.put(id, cell);
      return;
    }
    int page = Math.toIntExact(at / PAGE);
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * pages.length));
    }
    if (pages[page] == null) {
      pages[page] = new int[PAGE];
      Arrays.fill(pages[page], UNKNOWN);
    }
    pages[page][(int) (at % PAGE)] = cell;
  }
}
