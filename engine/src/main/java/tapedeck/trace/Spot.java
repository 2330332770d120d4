package tapedeck.trace;

/** What a breakpoint is set on. */
public sealed interface Spot {
  /**
   * A line of the script.
   *
   * @param number from 1
   */
  record Line(int number) implements Spot {}

  /** A vertex of the graph, by its key, in every iteration. */
  record Vertex(String key) implements Spot {}

  /** The whole run; only some condition makes it stop. */
  record Anywhere() implements Spot {}
}
