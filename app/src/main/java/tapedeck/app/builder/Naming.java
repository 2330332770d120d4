package tapedeck.app.builder;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names a row may have. */
final class Naming {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Set<String> PYTHON =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "print",
          "tf",
          "tape");
  private static final List<String> VARIABLES = List.of("x", "y", "w", "a", "b", "c", "u", "v");
  private static final List<String> EXPRESSIONS = List.of("z", "f", "g", "h", "p", "q", "r", "s");

  private Naming() {}

  /** What is wrong with a name, in a sentence; null if it may be used. */
  static @Nullable String complaint(String name, Collection<String> taken) {
    if (name.isEmpty()) {
      return "Give it a name, such as x.";
    }
    if (!IDENTIFIER.matcher(name).matches()) {
      return Character.isDigit(name.charAt(0))
          ? "A name cannot begin with a digit."
          : "A name is made of letters, digits and _.";
    }
    if (PYTHON.contains(name)) {
      return name + " has a meaning of its own in Python.";
    }
    return taken.contains(name) ? "There is a row called " + name + " already." : null;
  }

  static String freeVariable(Collection<String> taken) {
    return free(VARIABLES, taken);
  }

  static String freeExpression(Collection<String> taken) {
    return free(EXPRESSIONS, taken);
  }

  private static String free(List<String> liked, Collection<String> taken) {
    for (String name : liked) {
      if (!taken.contains(name)) {
        return name;
      }
    }
    int number = 1;
    while (taken.contains(liked.getFirst() + number)) {
      number++;
    }
    return liked.getFirst() + number;
  }
}
