package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/** The work of a generator, which stands still between its values and takes values in return. */
public interface Coroutine extends Generator {
  /**
   * Goes on, with {@code value} as what its yield gave; answers the next value, null at the end.
   */
  @Nullable Value send(Value value);

  /** Goes on by raising an exception at its yield; answers the next value, null at the end. */
  @Nullable Value raise(Raise raise);

  /** What it returned when it ended. */
  Value result();
}
