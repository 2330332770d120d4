package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.List;
import tapedeck.trace.Numbers;

/**
 * A range of numbers along one side of a plot.
 *
 * @param low the finite number at its beginning
 * @param high the finite number at its end, greater than {@code low} unless the axis runs down
 */
record Axis(double low, double high, Kind kind) {
  /** How numbers are spaced. */
  enum Kind {
    LINEAR,
    LOG,
    /** Linear, for counting: ticks only at whole numbers. */
    COUNT
  }

  /** A number worth a grid line and how it is written there. */
  record Tick(double value, String label) {}

  static Axis linear(double low, double high) {
    return new Axis(low, high, Kind.LINEAR);
  }

  /** Where a number lies, 0 at the beginning and 1 at the end; NaN if it has no place here. */
  double fraction(double value) {
    return kind == Kind.LOG
        ? Math.log(value / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  /** The number at a fraction of the way. */
  double value(double fraction) {
    return kind == Kind.LOG ? low * Math.pow(high / low, fraction) : low + fraction * (high - low);
  }

  boolean contains(double value) {
    return Math.min(low, high) <= value && value <= Math.max(low, high);
  }

  double span() {
    return Math.abs(high - low);
  }

  /** At most about {@code most} numbers at round distances. */
  List<Tick> ticks(int most) {
    int wanted = Math.max(most, 2);
    return switch (kind) {
      case LOG -> decades(wanted);
      case LINEAR -> multiples(roundUp(span() / wanted));
      case COUNT -> counted(Math.max(1, roundUp(span() / wanted)));
    };
  }

  private List<Tick> decades(int most) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    if (last - first < 1) {
      return withinDecades(first - 1, last + 1);
    }
    int stride = Math.max(1, (int) roundUp((last - first) / (double) most));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = Math.ceilDiv(first, stride) * stride;
        exponent <= last;
        exponent += stride) {
      ticks.add(new Tick(Math.pow(10, exponent), Numbers.minus("1e" + exponent)));
    }
    return ticks;
  }

  /** Where there are not two powers of ten, their doubles and halves help. */
  private List<Tick> withinDecades(int from, int to) {
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = from; exponent <= to; exponent++) {
      for (int factor : new int[] {1, 2, 5}) {
        double value = factor * Math.pow(10, exponent);
        if (contains(value)) {
          ticks.add(new Tick(value, Numbers.brief(value)));
        }
      }
    }
    return ticks;
  }

  private List<Tick> counted(double step) {
    List<Tick> ticks = new ArrayList<>();
    double first = Math.ceil(low);
    if (first + 0.75 * step < Math.ceil(first / step) * step || first == 1) {
      ticks.add(new Tick(first, Numbers.brief(first)));
    }
    for (Tick tick : multiples(step)) {
      if (ticks.isEmpty() || tick.value() > ticks.getFirst().value() + 0.5 * step) {
        ticks.add(tick);
      }
    }
    return ticks;
  }

  private List<Tick> multiples(double step) {
    List<Tick> ticks = new ArrayList<>();
    double slack = 1e-9 * step;
    double first = Math.min(low, high);
    double last = Math.max(low, high);
    for (double n = Math.ceil((first - slack) / step); n * step <= last + slack; n++) {
      double value = n * step;
      ticks.add(new Tick(value, label(value, step)));
    }
    return ticks;
  }

  /** As short as it can be while neighbours differ. */
  private static String label(double value, double step) {
    int places = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    double size = Math.abs(value);
    boolean close = size / step >= 1000 && places <= 9;
    boolean plain = places <= 5 && size < 1e6;
    return (plain || close) && size > 0
        ? Numbers.minus(String.format(java.util.Locale.ROOT, "%." + places + "f", value))
        : Numbers.brief(value + 0.0);
  }

  /** The least of 1, 2, 4 or 5 times a power of ten that is at least {@code step}. */
  private double roundUp(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double factor : new double[] {1, 2, 2.5, 4, 5}) {
      boolean fits = factor * power >= step * (1 - 1e-9);
      boolean clean =
          kind == Kind.COUNT ? factor != 2.5 && factor != 4 : factor != 2.5 || power > 5;
      if (fits && clean) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
