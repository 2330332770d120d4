package tapedeck.trace;

/**
 * Where somebody wants to stop when going on through a run, in either direction.
 *
 * @param isOn whether it stops at present
 */
public record Breakpoint(Spot spot, Condition condition, boolean isOn) {
  /** A breakpoint that is on. */
  public Breakpoint(Spot spot, Condition condition) {
    this(spot, condition, true);
  }

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
    return new Breakpoint(other, condition, isOn);
  }

  /** The same under a condition. */
  public Breakpoint when(Condition other) {
    return new Breakpoint(spot, other, isOn);
  }

  /** The same, on or off. */
  public Breakpoint turned(boolean on) {
    return new Breakpoint(spot, condition, on);
  }
}
