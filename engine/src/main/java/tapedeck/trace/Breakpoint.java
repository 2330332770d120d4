package tapedeck.trace;

/** Where somebody wants to stop when going on through a run, in either direction. */
public record Breakpoint(Spot spot, Condition condition) {
  /**
   * A breakpoint on a line.
   *
   * @param number from 1
   */
  public static Breakpoint onLine(int number) {
    return on(new Spot.Line(number));
  }

  /** A breakpoint on a vertex of the graph. */
  public static Breakpoint onVertex(String key) {
    return on(new Spot.Vertex(key));
  }

  /** A breakpoint that stops each time. */
  public static Breakpoint on(Spot spot) {
    return new Breakpoint(spot, new Condition.Always());
  }

  /** The same on another spot. */
  public Breakpoint movedTo(Spot other) {
    return new Breakpoint(other, condition);
  }

  /** The same under a condition. */
  public Breakpoint when(Condition other) {
    return new Breakpoint(spot, other);
  }
}
