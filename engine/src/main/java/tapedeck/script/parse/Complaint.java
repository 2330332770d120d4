package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Says in Python's words, and in plain ones, why the parser stopped at a token. */
final class Complaint {
  private static final Pattern PROMPT =
      Pattern.compile("\\s*(>>>( |$)|\\.\\.\\.( |$)|(In|Out) ?\\[\\d*]:).*");
  private static final Set<String> WORDS = Set.of("print", "exec");

  private final String text;
  private final Layout layout;
  private final ScriptParser parser;
  private final RecognitionException cause;
  private final Token token;

  Complaint(String text, Layout layout, ScriptParser parser, RecognitionException cause) {
    this.text = text;
    this.layout = layout;
    this.parser = parser;
    this.cause = cause;
    this.token = cause.getOffendingToken();
  }

  SyntaxProblem problem() {
    if (token.getType() == ScriptParser.PROBLEM) {
      return withPromptAdvice(problemAt(token));
    }
    SyntaxProblem own = atToken();
    boolean generic = own.getMessage().startsWith("invalid syntax");
    Token open = layout.unclosed();
    if (generic && !layout.problems().isEmpty()) {
      return withPromptAdvice(layout.problems().getFirst());
    }
    if (open != null
        && (generic && token.getLine() > open.getLine()
            || token.getType() == Token.EOF
            || token.getType() == ScriptLexer.NEWLINE)) {
      return SyntaxProblem.syntax(
          "'" + open.getText() + "' was never closed",
          "Add the matching '" + matching(open.getText()) + "'.",
          Places.of(open));
    }
    return withPromptAdvice(own);
  }

  private static String matching(String open) {
    return open.equals("(") ? ")" : open.equals("[") ? "]" : "}";
  }

  private SyntaxProblem problemAt(Token at) {
    int index = 0;
    for (Token other : layout.tokens()) {
      if (other == at) {
        break;
      }
      index += other.getType() == ScriptParser.PROBLEM ? 1 : 0;
    }
    return layout.problems().get(index);
  }

  private SyntaxProblem withPromptAdvice(SyntaxProblem problem) {
    String line = line(problem.place().line());
    if (PROMPT.matcher(line).matches() && !problem.pythonClass().equals("NotImplementedError")) {
      String prompt = line.strip().split("[ :]", 2)[0];
      return SyntaxProblem.syntax(
          problem.getMessage(),
          "The prompt '%s' was pasted along: remove it from every line."
              .formatted(prompt.startsWith("In") ? "In [..]:" : prompt),
          problem.place());
    }
    return problem;
  }

  private String line(int number) {
    return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
  }

  private SyntaxProblem atToken() {
    Place place = Places.of(token);
    SyntaxProblem layoutProblem = indentation(place);
    if (layoutProblem != null) {
      return layoutProblem;
    }
    String here = token.getText();
    if (isPrintStatement()) {
      String name = lineTokens().getFirst().getText();
      return SyntaxProblem.syntax(
          "Missing parentheses in call to '%s'. Did you mean %s(...)?".formatted(name, name),
          Places.of(lineTokens().getFirst()).covering(place));
    }
    if (isKeyword("async") || here.equals("async")) {
      return SyntaxProblem.refused("async is", "Write a plain function or loop.", place);
    }
    if (lineTokens().size() > 1
        && lineTokens().getFirst().getText().equals("match")
        && lastOfLine().equals(":")) {
      return SyntaxProblem.refused("match is", "Write if and elif.", place);
    }
    if (here.equals("=")) {
      return equalsSign(place);
    }
    boolean lineEnd = token.getType() == ScriptLexer.NEWLINE || token.getType() == Token.EOF;
    if (within("trying") && expects("except") && !within("block")) {
      return SyntaxProblem.syntax("expected 'except' or 'finally' block", place);
    }
    if ((lineEnd || heads()) && expects(":")) {
      return SyntaxProblem.syntax("expected ':'", "Put a colon in front of the block.", place);
    }
    if (expects("else") && inTernary()) {
      return SyntaxProblem.syntax(
          "expected 'else' after 'if' expression",
          "A conditional expression needs both values.",
          place);
    }
    if (isSecondValue() && within("atom", "trailer", "arguments")) {
      return SyntaxProblem.syntax(
          "invalid syntax. Perhaps you forgot a comma?",
          Places.of(token.getTokenIndex() > 0 ? before() : token).covering(place));
    }
    return SyntaxProblem.syntax("invalid syntax", expectation(), place);
  }

  private boolean isKeyword(String word) {
    return !lineTokens().isEmpty() && lineTokens().getFirst().getText().equals(word);
  }

  private @Nullable SyntaxProblem indentation(Place place) {
    if (token.getType() == ScriptParser.INDENT && !isBlockStart()) {
      return SyntaxProblem.indentation(
          "unexpected indent",
          "Only the lines of a block, after a colon, are indented.",
          new Place(place.line(), 0, place.line(), Math.max(1, place.column())));
    }
    String owner = blockOwner();
    if (owner != null && expectsType(ScriptParser.INDENT)) {
      return SyntaxProblem.indentation(
          "expected an indented block after " + owner, "Indent the lines of the block.", place);
    }
    return null;
  }

  private boolean isBlockStart() {
    return expectsType(ScriptParser.INDENT);
  }

  /** What the block in hand belongs to, as Python's message names it; null outside one. */
  private @Nullable String blockOwner() {
    RuleContext context = cause.getCtx();
    if (!(context instanceof ScriptParser.BlockContext) || context.parent == null) {
      return null;
    }
    Token first = ((org.antlr.v4.runtime.ParserRuleContext) context.parent).start;
    String word = first.getText();
    String what =
        switch (word) {
          case "def" -> "function definition";
          case "class" -> "class definition";
          default -> "'" + word + "' statement";
        };
    return what + " on line " + first.getLine();
  }

  private SyntaxProblem equalsSign(Place place) {
    if (within("arguments") && !within("block")) {
      return SyntaxProblem.syntax(
          "expression cannot contain assignment, perhaps you meant \"==\"?", place);
    }
    return SyntaxProblem.syntax(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", place);
  }

  /** Whether the innermost rules, up to the statement, have one of these names. */
  private boolean within(String... rules) {
    Set<String> wanted = Set.of(rules);
    for (String rule : ruleStack()) {
      if (wanted.contains(rule)) {
        return true;
      }
      if (rule.equals("statement")) {
        return false;
      }
    }
    return false;
  }

  private List<String> ruleStack() {
    List<String> names = new ArrayList<>();
    for (RuleContext c = cause.getCtx(); c != null; c = c.parent) {
      names.add(ScriptParser.ruleNames[c.getRuleIndex()]);
    }
    return names;
  }

  private boolean expects(String literal) {
    IntervalSet expected = expected();
    String quoted = "'" + literal + "'";
    for (int type : expected.toArray()) {
      if (quoted.equals(ScriptParser.VOCABULARY.getLiteralName(type))) {
        return true;
      }
    }
    return false;
  }

  private boolean expectsType(int type) {
    return expected().contains(type);
  }

  private IntervalSet expected() {
    if (cause instanceof NoViableAltException || cause.getOffendingState() < 0) {
      return new IntervalSet();
    }
    return parser.getATN().getExpectedTokens(cause.getOffendingState(), cause.getCtx());
  }

  /** Whether a statement with a block is being read for which the colon is all that may follow. */
  private boolean heads() {
    return expected().size() == 1;
  }

  private boolean inTernary() {
    return cause.getCtx() instanceof ScriptParser.TestContext;
  }

  private boolean isPrintStatement() {
    List<Token> line = lineTokens();
    return line.size() > 1
        && WORDS.contains(line.getFirst().getText())
        && line.get(1) == token
        && isValue(token);
  }

  private static boolean isValue(Token t) {
    int type = t.getType();
    return type == ScriptLexer.NAME
        || type == ScriptLexer.NUMBER
        || type == ScriptLexer.STRING
        || type == ScriptLexer.FSTRING
        || Set.of("None", "True", "False").contains(t.getText());
  }

  private boolean isSecondValue() {
    if (!isValue(token)) {
      return false;
    }
    Token before = before();
    return isValue(before) || Set.of(")", "]", "}").contains(before.getText());
  }

  private Token before() {
    int index = layout.tokens().indexOf(token);
    return index > 0 ? layout.tokens().get(index - 1) : token;
  }

  /** The tokens of the statement's line up to its end. */
  private List<Token> lineTokens() {
    int at = layout.tokens().indexOf(token);
    int start = at;
    while (start > 0 && !isBreak(layout.tokens().get(start - 1))) {
      start--;
    }
    int end = at;
    while (end < layout.tokens().size() && !isBreak(layout.tokens().get(end))) {
      end++;
    }
    return layout.tokens().subList(start, end);
  }

  private String lastOfLine() {
    return lineTokens().isEmpty() ? "" : lineTokens().getLast().getText();
  }

  private static boolean isBreak(Token t) {
    int type = t.getType();
    return type == ScriptLexer.NEWLINE
        || type == ScriptParser.INDENT
        || type == ScriptParser.DEDENT
        || type == Token.EOF;
  }

  /** What could have stood here, if that is little enough to say. */
  private @Nullable String expectation() {
    IntervalSet expected = expected();
    if (expected.isNil()) {
      return null;
    }
    boolean value = expected.contains(ScriptLexer.NUMBER);
    if (value) {
      return "A value was expected here.";
    }
    List<String> words = new ArrayList<>();
    for (int type : expected.toArray()) {
      String word =
          switch (type) {
            case ScriptLexer.NAME -> "a name";
            case ScriptLexer.NEWLINE -> "the end of the line";
            case ScriptParser.INDENT -> "an indented block";
            default -> ScriptParser.VOCABULARY.getLiteralName(type);
          };
      if (word != null) {
        words.add(word);
      }
    }
    return words.isEmpty() || words.size() > 4
        ? null
        : "Expected " + String.join(" or ", words) + ".";
  }
}
