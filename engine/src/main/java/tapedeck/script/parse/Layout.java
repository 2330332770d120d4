package tapedeck.script.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/**
 * Turns the lexer's tokens into those of the grammar: line ends that end a statement, indents and
 * dedents, and a problem token where the text is no Python.
 */
final class Layout {
  private static final int MOST_BRACKETS = 200;
  private static final int MOST_INDENTS = 100;
  private static final int MOST_OPERATORS = 4000;

  private final String text;
  private final ScriptLexer lexer;
  private final List<Token> tokens = new ArrayList<>();
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private final Deque<Token> brackets = new ArrayDeque<>();
  private final Deque<Integer> operators = new ArrayDeque<>(List.of(0));
  private final List<int[]> indents = new ArrayList<>(List.of(new int[] {0, 0}));
  private final boolean insideField;
  private int pressure;
  private boolean atLineStart = true;

  /**
   * @param insideField whether the text is one expression, in which line ends do not count
   */
  Layout(String text, ScriptLexer lexer, boolean insideField) {
    this.text = text;
    this.lexer = lexer;
    this.insideField = insideField;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** What is wrong with the text, in order; each stands for a problem token. */
  List<SyntaxProblem> problems() {
    return problems;
  }

  /** The innermost bracket that is still open at the end, or null. */
  @Nullable Token unclosed() {
    return brackets.peek();
  }

  Layout run() {
    Token before = null;
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getType() == ScriptLexer.NEWLINE) {
        newline(token);
      } else {
        if (atLineStart && brackets.isEmpty() && !insideField) {
          indentation(token);
        }
        atLineStart = false;
        add(before, token);
      }
      before = token;
    }
    end(lexer.nextToken());
    matches();
    return this;
  }

  /** Finds where {@code match} and {@code case} are no names but begin a statement. */
  private void matches() {
    boolean any = false;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      boolean between =
          type == ScriptLexer.NEWLINE || type == ScriptParser.INDENT || type == ScriptParser.DEDENT;
      if (between && type == ScriptLexer.NEWLINE && i > start + 2) {
        String word = tokens.get(start).getText();
        if (word.equals("match") && isMatch(i)) {
          any = true;
          ((CommonToken) tokens.get(start)).setType(ScriptParser.MATCH);
        } else if (any && word.equals("case") && isCase(start, i)) {
          ((CommonToken) tokens.get(start)).setType(ScriptParser.CASE);
        }
      }
      start = between ? i + 1 : start;
    }
  }

  /** Whether the line that ends at {@code end} has a block of cases behind it. */
  private boolean isMatch(int end) {
    return end + 2 < tokens.size()
        && tokens.get(end - 1).getText().equals(":")
        && tokens.get(end + 1).getType() == ScriptParser.INDENT
        && tokens.get(end + 2).getText().equals("case");
  }

  private boolean isCase(int start, int end) {
    if ("=.:,)+=-=*=".contains(tokens.get(start + 1).getText())) {
      return tokens.get(start + 1).getText().equals("*");
    }
    int depth = 0;
    for (int i = start + 1; i < end; i++) {
      switch (tokens.get(i).getText()) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        case ":" -> {
          if (depth == 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private void newline(Token token) {
    if (!atLineStart && brackets.isEmpty() && !insideField) {
      tokens.add(token);
      atLineStart = true;
      operators.clear();
      operators.push(0);
      pressure = 0;
    }
  }

  private void end(Token eof) {
    if (!insideField) {
      if (!atLineStart) {
        synthetic(ScriptLexer.NEWLINE, eof);
      }
      while (indents.size() > 1) {
        indents.removeLast();
        synthetic(ScriptParser.DEDENT, eof);
      }
    }
    tokens.add(eof);
  }

  private void synthetic(int type, Token at) {
    CommonToken token = new CommonToken(at);
    token.setType(type);
    token.setText("");
    tokens.add(token);
  }

  private void indentation(Token first) {
    int[] width = width(first);
    int[] top = indents.getLast();
    if (width[0] == top[0]) {
      checkTabs(width[1] == top[1], first);
    } else if (width[0] > top[0]) {
      checkTabs(width[1] > top[1], first);
      if (indents.size() > MOST_INDENTS) {
        problem(
            SyntaxProblem.indentation("too many levels of indentation", null, margin(first)),
            first);
      }
      indents.add(width);
      synthetic(ScriptParser.INDENT, first);
    } else {
      while (indents.getLast()[0] > width[0]) {
        indents.removeLast();
        synthetic(ScriptParser.DEDENT, first);
      }
      if (indents.getLast()[0] != width[0]) {
        problem(
            SyntaxProblem.indentation(
                "unindent does not match any outer indentation level",
                "Line it up with the start of the block it continues.",
                margin(first)),
            first);
      } else {
        checkTabs(indents.getLast()[1] == width[1], first);
      }
    }
  }

  private void checkTabs(boolean consistent, Token first) {
    if (!consistent) {
      problem(
          new SyntaxProblem(
              "TabError",
              "inconsistent use of tabs and spaces in indentation",
              "Use spaces only, or tabs only.",
              margin(first)),
          first);
    }
  }

  private static Place margin(Token first) {
    int line = first.getLine();
    return new Place(line, 0, line, Math.max(1, first.getCharPositionInLine()));
  }

  /** The indentation of a line with tabs counted as up to 8 columns, and as 1. */
  private int[] width(Token first) {
    int start = first.getStartIndex() - first.getCharPositionInLine();
    int wide = 0;
    int narrow = 0;
    for (int i = start; i < first.getStartIndex(); i++) {
      switch (text.charAt(i)) {
        case '\t' -> {
          wide = (wide / 8 + 1) * 8;
          narrow++;
        }
        case '\f' -> {
          wide = 0;
          narrow = 0;
        }
        default -> {
          wide++;
          narrow++;
        }
      }
    }
    return new int[] {wide, narrow};
  }

  private void add(@Nullable Token before, Token token) {
    int type = token.getType();
    if (type == ScriptLexer.NAME || type == ScriptLexer.FSTRING) {
      checkAdjacent(before, token);
      tokens.add(token);
    } else if (type == ScriptLexer.NUMBER) {
      checkAdjacent(before, token);
      tokens.add(token);
    } else if (type == ScriptLexer.STRING) {
      if (isOpenTripleQuote(token)) {
        problem(openTripleQuote(token), token);
      }
      tokens.add(token);
    } else if (type == ScriptLexer.OPEN_STRING) {
      problem(openString(token), token);
    } else if (type == ScriptLexer.INVALID) {
      problem(invalid(token), token);
    } else {
      checkAdjacent(before, token);
      operator(token);
      tokens.add(token);
    }
  }

  /** {@code 1abc} is a number gone wrong, {@code 1if} is not. */
  private void checkAdjacent(@Nullable Token before, Token token) {
    boolean glued =
        before != null
            && before.getType() == ScriptLexer.NUMBER
            && (token.getType() == ScriptLexer.NAME
                || token.getType() == ScriptLexer.NUMBER
                    && before.getText().matches("0[bBoOxX]?.*"))
            && before.getStopIndex() + 1 == token.getStartIndex();
    if (glued && before != null) {
      String number = (before.getText() + token.getText()).toLowerCase(Locale.ROOT);
      String kind =
          number.startsWith("0x")
              ? "hexadecimal"
              : number.startsWith("0b") ? "binary" : number.startsWith("0o") ? "octal" : "decimal";
      String behind =
          number.substring(before.getText().equals("0") ? 2 : before.getText().length());
      boolean digit = !kind.equals("decimal") && !behind.isEmpty() && isDigit(behind.charAt(0));
      problem(
          SyntaxProblem.syntax(
              digit
                  ? "invalid digit '%s' in %s literal".formatted(behind.charAt(0), kind)
                  : "invalid " + kind + " literal",
              kind.equals("decimal") ? "A name cannot start with a digit." : null,
              Places.of(before).covering(Places.of(token))),
          token);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void operator(Token token) {
    String sign = token.getText();
    switch (sign) {
      case "(", "[", "{" -> {
        count(token);
        if (brackets.size() >= MOST_BRACKETS) {
          problem(SyntaxProblem.syntax("too many nested parentheses", Places.of(token)), token);
        }
        brackets.push(token);
        operators.push(0);
      }
      case ")", "]", "}" -> close(token, sign);
      case "," -> {
        pressure -= operators.pop();
        operators.push(0);
      }
      default -> count(token);
    }
  }

  private void count(Token token) {
    operators.push(operators.pop() + 1);
    if (++pressure == MOST_OPERATORS) {
      problem(
          new SyntaxProblem(
              "RecursionError",
              "maximum recursion depth exceeded during compilation",
              "Split the expression into several statements.",
              Places.of(token)),
          token);
    }
  }

  private void close(Token token, String sign) {
    Token open = brackets.poll();
    if (open == null) {
      problem(SyntaxProblem.syntax("unmatched '" + sign + "'", Places.of(token)), token);
      return;
    }
    pressure -= operators.pop();
    String opened = open.getText();
    if ("([{".indexOf(opened) != ")]}".indexOf(sign)) {
      String where = open.getLine() == token.getLine() ? "" : " on line " + open.getLine();
      problem(
          SyntaxProblem.syntax(
              "closing parenthesis '%s' does not match opening parenthesis '%s'%s"
                  .formatted(sign, opened, where),
              Places.of(token)),
          token);
    }
  }

  private void problem(SyntaxProblem problem, Token at) {
    problems.add(problem);
    synthetic(ScriptParser.PROBLEM, at);
    ((CommonToken) tokens.getLast()).setChannel(Token.DEFAULT_CHANNEL);
  }

  /** The matched token is an empty string right before a third quote. */
  private boolean isOpenTripleQuote(Token token) {
    int end = token.getStopIndex() + 1;
    int length = token.getStopIndex() - token.getStartIndex() + 1;
    return end < text.length()
        && length >= 2
        && length <= 4
        && text.charAt(end) == text.charAt(end - 1)
        && text.charAt(end - 1) == text.charAt(end - 2);
  }

  private SyntaxProblem openTripleQuote(Token token) {
    Place start = Places.of(token);
    long last = text.lines().count();
    return SyntaxProblem.syntax(
        "unterminated triple-quoted string literal (detected at line %d)".formatted(last),
        "Close it with the same three quotes.",
        start);
  }

  private static SyntaxProblem openString(Token token) {
    boolean field = token.getText().toLowerCase(Locale.ROOT).startsWith("f");
    return SyntaxProblem.syntax(
        "unterminated string literal (detected at line %d)"
            .formatted(
                token.getLine() + (int) token.getText().chars().filter(c -> c == '\n').count()),
        field
            ? "Close it with the quote it began with; inside its braces use the other kind."
            : "Close it with the quote it began with.",
        Places.of(token));
  }

  private static SyntaxProblem invalid(Token token) {
    Place place = Places.of(token);
    char c = token.getText().charAt(0);
    if (c == '\\') {
      return SyntaxProblem.syntax(
          "unexpected character after line continuation character",
          "A backslash joins lines only as the last character of its line.",
          place);
    }
    if (c == '!' || c == '$' || c == '?' || c == '`') {
      return SyntaxProblem.syntax(
          "invalid syntax", c == '!' ? "Write 'not' in front of it." : null, place);
    }
    if (c < ' ' || c == 0x7f || c == 0xa0) {
      return SyntaxProblem.syntax(
          "invalid non-printable character U+%04X".formatted((int) c),
          c == 0xa0
              ? "This is a non-breaking space, as web pages have them: replace it by a space."
              : null,
          place);
    }
    return SyntaxProblem.syntax(
        "invalid character '%s' (U+%04X)".formatted(c, (int) c), advice(c), place);
  }

  private static @Nullable String advice(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201c', '\u201d', '\u00ab', '\u00bb' ->
          "These are typographic quotes, as web pages have them: replace them by ' or \".";
      case '\u2212', '\u2013', '\u2014' -> "Write the minus sign of the keyboard: -";
      case '\u00d7', '\u00b7' -> "Write * to multiply.";
      case '\u00f7' -> "Write / to divide.";
      case '\u2026' -> "Write three dots: ...";
      case '\u2264' -> "Write <=";
      case '\u2265' -> "Write >=";
      case '\u2260' -> "Write !=";
      case '\u00b2', '\u00b3' -> "Write ** for a power.";
      default -> null;
    };
  }
}
