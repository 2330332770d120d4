package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** The graph of a functional model as a dict, and the model that is made of it again. */
final class GraphConfigs {
  private static final Set<String> MERGES =
      Set.of("Add", "Subtract", "Multiply", "Maximum", "Minimum", "Average", "Concatenate", "Dot");
  private static final Str NAME = new Str("name");
  private static final Str NODES = new Str("inbound_nodes");
  private static final Str TENSOR = new Str("__keras_tensor__");

  private GraphConfigs() {}

  /** {@code get_config()} of a functional model. */
  static DictValue of(Runtime runtime, ModelObject model) {
    Functional graph = Objects.requireNonNull(model.graph());
    Map<KerasTensor.Call, Integer> places = places(graph);
    List<Value> layers = new ArrayList<>();
    for (LayerObject layer : graph.layers()) {
      DictValue described = described(runtime, graph, layer);
      described.entries().put(NAME, new Str(layer.name));
      List<Value> nodes = new ArrayList<>();
      for (KerasTensor.Call call : graph.calls()) {
        if (call.layer() == layer && !call.inputs().isEmpty()) {
          nodes.add(node(call, places));
        }
      }
      described.entries().put(NODES, ListValue.of(nodes));
      layers.add(described);
    }
    DictValue config = DictValue.empty();
    config.entries().put(NAME, new Str(model.name));
    config.entries().put(new Str("trainable"), Bool.of(model.trainable));
    config.entries().put(new Str("layers"), ListValue.of(layers));
    config.entries().put(new Str("input_layers"), ends(graph.inputStructure(), places));
    config.entries().put(new Str("output_layers"), ends(graph.outputStructure(), places));
    return config;
  }

  private static DictValue described(Runtime runtime, Functional graph, LayerObject layer) {
    String module = layer.type().module();
    if (module.contains(".ops.")) {
      throw Raise.refused(
          "get_config of a model with operations outside of layers", "Use layers such as Add.");
    }
    Value made = ModelConfigs.described(runtime, layer);
    if (!(made instanceof DictValue described)) {
      throw new IllegalStateException(layer.name);
    }
    for (KerasTensor.Call call : graph.calls()) {
      if (call.layer() == layer
          && MERGES.contains(layer.type().name())
          && call.inputs().getFirst() instanceof ListValue several) {
        DictValue built = DictValue.empty();
        built.entries().put(new Str("input_shape"), shapes(several));
        described.entries().put(new Str("build_config"), built);
      }
    }
    return described;
  }

  private static Value shapes(ListValue several) {
    List<Value> shapes = new ArrayList<>();
    for (Value each : several.items()) {
      shapes.add(each instanceof KerasTensor tensor ? TensorShape.sizes(tensor.dims()) : None.NONE);
    }
    return ListValue.of(shapes);
  }

  /** Which of its layer's calls within the model each call is. */
  private static Map<KerasTensor.Call, Integer> places(Functional graph) {
    Map<LayerObject, Integer> next = new IdentityHashMap<>();
    Map<KerasTensor.Call, Integer> places = new IdentityHashMap<>();
    for (KerasTensor.Call call : graph.calls()) {
      int place = next.getOrDefault(call.layer(), 0);
      places.put(call, place);
      next.put(call.layer(), place + 1);
    }
    return places;
  }

  private static Value node(KerasTensor.Call call, Map<KerasTensor.Call, Integer> places) {
    List<Value> args = new ArrayList<>();
    DictValue kwargs = DictValue.empty();
    int named = call.inputs().size() - call.names().size();
    for (int i = 0; i < call.inputs().size(); i++) {
      Value told = told(call.inputs().get(i), places);
      if (i < named) {
        args.add(told);
      } else {
        kwargs.entries().put(new Str(call.names().get(i - named)), told);
      }
    }
    if (call.layer() instanceof ModelObject) {
      kwargs.entries().putIfAbsent(new Str("mask"), None.NONE);
    }
    DictValue node = DictValue.empty();
    node.entries().put(new Str("args"), new Tuple(List.copyOf(args)));
    node.entries().put(new Str("kwargs"), kwargs);
    return node;
  }

  private static Value told(Value given, Map<KerasTensor.Call, Integer> places) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      leaves.add(leaf instanceof KerasTensor tensor ? tensor(tensor, places) : leaf);
    }
    return Structures.pack(given, leaves);
  }

  private static Value tensor(KerasTensor tensor, Map<KerasTensor.Call, Integer> places) {
    DictValue config = DictValue.empty();
    config.entries().put(new Str("shape"), TensorShape.sizes(tensor.dims()));
    config.entries().put(new Str("dtype"), new Str(tensor.dtype().label()));
    config.entries().put(new Str("keras_history"), history(tensor, places, 0));
    DictValue dict = DictValue.empty();
    dict.entries().put(new Str("class_name"), TENSOR);
    dict.entries().put(new Str("config"), config);
    return dict;
  }

  private static Value history(
      KerasTensor tensor, Map<KerasTensor.Call, Integer> places, int first) {
    KerasTensor.Call from = Objects.requireNonNull(tensor.from());
    return ListValue.of(
        List.of(
            new Str(from.layer().name),
            Int.of(places.getOrDefault(from, 0) + first),
            Int.of(tensor.index())));
  }

  private static Value ends(Value structure, Map<KerasTensor.Call, Integer> places) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      if (leaf instanceof KerasTensor tensor && tensor.from() != null) {
        boolean graph = isGraph(tensor.from().layer());
        leaves.add(history(tensor, places, graph ? 1 : 0));
      }
    }
    return Structures.pack(structure, leaves);
  }

  /** Whether a layer is itself such a model, whose calls Keras counts from 1 at a model's ends. */
  private static boolean isGraph(LayerObject layer) {
    return layer instanceof ModelObject model && model.isFunctional();
  }

  /** Whether a dict describes a functional model. */
  static boolean isGraph(DictValue config) {
    return config.entries().containsKey(new Str("input_layers"));
  }

  /** The layers that are made again, and what their calls answered so far. */
  private static final class Made {
    final Map<String, LayerObject> layers = new HashMap<>();
    final Map<String, List<List<Value>>> answers = new HashMap<>();
  }

  /** A call that waits for its inputs. */
  private record Waiting(LayerObject layer, DictValue node) {}

  /** The model that a dict describes. */
  static Value model(Runtime runtime, Value type, DictValue config, Value custom) {
    Value inputs = taken(config, "input_layers");
    Value outputs = taken(config, "output_layers");
    Value called = taken(config, "name");
    Value trainable = taken(config, "trainable");
    Made made = new Made();
    List<Waiting> waiting = new ArrayList<>();
    for (Value each : runtime.all(taken(config, "layers"))) {
      DictValue described = (DictValue) each;
      LayerObject layer = LayerClass.of(ModelConfigs.layer(runtime, described, custom));
      String name = ((Str) entry(described, "name")).text();
      made.layers.put(name, layer);
      List<List<Value>> answers = new ArrayList<>();
      if (layer.type() == Functional.INPUT_LAYER) {
        answers.add(List.of(Functional.tensor(layer)));
      }
      made.answers.put(name, answers);
      for (Value node : runtime.all(entry(described, "inbound_nodes"))) {
        waiting.add(new Waiting(layer, (DictValue) node));
      }
    }
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      List<Waiting> rest = new ArrayList<>();
      for (Waiting each : waiting) {
        boolean blocked = rest.stream().anyMatch(other -> other.layer() == each.layer());
        Arguments arguments = blocked ? null : arguments(runtime, made, each.node());
        if (arguments == null) {
          rest.add(each);
        } else {
          Value answer = runtime.call(each.layer(), arguments);
          List<List<Value>> answers =
              Objects.requireNonNull(made.answers.get(nameOf(made, each.layer())));
          answers.add(Structures.flatten(answer));
        }
      }
      if (rest.size() == before) {
        throw Raise.value(
            "Invalid Functional model configuration. The graph of the Functional model either has"
                + " loops or disconnected nodes.");
      }
      waiting = rest;
    }
    Map<String, Value> named = new LinkedHashMap<>();
    named.put("inputs", tensors(runtime, made, inputs));
    named.put("outputs", tensors(runtime, made, outputs));
    named.put("name", called);
    Value model =
        runtime.call(
            type,
            Arguments.of(List.of(), List.copyOf(named.keySet()), List.copyOf(named.values())));
    if (!runtime.truth(trainable)) {
      LayerClass.of(model).trainable(false);
    }
    return model;
  }

  private static String nameOf(Made made, LayerObject layer) {
    for (Map.Entry<String, LayerObject> each : made.layers.entrySet()) {
      if (each.getValue() == layer) {
        return each.getKey();
      }
    }
    throw new IllegalStateException(layer.name);
  }

  private static Value entry(DictValue dict, String key) {
    Value value = dict.entries().get(new Str(key));
    if (value == null) {
      throw Raise.of(tapedeck.script.value.Exceptions.KEY_ERROR, "'" + key + "'");
    }
    return value;
  }

  /** Takes an entry out of a dict, as Keras does, which leaves of it what it does not know. */
  private static Value taken(DictValue dict, String key) {
    Value value = entry(dict, key);
    dict.entries().remove(new Str(key));
    return value;
  }

  /** What a node calls its layer with; null while an input is not there yet. */
  private static @Nullable Arguments arguments(Runtime runtime, Made made, DictValue node) {
    List<Value> args = new ArrayList<>();
    for (Value each : runtime.all(entry(node, "args"))) {
      Value read = read(runtime, made, each);
      if (read == null) {
        return null;
      }
      args.add(read);
    }
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (Map.Entry<Value, Value> each : ((DictValue) entry(node, "kwargs")).entries().entrySet()) {
      Value read = read(runtime, made, each.getValue());
      if (read == null) {
        return null;
      }
      String name = ((Str) each.getKey()).text();
      if (!name.equals("mask") || read != None.NONE) {
        names.add(name);
        values.add(read);
      }
    }
    return Arguments.of(args, names, values);
  }

  private static @Nullable Value read(Runtime runtime, Made made, Value told) {
    switch (told) {
      case DictValue dict when TENSOR.equals(dict.entries().get(new Str("class_name"))) -> {
        DictValue config = (DictValue) entry(dict, "config");
        return found(runtime, made, runtime.all(entry(config, "keras_history")));
      }
      case DictValue dict -> {
        DictValue read = DictValue.empty();
        for (Map.Entry<Value, Value> each : dict.entries().entrySet()) {
          Value value = read(runtime, made, each.getValue());
          if (value == null) {
            return null;
          }
          read.entries().put(each.getKey(), value);
        }
        return read;
      }
      case ListValue list -> {
        List<Value> items = new ArrayList<>();
        for (Value each : list.items()) {
          Value value = read(runtime, made, each);
          if (value == null) {
            return null;
          }
          items.add(value);
        }
        return ListValue.of(items);
      }
      default -> {
        return told;
      }
    }
  }

  private static @Nullable Value found(Runtime runtime, Made made, List<Value> history) {
    List<List<Value>> answers = made.answers.get(runtime.str(history.getFirst()));
    int node = (int) Numbers.whole(history.get(1)).small();
    int index = (int) Numbers.whole(history.get(2)).small();
    return answers == null || node >= answers.size() ? null : answers.get(node).get(index);
  }

  private static Value end(Runtime runtime, Made made, List<Value> history) {
    LayerObject layer = made.layers.get(runtime.str(history.getFirst()));
    List<Value> own = new ArrayList<>(history);
    if (layer != null && isGraph(layer)) {
      own.set(1, Int.of(Numbers.whole(history.get(1)).small() - 1));
    }
    return Objects.requireNonNull(found(runtime, made, own));
  }

  private static Value tensors(Runtime runtime, Made made, Value told) {
    return switch (told) {
      case ListValue list when list.items().size() == 3 && list.items().getFirst() instanceof Str ->
          end(runtime, made, list.items());
      case ListValue list ->
          ListValue.of(list.items().stream().map(each -> tensors(runtime, made, each)).toList());
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(each -> tensors(runtime, made, each)).toList());
      case DictValue dict -> {
        DictValue read = DictValue.empty();
        dict.entries()
            .forEach((key, value) -> read.entries().put(key, tensors(runtime, made, value)));
        yield read;
      }
      default -> told;
    };
  }
}
