package tapedeck.tape;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a tape in columns, of which only the first is always there: most programs in Java
 * have no source text, and most records are made outside a backward pass.
 */
final class Records extends AbstractList<TapeRecord> implements RandomAccess {
  private static final @Nullable Variable[] NO_READS = {};
  private static final @Nullable Line[] NO_LINES = {};

  /** Of a tape that was released; nothing is added there. */
  static final Records NONE = new Records();

  private static final int PAGE = 256;

  private @Nullable Line[][] lines = {new Line[4]};
  private @Nullable Variable @Nullable [] @Nullable [] reads;
  private @Nullable Place @Nullable [] places;
  private @Nullable Walk @Nullable [] walks;
  private int size;

  @Override
  public int size() {
    return size;
  }

  Line line(int index) {
    return Objects.requireNonNull(lines[index / PAGE][index % PAGE]);
  }

  /** Ends a pass: its marks and sums are taken off. */
  void unmark() {
    for (int i = 0; i < size; i++) {
      line(i).unmark();
    }
  }

  void add(Line line, @Nullable Variable @Nullable [] read, Place place, @Nullable Walk within) {
    int page = size / PAGE;
    int at = size % PAGE;
    if (page == lines.length) {
      lines = Arrays.copyOf(lines, 2 * page);
      Arrays.fill(lines, page, 2 * page, NO_LINES);
    }
    if (at == lines[page].length) {
      lines[page] = Arrays.copyOf(lines[page], page == 0 ? 2 * at : PAGE);
    }
    lines[page][at] = line;
    int capacity = Math.max(4, Integer.highestOneBit(size) * 2);
    if (read != null) {
      reads = roomy(reads, capacity, Variable[][]::new);
      reads[size] = read;
    }
    if (place != Place.NOWHERE) {
      places = roomy(places, capacity, Place[]::new);
      places[size] = place;
    }
    if (within != null) {
      walks = roomy(walks, capacity, Walk[]::new);
      walks[size] = within;
    }
    size++;
  }

  private static <T extends @Nullable Object> T[] roomy(
      T @Nullable [] column, int capacity, IntFunction<T[]> empty) {
    if (column == null) {
      return empty.apply(capacity);
    }
    return column.length < capacity ? Arrays.copyOf(column, capacity) : column;
  }

  private static <T> @Nullable T in(@Nullable T @Nullable [] column, int index) {
    return column != null && index < column.length ? column[index] : null;
  }

  @Override
  public TapeRecord get(int index) {
    Objects.checkIndex(index, size);
    Line line = line(index);
    @Nullable Variable[] read = in(reads, index);
    Place place = in(places, index);
    return new TapeRecord(
        index,
        line.application(),
        read == null ? Arrays.copyOf(NO_READS, line.arity()) : read,
        place == null ? Place.NOWHERE : place,
        in(walks, index));
  }
}
