package tapedeck.script.value;

import java.util.ArrayList;
import java.util.Collection;

/** A list that can change. */
public final class ListValue implements Value {
  private ArrayList<Value> items;

  private ListValue(ArrayList<Value> items) {
    this.items = items;
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
    items = new ArrayList<>(next);
  }
}
