package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Curve;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Trace;

/**
 * A run as the plots show it, worked out once: the iterates seen through one lens, and the parts of
 * the plane to draw.
 *
 * @param choices all sources a lens could be pointed at
 * @param choice the one looked at; null if the run took no gradient
 * @param x over the element
 * @param y over the loss, for {@code x}
 * @param norms of the gradients of sources, at most {@link #MOST_NORMS}
 * @param updates what changed the variables, in a few words
 */
record Study(
    Trace trace,
    List<Lens.Choice> choices,
    Lens.@Nullable Choice choice,
    Journey journey,
    Axis x,
    Axis y,
    List<Norms> norms,
    String updates) {
  static final int MOST_NORMS = 4;

  static final Study NONE =
      new Study(
          Trace.EMPTY,
          List.of(),
          null,
          Journey.NONE,
          Axis.linear(-1, 1),
          Axis.linear(-1, 1),
          List.of(),
          "");

  /** The gradient norm of one source in each iteration, under the gradient's name. */
  record Norms(String name, double[] values) {}

  static Study of(
      Trace trace,
      List<Lens.Choice> choices,
      Lens.Choice choice,
      int element,
      Study before,
      BooleanSupplier outOfDate) {
    Journey journey = Journey.of(trace, choice.lens(element));
    Axis x = Framing.kept(like(before, choice) ? before.x : null, Framing.over(journey));
    List<Samples> extremes = new ArrayList<>();
    for (Stop stop : firstAndLast(journey)) {
      Curve curve = curve(journey, stop);
      if (curve != null) {
        extremes.add(Samples.of(curve::at, x, stop.x(), outOfDate));
      }
    }
    Axis y = Framing.kept(like(before, choice) ? before.y : null, Framing.up(journey, extremes, x));
    List<Norms> norms =
        choices.stream()
            .sorted(Comparator.comparing(c -> !c.call().equals(choice.call())))
            .limit(MOST_NORMS)
            .map(c ->
                new Norms(Lens.gradient(choices, c), Journey.of(trace, c.lens(0)).gradientNorms()))
            .toList();
    return new Study(trace, choices, choice, journey, x, y, norms, Facts.updates(journey));
  }

  private static boolean like(Study before, Lens.Choice choice) {
    return before.choice != null
        && before.choice.target().equals(choice.target())
        && before.choice.name().equals(choice.name());
  }

  private static List<Stop> firstAndLast(Journey journey) {
    List<Stop> taken = journey.stops().stream().filter(stop -> stop.pass() >= 0).toList();
    return taken.size() < 2 ? taken : List.of(taken.getFirst(), taken.getLast());
  }

  /** The loss around a stop; null if too much was forgotten to know it. */
  static @Nullable Curve curve(Journey journey, Stop stop) {
    Lens lens = journey.lens();
    if (lens == null || stop.pass() < 0) {
      return null;
    }
    PassInfo pass = journey.trace().pass(stop.pass());
    return Curve.of(
        journey.trace(), pass.number(), pass.sources().get(lens.source()), lens.element());
  }

  /** The name of what is drawn upwards: {@code y}, {@code sum of loss}, {@code d[1]}. */
  String target() {
    if (choice == null || journey.lens() == null) {
      return "loss";
    }
    String name = choice.target();
    return journey.stops().stream()
        .filter(stop -> stop.pass() >= 0)
        .findFirst()
        .map(stop -> Seeded.name(trace, trace.pass(stop.pass()), name))
        .orElse(name);
  }

  /** The name of what is drawn to the right: {@code x}, {@code w[1, 2]}. */
  String element() {
    Lens lens = journey.lens();
    return choice == null || lens == null ? "x" : choice.element(lens.element());
  }

  /** Whether the curve moves other numbers than the ones drawn: sources that change meanwhile. */
  List<String> others() {
    if (choice == null) {
      return List.of();
    }
    List<String> others = new ArrayList<>();
    for (Lens.Choice other : choices) {
      boolean same = other.target().equals(choice.target());
      if (same && !other.name().equals(choice.name()) && !others.contains(other.name())) {
        others.add(other.name());
      }
    }
    if (choice.shape().size() > 1) {
      others.add("the rest of " + choice.name());
    }
    return others;
  }
}
