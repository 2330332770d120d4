package tapedeck.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static List<String> labels(Axis axis, int most) {
    return axis.ticks(most).stream().map(Axis.Tick::label).toList();
  }

  @Test
  void ticksStandAtRoundNumbers() {
    assertEquals(List.of("0", "2", "4", "6", "8"), labels(Axis.linear(-1, 9), 6));
    assertEquals(List.of("−0.5", "0", "0.5"), labels(Axis.linear(-0.7, 0.7), 3));
    assertEquals(List.of("0.0001", "0.0002", "0.0003"), labels(Axis.linear(5e-5, 3.3e-4), 4));
    assertEquals(List.of("0", "1e6", "2e6"), labels(Axis.linear(-1e5, 2.2e6), 3));
  }

  @Test
  void neighbouringTicksDifferHoweverLittleTheAxisSpans() {
    List<String> close = List.of("0.506214", "0.506216", "0.506218");
    assertEquals(close, labels(Axis.linear(0.5062135, 0.5062185), 3));
    assertEquals(List.of("1234567", "1234568"), labels(Axis.linear(1234566.6, 1234568.2), 2));
  }

  @Test
  void aLogarithmicAxisHasPowersOfTen() {
    Axis axis = new Axis(5e-5, 20, Axis.Kind.LOG);
    assertEquals(List.of("1e−4", "1e−3", "1e−2", "1e−1", "1e0", "1e1"), labels(axis, 6));
    assertEquals(List.of("1e−4", "1e−2", "1e0"), labels(axis, 3));
    assertEquals(0.5, axis.fraction(axis.value(0.5)), 1e-12);
  }

  @Test
  void iterationsAreCountedFromOneAndNeverHalved() {
    assertEquals(List.of("1", "10", "20", "30"), labels(Framing.iterations(39), 5));
    assertEquals(List.of("1", "2", "3"), labels(Framing.iterations(3), 9));
    assertEquals(List.of("1"), labels(Framing.iterations(1), 9));
  }

  @Test
  void lossesThatSpanDecadesAreDrawnByPowersOfTen() {
    assertEquals(Axis.Kind.LOG, Framing.course(new double[] {16, 1, 1e-3}).kind());
    assertEquals(Axis.Kind.LOG, Framing.course(new double[] {16, 1e-3, 0}).kind());
    assertEquals(Axis.Kind.LINEAR, Framing.course(new double[] {16, 8, 4}).kind());
    assertEquals(Axis.Kind.LINEAR, Framing.course(new double[] {16, 1e-3, -1}).kind());
  }

  @Test
  void numbersThatAreNotFiniteNeverBreakAnAxis() {
    double[] lost = {Double.NaN, Double.POSITIVE_INFINITY, Double.NaN};
    assertTrue(Double.isFinite(Framing.course(lost).span()));
    Axis axis = Framing.course(new double[] {1, 2, Double.NaN, Double.NEGATIVE_INFINITY});
    assertTrue(axis.contains(1) && axis.contains(2) && axis.span() < 2);
  }

  @Test
  void anAxisStaysWhenLittleChanges() {
    Axis used = Axis.linear(-1, 9);
    assertEquals(used, Framing.kept(used, Axis.linear(-0.9, 8.8)));
    assertEquals(Axis.linear(-2, 9), Framing.kept(used, Axis.linear(-2, 9)));
    assertEquals(Axis.linear(3, 5), Framing.kept(used, Axis.linear(3, 5)));
  }
}
