package tapedeck.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static Samples of(DoubleUnaryOperator function, double low, double high) {
    return Samples.of(function, Axis.linear(low, high), Double.NaN, () -> false);
  }

  private static double[] gaps(Samples samples) {
    return IntStream.range(0, samples.x().length)
        .filter(i -> Double.isNaN(samples.y()[i]))
        .mapToDouble(i -> samples.x()[i])
        .toArray();
  }

  @Test
  void everyPointLiesOnTheFunction() {
    Samples samples = of(x -> (x - 4) * (x - 4), -1, 9);
    for (int i = 0; i < samples.x().length; i++) {
      double away = samples.x()[i] - 4;
      assertEquals(away * away, samples.y()[i]);
    }
    assertEquals(-1, samples.x()[0]);
    assertEquals(9, samples.x()[samples.x().length - 1]);
  }

  @Test
  void theCurveGoesThroughTheIterate() {
    Samples samples = Samples.of(Math::sin, Axis.linear(0, 1), 0.1234567, () -> false);
    assertTrue(Arrays.stream(samples.x()).anyMatch(x -> x == 0.1234567));
  }

  @Test
  void pointsGatherWhereItBends() {
    Samples samples = of(x -> Math.abs(x - 0.3), -1, 1);
    double nearest = Arrays.stream(samples.x()).map(x -> Math.abs(x - 0.3)).min().orElse(1);
    assertTrue(nearest < 0.002, "nearest point to the corner is " + nearest + " away");
    assertTrue(samples.x().length < 300);
  }

  @Test
  void aPoleIsAGapAndNotALine() {
    double[] gaps = gaps(of(x -> 1 / x, -1, 1.01));
    assertTrue(gaps.length > 0);
    assertTrue(Arrays.stream(gaps).allMatch(x -> Math.abs(x) < 0.05));
  }

  @Test
  void aStepIsAGap() {
    assertEquals(1, gaps(of(Math::signum, -1, 1.03)).length);
  }

  @Test
  void whereThereIsNoValueThereIsNoLine() {
    Samples samples = of(Math::log, -1, 1);
    for (int i = 0; i < samples.x().length; i++) {
      assertEquals(samples.x()[i] <= 0, Double.isNaN(samples.y()[i]));
    }
    double first = Arrays.stream(samples.x()).filter(x -> x > 0).min().orElse(1);
    assertTrue(first < 0.002, "the line begins at " + first);
  }

  @Test
  void aSteepCurveIsNotTorn() {
    assertEquals(0, gaps(of(x -> Math.tanh(30 * x), -1, 1)).length);
    assertEquals(0, gaps(of(x -> x * x * x * x * x * x, -3, 3)).length);
    assertEquals(0, gaps(of(Math::exp, -4, 8)).length);
  }

  @Test
  void workThatIsOutOfDateStops() {
    int[] calls = {0};
    Samples.of(x -> ++calls[0], Axis.linear(0, 1), Double.NaN, () -> calls[0] >= 5);
    assertEquals(5, calls[0]);
    assertFalse(calls[0] > 5);
  }
}
