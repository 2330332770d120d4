package tapedeck.trace;

/** Where somebody wants to stop when going on through a run, in either direction. */
public record Breakpoint(Spot spot) {
  /**
   * A breakpoint on a line.
   *
   * @param number from 1
   */
  public static Breakpoint onLine(int number) {
    return new Breakpoint(new Spot.Line(number));
  }

  /** A breakpoint on a vertex of the graph. */
  public static Breakpoint onVertex(String key) {
    return new Breakpoint(new Spot.Vertex(key));
  }

  /** The same on another spot. */
  public Breakpoint on(Spot other) {
    return new Breakpoint(other);
  }
}
