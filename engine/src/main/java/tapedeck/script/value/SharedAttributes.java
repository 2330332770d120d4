package tapedeck.script.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes that are the entries of a dict: {@code self.__dict__ = self}. */
final class SharedAttributes extends AbstractMap<String, Value> {
  private final Map<Value, Value> entries;

  SharedAttributes(DictValue dict) {
    this.entries = dict.entries();
  }

  @Override
  public @Nullable Value get(@Nullable Object key) {
    return key instanceof String name ? entries.get(new Str(name)) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && entries.containsKey(new Str(name));
  }

  @Override
  public @Nullable Value put(String key, Value value) {
    return entries.put(new Str(key), value);
  }

  @Override
  public @Nullable Value remove(@Nullable Object key) {
    return key instanceof String name ? entries.remove(new Str(name)) : null;
  }

  @Override
  public Set<Entry<String, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Value>> iterator() {
        return entries.entrySet().stream()
            .filter(each -> each.getKey() instanceof Str)
            .map(each -> Map.entry(((Str) each.getKey()).text(), each.getValue()))
            .iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
