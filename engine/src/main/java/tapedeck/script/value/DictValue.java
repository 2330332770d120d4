package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary in insertion order, or one of its relatives; keys were checked to be hashable. */
public final class DictValue implements Value {
  private final LinkedHashMap<Value, Value> entries;
  private final ClassValue type;
  private final @Nullable Value factory;

  private DictValue(LinkedHashMap<Value, Value> entries, ClassValue type, @Nullable Value factory) {
    this.entries = entries;
    this.type = type;
    this.factory = factory;
  }

  private DictValue(LinkedHashMap<Value, Value> entries) {
    this(entries, Types.DICT, null);
  }

  /**
   * A {@code defaultdict}, {@code Counter} or {@code OrderedDict}.
   *
   * @param factory what makes the value of a missing key, or null
   */
  public static DictValue of(
      ClassValue type, @Nullable Value factory, Map<? extends Value, ? extends Value> entries) {
    return new DictValue(new LinkedHashMap<>(entries), type, factory);
  }

  /** One of the same kind with other entries. */
  public DictValue like(Map<? extends Value, ? extends Value> next) {
    return of(type, factory, next);
  }

  public ClassValue type() {
    return type;
  }

  /** What makes the value of a missing key; null if nothing does. */
  public @Nullable Value factory() {
    return factory;
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
