package tapedeck.script.library.keras.model;

import java.util.List;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The class {@code tf.keras.Model}: derived from, or made of inputs and outputs. */
public final class ModelClass {
  private static final String FILES = "A script here reads and writes no files.";

  private ModelClass() {}

  /** The class {@code Model}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.models.model",
          "Model",
          LayerClass.TYPE,
          new ClassValue.Open(ModelObject::new));

  /** The class of models made of inputs and outputs. */
  static final ClassValue FUNCTIONAL =
      ClassValue.builtin(
          "keras.src.models.functional", "Functional", TYPE, new ClassValue.Open(ModelObject::new));

  static {
    Namespace.of(TYPE)
        .method("__init__", "self, *args, **kwargs", ModelClass::begin)
        .method("call", "self, *args, **kwargs", ModelClass::call)
        .method("build", "self, input_shape", ModelClass::build)
        .method(
            "summary",
            "self, line_length=None, positions=None, print_fn=None, expand_nested=False,"
                + " show_trainable=False, layer_range=None",
            Summary::print)
        .method(
            "to_json",
            "self, **kwargs",
            (runtime, in) ->
                runtime.call(
                    runtime.requiredAttribute(runtime.module("json"), "dumps"),
                    ModelConfigs.described(runtime, in[0])))
        .method("get_layer", "self, name=None, index=None", ModelClass::layer)
        .property(
            "layers",
            self ->
                ListValue.of(
                    of(self).shownLayers().stream()
                        .filter(each -> !SymbolicOperations.isOne(each))
                        .<Value>map(each -> each)
                        .toList()))
        .property("input_shape", (r, self) -> shape(of(self), true), null)
        .property("output_shape", (r, self) -> shape(of(self), false), null)
        .property("inputs", self -> tensors(of(self), true))
        .property("outputs", self -> tensors(of(self), false))
        .property("output_names", self -> names(of(self)))
        .property("input", self -> end(of(self), true))
        .property("output", self -> end(of(self), false));
    Namespace.of(TYPE).method("get_config", "self", ModelConfigs::of);
    Builtin make =
        Builtin.of(
            "from_config",
            "cls, config, custom_objects=None",
            (runtime, in) -> ModelConfigs.model(runtime, in[0], in[1], in[2]));
    TYPE.attributes().put("from_config", new Property(Property.Kind.CLASS_METHOD, make, null));
    Namespace.of(TYPE).refused("Model.", FILES, "save", "save_weights", "load_weights", "export");
  }

  /** The model that a value is; TypeError for any other value. */
  public static ModelObject of(Value self) {
    if (self instanceof ModelObject model) {
      return model;
    }
    throw Raise.type("descriptor requires a 'Model' object but received " + Types.nameOf(self));
  }

  /** The names of the layers that the outputs come from. */
  private static Value names(ModelObject self) {
    if (!self.isFunctional()) {
      throw Raise.attribute(
          "'%s' object has no attribute 'output_names'".formatted(self.type().name()));
    }
    return ListValue.of(
        self.outputs().stream()
            .<Value>map(each ->
                each instanceof KerasTensor tensor && tensor.from() != null
                    ? new Str(tensor.from().layer().name)
                    : None.NONE)
            .toList());
  }

  /** Where a model begins or ends; a Sequential model does so only within another. */
  private static Value end(ModelObject self, boolean input) {
    return self.sequence == null && self.graph() != null
        ? structure(self, input)
        : LayerClass.symbolic(
            self, input ? self.symbolicInput : self.symbolicOutput, input ? "input" : "output");
  }

  private static Value structure(ModelObject self, boolean input) {
    Functional graph = java.util.Objects.requireNonNull(self.graph());
    return input ? graph.inputStructure() : graph.outputStructure();
  }

  /** The tensors a model begins or ends with; a Sequential model has none before it is built. */
  private static Value tensors(ModelObject self, boolean input) {
    if (self.sequence != null && self.graph() == null) {
      throw Raise.attribute(
          "Sequential model '%s' has no defined %s yet."
              .formatted(self.name, input ? "inputs" : "outputs"));
    }
    return ListValue.of(input ? self.inputs() : self.outputs());
  }

  private static Value begin(Runtime runtime, Value[] in) {
    ModelObject self = of(in[0]);
    List<Value> given = ((Tuple) in[1]).items();
    var keywords = ((DictValue) in[2]).entries();
    Value inputs = !given.isEmpty() ? given.getFirst() : keywords.remove(new Str("inputs"));
    Value outputs = given.size() > 1 ? given.get(1) : keywords.remove(new Str("outputs"));
    if (inputs != null && outputs != null) {
      Value name = keywords.get(new Str("name"));
      if (name == null && self.type() == TYPE) {
        keywords.put(new Str("name"), new Str(KerasRun.of(runtime).fresh("functional")));
      }
      LayerClass.begin(runtime, self, in[2]);
      Functional.check(runtime, "inputs", inputs);
      Functional.check(runtime, "outputs", outputs);
      if (!GraphCopy.areInputs(Structures.flatten(inputs))) {
        GraphCopy copy = new GraphCopy(runtime);
        inputs = copy.inputs(inputs);
        outputs = copy.outputs(outputs);
      }
      self.graph(new Functional(inputs, outputs));
      self.built = true;
      return None.NONE;
    }
    if (inputs != null && given.isEmpty()) {
      keywords.put(new Str("inputs"), inputs);
    }
    if (outputs != null) {
      keywords.put(new Str("outputs"), outputs);
    }
    LayerClass.begin(runtime, self, in[2]);
    return None.NONE;
  }

  private static Value call(Runtime runtime, Value[] in) {
    ModelObject self = of(in[0]);
    Functional graph = self.graph();
    if (graph == null) {
      Value missing = LayerClass.TYPE.lookup("call");
      return runtime.call(missing == null ? None.NONE : missing, in[0]);
    }
    return graph.run(runtime, self, ((Tuple) in[1]).items());
  }

  /** Makes the weights by computing on zeros. */
  private static Value build(Runtime runtime, Value[] in) {
    ModelObject self = of(in[0]);
    self.builtFor = KerasTensor.read(runtime, in[1]);
    if (self.sequence != null && !self.isFunctional() && !KerasRun.of(runtime).isCalling()) {
      runtime.call(self, new KerasTensor("input", self.builtFor, self.compute, null, 0));
    }
    self.built = true;
    return None.NONE;
  }

  private static Value layer(Runtime runtime, Value[] in) {
    ModelObject self = of(in[0]);
    List<LayerObject> layers =
        self.shownLayers().stream().filter(each -> !SymbolicOperations.isOne(each)).toList();
    if (in[2] != None.NONE) {
      int index = Given.one(runtime, in[2]);
      if (index >= layers.size()) {
        throw Raise.value(
            "Was asked to retrieve layer at index %d but model only has %d layers."
                .formatted(index, layers.size()));
      }
      return layers.get(index < 0 ? index + layers.size() : index);
    }
    if (in[1] == None.NONE) {
      throw Raise.value("Provide either a layer name or layer index at `get_layer`.");
    }
    String name = runtime.str(in[1]);
    for (LayerObject layer : layers) {
      if (layer.name.equals(name)) {
        return layer;
      }
    }
    throw Raise.value(
        "No such layer: %s. Existing layers are: %s."
            .formatted(
                name,
                runtime.repr(
                    ListValue.of(layers.stream().<Value>map(l -> new Str(l.name)).toList()))));
  }

  private static Value shape(ModelObject self, boolean input) {
    List<Value> tensors = input ? self.inputs() : self.outputs();
    if (tensors.size() == 1 && tensors.getFirst() instanceof KerasTensor tensor) {
      return TensorShape.sizes(tensor.dims());
    }
    if (tensors.size() > 1) {
      return ListValue.of(
          tensors.stream()
              .<Value>map(each -> TensorShape.sizes(((KerasTensor) each).dims()))
              .toList());
    }
    if (self.sequence != null) {
      throw Raise.attribute(
          "Sequential model '%s' has no defined %s shape yet."
              .formatted(self.name, input ? "input" : "output"));
    }
    throw Raise.attribute(
        "'%s' object has no attribute '%s_shape'"
            .formatted(self.type().name(), input ? "input" : "output"));
  }

  /** How many numbers its weights hold. */
  static Int count(List<KerasVariable> weights) {
    return Int.of(weights.stream().mapToLong(v -> v.value().size()).sum());
  }
}
