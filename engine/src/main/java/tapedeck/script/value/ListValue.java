package tapedeck.script.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that can change. */
public final class ListValue implements Value {
  private final ArrayList<Value> items;
  private final @Nullable Own own;

  private ListValue(ArrayList<Value> items, @Nullable Own own) {
    this.items = items;
    this.own = own;
  }

  private ListValue(ArrayList<Value> items) {
    this(items, null);
  }

  /** What makes it an object of a script's class; null for a plain list. */
  public @Nullable Own own() {
    return own;
  }

  ListValue bare() {
    return new ListValue(items);
  }

  ListValue owned(Own next) {
    return new ListValue(items, next);
  }

  public static ListValue empty() {
    return new ListValue(new ArrayList<>());
  }

  public static ListValue of(Collection<? extends Value> items) {
    return new ListValue(new ArrayList<>(items));
  }

  /** A list that takes {@code items} over. */
  public static ListValue owning(ArrayList<Value> items) {
    return new ListValue(items);
  }

  public ArrayList<Value> items() {
    return items;
  }

  /** Replaces the whole content. */
  public void replace(Collection<? extends Value> next) {
    List<Value> all = List.copyOf(next);
    items.clear();
    items.addAll(all);
  }
}
