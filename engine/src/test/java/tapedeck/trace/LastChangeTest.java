package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class LastChangeTest {
  private static final Trace TRACE =
      new Run(
              """
              import tensorflow as tf
              x = tf.Variable(3.0)
              for i in range(3):
                  with tf.GradientTape() as t:
                      y = x * x + x
                  g = t.gradient(y, x)
                  x.assign_sub(0.1 * g)
              print('done')
              """,
              Limits.DEFAULT)
          .execute();

  private static final long X = TRACE.variables().iterator().next().id();

  private static Moment end() {
    return TRACE.at(TRACE.size());
  }

  @Test
  void aVariableWasLastChangedByItsLastAssignmentAndThenByTheOneBefore() {
    Moment last = TRACE.at(LastChange.ofValue(end(), X).orElseThrow());
    Event.Assigned assigned = assertInstanceOf(Event.Assigned.class, last.last());
    assertEquals(end().version(X), assigned.after());
    Moment before = TRACE.at(LastChange.ofValue(last, X).orElseThrow());
    assertEquals(assigned.before(), assertInstanceOf(Event.Assigned.class, before.last()).after());
    Moment first = TRACE.at(LastChange.ofValue(before, X).orElseThrow());
    Moment made = TRACE.at(LastChange.ofValue(first, X).orElseThrow());
    assertInstanceOf(Event.VariableCreated.class, made.last());
    assertTrue(LastChange.ofValue(made, X).isEmpty());
  }

  @Test
  void aGradientWasLastChangedByTheContributionAddedLast() {
    PassInfo pass = TRACE.passes().getLast();
    Moment last = TRACE.at(LastChange.ofGradient(end(), X).orElseThrow());
    assertEquals(end().gradient(pass, X), last.gradient(pass, X));
    assertInstanceOf(Event.Contributed.class, last.last());
    Moment before = TRACE.at(LastChange.ofGradient(last, X).orElseThrow());
    assertEquals(
        last.sums(pass).stream().filter(sum -> sum.of() == X).count() - 1,
        before.sums(pass).stream().filter(sum -> sum.of() == X).count());
  }

  @Test
  void aTensorWasChangedByTheOperationThatMadeIt() {
    int node = TRACE.tape(2).nodes().getLast();
    long y = TRACE.node(node).output();
    Moment made = TRACE.at(LastChange.ofValue(end(), y).orElseThrow());
    assertEquals(node, made.lastIndex());
    assertTrue(LastChange.ofValue(made, y).isEmpty());
  }

  @Test
  void aNumberWasLastChangedWhereItsNameWasBound() {
    Binding i =
        end().bindings().stream().filter(each -> each.name().equals("i")).findFirst().orElseThrow();
    Moment bound = TRACE.at(LastChange.of(end(), i).orElseThrow());
    assertEquals(3, bound.place().line());
    assertEquals("i = 2", "i = " + bound.text(i));
  }

  @Test
  void halfAStepComputesAContributionAndTheOtherHalfAddsIt() {
    Steps whole = TRACE.steps(Granularity.OP);
    Steps half = TRACE.steps(Granularity.HALF);
    int contributions = 0;
    for (int i = 0; i < TRACE.size(); i++) {
      contributions += TRACE.event(i) instanceof Event.Contributed ? 1 : 0;
    }
    assertEquals(whole.count() + contributions, half.count());
    PassInfo pass = TRACE.passes().getFirst();
    int computed = half.after(whole.after(pass.begin()));
    Moment between = TRACE.at(computed);
    assertTrue(between.isBetweenHalves());
    assertTrue(between.sentence().endsWith(", not yet added to its sum."), between.sentence());
    Moment added = TRACE.at(half.after(computed));
    assertFalse(added.isBetweenHalves());
    assertEquals(between.contributions(pass), added.contributions(pass));
    assertEquals(between.sums(pass).size() + 1, added.sums(pass).size());
  }
}
