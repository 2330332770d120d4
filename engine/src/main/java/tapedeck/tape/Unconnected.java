package tapedeck.tape;

/** What {@code gradient} answers for a source that no path connects to the target. */
public enum Unconnected {
  /** No gradient at all, which a script sees as {@code None}. */
  NONE,
  /** Zeros of the source's shape and type. */
  ZERO
}
