package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a class that is no plain method: a property, a static or a class method.
 *
 * @param set what assigning to it calls; null if it cannot be assigned to
 * @param delete what {@code del} calls; null if it cannot be deleted
 */
public record Property(Kind kind, Value get, @Nullable Value set, @Nullable Value delete)
    implements Value {
  /** What reading the attribute does. */
  public enum Kind {
    PROPERTY,
    STATIC_METHOD,
    CLASS_METHOD
  }

  /** One that cannot be deleted. */
  public Property(Kind kind, Value get, @Nullable Value set) {
    this(kind, get, set, null);
  }
}
