package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values of a sample with the weights of what each stands for, as Keras sums samples up.
 *
 * @param values in order
 */
@SuppressWarnings("ArrayRecordComponent")
record Quantiles(double[] values, double[] weights) {
  static final Quantiles NONE = new Quantiles(new double[0], new double[0]);

  static Quantiles of(double[] sample, double epsilon) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double step = Math.max(sorted.length / (1.0 / epsilon), 1);
    int stride = (int) step;
    int first = (int) (step - 1);
    double[] values =
        IntStream.iterate(first, i -> i < sorted.length, i -> i + stride)
            .mapToDouble(i -> sorted[i])
            .toArray();
    double[] weights = new double[values.length];
    Arrays.fill(weights, (float) step);
    return new Quantiles(values, weights);
  }

  /** Both samples together. */
  Quantiles with(Quantiles other, double epsilon) {
    int n = values.length + other.values.length;
    double[] all = Arrays.copyOf(values, n);
    System.arraycopy(other.values, 0, all, values.length, other.values.length);
    double[] counts = Arrays.copyOf(weights, n);
    System.arraycopy(other.weights, 0, counts, values.length, other.weights.length);
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(all[a], all[b]));
    Quantiles merged =
        new Quantiles(
            Arrays.stream(order).mapToDouble(i -> all[i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> counts[i]).toArray());
    return merged.pressed(epsilon);
  }

  /** What separates so many classes of about the same size. */
  double[] bounds(int classes) {
    double[] all = pressed(1.0 / classes).values;
    return Arrays.copyOf(all, Math.max(0, all.length - 1));
  }

  private Quantiles pressed(double epsilon) {
    if (values.length * epsilon < 1) {
      return this;
    }
    int n = (int) Math.ceil(1.0 / epsilon);
    float[] sums = new float[values.length];
    float sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += (float) weights[i];
      sums[i] = sum;
    }
    double[] shares = new double[sums.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sums[i] / sums[sums.length - 1];
    }
    double[] places = new double[n];
    double[] totals = new double[n];
    for (int i = 0; i < n; i++) {
      double share = epsilon + i * epsilon;
      places[i] = (float) between(share, shares, values);
      totals[i] = between(share, shares, toDoubles(sums));
    }
    double[] steps = new double[n];
    for (int i = 0; i < n; i++) {
      steps[i] = (float) (totals[i] - (i == 0 ? 0 : totals[i - 1]));
    }
    return new Quantiles(places, steps);
  }

  private static double[] toDoubles(float[] all) {
    return IntStream.range(0, all.length).mapToDouble(i -> all[i]).toArray();
  }

  private static double between(double x, double[] xs, double[] ys) {
    if (x <= xs[0]) {
      return ys[0];
    }
    for (int i = 1; i < xs.length; i++) {
      if (x < xs[i]) {
        double slope = (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
        return slope * (x - xs[i - 1]) + ys[i - 1];
      }
    }
    return ys[ys.length - 1];
  }
}
