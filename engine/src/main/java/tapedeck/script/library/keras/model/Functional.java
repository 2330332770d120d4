package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;

/** What a functional model computes: the calls between its inputs and its outputs. */
public final class Functional {
  /** The parameters of {@code keras.Input}. */
  public static final String INPUT =
      "shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None,"
          + " name=None, tensor=None, optional=False";

  /** The class {@code InputLayer}. */
  public static final ClassValue INPUT_LAYER =
      ClassValue.builtin(
          "keras.src.layers.core.input_layer",
          "InputLayer",
          LayerClass.TYPE,
          new ClassValue.Open(LayerObject::new));

  static {
    Namespace.of(INPUT_LAYER)
        .method(
            "__init__",
            "self, shape=None, batch_size=None, dtype=None, sparse=None, ragged=None,"
                + " batch_shape=None, input_tensor=None, optional=False, name=None, **kwargs",
            (runtime, in) -> {
              Value older = ((DictValue) in[10]).entries().get(new Str("input_shape"));
              Value shape = older == null ? in[1] : older;
              fill(runtime, LayerClass.of(in[0]), shape, in[2], in[3], in[6], in[9]);
              return None.NONE;
            })
        .method("call", "self, inputs", (runtime, in) -> in[1]);
  }

  private final Value inputs;
  private final Value outputs;
  private final List<KerasTensor.Call> calls = new ArrayList<>();
  private final List<LayerObject> layers = new ArrayList<>();

  Functional(Value inputs, Value outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.inputs().forEach(this::visit);
    List<Value> ends = outputs();
    ends.forEach(this::visit);
    Map<KerasTensor.Call, Boolean> connected = new IdentityHashMap<>();
    for (int i = 0; i < ends.size(); i++) {
      if (!isConnected(ends.get(i), connected)) {
        throw Raise.value("Output with path `%s` is not connected to `inputs`".formatted(place(i)));
      }
    }
    order();
    checkNames();
  }

  private void checkNames() {
    List<String> names = layers.stream().map(layer -> layer.name).toList();
    for (String name : names) {
      int uses = java.util.Collections.frequency(names, name);
      if (uses != 1) {
        throw Raise.value(
            "The name \"%s\" is used %d times in the model. All operation names should be unique."
                .formatted(name, uses));
      }
    }
  }

  private boolean isConnected(Value value, Map<KerasTensor.Call, Boolean> known) {
    if (inputs().contains(value)) {
      return true;
    }
    KerasTensor.Call call = value instanceof KerasTensor tensor ? tensor.from() : null;
    if (call == null || call.layer().type() == INPUT_LAYER) {
      return false;
    }
    Boolean before = known.get(call);
    if (before == null) {
      before =
          Structures.flatten(ListValue.of(call.inputs())).stream()
              .filter(KerasTensor.class::isInstance)
              .allMatch(each -> isConnected(each, known));
      known.put(call, before);
    }
    return before;
  }

  /** Where an output stands among all: its key or its index. */
  private String place(int index) {
    return switch (outputs) {
      case DictValue dict ->
          List.copyOf(dict.entries().keySet()).get(index) instanceof Str key ? key.text() : "";
      case KerasTensor single -> "";
      default -> Integer.toString(index);
    };
  }

  /** Sorts the layers as Keras does: by the distance from the outputs, then as they are found. */
  private void order() {
    Map<LayerObject, Integer> depths = new IdentityHashMap<>();
    Map<KerasTensor.Call, Integer> reached = new IdentityHashMap<>();
    for (KerasTensor.Call call : calls.reversed()) {
      int depth = Math.max(reached.getOrDefault(call, 0), depths.getOrDefault(call.layer(), 0));
      depths.put(call.layer(), depth);
      for (Value leaf : Structures.flatten(ListValue.of(call.inputs()))) {
        if (leaf instanceof KerasTensor before && before.from() != null) {
          reached.merge(before.from(), depth + 1, Math::max);
        }
      }
    }
    List<LayerObject> found = new ArrayList<>();
    Map<KerasTensor.Call, Boolean> seen = new IdentityHashMap<>();
    outputs().forEach(output -> find(output, found, seen));
    layers.sort(
        java.util.Comparator.<LayerObject>comparingInt(layer -> -depths.getOrDefault(layer, 0))
            .thenComparingInt(found::indexOf));
  }

  private static void find(
      Value value, List<LayerObject> found, Map<KerasTensor.Call, Boolean> seen) {
    if (value instanceof KerasTensor tensor
        && tensor.from() != null
        && seen.put(tensor.from(), true) == null) {
      if (!found.contains(tensor.from().layer())) {
        found.add(tensor.from().layer());
      }
      Structures.flatten(ListValue.of(tensor.from().inputs()))
          .forEach(leaf -> find(leaf, found, seen));
    }
  }

  /** {@code tf.keras.Input(…)}: what an input layer stands for. */
  public static Value input(Runtime runtime, Value[] in) {
    LayerObject layer = new LayerObject(INPUT_LAYER);
    fill(runtime, layer, in[0], in[1], in[2], in[5], in[6]);
    return tensor(layer);
  }

  private static void fill(
      Runtime runtime,
      LayerObject self,
      Value shape,
      Value batch,
      Value type,
      Value whole,
      Value name) {
    KerasRun keras = KerasRun.of(runtime);
    if (shape == None.NONE && whole == None.NONE) {
      throw Raise.value("You must pass a `shape` argument.");
    }
    Value sizes = whole != None.NONE ? whole : shape;
    if (sizes instanceof tapedeck.script.value.Int) {
      throw Raise.value("Cannot convert '%s' to a shape.".formatted(runtime.str(sizes)));
    }
    self.begun = true;
    self.built = true;
    self.name = name instanceof Str text ? text.text() : keras.fresh("input_layer");
    int[] inner = KerasTensor.read(runtime, whole != None.NONE ? whole : shape);
    int[] dims = inner;
    if (whole == None.NONE) {
      dims = new int[inner.length + 1];
      dims[0] = batch == None.NONE ? -1 : Given.one(runtime, batch);
      System.arraycopy(inner, 0, dims, 1, inner.length);
    }
    DType dtype = DTypes.tensorFlow(runtime, type);
    self.dtype = dtype == null ? keras.floatType() : dtype;
    self.builtFor = dims;
    self.answered = dims;
    String own = name instanceof Str ? self.name : keras.fresh("keras_tensor");
    Value made = new KerasTensor(own, dims, self.dtype, new KerasTensor.Call(self, List.of()), 0);
    self.symbolicInput = made;
    self.symbolicOutput = made;
  }

  /** What an input layer stands for. */
  static KerasTensor tensor(LayerObject inputLayer) {
    if (inputLayer.symbolicOutput instanceof KerasTensor tensor) {
      return tensor;
    }
    throw new IllegalStateException(inputLayer.name);
  }

  List<Value> inputs() {
    return Structures.flatten(inputs);
  }

  /** The inputs that a dict gives by name, in the model's own order. */
  Value ordered(Runtime runtime, DictValue byName) {
    List<Value> names = new ArrayList<>();
    for (Value input : inputs()) {
      if (!(input instanceof KerasTensor tensor) || tensor.from() == null) {
        return byName;
      }
      names.add(new Str(tensor.from().layer().name));
    }
    List<Value> values = new ArrayList<>();
    for (Value name : names) {
      Value value = byName.entries().get(name);
      if (value == null) {
        throw Raise.value(
            "Missing data for input \"%s\". You passed a data dictionary with keys %s. Expected the following keys: %s"
                .formatted(
                    ((Str) name).text(),
                    runtime.repr(ListValue.of(List.copyOf(byName.entries().keySet()))),
                    runtime.repr(ListValue.of(names))));
      }
      values.add(value);
    }
    return inputs instanceof DictValue ? byName : ListValue.of(values);
  }

  List<Value> outputs() {
    return Structures.flatten(outputs);
  }

  /** The layers in the order in which they are called. */
  List<LayerObject> layers() {
    return layers;
  }

  List<KerasTensor.Call> calls() {
    return calls;
  }

  Value inputStructure() {
    return inputs;
  }

  Value outputStructure() {
    return outputs;
  }

  /** The tensors that a call makes and that another call, or the model's answer, takes. */
  List<KerasTensor> tensors(KerasTensor.Call call) {
    List<Value> all = new ArrayList<>(outputs());
    calls.forEach(each -> all.addAll(Structures.flatten(ListValue.of(each.inputs()))));
    List<KerasTensor> found = new ArrayList<>();
    for (Value each : all) {
      if (each instanceof KerasTensor tensor && tensor.from() == call) {
        found.add(tensor);
      }
    }
    return found;
  }

  /** Whether there is nothing but tensors of a graph in what a model begins or ends with. */
  static void check(Runtime runtime, String what, Value given) {
    for (Value leaf : Structures.flatten(given)) {
      if (!(leaf instanceof KerasTensor)) {
        throw Raise.value(
            "All `%s` values must be KerasTensors. Received: %s=%s including invalid value %s of type %s"
                .formatted(
                    what,
                    what,
                    shown(runtime, given),
                    shown(runtime, leaf),
                    runtime.str(Types.of(leaf))));
      }
    }
  }

  private static String shown(Runtime runtime, Value value) {
    Operand operand = Operands.existing(value);
    return operand != null ? tapedeck.tensor.NumPyText.str(operand.value()) : runtime.str(value);
  }

  private void visit(Value value) {
    if (!(value instanceof KerasTensor tensor)) {
      throw Raise.value(
          "All `inputs` and `outputs` values must be KerasTensors. Received: "
              + tapedeck.script.value.Texts.plain(value));
    }
    KerasTensor.Call call = tensor.from();
    if (call == null || calls.contains(call)) {
      return;
    }
    for (Value leaf : Structures.flatten(ListValue.of(call.inputs()))) {
      if (leaf instanceof KerasTensor before) {
        visit(before);
      }
    }
    calls.add(call);
    if (!layers.contains(call.layer())) {
      layers.add(call.layer());
    }
  }

  /** Computes the outputs for inputs that are there. */
  Value run(Runtime runtime, ModelObject model, List<Value> given) {
    Map<KerasTensor.Call, List<Value>> known = new IdentityHashMap<>();
    List<Value> wanted = inputs();
    List<Value> values =
        given.size() == 1 ? Structures.flatten(unlisted(runtime, given.getFirst(), inputs)) : given;
    if (values.size() < wanted.size()) {
      throw Raise.value(
          "Layer \"%s\" expects %d input(s), but it received %d input tensors. Inputs received: %s"
              .formatted(
                  model.name, wanted.size(), values.size(), runtime.repr(ListValue.of(values))));
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i) instanceof KerasTensor tensor && tensor.from() != null) {
        Value fitting = fitting(runtime, values.get(i), tensor);
        known.put(
            tensor.from(),
            List.of(model.isFunctional() ? typed(runtime, fitting, tensor.dtype()) : fitting));
      }
    }
    for (KerasTensor.Call call : calls) {
      if (!known.containsKey(call)) {
        List<Value> inputs = call.inputs().stream().map(v -> filled(v, known)).toList();
        Value answer = runtime.call(call.layer(), told(runtime, call.arguments(inputs)));
        known.put(call, Structures.flatten(answer));
      }
    }
    return filled(outputs, known);
  }

  /** What is in a list by itself where one tensor is wanted, which Keras warns of. */
  static Value unlisted(Runtime runtime, Value given, Value wanted) {
    List<Value> leaves = Structures.flatten(given);
    boolean listed = given instanceof ListValue || given instanceof Tuple;
    if (!listed || leaves.size() != 1 || !(wanted instanceof KerasTensor input)) {
      return given;
    }
    Operand only = Operands.existing(leaves.getFirst());
    if (only != null && runtime.graph() == null) {
      Value shown = new Str("Tensor(shape=%s)".formatted(only.value().shape()));
      runtime.warn(
          "The structure of `inputs` doesn't match the expected structure.\nExpected: %s\nReceived: inputs=%s"
              .formatted(input.name(), runtime.str(Structures.pack(given, List.of(shown)))));
    }
    return leaves.getFirst();
  }

  /** What the model is told of training goes before what the call within it was written with. */
  private static Arguments told(Runtime runtime, Arguments given) {
    Value training = KerasRun.of(runtime).training();
    Value[] named = given.named().clone();
    for (int i = 0; i < named.length; i++) {
      if (given.names()[i].equals("training") && training != null && training != None.NONE) {
        named[i] = training;
      }
    }
    return new Arguments(given.positional(), given.names(), named);
  }

  private static Value typed(Runtime runtime, Value given, DType wanted) {
    Operand operand = Operands.existing(given);
    return operand == null || operand.value().dtype() == wanted
        ? given
        : new TensorValue(runtime.engine().cast(operand, wanted));
  }

  /** With an axis of size 1 at the end more or less, where the model was told another rank. */
  static Value fitting(Runtime runtime, Value given, KerasTensor input) {
    int[] wanted = input.dims();
    Operand operand = Operands.existing(given);
    if (operand == null || operand.value().rank() == wanted.length) {
      return given;
    }
    int[] dims = operand.value().shape().dims();
    boolean narrower = dims.length == wanted.length + 1 && dims[dims.length - 1] == 1;
    boolean wider = dims.length == wanted.length - 1 && wanted[wanted.length - 1] == 1;
    if (!narrower && !wider) {
      throw Raise.value(
          "Invalid input shape for input %s with name '%s' and path ''. Expected shape %s, but input has incompatible shape %s"
              .formatted(
                  tapedeck.tensor.NumPyText.str(operand.value()),
                  input.name(),
                  Given.shown(wanted),
                  operand.value().shape()));
    }
    int[] next = Arrays.copyOf(dims, wanted.length);
    if (wider) {
      next[dims.length] = 1;
    }
    return new TensorValue(runtime.engine().reshape(operand, Shape.of(next)));
  }

  private static Value filled(Value structure, Map<KerasTensor.Call, List<Value>> known) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      List<Value> made =
          leaf instanceof KerasTensor tensor && tensor.from() != null
              ? known.get(tensor.from())
              : null;
      leaves.add(made == null ? leaf : made.get(((KerasTensor) leaf).index()));
    }
    return Structures.pack(structure, leaves);
  }
}
