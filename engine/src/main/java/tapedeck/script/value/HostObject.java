package tapedeck.script.value;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a module, such as a tape or an optimizer, that answers for its own attributes. */
public non-sealed interface HostObject extends Value {
  ClassValue type();

  /** An attribute its class does not hold, or null if there is none of that name. */
  default @Nullable Value attribute(Runtime runtime, String name) {
    return null;
  }

  /**
   * Sets an attribute.
   *
   * @return false if it cannot be set
   */
  default boolean assign(Runtime runtime, String name, Value value) {
    return false;
  }

  /** The names of attributes its class does not hold, to suggest one for a misspelt name. */
  default List<String> attributeNames() {
    return List.of();
  }

  default String repr(Runtime runtime) {
    return "<%s object at %s>".formatted(type().qualifiedName(), Texts.address(this));
  }

  default String str(Runtime runtime) {
    return repr(runtime);
  }

  /** Calls it; null if it cannot be called. */
  default @Nullable Value call(Runtime runtime, Arguments arguments) {
    return null;
  }

  /** Whether it can be called. */
  default boolean isCallable() {
    return false;
  }

  /** Its elements; null if it has none. */
  default @Nullable Iterator<Value> iterate(Runtime runtime) {
    return null;
  }

  /** How many elements it has; negative if it has none. */
  default int length() {
    return -1;
  }

  /** The element at {@code key}; null if it cannot be subscripted. */
  default @Nullable Value item(Runtime runtime, Value key) {
    return null;
  }

  /** {@code object[key] = value}; false if its elements cannot be set. */
  default boolean setItem(Runtime runtime, Value key, Value value) {
    return false;
  }

  /** Whether it becomes a bound method where a class holds it. */
  default boolean isMethod() {
    return false;
  }

  /** What {@code with} binds to the name behind {@code as}; null if it is no context manager. */
  default @Nullable Value enter(Runtime runtime) {
    return null;
  }

  /** The end of a {@code with} block. */
  default void exit(Runtime runtime) {}

  /**
   * The end of a {@code with} block.
   *
   * @param raise what was raised in it, or null
   * @return whether the exception goes no further
   */
  default boolean exit(Runtime runtime, @Nullable Raise raise) {
    exit(runtime);
    return false;
  }

  /**
   * What one of its operator methods answers.
   *
   * @param method {@code __add__}, {@code __radd__}, {@code __eq__}, …
   * @return null if it has none of that name, or it does not apply
   */
  default @Nullable Value operator(Runtime runtime, String method, Value other) {
    return null;
  }

  /** {@code self == other}; null to compare by identity. */
  default @Nullable Boolean equalTo(Runtime runtime, Value other) {
    return null;
  }
}
