package tapedeck.script.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence.
 *
 * @param named the class of a named tuple, or the script's; null for a plain one
 * @param own what makes it an object of a script's class; null for any other
 */
public record Tuple(List<Value> items, @Nullable ClassValue named, @Nullable Own own)
    implements Value {
  public static final Tuple EMPTY = new Tuple(List.of());

  public Tuple(List<Value> items, @Nullable ClassValue named) {
    this(items, named, null);
  }

  public Tuple(List<Value> items) {
    this(items, null, null);
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
