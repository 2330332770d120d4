package tapedeck.script.value;

import java.util.List;

/** An immutable sequence. */
public record Tuple(List<Value> items) implements Value {
  public static final Tuple EMPTY = new Tuple(List.of());

  public static Tuple of(Value... items) {
    return new Tuple(List.of(items));
  }

  public static Tuple of(List<? extends Value> items) {
    return new Tuple(List.copyOf(items));
  }
}
