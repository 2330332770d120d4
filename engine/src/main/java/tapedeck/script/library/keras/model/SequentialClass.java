package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The class {@code tf.keras.Sequential}: layers one after another. */
public final class SequentialClass {
  private SequentialClass() {}

  /** The class {@code Sequential}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.models.sequential",
          "Sequential",
          ModelClass.TYPE,
          new ClassValue.Open(ModelObject::new));

  static {
    Namespace.of(TYPE)
        .method("__init__", "self, layers=None, trainable=True, name=None", SequentialClass::begin)
        .method("add", "self, layer, rebuild=True", SequentialClass::add)
        .method("pop", "self, rebuild=True", SequentialClass::pop)
        .method("build", "self, input_shape=None", SequentialClass::build)
        .method("call", "self, inputs, training=None, mask=None, **kwargs", SequentialClass::call);
    Builtin make =
        Builtin.of(
            "from_config",
            "cls, config, custom_objects=None",
            (runtime, in) -> ModelConfigs.sequential(runtime, in[0], in[1]));
    TYPE.attributes().put("from_config", new Property(Property.Kind.CLASS_METHOD, make, null));
  }

  private static List<LayerObject> layers(ModelObject self) {
    List<LayerObject> sequence = self.sequence;
    if (sequence == null) {
      throw LayerCalls.notBegun(self);
    }
    return sequence;
  }

  private static Value begin(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    var keywords = tapedeck.script.value.DictValue.empty();
    keywords.entries().put(new tapedeck.script.value.Str("name"), in[3]);
    LayerClass.begin(runtime, self, keywords);
    self.sequence = new ArrayList<>();
    if (in[1] != None.NONE) {
      Conversion.drain(runtime, runtime.iterate(in[1]))
          .forEach(each -> append(runtime, self, each));
      rebuild(runtime, self);
    }
    return None.NONE;
  }

  private static Value add(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    append(runtime, self, in[1]);
    rebuild(runtime, self);
    return None.NONE;
  }

  private static void append(Runtime runtime, ModelObject self, Value given) {
    List<LayerObject> layers = layers(self);
    if (given instanceof KerasTensor tensor && tensor.from() != null) {
      layers.add(tensor.from().layer());
      return;
    }
    if (!(given instanceof LayerObject layer)) {
      throw Raise.value(
          "Only instances of `keras.Layer` can be added to a Sequential model. Received: %s (of type %s)"
              .formatted(runtime.str(given), runtime.str(Types.of(given))));
    }
    for (LayerObject other : layers) {
      if (other.name.equals(layer.name)) {
        throw Raise.value(
            "All layers added to a Sequential model should have unique names. Name '%s' is already the name of a layer in this model. Update the `name` argument to pass a unique name."
                .formatted(layer.name));
      }
    }
    Value shape = layer.attributes().get("_input_shape_arg");
    if (layers.isEmpty() && shape != null) {
      layers.add((LayerObject) runtime.call(Functional.INPUT_LAYER, shape));
    }
    layers.add(layer);
  }

  private static Value pop(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    LayerObject last = layers(self).removeLast();
    self.built = false;
    self.graph(null);
    rebuild(runtime, self);
    return last;
  }

  /** With an input layer in front, all weights can be made at once. */
  private static void rebuild(Runtime runtime, ModelObject self) {
    List<LayerObject> layers = layers(self);
    if (layers.size() > 1 && layers.getFirst().type() == Functional.INPUT_LAYER) {
      self.graph(null);
      chain(runtime, self, Functional.tensor(layers.getFirst()));
    }
  }

  private static Value build(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    if (in[1] == None.NONE) {
      return None.NONE;
    }
    checkLayers(self);
    int[] dims = KerasTensor.read(runtime, in[1]);
    if (self.graph() != null) {
      checkConfigured(self, dims);
      return None.NONE;
    }
    self.builtFor = dims;
    if (layers(self).getFirst().type() != Functional.INPUT_LAYER) {
      Value[] shape = {None.NONE, None.NONE, None.NONE, None.NONE, None.NONE, in[1]};
      layers(self).addFirst((LayerObject) runtime.call(Functional.INPUT_LAYER, shape));
    }
    chain(runtime, self, Functional.tensor(layers(self).getFirst()));
    return None.NONE;
  }

  private static void checkLayers(ModelObject self) {
    if (layers(self).isEmpty()) {
      throw Raise.value(
          "Sequential model %s cannot be built because it has no layers. Call `model.add(layer)`."
              .formatted(self.name));
    }
  }

  /** Whether a model that has an input layer is built for the shape of that. */
  private static void checkConfigured(ModelObject self, int[] dims) {
    LayerObject first = layers(self).getFirst();
    if (first.type() == Functional.INPUT_LAYER
        && first.builtFor != null
        && !Arrays.equals(first.builtFor, dims)) {
      throw Raise.value(
          "Sequential model '%s' has already been configured to use input shape %s. You cannot build it with input_shape %s"
              .formatted(
                  self.name,
                  tapedeck.script.library.binding.Given.shown(first.builtFor),
                  tapedeck.script.library.binding.Given.shown(dims)));
    }
  }

  private static void chain(Runtime runtime, ModelObject self, KerasTensor input) {
    KerasRun keras = KerasRun.of(runtime);
    boolean within = self.name.equals(keras.innermost());
    List<LayerObject> layers = layers(self);
    KerasRun.Before outside = within ? null : keras.enterCall(self.name, keras.autocast(), false);
    try {
      Value last = input;
      for (LayerObject layer : layers.subList(1, layers.size())) {
        last = runtime.call(layer, last);
      }
      self.graph(new Functional(input, last));
      keras.fresh("functional");
      self.built = true;
      self.builtFor = self.builtFor == null ? input.dims() : self.builtFor;
      if (last instanceof KerasTensor made) {
        self.answered = Arrays.copyOf(made.dims(), made.dims().length);
      }
    } finally {
      if (outside != null) {
        keras.leaveCall(outside);
      }
    }
  }

  private static Value call(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    checkLayers(self);
    Value last =
        self.graph() != null && self.inputs().getFirst() instanceof KerasTensor input
            ? Functional.fitting(runtime, Functional.unlisted(runtime, in[1], input), input)
            : in[1];
    for (LayerObject layer : layers(self)) {
      if (layer.type() != Functional.INPUT_LAYER) {
        last = runtime.call(layer, last);
      }
    }
    return last;
  }
}
