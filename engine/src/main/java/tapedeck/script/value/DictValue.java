package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary in insertion order; keys were checked to be hashable. */
public final class DictValue implements Value {
  private final LinkedHashMap<Value, Value> entries;

  private DictValue(LinkedHashMap<Value, Value> entries) {
    this.entries = entries;
  }

  public static DictValue empty() {
    return new DictValue(new LinkedHashMap<>());
  }

  public static DictValue of(Map<? extends Value, ? extends Value> entries) {
    return new DictValue(new LinkedHashMap<>(entries));
  }

  /** A dictionary that is the map given. */
  public static DictValue over(LinkedHashMap<Value, Value> entries) {
    return new DictValue(entries);
  }

  public LinkedHashMap<Value, Value> entries() {
    return entries;
  }
}
