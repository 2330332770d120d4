package tapedeck.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Question;
import tapedeck.script.ScriptError;
import tapedeck.script.Shown;
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
   * is computed or assigned and each time a gradient arrives at it. A condition on values stops
   * where such a value is written, an expression on the whole run where it becomes true.
   *
   * @param cancelled asked now and then; once it holds, the search is given up
   * @return ascending, without repetition
   */
  public static int[] of(
      Trace trace, Collection<Breakpoint> breakpoints, BooleanSupplier cancelled) {
    Hits hits = new Hits(trace, cancelled);
    breakpoints.stream().filter(Breakpoint::isOn).forEach(hits::find);
    return hits.found.build().sorted().distinct().toArray();
  }

  /** Why a condition cannot hold anywhere in a run; empty if it can be asked. */
  public static String problem(Trace trace, Condition condition) {
    if (!(condition instanceof Condition.Holds(String text)) || trace.size() == 0) {
      return "";
    }
    try {
      Map<String, Shown> known = new HashMap<>();
      trace.bindings.forEach((key, timeline) -> {
        Event.Bound last = timeline.last(bound -> bound.value() != null);
        if (last != null && last.value() != null) {
          known.put(last.name(), last.value());
        }
      });
      Question.of(text).holds(known);
      return "";
    } catch (ScriptError wrong) {
      return wrong.getMessage();
    }
  }

  private void find(Breakpoint breakpoint) {
    Spot spot = breakpoint.spot();
    switch (breakpoint.condition()) {
      case Condition.Always always -> always(spot, position -> true);
      case Condition.Holds(String text) -> holds(spot, text);
      case Condition.NotFinite c ->
          written(spot, i -> spot instanceof Spot.Vertex ? isNotFinite(i) : becomesNotFinite(i));
      case Condition.GradientAbove(double bound) ->
          written(
              spot,
              i ->
                  trace.event(i) instanceof Event.Accumulated sum
                      && Numbers.norm(trace.seen(sum.sum())) > bound);
      case Condition.ShapeIs(String shape) -> written(spot, i -> hasShape(i, shape));
    }
  }

  private void always(Spot spot, IntPredicate filter) {
    switch (spot) {
      case Spot.Line(int number) -> line(number, filter);
      case Spot.Vertex(String key) -> written(spot, i -> filter.test(Groups.endOfStep(trace, i)));
      case Spot.Anywhere anywhere -> {}
    }
  }

  /** The first lines of a statement may be several; a breakpoint on any of them is one on it. */
  private void line(int number, IntPredicate filter) {
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
    positions.build().filter(filter).forEach(found::add);
  }

  /** The steps whose event wrote a value or a gradient that has to do with a spot. */
  private void written(Spot spot, IntPredicate passes) {
    Tracked tracked = spot instanceof Spot.Vertex(String key) ? Tracked.of(trace, key) : null;
    for (int i = 0; i < trace.size() && !cancelled.getAsBoolean(); i++) {
      boolean here =
          switch (spot) {
            case Spot.Line(int number) -> isAbout(i, number);
            case Spot.Vertex vertex -> tracked != null && tracked.isTouchedBy(i);
            case Spot.Anywhere anywhere -> true;
          };
      if (here && passes.test(i)) {
        found.add(Groups.endOfStep(trace, i));
      }
    }
  }

  /** Whether what an event wrote was computed on a line, or is the gradient of what was. */
  private boolean isAbout(int index, int line) {
    Event event = trace.event(index);
    int node =
        switch (event) {
          case Event.Contributed e -> e.node();
          case Event.Accumulated e -> trace.maker(e.of());
          default -> -1;
        };
    Place place = node < 0 ? event.place() : trace.node(node).place();
    return place.line() <= line && line <= place.endLine();
  }

  private boolean isNotFinite(int index) {
    return switch (trace.event(index)) {
      case Event.Computed e -> isNotFinite(e.output());
      case Event.Accumulated e -> isNotFinite(e.sum());
      case Event.Assigned e -> isNotFinite(e.after());
      default -> false;
    };
  }

  private boolean becomesNotFinite(int index) {
    return switch (trace.event(index)) {
      case Event.Computed e -> isNotFinite(e.output()) && allFinite(e.inputs());
      case Event.Contributed e -> isNotFinite(e.value()) && allFinite(e.upstream());
      case Event.Assigned e -> isNotFinite(e.after()) && allFinite(e.before());
      default -> false;
    };
  }

  private boolean isNotFinite(long tensor) {
    return Numbers.hasNonFinite(trace.seen(tensor));
  }

  private boolean allFinite(long... tensors) {
    boolean all = true;
    for (long tensor : tensors) {
      all &= !isNotFinite(tensor);
    }
    return all;
  }

  private boolean hasShape(int index, String shape) {
    long written =
        switch (trace.event(index)) {
          case Event.Computed e -> e.output();
          case Event.Assigned e -> e.after();
          default -> 0;
        };
    return written != 0 && trace.seen(written).shape().toString().equals(shape);
  }

  private void holds(Spot spot, String text) {
    Asking asking = Asking.of(trace, text);
    if (asking == null) {
      return;
    }
    if (!(spot instanceof Spot.Anywhere)) {
      always(spot, asking::isTrueAt);
      return;
    }
    boolean before = false;
    for (int i = 0; i < trace.size() && !cancelled.getAsBoolean(); i++) {
      if (asking.mayBeChangedBy(trace.event(i))) {
        int end = Groups.endOfStep(trace, i);
        boolean now = asking.isTrueAt(end);
        if (now && !before) {
          found.add(end);
        }
        before = now;
      }
    }
  }

  /** An expression asked at positions of a trace. */
  private record Asking(Trace trace, Question question) {
    static @Nullable Asking of(Trace trace, String text) {
      try {
        return new Asking(trace, Question.of(text));
      } catch (ScriptError wrong) {
        return null;
      }
    }

    boolean mayBeChangedBy(Event event) {
      return switch (event) {
        case Event.Bound bound -> question.names().contains(bound.name());
        case Event.Assigned assigned -> true;
        default -> false;
      };
    }

    /** What cannot be computed, as a name that stands for nothing yet, is not true. */
    boolean isTrueAt(int position) {
      Moment moment = trace.at(position);
      Map<String, Shown> known = new HashMap<>();
      for (String name : question.names()) {
        Binding binding = moment.binding(name);
        if (binding != null) {
          known.put(name, moment.valueOf(binding));
        }
      }
      try {
        return question.holds(known);
      } catch (ScriptError unknown) {
        return false;
      }
    }
  }
}
