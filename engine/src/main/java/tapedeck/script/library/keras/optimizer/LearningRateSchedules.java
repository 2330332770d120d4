package tapedeck.script.library.keras.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.Options;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
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
          Map<String, @Nullable Object> options =
              Optimizers.options(runtime, declared.name(), parameters, given);
          DictValue config = DictValue.empty();
          for (Option option : declared.options()) {
            Object value = options.getOrDefault(option.name(), option.defaultValue());
            config.entries().put(new Str(option.name()), Options.told(value));
          }
          return new ScheduleValue(type, declared.make(options), config);
        });
  }
}
