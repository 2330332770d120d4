package tapedeck.app.builder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Script;
import tapedeck.script.ScriptError;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.tape.Place;

/**
 * A number in a script that a variable starts with, and that can be turned without touching
 * anything else.
 *
 * @param begin the index in the text of its first character
 * @param end the index behind its last
 */
record Knob(String name, int begin, int end, String literal) {

  double value() {
    return Double.parseDouble(literal.replace("_", ""));
  }

  /** The text with another number here. */
  String turned(String text, String number) {
    return text.substring(0, begin) + number + text.substring(end);
  }

  /** The same knob after the text before it grew. */
  Knob moved(int by) {
    return new Knob(name, begin + by, end + by, literal);
  }

  /** All knobs of a script, in order; none if it is no Python. */
  static List<Knob> in(String text) {
    List<Knob> knobs = new ArrayList<>();
    try {
      collect(Script.parse(text).body(), text, knobs);
    } catch (ScriptError notPython) {
      return List.of();
    }
    return List.copyOf(knobs);
  }

  private static void collect(List<Statement> body, String text, List<Knob> knobs) {
    for (Statement statement : body) {
      switch (statement) {
        case Statement.Assign assign -> {
          Place place = initial(assign.value());
          if (place != null
              && assign.targets().size() == 1
              && assign.targets().getFirst() instanceof Expression.Name name) {
            int begin = offset(text, place.line(), place.column());
            int end = offset(text, place.endLine(), place.endColumn());
            knobs.add(new Knob(name.id(), begin, end, text.substring(begin, end)));
          }
        }
        case Statement.With with -> collect(with.body(), text, knobs);
        default -> {}
      }
    }
  }

  /**
   * The place of the number that {@code tf.Variable(…)} starts with; null if it is no such call.
   */
  static @Nullable Place initial(Expression value) {
    return value instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute callee
            && callee.name().equals("Variable")
            && !call.arguments().isEmpty()
            && call.arguments().getFirst().kind() == Expression.Argument.Kind.POSITIONAL
            && isNumber(call.arguments().getFirst().value())
        ? call.arguments().getFirst().value().place()
        : null;
  }

  private static boolean isNumber(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> isNumeric(literal);
      case Expression.Unary unary ->
          unary.sign() == '-' && unary.operand() instanceof Expression.Literal of && isNumeric(of);
      default -> false;
    };
  }

  private static boolean isNumeric(Expression.Literal literal) {
    return literal.value() instanceof tapedeck.script.value.Float
        || literal.value() instanceof tapedeck.script.value.Int;
  }

  private static int offset(String text, int line, int column) {
    int begin = 0;
    for (int i = 1; i < line; i++) {
      begin = text.indexOf('\n', begin) + 1;
    }
    return begin + column;
  }
}
