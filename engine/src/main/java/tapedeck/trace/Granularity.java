package tapedeck.trace;

/** How far one step goes. */
public enum Granularity {
  /** To the next thing that happens to a tape, a tensor or a variable. */
  OP,
  /** To the next statement. */
  LINE,
  /** To the next change between recording, backward pass and update. */
  PASS,
  /** To the end of the next iteration. */
  ITERATION
}
