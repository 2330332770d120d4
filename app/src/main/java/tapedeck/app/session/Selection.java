package tapedeck.app.session;

/** What the user has picked in the picture, by its key in the tape's structure. */
public sealed interface Selection {
  /** Nothing; views follow the current step. */
  record None() implements Selection {}

  /** A variable, constant or operation. */
  record OfVertex(String key) implements Selection {}

  /** One operand of an operation. */
  record OfEdge(String key) implements Selection {}
}
