package tapedeck.script.parse;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** Why a text is no script: Python's class and message, and where. */
public final class SyntaxProblem extends Exception {
  private final String pythonClass;
  private final transient @Nullable String help;
  private final transient Place place;

  SyntaxProblem(String pythonClass, String message, @Nullable String help, Place place) {
    super(message, null, false, false);
    this.pythonClass = pythonClass;
    this.help = help;
    this.place = place;
  }

  static SyntaxProblem syntax(String message, Place place) {
    return new SyntaxProblem("SyntaxError", message, null, place);
  }

  static SyntaxProblem syntax(String message, @Nullable String help, Place place) {
    return new SyntaxProblem("SyntaxError", message, help, place);
  }

  static SyntaxProblem indentation(String message, @Nullable String help, Place place) {
    return new SyntaxProblem("IndentationError", message, help, place);
  }

  /** For what Python knows and Tapedeck does not. */
  static SyntaxProblem refused(String what, String instead, Place place) {
    return new SyntaxProblem(
        "NotImplementedError", what + " not part of Tapedeck's Python", instead, place);
  }

  public String pythonClass() {
    return pythonClass;
  }

  public @Nullable String help() {
    return help;
  }

  public Place place() {
    return place;
  }

  @Override
  public String getMessage() {
    return super.getMessage() == null ? "" : super.getMessage();
  }
}
