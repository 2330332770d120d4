package tapedeck.script.library.keras.model;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What a graph calls the results of Keras' layers, and which of their sizes are open. */
final class LayerNodes {
  private static final Map<String, String> ENDS =
      Map.ofEntries(
          Map.entry("relu", "Relu"),
          Map.entry("sigmoid", "Sigmoid"),
          Map.entry("softmax", "Softmax"),
          Map.entry("tanh", "Tanh"),
          Map.entry("softplus", "Softplus"),
          Map.entry("elu", "Elu"),
          Map.entry("selu", "Selu"),
          Map.entry("leaky_relu", "LeakyRelu"));

  private static final Map<String, String> LAST =
      Map.of(
          "Flatten", "Reshape",
          "Reshape", "Reshape",
          "Dropout", "stateless_dropout/SelectV2",
          "BatchNormalization", "batchnorm/add_1",
          "MaxPooling2D", "MaxPool",
          "AveragePooling2D", "AvgPool",
          "GlobalAveragePooling2D", "Mean",
          "Embedding", "GatherV2",
          "Concatenate", "concat",
          "Rescaling", "Add");

  private LayerNodes() {}

  /** Opens the scope of a layer, for the second time: TensorFlow opened it to build the layer. */
  static String enter(Graph graph, LayerObject layer) {
    graph.fresh(layer.name);
    return graph.enter(layer.name);
  }

  /** Names what a layer of Keras' own answers. */
  static void note(Runtime runtime, Graph graph, LayerObject layer, Value first, Value answer) {
    int[] open = open(graph, first);
    for (Value leaf : Structures.flatten(answer)) {
      if (leaf instanceof TensorValue value) {
        Tensor tensor = value.tensor();
        graph.madeWithin(last(runtime, layer, tensor), tensor);
        if (open != null
            && open.length > 0
            && open[0] < 0
            && tensor.rank() > 0
            && graph.open(tensor) == null) {
          int[] dims = tensor.shape().dims().clone();
          dims[0] = -1;
          graph.open(tensor, dims);
        }
      }
    }
  }

  private static int @Nullable [] open(Graph graph, Value first) {
    for (Value leaf : Structures.flatten(first)) {
      Operand operand = Operands.existing(leaf);
      if (operand != null) {
        return graph.open(operand.value());
      }
    }
    return null;
  }

  private static String last(Runtime runtime, LayerObject layer, Tensor answer) {
    Value activation = layer.attributes().get("activation");
    String end = activation == null ? null : ENDS.get(name(runtime, activation));
    if (end != null) {
      return end;
    }
    if (layer.attributes().containsKey("use_bias")) {
      boolean adds = runtime.truth(runtime.requiredAttribute(layer, "use_bias"));
      boolean one = answer.rank() > 0 && answer.shape().dim(-1) == 1;
      boolean dense = layer.type().name().equals("Dense") && !layer.type().isUserDefined();
      return adds
          ? one ? "Add" : "BiasAdd"
          : dense ? answer.rank() > 2 ? "Tensordot" : "MatMul" : "convolution";
    }
    return LAST.getOrDefault(layer.type().name(), "Identity");
  }

  private static String name(Runtime runtime, Value function) {
    Value known = runtime.attribute(function, "name");
    Value own = known != null ? known : runtime.attribute(function, "__name__");
    return own instanceof Str text ? text.text() : "";
  }

  /** Computes on what stands for symbolic inputs, which a script sees as tensors of a graph. */
  static Value sketched(Runtime runtime, Value method, Arguments symbolic, Arguments standing) {
    Graph scratch = new Graph();
    placed(scratch, symbolic.positional(), standing.positional());
    placed(scratch, symbolic.named(), standing.named());
    Graph outer = runtime.graph();
    runtime.graph(scratch);
    try {
      return runtime.delayed(() -> runtime.traced(method, standing, false).answer());
    } catch (GraphFault fault) {
      throw fault.raise(runtime.file(), "call", Place.NOWHERE);
    } finally {
      runtime.graph(outer);
    }
  }

  /** Calls a layer in a graph of its own that never runs, as Keras builds what has no method. */
  static Value build(Runtime runtime, Value method, Arguments arguments) {
    Graph outer = runtime.graph();
    Graph scratch = new Graph();
    for (Value each : arguments.positional()) {
      for (Value leaf : Structures.flatten(each)) {
        if (outer != null && leaf instanceof TensorValue value) {
          scratch.call(value.tensor(), outer.output(value.tensor()));
          int[] open = outer.open(value.tensor());
          if (open != null) {
            scratch.open(value.tensor(), open);
          }
        }
      }
    }
    Value call = Builtin.of("call", "", (r, in) -> r.call(method, arguments));
    runtime.graph(scratch);
    try {
      return runtime.dropped(() -> runtime.traced(call, Arguments.NONE, false).answer());
    } finally {
      runtime.graph(outer);
    }
  }

  private static void placed(Graph graph, Value[] symbolic, Value[] standing) {
    for (int i = 0; i < symbolic.length; i++) {
      Iterator<Value> stands = Structures.flatten(standing[i]).iterator();
      for (Value leaf : Structures.flatten(symbolic[i])) {
        if (stands.next() instanceof TensorValue value && leaf instanceof KerasTensor input) {
          graph.made("Placeholder", value.tensor());
          graph.kernel(value.tensor(), "Placeholder");
          graph.open(value.tensor(), input.dims());
        }
      }
    }
  }
}
