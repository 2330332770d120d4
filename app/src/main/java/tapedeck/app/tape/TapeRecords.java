package tapedeck.app.tape;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.GradientTape;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.TapeInfo;
import tapedeck.trace.Trace;

/** The tapes in focus at a moment, read for strips and tables; made anew for each moment. */
final class TapeRecords {
  /** How far a record has come. */
  enum Progress {
    COMING,
    RECORDED,
    VISITED
  }

  private final Moment moment;
  private final Trace trace;
  private final Labels labels;
  private final Map<Long, Long> gradients = new HashMap<>();
  private final Set<Integer> visited = new HashSet<>();

  TapeRecords(Moment moment) {
    this.moment = moment;
    this.trace = moment.trace();
    this.labels = new Labels(trace);
    PassInfo pass = moment.pass();
    if (pass != null) {
      moment.sums(pass).forEach(sum -> gradients.put(sum.of(), sum.sum()));
      moment.contributions(pass).forEach(c -> visited.add(c.node()));
    }
  }

  Trace trace() {
    return trace;
  }

  Labels labels() {
    return labels;
  }

  /** The tapes of one family, outermost first. */
  List<TapeInfo> tapes() {
    return trace.family(moment.focus());
  }

  Progress progress(int node) {
    if (!moment.has(node)) {
      return Progress.COMING;
    }
    return visited.contains(node) ? Progress.VISITED : Progress.RECORDED;
  }

  /** Whether it is what has just happened: computed, or walked through. */
  boolean isCurrent(int node) {
    return node >= 0 && node == current();
  }

  /** The number of what has just happened among a tape's records; negative if it is none. */
  int currentIn(TapeInfo tape) {
    return Collections.binarySearch(tape.nodes(), current());
  }

  private int current() {
    return switch (moment.last()) {
      case Event.Computed computed -> moment.lastIndex();
      case Event.Contributed contributed -> contributed.node();
      case null, default -> -1;
    };
  }

  boolean isReleased(TapeInfo tape) {
    return moment.state(tape.number()) == GradientTape.State.RELEASED;
  }

  @Nullable Seen value(int node) {
    return moment.has(node) ? trace.seen(trace.node(node).output()) : null;
  }

  @Nullable Seen gradient(int node) {
    Long sum = gradients.get(trace.node(node).output());
    return sum == null ? null : trace.seen(sum);
  }

  /** {@code recording}, {@code stopped · persistent}. */
  String state(TapeInfo tape) {
    String state =
        switch (moment.state(tape.number())) {
          case NEW -> "not opened yet";
          case RECORDING -> "recording";
          case STOPPED -> "stopped";
          case RELEASED -> "released after gradient()";
        };
    return tape.isPersistent() ? state + " · persistent" : state;
  }
}
