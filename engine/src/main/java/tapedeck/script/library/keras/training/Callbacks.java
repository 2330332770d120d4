package tapedeck.script.library.keras.training;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The classes of {@code tf.keras.callbacks}. */
public final class Callbacks {
  private static final String FILES = "A script here reads and writes no files.";

  /** What {@code fit} tells its callbacks of, besides the start and end of batches. */
  private static final String[] MOMENTS = {
    "on_train_begin(logs=None)", "on_train_end(logs=None)",
    "on_epoch_begin(epoch, logs=None)", "on_epoch_end(epoch, logs=None)",
    "on_batch_begin(batch, logs=None)", "on_batch_end(batch, logs=None)",
    "on_train_batch_begin(batch, logs=None)", "on_train_batch_end(batch, logs=None)",
    "on_test_begin(logs=None)", "on_test_end(logs=None)",
    "on_test_batch_begin(batch, logs=None)", "on_test_batch_end(batch, logs=None)",
    "on_predict_begin(logs=None)", "on_predict_end(logs=None)",
    "on_predict_batch_begin(batch, logs=None)", "on_predict_batch_end(batch, logs=None)"
  };

  private Callbacks() {}

  static final ClassValue TYPE = define("keras.src.callbacks.callback", "Callback", Types.OBJECT);

  private static ClassValue define(String module, String name, ClassValue base) {
    return ClassValue.builtin(module, name, base, new ClassValue.Open(Instance::new));
  }

  static {
    Namespace members = Namespace.of(TYPE);
    members
        .method("__init__", "self", (r, in) -> None.NONE)
        .method("set_model", "self, model", (r, in) -> set(in[0], "model", in[1]))
        .method("set_params", "self, params", (r, in) -> set(in[0], "params", in[1]));
    for (String moment : MOMENTS) {
      int open = moment.indexOf('(');
      String name = moment.substring(0, open);
      String parameters = "self, " + moment.substring(open + 1, moment.length() - 1);
      boolean alias = name.startsWith("on_train_batch");
      members.method(
          name,
          parameters,
          alias
              ? (r, in) ->
                  r.call(r.requiredAttribute(in[0], name.replace("train_", "")), in[1], in[2])
              : (r, in) -> None.NONE);
    }
  }

  /** Fills {@code keras.callbacks}. */
  public static void install(Namespace callbacks) {
    callbacks
        .value("Callback", TYPE)
        .value("EarlyStopping", early())
        .value("LearningRateScheduler", scheduler())
        .value("ReduceLROnPlateau", plateau())
        .value("LambdaCallback", lambda())
        .value("TerminateOnNaN", terminate())
        .value("SwapEMAWeights", averages())
        .refused("tf.keras.callbacks.", FILES, "ModelCheckpoint", "TensorBoard", "CSVLogger")
        .value("History", History.TYPE)
        .refused("tf.keras.callbacks.", "Keep what fit answers.", "CallbackList");
  }

  private static Value set(Value self, String name, Value value) {
    ((Instance) self).attributes().put(name, value);
    return None.NONE;
  }

  private static Value get(Value self, String name) {
    Value value = ((Instance) self).attributes().get(name);
    return value == null ? None.NONE : value;
  }

  private static double number(Runtime runtime, Value value) {
    return Constants.number(runtime, value);
  }

  private static double number(Runtime runtime, Value self, String name) {
    return number(runtime, get(self, name));
  }

  private static Namespace options(ClassValue type, String options) {
    String[] names = options.replaceAll("=[^,]*", "").split(", ");
    return Namespace.of(type)
        .method(
            "__init__",
            "self, " + options,
            (runtime, in) -> {
              for (int i = 0; i < names.length; i++) {
                set(in[0], names[i], in[i + 1]);
              }
              set(in[0], "wait", Int.ZERO);
              set(in[0], "best", None.NONE);
              set(in[0], "stopped_epoch", Int.ZERO);
              set(in[0], "best_epoch", Int.ZERO);
              set(in[0], "best_weights", None.NONE);
              set(in[0], "cooldown_counter", Int.ZERO);
              return None.NONE;
            });
  }

  /** The number that a callback watches; null, with a warning, if the logs have none. */
  private static @Nullable Double watched(Runtime runtime, Value self, Value logs, String what) {
    String monitor = runtime.str(get(self, "monitor"));
    Value found = logs instanceof DictValue dict ? dict.entries().get(new Str(monitor)) : null;
    if (found == null) {
      String known =
          logs instanceof DictValue dict
              ? String.join(",", dict.entries().keySet().stream().map(runtime::str).toList())
              : "";
      runtime.warn(
          "%s conditioned on metric `%s` which is not available. Available metrics are: %s"
              .formatted(what, monitor, known));
      return null;
    }
    return number(runtime, found);
  }

  private static boolean grows(Runtime runtime, Value self) {
    String mode = runtime.str(get(self, "mode"));
    String monitor = runtime.str(get(self, "monitor")).toLowerCase(Locale.ROOT);
    return mode.equals("max")
        || !mode.equals("min")
            && (monitor.endsWith("acc")
                || monitor.endsWith("accuracy")
                || monitor.endsWith("auc")
                || monitor.endsWith("precision")
                || monitor.endsWith("recall"));
  }

  private static boolean better(Runtime runtime, Value self, double now, Value than) {
    if (than == None.NONE) {
      return true;
    }
    double least = Math.abs(number(runtime, self, "min_delta"));
    return grows(runtime, self)
        ? now - least > number(runtime, than)
        : now + least < number(runtime, than);
  }

  private static ClassValue early() {
    ClassValue type = define("keras.src.callbacks.early_stopping", "EarlyStopping", TYPE);
    options(
            type,
            "monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto', baseline=None,"
                + " restore_best_weights=False, start_from_epoch=0")
        .method(
            "on_train_begin",
            "self, logs=None",
            (r, in) -> {
              set(in[0], "wait", Int.ZERO);
              set(in[0], "stopped_epoch", Int.ZERO);
              set(in[0], "best", None.NONE);
              set(in[0], "best_weights", None.NONE);
              return set(in[0], "best_epoch", Int.ZERO);
            })
        .method("on_epoch_end", "self, epoch, logs=None", Callbacks::stopEarly)
        .method("on_train_end", "self, logs=None", Callbacks::stoppedEarly);
    return type;
  }

  private static Value stopEarly(Runtime runtime, Value[] in) {
    Value self = in[0];
    Double now = watched(runtime, self, in[2], "Early stopping");
    double epoch = number(runtime, in[1]);
    if (now == null || epoch < number(runtime, self, "start_from_epoch")) {
      return None.NONE;
    }
    boolean restores = runtime.truth(get(self, "restore_best_weights"));
    Value model = get(self, "model");
    if (restores && get(self, "best_weights") == None.NONE) {
      set(self, "best_weights", weights(runtime, model));
      set(self, "best_epoch", in[1]);
    }
    double wait = number(runtime, self, "wait") + 1;
    set(self, "wait", Int.of((long) wait));
    if (better(runtime, self, now, get(self, "best"))) {
      set(self, "best", Float.of(now));
      set(self, "best_epoch", in[1]);
      if (restores) {
        set(self, "best_weights", weights(runtime, model));
      }
      if (better(runtime, self, now, get(self, "baseline"))) {
        set(self, "wait", Int.ZERO);
      }
      return None.NONE;
    }
    if (wait >= number(runtime, self, "patience") && epoch > 0) {
      set(self, "stopped_epoch", in[1]);
      runtime.setAttribute(model, "stop_training", Bool.TRUE);
    }
    return None.NONE;
  }

  private static Value weights(Runtime runtime, Value model) {
    return runtime.call(runtime.requiredAttribute(model, "get_weights"));
  }

  private static Value stoppedEarly(Runtime runtime, Value[] in) {
    Value self = in[0];
    boolean tells = number(runtime, self, "verbose") > 0;
    if (tells && number(runtime, self, "stopped_epoch") > 0) {
      runtime.print(
          "Epoch %d: early stopping\n".formatted(one(runtime, get(self, "stopped_epoch")) + 1));
    }
    Value best = get(self, "best_weights");
    if (runtime.truth(get(self, "restore_best_weights")) && best != None.NONE) {
      if (tells) {
        runtime.print(
            "Restoring model weights from the end of the best epoch: %d.\n"
                .formatted(one(runtime, get(self, "best_epoch")) + 1));
      }
      runtime.call(runtime.requiredAttribute(get(self, "model"), "set_weights"), best);
    }
    return None.NONE;
  }

  private static int one(Runtime runtime, Value value) {
    return Given.one(runtime, value);
  }

  private static Value optimizer(Runtime runtime, Value self) {
    return runtime.requiredAttribute(get(self, "model"), "optimizer");
  }

  private static double rate(Runtime runtime, Value self) {
    Value rate = runtime.requiredAttribute(optimizer(runtime, self), "learning_rate");
    return Operands.tensor(runtime, rate, null).value().getDouble(0);
  }

  private static void rate(Runtime runtime, Value self, double next) {
    runtime.setAttribute(optimizer(runtime, self), "learning_rate", Float.of(next));
  }

  private static void log(Runtime runtime, Value self, Value logs) {
    if (logs instanceof DictValue dict) {
      dict.entries().put(new Str("learning_rate"), Float.of(rate(runtime, self)));
    }
  }

  private static ClassValue scheduler() {
    ClassValue type =
        define("keras.src.callbacks.learning_rate_scheduler", "LearningRateScheduler", TYPE);
    options(type, "schedule, verbose=0")
        .method("on_epoch_begin", "self, epoch, logs=None", Callbacks::schedule)
        .method(
            "on_epoch_end",
            "self, epoch, logs=None",
            (r, in) -> {
              log(r, in[0], in[2]);
              return None.NONE;
            });
    return type;
  }

  private static Value schedule(Runtime runtime, Value[] in) {
    Value self = in[0];
    Value schedule = get(self, "schedule");
    Value next;
    try {
      next = runtime.call(schedule, in[1], Float.of(rate(runtime, self)));
    } catch (Raise raise) {
      if (raise.exception().type() != tapedeck.script.value.Exceptions.TYPE_ERROR) {
        throw raise;
      }
      next = runtime.call(schedule, in[1]);
    }
    double number = Operands.tensor(runtime, next, null).value().getDouble(0);
    rate(runtime, self, Numbers.isNumber(next) ? Numbers.real(next) : number);
    if (number(runtime, self, "verbose") > 0) {
      runtime.print(
          "\nEpoch %d: LearningRateScheduler setting learning rate to %s.\n"
              .formatted(one(runtime, in[1]) + 1, runtime.str(next)));
    }
    return None.NONE;
  }

  private static ClassValue plateau() {
    ClassValue type = define("keras.src.callbacks.reduce_lr_on_plateau", "ReduceLROnPlateau", TYPE);
    options(
            type,
            "monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=0.0001,"
                + " cooldown=0, min_lr=0.0")
        .method("on_epoch_end", "self, epoch, logs=None", Callbacks::reduce);
    return type;
  }

  private static Value reduce(Runtime runtime, Value[] in) {
    Value self = in[0];
    log(runtime, self, in[2]);
    Double now = watched(runtime, self, in[2], "Learning rate reduction is");
    if (now == null) {
      return None.NONE;
    }
    int cooling = one(runtime, get(self, "cooldown_counter"));
    if (cooling > 0) {
      set(self, "cooldown_counter", Int.of(--cooling));
      set(self, "wait", Int.ZERO);
    }
    if (better(runtime, self, now, get(self, "best"))) {
      set(self, "best", Float.of(now));
      set(self, "wait", Int.ZERO);
    } else if (cooling <= 0) {
      int wait = one(runtime, get(self, "wait")) + 1;
      set(self, "wait", Int.of(wait));
      double old = rate(runtime, self);
      double least = number(runtime, self, "min_lr");
      if (wait >= number(runtime, self, "patience") && old > (float) least) {
        double next = Math.max(old * number(runtime, self, "factor"), least);
        rate(runtime, self, next);
        if (number(runtime, self, "verbose") > 0) {
          runtime.print(
              "\nEpoch %d: ReduceLROnPlateau reducing learning rate to %s.\n"
                  .formatted(one(runtime, in[1]) + 1, runtime.str(Float.of(next))));
        }
        set(self, "cooldown_counter", get(self, "cooldown"));
        set(self, "wait", Int.ZERO);
      }
    }
    return None.NONE;
  }

  private static ClassValue lambda() {
    ClassValue type = define("keras.src.callbacks.lambda_callback", "LambdaCallback", TYPE);
    String[] names = {
      "on_epoch_begin",
      "on_epoch_end",
      "on_train_begin",
      "on_train_end",
      "on_train_batch_begin",
      "on_train_batch_end"
    };
    Namespace.of(type)
        .method(
            "__init__",
            "self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, on_train_end=None,"
                + " on_train_batch_begin=None, on_train_batch_end=None, **kwargs",
            (runtime, in) -> {
              for (int i = 0; i < names.length; i++) {
                if (in[i + 1] != None.NONE) {
                  set(in[0], names[i], in[i + 1]);
                }
              }
              ((DictValue) in[7])
                  .entries()
                  .forEach((name, value) -> set(in[0], ((Str) name).text(), value));
              return None.NONE;
            });
    return type;
  }

  private static ClassValue terminate() {
    ClassValue type = define("keras.src.callbacks.terminate_on_nan", "TerminateOnNaN", TYPE);
    Namespace.of(type)
        .method(
            "on_batch_end",
            "self, batch, logs=None",
            (runtime, in) -> {
              Value loss =
                  in[2] instanceof DictValue dict ? dict.entries().get(new Str("loss")) : null;
              if (loss != null && !Double.isFinite(number(runtime, loss))) {
                runtime.print(
                    "Batch %s: Invalid loss, terminating training\n".formatted(runtime.str(in[1])));
                runtime.setAttribute(get(in[0], "model"), "stop_training", Bool.TRUE);
              }
              return None.NONE;
            });
    return type;
  }

  private static ClassValue averages() {
    ClassValue type = define("keras.src.callbacks.swap_ema_weights", "SwapEMAWeights", TYPE);
    AverageSwapping.install(type);
    return type;
  }

  /** Those that one call of {@code fit} was given. */
  record Told(Runtime runtime, List<Value> all) {
    static Told of(Runtime runtime, Value given) {
      return new Told(
          runtime,
          given == None.NONE
              ? List.of()
              : given instanceof tapedeck.script.value.ListValue || given instanceof Tuple
                  ? List.copyOf(runtime.all(given))
                  : List.of(given));
    }

    boolean isEmpty() {
      return all.isEmpty();
    }

    void call(String moment, Value... in) {
      for (Value each : all) {
        runtime.call(runtime.requiredAttribute(each, moment), in);
      }
    }
  }
}
