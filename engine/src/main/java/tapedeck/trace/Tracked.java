package tapedeck.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/**
 * A vertex of a structure found again in all iterations of a trace, by its key alone: asked about
 * one event after the other, it says which of them wrote its value or its gradient, or, for a
 * constant, used it.
 */
final class Tracked {
  private static final Pattern OPERATION =
      Pattern.compile("(\\d+):(\\d+)-(\\d+):(\\d+) (\\S+) #(\\d+)(?: @(\\d+))?");
  private static final Pattern CELL = Pattern.compile("variable (.+?)( v\\d+)?");

  private final Trace trace;
  private final @Nullable Place place;
  private final String op;
  private final int occurrence;
  private final int operand;
  private final Map<Integer, Integer> seen = new HashMap<>();
  private long of;

  private Tracked(
      Trace trace, @Nullable Place place, String op, int occurrence, int operand, long of) {
    this.trace = trace;
    this.place = place;
    this.op = op;
    this.occurrence = occurrence;
    this.operand = operand;
    this.of = of;
  }

  /** The vertex of a key; null if no variable has that name. */
  static @Nullable Tracked of(Trace trace, String key) {
    Matcher operation = OPERATION.matcher(key);
    if (operation.matches()) {
      Place place =
          new Place(
              Integer.parseInt(operation.group(1)),
              Integer.parseInt(operation.group(2)),
              Integer.parseInt(operation.group(3)),
              Integer.parseInt(operation.group(4)));
      int operand = operation.group(7) == null ? -1 : Integer.parseInt(operation.group(7));
      int occurrence = Integer.parseInt(operation.group(6));
      return new Tracked(trace, place, operation.group(5), occurrence, operand, 0);
    }
    Matcher cell = CELL.matcher(key);
    if (cell.matches()) {
      for (VariableInfo variable : trace.variables()) {
        if (Objects.equals(variable.name(), cell.group(1))) {
          return new Tracked(trace, null, "", 0, -1, variable.id());
        }
      }
    }
    return null;
  }

  /** Whether the event at {@code index}, the next one, gave it a value or a gradient. */
  boolean isTouchedBy(int index) {
    return switch (trace.event(index)) {
      case Event.Computed computed -> isIt(computed);
      case Event.Accumulated sum -> of != 0 && sum.of() == of;
      case Event.Assigned assigned -> of != 0 && assigned.variable() == of;
      case null, default -> false;
    };
  }

  private boolean isIt(Event.Computed computed) {
    if (place == null
        || computed.recordedBy().length == 0
        || !computed.place().equals(place)
        || !computed.op().name().equals(op)) {
      return false;
    }
    int root = trace.tape(computed.recordedBy()[0]).root();
    boolean it = seen.merge(root, 1, Integer::sum) == occurrence;
    if (it) {
      of = operand < 0 ? computed.output() : computed.key(operand);
    }
    return it;
  }
}
