package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tapedeck.tape.NotRecorded;

/** The operations that no tape recorded but that belong to the story of a gradient that is None. */
final class Beyond {
  private static final int MOST = 60;
  private static final int MOST_EVENTS = 100_000;

  private final Trace trace;
  private final int root;
  private final Set<Integer> recorded;
  private final Set<Integer> found = new TreeSet<>();

  private Beyond(Trace trace, int root, Set<Integer> recorded) {
    this.trace = trace;
    this.root = root;
    this.recorded = recorded;
  }

  /** What the targets of the family's passes, and what its records read, were computed with. */
  static Set<Integer> of(Trace trace, int root, Set<Integer> recorded) {
    if (root < 0) {
      return Set.of();
    }
    Beyond beyond = new Beyond(trace, root, recorded);
    for (PassInfo pass : trace.passesOf(root)) {
      pass.targets().forEach(beyond::follow);
    }
    for (int node : recorded) {
      for (long input : trace.node(node).inputs()) {
        int maker = trace.maker(input);
        if (maker >= trace.tape(root).openedAt()
            && trace.node(maker).why() == NotRecorded.STOPPED) {
          beyond.follow(input);
        }
      }
    }
    Set<Long> lost = beyond.lost();
    if (!lost.isEmpty()) {
      beyond.connect(lost);
    }
    return beyond.found;
  }

  /** The sources that a pass of the family answered with None. */
  private Set<Long> lost() {
    Set<Long> lost = new HashSet<>();
    for (PassInfo pass : trace.passesOf(root)) {
      int end = trace.passEnd(pass.number());
      if (end < trace.size() && trace.event(end) instanceof Event.PassEnded ended) {
        ended.results().stream()
            .filter(Event.Result::isNone)
            .forEach(result -> lost.add(result.source()));
      }
    }
    return lost;
  }

  /** Adds what was computed from lost sources, also before the tape, and used on the way on. */
  private void connect(Set<Long> lost) {
    Set<Integer> users = new TreeSet<>(recorded);
    users.addAll(found);
    int last = users.stream().mapToInt(Integer::intValue).max().orElse(-1);
    Set<Long> derived = new HashSet<>(lost);
    int begin = Math.max(0, last - MOST_EVENTS);
    for (int i = begin; i < last; i++) {
      if (trace.event(i) instanceof Event.Computed computed && uses(computed, derived)) {
        derived.add(computed.output());
      }
    }
    Deque<Long> waiting = new ArrayDeque<>();
    users.forEach(node -> Arrays.stream(trace.node(node).inputs()).forEach(waiting::add));
    while (!waiting.isEmpty() && found.size() < MOST) {
      long tensor = waiting.poll();
      int maker = derived.contains(tensor) ? trace.maker(tensor) : -1;
      if (maker >= begin
          && !recorded.contains(maker)
          && trace.node(maker).pass() < 0
          && found.add(maker)) {
        Arrays.stream(trace.node(maker).inputs()).forEach(waiting::add);
      }
    }
  }

  private static boolean uses(Event.Computed computed, Set<Long> tensors) {
    for (int i = 0; i < computed.inputs().length; i++) {
      if (tensors.contains(computed.key(i)) || tensors.contains(computed.inputs()[i])) {
        return true;
      }
    }
    return false;
  }

  private void follow(long target) {
    Deque<Long> waiting = new ArrayDeque<>();
    waiting.add(target);
    while (!waiting.isEmpty() && found.size() < MOST) {
      int maker = trace.maker(waiting.poll());
      boolean inside = maker >= trace.tape(root).openedAt() && !recorded.contains(maker);
      if (inside && trace.node(maker).pass() < 0 && found.add(maker)) {
        for (long input : trace.node(maker).inputs()) {
          waiting.add(input);
        }
      }
    }
  }
}
