package tapedeck.script.value;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set, or with {@code frozen} a frozenset; elements were checked to be hashable. */
public final class SetValue implements Value {
  private final LinkedHashSet<Value> items;
  private final boolean frozen;

  private final @Nullable Own own;

  private SetValue(LinkedHashSet<Value> items, boolean frozen, @Nullable Own own) {
    this.items = items;
    this.frozen = frozen;
    this.own = own;
  }

  private SetValue(LinkedHashSet<Value> items, boolean frozen) {
    this(items, frozen, null);
  }

  /** What makes it an object of a script's class; null for a plain set. */
  public @Nullable Own own() {
    return own;
  }

  SetValue bare() {
    return new SetValue(items, frozen);
  }

  SetValue owned(Own next) {
    return new SetValue(items, frozen, next);
  }

  public static SetValue of(Collection<? extends Value> items) {
    return new SetValue(new LinkedHashSet<>(items), false);
  }

  public static SetValue frozen(Collection<? extends Value> items) {
    return new SetValue(new LinkedHashSet<>(items), true);
  }

  /** A set of the same kind as this one. */
  public SetValue like(Collection<? extends Value> next) {
    return new SetValue(new LinkedHashSet<>(next), frozen);
  }

  public Set<Value> items() {
    return items;
  }

  public boolean isFrozen() {
    return frozen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SetValue set && set.items.equals(items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
