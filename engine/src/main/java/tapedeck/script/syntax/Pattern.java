package tapedeck.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/** What stands behind {@code case}: the form that a value has to have. */
public sealed interface Pattern {
  /** Anything; bound to a name unless it is {@code _}. */
  record Capture(Expression.@Nullable Name name) implements Pattern {}

  /** A value that equals a literal or a dotted name. */
  record Constant(Expression value) implements Pattern {}

  /** A sequence of as many items; a {@link Star} takes the items that the others leave. */
  record Sequence(List<Pattern> items) implements Pattern {}

  /** The items of a sequence that no other pattern takes; unnamed for {@code *_}. */
  record Star(Expression.@Nullable Name name) implements Pattern {}

  /**
   * A mapping that has these keys.
   *
   * @param rest takes the other entries, or null
   */
  record Mapping(List<Expression> keys, List<Pattern> values, Expression.@Nullable Name rest)
      implements Pattern {}

  /**
   * An object of a class whose attributes have these forms.
   *
   * @param names of the attributes of {@code named}
   */
  record OfClass(
      Expression type,
      List<Pattern> positional,
      List<String> names,
      List<Pattern> named,
      Place place)
      implements Pattern {}

  /** The first of several that fits. */
  record Either(List<Pattern> patterns) implements Pattern {}

  /** {@code pattern as name}. */
  record As(Pattern pattern, Expression.Name name) implements Pattern {}
}
