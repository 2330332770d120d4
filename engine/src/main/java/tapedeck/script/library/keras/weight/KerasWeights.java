package tapedeck.script.library.keras.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Options;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Declaration;
import tapedeck.train.Initializer;
import tapedeck.train.Initializers;
import tapedeck.train.Option;

/** How weights of Keras come to be: {@code keras.Variable}, and the initializers. */
public final class KerasWeights {
  private static final Parameters MAKE =
      Parameters.parse(
          "initializer, shape=None, dtype=None, trainable=True, autocast=True, aggregation='none',"
              + " synchronization='auto', name=None");
  private static final Parameters CALL = Parameters.parse("shape, dtype=None, **kwargs");

  /** The class {@code Initializer}, from which initializers derive. */
  public static final ClassValue BASE =
      Configured.base(
          "keras.src.initializers.initializer",
          "Initializer",
          "shape, dtype=None, **kwargs",
          (runtime, in) -> {
            throw Raise.of(
                tapedeck.script.value.Exceptions.NOT_IMPLEMENTED_ERROR,
                "Initializer subclasses must implement the `__call__()` method.");
          });

  /** The classes of Keras' initializers. */
  private static final Map<String, ClassValue> NAMED = new LinkedHashMap<>();

  static {
    for (Declaration<Initializer> declared : Initializers.all()) {
      NAMED.put(
          declared.name(), type("keras.src.initializers." + kind(declared.name()), declared, true));
    }
    Namespace.of(BASE).method("get_config", "self", (runtime, in) -> config(in[0]));
  }

  private KerasWeights() {}

  /**
   * An initializer of a script; calling it with a shape answers a tensor.
   *
   * @param config its options by name
   * @param seed what its numbers are drawn with; null to draw other numbers at each call
   */
  public record Made(
      ClassValue type, Initializer initializer, @Nullable Long seed, DictValue config)
      implements HostObject {
    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return config.entries().get(new Str(name));
    }

    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value[] in = CALL.bind(type.name() + ".__call__()", given);
      DType dtype = DTypes.tensorFlow(runtime, in[1]);
      DType asked = dtype == null ? KerasRun.of(runtime).floatType() : dtype;
      return new TensorValue(drawn(runtime, Given.shape(runtime, in[0]), asked));
    }

    Tensor drawn(Runtime runtime, Shape shape, DType dtype) {
      runtime.allocate(shape.size());
      return TensorFlowRandom.first(runtime, initializer, shape, dtype, seed);
    }
  }

  /** A seed as Keras makes it for what is given none: by Python's module {@code random}. */
  public static long freshSeed(Runtime runtime) {
    Value draw = runtime.requiredAttribute(runtime.module("random"), "randint");
    return Numbers.whole(runtime.call(draw, Int.ONE, Int.of(1_000_000_000))).small();
  }

  private static Made made(
      Runtime runtime,
      ClassValue type,
      Declaration<Initializer> declared,
      Map<String, @Nullable Object> options) {
    Object given = options.get("seed");
    if (given != null && !(given instanceof Long)) {
      throw Raise.value(
          "`seed` argument should be an instance of `keras.random.SeedGenerator()` or an integer."
              + " Received: seed="
              + given);
    }
    Initializer initializer = declared.make(options);
    Long seed = initializer.seed();
    boolean keras = type.module().startsWith("keras");
    boolean fresh = seed == null && keras && initializer.isRandom();
    DictValue config = DictValue.empty();
    List<Option> all = new ArrayList<>(declared.options());
    all.sort(Comparator.comparing(option -> !option.name().equals("seed")));
    for (Option option : all) {
      Object value = options.getOrDefault(option.name(), option.defaultValue());
      config.entries().put(new Str(option.name()), Options.told(value));
    }
    return new Made(type, initializer, fresh ? (Long) freshSeed(runtime) : seed, config);
  }

  /** The initializer that a layer is given: one by its name, anything else as it is. */
  public static Value get(Runtime runtime, Value given) {
    if (given instanceof DictValue dict
        && dict.entries().get(new Str("class_name")) instanceof Str name
        && dict.entries().get(new Str("config")) instanceof DictValue config
        && NAMED.get(name.text()) instanceof Value type) {
      return runtime.call(type, Configured.keywords(config));
    }
    if (given instanceof ClassValue type && type.isSubclassOf(BASE)) {
      return runtime.call(type);
    }
    if (!(given instanceof Str text)) {
      return given;
    }
    check(runtime, given);
    Declaration<Initializer> declared = Initializers.named(text.text());
    Value type = declared == null ? null : NAMED.get(declared.name());
    return type == null ? given : runtime.call(type);
  }

  /** Fills {@code tf.keras.initializers}. */
  public static void install(Namespace initializers) {
    NAMED.forEach(
        (name, type) -> initializers.value(name, type).value(Initializers.snake(name), type));
    for (String name : new String[] {"Orthogonal", "Identity"}) {
      if (initializers.get(name) instanceof Value type) {
        initializers.value(name + "Initializer", type);
      }
    }
    initializers
        .method(
            "get",
            "identifier",
            (runtime, in) ->
                switch (in[0]) {
                  case Str text -> runtime.call(find(initializers, runtime, text));
                  case Int number -> throw unknown(runtime, number);
                  default -> get(runtime, in[0]);
                })
        .value("Initializer", BASE);
  }

  /** Adds the initializers that {@code tf} has itself: {@code tf.zeros_initializer}. */
  public static void installOld(Namespace tf) {
    for (Declaration<Initializer> declared : Initializers.all()) {
      tf.value(
          Initializers.snake(declared.name()) + "_initializer",
          type("tensorflow.python.ops.init_ops_v2", declared, false));
    }
  }

  private static ClassValue type(String module, Declaration<Initializer> declared, boolean keras) {
    Parameters parameters = Options.parameters(declared.options(), false);
    return ClassValue.builtin(
        module,
        declared.name(),
        keras ? BASE : tapedeck.script.value.Types.OBJECT,
        (runtime, self, given) -> {
          Value several = declared.name().equals("Constant") ? ConstantValues.several(given) : null;
          if (several != null) {
            return new ConstantValues(self, several, keras);
          }
          Map<String, @Nullable Object> options =
              Options.given(
                  declared.name(),
                  parameters,
                  bare(given),
                  (option, value) -> Options.plain(runtime, value));
          return made(runtime, self, declared, options);
        });
  }

  /** The arguments without axes that are None, which is what they always are here. */
  private static Arguments bare(Arguments given) {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < given.names().length; i++) {
      if (!given.names()[i].endsWith("put_axes") || given.named()[i] != None.NONE) {
        names.add(given.names()[i]);
        values.add(given.named()[i]);
      }
    }
    return Arguments.of(List.of(given.positional()), names, values);
  }

  /** An initializer with the same options but a seed of its own; anything else as it is. */
  public static Value again(Runtime runtime, Value given) {
    return given instanceof Made made
        ? runtime.call(made.type(), Configured.keywords(made.config()))
        : given;
  }

  private static DictValue config(Value self) {
    DictValue config = DictValue.empty();
    if (self instanceof ConstantValues several) {
      config.entries().put(new Str("value"), several.value());
    }
    if (!(self instanceof Made made)) {
      return config;
    }
    if (made.type().name().equals("Identity")) {
      return config;
    }
    config.entries().putAll(made.config().entries());
    if (made.initializer() instanceof Initializer.Scaled) {
      config.entries().put(new Str("input_axes"), None.NONE);
      config.entries().put(new Str("output_axes"), None.NONE);
    }
    return config;
  }

  private static String kind(String name) {
    return List.of("Zeros", "Ones", "Constant", "Identity").contains(name)
        ? "constant_initializers"
        : "random_initializers";
  }

  private static Value find(Namespace initializers, Runtime runtime, Str name) {
    Declaration<Initializer> declared = Initializers.named(name.text());
    Value type = declared == null ? null : initializers.get(declared.name());
    if (type == null) {
      throw unknown(runtime, name);
    }
    return type;
  }

  private static Raise unknown(Runtime runtime, Value name) {
    return Raise.value(
        "Could not interpret initializer identifier: "
            + (name instanceof Str text ? text.text() : runtime.repr(name)));
  }

  /** Checks that a layer can be given this for an initializer. */
  public static void check(Runtime runtime, Value given) {
    if (given instanceof Str text && Initializers.named(text.text()) == null) {
      throw unknown(runtime, given);
    }
  }

  /**
   * The first numbers of a weight, by an initializer, its name, or a function of shape and type.
   */
  public static Tensor first(Runtime runtime, Value initializer, Shape shape, DType dtype) {
    Value found =
        initializer != None.NONE
            ? get(runtime, initializer)
            : get(runtime, new Str(dtype.isFloating() ? "glorot_uniform" : "zeros"));
    if (found instanceof Made made) {
      return made.drawn(runtime, shape, dtype);
    }
    Tensor given = Constants.existing(initializer);
    if (given != null) {
      return given.cast(dtype);
    }
    if (initializer instanceof Str || initializer instanceof tapedeck.script.value.ListValue) {
      throw unknown(runtime, initializer);
    }
    Value made =
        runtime.call(
            initializer,
            Arguments.of(
                List.of(TensorShape.sizes(shape.dims())),
                List.of("dtype"),
                List.of(TensorFlowDType.of(dtype))));
    return Operands.tensor(runtime, made, null).value().cast(dtype);
  }

  /** {@code keras.Variable(…)}. */
  static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = MAKE.bind("Variable.__init__()", given);
    KerasRun keras = KerasRun.of(runtime);
    DType asked = DTypes.tensorFlow(runtime, in[2]);
    Tensor first;
    if (in[0] instanceof Str || in[0] instanceof Made) {
      if (in[1] == None.NONE) {
        throw Raise.value(
            "When creating a Variable from an initializer, the `shape` argument should be specified. Received: initializer=%s and shape=None"
                .formatted(runtime.str(in[0])));
      }
      DType dtype = asked == null ? keras.floatType() : asked;
      first = first(runtime, in[0], Given.shape(runtime, in[1]), dtype);
    } else {
      Tensor value = Operands.tensor(runtime, in[0], asked).value();
      boolean typed =
          in[0] instanceof tapedeck.script.value.ArrayValue || Operands.existing(in[0]) != null;
      first = asked != null ? value.cast(asked) : typed ? value : value.cast(keras.floatType());
    }
    String name = in[7] instanceof Str text ? text.text() : keras.fresh("variable");
    KerasVariable made = weight(runtime, keras.path(name), first, runtime.truth(in[3]));
    made.autocast(runtime.truth(in[4]));
    return made;
  }

  /** A weight with its first numbers. */
  public static KerasVariable weight(
      Runtime runtime, String path, Tensor first, boolean trainable) {
    KerasVariable made = new KerasVariable(path, new Variable(first, path, path, trainable));
    made.casting(runtime);
    return made;
  }
}
