package tapedeck.script.library.keras.utility;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** A {@code with} block within which objects are found by the names of a dict. */
final class CustomScope implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.saving.object_registration", "CustomObjectScope", Types.OBJECT, null);

  private final Map<Value, Value> known;
  private final Map<Value, Value> own = new LinkedHashMap<>();
  private Map<Value, Value> before = Map.of();

  CustomScope(Runtime runtime, Value objects) {
    this.known = KerasRun.of(runtime).custom().entries();
    if (objects instanceof DictValue dict) {
      own.putAll(dict.entries());
    }
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value enter(Runtime runtime) {
    before = new LinkedHashMap<>(known);
    known.putAll(own);
    return this;
  }

  @Override
  public void exit(Runtime runtime) {
    known.clear();
    known.putAll(before);
  }
}
