package tapedeck.script;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** {@code object.__dict__}: the attributes of an object, which change when it is changed. */
final class AttributeDict extends LinkedHashMap<Value, Value> {
  private final transient Map<String, Value> attributes;

  private AttributeDict(Map<String, Value> attributes) {
    this.attributes = attributes;
    attributes.forEach((name, value) -> super.put(new Str(name), value));
  }

  static DictValue of(Map<String, Value> attributes) {
    return DictValue.over(new AttributeDict(attributes));
  }

  @Override
  public @Nullable Value put(Value key, Value value) {
    if (key instanceof Str name) {
      attributes.put(name.text(), value);
    }
    return super.put(key, value);
  }

  @Override
  public void putAll(Map<? extends Value, ? extends Value> more) {
    more.forEach(this::put);
  }

  @Override
  public @Nullable Value remove(Object key) {
    if (key instanceof Str name) {
      attributes.remove(name.text());
    }
    return super.remove(key);
  }

  @Override
  public void clear() {
    attributes.clear();
    super.clear();
  }
}
