package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Own;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Nested lists, tuples and dictionaries of values, in the order TensorFlow walks them. */
public final class Structures {
  private Structures() {}

  /** The leaves; a dictionary's in the order of its sorted keys. */
  public static List<Value> flatten(Value structure) {
    List<Value> leaves = new ArrayList<>();
    flatten(structure, leaves);
    return leaves;
  }

  private static void flatten(Value structure, List<Value> into) {
    switch (structure) {
      case ListValue list -> list.items().forEach(item -> flatten(item, into));
      case Tuple tuple -> tuple.items().forEach(item -> flatten(item, into));
      case DictValue dict -> sorted(dict).forEach(value -> flatten(value, into));
      default -> into.add(structure);
    }
  }

  /** The values of a dictionary in the order of its sorted keys. */
  public static List<Value> sorted(DictValue dict) {
    Map<String, Value> byKey = new TreeMap<>();
    dict.entries().forEach((key, value) -> byKey.put(keyText(key), value));
    return List.copyOf(byKey.values());
  }

  private static String keyText(Value key) {
    return key instanceof Str text ? text.text() : String.format("%20s", key);
  }

  /** The structure with other leaves, in the order of {@link #flatten}. */
  public static Value pack(Value structure, List<Value> leaves) {
    return pack(structure, leaves.iterator());
  }

  private static Value pack(Value structure, Iterator<Value> leaves) {
    return switch (structure) {
      case ListValue list when list.own() instanceof Own own ->
          Own.over(ListValue.of(packAll(list.items(), leaves)), own.type());
      case ListValue list -> ListValue.of(packAll(list.items(), leaves));
      case Tuple tuple -> new Tuple(packAll(tuple.items(), leaves), tuple.named());
      case DictValue dict -> packDict(dict, leaves);
      default -> leaves.next();
    };
  }

  private static List<Value> packAll(List<Value> items, Iterator<Value> leaves) {
    List<Value> packed = new ArrayList<>();
    items.forEach(item -> packed.add(pack(item, leaves)));
    return packed;
  }

  private static Value packDict(DictValue dict, Iterator<Value> leaves) {
    Map<String, Value> byKey = new TreeMap<>();
    Map<String, Value> packed = new TreeMap<>();
    dict.entries().forEach((key, value) -> byKey.put(keyText(key), value));
    byKey.forEach((key, value) -> packed.put(key, pack(value, leaves)));
    DictValue result = DictValue.empty();
    dict.entries()
        .forEach((key, value) -> {
          Value leaf = packed.get(keyText(key));
          result.entries().put(key, leaf == null ? value : leaf);
        });
    return dict.like(result.entries());
  }
}
