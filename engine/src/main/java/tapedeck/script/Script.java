package tapedeck.script;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.parse.Parsing;
import tapedeck.script.parse.SyntaxProblem;
import tapedeck.script.syntax.Statement;

/** A script that was read without a syntax error. */
public final class Script {
  private final String text;
  private final List<Statement> body;

  private Script(String text, List<Statement> body) {
    this.text = text;
    this.body = body;
  }

  /**
   * Reads a script.
   *
   * @throws ScriptError SyntaxError, IndentationError or TabError as Python has it, or
   *     NotImplementedError for syntax that only Python has
   */
  public static Script parse(String text) throws ScriptError {
    return parse(text, () -> null);
  }

  /** As {@link #parse(String)}, but gives up once {@code overdue} answers an error. */
  static Script parse(String text, Supplier<@Nullable ScriptError> overdue) throws ScriptError {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return DeepStack.call(
        () -> {
          try {
            return new Script(text, Parsing.script(plain));
          } catch (SyntaxProblem e) {
            throw new ScriptError(
                e.pythonClass(), e.getMessage(), e.help(), e.place(), List.of(), Repair.of(plain));
          }
        },
        overdue);
  }

  public String text() {
    return text;
  }

  /** Its statements, in order. */
  public List<Statement> body() {
    return body;
  }
}
