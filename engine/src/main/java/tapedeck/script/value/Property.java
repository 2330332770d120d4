package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/** An attribute of a class that is no plain method: a property, a static or a class method. */
public record Property(Kind kind, Value get, @Nullable Value set) implements Value {
  /** What reading the attribute does. */
  public enum Kind {
    PROPERTY,
    STATIC_METHOD,
    CLASS_METHOD
  }
}
