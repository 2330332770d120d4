package tapedeck.trace;

/** How far one step goes. */
public enum Granularity {
  /**
   * As an operation, but a contribution is computed in one step and added to its sum in another.
   */
  HALF,
  /** To the next thing that happens to a tape, a tensor or a variable. */
  OP,
  /** To the next statement. */
  LINE,
  /** To the next change between recording, backward pass and update. */
  PASS,
  /** To the last operation of the next iteration. */
  ITERATION
}
