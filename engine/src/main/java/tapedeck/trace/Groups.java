package tapedeck.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** The positions of a trace, grouped into steps of each size and into iterations. */
final class Groups {
  private final Trace trace;
  private final List<Iteration> iterations;
  private final Map<Granularity, Steps> steps = new HashMap<>();

  Groups(Trace trace) {
    this.trace = trace;
    this.iterations = findIterations();
    for (Granularity granularity : Granularity.values()) {
      steps.put(granularity, find(granularity));
    }
  }

  Steps steps(Granularity granularity) {
    Steps found = steps.get(granularity);
    if (found == null) {
      throw new IllegalArgumentException("no steps for " + granularity);
    }
    return found;
  }

  List<Iteration> iterations() {
    return iterations;
  }

  private Steps find(Granularity granularity) {
    IntStream.Builder positions = IntStream.builder().add(0);
    switch (granularity) {
      case HALF -> ops(positions, true);
      case OP -> ops(positions, false);
      case LINE -> lines(positions);
      case PASS -> phases(positions);
      case ITERATION -> {
        Steps ops = steps(Granularity.OP);
        iterations.forEach(round -> positions.add(ops.position(ops.indexAt(round.end()))));
      }
    }
    return new Steps(positions.add(trace.size()).build().distinct().toArray());
  }

  private void ops(IntStream.Builder positions, boolean halves) {
    for (int i = 0; i < trace.size(); i++) {
      if (isStep(trace.event(i))) {
        if (halves && isComputedOnly(trace, i + 1)) {
          positions.add(i + 1);
        }
        positions.add(endOfStep(trace, i));
      }
    }
  }

  /** Whether, at a position, a contribution has been computed and is yet to be added to its sum. */
  static boolean isComputedOnly(Trace trace, int position) {
    return position > 0
        && position < trace.size()
        && trace.event(position - 1) instanceof Event.Contributed
        && trace.event(position) instanceof Event.Accumulated;
  }

  /** Where the step ends that event {@code index} belongs to: behind the bookkeeping it entails. */
  static int endOfStep(Trace trace, int index) {
    int end = index + 1;
    while (end < trace.size() && belongsToStepBefore(trace.event(end))) {
      end++;
    }
    return end;
  }

  private static boolean isStep(Event event) {
    return switch (event) {
      case Event.TapeChanged e -> true;
      case Event.Computed e -> true;
      case Event.PassBegan e -> true;
      case Event.Contributed e -> true;
      case Event.PassEnded e -> true;
      case Event.Assigned e -> true;
      case Event.Printed e -> true;
      case Event.Plotted e -> true;
      case Event.Updated e -> false;
      case Event.Warned e -> true;
      case Event.Raised e -> true;
      case Event.VariableCreated e -> true;
      case Event.StatementBegan e -> false;
      case Event.FunctionCrossed e -> false;
      case Event.Bound e -> false;
      case Event.Converted e -> false;
      case Event.Watched e -> e.explicit();
      case Event.Accumulated e -> false;
    };
  }

  private static boolean belongsToStepBefore(Event event) {
    return event instanceof Event.Accumulated
        || event instanceof Event.Bound
        || event instanceof Event.Updated
        || event instanceof Event.Watched watched && !watched.explicit();
  }

  private void lines(IntStream.Builder positions) {
    for (int i = 0; i < trace.size(); i++) {
      if (trace.event(i) instanceof Event.StatementBegan) {
        positions.add(i + 1);
      }
    }
  }

  private void phases(IntStream.Builder positions) {
    Phase current = Phase.OTHER;
    for (int position = 1; position <= trace.size(); position++) {
      Phase phase = trace.phases.at(position);
      if (phase != null && phase != current) {
        if (current != Phase.OTHER) {
          positions.add(position - 1);
        }
        current = phase;
      }
    }
  }

  /**
   * An iteration begins each time an outermost tape is opened at the place where that happens most
   * often, and in loops before and behind that one at theirs. Where none is opened twice there is
   * no loop, and all from the first tape on is one.
   */
  private List<Iteration> findIterations() {
    Map<Place, List<Integer>> openings = new HashMap<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.event(i) instanceof Event.TapeChanged(Place place, int tape, Event.Change change)
          && change == Event.Change.OPENED
          && trace.tape(tape).parent() < 0) {
        openings.computeIfAbsent(place, key -> new ArrayList<>()).add(i);
      }
    }
    List<Begin> begins = begins(openings.values());
    List<Iteration> found = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int begin = begins.get(i).position();
      int end = i + 1 < begins.size() ? begins.get(i + 1).position() : trace.size();
      found.add(new Iteration(i + 1, begins.get(i).round(), begin, end, lastPass(begin, end)));
    }
    return List.copyOf(found);
  }

  /** Where a round begins, numbered from 1 in its loop. */
  private record Begin(int position, int round) {}

  /** When rounds begin, of loops one after the other, in order. */
  private static List<Begin> begins(Collection<List<Integer>> openings) {
    List<List<Integer>> loops = new ArrayList<>();
    openings.stream()
        .filter(rounds -> rounds.size() > 1)
        .sorted(
            Comparator.<List<Integer>>comparingInt(List::size)
                .reversed()
                .thenComparing(List::getFirst))
        .filter(rounds -> loops.stream().allMatch(loop -> isApart(loop, rounds)))
        .forEach(loops::add);
    if (loops.isEmpty()) {
      openings.stream().map(List::getFirst).sorted().limit(1).map(List::of).forEach(loops::add);
    }
    return loops.stream()
        .flatMap(
            loop -> IntStream.range(0, loop.size()).mapToObj(i -> new Begin(loop.get(i), i + 1)))
        .sorted(Comparator.comparingInt(Begin::position))
        .toList();
  }

  private static boolean isApart(List<Integer> one, List<Integer> other) {
    return one.getLast() < other.getFirst() || other.getLast() < one.getFirst();
  }

  private int lastPass(int begin, int end) {
    @Nullable Integer pass = trace.lastPass.at(end);
    return pass != null && trace.pass(pass).begin() >= begin ? pass : -1;
  }
}
