package tapedeck.trace;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Looks for the positions of a trace at which breakpoints stop. */
public final class Hits {
  private final Trace trace;
  private final BooleanSupplier cancelled;
  private final IntStream.Builder found = IntStream.builder();

  private Hits(Trace trace, BooleanSupplier cancelled) {
    this.trace = trace;
    this.cancelled = cancelled;
  }

  /**
   * Where breakpoints stop: on a line each time it is about to run, on a vertex each time its value
   * is computed or assigned and each time a gradient arrives at it.
   *
   * @param cancelled asked now and then; once it holds, the search is given up
   * @return ascending, without repetition
   */
  public static int[] of(
      Trace trace, Collection<Breakpoint> breakpoints, BooleanSupplier cancelled) {
    Hits hits = new Hits(trace, cancelled);
    breakpoints.forEach(hits::find);
    return hits.found.build().sorted().distinct().toArray();
  }

  private void find(Breakpoint breakpoint) {
    switch (breakpoint.spot()) {
      case Spot.Line(int number) -> line(number);
      case Spot.Vertex(String key) -> vertex(Tracked.of(trace, key));
    }
  }

  /** The first lines of a statement may be several; a breakpoint on any of them is one on it. */
  private void line(int number) {
    Place best = null;
    IntStream.Builder positions = IntStream.builder();
    for (int i = 0; i < trace.size() && !cancelled.getAsBoolean(); i++) {
      if (trace.event(i) instanceof Event.StatementBegan(Place place, int depth)
          && place.line() <= number
          && number <= place.endLine()) {
        if (best == null || place.line() > best.line()) {
          best = place;
          positions = IntStream.builder();
        }
        if (place.line() == best.line()) {
          positions.add(i + 1);
        }
      }
    }
    positions.build().forEach(found::add);
  }

  private void vertex(@Nullable Tracked vertex) {
    for (int i = 0; vertex != null && i < trace.size() && !cancelled.getAsBoolean(); i++) {
      if (vertex.isTouchedBy(i)) {
        found.add(Groups.endOfStep(trace, i));
      }
    }
  }
}
