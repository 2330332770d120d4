package tapedeck.script.library.keras;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What {@code fit} answers: the loss and the metrics of each epoch. */
record History(
    Map<String, List<Value>> course, List<Value> epochs, DictValue parameters, Value model)
    implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("keras.src.callbacks.history", "History", Types.OBJECT, null);

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
