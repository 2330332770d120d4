package tapedeck.app.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which boxes and lines are joined to a box in a direction. */
final class Reach {
  private Reach() {}

  /** What a box was computed from, itself included. */
  static Set<String> inputs(Part part, String element) {
    return walk(part, element, true);
  }

  /** What lies between a box and the targets, both included. */
  static Set<String> toTargets(Part part, String element, Set<String> targets) {
    Set<String> after = walk(part, element, false);
    Set<String> before = new HashSet<>();
    targets.stream().filter(after::contains).forEach(t -> before.addAll(walk(part, t, true)));
    after.retainAll(before);
    after.add(element);
    return after;
  }

  /** A box with its neighbours. */
  static Set<String> around(Part part, String element) {
    Set<String> all = new HashSet<>(Set.of(element));
    for (Part.Line line : part.lines().values()) {
      if (line.from().equals(element) || line.to().equals(element)) {
        all.add(line.from());
        all.add(line.to());
      }
    }
    return all;
  }

  private static Set<String> walk(Part part, String from, boolean backwards) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      String at = waiting.poll();
      for (Part.Line line : part.lines().values()) {
        String here = backwards ? line.to() : line.from();
        String there = backwards ? line.from() : line.to();
        if (here.equals(at) && seen.add(there)) {
          waiting.add(there);
        }
      }
    }
    return seen;
  }
}
