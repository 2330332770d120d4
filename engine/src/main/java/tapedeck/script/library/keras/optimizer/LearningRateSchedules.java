package tapedeck.script.library.keras.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.Options;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;
import tapedeck.train.Declaration;
import tapedeck.train.Option;
import tapedeck.train.Schedule;
import tapedeck.train.Schedules;

/** The classes of {@code tf.keras.optimizers.schedules}. */
public final class LearningRateSchedules {
  static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.optimizers.schedules.learning_rate_schedule",
          "LearningRateSchedule",
          Types.OBJECT,
          ClassValue.PLAIN);

  private static final Map<String, ClassValue> NAMED = new LinkedHashMap<>();

  static {
    Namespace.of(TYPE)
        .method(
            "__call__",
            "self, step",
            (runtime, in) -> {
              throw Raise.of(
                  Exceptions.NOT_IMPLEMENTED_ERROR,
                  "Learning rate schedule '%s' must override `__call__(self, step)`."
                      .formatted(Types.nameOf(in[0])));
            })
        .method(
            "get_config",
            "self",
            (runtime, in) -> {
              if (in[0] instanceof ScheduleValue schedule) {
                return schedule.config();
              }
              throw Raise.of(
                  Exceptions.NOT_IMPLEMENTED_ERROR,
                  "Learning rate schedule '%s' must override `get_config()` in order to be serializable."
                      .formatted(Types.nameOf(in[0])));
            });
    Configured.remade(TYPE);
    NAMED.put("LearningRateSchedule", TYPE);
    for (Declaration<Schedule> declared : Schedules.all()) {
      NAMED.putIfAbsent(declared.name(), type(declared));
    }
  }

  private LearningRateSchedules() {}

  /** Fills {@code keras.optimizers.schedules}. */
  public static void install(Namespace schedules) {
    NAMED.forEach(schedules::value);
  }

  static @Nullable ClassValue named(String name) {
    return NAMED.get(name);
  }

  private static ClassValue type(Declaration<Schedule> declared) {
    Parameters parameters = Options.parameters(declared.options(), false);
    return ClassValue.builtin(
        TYPE.module(),
        declared.name(),
        TYPE,
        (runtime, type, given) -> {
          Map<String, @Nullable Object> values =
              Options.given(declared.name(), parameters, given, (option, value) -> value);
          Map<String, @Nullable Object> options = new LinkedHashMap<>();
          values.forEach((option, value) ->
              options.put(option, plain(runtime, option, (Value) Objects.requireNonNull(value))));
          DictValue config = DictValue.empty();
          for (Option option : declared.options()) {
            Value told =
                values.get(option.name()) instanceof Value value
                    ? value
                    : Options.told(option.defaultValue());
            config.entries().put(new Str(option.name()), told);
          }
          return new ScheduleValue(type, declared.make(options), config);
        });
  }

  /**
   * An option, with tensors and arrays as tensors, whose type counts; but for the one that Keras
   * reckons with as a number of Python wherever it can.
   */
  private static @Nullable Object plain(Runtime runtime, String option, Value value) {
    Tensor tensor = Numbers.isNumber(value) ? null : Constants.existing(value);
    boolean row = tensor != null && tensor.rank() == 1;
    if (row || value instanceof ListValue || value instanceof Tuple) {
      return runtime.all(value).stream().map(each -> plain(runtime, option, each)).toList();
    }
    boolean array = value instanceof ArrayValue && option.equals("alpha");
    Object plain =
        tensor == null || !tensor.isScalar() || array ? Options.plain(runtime, value) : tensor;
    boolean whole =
        plain instanceof Long || plain instanceof Tensor other && !other.dtype().isFloating();
    if (whole && option.equals("initial_learning_rate")) {
      throw Raise.refused(
          "A whole number as initial_learning_rate",
          "Keras then makes whole numbers of the other options, too; write %s.0."
              .formatted(runtime.str(value)));
    }
    return plain;
  }
}
