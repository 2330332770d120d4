package tapedeck.script.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Slips that Python knows by the tokens around the one at which its parser stops. */
final class Slips {
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final List<Token> tokens;
  private final int at;

  Slips(List<Token> tokens, Token token) {
    this.tokens = tokens;
    this.at = tokens.indexOf(token);
  }

  /** What Python says; null if it is none of these. */
  @Nullable SyntaxProblem problem(Place place) {
    String here = text(at);
    String before = text(at - 1);
    if (isMatch()) {
      return match(place);
    }
    if (here.equals(":") && before.equals("->")) {
      return SyntaxProblem.syntax("expected ':'", place);
    }
    if (isEnd(at) && before.equals("lambda")) {
      return SyntaxProblem.syntax("invalid syntax", place);
    }
    if (isEnd(at) && before.equals(",") && text(first()).equals("from")) {
      return SyntaxProblem.syntax(
          "trailing comma not allowed without surrounding parentheses", place);
    }
    boolean closes = here.equals(")") || here.equals(",");
    if (closes && before.equals("=") && text(first()).equals("def")) {
      return SyntaxProblem.syntax("expected default value expression", place);
    }
    if (here.equals("for") && isBareTarget()) {
      return SyntaxProblem.syntax(
          "did you forget parentheses around the comprehension target?", place);
    }
    return null;
  }

  private String text(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).getText();
  }

  private boolean isEnd(int index) {
    int type = index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    return type == ScriptLexer.NEWLINE || type == Token.EOF;
  }

  private boolean isBreak(int index) {
    int type = tokens.get(index).getType();
    return isEnd(index) || type == ScriptParser.INDENT || type == ScriptParser.DEDENT;
  }

  /** The first token of the line. */
  private int first() {
    int start = at;
    while (start > 0 && !isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether the line begins as a {@code match} does: with the word and a value behind it. */
  private boolean isMatch() {
    int start = first();
    if (!text(start).equals("match") || at != start + 1 || isEnd(at)) {
      return false;
    }
    int type = tokens.get(at).getType();
    return type == ScriptLexer.NAME || type == ScriptLexer.NUMBER || type == ScriptLexer.STRING;
  }

  private @Nullable SyntaxProblem match(Place place) {
    int end = at;
    while (!isEnd(end)) {
      if (text(end).equals("=")) {
        return null;
      }
      end++;
    }
    if (!text(end - 1).equals(":")) {
      boolean value = end == at + 1 || CLOSING.contains(text(end - 1));
      return value ? SyntaxProblem.syntax("expected ':'", place) : null;
    }
    boolean indented =
        end + 1 < tokens.size() && tokens.get(end + 1).getType() == ScriptParser.INDENT;
    return indented || end + 1 >= tokens.size()
        ? null
        : SyntaxProblem.indentation(
            "expected an indented block after 'match' statement on line "
                + tokens.get(at).getLine(),
            "Indent the cases.",
            Places.of(tokens.get(end + 1)));
  }

  /** Whether several values stand in front of a {@code for} in brackets, without parentheses. */
  private boolean isBareTarget() {
    boolean comma = false;
    int depth = 0;
    for (int i = at - 1; i >= 0; i--) {
      String sign = text(i);
      if (CLOSING.contains(sign)) {
        depth++;
      } else if (OPENING.contains(sign) && depth-- == 0) {
        return comma && !sign.equals("(") && !text(at - 1).equals(",");
      } else if (depth == 0 && sign.equals(",")) {
        comma = true;
      } else if (depth == 0 && (sign.equals("for") || sign.equals(":"))) {
        return false;
      }
    }
    return false;
  }
}
