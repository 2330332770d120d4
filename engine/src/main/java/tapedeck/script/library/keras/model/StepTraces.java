package tapedeck.script.library.keras.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * The steps of {@code fit} and its kin that TensorFlow traces: the first for data of a shape, which
 * what a script wrote sees as tensors of a graph; when another shape comes, its sizes are left
 * open.
 */
public final class StepTraces {
  private final Map<String, int[][]> known = new HashMap<>();
  private final Map<String, Graph> graphs = new HashMap<>();

  /** Lets every step be traced anew, as {@code compile} does. */
  public void forget() {
    known.clear();
    graphs.clear();
  }

  /**
   * Does a step.
   *
   * @param kind whether it trains, tests or predicts
   * @param open whether other batches may have other numbers of rows
   */
  public Value run(
      Runtime runtime, ModelObject model, String kind, Value step, Value data, boolean open) {
    List<Tensor> leaves =
        Structures.flatten(data).stream()
            .filter(TensorValue.class::isInstance)
            .map(leaf -> ((TensorValue) leaf).tensor())
            .toList();
    int[][] dims = leaves.stream().map(leaf -> leaf.shape().dims().clone()).toArray(int[][]::new);
    for (int[] each : dims) {
      if (open && each.length > 0) {
        each[0] = -1;
      }
    }
    StringBuilder name = new StringBuilder(kind);
    leaves.forEach(leaf -> name.append(leaf.dtype()).append(leaf.rank()).append(','));
    String key = name.toString();
    boolean traces = widened(key, dims);
    if (runtime.graph() != null || !isScripted(model)) {
      return traces
          ? runtime.call(step, data)
          : runtime.withoutPrinting(() -> runtime.call(step, data));
    }
    Graph graph = traces ? null : graphs.get(key);
    boolean builds = !model.isBuilt() || model.hasUnbuiltLayers();
    try {
      if (graph != null) {
        return within(
            runtime,
            graph.again(),
            leaves,
            dims,
            () -> runtime.withoutPrinting(() -> runtime.call(step, data)));
      }
      return runtime.delayed(() -> {
        if (builds) {
          runtime.dropped(
              () -> runtime.unheard(() -> trace(runtime, new Graph(), step, data, leaves, dims)));
          if (model.plan() != null) {
            model.resetMetrics(runtime);
          }
        }
        Graph made = new Graph();
        Value answer = trace(runtime, made, step, data, leaves, dims);
        graphs.put(key, made);
        return answer;
      });
    } catch (GraphFault fault) {
      throw fault.raise(runtime.file(), "multi_step_on_iterator", Place.NOWHERE);
    }
  }

  private static Value trace(
      Runtime runtime, Graph graph, Value step, Value data, List<Tensor> leaves, int[][] dims) {
    return within(
        runtime,
        graph,
        leaves,
        dims,
        () -> runtime.traced(step, Arguments.of(data), false).answer());
  }

  private static Value within(
      Runtime runtime, Graph graph, List<Tensor> leaves, int[][] dims, Supplier<Value> work) {
    for (int i = 0; i < dims.length; i++) {
      Tensor leaf = leaves.get(i);
      graph.made("data", leaf);
      graph.kernel(leaf, "Placeholder");
      if (Arrays.stream(dims[i]).anyMatch(size -> size < 0)) {
        graph.open(leaf, dims[i]);
      }
    }
    runtime.graph(graph);
    try {
      return work.get();
    } finally {
      runtime.graph(null);
    }
  }

  /** Notes a shape; answers whether TensorFlow traces for it, and leaves open what differs. */
  private boolean widened(String kind, int[][] dims) {
    int[][] before = known.get(kind);
    if (before == null) {
      known.put(kind, Arrays.stream(dims).map(int[]::clone).toArray(int[][]::new));
      return true;
    }
    boolean wider = false;
    for (int i = 0; i < dims.length; i++) {
      for (int axis = 0; axis < dims[i].length; axis++) {
        if (before[i][axis] >= 0 && before[i][axis] != dims[i][axis]) {
          before[i][axis] = -1;
          wider = true;
        }
        dims[i][axis] = before[i][axis];
      }
    }
    return wider;
  }

  /** Whether a step runs anything that a script wrote. */
  private static boolean isScripted(ModelObject model) {
    TrainingPlan plan = model.plan();
    return model.isScripted()
        || plan != null
            && (!(plan.given() instanceof tapedeck.script.value.Str) || !plan.metrics().isEmpty());
  }
}
