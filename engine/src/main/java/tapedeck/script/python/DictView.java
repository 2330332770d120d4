package tapedeck.script.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What {@code dict.keys()}, {@code values()} and {@code items()} answer: the dict as it is now. */
final class DictView implements HostObject {
  /** What of each entry a view shows. */
  enum Part {
    KEYS("dict_keys"),
    VALUES("dict_values"),
    ITEMS("dict_items");

    private final ClassValue type;

    Part(String name) {
      type = ClassValue.builtin("builtins", name, Types.OBJECT, null);
    }
  }

  private final DictValue dict;
  private final Part part;

  DictView(DictValue dict, Part part) {
    this.dict = dict;
    this.part = part;
  }

  @Override
  public ClassValue type() {
    return part.type;
  }

  boolean isSet() {
    return part != Part.VALUES;
  }

  Set<Value> asSet() {
    return new LinkedHashSet<>(content());
  }

  private Collection<Value> content() {
    return switch (part) {
      case KEYS -> dict.entries().keySet();
      case VALUES -> dict.entries().values();
      case ITEMS -> {
        List<Value> pairs = new ArrayList<>(dict.entries().size());
        dict.entries().forEach((key, value) -> pairs.add(Tuple.of(key, value)));
        yield pairs;
      }
    };
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    Iterator<Value> keys = Sequences.iterate(dict);
    if (keys == null) {
      throw new IllegalStateException();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return keys.hasNext();
      }

      @Override
      public Value next() {
        Value key = keys.next();
        Value value = dict.entries().getOrDefault(key, key);
        return switch (part) {
          case KEYS -> key;
          case VALUES -> value;
          case ITEMS -> Tuple.of(key, value);
        };
      }
    };
  }

  @Override
  public int length() {
    return dict.entries().size();
  }

  @Override
  public String repr(Runtime runtime) {
    return "%s(%s)".formatted(part.type.name(), runtime.repr(ListValue.of(content())));
  }

  @Override
  public @Nullable Boolean equalTo(Runtime runtime, Value other) {
    if (!isSet()) {
      return null;
    }
    return other instanceof SetValue set
        ? set.items().equals(asSet())
        : other instanceof DictView view && view.isSet() && view.asSet().equals(asSet());
  }
}
