package tapedeck.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * The tensors of a run by identity, and what is known of each, within a memory budget; beyond it
 * large ones as summaries. Identities are given out one after the other, so that pages of them are
 * nearly full: a run keeps very many.
 */
final class TensorStore {
  private static final long BUDGET = 256L << 20;
  private static final int ALWAYS_KEPT = 64;
  private static final int PAGE = 256;
  private static final int IDS_AT_ONCE = 256;

  /** No tensor of the run has an identity below, but those that were there before it. */
  private final long first;

  private final Map<Long, Page> older = new HashMap<>();
  private @Nullable Page[] pages = new Page[4];
  private long bytes;
  private long nextId;
  private long endOfIds;

  /** What is known of tensors whose identities follow each other, in columns. */
  private static final class Page {
    final @Nullable Object[] seen;
    final int[] makers;
    @Nullable String @Nullable [] names;
    @Nullable Place @Nullable [] conversions;
    long @Nullable [] owners;

    Page() {
      seen = new Object[PAGE];
      makers = new int[PAGE];
    }

    Page(Page other) {
      seen = other.seen.clone();
      makers = other.makers.clone();
      names = other.names == null ? null : other.names.clone();
      conversions = other.conversions == null ? null : other.conversions.clone();
      owners = other.owners == null ? null : other.owners.clone();
    }
  }

  /** Another identity of a tensor that is kept. */
  private record Same(long id) {}

  TensorStore() {
    this(Tensor.newIds(IDS_AT_ONCE));
    nextId = first;
    endOfIds = first + IDS_AT_ONCE;
  }

  private TensorStore(long first) {
    this.first = first;
  }

  /** The same up to now. */
  TensorStore copy() {
    TensorStore copy = new TensorStore(first);
    older.forEach((number, page) -> copy.older.put(number, new Page(page)));
    copy.pages = pages.clone();
    for (int i = 0; i < pages.length; i++) {
      Page page = pages[i];
      copy.pages[i] = page == null ? null : new Page(page);
    }
    copy.bytes = bytes;
    return copy;
  }

  /** No tensor that the run makes has a lower identity. */
  long first() {
    return first;
  }

  /** The identity of a tensor; runs of new ones are set aside, as threads share the count. */
  private long idOf(Tensor tensor) {
    long known = tensor.knownId();
    if (known != 0) {
      return known;
    }
    if (nextId == endOfIds) {
      nextId = Tensor.newIds(IDS_AT_ONCE);
      endOfIds = nextId + IDS_AT_ONCE;
    }
    return tensor.id(nextId++);
  }

  private @Nullable Page find(long id) {
    if (id < first) {
      return older.get(id / PAGE);
    }
    long number = (id - first) / PAGE;
    return number < pages.length ? pages[(int) number] : null;
  }

  private Page page(long id) {
    Page found = find(id);
    if (found == null) {
      found = new Page();
      if (id < first) {
        older.put(id / PAGE, found);
      } else {
        int number = Math.toIntExact((id - first) / PAGE);
        if (number >= pages.length) {
          pages = Arrays.copyOf(pages, Math.max(number + 1, 2 * pages.length));
        }
        pages[number] = found;
      }
    }
    return found;
  }

  private int place(long id) {
    return (int) ((id < first ? id : id - first) % PAGE);
  }

  /** Remembers a tensor and answers its identity. */
  long keep(Tensor tensor) {
    long id = idOf(tensor);
    Page page = page(id);
    int at = place(id);
    if (page.seen[at] instanceof Same(long kept)) {
      return kept;
    }
    if (page.seen[at] == null) {
      long size = (long) tensor.size() * tensor.dtype().bytes();
      boolean whole = tensor.size() <= ALWAYS_KEPT || bytes + size <= BUDGET;
      bytes += whole ? size : 0;
      page.seen[at] = whole ? tensor.settled() : Seen.Summary.of(tensor);
    }
    return id;
  }

  /** Notes that {@code id} is another identity of the tensor {@code kept}. */
  void same(long id, long kept) {
    page(id).seen[place(id)] = new Same(kept);
  }

  @Nullable Seen get(long id) {
    Page page = find(id);
    return switch (page == null ? null : page.seen[place(id)]) {
      case null -> null;
      case Tensor tensor -> new Seen.Whole(tensor);
      case Same(long kept) -> get(kept);
      case Object summary -> (Seen) summary;
    };
  }

  /** Notes the node that made a tensor that is kept. */
  void made(long id, int node) {
    page(id).makers[place(id)] = node + 1;
  }

  /** The node that made a tensor; -1 if none did. */
  int maker(long id) {
    Page page = find(id);
    return page == null ? -1 : page.makers[place(id)] - 1;
  }

  /** Gives a tensor its name, if it has none yet. */
  void name(long id, String name) {
    Page page = page(id);
    page.names = page.names == null ? new String[PAGE] : page.names;
    int at = place(id);
    page.names[at] = page.names[at] == null ? name : page.names[at];
  }

  @Nullable String name(long id) {
    Page page = find(id);
    return page == null || page.names == null ? null : page.names[place(id)];
  }

  /** Notes the expression that was first converted into a tensor. */
  void converted(long id, Place from) {
    Page page = page(id);
    page.conversions = page.conversions == null ? new Place[PAGE] : page.conversions;
    int at = place(id);
    page.conversions[at] = page.conversions[at] == null ? from : page.conversions[at];
  }

  @Nullable Place conversion(long id) {
    Page page = find(id);
    return page == null || page.conversions == null ? null : page.conversions[place(id)];
  }

  /** Notes the variable that a tensor is the value of. */
  void owned(long id, long variable) {
    Page page = page(id);
    page.owners = page.owners == null ? new long[PAGE] : page.owners;
    page.owners[place(id)] = variable;
  }

  /** The variable that a tensor is or was the value of; 0 for any other tensor. */
  long owner(long id) {
    Page page = find(id);
    return page == null || page.owners == null ? 0 : page.owners[place(id)];
  }
}
