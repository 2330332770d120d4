package tapedeck.tape;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;

/**
 * The lines of a tape in columns, of which only the first is always there: most programs in Java
 * have no source text, and most records are made outside a backward pass.
 */
final class Records extends AbstractList<TapeRecord> implements RandomAccess {
  private static final @Nullable Variable[] NO_READS = {};
  private static final @Nullable Application[] NO_APPLICATIONS = {};

  /** Of a tape that was released; nothing is added there. */
  static final Records NONE = new Records();

  private static final int PAGE = 1024;

  private @Nullable Application[][] applications = {new Application[8]};
  private @Nullable Variable @Nullable [] @Nullable [] reads;
  private @Nullable Place @Nullable [] places;
  private @Nullable Walk @Nullable [] walks;
  private int size;

  @Override
  public int size() {
    return size;
  }

  Application application(int index) {
    return Objects.requireNonNull(applications[index / PAGE][index % PAGE]);
  }

  void add(
      Application application,
      @Nullable Variable @Nullable [] read,
      Place place,
      @Nullable Walk within) {
    int page = size / PAGE;
    int at = size % PAGE;
    if (page == applications.length) {
      applications = Arrays.copyOf(applications, 2 * page);
      Arrays.fill(applications, page, 2 * page, NO_APPLICATIONS);
    }
    if (at == applications[page].length) {
      applications[page] = Arrays.copyOf(applications[page], page == 0 ? 2 * at : PAGE);
    }
    applications[page][at] = application;
    int capacity = Math.max(8, Integer.highestOneBit(size) * 2);
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
    Application application = application(index);
    @Nullable Variable[] read = in(reads, index);
    Place place = in(places, index);
    return new TapeRecord(
        index,
        application,
        read == null ? Arrays.copyOf(NO_READS, application.arity()) : read,
        place == null ? Place.NOWHERE : place,
        in(walks, index));
  }
}
