package tapedeck.app.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers of a course that stand alone so far from all others that a plot which held them would
 * show nothing else.
 */
final class Spikes {
  private static final double MOST_OF_ALL = 0.05;
  private static final double AWAY = 20;
  private static final double TAIL = 0.1;

  private Spikes() {}

  /**
   * Which numbers are spikes: few in a row, with usual ones before and behind, and many times as
   * far away as the usual ones reach.
   */
  static boolean[] in(double[] numbers) {
    boolean[] far = new boolean[numbers.length];
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    if (sorted.length < 1 / TAIL) {
      return far;
    }
    double low = sorted[(int) (TAIL * sorted.length)];
    double high = sorted[(int) ((1 - TAIL) * sorted.length)];
    double reach = AWAY * Math.max(high - low, 1e-3 * Math.max(Math.abs(low), Math.abs(high)));
    for (int i = 0; i < numbers.length; i++) {
      far[i] = numbers[i] > high + reach || numbers[i] < low - reach;
    }
    int most = (int) Math.max(2, MOST_OF_ALL * numbers.length);
    for (int begin = 0; begin < far.length; ) {
      int end = begin;
      while (end < far.length && far[end] == far[begin]) {
        end++;
      }
      boolean alone = begin > 0 && end < far.length && end - begin <= most;
      if (far[begin] && !alone) {
        Arrays.fill(far, begin, end, false);
      }
      begin = end;
    }
    return far;
  }

  /** The numbers that are none, in their order. */
  static double[] without(double[] numbers) {
    boolean[] spikes = in(numbers);
    return IntStream.range(0, numbers.length)
        .filter(i -> !spikes[i])
        .mapToDouble(i -> numbers[i])
        .toArray();
  }
}
