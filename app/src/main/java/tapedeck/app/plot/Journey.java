package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Curve;
import tapedeck.trace.Event;
import tapedeck.trace.Iteration;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Trace;

/**
 * All iterates of a run as seen through a lens, one stop per iteration.
 *
 * @param lens what is looked at; null if the run took no gradient
 */
record Journey(Trace trace, @Nullable Lens lens, List<Stop> stops) {
  static final Journey NONE = new Journey(Trace.EMPTY, null, List.of());

  static Journey of(Trace trace, Lens lens) {
    List<Stop> stops = new ArrayList<>();
    for (Iteration iteration : trace.iterations()) {
      PassInfo pass = lens.pass(trace, iteration);
      stops.add(
          pass == null
              ? new Stop(iteration.number(), -1, Double.NaN, Double.NaN, Double.NaN)
              : stop(trace, lens, iteration, pass));
    }
    return new Journey(trace, lens, List.copyOf(stops));
  }

  private static Stop stop(Trace trace, Lens lens, Iteration iteration, PassInfo pass) {
    long version = Curve.versionRead(trace, pass, pass.sources().get(lens.source()));
    return new Stop(
        iteration.number(),
        pass.number(),
        element(trace, version, lens.element()),
        Curve.target(trace, pass),
        element(trace, gradient(trace, pass, lens.source()), lens.element()));
  }

  /** The identity of what a pass found for a source; 0 for None and for a pass that broke off. */
  static long gradient(Trace trace, PassInfo pass, int source) {
    int end = trace.passEnd(pass.number());
    return end < trace.size() && trace.event(end) instanceof Event.PassEnded ended
        ? ended.results().get(source).gradient()
        : 0;
  }

  /**
   * The first element of a source whose gradient is not 0 in the first iteration that has one, and
   * so has a slope to be seen; the first of all if there is none.
   */
  static int firstToMove(Trace trace, Lens.Choice choice) {
    Lens lens = choice.lens(0);
    for (Iteration iteration : trace.iterations()) {
      PassInfo pass = lens.pass(trace, iteration);
      long id = pass == null ? 0 : gradient(trace, pass, lens.source());
      if (id != 0 && trace.tensor(id) instanceof Tensor gradient) {
        for (int i = 0; i < Math.min(gradient.size(), LensChooser.MOST_ELEMENTS); i++) {
          if (gradient.getDouble(i) != 0) {
            return i;
          }
        }
        return 0;
      }
    }
    return 0;
  }

  private static double element(Trace trace, long id, int element) {
    Tensor tensor = id == 0 ? null : trace.tensor(id);
    return tensor == null || element >= tensor.size() ? Double.NaN : tensor.getDouble(element);
  }

  /** The number of the first iteration of the loop that is looked at; 1 if there is none. */
  int firstRound() {
    int first = 1;
    while (first <= stops.size() && stops.get(first - 1).pass() < 0) {
      first++;
    }
    return first <= stops.size() ? first : 1;
  }

  /** Which round of that loop an iteration is, from 1. */
  int round(Stop stop) {
    return stop.iteration() - firstRound() + 1;
  }

  /** How many iterations that loop has, without those before and behind it. */
  int rounds() {
    int last = stops.size();
    while (last > 0 && stops.get(last - 1).pass() < 0) {
      last--;
    }
    return last == 0 ? 0 : last - firstRound() + 1;
  }

  boolean isEmpty() {
    return stops.isEmpty();
  }

  /** The stop of an iteration, from 1; null if there is no such iteration. */
  @Nullable Stop at(int iteration) {
    return iteration < 1 || iteration > stops.size() ? null : stops.get(iteration - 1);
  }

  /** The finite numbers among some number of each stop. */
  DoubleStream finite(ToDoubleFunction<Stop> number) {
    return stops.stream().mapToDouble(number).filter(Double::isFinite);
  }

  /**
   * The Euclidean norm of the whole source's gradient in each iteration; NaN where there is none.
   */
  double[] gradientNorms() {
    return stops.stream().mapToDouble(this::gradientNorm).toArray();
  }

  private double gradientNorm(Stop stop) {
    if (lens == null || stop.pass() < 0) {
      return Double.NaN;
    }
    long gradient = gradient(trace, trace.pass(stop.pass()), lens.source());
    return gradient == 0 ? Double.NaN : Numbers.norm(trace.seen(gradient));
  }
}
