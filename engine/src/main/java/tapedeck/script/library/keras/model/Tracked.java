package tapedeck.script.library.keras.model;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Own;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What a layer keeps of values that are set as its attributes: copies of lists, dicts and sets. */
final class Tracked {
  private static final String LOCKED =
      "You cannot add new elements of state (variables or sub-layers) to a layer that is already"
          + " built. All state must be created in the `__init__()` method or in the `build()`"
          + " method.";
  private static final ClassValue LIST = type("TrackedList", Types.LIST);
  private static final ClassValue DICT = type("TrackedDict", Types.DICT);
  private static final ClassValue SET = type("TrackedSet", Types.SET);

  private Tracked() {}

  private static ClassValue type(String name, ClassValue base) {
    return ClassValue.builtin(
        "keras.src.utils.tracking",
        name,
        base,
        (runtime, type, given) -> runtime.call(base, given));
  }

  static Value kept(Value layer, Value value) {
    if (layer instanceof LayerObject self && self.locked) {
      for (Value leaf : Structures.flatten(value)) {
        if (leaf instanceof LayerObject added && !self.layers().contains(added)
            || leaf instanceof KerasVariable variable && !self.weights().contains(variable)) {
          throw locked();
        }
      }
    }
    return of(value);
  }

  static Raise locked() {
    return Raise.value(LOCKED);
  }

  private static Value of(Value value) {
    return switch (value) {
      case ListValue list when list.own() == null ->
          Own.over(ListValue.of(list.items().stream().map(Tracked::of).toList()), LIST);
      case DictValue dict when dict.own() == null && dict.type() == Types.DICT -> {
        Map<Value, Value> entries = new LinkedHashMap<>();
        dict.entries().forEach((key, each) -> entries.put(key, of(each)));
        yield Own.over(DictValue.of(entries), DICT);
      }
      case SetValue set when set.own() == null && Types.of(set) == Types.SET ->
          Own.over(SetValue.of(set.items()), SET);
      case Tuple tuple when tuple.own() == null && tuple.named() == null ->
          new Tuple(tuple.items().stream().map(Tracked::of).toList());
      default -> value;
    };
  }
}
