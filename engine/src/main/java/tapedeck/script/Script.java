package tapedeck.script;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.parse.Parsing;
import tapedeck.script.parse.SyntaxProblem;
import tapedeck.script.syntax.Statement;

/** A script that was read without a syntax error. */
public final class Script {
  private static final String UNNAMED = "script.py";

  private final String file;
  private final String text;
  private final List<Statement> body;

  private Script(String file, String text, List<Statement> body) {
    this.file = file;
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
            return new Script(UNNAMED, text, Parsing.script(plain));
          } catch (SyntaxProblem e) {
            throw new ScriptError(
                e.pythonClass(), e.getMessage(), e.help(), e.place(), List.of(), Repair.of(plain));
          }
        },
        overdue);
  }

  /** The same script, known by the name of its file. */
  public Script named(String name) {
    return new Script(name, text, body);
  }

  /** What messages call it. */
  public String file() {
    return file;
  }

  /** The lines of its text. */
  List<String> lines() {
    return text.lines().toList();
  }

  public String text() {
    return text;
  }

  /** Its statements, in order. */
  public List<Statement> body() {
    return body;
  }
}
