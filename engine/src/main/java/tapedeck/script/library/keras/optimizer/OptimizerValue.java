package tapedeck.script.library.keras.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Options;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.standard.RegularExpressions;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;
import tapedeck.train.Muon;
import tapedeck.train.Optimizer;
import tapedeck.train.Schedule;
import tapedeck.train.Slot;

/** An optimizer of a script; {@code __init__} fills it. */
public class OptimizerValue extends Instance {
  private boolean builtByHand;
  private final Map<Slot, String> named = new HashMap<>();
  private final Map<Variable, Value> known = new IdentityHashMap<>();

  /** The variables that a class of the script asked for. */
  private final List<KerasVariable> added = new ArrayList<>();

  private String name = "";
  private @Nullable Optimizer optimizer;
  private @Nullable KerasVariable rate;
  private @Nullable KerasVariable iterations;
  private Value given = None.NONE;
  private boolean isNumber;

  /** The options that steps are made by, under their names. */
  private final Map<String, Value> options = new HashMap<>();

  OptimizerValue(ClassValue type) {
    super(type);
  }

  /**
   * @param rate the learning rate as the script gave it
   */
  void begin(String name, Optimizer made, @Nullable Value rate) {
    this.name = name;
    this.optimizer = made;
    made.called(name);
    this.given = rate == null ? None.NONE : rate;
    Object rateGiven = made.settings().get("learning_rate");
    this.isNumber = !(rateGiven instanceof Schedule || rateGiven instanceof DoubleSupplier);
    this.rate =
        new KerasVariable(
            name + "/learning_rate",
            () -> Tensor.of(made.learningRate()).cast(made.rateType()),
            next -> made.setLearningRate(next.getDouble(0)));
    this.iterations =
        new KerasVariable(
            name + "/iteration",
            () -> Tensor.of(made.calls()),
            next -> made.setCalls(next.getLong(0)));
    if (rateGiven instanceof Optimizers.Scripted schedule) {
      schedule.follow(iterations());
    }
    for (String each : made.settings().names()) {
      if (!each.equals("learning_rate") && !each.equals("name")) {
        Value option = Options.told(made.settings().get(each));
        attributes().put(each, option);
        options.put(each, option);
      }
    }
  }

  /** The optimizer, about to move variables by the options that it was made with. */
  Optimizer inUse() {
    options.forEach((option, value) -> {
      if (attributes().get(option) != value) {
        throw Raise.refused(
            "%s.%s set after the optimizer was made".formatted(type().name(), option),
            "Make it with %s=…, or a new one where that changes.".formatted(option));
      }
    });
    return optimizer();
  }

  /** What computes the steps. */
  public Optimizer optimizer() {
    return begun(optimizer);
  }

  KerasVariable iterations() {
    return begun(iterations);
  }

  String name() {
    return name;
  }

  private <T> T begun(@Nullable T part) {
    if (part == null) {
      throw Raise.of(
          Exceptions.RUNTIME_ERROR,
          "In optimizer '%s', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!"
              .formatted(type().name()));
    }
    return part;
  }

  Value rate(Runtime runtime) {
    if (isNumber) {
      return begun(rate);
    }
    return optimizer().settings().get("learning_rate") instanceof DoubleSupplier
            && !(given instanceof Instance)
        ? runtime.call(given)
        : new TensorValue(
            Tensor.of(optimizer().learningRate())
                .cast(given instanceof ScheduleValue own ? own.schedule().dtype() : DType.FLOAT32));
  }

  Value count() {
    return optimizer().settings().get("gradient_accumulation_steps") == null
        ? iterations()
        : new TensorValue(Tensor.of(optimizer().iterations()));
  }

  /** Remembers how the script calls a variable, to hand it to methods of the script. */
  void know(Variable variable, Value value) {
    known.put(variable, value);
  }

  Value known(Variable variable) {
    return known.getOrDefault(variable, new VariableValue(variable));
  }

  void add(KerasVariable variable) {
    added.add(variable);
  }

  /** Its options as Keras lists them: those all optimizers share, then its own. */
  Value config(Runtime runtime) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "learning_rate",
                "weight_decay",
                "clipnorm",
                "global_clipnorm",
                "clipvalue",
                "use_ema",
                "ema_momentum",
                "ema_overwrite_frequency",
                "loss_scale_factor",
                "gradient_accumulation_steps"));
    Optimizer optimizer = optimizer();
    optimizer.settings().told().stream().filter(n -> !names.contains(n)).forEach(names::add);
    DictValue config = DictValue.empty();
    config.entries().put(new Str("name"), new Str(name));
    for (String option : names) {
      if (!option.equals("name")) {
        config.entries().put(new Str(option), Options.told(optimizer.settings().get(option)));
      }
    }
    config
        .entries()
        .put(
            new Str("learning_rate"),
            isNumber
                ? Float.of(optimizer.learningRate())
                : Described.of(runtime, given, "keras.optimizers.schedules"));
    return config;
  }

  /** Tells that a script itself had its variables made. */
  void builtByHand() {
    builtByHand |= !optimizer().isBuilt();
  }

  /**
   * All it keeps, in Keras' order: the number of steps, the rate, and what it has for each weight.
   */
  public ListValue variables(Runtime runtime) {
    List<Value> all = new ArrayList<>(List.of(iterations()));
    if (isNumber) {
      all.add(begun(rate));
    }
    for (Slot slot : optimizer().slots()) {
      String own =
          slot.variable() != null
              ? slot.fullName()
              : named.computeIfAbsent(slot, key -> KerasRun.of(runtime).fresh("variable"));
      String path = slot.variable() != null || !builtByHand ? name + "/" + own : own;
      all.add(new KerasVariable(path, slot::value, slot::assign));
    }
    all.addAll(added);
    return ListValue.of(all);
  }

  /** Refuses variables without a path to an optimizer that asks for it; only weights have one. */
  void checkPaths(List<Variable> variables) {
    List<Variable> matrices = variables.stream().filter(v -> v.shape().rank() == 2).toList();
    if (matrices.isEmpty() || !(optimizer() instanceof Muon muon && muon.readsPaths())) {
      return;
    }
    muon.settings().texts("exclude_layers").forEach(RegularExpressions::check);
    if (matrices.stream().anyMatch(v -> v.reference().equals(v.name() + ":0"))) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          "'ResourceVariable' object has no attribute 'path'",
          "Muon takes matrices that are weights of layers or keras.Variable(…); any with"
              + " exclude_embeddings=False.");
    }
  }

  /** What it keeps under one of Keras' names for each variable; None where it keeps nothing. */
  ListValue slotsOrNone(String kept) {
    List<Value> found = new ArrayList<>();
    for (Variable variable : optimizer().variables()) {
      found.add(
          optimizer().slots().stream()
              .filter(slot -> slot.variable() == variable && slot.name().equals(kept))
              .<Value>map(this::shown)
              .findFirst()
              .orElse(None.NONE));
    }
    return ListValue.of(found);
  }

  private KerasVariable shown(Slot slot) {
    return new KerasVariable(name + "/" + slot.fullName(), slot::value, slot::assign);
  }

  /** What it keeps under one of Keras' names, variable by variable. */
  ListValue slots(String kept) {
    List<Value> found = new ArrayList<>();
    for (Slot slot : optimizer().slots()) {
      if (slot.variable() != null && slot.name().equals(kept)) {
        found.add(shown(slot));
      }
    }
    return ListValue.of(found);
  }

  void rate(Runtime runtime, Value value) {
    Optimizer optimizer = optimizer();
    switch (Optimizers.plain(runtime, value)) {
      case Schedule schedule -> {
        if (schedule instanceof Optimizers.Scripted own) {
          own.follow(iterations());
        }
        optimizer.setLearningRate(schedule);
        given = value;
        isNumber = false;
      }
      case DoubleSupplier function -> {
        optimizer.setLearningRate(function);
        given = value;
        isNumber = false;
      }
      case null, default -> optimizer.setLearningRate(Constants.number(runtime, value));
    }
  }
}
