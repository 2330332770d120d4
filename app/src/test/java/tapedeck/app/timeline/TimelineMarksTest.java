package tapedeck.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.trace.Granularity;
import tapedeck.trace.Phase;
import tapedeck.trace.Run;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

class TimelineMarksTest {
  private static final String LOOP =
      """
      import tensorflow as tf
      x = tf.Variable(1.0)
      for i in range(%d):
          with tf.GradientTape() as t:
              y = x * x
          x.assign_sub(0.1 * t.gradient(y, x))
      """;

  private static Trace loop(int rounds) {
    return new Run(LOOP.formatted(rounds), Limits.DEFAULT).execute();
  }

  private static long count(String path) {
    return path.chars().filter(c -> c == 'M').count();
  }

  @Test
  void aMarkStandsWhereEachIterationBegins() {
    Trace trace = loop(12);
    Steps steps = trace.steps(Granularity.OP);
    String marks = Rounds.marks(trace, steps, 800);
    assertEquals(12, count(marks));
    double second = steps.indexAt(trace.iterations().get(1).begin()) * 800.0 / (steps.count() - 1);
    assertTrue(marks.contains("M" + Math.rint(second) + " 0"), marks);
  }

  @Test
  void whereTheyWouldStandTooCloseOnlyEachTenthIsMarked() {
    Trace trace = loop(300);
    assertEquals(30, count(Rounds.marks(trace, trace.steps(Granularity.OP), 800)));
  }

  @Test
  void aRunWithoutALoopHasNone() {
    Trace trace = loop(1);
    assertEquals("", Rounds.marks(trace, trace.steps(Granularity.OP), 800));
  }

  @Test
  void eachPhaseHasItsSegments() {
    Trace trace = loop(3);
    Segments segments = Segments.of(trace, trace.steps(Granularity.OP), 800, 12);
    for (Phase phase : new Phase[] {Phase.RECORD, Phase.BACKWARD, Phase.UPDATE}) {
      assertEquals(3, count(segments.of(phase)), phase.toString());
    }
    assertFalse(Segments.of(trace, trace.steps(Granularity.OP), 10, 12).of(Phase.RECORD).isEmpty());
  }
}
