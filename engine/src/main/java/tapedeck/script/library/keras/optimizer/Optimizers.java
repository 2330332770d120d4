package tapedeck.script.library.keras.optimizer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Options;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;
import tapedeck.train.Declaration;
import tapedeck.train.Optimizer;
import tapedeck.train.Schedule;

/** The optimizer and schedule classes of one run, made from their declarations. */
public final class Optimizers {
  private static final String LEGACY =
      "`keras.optimizers.legacy` is not supported in Keras 3. When using `tf.keras`, to continue"
          + " using a `tf.keras.optimizers.legacy` optimizer, you can install the `tf_keras`"
          + " package (Keras 2) and set the environment variable `TF_USE_LEGACY_KERAS=True` to"
          + " configure TensorFlow to use `tf_keras` when accessing `tf.keras`.";

  /** The class {@code Optimizer}, from which optimizers derive. */
  public static final ClassValue BASE =
      ClassValue.builtin(
          "keras.src.optimizers.optimizer",
          "Optimizer",
          Types.OBJECT,
          new ClassValue.Open(OptimizerValue::new));

  private static final ClassValue OLD =
      ClassValue.builtin("tensorflow.python.training.optimizer", "Optimizer", Types.OBJECT, null);
  private static final Map<String, ClassValue> BY_NAME = new HashMap<>();

  /** Under which names Keras' optimizers hold what they keep for each variable. */
  private static final Map<String, String> KEPT =
      Map.of(
          "_model_variables_moving_average", "average",
          "_momentums", "momentum",
          "_velocities", "velocity",
          "_velocity_hats", "velocity_hat",
          "_average_gradients", "average_gradient",
          "_accumulators", "accumulator",
          "_linears", "linear",
          "_accumulated_grads", "accumulated_grad",
          "_accumulated_delta_vars", "accumulated_delta_var");

  private Optimizers() {}

  static {
    OptimizerMembers.install(Namespace.of(BASE).owner("BaseOptimizer"));
    OwnOptimizers.install(Namespace.of(BASE));
    begin(BASE, tapedeck.train.Optimizers.base(), true);
    Configured.remade(BASE);
    OptimizerMembers.installOld(Namespace.of(OLD));
    for (Declaration<Optimizer> declared : tapedeck.train.Optimizers.all()) {
      String stem = declared.name().toLowerCase(Locale.ROOT);
      BY_NAME.put(stem, type("keras.src.optimizers." + stem, BASE, declared));
    }
    KEPT.forEach((attribute, kept) ->
        Namespace.of(BASE).property(attribute, self -> OptimizerMembers.self(self).slots(kept)));
    Namespace.of(Objects.requireNonNull(BY_NAME.get("sgd")))
        .property("momentums", self -> OptimizerMembers.self(self).slots("momentum"));
    Namespace.of(Objects.requireNonNull(BY_NAME.get("muon")))
        .property("momentums", self -> OptimizerMembers.self(self).slots("momentum"))
        .property("adam_velocities", self -> OptimizerMembers.self(self).slotsOrNone("velocity"));
  }

  /** An optimizer with its options at their defaults, by Keras' name for it in lower case. */
  public static Value named(Runtime runtime, String name) {
    ClassValue type = found(name);
    return type == null ? None.NONE : runtime.call(type);
  }

  /** The class of a name; Keras has no name for Lamb. */
  private static @Nullable ClassValue found(String name) {
    String stem = name.toLowerCase(Locale.ROOT);
    return stem.equals("lamb") ? null : BY_NAME.get(stem);
  }

  static Value get(Runtime runtime, Value given) {
    Value known =
        switch (given) {
          case Str name -> named(runtime, name.text());
          case OptimizerValue optimizer -> optimizer;
          case DictValue dict
              when dict.entries().get(new Str("class_name")) instanceof Str name
                  && dict.entries().get(new Str("config")) instanceof DictValue config ->
              made(runtime, name.text(), config);
          default -> None.NONE;
        };
    if (known == None.NONE) {
      throw Raise.value("Could not interpret optimizer identifier: " + runtime.str(given));
    }
    return known;
  }

  private static Value made(Runtime runtime, String name, DictValue config) {
    ClassValue type = found(name);
    if (type == null) {
      return None.NONE;
    }
    List<String> names = config.entries().keySet().stream().map(key -> ((Str) key).text()).toList();
    return runtime.call(
        type, Arguments.of(List.of(), names, List.copyOf(config.entries().values())));
  }

  /** Fills {@code keras.optimizers}. */
  public static void install(Namespace optimizers) {
    optimizers
        .value("Optimizer", BASE)
        .method("get", "identifier", (runtime, in) -> get(runtime, in[0]));
    optimizers.value("LossScaleOptimizer", LossScaling.TYPE);
    for (Declaration<Optimizer> declared : tapedeck.train.Optimizers.all()) {
      ClassValue type = BY_NAME.get(declared.name().toLowerCase(Locale.ROOT));
      if (type != null) {
        optimizers.value(declared.name(), type);
      }
    }
  }

  /** Fills {@code tf.compat.v1.train}. */
  public static void installOld(Namespace train) {
    train.value("Optimizer", OLD);
    for (Declaration<Optimizer> declared : tapedeck.train.Optimizers.compatV1()) {
      train.value(
          declared.name(), type("tensorflow.python.training.gradient_descent", OLD, declared));
    }
    train.refused(
        "tf.compat.v1.train.",
        "Use GradientDescentOptimizer, or tf.keras.optimizers.",
        "FtrlOptimizer");
  }

  /** Fills {@code keras.optimizers.legacy} with what says that it is gone. */
  public static void installLegacy(Namespace legacy) {
    for (String name : new String[] {"Adagrad", "Adam", "Ftrl", "Optimizer", "RMSprop", "SGD"}) {
      legacy.method(
          name,
          "*args, **kwargs",
          (runtime, in) -> {
            throw Raise.of(
                Exceptions.IMPORT_ERROR, LEGACY, "Use tf.keras.optimizers." + name + ".");
          });
    }
  }

  private static ClassValue type(
      String module, ClassValue parent, Declaration<Optimizer> declared) {
    ClassValue type =
        ClassValue.builtin(
            module, declared.name(), parent, new ClassValue.Open(OptimizerValue::new));
    begin(type, declared, parent == BASE);
    return type;
  }

  /** Gives a class the {@code __init__} that takes its options. */
  private static void begin(ClassValue type, Declaration<Optimizer> declared, boolean open) {
    Parameters parameters = Options.parameters(declared.options(), open);
    Namespace.of(type)
        .method(
            "__init__",
            "self, *args, **kwargs",
            (runtime, in) -> {
              OptimizerValue self = (OptimizerValue) in[0];
              // its rate and its counter are variables
              if (runtime.graph() instanceof Graph graph) {
                graph.checkVariables();
              }
              runtime.engine().countCell();
              Arguments named = Configured.keywords((DictValue) in[2]);
              Value[] places = ((Tuple) in[1]).items().toArray(Value[]::new);
              Arguments given = new Arguments(places, named.names(), named.named());
              Map<String, @Nullable Object> options =
                  options(runtime, declared.name(), parameters, given);
              boolean odd =
                  options.keySet().stream()
                      .filter(key -> !key.equals(Declaration.IGNORED))
                      .anyMatch(
                          key -> declared.options().stream().noneMatch(o -> o.name().equals(key)));
              if (odd) {
                declared.make(options);
              }
              checkName(options.get("name"));
              String name =
                  options.get("name") instanceof String text
                      ? text
                      : KerasRun.of(runtime).fresh(self.type().name());
              Value rate = ((DictValue) in[2]).entries().get(new Str("learning_rate"));
              Value first = places.length > 0 ? places[0] : None.NONE;
              Optimizer made = declared.make(options);
              made.rateType(KerasRun.of(runtime).floatType());
              self.begin(name, made, rate == null ? first : rate);
              OwnOptimizers.begun(runtime, self);
              return None.NONE;
            });
  }

  private static void checkName(@Nullable Object name) {
    if (name != null && !(name instanceof String text && !text.contains("/"))) {
      throw Raise.value(
          "Argument `name` must be a string and cannot contain character `/`. Received: name="
              + name);
    }
  }

  /** The options that were given, by name. */
  static Map<String, @Nullable Object> options(
      Runtime runtime, String name, Parameters parameters, Arguments given) {
    String owner = name.equals("Optimizer") ? "BaseOptimizer" : name;
    return Options.given(
        owner,
        parameters,
        given,
        (option, value) ->
            option.equals("learning_rate") && !isRate(value)
                ? shown(runtime, value)
                : plain(runtime, value));
  }

  /** Keras takes no tensor for a learning rate. */
  private static boolean isRate(Value value) {
    return switch (value) {
      case ArrayValue array -> array.data().dtype() == DType.FLOAT64;
      default -> Operands.existing(value) == null;
    };
  }

  private static String shown(Runtime runtime, Value value) {
    return value instanceof TensorValue tensor && tensor.tensor().isScalar()
        ? runtime.str(ArrayValue.of(tensor.tensor()))
        : runtime.str(value);
  }

  /** A value as the optimizers take it. */
  static @Nullable Object plain(Runtime runtime, Value value) {
    return switch (value) {
      case ScheduleValue schedule -> schedule.schedule();
      case DictValue dict
          when dict.entries().get(new Str("class_name")) instanceof Str name
              && dict.entries().get(new Str("config")) instanceof DictValue config
              && LearningRateSchedules.named(name.text()) instanceof ClassValue type ->
          plain(runtime, runtime.call(type, Configured.keywords(config)));
      case Instance own when own.type().isSubclassOf(LearningRateSchedules.TYPE) ->
          new Scripted(runtime, own);
      case Function function -> new Asked(runtime, function);
      case BoundMethod method -> new Asked(runtime, method);
      case Builtin builtin -> new Asked(runtime, builtin);
      default -> Options.plain(runtime, value);
    };
  }

  /** A function of a script that is asked for a number. */
  private record Asked(Runtime runtime, Value function) implements DoubleSupplier {
    @Override
    public double getAsDouble() {
      return Constants.number(runtime, runtime.call(function));
    }

    @Override
    public String toString() {
      return runtime.repr(function);
    }
  }

  /** A schedule that a script wrote; it is called with the number of steps taken. */
  static final class Scripted implements Schedule {
    private final Runtime runtime;
    private final Value schedule;
    private @Nullable Value counter;

    Scripted(Runtime runtime, Value schedule) {
      this.runtime = runtime;
      this.schedule = schedule;
    }

    /** Hands the schedule the variable that counts an optimizer's steps from now on. */
    void follow(Value variable) {
      counter = variable;
    }

    @Override
    public double at(double step) {
      Value known = counter;
      Value steps = known == null ? Constants.value(Tensor.of((long) step)) : known;
      Value rate = runtime.call(schedule, steps);
      double exact = Constants.number(runtime, rate);
      return rate instanceof Float ? (float) exact : exact;
    }

    @Override
    public String toString() {
      return runtime.repr(schedule);
    }
  }
}
