package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Policy;
import tapedeck.script.library.keras.metric.MetricClass;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.ListWrapper;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** A layer or model of a script. What its class does not keep here stands in its attributes. */
public class LayerObject extends Instance {
  /** Layers without weights that Keras builds when they are made, whatever they will be given. */
  private static final Set<String> BUILT_AT_ONCE =
      Set.of(
          "Activation",
          "ActivityRegularization",
          "AlphaDropout",
          "AveragePooling1D",
          "AveragePooling2D",
          "AveragePooling3D",
          "Dropout",
          "ELU",
          "GaussianDropout",
          "GaussianNoise",
          "GlobalAveragePooling1D",
          "GlobalAveragePooling2D",
          "GlobalAveragePooling3D",
          "GlobalMaxPooling1D",
          "GlobalMaxPooling2D",
          "GlobalMaxPooling3D",
          "Identity",
          "LeakyReLU",
          "Masking",
          "MaxPooling1D",
          "MaxPooling2D",
          "MaxPooling3D",
          "ReLU",
          "Reshape",
          "Softmax",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "SpatialDropout3D",
          "UnitNormalization");

  /** The options that objects of a class keep as attributes, in the order of its parameters. */
  private static final Map<ClassValue, List<String>> OPTIONS = new ConcurrentHashMap<>();

  final List<KerasVariable> own = new ArrayList<>();
  final List<Value> losses = new ArrayList<>();
  String name = "";

  /** The type of its weights. */
  DType dtype = DType.FLOAT32;

  /** The type that it computes in. */
  DType compute = DType.FLOAT32;

  Policy policy = Policy.of(DType.FLOAT32);

  /** Whether its inputs and weights are turned into the type that it computes in. */
  boolean autocast = true;

  boolean begun;
  boolean built;

  /** Whether it takes no more weights and layers, as it was built. */
  boolean locked;

  boolean trainable = true;

  /** The shape of what it was built for and what it made of it; −1 for sizes left open. */
  int @Nullable [] builtFor;

  int @Nullable [] answered;

  /** The shapes of what it made, as text, where that is no single tensor. */
  @Nullable String answeredShapes;

  /** What a traced call keeps of the time when its weights were made; null for nothing. */
  @Nullable StaleTrace stale;

  /** How often it was called within functional models. */
  int nodes;

  /** What it was called with, and what it answered, in a functional model; null before. */
  @Nullable Value symbolicInput;

  @Nullable Value symbolicOutput;

  /** How many axes its input has to have; 0 for any number. */
  int axes;

  /** How many axes its input has at least, and how long its last axis must be; 0 for any. */
  int leastAxes;

  int lastAxis;

  /** The states it keeps between calls; none before its first. */
  private final List<KerasVariable> states = new ArrayList<>();

  private final List<Tensor> stateValues = new ArrayList<>();

  /** An object of a class, before its {@code __init__}. */
  public LayerObject(ClassValue type) {
    super(type);
  }

  void policy(Policy next) {
    policy = next;
    dtype = next.variable();
    compute = next.compute();
  }

  /** Takes no more weights and layers from now on. */
  void lock() {
    locked = true;
  }

  /** Is built, as its {@code build} has run to its end. */
  public void finishBuilding() {
    built = true;
    lock();
  }

  /** Begins to keep states, if it keeps none yet. */
  public void keep(KerasRun keras, List<Value> zeros) {
    if (!states.isEmpty()) {
      return;
    }
    for (Value zero : zeros) {
      int at = states.size();
      Operand operand = Objects.requireNonNull(Operands.existing(zero));
      stateValues.add(operand.value());
      String path = keras.path(name.equals(keras.innermost()) ? "rnn_state" : name + "/rnn_state");
      states.add(
          new KerasVariable(path, () -> stateValues.get(at), next -> stateValues.set(at, next)));
    }
  }

  /** Keeps the next states, which have the shapes and types of those before. */
  public void keep(List<Value> next) {
    for (int i = 0; i < states.size(); i++) {
      stateValues.set(i, Objects.requireNonNull(Operands.existing(next.get(i))).value());
    }
  }

  /** The states it keeps, as tensors. */
  public List<Value> keptStates() {
    return stateValues.stream().<Value>map(TensorValue::new).toList();
  }

  /** Lets its states be zeros again. */
  public void forgetStates() {
    stateValues.replaceAll(old -> Tensor.full(old.dtype(), old.shape(), 0));
  }

  /** The states as a script sees them: a list of variables, or None before its first call. */
  public Value shownStates() {
    return states.isEmpty() ? None.NONE : ListWrapper.of(ListValue.of(List.copyOf(states)));
  }

  /** The layers among its attributes, in the order in which they were set. */
  List<LayerObject> layers() {
    List<LayerObject> found = new ArrayList<>();
    attributes().forEach((attribute, value) -> collect(value, found));
    return found;
  }

  private static void collect(Value value, List<LayerObject> into) {
    switch (value) {
      case LayerObject layer when !into.contains(layer) -> into.add(layer);
      case ListValue list -> list.items().forEach(item -> collect(item, into));
      case Tuple tuple -> tuple.items().forEach(item -> collect(item, into));
      case DictValue dict -> dict.entries().values().forEach(item -> collect(item, into));
      default -> {}
    }
  }

  /** Its weights, then those of its layers in turn, each once. */
  List<KerasVariable> weights() {
    List<KerasVariable> found = new ArrayList<>();
    addWeights(found);
    return found;
  }

  /** Those that are trained: none where it is not trained itself, whatever is within. */
  public List<KerasVariable> trainableWeights() {
    return trainable ? weights().stream().filter(KerasVariable::trainable).toList() : List.of();
  }

  /** Those that are not trained. */
  List<KerasVariable> fixedWeights() {
    return trainable ? weights().stream().filter(each -> !each.trainable()).toList() : weights();
  }

  private void addWeights(List<KerasVariable> into) {
    List<KerasVariable> mine = new ArrayList<>(own);
    for (Map.Entry<String, Value> attribute : attributes().entrySet()) {
      for (Value leaf : Structures.flatten(attribute.getValue())) {
        if (leaf instanceof KerasVariable variable && !mine.contains(variable)) {
          mine.add(variable);
        }
      }
    }
    mine.stream().filter(KerasVariable::trainable).forEach(v -> add(v, into));
    mine.stream().filter(v -> !v.trainable()).forEach(v -> add(v, into));
    layers().forEach(layer -> layer.addWeights(into));
  }

  private static void add(KerasVariable variable, List<KerasVariable> into) {
    if (!into.contains(variable)) {
      into.add(variable);
    }
  }

  /** Whether it counts as built from the moment it is made. */
  boolean isBuiltAtOnce() {
    return begun && BUILT_AT_ONCE.contains(type().name());
  }

  /** What its attribute {@code built} says. */
  boolean isBuilt() {
    return built || isBuiltAtOnce();
  }

  /** Whether a layer within has weights yet to be made. */
  boolean hasUnbuiltLayers() {
    return layers().stream().anyMatch(layer -> !layer.isBuilt() || layer.hasUnbuiltLayers());
  }

  void trainable(boolean so) {
    trainable = so;
    own.stream().filter(KerasVariable::learns).forEach(variable -> variable.trainable(so));
    layers().forEach(layer -> layer.trainable(so));
  }

  /** What was added to the loss by this layer and those within. */
  List<Value> allLosses() {
    List<Value> all = new ArrayList<>(losses);
    layers().forEach(layer -> all.addAll(layer.allLosses()));
    return all;
  }

  void forgetLosses() {
    losses.clear();
    layers().forEach(LayerObject::forgetLosses);
  }

  /** Whether it, or a layer within, is of a class that a script wrote. */
  boolean isScripted() {
    return type().isUserDefined() || layers().stream().anyMatch(LayerObject::isScripted);
  }

  /** Adds the metrics that it keeps, then those of the layers within that are no models. */
  public void addMetrics(List<Value> into) {
    for (Value attribute : attributes().values()) {
      Structures.flatten(attribute).stream()
          .filter(value -> Types.isInstance(value, MetricClass.TYPE))
          .filter(value -> into.stream().noneMatch(known -> known == value))
          .forEach(into::add);
    }
    for (LayerObject inner : layers()) {
      if (!(inner instanceof ModelObject)) {
        inner.addMetrics(into);
      }
    }
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The type of its weights. */
  public DType dtype() {
    return dtype;
  }

  /** The type that it computes in. */
  public DType compute() {
    return compute;
  }

  /** The types that it was made with. */
  public Policy policy() {
    return policy;
  }

  /** Whether it is trained. */
  public boolean trainable() {
    return trainable;
  }

  /** How many axes its input has to have; 0 for any number. */
  public int axes() {
    return axes;
  }

  /** Says how many axes its input has to have. */
  public void axes(int number) {
    axes = number;
  }

  /** Says how many axes its input has at least. */
  public void leastAxes(int number) {
    leastAxes = number;
  }

  /** Says how long the last axis of its input has to be. */
  public void lastAxis(int size) {
    lastAxis = size;
  }

  /** Whether its weights were made, which a layer without any need not have been asked for. */
  public boolean wasBuilt() {
    return built;
  }

  /** Notes that its weights were made. */
  public void markBuilt() {
    built = true;
  }

  /** Notes for which shape it was built, unless that is known. */
  public void builtFor(int[] shape) {
    builtFor = builtFor == null ? shape : builtFor;
  }

  /** Notes the shape of what it makes; −1 for sizes left open. */
  public void answered(int[] shape) {
    answered = shape;
  }

  /** Builds it for a shape, by its {@code build}, as the layer that it is within does. */
  public void buildWithin(Runtime runtime, int[] shape) {
    if (built) {
      return;
    }
    KerasRun keras = KerasRun.of(runtime);
    keras.enter(name);
    try {
      runtime.call(runtime.requiredAttribute(this, "build"), TensorShape.sizes(shape));
    } finally {
      keras.leave();
    }
    built = true;
    builtFor = shape;
  }

  /** An option it was made with; None if it has none of this name. */
  public Value option(String name) {
    Value value = attributes().get(name);
    return value == null ? None.NONE : value;
  }

  /** An option that gives a size for each axis, or one for all. */
  public int[] sizes(Runtime runtime, String option, int rank) {
    Value given = option(option);
    int[] sizes = Given.ints(runtime, given);
    if (sizes != null && sizes.length == 1) {
      int[] all = new int[rank];
      Arrays.fill(all, sizes[0]);
      return all;
    }
    if (sizes == null || sizes.length != rank) {
      throw Raise.value(
          "The `%s` argument must be a tuple of %d integers. Received %s=%s"
              .formatted(option, rank, option, runtime.repr(given)));
    }
    return sizes;
  }

  /** Says which options objects of a class keep as attributes, in the order of its parameters. */
  public static void options(ClassValue type, List<String> names) {
    OPTIONS.put(type, names);
  }

  /** The options that objects of a class keep as attributes; none if the class has said nothing. */
  public static List<String> options(ClassValue type) {
    return type.lineage().stream()
        .filter(OPTIONS::containsKey)
        .findFirst()
        .map(OPTIONS::get)
        .orElse(List.of());
  }
}
