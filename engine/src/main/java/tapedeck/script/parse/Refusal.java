package tapedeck.script.parse;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** A syntax problem on its way out of a reader. */
final class Refusal extends RuntimeException {
  private final transient SyntaxProblem problem;

  Refusal(SyntaxProblem problem) {
    super(null, null, false, false);
    this.problem = problem;
  }

  static Refusal syntax(String message, Place place) {
    return new Refusal(SyntaxProblem.syntax(message, place));
  }

  static Refusal syntax(String message, @Nullable String help, Place place) {
    return new Refusal(SyntaxProblem.syntax(message, help, place));
  }

  static Refusal notHere(String what, String instead, Place place) {
    return new Refusal(SyntaxProblem.refused(what, instead, place));
  }

  SyntaxProblem problem() {
    return problem;
  }
}
