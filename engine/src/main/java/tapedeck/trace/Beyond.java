package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import tapedeck.tape.NotRecorded;

/** The operations that no tape recorded but that belong to the story of a gradient that is None. */
final class Beyond {
  private static final int MOST = 60;

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
    return beyond.found;
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
