package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/**
 * A loop by a function of {@code tf} within a traced function: TensorFlow goes through its body
 * once, so that Python prints once, and the tensors in it have names of their own. Outside of a
 * traced function it does nothing.
 */
final class LoopGraph {
  private final Runtime runtime;
  private final @Nullable Graph graph;
  private final String name;
  private final Map<Tensor, String> before = new IdentityHashMap<>();

  /**
   * @param base what the loop is called, if no other is called so
   */
  LoopGraph(Runtime runtime, String base) {
    this.runtime = runtime;
    this.graph = runtime.graph();
    this.name = graph == null ? base : graph.fresh(base);
  }

  boolean isTraced() {
    return graph != null;
  }

  /** Takes a name for what the loop itself does. */
  void fresh(String base) {
    if (graph != null) {
      graph.fresh(base);
    }
  }

  /** A part of the loop, such as its body, whose operations are called after it. */
  Graph.@Nullable Part part(String behind) {
    return graph == null ? null : graph.next().named(name + behind);
  }

  /** Calls a value so while the loop is gone through. */
  void call(Value value, String behind) {
    if (graph != null && value.getClass() == TensorValue.class) {
      Tensor tensor = ((TensorValue) value).tensor();
      before.putIfAbsent(tensor, graph.known(tensor) instanceof String known ? known : "");
      graph.call(tensor, name + behind);
    }
  }

  /** Calls a value so that was made in the loop and goes on behind it. */
  void result(Value value, String behind) {
    if (graph != null
        && value.getClass() == TensorValue.class
        && !before.containsKey(((TensorValue) value).tensor())) {
      graph.call(((TensorValue) value).tensor(), name + behind);
    }
  }

  /** One turn; what Python prints is seen in the first one only. */
  <T> T turn(Graph.@Nullable Part part, boolean first, Supplier<T> work) {
    if (graph == null || part == null) {
      return work.get();
    }
    List<T> answer = new ArrayList<>(1);
    Supplier<T> heard = first ? work : () -> runtime.withoutPrinting(work);
    graph.within(part, () -> answer.add(heard.get()));
    return answer.getFirst();
  }

  /** Calls what was there before the loop as it was called. */
  void end() {
    if (graph != null) {
      before.forEach((tensor, known) -> {
        if (!known.isEmpty()) {
          graph.call(tensor, known);
        }
      });
    }
  }
}
