package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.ModuleTree;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** What a Sequential model tells of its layers, and the model that is made of that again. */
public final class ModelConfigs {
  private ModelConfigs() {}

  /** {@code get_config()} of a model. */
  static Value of(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    List<LayerObject> sequence = self.sequence;
    if (self.isFunctional() && !self.type().isUserDefined()) {
      return GraphConfigs.of(runtime, self);
    }
    if (sequence == null || self.type().isUserDefined()) {
      return LayerClass.configuration(runtime, in);
    }
    DictValue config = DictValue.empty();
    List<Value> layers = new ArrayList<>();
    sequence.forEach(layer -> layers.add(described(runtime, layer)));
    config.entries().put(new Str("name"), new Str(self.name));
    config.entries().put(new Str("trainable"), Bool.of(self.trainable));
    config.entries().put(new Str("dtype"), self.policy.described());
    config.entries().put(new Str("layers"), ListValue.of(layers));
    if (self.builtFor != null && self.graph() != null) {
      config.entries().put(new Str("build_input_shape"), TensorShape.sizes(self.builtFor));
    }
    return config;
  }

  /** A layer as a dict, with the shape that its weights were made for. */
  public static Value described(Runtime runtime, Value given) {
    Value all =
        Described.of(runtime, given, given instanceof ModelObject ? "keras" : "keras.layers");
    if (all instanceof DictValue dict
        && given instanceof LayerObject layer
        && !(layer instanceof ModelObject model && model.isFunctional())
        && layer.type() != Functional.INPUT_LAYER
        && !layer.isBuiltAtOnce()
        && shape(layer) instanceof Value shape) {
      DictValue built = DictValue.empty();
      built.entries().put(new Str("input_shape"), shape);
      dict.entries().put(new Str("build_config"), built);
    }
    if (all instanceof DictValue dict
        && given instanceof ModelObject model
        && model.plan() == null) {
      dict.entries().put(new Str("compile_config"), DictValue.empty());
    }
    return all;
  }

  /** The shape, or the shapes in a list, that a layer was built for; null if it was not. */
  private static @Nullable Value shape(LayerObject layer) {
    if (layer.builtFor != null) {
      return TensorShape.sizes(layer.builtFor);
    }
    return layer.symbolicInput instanceof ListValue list
            && list.items().stream().allMatch(KerasTensor.class::isInstance)
        ? ListValue.of(
            list.items().stream()
                .<Value>map(each -> TensorShape.sizes(((KerasTensor) each).dims()))
                .toList())
        : null;
  }

  /** Adds the functions that describe objects as dicts. */
  public static void install(ModuleTree keras) {
    for (String module :
        List.of(
            "initializers",
            "regularizers",
            "constraints",
            "losses",
            "metrics",
            "optimizers",
            "optimizers.schedules")) {
      keras.later(
          "tf.keras." + module,
          of ->
              of.method(
                      "serialize",
                      "value",
                      (runtime, in) -> Described.of(runtime, in[0], "keras." + module))
                  .method(
                      "deserialize",
                      "config, custom_objects=None",
                      (runtime, in) -> remade(runtime, of, in[0], in[1])));
    }
    keras.later(
        "tf.keras.layers",
        layers ->
            layers
                .method("serialize", "layer", (runtime, in) -> described(runtime, in[0]))
                .method(
                    "deserialize",
                    "config, custom_objects=None",
                    (runtime, in) -> remade(runtime, layers, in[0], in[1])));
  }

  /** The object that a dict describes, or that a name stands for. */
  private static Value remade(Runtime runtime, Namespace module, Value given, Value custom) {
    if (!(given instanceof DictValue dict)
        || !(dict.entries().get(new Str("class_name")) instanceof Str name)
        || !(dict.entries().get(new Str("config")) instanceof DictValue config)) {
      Value get = module.get("get");
      return get == null ? given : runtime.call(get, given);
    }
    Value found = own(runtime, dict, custom);
    Value own = found != null ? found : module.get(name.text());
    if (own == null) {
      own = lowered(module, name.text());
    }
    if (own == null) {
      throw unknown(runtime, name.text(), dict);
    }
    Value make = runtime.attribute(own, "from_config");
    return make == null
        ? runtime.call(own, Configured.keywords(config))
        : runtime.call(make, config);
  }

  /** An optimizer's class by its name in lower case, as Keras' own dicts may have it. */
  private static @Nullable Value lowered(Namespace module, String name) {
    return module.all().entrySet().stream()
        .filter(each -> each.getValue() instanceof ClassValue type && isOptimizer(type))
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOptimizer(ClassValue type) {
    return type.lineage().stream().anyMatch(each -> each.name().equals("Optimizer"));
  }

  /** The class of the script that a dict names; null if it names none. */
  private static @Nullable Value own(Runtime runtime, DictValue dict, Value custom) {
    DictValue known = KerasRun.of(runtime).custom();
    for (String key : new String[] {"registered_name", "class_name"}) {
      Value name = dict.entries().get(new Str(key));
      for (Value where : new Value[] {custom, known}) {
        Value found =
            name != null && where instanceof DictValue all ? all.entries().get(name) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Raise unknown(Runtime runtime, String name, DictValue config) {
    return Raise.type(
        "Could not locate class '%s'. Make sure custom classes and functions are decorated with `@keras.saving.register_keras_serializable()`. If they are already decorated, make sure they are all imported so that the decorator is run before trying to load them. Full object config: %s"
            .formatted(name, runtime.str(config)));
  }

  /** What {@code get_config} tells of an input layer. */
  static DictValue input(LayerObject layer) {
    DictValue config = DictValue.empty();
    int[] dims = java.util.Objects.requireNonNull(layer.builtFor);
    config.entries().put(new Str("batch_shape"), TensorShape.sizes(dims));
    config.entries().put(new Str("dtype"), new Str(layer.dtype.label()));
    config.entries().put(new Str("sparse"), Bool.FALSE);
    config.entries().put(new Str("ragged"), Bool.FALSE);
    config.entries().put(new Str("name"), new Str(layer.name));
    config.entries().put(new Str("optional"), Bool.FALSE);
    return config;
  }

  /** {@code Sequential.from_config(config)}. */
  static Value sequential(Runtime runtime, Value type, Value given) {
    if (!(given instanceof DictValue config)
        || !(config.entries().get(new Str("layers")) instanceof ListValue layers)) {
      throw Raise.type("`config` must be a dict as `get_config` answers it.");
    }
    List<Value> made = new ArrayList<>();
    layers.items().forEach(layer -> made.add(layer(runtime, layer, None.NONE)));
    Value name = config.entries().getOrDefault(new Str("name"), None.NONE);
    return runtime.call(type, ListValue.of(made), Bool.TRUE, name);
  }

  /** {@code Model.from_config(config)}: of a graph, or by what a class takes. */
  static Value model(Runtime runtime, Value type, Value given, Value custom) {
    if (!(given instanceof DictValue config)) {
      throw Raise.type("`config` must be a dict as `get_config` answers it.");
    }
    return GraphConfigs.isGraph(config)
        ? GraphConfigs.model(runtime, type, config, custom)
        : runtime.call(type, Configured.keywords(config));
  }

  /** The layer that a dict describes. */
  public static Value layer(Runtime runtime, Value described, Value custom) {
    if (described instanceof DictValue dict
        && dict.entries().get(new Str("class_name")) instanceof Str name
        && dict.entries().get(new Str("config")) instanceof DictValue config) {
      Value own = own(runtime, dict, custom);
      boolean model = name.text().equals("Sequential");
      Value layers = Composed.member(runtime, model ? "keras" : "keras.layers");
      Value type =
          own != null
              ? own
              : name.text().equals("Functional")
                  ? ModelClass.TYPE
                  : runtime.attribute(layers, name.text());
      boolean placed = own != null || dict.entries().containsKey(new Str("module"));
      if (type != null && placed) {
        return runtime.call(runtime.requiredAttribute(type, "from_config"), config);
      }
      throw unknown(runtime, name.text(), dict);
    }
    throw Raise.value("Cannot read a layer from " + runtime.repr(described));
  }
}
