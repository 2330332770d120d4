package tapedeck.script.autograph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** A value of a traced function, with holes for what differs from one call to the next. */
public sealed interface Pattern {
  /** Always the same object. */
  record Same(Value value) implements Pattern {}

  /** Whatever stands in a slot then. */
  record Hole(int slot) implements Pattern {}

  /** A container of others. */
  record Packed(Value like, List<Pattern> parts) implements Pattern {}

  /** What a container holds; null for anything else. */
  static @Nullable List<Value> parts(Value value) {
    return switch (value) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      case DictValue dict -> List.copyOf(dict.entries().values());
      case Slice slice -> List.of(slice.start(), slice.stop(), slice.step());
      case BoundMethod method -> List.of(method.self(), method.function());
      default -> null;
    };
  }

  /** A container like another, of other parts. */
  static Value packed(Value like, List<Value> parts) {
    return switch (like) {
      case ListValue list -> ListValue.of(parts);
      case Tuple tuple -> new Tuple(List.copyOf(parts), tuple.named());
      case DictValue dict -> {
        DictValue made = DictValue.empty();
        int place = 0;
        for (Value key : dict.entries().keySet()) {
          made.entries().put(key, parts.get(place++));
        }
        yield made;
      }
      case Slice slice -> new Slice(parts.get(0), parts.get(1), parts.get(2));
      case BoundMethod method -> new BoundMethod(parts.get(0), parts.get(1));
      default -> throw new IllegalArgumentException(like.toString());
    };
  }

  /** The value with what stands in the slots now. */
  default Value in(List<@Nullable Value> slots) {
    return switch (this) {
      case Same same -> same.value();
      case Hole hole -> filled(slots, hole.slot());
      case Packed packed -> {
        List<Value> made = new ArrayList<>(packed.parts().size());
        for (Pattern part : packed.parts()) {
          made.add(part.in(slots));
        }
        yield packed(packed.like(), made);
      }
    };
  }

  private static Value filled(List<@Nullable Value> slots, int slot) {
    Value value = slots.get(slot);
    if (value == null) {
      throw new IllegalStateException("nothing in slot " + slot);
    }
    return value;
  }

  /** Puts the parts of a value where this has holes. */
  default void fill(List<@Nullable Value> slots, Value value) {
    switch (this) {
      case Same same -> {}
      case Hole hole -> slots.set(hole.slot(), value);
      case Packed packed -> {
        List<Value> parts = parts(value);
        for (int i = 0; parts != null && i < Math.min(parts.size(), packed.parts().size()); i++) {
          packed.parts().get(i).fill(slots, parts.get(i));
        }
      }
    }
  }
}
