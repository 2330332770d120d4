package tapedeck.script.value;

/** Python's {@code None}. */
public enum None implements Value {
  NONE
}
