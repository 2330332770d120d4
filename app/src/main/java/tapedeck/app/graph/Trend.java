package tapedeck.app.graph;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** What becomes of a gradient that passes one of the bounds beyond which nothing is learnt. */
enum Trend {
  VANISHING(" ↓"),
  EXPLODING(" ↑");

  private final String arrow;

  Trend(String arrow) {
    this.arrow = arrow;
  }

  /** The arrow behind the number. */
  String arrow() {
    return arrow;
  }

  /** How it is written in a style sheet. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands at the first edge of the way. */
  String onset() {
    return label() + " from here";
  }

  /** Null for a gradient between the bounds. */
  static @Nullable Trend of(Seen gradient) {
    return Numbers.hasVanished(gradient)
        ? VANISHING
        : Numbers.hasExploded(gradient) ? EXPLODING : null;
  }

  /** Whether a gradient came to the end of an edge within the bound that it leaves it beyond. */
  boolean beginsAt(Structure.Edge edge, Snapshot now) {
    List<Seen> before = now.terms(edge.to());
    return before.stream().noneMatch(term -> of(term) == this);
  }
}
