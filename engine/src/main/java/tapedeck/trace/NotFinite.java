package tapedeck.trace;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

/**
 * Where a nan or an infinity began.
 *
 * @param headline what is not finite: {@code ∂loss/∂x is nan}
 * @param where at which operation it began, as the beginning of a sentence
 * @param what how it came about, in numbers, as its end
 * @param vertex the key of the operation it began at
 * @param edge the key of the edge over which the first such gradient came; empty for a value
 */
public record NotFinite(String headline, String where, String what, String vertex, String edge) {
  private static final String BRANCH = "; a branch that is not taken counts, too";

  /** How it came about, as a sentence. */
  public String words() {
    return where + ": " + what;
  }

  /** How a value and then a gradient came about, in as few words as that takes. */
  public static String words(NotFinite value, NotFinite gradient) {
    return value.vertex().equals(gradient.vertex())
        ? "%s, so that on the way back %s".formatted(cut(value.words()), gradient.what())
        : value.words() + " " + gradient.words();
  }

  private static String cut(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The first value of the structure that is not finite, of operations computed so far. */
  public static @Nullable NotFinite value(Moment moment, Structure structure) {
    Trace trace = moment.trace();
    for (Structure.Vertex vertex : structure.vertices().values()) {
      if (vertex instanceof Structure.Operation(String key, int node)
          && moment.has(node)
          && Numbers.hasNonFinite(trace.seen(trace.node(node).output()))
          && inputsAreFinite(trace, trace.node(node))) {
        Labels labels = new Labels(trace);
        return new NotFinite(
            "%s is not finite".formatted(labels.of(trace.node(node).output())),
            "It began at %s%s".formatted(labels.expression(node), line(trace.node(node).place())),
            origin(trace, node) + ".",
            key,
            "");
      }
    }
    return null;
  }

  /** The first contribution of the pass in hand that is not finite. */
  public static @Nullable NotFinite gradient(Moment moment, Structure structure) {
    PassInfo pass = moment.pass();
    if (pass == null) {
      return null;
    }
    Trace trace = moment.trace();
    for (Event.Contributed c : moment.contributions(pass)) {
      Structure.Edge edge = structure.edge(c.node(), c.input());
      if (edge != null && Numbers.hasNonFinite(trace.seen(c.value()))) {
        return new NotFinite(
            headline(moment, pass, edge),
            "It began at %s%s"
                .formatted(
                    new Labels(trace).expression(c.node()), line(trace.node(c.node()).place())),
            origin(trace, c),
            edge.to().key(),
            edge.key());
      }
    }
    return null;
  }

  private static String headline(Moment moment, PassInfo pass, Structure.Edge edge) {
    Labels labels = new Labels(moment.trace());
    Event.Computed to = moment.trace().node(edge.to().node());
    return "∂%s/∂%s is not finite".formatted(labels.target(pass), labels.operand(to, edge.input()));
  }

  /**
   * How a result came to be not finite, in the numbers of its first such element: {@code 0 / 0 =
   * nan}, {@code 2 of its 8 elements are nan or infinite, as 0 / 0 = nan}.
   */
  public static String origin(Trace trace, int node) {
    Event.Computed computed = trace.node(node);
    Labels labels = new Labels(trace);
    Seen result = trace.seen(computed.output());
    if (result.shape().rank() == 0) {
      return labels.withNumbers(node) + " = " + Numbers.gradient(result);
    }
    String arithmetic = "";
    if (computed.op().isElementwise() && result instanceof Seen.Whole(Tensor value)) {
      int first = 0;
      while (first < value.size() - 1 && Double.isFinite(value.getDouble(first))) {
        first++;
      }
      arithmetic = labels.withNumbers(node, first);
    }
    return lost(result, "of its %,d elements") + (arithmetic.isEmpty() ? "" : ", as " + arithmetic);
  }

  private static String origin(Trace trace, Event.Contributed c) {
    Labels labels = new Labels(trace);
    Explanation.Term term = Explanation.term(trace, labels, c);
    String numbers = term.arithmetic(trace.seen(c.upstream()));
    Seen value = trace.seen(c.value());
    if (value.shape().rank() == 0 && term.local() != null) {
      boolean branch =
          Numbers.hasNonFinite(term.local()) && Numbers.norm(trace.seen(c.upstream())) == 0;
      return "upstream × local = %s%s.".formatted(numbers, branch ? BRANCH : "");
    }
    return lost(value, "of %,d elements of the contribution") + such(trace, c, term.local()) + ".";
  }

  /** The arithmetic of the first element that is not finite, where each has its own. */
  private static String such(Trace trace, Event.Contributed c, @Nullable Seen local) {
    if (local instanceof Seen.Whole(Tensor factor)
        && trace.seen(c.value()) instanceof Seen.Whole(Tensor value)
        && trace.seen(c.upstream()) instanceof Seen.Whole(Tensor upstream)
        && value.shape().equals(factor.shape())
        && value.shape().equals(upstream.shape())) {
      for (int i = 0; i < value.size(); i++) {
        if (!Double.isFinite(value.getDouble(i))) {
          boolean branch = upstream.getDouble(i) == 0 && !Double.isFinite(factor.getDouble(i));
          return ", as upstream × local = %s × %s = %s%s"
              .formatted(
                  Numbers.brief(upstream.getDouble(i)),
                  Numbers.brief(factor.getDouble(i)),
                  Numbers.brief(value.getDouble(i)),
                  branch ? BRANCH : "");
        }
      }
    }
    return "";
  }

  private static String lost(Seen seen, String ofAll) {
    int count = lost(seen);
    return "%,d %s %s nan or infinite"
        .formatted(count, ofAll.formatted(seen.shape().size()), count == 1 ? "is" : "are");
  }

  private static boolean inputsAreFinite(Trace trace, Event.Computed computed) {
    for (long input : computed.inputs()) {
      if (Numbers.hasNonFinite(trace.seen(input))) {
        return false;
      }
    }
    return true;
  }

  private static int lost(Seen seen) {
    return switch (seen) {
      case Seen.Whole(var tensor) -> {
        int lost = 0;
        for (int i = 0; i < tensor.size(); i++) {
          lost += Double.isFinite(tensor.getDouble(i)) ? 0 : 1;
        }
        yield lost;
      }
      case Seen.Summary summary -> summary.nonFinite();
    };
  }

  private static String line(Place place) {
    return place.isKnown() ? " on line " + place.line() : "";
  }
}
