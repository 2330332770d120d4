package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class CallStepsTest {
  private static final Trace TRACE =
      new Run(
              """
              import tensorflow as tf
              def square(a):
                  b = a * a
                  return b
              def twice(a):
                  c = square(a)
                  return c + c
              x = tf.Variable(3.0)
              y = twice(x)
              z = y
              """,
              Limits.DEFAULT)
          .execute();

  private static int before(int line) {
    for (int i = 0; i < TRACE.size(); i++) {
      if (TRACE.event(i) instanceof Event.StatementBegan began && began.place().line() == line) {
        return i + 1;
      }
    }
    throw new AssertionError("line " + line + " never ran");
  }

  private static int line(int position) {
    return TRACE.at(position).place().line();
  }

  @Test
  void aStepIntoALineThatCallsGoesToTheFirstLineOfTheFunction() {
    assertEquals(6, line(CallSteps.into(TRACE, before(9))));
    assertEquals(3, line(CallSteps.into(TRACE, before(6))));
  }

  @Test
  void aStepOverALineThatCallsGoesToTheLineBehindIt() {
    assertEquals(10, line(CallSteps.over(TRACE, before(9))));
    assertEquals(7, line(CallSteps.over(TRACE, before(6))));
    assertEquals(10, line(CallSteps.over(TRACE, before(7))), "from the last line of a function");
  }

  @Test
  void aStepOutGoesToTheLineBehindTheCall() {
    assertEquals(7, line(CallSteps.out(TRACE, before(3))));
    assertEquals(10, line(CallSteps.out(TRACE, before(6))));
    assertEquals(TRACE.size(), CallSteps.out(TRACE, before(10)));
  }

  @Test
  void theSameBackward() {
    assertEquals(before(9), CallSteps.backOver(TRACE, before(10)));
    assertEquals(before(7), CallSteps.backInto(TRACE, before(10)));
    assertEquals(before(6), CallSteps.backOut(TRACE, before(4)));
    assertEquals(before(9), CallSteps.backOut(TRACE, before(6)));
    assertEquals(0, CallSteps.backOut(TRACE, before(9)));
  }

  @Test
  void theDepthIsThatOfTheFunctionOneIsIn() {
    assertEquals(0, CallSteps.depth(TRACE, before(9)));
    assertEquals(1, CallSteps.depth(TRACE, before(6)));
    assertEquals(2, CallSteps.depth(TRACE, before(4)));
    assertEquals(1, CallSteps.depth(TRACE, before(7)));
    assertEquals(0, CallSteps.depth(TRACE, TRACE.size()));
  }
}
