package tapedeck.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.trace.Event;
import tapedeck.trace.Granularity;
import tapedeck.trace.Iteration;
import tapedeck.trace.Moment;
import tapedeck.trace.Run;
import tapedeck.trace.Trace;

class PositionTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf
      x = tf.Variable(0.0)
      for i in range(5):
          with tf.GradientTape() as t:
              y = (x - 4.0) ** 2
          g = t.gradient(y, x)
          x.assign_sub(0.1 * g)
      """;

  @Test
  void anotherNumberLeavesTheStepAlone() {
    Trace old = run(SCRIPT);
    Trace next = run(SCRIPT.replace("4.0", "7.0"));
    for (int position : old.steps(Granularity.OP).positions()) {
      assertEquals(position, Position.kept(old.at(position), next));
    }
  }

  @Test
  void linesAboveMoveThePlaceDown() {
    Trace old = run(SCRIPT);
    Moment before = contributionOf(old, 3, "pow");
    Trace next = run("# one more\n\n" + SCRIPT);
    Moment now = next.at(Position.kept(before, next));
    assertEquals(before.place().line() + 2, now.place().line());
    assertEquals(3, now.iteration());
    assertEquals(before.sentence(), now.sentence());
  }

  @Test
  void anOperationMoreOnTheLineLeavesOneAtTheSameContribution() {
    Trace old = run(SCRIPT);
    Moment before = contributionOf(old, 2, "pow");
    Trace next = run(SCRIPT.replace("(x - 4.0) ** 2", "3.0 * (x - 4.0) ** 2 + tf.sin(x)"));
    Moment now = next.at(Position.kept(before, next));
    assertEquals(2, now.iteration());
    var contribution = assertInstanceOf(Event.Contributed.class, now.last());
    assertEquals("pow", next.node(contribution.node()).op().name());
  }

  @Test
  void aLoopThatEndsEarlierIsLeftAtItsLastRound() {
    Trace old = run(SCRIPT);
    Moment before = contributionOf(old, 5, "sub");
    Trace next = run(SCRIPT.replace("range(5)", "range(2)"));
    Moment now = next.at(Position.kept(before, next));
    assertEquals(2, now.iteration());
    assertEquals(before.place().line(), now.place().line());
  }

  @Test
  void aStepThatIsGoneLeavesOneOnItsLine() {
    Trace old = run(SCRIPT);
    Moment before = contributionOf(old, 4, "pow");
    Trace next = run(SCRIPT.replace("(x - 4.0) ** 2", "tf.abs(x - 4.0)"));
    Moment now = next.at(Position.kept(before, next));
    assertEquals(4, now.iteration());
    assertEquals(before.place().line(), now.place().line());
  }

  @Test
  void theStartStaysTheStartAndTheEndTheEnd() {
    Trace old = run(SCRIPT);
    Trace next = run(SCRIPT.replace("range(5)", "range(9)"));
    assertEquals(0, Position.kept(old.at(0), next));
    assertEquals(next.size(), Position.kept(old.at(old.size()), next));
  }

  @Test
  void aTextThatDoesNotRunAnyMoreIsNoPlaceToFallFrom() {
    Trace old = run(SCRIPT);
    Trace next = run("x = (");
    for (int position : old.steps(Granularity.OP).positions()) {
      int kept = Position.kept(old.at(position), next);
      assertTrue(kept >= 0 && kept <= next.size());
    }
  }

  private static Moment contributionOf(Trace trace, int number, String op) {
    Iteration iteration = trace.iterations().get(number - 1);
    for (int i = iteration.begin(); i < iteration.end(); i++) {
      if (trace.event(i) instanceof Event.Contributed c
          && c.node() >= 0
          && trace.node(c.node()).op().name().equals(op)) {
        return trace.at(trace.steps(Granularity.OP).after(i));
      }
    }
    throw new AssertionError("no contribution of " + op);
  }

  private static Trace run(String script) {
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    trace.prepare();
    return trace;
  }
}
