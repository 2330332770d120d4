package tapedeck.script.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence.
 *
 * @param named the class of a named tuple; null for a plain one
 */
public record Tuple(List<Value> items, @Nullable ClassValue named) implements Value {
  public static final Tuple EMPTY = new Tuple(List.of());

  public Tuple(List<Value> items) {
    this(items, null);
  }

  public static Tuple of(Value... items) {
    return new Tuple(List.of(items));
  }

  public static Tuple of(List<? extends Value> items) {
    return new Tuple(List.copyOf(items));
  }

  /** Equal to a tuple of the same items, named or not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple tuple && tuple.items.equals(items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
