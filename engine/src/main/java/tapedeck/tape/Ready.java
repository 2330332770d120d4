package tapedeck.tape;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits to be visited, in the order of their coming; seldom more than one. */
final class Ready {
  private static final Queue<Node> NONE = new ArrayDeque<>(0);

  private @Nullable Node first;
  private Queue<Node> others = NONE;

  boolean contains(Node node) {
    return first == node || others.contains(node);
  }

  void add(Node node) {
    if (first == null) {
      first = node;
      return;
    }
    if (others == NONE) {
      others = new ArrayDeque<>();
    }
    others.add(node);
  }

  @Nullable Node poll() {
    Node next = first;
    first = others.poll();
    return next;
  }
}
