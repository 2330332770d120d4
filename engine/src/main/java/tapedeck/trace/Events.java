package tapedeck.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;

/**
 * The events of a run in order. The three kinds that a long run has by the million are numbers in
 * columns and become events when they are asked for; objects for each would be most of what the
 * collector has to move. Numbers that do not fit make an object after all.
 */
final class Events {
  /** What stands for the operation where an event is none. */
  private enum Kind {
    CONTRIBUTED,
    ACCUMULATED
  }

  private static final NotRecorded[] REASONS = NotRecorded.values();
  private static final int PAGE = 512;
  private static final int LEAST = 16;
  private static final int NUMBERS = 5;
  private static final int MOST_SETS_SEARCHED = 16;

  /** Identities are kept as their distances from this. */
  private final long first;

  private Page[] pages = {new Page(LEAST)};

  /** The sets of tapes that recorded an operation; the last is the latest new one. */
  private final List<int[]> tapeSets = new ArrayList<>();

  private int size;

  /** Events that follow each other. */
  private static final class Page {
    /** An operation, a {@link Kind}, or the whole event. */
    @Nullable Object[] what;

    @Nullable Place @Nullable [] places;
    int[] numbers;

    Page(int capacity) {
      what = new Object[capacity];
      numbers = new int[capacity * NUMBERS];
    }

    Page(Page other) {
      what = other.what.clone();
      places = other.places == null ? null : other.places.clone();
      numbers = other.numbers.clone();
    }

    void grow(int capacity) {
      what = Arrays.copyOf(what, capacity);
      places = places == null ? null : Arrays.copyOf(places, capacity);
      numbers = Arrays.copyOf(numbers, capacity * NUMBERS);
    }

    Place place(int at) {
      return places == null ? Place.NOWHERE : Objects.requireNonNull(places[at]);
    }

    void place(int at, Place place) {
      if (places == null && place != Place.NOWHERE) {
        places = new Place[what.length];
        Arrays.fill(places, Place.NOWHERE);
      }
      if (places != null) {
        places[at] = place;
      }
    }
  }

  /**
   * @param first an identity near those that will come
   */
  Events(long first) {
    this.first = first;
  }

  /** The same up to now. */
  Events copy() {
    Events copy = new Events(first);
    copy.pages = new Page[Math.max(1, (size + PAGE - 1) / PAGE)];
    for (int i = 0; i < copy.pages.length; i++) {
      copy.pages[i] = new Page(pages[i]);
    }
    copy.tapeSets.addAll(tapeSets);
    copy.size = size;
    return copy;
  }

  int size() {
    return size;
  }

  Event get(int index) {
    Objects.checkIndex(index, size);
    Page page = pages[index / PAGE];
    int at = index % PAGE;
    return switch (Objects.requireNonNull(page.what[at])) {
      case Op op -> computed(page, at, op);
      case Kind kind -> walked(page, at, kind);
      case Object whole -> (Event) whole;
    };
  }

  private Event computed(Page page, int at, Op op) {
    int[] numbers = page.numbers;
    int from = at * NUMBERS;
    int told = numbers[from + 4];
    int arity = 1 + (told & 1);
    long[] inputs = new long[arity];
    for (int i = 0; i < arity; i++) {
      inputs[i] = first + numbers[from + i];
    }
    return new Event.Computed(
        page.place(at),
        op,
        Attributes.NONE,
        inputs,
        new long[arity],
        first + numbers[from + 2],
        tapeSets.get((told >> 1) / REASONS.length),
        REASONS[(told >> 1) % REASONS.length],
        numbers[from + 3]);
  }

  private Event walked(Page page, int at, Kind kind) {
    int[] numbers = page.numbers;
    int from = at * NUMBERS;
    return switch (kind) {
      case CONTRIBUTED ->
          new Event.Contributed(
              page.place(at),
              numbers[from],
              numbers[from + 1],
              numbers[from + 2],
              first + numbers[from + 3],
              first + numbers[from + 4],
              null);
      case ACCUMULATED ->
          new Event.Accumulated(
              page.place(at),
              numbers[from],
              first + numbers[from + 1],
              first + numbers[from + 2],
              numbers[from + 3]);
    };
  }

  void add(Event event) {
    lastPage().what[size % PAGE] = event;
    size++;
  }

  /**
   * An operation without attributes that read tensors only.
   *
   * @param second identity of the second operand, 0 if there was one only
   * @param tapes the numbers of the tapes that recorded it; taken over
   */
  void computed(
      Place place,
      Op op,
      long input,
      long second,
      long output,
      int[] tapes,
      NotRecorded why,
      int pass) {
    int arity = second == 0 ? 1 : 2;
    if (!fits(input) || arity == 2 && !fits(second) || !fits(output)) {
      long[] inputs = arity == 1 ? new long[] {input} : new long[] {input, second};
      add(
          new Event.Computed(
              place,
              op,
              Attributes.NONE,
              inputs,
              new long[arity],
              output,
              tapeSet(tapes),
              why,
              pass));
      return;
    }
    int told = (numberOf(tapes) * REASONS.length + why.ordinal()) << 1 | arity - 1;
    add(place, op, near(input), arity == 1 ? 0 : near(second), near(output), pass, told);
  }

  /** A contribution that was not summed. */
  void contributed(Place place, int pass, int node, int input, long upstream, long value) {
    if (fits(upstream) && fits(value)) {
      add(place, Kind.CONTRIBUTED, pass, node, input, near(upstream), near(value));
    } else {
      add(new Event.Contributed(place, pass, node, input, upstream, value, null));
    }
  }

  void accumulated(Place place, int pass, long of, long sum, int terms) {
    if (fits(of) && fits(sum)) {
      add(place, Kind.ACCUMULATED, pass, near(of), near(sum), terms, 0);
    } else {
      add(new Event.Accumulated(place, pass, of, sum, terms));
    }
  }

  private void add(Place place, Object what, int a, int b, int c, int d, int e) {
    Page page = lastPage();
    int at = size % PAGE;
    int from = at * NUMBERS;
    page.what[at] = what;
    page.place(at, place);
    page.numbers[from] = a;
    page.numbers[from + 1] = b;
    page.numbers[from + 2] = c;
    page.numbers[from + 3] = d;
    page.numbers[from + 4] = e;
    size++;
  }

  private Page lastPage() {
    int number = size / PAGE;
    int at = size % PAGE;
    if (number == pages.length) {
      pages = Arrays.copyOf(pages, 2 * number);
    }
    if (at == 0 && number > 0) {
      pages[number] = new Page(PAGE);
    }
    Page page = pages[number];
    if (at == page.what.length) {
      page.grow(2 * at);
    }
    return page;
  }

  private boolean fits(long id) {
    return id - first == (int) (id - first);
  }

  private int near(long id) {
    return (int) (id - first);
  }

  /** The one array for a set of tapes. */
  int[] tapeSet(int[] tapes) {
    return tapeSets.get(numberOf(tapes));
  }

  /** The number of a set of tapes; few are in use at a time. */
  private int numberOf(int[] tapes) {
    int least = Math.max(0, tapeSets.size() - MOST_SETS_SEARCHED);
    for (int i = tapeSets.size() - 1; i >= least; i--) {
      if (Arrays.equals(tapeSets.get(i), tapes)) {
        return i;
      }
    }
    tapeSets.add(tapes);
    return tapeSets.size() - 1;
  }
}
