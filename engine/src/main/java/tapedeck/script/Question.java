package tapedeck.script;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * An expression that is asked again and again whether it is true, of names as they stand at moments
 * of a run that is over. Nobody hears of what it computes.
 */
public final class Question {
  private static final Limits LIMITS =
      new Limits(1_000_000, 1L << 28, Duration.ofSeconds(10), 200, 1 << 24);
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Set<String> LITERALS =
      Set.of("int", "float", "bool", "str", "list", "tuple", "dict", "NoneType");

  private final Expression expression;
  private final Set<String> names;
  private final Machine machine = new Machine(ScriptListener.NONE, LIMITS, () -> 0);

  private Question(Expression expression, Set<String> names) {
    this.expression = expression;
    this.names = names;
  }

  /**
   * Reads an expression.
   *
   * @throws ScriptError SyntaxError if it is not one expression
   */
  public static Question of(String text) throws ScriptError {
    Set<String> names =
        NAME.matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet());
    return new Question(read(text), names);
  }

  private static Expression read(String text) throws ScriptError {
    List<Statement> body = Script.parse(text).body();
    if (body.size() == 1
        && body.getFirst() instanceof Statement.Evaluate(Expression value, Place place)) {
      return value;
    }
    throw new ScriptError(
        "SyntaxError",
        "this is not an expression",
        "Write what is to be true, such as x > 3.",
        Place.NOWHERE,
        List.of());
  }

  /** The names it may depend on. */
  public Set<String> names() {
    return names;
  }

  /**
   * Whether it is true.
   *
   * @param known what names stand for; variables by the tensor they hold
   * @throws ScriptError what computing it would raise, NameError if a name stands for nothing
   */
  public boolean holds(Map<String, Shown> known) throws ScriptError {
    Map<String, Value> values = new HashMap<>();
    if (names.contains("math")) {
      values.put("math", machine.modules().module("math"));
    }
    for (Map.Entry<String, Shown> each : known.entrySet()) {
      if (names.contains(each.getKey())) {
        put(values, each.getKey(), each.getValue());
      }
    }
    return machine.aside(values, frame -> machine.expressions().truth(expression, frame));
  }

  private void put(Map<String, Value> values, String name, Shown shown) throws ScriptError {
    switch (shown) {
      case Shown.OfTensor(Tensor tensor, String type) ->
          values.put(
              name, type.equals("EagerTensor") ? new TensorValue(tensor) : ArrayValue.of(tensor));
      case Shown.OfVariable variable ->
          values.put(name, new TensorValue(variable.variable().value()));
      case Shown.Plain(String text, String type) -> {
        if (LITERALS.contains(type) && !text.contains("…")) {
          Expression literal = read(text);
          values.put(
              name, machine.aside(Map.of(), frame -> machine.expressions().value(literal, frame)));
        }
      }
      case Shown.OfTape tape -> {}
    }
  }
}
