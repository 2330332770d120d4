package tapedeck.script.autograph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.tape.Place;

/**
 * What AutoGraph makes of an exception that leaves a function while it is traced: one that tells
 * the lines of the script that led there.
 */
public final class UserCode {
  private static final String CAUSE = "ag_error_metadata";
  private static final Set<ClassValue> TAKING_TEXT =
      Set.of(
          Exceptions.EXCEPTION,
          Exceptions.ASSERTION_ERROR,
          Exceptions.ATTRIBUTE_ERROR,
          Exceptions.NAME_ERROR,
          Exceptions.NOT_IMPLEMENTED_ERROR,
          Exceptions.RUNTIME_ERROR,
          Exceptions.STOP_ITERATION,
          Exceptions.TYPE_ERROR,
          Exceptions.UNBOUND_LOCAL_ERROR,
          Exceptions.VALUE_ERROR,
          Exceptions.OPERATOR_NOT_ALLOWED,
          Exceptions.INACCESSIBLE_TENSOR,
          Exceptions.STAGING_ERROR);

  private static final ClassValue KEY_ERROR =
      ClassValue.builtin(
          "tensorflow.python.autograph.pyct.error_utils",
          "KeyError",
          Exceptions.KEY_ERROR,
          Exceptions.KEY_ERROR.constructor());

  static {
    KEY_ERROR
        .attributes()
        .put(
            "__str__",
            Builtin.of(
                "__str__",
                "self, /",
                (runtime, in) ->
                    in[0] instanceof Instance self
                            && self.attributes().get("_text") instanceof Str text
                        ? text
                        : new Str("")));
  }

  private final Runtime runtime;
  private final String file;
  private final List<String> lines;
  private final List<Statement> body;

  /**
   * @param body the statements of the script
   */
  public UserCode(Runtime runtime, String file, List<String> lines, List<Statement> body) {
    this.runtime = runtime;
    this.file = file;
    this.lines = lines;
    this.body = body;
  }

  /** The exception that the caller of the traced function sees. */
  public Raise of(Raise raise) {
    Instance exception = raise.exception();
    if (!exception.type().isSubclassOf(Exceptions.EXCEPTION)
        || raise.calls().isEmpty()
        || !raise.calls().getLast().converted()
        || isRefusal(runtime.str(exception))) {
      return raise;
    }
    String cause =
        exception.attributes().get(CAUSE) instanceof Str known
            ? known.text()
            : exception.type().name() + ": " + runtime.str(exception);
    String text = text(raise, cause);
    ClassValue type = exception.type();
    Instance made =
        type.isSubclassOf(Exceptions.OP_ERROR)
            ? opError(type, text)
            : type == Exceptions.KEY_ERROR || type == KEY_ERROR
                ? keyError(cause, text)
                : Exceptions.instance(
                    takesText(type) ? type : Exceptions.STAGING_ERROR, new Str(text));
    made.attributes().put(CAUSE, new Str(cause));
    return raise.with(made);
  }

  /** Whether a message tells what Tapedeck does not know, which is best told as it is. */
  public static boolean isRefusal(String text) {
    return text.endsWith("is not part of Tapedeck's Python")
        || text.startsWith("Tapedeck cannot do this");
  }

  private static Instance opError(ClassValue type, String text) {
    return Exceptions.instance(type, new Str(text));
  }

  private static Instance keyError(String cause, String text) {
    Instance made = Exceptions.instance(KEY_ERROR, new Str(cause));
    made.attributes().put("_text", new Str(text));
    return made;
  }

  /** Whether Python makes one of no more than its text. */
  private static boolean takesText(ClassValue type) {
    if (!type.isUserDefined()) {
      return TAKING_TEXT.contains(type);
    }
    for (ClassValue each : type.lineage()) {
      if (!each.isUserDefined()) {
        return each == Exceptions.EXCEPTION;
      }
      if (each.attributes().containsKey("__init__")) {
        return false;
      }
    }
    return false;
  }

  private String text(Raise raise, String cause) {
    StringBuilder text = new StringBuilder("in user code:\n\n");
    List<Raise.Call> calls = raise.calls().reversed();
    boolean left = false;
    for (int i = 0; i < calls.size(); i++) {
      String mark = calls.get(i).converted() ? "  *" : left ? "" : "  **";
      left |= !calls.get(i).converted();
      Place at = i + 1 < calls.size() ? calls.get(i + 1).place() : raise.place();
      String function = calls.get(i).function();
      boolean lambda = function.equals("<lambda>");
      int line = lambda ? at.line() : shown(at.line());
      text.append(
          "    File \"%s\", line %d, in %s%s\n        %s\n"
              .formatted(
                  file,
                  line,
                  lambda ? "None" : function,
                  mark,
                  lambda ? lambda(line, at.column()) : source(line).strip()));
    }
    text.append('\n');
    for (String line : cause.split("\n", -1)) {
      text.append("    ").append(line).append('\n');
    }
    return text.toString();
  }

  private String source(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** The lambda function that a column of a line belongs to. */
  private String lambda(int line, int column) {
    String source = source(line);
    int start = source.lastIndexOf("lambda", Math.min(column, source.length()));
    if (start < 0) {
      return source.strip();
    }
    int depth = 0;
    boolean body = false;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0 || depth == 0 && body && c == ',') {
        return source.substring(start, i).strip();
      }
      body |= depth == 0 && c == ':';
    }
    return source.substring(start).strip();
  }

  /** The line that AutoGraph knows of the statement on a line. */
  private int shown(int line) {
    Statement statement = innermost(body, line);
    if (statement == null) {
      return line;
    }
    int first = statement.head().line();
    if (!(statement instanceof Statement.Return) || statement.place().endLine() == first) {
      return first;
    }
    int best = first;
    int column = indent(first) + "return ".length();
    for (int i = first + 1; i <= statement.place().endLine(); i++) {
      String text = source(i).strip();
      boolean begins = !text.isEmpty() && ")]}#".indexOf(text.charAt(0)) < 0;
      if (begins && indent(i) < column) {
        best = i;
        column = indent(i);
      }
    }
    return best;
  }

  private int indent(int line) {
    String source = source(line);
    return source.length() - source.stripLeading().length();
  }

  private static List<List<Statement>> blocks(Statement statement) {
    return switch (statement) {
      case Statement.Define define -> List.of(define.body());
      case Statement.DefineClass define -> List.of(define.body());
      case Statement.Match match -> match.cases().stream().map(Statement.Case::body).toList();
      default -> Assigned.blocks(statement);
    };
  }

  private static @Nullable Statement innermost(List<Statement> body, int line) {
    for (Statement statement : body) {
      if (statement.place().line() <= line && line <= statement.place().endLine()) {
        List<Statement> inner = new ArrayList<>();
        blocks(statement).forEach(inner::addAll);
        Statement found = innermost(inner, line);
        return found != null
            ? found
            : statement.head().endLine() < line && !inner.isEmpty() ? null : statement;
      }
    }
    return null;
  }
}
