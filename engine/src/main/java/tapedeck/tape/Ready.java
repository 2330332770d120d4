package tapedeck.tape;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Records that wait to be visited, in the order of their coming; seldom more than one. */
final class Ready {
  private static final Queue<Line> NONE = new ArrayDeque<>(0);

  private @Nullable Line first;
  private Queue<Line> others = NONE;

  boolean contains(Line line) {
    return first == line || others.contains(line);
  }

  void add(Line line) {
    if (first == null) {
      first = line;
      return;
    }
    if (others == NONE) {
      others = new ArrayDeque<>();
    }
    others.add(line);
  }

  @Nullable Line poll() {
    Line next = first;
    first = others.poll();
    return next;
  }
}
