package tapedeck.script.value;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tape.Place;

/**
 * An operation of a traced function that fails when it runs: TensorFlow traces on, so that nothing
 * within the function can catch it, and tells of it where the function was called.
 */
public final class GraphFault extends RuntimeException {
  private final transient ClassValue type;
  private final transient String node;
  private transient Place place = Place.NOWHERE;
  private transient boolean pure;
  private final transient List<Raise.Call> calls = new ArrayList<>();

  /**
   * @param node what the graph calls the operation
   * @param text what its kernel says
   */
  public GraphFault(ClassValue type, String node, String text) {
    super(text, null, false, false);
    this.type = type;
    this.node = node;
  }

  /** Says that the operation does nothing but compute: nobody misses it if its result is unused. */
  public GraphFault pure() {
    pure = true;
    return this;
  }

  /** Whether it is one that only computes, in an expression that stands at a place of its own. */
  public boolean isPure(Place expression) {
    return pure && calls.isEmpty() && (place == Place.NOWHERE || place.equals(expression));
  }

  /** Notes where it happened; the first note counts. */
  public GraphFault at(Place here) {
    if (place == Place.NOWHERE) {
      place = here;
    }
    return this;
  }

  /** Notes that it left a function that was called at {@code from}. */
  public void leaving(String function, Place from) {
    calls.add(new Raise.Call(function, from, true));
  }

  /**
   * What the caller of the function may catch.
   *
   * @param file what the script is called
   * @param function the name of the traced function
   * @param traced where it was called when it was traced
   */
  public Raise raise(String file, String function, Place traced) {
    StringBuilder text = new StringBuilder("Graph execution error:\n\nDetected at node ");
    text.append(node).append(" defined at (most recent call last):\n");
    String within = "<module>";
    for (int i = calls.size() - 1; i >= 0; i--) {
      Raise.Call call = calls.get(i);
      boolean outermost = i == calls.size() - 1 && traced != Place.NOWHERE;
      text.append(frame(file, outermost ? traced : call.place(), within));
      within = call.function();
    }
    text.append(frame(file, place, within));
    text.append(getMessage())
        .append("\n\t [[{{node %s}}]] [Op:__inference_%s_%d]".formatted(node, function, 0));
    return Raise.of(
            type,
            text.toString(),
            "It happens when the traced function runs, so a try within it does not catch it.")
        .at(place);
  }

  private static String frame(String file, Place place, String within) {
    return "  File \"%s\", line %d, in %s\n\n".formatted(file, place.line(), within);
  }
}
