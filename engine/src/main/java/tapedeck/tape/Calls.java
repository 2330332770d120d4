package tapedeck.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Operand;

/**
 * The calls of traced functions that answered several tensors. TensorFlow's tape has one record for
 * a call, so that whoever asks for the gradient of one answer reaches all that any of them depends
 * on: with zeros, where nothing else comes.
 */
final class Calls {
  /**
   * @param end how many records there were when it answered
   * @param answers identities
   */
  private record Call(int end, List<Long> answers) {}

  private final List<Call> calls = new ArrayList<>();

  void add(int end, List<Long> answers) {
    calls.add(new Call(end, answers));
  }

  /** What the targets reach, also by way of other answers of a function. */
  Set<Node> reached(GradientTape tape, List<? extends Operand> targets) {
    Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Long> asked = new HashSet<>();
    for (Operand target : targets) {
      asked.add(target.value().knownId());
      add(tape.node(target), reached);
    }
    int next = calls.size() - 1;
    for (int i = tape.recorded().size(); i >= 0; i--) {
      for (; next >= 0 && calls.get(next).end() >= i; next--) {
        share(tape, calls.get(next).answers(), asked, reached);
      }
      Line line = i == 0 ? null : tape.recorded().line(i - 1);
      if (line != null && reached.contains(line)) {
        for (int input = 0; input < line.arity(); input++) {
          if (line.op.leadsTo(input)) {
            add(line.node(input), reached);
          }
        }
      }
    }
    return reached;
  }

  private static void share(
      GradientTape tape, List<Long> answers, Set<Long> asked, Set<Node> reached) {
    boolean any = answers.stream().anyMatch(id -> asked.contains(id) || isIn(tape, id, reached));
    if (any) {
      answers.forEach(id -> add(tape.known(id), reached));
    }
  }

  private static boolean isIn(GradientTape tape, long id, Set<Node> reached) {
    Node node = tape.known(id);
    return node != null && reached.contains(node);
  }

  /** Adds a node and what it is another name of. */
  private static void add(@Nullable Node node, Set<Node> reached) {
    for (Node each = node; each != null; each = each instanceof Alias alias ? alias.of : null) {
      reached.add(each);
    }
  }
}
