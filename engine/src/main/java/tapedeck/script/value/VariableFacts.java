package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.tape.Variable;

/**
 * What a script said of a variable beside its value, name and trainability, and the attributes that
 * it gave it. What it did not say is None.
 *
 * @param constraint a function
 * @param shape a shape of which not everything is known
 */
public record VariableFacts(
    Value constraint,
    Value synchronization,
    Value aggregation,
    Value shape,
    Map<String, Value> attributes) {
  public VariableFacts(Value constraint, Value synchronization, Value aggregation, Value shape) {
    this(constraint, synchronization, aggregation, shape, new LinkedHashMap<>());
  }

  /** The same of another variable, which has no attributes yet. */
  public VariableFacts copy() {
    return new VariableFacts(constraint, synchronization, aggregation, shape);
  }

  private static final Value UNSAID = None.NONE;

  /** What was said of a variable. */
  public static VariableFacts of(Variable variable) {
    if (variable.userData() instanceof VariableFacts known) {
      return known;
    }
    VariableFacts none = new VariableFacts(UNSAID, UNSAID, UNSAID, UNSAID);
    variable.userData(none);
    return none;
  }
}
