package tapedeck.script.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Pattern;

/** The names that a pattern binds: each once, and the same ones in all alternatives. */
final class PatternNames {
  private PatternNames() {}

  /** What Python says against a pattern; null if nothing. */
  static @Nullable String complaint(Pattern pattern) {
    try {
      names(pattern);
      return null;
    } catch (Misnamed misnamed) {
      return misnamed.getMessage();
    }
  }

  /** Names that do not go together. */
  private static final class Misnamed extends RuntimeException {
    Misnamed(String message) {
      super(message, null, false, false);
    }
  }

  private static Set<String> names(Pattern pattern) {
    Set<String> names = new HashSet<>();
    switch (pattern) {
      case Pattern.Capture capture -> add(names, capture.name());
      case Pattern.Constant constant -> {}
      case Pattern.Star star -> add(names, star.name());
      case Pattern.Sequence sequence -> all(names, sequence.items());
      case Pattern.Mapping mapping -> {
        all(names, mapping.values());
        add(names, mapping.rest());
      }
      case Pattern.OfClass of -> {
        all(names, of.positional());
        all(names, of.named());
      }
      case Pattern.As as -> {
        all(names, List.of(as.pattern()));
        add(names, as.name());
      }
      case Pattern.Either either -> names.addAll(shared(either.patterns()));
    }
    return names;
  }

  private static void all(Set<String> names, List<Pattern> patterns) {
    for (Pattern each : patterns) {
      names(each).forEach(name -> add(names, name));
    }
  }

  private static void add(Set<String> names, Expression.@Nullable Name name) {
    if (name != null) {
      add(names, name.id());
    }
  }

  private static void add(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new Misnamed("multiple assignments to name '%s' in pattern".formatted(name));
    }
  }

  private static Set<String> shared(List<Pattern> alternatives) {
    Set<String> first = null;
    for (Pattern each : alternatives) {
      if (each instanceof Pattern.Capture capture && each != alternatives.getLast()) {
        throw new Misnamed(
            capture.name() == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture '%s' makes remaining patterns unreachable"
                    .formatted(capture.name().id()));
      }
      Set<String> own = names(each);
      if (first != null && !first.equals(own)) {
        throw new Misnamed("alternative patterns bind different names");
      }
      first = own;
    }
    return first == null ? Set.of() : first;
  }
}
