package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary in insertion order, or one of its relatives; keys were checked to be hashable. */
public final class DictValue implements Value {
  private final LinkedHashMap<Value, Value> entries;
  private final ClassValue type;
  private @Nullable Value factory;
  private final @Nullable Own own;

  private DictValue(
      LinkedHashMap<Value, Value> entries,
      ClassValue type,
      @Nullable Value factory,
      @Nullable Own own) {
    this.entries = entries;
    this.type = type;
    this.factory = factory;
    this.own = own;
  }

  /** What makes it an object of a script's class; null for any other. */
  public @Nullable Own own() {
    return own;
  }

  DictValue bare() {
    return new DictValue(entries, content(), factory, null);
  }

  DictValue owned(Own next) {
    return new DictValue(entries, next.type(), factory, next);
  }

  private ClassValue content() {
    ClassValue content = own == null ? type : Own.content(type);
    return content == null ? Types.DICT : content;
  }

  private DictValue(LinkedHashMap<Value, Value> entries) {
    this(entries, Types.DICT, null, null);
  }

  /**
   * A {@code defaultdict}, {@code Counter} or {@code OrderedDict}.
   *
   * @param factory what makes the value of a missing key, or null
   */
  public static DictValue of(
      ClassValue type, @Nullable Value factory, Map<? extends Value, ? extends Value> entries) {
    return new DictValue(new LinkedHashMap<>(entries), type, factory, null);
  }

  /** One of the same kind with other entries. */
  public DictValue like(Map<? extends Value, ? extends Value> next) {
    return of(content(), factory, next);
  }

  public ClassValue type() {
    return type;
  }

  /** What makes the value of a missing key; null if nothing does. */
  public @Nullable Value factory() {
    return factory;
  }

  void factory(@Nullable Value next) {
    factory = next;
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
