package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Policy;
import tapedeck.script.library.keras.weight.Constraints;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.library.keras.weight.Regularizers;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The class {@code tf.keras.layers.Layer}, from which layers and models derive. */
public final class LayerClass {
  private LayerClass() {}

  /** The class {@code Layer}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.layers.layer", "Layer", Types.OBJECT, new ClassValue.Open(LayerObject::new));

  private static final String OPTIONS =
      "self, *, activity_regularizer=None, trainable=True, dtype=None, autocast=True, name=None,"
          + " **kwargs";

  static {
    Namespace.of(TYPE)
        .method("__init__", OPTIONS, LayerClass::begin)
        .method("__call__", "self, *args, **kwargs", LayerCalls::call)
        .method("__repr__", "self", LayerClass::text)
        .method("build", "self, input_shape", LayerClass::built)
        .method("call", "self, *args, **kwargs", LayerClass::missing)
        .method(
            "add_weight",
            "self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True,"
                + " regularizer=None, constraint=None, aggregation='none',"
                + " overwrite_with_gradient=False, name=None",
            LayerClass::addWeight)
        .method(
            "add_variable",
            "self, shape, initializer, dtype=None, trainable=True, autocast=True,"
                + " regularizer=None, constraint=None, name=None",
            (r, in) ->
                addWeight(
                    r,
                    new Value[] {
                      in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], None.NONE, None.NONE,
                      in[8]
                    }))
        .method("add_loss", "self, loss", LayerClass::addLoss)
        .method("get_weights", "self", (r, in) -> arrays(of(in[0])))
        .method("set_weights", "self, weights", LayerClass::setWeights)
        .method("count_params", "self", LayerClass::count)
        .method(
            "compute_output_shape",
            "self, input_shape",
            (r, in) -> LayerFacts.outputShape(r, of(in[0]), in[1]))
        .property("weights", self -> list(of(self).weights()))
        .property("variables", self -> list(of(self).weights()))
        .property("trainable_weights", self -> list(of(self).trainableWeights()))
        .property("trainable_variables", self -> list(of(self).trainableWeights()))
        .property("non_trainable_weights", self -> list(of(self).fixedWeights()))
        .property("non_trainable_variables", self -> list(of(self).fixedWeights()))
        .property("dtype", self -> new Str(of(self).dtype.label()))
        .property("compute_dtype", self -> new Str(of(self).compute.label()))
        .property("variable_dtype", self -> new Str(of(self).dtype.label()))
        .property("dtype_policy", self -> of(self).policy)
        .property("input_spec", self -> LayerFacts.inputSpec(of(self)))
        .property("path", self -> new Str(of(self).name))
        .property("losses", (r, self) -> ListValue.of(losses(r, of(self))), null)
        .property(
            "metrics",
            self -> {
              List<Value> all = new ArrayList<>();
              of(self).addMetrics(all);
              return ListValue.of(all);
            })
        .property("input", self -> symbolic(of(self), of(self).symbolicInput, "input"))
        .property("output", self -> symbolic(of(self), of(self).symbolicOutput, "output"))
        .property(
            "activity_regularizer",
            (r, self) -> of(self).attributes().getOrDefault("activity_regularizer", None.NONE),
            (r, in) -> {
              of(in[0]).attributes().put("activity_regularizer", in[1]);
              return None.NONE;
            })
        .property(
            "supports_masking",
            (r, self) -> {
              return Bool.of(LayerMasks.supported(r, of(self)));
            },
            (r, in) -> {
              of(in[0]).attributes().put("supports_masking", in[1]);
              return None.NONE;
            })
        .method("get_config", "self", LayerClass::configuration)
        .method(
            "compute_mask",
            "self, inputs, previous_mask=None",
            (r, in) -> LayerMasks.computed(r, of(in[0]), in[1], in[2]))
        .property(
            "name",
            (r, self) -> new Str(of(self).name),
            (r, in) -> {
              of(in[0]).name = r.str(in[1]);
              return None.NONE;
            })
        .property(
            "built",
            (r, self) -> Bool.of(of(self).isBuilt()),
            (r, in) -> {
              of(in[0]).built = r.truth(in[1]);
              return None.NONE;
            })
        .property(
            "trainable",
            (r, self) -> Bool.of(of(self).trainable),
            (r, in) -> {
              of(in[0]).trainable(r.truth(in[1]));
              return None.NONE;
            });
  }

  static {
    Configured.remade(TYPE);
    TYPE.keeping(Tracked::kept);
  }

  /** The layer that a value is; TypeError for any other value. */
  public static LayerObject of(Value self) {
    if (self instanceof LayerObject layer) {
      return layer;
    }
    throw Raise.type("descriptor requires a 'Layer' object but received " + Types.nameOf(self));
  }

  /** Runs the part of {@code __init__} that all layers share, with the keywords left over. */
  public static void begin(Runtime runtime, LayerObject self, Value rest) {
    Value[] in =
        tapedeck.script.value.Parameters.parse(OPTIONS)
            .bind(self.type().name() + ".__init__()", keywords(self, rest));
    begin(runtime, in);
  }

  private static tapedeck.script.value.Arguments keywords(Value self, Value rest) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    if (rest instanceof DictValue dict) {
      dict.entries()
          .forEach((key, value) -> {
            names.add(((Str) key).text());
            values.add(value);
          });
    }
    return tapedeck.script.value.Arguments.of(List.of(self), names, values);
  }

  private static Value begin(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    KerasRun keras = KerasRun.of(runtime);
    DictValue more = (DictValue) in[6];
    self.name = in[5] instanceof Str text ? text.text() : keras.fresh(self.type().name());
    Value shape = more.entries().remove(new Str("input_shape"));
    Value size = more.entries().remove(new Str("input_dim"));
    Value given =
        shape != null ? shape : size == null ? null : tapedeck.script.value.Tuple.of(size);
    if (given != null) {
      runtime.warn(
          "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential"
              + " models, prefer using an `Input(shape)` object as the first layer in the model"
              + " instead.");
      self.attributes().put("_input_shape_arg", given);
    }
    if (!more.entries().isEmpty()) {
      throw Raise.value(
          "Unrecognized keyword arguments passed to %s: %s"
              .formatted(self.type().name(), runtime.repr(more)));
    }
    self.begun = true;
    self.policy(Policy.get(runtime, in[3]));
    self.autocast = runtime.truth(in[4]);
    self.trainable = runtime.truth(in[2]);
    if (in[1] != None.NONE) {
      self.attributes().put("activity_regularizer", Regularizers.get(runtime, in[1]));
    }
    return None.NONE;
  }

  static Value symbolic(
      LayerObject self, @org.jspecify.annotations.Nullable Value known, String what) {
    if (known == null) {
      throw Raise.attribute(
          "The layer %s has never been called and thus has no defined %s."
              .formatted(self.name, what));
    }
    return known;
  }

  /** What all layers tell of themselves. */
  static Value configuration(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    if (self.type() == Functional.INPUT_LAYER) {
      return ModelConfigs.input(self);
    }
    if (self instanceof ModelObject && !self.type().isUserDefined()) {
      throw Raise.refused(self.type().name() + ".get_config", "Keep the options in variables.");
    }
    DictValue all = DictValue.empty();
    all.entries().put(new Str("name"), new Str(self.name));
    all.entries().put(new Str("trainable"), Bool.of(self.trainable));
    all.entries().put(new Str("dtype"), self.policy.described());
    Value penalty = self.attributes().get("activity_regularizer");
    if (penalty != null && penalty != None.NONE) {
      all.entries()
          .put(
              new Str("activity_regularizer"),
              Described.of(runtime, penalty, "keras.regularizers"));
    }
    if (!self.type().isUserDefined() || !LayerObject.options(self.type()).isEmpty()) {
      LayerConfigs.add(runtime, self, all);
    }
    return all;
  }

  private static Value text(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    return new Str(
        "<%s name=%s, built=%s>"
            .formatted(self.type().name(), self.name, self.isBuilt() ? "True" : "False"));
  }

  private static Value built(Runtime runtime, Value[] in) {
    of(in[0]).finishBuilding();
    return None.NONE;
  }

  private static Value missing(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    String kind = Types.isInstance(self, ModelClass.TYPE) ? "Model" : "Layer";
    String call = kind.equals("Model") ? "call()" : "call";
    throw Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "%s %s does not have a `%s` method implemented.".formatted(kind, self.type().name(), call));
  }

  private static Value addWeight(Runtime runtime, Value[] in) {
    if (of(in[0]).locked) {
      throw Tracked.locked();
    }
    if (in[1] instanceof tapedeck.script.value.Int) {
      KerasRun.of(runtime).fresh("variable");
      throw Raise.value("Cannot convert '%s' to a shape.".formatted(runtime.str(in[1])));
    }
    DType dtype = DTypes.tensorFlow(runtime, in[3]);
    KerasVariable made =
        weight(
            runtime,
            of(in[0]),
            in[10] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh("variable"),
            in[1] == None.NONE ? Shape.SCALAR : Given.shape(runtime, in[1]),
            in[2],
            dtype,
            runtime.truth(in[4]));
    made.autocast(runtime.truth(in[5]));
    made.regularizer(Regularizers.get(runtime, in[6]));
    made.constraint(Constraints.get(runtime, in[7]));
    return made;
  }

  /** Makes a weight and gives it to a layer. */
  public static KerasVariable weight(
      Runtime runtime,
      LayerObject self,
      String name,
      Shape shape,
      Value initializer,
      @Nullable DType dtype,
      boolean trainable) {
    if (!self.begun) {
      throw LayerCalls.notBegun(self);
    }
    if (self.locked && self.built) {
      throw Tracked.locked();
    }
    KerasWeights.check(runtime, initializer);
    Tensor first =
        KerasWeights.first(runtime, initializer, shape, dtype == null ? self.dtype : dtype);
    KerasRun keras = KerasRun.of(runtime);
    String path = keras.path(self.name.equals(keras.innermost()) ? name : self.name + "/" + name);
    KerasVariable made = KerasWeights.weight(runtime, path, first, trainable && self.trainable);
    if (!trainable) {
      made.neverLearns();
    }
    self.own.add(made);
    return made;
  }

  private static Value addLoss(Runtime runtime, Value[] in) {
    if (KerasRun.of(runtime).isSketching()) {
      return None.NONE;
    }
    Structures.flatten(in[1])
        .forEach(loss ->
            of(in[0]).losses.add(new TensorValue(Operands.tensor(runtime, loss, null).value())));
    return None.NONE;
  }

  /** What a layer and those within add to the loss, with the penalties of their weights. */
  public static List<Value> losses(Runtime runtime, LayerObject self) {
    List<Value> all = new ArrayList<>(self.allLosses());
    for (KerasVariable weight : self.weights()) {
      Value regularizer = weight.regularizer();
      if (regularizer != null && regularizer != None.NONE && weight.trainable()) {
        all.add(runtime.call(regularizer, weight));
      }
    }
    return all;
  }

  private static ListValue list(List<KerasVariable> weights) {
    return ListValue.of(weights.stream().<Value>map(each -> each).toList());
  }

  private static Value arrays(LayerObject self) {
    return ListValue.of(self.weights().stream().<Value>map(v -> ArrayValue.of(v.value())).toList());
  }

  private static Value setWeights(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    List<KerasVariable> weights = self.weights();
    if (in[1] instanceof tapedeck.script.value.Int) {
      throw Raise.type("object of type 'int' has no len()");
    }
    List<Value> given = Conversion.drain(runtime, runtime.iterate(in[1]));
    if (weights.size() != given.size()) {
      throw Raise.value(
          "You called `set_weights(weights)` on layer '%s' with a weight list of length %d, but the layer was expecting %d weights."
              .formatted(self.name, given.size(), weights.size()));
    }
    for (int i = 0; i < given.size(); i++) {
      if (!Operands.isTensor(given.get(i)) && !(given.get(i) instanceof ArrayValue)) {
        throw Raise.of(
            Exceptions.ATTRIBUTE_ERROR,
            "'%s' object has no attribute 'shape'".formatted(Types.nameOf(given.get(i))),
            "Make an array of it first: np.array(…).");
      }
      Tensor old = weights.get(i).value();
      Tensor next = Operands.tensor(runtime, given.get(i), null).value();
      if (!next.shape().equals(old.shape())) {
        throw Raise.value(
            "Layer %s weight shape %s is not compatible with provided weight shape %s."
                .formatted(self.name, old.shape(), next.shape()));
      }
      weights.get(i).set(next.cast(old.dtype()));
    }
    return None.NONE;
  }

  private static Value count(Runtime runtime, Value[] in) {
    LayerObject self = of(in[0]);
    if (!self.built) {
      throw Raise.value(
          "You tried to call `count_params` on layer '%s', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`."
              .formatted(self.name));
    }
    return Int.of(self.weights().stream().mapToLong(v -> v.value().size()).sum());
  }
}
