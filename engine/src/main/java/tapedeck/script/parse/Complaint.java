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
  private final boolean insideField;

  /**
   * @param insideField whether the text is one expression within the braces of an f-string
   */
  Complaint(
      String text,
      Layout layout,
      ScriptParser parser,
      RecognitionException cause,
      boolean insideField) {
    this.text = text;
    this.layout = layout;
    this.parser = parser;
    this.cause = cause;
    this.token = cause.getOffendingToken();
    this.insideField = insideField;
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
    if (line.strip().startsWith("%") || line.strip().startsWith("!")) {
      return SyntaxProblem.syntax(
          problem.getMessage(),
          "This is a command of a notebook, not Python: remove the line.",
          problem.place());
    }
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
    Place place = token.getType() == Token.EOF ? endOfText() : Places.of(token);
    SyntaxProblem layoutProblem = indentation(place);
    if (layoutProblem != null) {
      return layoutProblem;
    }
    String here = token.getText();
    if (isPrintStatement()) {
      String name = before().getText();
      return SyntaxProblem.syntax(
          "Missing parentheses in call to '%s'. Did you mean %s(...)?".formatted(name, name),
          Places.of(before()).covering(place));
    }
    if (isKeyword("async") || here.equals("async")) {
      return SyntaxProblem.refused("async is", "Write a plain function or loop.", place);
    }
    if (cause.getCtx() instanceof ScriptParser.TestContext conditional
        && expects("else")
        && !here.equals(":")) {
      return SyntaxProblem.syntax(
          "expected 'else' after 'if' expression",
          "A conditional expression needs both values.",
          Places.between(conditional.start, before()));
    }
    if (here.equals("=")) {
      return equalsSign(place);
    }
    boolean lineEnd = token.getType() == ScriptLexer.NEWLINE || token.getType() == Token.EOF;
    if (cause.getCtx() instanceof ScriptParser.TryingContext trying && trying.block() != null) {
      return SyntaxProblem.syntax("expected 'except' or 'finally' block", place);
    }
    SyntaxProblem special = special(here, place);
    if (special == null) {
      special = new Slips(layout.tokens(), token).problem(place);
    }
    if (special != null) {
      return special;
    }
    if ((lineEnd || demandsColon()) && expects(":")) {
      return SyntaxProblem.syntax("expected ':'", "Put a colon in front of the block.", place);
    }
    boolean bases = isKeyword("class") && openBracket() != null;
    if (isSecondValue() && (insideField || bases || within("atom", "trailer", "arguments"))) {
      return SyntaxProblem.syntax(
          "invalid syntax. Perhaps you forgot a comma?",
          Places.of(token.getTokenIndex() > 0 ? before() : token).covering(place));
    }
    return SyntaxProblem.syntax("invalid syntax", expectation(), place);
  }

  /** Behind the last thing in the text. */
  private Place endOfText() {
    List<Token> tokens = layout.tokens();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (!isBreak(tokens.get(i))) {
        Place last = Places.of(tokens.get(i));
        return new Place(last.endLine(), last.endColumn(), last.endLine(), last.endColumn() + 1);
      }
    }
    return Places.of(token);
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

  /** What Python says of a few tokens in places of their own. */
  private @Nullable SyntaxProblem special(String here, Place place) {
    Token before = before();
    Token open = openBracket();
    boolean inDict = open != null && open.getText().equals("{");
    if (cause.getCtx() instanceof ScriptParser.DefinitionContext && expects("(")) {
      return SyntaxProblem.syntax("expected '('", "Write the parameters behind the name.", place);
    }
    if (here.equals("(")
        && within("parameters", "definition")
        && (before.getText().equals(",") || before.getText().equals("("))) {
      return SyntaxProblem.syntax("Function parameters cannot be parenthesized", place);
    }
    if (here.equals(",") && cause.getCtx() instanceof ScriptParser.HandlerContext) {
      return SyntaxProblem.syntax("multiple exception types must be parenthesized", place);
    }
    if (here.equals("*") && before.getText().equals("except")) {
      return SyntaxProblem.refused("except* is", "Write except.", place);
    }
    if (inDict && here.equals("*") && before.getText().equals(":")) {
      return SyntaxProblem.syntax("cannot use a starred expression in a dictionary value", place);
    }
    if (inDict && (here.equals("}") || here.equals(",")) && before.getText().equals(":")) {
      return SyntaxProblem.syntax("expression expected after dictionary key and ':'", place);
    }
    if (inDict && (here.equals("}") || here.equals(",")) && expects(":")) {
      return SyntaxProblem.syntax("':' expected after dictionary key", place);
    }
    if (here.equals(":=")) {
      String what =
          switch (before.getText()) {
            case "]" -> "subscript";
            case ")" -> "function call";
            default -> isMember() ? "attribute" : "";
          };
      return what.isEmpty()
          ? null
          : SyntaxProblem.syntax("cannot use assignment expressions with " + what, place);
    }
    return null;
  }

  /** Whether a name behind a point stands in front of the token. */
  private boolean isMember() {
    int at = layout.tokens().indexOf(token);
    return at > 1 && layout.tokens().get(at - 2).getText().equals(".");
  }

  /** Whether a lambda is being read on the bracket level of the token. */
  private boolean isInLambda() {
    Token open = openBracket();
    int start = open == null ? 0 : layout.tokens().indexOf(open);
    return layout.tokens().subList(start, layout.tokens().indexOf(token)).stream()
        .anyMatch(each -> each.getLine() == token.getLine() && each.getText().equals("lambda"));
  }

  /** The innermost bracket that is open where the parser stopped, or null. */
  private @Nullable Token openBracket() {
    int depth = 0;
    for (int i = layout.tokens().indexOf(token) - 1; i >= 0; i--) {
      Token each = layout.tokens().get(i);
      String sign = each.getText();
      if (sign.equals(")") || sign.equals("]") || sign.equals("}")) {
        depth++;
      } else if ((sign.equals("(") || sign.equals("[") || sign.equals("{")) && depth-- == 0) {
        return each;
      }
    }
    return null;
  }

  private SyntaxProblem equalsSign(Place place) {
    Token before = before();
    boolean behindValue =
        before != token && (isValue(before) || Set.of(")", "]", "}").contains(before.getText()));
    if (!behindValue || isInLambda()) {
      return SyntaxProblem.syntax("invalid syntax", expectation(), place);
    }
    Token open = openBracket();
    int at = open == null ? -1 : layout.tokens().indexOf(open);
    boolean call =
        open != null
            && open.getText().equals("(")
            && at > 0
            && (layout.tokens().get(at - 1).getType() == ScriptLexer.NAME
                || Set.of(")", "]").contains(layout.tokens().get(at - 1).getText()));
    if (call && Set.of("True", "False", "None").contains(before.getText())) {
      return SyntaxProblem.syntax("cannot assign to " + before.getText(), Places.of(before));
    }
    if (call) {
      return SyntaxProblem.syntax(
          "expression cannot contain assignment, perhaps you meant \"==\"?",
          Places.of(before).covering(place));
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

  /** Whether Python asks for the colon whatever stands there instead. */
  private boolean demandsColon() {
    return cause.getCtx() instanceof ScriptParser.DefinitionContext
        || cause.getCtx() instanceof ScriptParser.TryingContext
        || cause.getCtx() instanceof ScriptParser.OtherwiseContext
        || cause.getCtx() instanceof ScriptParser.FinishingContext;
  }

  private boolean isPrintStatement() {
    Token before = before();
    return before != token && WORDS.contains(before.getText()) && isValue(token) && !isMember();
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
