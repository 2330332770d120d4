package tapedeck.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.script.Question;
import tapedeck.script.ScriptError;

/** When a breakpoint stops, of all the times it is come by. */
public sealed interface Condition {
  /** Each time. */
  record Always() implements Condition {
    @Override
    public String text() {
      return "";
    }
  }

  /** Where nan or infinity comes out of numbers that are finite. */
  record NotFinite() implements Condition {
    @Override
    public String text() {
      return "nan";
    }
  }

  /** Where the norm of a gradient is more than a bound. */
  record GradientAbove(double bound) implements Condition {
    @Override
    public String text() {
      String number = Double.toString(bound);
      return "|grad| > " + number.replaceFirst("\\.0$", "");
    }
  }

  /**
   * Where a value has a shape.
   *
   * @param shape as Python has it: {@code (2, 3)}
   */
  record ShapeIs(String shape) implements Condition {
    @Override
    public String text() {
      return "shape = " + shape;
    }
  }

  /** Where an expression of the script's language is true of the names as they then stand. */
  record Holds(String text) implements Condition {}

  /** The text that {@link #of} reads as this condition. */
  String text();

  /**
   * Reads a condition: {@code nan}, {@code |grad| > 1}, {@code shape = (2, 3)} or an expression
   * such as {@code x > 3}; an empty text holds always.
   *
   * @throws ScriptError SyntaxError if it is none of these
   */
  static Condition of(String text) throws ScriptError {
    String asked = text.strip();
    if (asked.isEmpty()) {
      return new Always();
    }
    if (Reading.NOT_FINITE.matcher(asked).matches()) {
      return new NotFinite();
    }
    Matcher gradient = Reading.GRADIENT.matcher(asked);
    if (gradient.matches()) {
      return new GradientAbove(Double.parseDouble(gradient.group(1)));
    }
    Matcher shape = Reading.SHAPE.matcher(asked);
    if (shape.matches()) {
      return new ShapeIs(Reading.spelled(shape.group(1)));
    }
    Question.of(asked);
    return new Holds(asked);
  }

  /** How the conditions that are no expressions are written. */
  final class Reading {
    private static final Pattern NOT_FINITE =
        Pattern.compile("nan|inf|nan or inf(inity)?|not finite", Pattern.CASE_INSENSITIVE);
    private static final Pattern GRADIENT =
        Pattern.compile("\\|?\\s*(?:grad|gradient|∂)\\s*\\|?\\s*>\\s*(\\d[\\d.]*(?:e[+-]?\\d+)?)");
    private static final Pattern SHAPE = Pattern.compile("shape\\s*={1,2}\\s*\\(([\\d, ]*)\\)");

    private Reading() {}

    private static String spelled(String sizes) {
      String[] each = sizes.strip().split("[, ]+");
      return each.length == 1
          ? each[0].isEmpty() ? "()" : "(" + each[0] + ",)"
          : "(" + String.join(", ", each) + ")";
    }
  }
}
