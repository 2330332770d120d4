package tapedeck.script.library.keras.training;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** What {@code fit} answers: the loss and the metrics of each epoch. */
record History(
    Map<String, List<Value>> course, List<Value> epochs, DictValue parameters, Value model)
    implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.callbacks.history",
          "History",
          Callbacks.TYPE,
          new ClassValue.Open(Instance::new));

  static {
    Namespace.of(TYPE)
        .method(
            "__init__",
            "self",
            (runtime, in) -> {
              ((Instance) in[0]).attributes().put("history", DictValue.empty());
              return None.NONE;
            })
        .method(
            "on_train_begin",
            "self, logs=None",
            (runtime, in) -> {
              ((Instance) in[0]).attributes().put("epoch", ListValue.empty());
              return None.NONE;
            })
        .method("on_epoch_end", "self, epoch, logs=None", History::note);
  }

  /** What a history that was handed to {@code fit} keeps of an epoch. */
  private static Value note(Runtime runtime, Value[] in) {
    Map<String, Value> kept = ((Instance) in[0]).attributes();
    if (kept.get("epoch") instanceof ListValue epochs
        && kept.get("history") instanceof DictValue history) {
      epochs.items().add(in[1]);
      if (in[2] instanceof DictValue logs) {
        logs.entries()
            .forEach((name, value) -> {
              Value course = history.entries().computeIfAbsent(name, key -> ListValue.empty());
              ((ListValue) course).items().add(value);
            });
      }
    }
    return None.NONE;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "history" -> {
        DictValue dict = DictValue.empty();
        course.forEach((key, values) -> dict.entries().put(new Str(key), ListValue.of(values)));
        yield dict;
      }
      case "params" -> parameters;
      case "model" -> model;
      case "epoch" -> ListValue.of(epochs);
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("history", "epoch", "params", "model");
  }
}
