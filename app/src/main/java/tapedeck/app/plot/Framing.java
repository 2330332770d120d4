package tapedeck.app.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the plane a plot shows, chosen once for a whole journey so that steps do not move
 * it.
 */
final class Framing {
  private static final double MARGIN = 1 / 8.0;
  private static final double MOST_OF_CURVES = 4;
  private static final double RUNAWAY = 100;
  private static final double RUNAWAY_LOSS = 1000;

  private Framing() {}

  /**
   * A range that holds the iterates; if they settle, as much of it on the far side of where they
   * do, so that a bowl is seen whole. Iterates that run away are followed only at first.
   */
  static Axis over(Journey journey) {
    List<Stop> stops = held(journey);
    double[] x = finite(stops, Stop::x);
    if (x.length == 0) {
      return Axis.linear(-1, 1);
    }
    double low = Arrays.stream(x).min().orElse(0);
    double high = Arrays.stream(x).max().orElse(0);
    double last = x[x.length - 1];
    double least = Math.max(Math.abs(last) * 1e-3, 1e-6);
    if (high - low < least) {
      double half = Math.max(1.5 * Math.abs(last), 2);
      return Axis.linear(last - half, last + half);
    }
    double lastStep = Math.abs(last - x[x.length - 2]);
    if (lastStep < 0.1 * (high - low)) {
      double half = Math.max(last - low, high - last);
      low = last - half;
      high = last + half;
    }
    double margin = MARGIN * (high - low);
    return Axis.linear(low - margin, high + margin);
  }

  /** A range for the losses of the iterates and as much of the curves as leaves these readable. */
  static Axis up(Journey journey, List<Samples> curves, Axis x) {
    double[] losses = finite(held(journey), Stop::loss);
    double low = Arrays.stream(losses).min().orElse(Double.NaN);
    double high = Arrays.stream(losses).max().orElse(Double.NaN);
    double[] drawn = curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).toArray();
    double[] whole = Samples.middle(drawn, 0);
    double[] middle = Samples.middle(drawn, 0.08);
    boolean moves = high - low > 1e-3 * (middle[1] - middle[0]);
    double room = moves ? high - low : 1.5 * (middle[1] - middle[0]);
    double bottom = moves ? low - MOST_OF_CURVES * room : Double.NEGATIVE_INFINITY;
    double top = moves ? high + MOST_OF_CURVES * room : Double.POSITIVE_INFINITY;
    low = least(low, Math.max(bottom, Math.max(whole[0], least(low, middle[0]) - room)));
    high = most(high, Math.min(top, Math.min(whole[1], most(high, middle[1]) + room)));
    if (Double.isNaN(low) || !Double.isFinite(high - low)) {
      return Axis.linear(-1, 1);
    }
    if (high - low <= 1e-6 * Math.max(Math.abs(high), 1e-6)) {
      double half = Math.max(Math.abs(high) / 2, 1);
      return Axis.linear(low - half, high + half);
    }
    double margin = (high - low) / 12;
    return Axis.linear(low - margin / 2, high + margin);
  }

  /**
   * An axis for numbers over iterations: by powers of ten if they are not negative and span many,
   * and else without those few that would flatten all others.
   */
  static Axis course(double[] numbers) {
    double[] finite = Arrays.stream(numbers).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    double high = Arrays.stream(finite).max().orElse(1);
    double positive = Arrays.stream(finite).filter(v -> v > 0).min().orElse(0);
    if (low >= 0 && positive > 0 && (high > 100 * positive)) {
      double margin = Math.pow(high / positive, 0.06);
      return new Axis(positive / margin, high * margin, Axis.Kind.LOG);
    }
    double[] usual = Spikes.without(finite);
    low = Arrays.stream(usual).min().orElse(low);
    high = Arrays.stream(usual).max().orElse(high);
    double margin =
        high > low && Double.isFinite(high - low)
            ? (high - low) / 12
            : Math.max(Math.abs(high) / 2, 1e-3);
    return Double.isFinite(high - low)
        ? Axis.linear(low - margin, high + margin)
        : Axis.linear(-1, 1);
  }

  /** Over so many iterations. */
  static Axis iterations(int count) {
    double beside = count == 1 ? 0.5 : 0;
    return new Axis(1 - beside, count + beside, Axis.Kind.COUNT);
  }

  /**
   * The axis in use if what is wanted now fits in it well, so that small changes do not move it.
   */
  static Axis kept(@Nullable Axis used, Axis wanted) {
    return used != null
            && used.kind() == wanted.kind()
            && used.contains(wanted.low())
            && used.contains(wanted.high())
            && used.span() < 2 * wanted.span()
        ? used
        : wanted;
  }

  private static List<Stop> held(Journey journey) {
    List<Stop> stops =
        journey.stops().stream()
            .filter(stop -> Double.isFinite(stop.x()) && Double.isFinite(stop.loss()))
            .toList();
    boolean lost = stops.size() < journey.stops().stream().filter(s -> s.pass() >= 0).count();
    boolean[] spikes = Spikes.in(stops.stream().mapToDouble(Stop::loss).toArray());
    List<Stop> all = stops;
    stops = IntStream.range(0, all.size()).filter(i -> !spikes[i]).mapToObj(all::get).toList();
    double[] x = finite(stops, Stop::x);
    double[] losses = finite(stops, Stop::loss);
    boolean diverges =
        x.length > (lost ? 2 : 4)
            && (lost || losses[losses.length - 1] > losses[0])
            && Math.abs(x[x.length - 1] - x[x.length - 2]) > 0.1 * Math.abs(x[x.length - 1] - x[0]);
    if (!diverges) {
      return stops;
    }
    double first = Math.abs(x[1] - x[0]);
    double firstRise = Math.abs(losses[1] - losses[0]);
    int count = 2;
    while (count < stops.size()
        && Math.abs(x[count] - x[0]) < RUNAWAY * first
        && Math.abs(losses[count] - losses[0]) < RUNAWAY_LOSS * Math.max(firstRise, 1e-6)) {
      count++;
    }
    return stops.subList(0, count);
  }

  private static double[] finite(List<Stop> stops, ToDoubleFunction<Stop> number) {
    return stops.stream().mapToDouble(number).filter(Double::isFinite).toArray();
  }

  private static double least(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  private static double most(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }
}
