package tapedeck.app.plot;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/**
 * A function as points, more of them where it bends; y is NaN where it has no value or is torn.
 *
 * @param x ascending
 * @param y as many as x
 */
record Samples(double[] x, double[] y) {
  static final Samples NONE = new Samples(new double[0], new double[0]);

  private static final int FIRST = 64;
  private static final int MOST = 240;
  private static final int ROUNDS = 6;
  private static final double FLAT = 0.0015;
  private static final double STEEP = 0.35;
  private static final long PATIENCE = 1_500_000_000L;

  /**
   * Samples a function over an axis.
   *
   * @param must a point to go through, or NaN
   */
  static Samples of(
      DoubleUnaryOperator function, Axis axis, double must, BooleanSupplier cancelled) {
    long deadline = System.nanoTime() + PATIENCE;
    BooleanSupplier enough = () -> cancelled.getAsBoolean() || System.nanoTime() > deadline;
    TreeMap<Double, Double> points = new TreeMap<>();
    for (int stride = FIRST; stride >= 1; stride /= 2) {
      for (int i = 0; i <= FIRST && !enough.getAsBoolean(); i += stride) {
        points.computeIfAbsent(
            axis.value((double) i / FIRST), x -> function.applyAsDouble(x) + 0.0);
      }
    }
    if (axis.contains(must)) {
      points.put(must, function.applyAsDouble(must));
    }
    double[] middle = middle(points.values().stream().mapToDouble(y -> y).toArray(), 0.1);
    double height = Math.max(middle[1] - middle[0], Double.MIN_NORMAL);
    for (int round = 0; round < ROUNDS && refine(points, function, axis, height, enough); ) {
      round++;
    }
    return torn(points, axis, height);
  }

  /** Halves the intervals next to bends; answers whether there were any. */
  private static boolean refine(
      TreeMap<Double, Double> points,
      DoubleUnaryOperator function,
      Axis axis,
      double height,
      BooleanSupplier enough) {
    double[] x = keys(points);
    double[] y = values(points);
    boolean[] split = new boolean[x.length];
    for (int i = 0; i + 1 < x.length; i++) {
      split[i] |= Double.isFinite(y[i]) != Double.isFinite(y[i + 1]);
      if (i > 0 && bend(x, y, i, axis, height) > FLAT) {
        split[i - 1] = true;
        split[i] = true;
      }
    }
    boolean any = false;
    for (int i = 0; i + 1 < x.length; i++) {
      double half = x[i] + (x[i + 1] - x[i]) / 2;
      boolean room = half > x[i] && half < x[i + 1] && points.size() < MOST;
      if (split[i] && room && !enough.getAsBoolean()) {
        points.put(half, function.applyAsDouble(half));
        any = true;
      }
    }
    return any;
  }

  /** How far a point lies off the line between its neighbours, as a part of the picture. */
  private static double bend(double[] x, double[] y, int i, Axis axis, double height) {
    double along = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
    double off = Math.abs(y[i - 1] + along * (y[i + 1] - y[i - 1]) - y[i]) / height;
    double width = (x[i + 1] - x[i - 1]) / axis.span();
    return Math.min(off, 4 * width);
  }

  /** Puts a gap where two close points are far apart, as at a pole or a step. */
  private static Samples torn(TreeMap<Double, Double> points, Axis axis, double height) {
    double[] x = keys(points);
    double[] y = values(points);
    double[] outX = new double[2 * x.length];
    double[] outY = new double[2 * x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      boolean close = i > 0 && x[i] - x[i - 1] < axis.span() / (4 * FIRST);
      double jump = close ? Math.abs(y[i] - y[i - 1]) : 0;
      if (jump > STEEP * height && Double.isFinite(jump) && !climbs(y, i)) {
        outX[n] = (x[i - 1] + x[i]) / 2;
        outY[n++] = Double.NaN;
      }
      outX[n] = x[i];
      outY[n++] = Double.isFinite(y[i]) ? y[i] : Double.NaN;
    }
    return new Samples(Arrays.copyOf(outX, n), Arrays.copyOf(outY, n));
  }

  /** Whether the jump to point {@code i} is part of a climb: it goes on so on each known side. */
  private static boolean climbs(double[] y, int i) {
    double jump = y[i] - y[i - 1];
    double before = i > 1 ? y[i - 1] - y[i - 2] : Double.NaN;
    double after = i + 1 < y.length ? y[i + 1] - y[i] : Double.NaN;
    boolean turns = before * jump < 0 || after * jump < 0;
    return !turns
        && (Math.abs(before) > 0.2 * Math.abs(jump) || Math.abs(after) > 0.2 * Math.abs(jump));
  }

  /**
   * The range of the finite numbers without a part of them at either end; NaN if there are none.
   */
  static double[] middle(double[] numbers, double without) {
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int skip = (int) (without * (sorted.length - 1));
    return new double[] {sorted[skip], sorted[sorted.length - 1 - skip]};
  }

  private static double[] keys(TreeMap<Double, Double> points) {
    return points.keySet().stream().mapToDouble(x -> x).toArray();
  }

  private static double[] values(TreeMap<Double, Double> points) {
    return points.values().stream().mapToDouble(y -> y).toArray();
  }
}
