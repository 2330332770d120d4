package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;

/** From text to syntax. */
public final class Parsing {
  private Parsing() {}

  /**
   * Reads a whole script. Deep nesting needs a deep stack: call it where there is one.
   *
   * @throws SyntaxProblem at the first thing that is no Python, or not Tapedeck's
   */
  public static List<Statement> script(String text) throws SyntaxProblem {
    ScriptLexer lexer = lexer(text);
    Layout layout = new Layout(text, lexer, false).run();
    try {
      return byStatement(parser(layout.tokens()));
    } catch (Stop | Refusal anything) {
      return whole(text, layout);
    }
  }

  /** Reads one statement after the other, so that no more than its parse tree is kept. */
  private static List<Statement> byStatement(ScriptParser parser) {
    StatementReader reader = new StatementReader();
    List<Statement> statements = new ArrayList<>();
    while (parser.getCurrentToken().getType() != Token.EOF) {
      statements.addAll(reader.statements(List.of(parser.statement())));
    }
    return statements;
  }

  /** Reads all at once, to say what is wrong where something is. */
  private static List<Statement> whole(String text, Layout layout) throws SyntaxProblem {
    ScriptParser parser = parser(layout.tokens());
    try {
      ScriptParser.ScriptContext tree;
      try {
        tree = parser.script();
      } catch (Stop quick) {
        parser = careful(layout.tokens());
        tree = parser.script();
      }
      return new StatementReader().script(tree);
    } catch (Stop stop) {
      throw new Complaint(text, layout, parser, stop.cause, false).problem();
    } catch (Refusal refusal) {
      throw refusal.problem();
    }
  }

  /** Reads the expression between the braces of an f-string that starts at a line and column. */
  static Expression field(String text, int line, int column, Names names) throws SyntaxProblem {
    ScriptLexer lexer = lexer(text);
    lexer.getInterpreter().setLine(line);
    lexer.getInterpreter().setCharPositionInLine(column);
    Layout layout = new Layout(text, lexer, true).run();
    ScriptParser parser = parser(layout.tokens());
    try {
      ScriptParser.FieldContext tree;
      try {
        tree = parser.field();
      } catch (Stop quick) {
        parser = careful(layout.tokens());
        tree = parser.field();
      }
      return new ExpressionReader(names).field(tree);
    } catch (Stop stop) {
      SyntaxProblem problem = new Complaint(text, layout, parser, stop.cause, true).problem();
      throw SyntaxProblem.syntax(
          "f-string: " + problem.getMessage(), problem.help(), problem.place());
    }
  }

  private static ScriptLexer lexer(String text) {
    ScriptLexer lexer = new ScriptLexer(new Characters(text));
    lexer.removeErrorListeners();
    return lexer;
  }

  private static ScriptParser parser(List<Token> tokens) {
    ScriptParser parser = new ScriptParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstError());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return parser;
  }

  private static ScriptParser careful(List<Token> tokens) {
    ScriptParser parser = parser(tokens);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL);
    return parser;
  }

  /** Gives up at the first error instead of guessing how to go on. */
  private static final class FirstError extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
      throw new Stop(e);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      throw new Stop(new InputMismatchException(recognizer));
    }

    @Override
    public void sync(Parser recognizer) {}
  }

  /** Leaves the parser at its first error. */
  private static final class Stop extends RuntimeException {
    private final transient RecognitionException cause;

    Stop(RecognitionException cause) {
      super(null, null, false, false);
      this.cause = cause;
    }
  }
}
