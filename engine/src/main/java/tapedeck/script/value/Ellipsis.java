package tapedeck.script.value;

/** Python's {@code ...}. */
public enum Ellipsis implements Value {
  ELLIPSIS
}
