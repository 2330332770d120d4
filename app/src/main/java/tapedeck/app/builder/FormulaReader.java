package tapedeck.app.builder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Spelling;

/**
 * Reads formulas: numbers, names, calls, brackets and the usual operators, with {@code ^} for
 * {@code **}.
 */
final class FormulaReader {
  /** What came of a text. */
  sealed interface Result {
    /**
     * @param note something worth knowing about how it was read; empty if there is nothing
     */
    record Good(Formula formula, String note) implements Result {}

    /**
     * @param message one sentence for the user
     * @param at the index in the text where the trouble begins
     */
    record Bad(String message, int at) implements Result {}
  }

  private static final class Trouble extends Exception {
    private static final long serialVersionUID = 1;
    private final int at;

    Trouble(String message, int at) {
      super(message, null, false, false);
      this.at = at;
    }
  }

  private record Token(Kind kind, String text, int at) {}

  private enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*(?:\\s*\\.\\s*[\\p{L}_][\\p{L}\\p{N}_]*)*)"
              + "|(?<sign>\\*\\*|//|[-+*/%^@()\\[\\],=·×÷−]))");

  private final Collection<String> known;
  private final List<Token> tokens = new ArrayList<>();
  private String note = "";
  private int next;

  private FormulaReader(Collection<String> known) {
    this.known = known;
  }

  /**
   * @param known the variables and rows it may mention
   */
  static Result read(String text, Collection<String> known) {
    FormulaReader reader = new FormulaReader(known);
    try {
      reader.split(text);
      if (reader.peek().kind() == Kind.END) {
        throw new Trouble("Write a formula, such as " + example(known) + ".", 0);
      }
      Formula formula = reader.sum();
      reader.expectEnd();
      return new Result.Good(formula, reader.note);
    } catch (Trouble e) {
      return new Result.Bad(String.valueOf(e.getMessage()), e.at);
    }
  }

  private static String example(Collection<String> known) {
    return known.stream().findFirst().orElse("x") + "**2";
  }

  private void split(String text) throws Trouble {
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        int skip = at;
        while (Character.isWhitespace(text.charAt(skip))) {
          skip++;
        }
        throw new Trouble("“" + text.charAt(skip) + "” has no meaning in a formula.", skip);
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", text.stripTrailing().length()));
    checkBrackets();
  }

  private Token token(Matcher matcher) {
    if (matcher.group("number") instanceof String digits) {
      return new Token(Kind.NUMBER, digits, matcher.start("number"));
    }
    if (matcher.group("name") instanceof String name) {
      return new Token(Kind.NAME, name.replaceAll("\\s", ""), matcher.start("name"));
    }
    return new Token(Kind.SIGN, sign(matcher.group("sign")), matcher.start("sign"));
  }

  private String sign(String written) {
    return switch (written) {
      case "^" -> {
        note = "^ is written ** in Python.";
        yield "**";
      }
      case "·", "×" -> "*";
      case "÷" -> "/";
      case "−" -> "-";
      default -> written;
    };
  }

  private void checkBrackets() throws Trouble {
    List<Token> open = new ArrayList<>();
    for (Token token : tokens) {
      if (isSign(token, "(") || isSign(token, "[")) {
        open.add(token);
      } else if (isSign(token, ")") || isSign(token, "]")) {
        String wanted = token.text().equals(")") ? "(" : "[";
        if (open.isEmpty() || !open.getLast().text().equals(wanted)) {
          throw new Trouble("This “" + token.text() + "” closes nothing.", token.at());
        }
        open.removeLast();
      }
    }
    if (!open.isEmpty()) {
      Token last = open.getLast();
      throw new Trouble("This “" + last.text() + "” is never closed.", last.at());
    }
  }

  private static boolean isSign(Token token, String sign) {
    return token.kind() == Kind.SIGN && token.text().equals(sign);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean take(String sign) {
    boolean found = isSign(peek(), sign);
    next += found ? 1 : 0;
    return found;
  }

  private @Nullable String takeOneOf(String... signs) {
    for (String sign : signs) {
      if (take(sign)) {
        return sign;
      }
    }
    return null;
  }

  private void expectEnd() throws Trouble {
    Token token = peek();
    if (token.kind() == Kind.NAME || token.kind() == Kind.NUMBER || isSign(token, "(")) {
      throw new Trouble("A * is missing before “" + token.text() + "”.", token.at());
    }
    if (token.kind() != Kind.END) {
      throw new Trouble("“" + token.text() + "” cannot stand here.", token.at());
    }
  }

  private Formula sum() throws Trouble {
    Formula left = product();
    for (String sign = takeOneOf("+", "-"); sign != null; sign = takeOneOf("+", "-")) {
      left = new Formula.Binary(left, sign, product());
    }
    return left;
  }

  private Formula product() throws Trouble {
    Formula left = signed();
    for (String sign = productSign(); sign != null; sign = productSign()) {
      left = new Formula.Binary(left, sign, signed());
    }
    return left;
  }

  private @Nullable String productSign() {
    return takeOneOf("*", "//", "/", "%", "@");
  }

  private Formula signed() throws Trouble {
    String sign = takeOneOf("-", "+");
    return sign == null ? power() : new Formula.Signed(sign.charAt(0), signed());
  }

  private Formula power() throws Trouble {
    Formula base = operand();
    return take("**") ? new Formula.Binary(base, "**", signed()) : base;
  }

  private Formula operand() throws Trouble {
    Token token = peek();
    next += token.kind() == Kind.END ? 0 : 1;
    return switch (token.kind()) {
      case NUMBER -> new Formula.Number(token.text());
      case NAME -> isSign(peek(), "(") ? call(token) : name(token);
      case END -> throw new Trouble("Something is missing at the end.", token.at());
      case SIGN -> bracket(token);
    };
  }

  private Formula bracket(Token token) throws Trouble {
    if (token.text().equals("(")) {
      Formula inside = sum();
      close(")");
      return new Formula.Parenthesized(inside);
    }
    if (token.text().equals("[")) {
      List<Formula> items = new ArrayList<>();
      while (!take("]")) {
        items.add(sum());
        if (!take(",") && !isSign(peek(), "]")) {
          expectEnd();
        }
      }
      return new Formula.Items(items);
    }
    throw new Trouble("Something is missing before “" + token.text() + "”.", token.at());
  }

  private void close(String bracket) throws Trouble {
    if (!take(bracket)) {
      expectEnd();
    }
  }

  private Formula name(Token token) throws Trouble {
    String name = token.text();
    if (known.contains(name)) {
      return new Formula.Name(name);
    }
    if (name.equals("pi") || name.equals("π")) {
      return new Formula.Number(Double.toString(Math.PI));
    }
    if (Functions.python(name) != null) {
      throw new Trouble(name + " is a function: write " + name + "(" + first() + ").", token.at());
    }
    throw unknown("Nothing is called ", name, token.at(), known);
  }

  private String first() {
    return known.stream().findFirst().orElse("x");
  }

  private Formula call(Token token) throws Trouble {
    String function = Functions.python(token.text());
    if (function == null && known.contains(token.text())) {
      throw new Trouble("A * is missing behind “" + token.text() + "”.", peek().at());
    }
    if (function == null) {
      throw unknown("There is no function ", token.text(), token.at(), Functions.names());
    }
    String usual = Functions.usual(token.text());
    note = usual == null ? note : token.text() + " is called " + usual + " in TensorFlow.";
    take("(");
    List<Formula.Argument> arguments = new ArrayList<>();
    while (!take(")")) {
      arguments.add(argument());
      if (!take(",") && !isSign(peek(), ")")) {
        expectEnd();
      }
    }
    if (arguments.isEmpty()) {
      throw new Trouble(
          token.text() + " of what? Write " + token.text() + "(" + first() + ").", token.at());
    }
    return new Formula.Call(function, arguments);
  }

  private Formula.Argument argument() throws Trouble {
    if (peek().kind() == Kind.NAME && isSign(tokens.get(next + 1), "=")) {
      String keyword = peek().text();
      next += 2;
      return new Formula.Argument(keyword, sum());
    }
    return new Formula.Argument("", sum());
  }

  private static Trouble unknown(String complaint, String name, int at, Collection<String> known) {
    String near = name.length() < 2 ? null : Spelling.nearest(name, known);
    String hint = near == null ? "" : " Did you mean " + near + "?";
    return new Trouble(complaint + name + "." + hint, at);
  }
}
