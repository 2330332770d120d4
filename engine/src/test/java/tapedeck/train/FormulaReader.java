package tapedeck.train;

import java.util.function.DoubleUnaryOperator;

/** Computes a line of a rule in which numbers stand for names, as a reader with a pencil would. */
final class FormulaReader {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String text;
  private int at;

  private FormulaReader(String text) {
    this.text = text.replace(" ", "").replace('−', '-').replace('·', '*');
  }

  static double compute(String text) {
    FormulaReader reader = new FormulaReader(text);
    double value = reader.sum();
    if (reader.at != reader.text.length()) {
      throw reader.stuck();
    }
    return value;
  }

  private IllegalArgumentException stuck() {
    return new IllegalArgumentException(
        "cannot read on: " + text.substring(0, at) + " ⟶ " + text.substring(at));
  }

  private boolean take(String expected) {
    boolean found = text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  private void expect(String expected) {
    if (!take(expected)) {
      throw stuck();
    }
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take("+")) {
        value += product();
      } else if (take("-")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = signed();
    while (true) {
      if (take("*")) {
        value *= signed();
      } else if (take("/")) {
        value /= signed();
      } else {
        return value;
      }
    }
  }

  private double signed() {
    return take("-") ? -signed() : power();
  }

  private double power() {
    double base = primary();
    if (take("^")) {
      return Math.pow(base, primary());
    }
    if (take("²")) {
      return base * base;
    }
    int from = at;
    int exponent = 0;
    while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0) {
      exponent = 10 * exponent + RAISED.indexOf(text.charAt(at++));
    }
    return at == from ? base : Math.pow(base, exponent);
  }

  private double primary() {
    if (take("(")) {
      return closed(x -> x, ")");
    } else if (take("|")) {
      return closed(Math::abs, "|");
    } else if (take("‖")) {
      return closed(Math::abs, "‖");
    } else if (take("√(")) {
      return closed(Math::sqrt, ")");
    } else if (take("sign(")) {
      return closed(Math::signum, ")");
    } else if (take("max(")) {
      double first = sum();
      expect(",");
      return closed(second -> Math.max(first, second), ")");
    } else if (take("min(")) {
      double first = sum();
      expect(",");
      return closed(second -> Math.min(first, second), ")");
    } else if (take("clip(")) {
      double value = sum();
      expect(",");
      double low = sum();
      expect(",");
      return closed(high -> Math.max(Math.min(value, high), low), ")");
    }
    return number();
  }

  private double closed(DoubleUnaryOperator function, String close) {
    double inside = sum();
    expect(close);
    return function.applyAsDouble(inside);
  }

  private double number() {
    int from = at;
    while (at < text.length()
        && (Character.isDigit(text.charAt(at))
            || text.charAt(at) == '.'
            || text.charAt(at) == 'e'
            || text.charAt(at) == '-' && at > from && text.charAt(at - 1) == 'e')) {
      at++;
    }
    if (at == from || RAISED.indexOf(text.charAt(from)) >= 0) {
      throw stuck();
    }
    return Double.parseDouble(text.substring(from, at));
  }
}
