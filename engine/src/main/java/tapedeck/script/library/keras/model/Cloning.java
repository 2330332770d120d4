package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code clone_model}: the same layers with weights of their own. */
public final class Cloning {
  private Cloning() {}

  /** A model as another one, with weights of its own; ValueError for what cannot be cloned. */
  public static Value model(Runtime runtime, Value given) {
    if (!(given instanceof ModelObject model) || model.sequence == null && !model.isFunctional()) {
      throw Raise.value(
          "Expected `model` argument to be a functional `Model` instance, or a `Sequential`"
              + " instance, but got a subclassed model instead: "
              + (given instanceof ModelObject ? runtime.str(given) : Types.nameOf(given)));
    }
    Map<LayerObject, LayerObject> layers = new IdentityHashMap<>();
    if (model.sequence != null) {
      List<Value> all = new ArrayList<>();
      model.sequence.forEach(layer -> all.add(again(runtime, layer, layers)));
      Arguments made =
          Arguments.of(List.of(ListValue.of(all)), List.of("name"), List.of(new Str(model.name)));
      return runtime.call(SequentialClass.TYPE, made);
    }
    Functional graph = java.util.Objects.requireNonNull(model.graph());
    Map<Value, Value> known = new IdentityHashMap<>();
    graph.inputs().forEach(input -> known.put(input, input));
    for (KerasTensor.Call call : graph.calls()) {
      if (!call.inputs().isEmpty()) {
        List<Value> inputs = call.inputs().stream().map(each -> filled(each, known)).toList();
        Value answer = runtime.call(again(runtime, call.layer(), layers), call.arguments(inputs));
        List<Value> made = Structures.flatten(answer);
        graph.tensors(call).forEach(each -> known.put(each, made.get(each.index())));
      }
    }
    Arguments ends =
        Arguments.of(
            List.of(
                filled(model.graph().inputStructure(), known),
                filled(model.graph().outputStructure(), known)),
            List.of("name"),
            List.of(new Str(model.name)));
    return runtime.call(ModelClass.TYPE, ends);
  }

  private static Value filled(Value structure, Map<Value, Value> known) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      leaves.add(known.getOrDefault(leaf, leaf));
    }
    return Structures.pack(structure, leaves);
  }

  private static LayerObject again(
      Runtime runtime, LayerObject layer, Map<LayerObject, LayerObject> layers) {
    if (layer.type() == Functional.INPUT_LAYER || SymbolicOperations.isOne(layer)) {
      return layer;
    }
    LayerObject known = layers.get(layer);
    if (known == null) {
      known =
          layer instanceof ModelObject
              ? LayerClass.of(model(runtime, layer))
              : LayerClass.of(
                  runtime.call(
                      runtime.requiredAttribute(layer.type(), "from_config"),
                      runtime.call(runtime.requiredAttribute(layer, "get_config"))));
      layers.put(layer, known);
    }
    return known;
  }
}
