package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.script.ScriptError;

class HitsTest {
  private static final Trace TRACE =
      new Run(
              """
              import tensorflow as tf
              x = tf.Variable(3.0)
              for i in range(4):
                  with tf.GradientTape() as t:
                      y = tf.multiply(
                          x,
                          x)
                  g = t.gradient(y, x)
                  x.assign_sub(0.1 * g)
              """,
              Limits.DEFAULT)
          .execute();

  private static List<Event> at(Breakpoint breakpoint) {
    return IntStream.of(Hits.of(TRACE, List.of(breakpoint), () -> false))
        .mapToObj(position -> (Event) TRACE.at(position).last())
        .toList();
  }

  @Test
  void aLineStopsEachTimeItIsAboutToRun() {
    List<Event> hits = at(Breakpoint.onLine(8));
    assertEquals(4, hits.size());
    for (Event hit : hits) {
      assertEquals(8, assertInstanceOf(Event.StatementBegan.class, hit).place().line());
    }
  }

  @Test
  void aLineInTheMiddleOfAStatementStopsWhereTheStatementIsAboutToRun() {
    assertEquals(at(Breakpoint.onLine(5)), at(Breakpoint.onLine(6)));
    assertEquals(4, at(Breakpoint.onLine(7)).size());
  }

  @Test
  void aLineThatNeverRunsNeverStops() {
    assertEquals(List.of(), at(Breakpoint.onLine(40)));
  }

  @Test
  void theHeadOfALoopStopsAtEachRoundAndNotForItsBody() {
    List<Event> hits = at(Breakpoint.onLine(3));
    assertEquals(4, hits.size());
    assertEquals(3, hits.getLast().place().endLine());
  }

  @Test
  void aVertexStopsAtItsValueAndAtEachGradientOfEveryIteration() {
    Structure first = Structure.of(TRACE, 0);
    String multiply =
        first.vertices().keySet().stream()
            .filter(key -> key.startsWith("5:"))
            .findFirst()
            .orElseThrow();
    List<Event> hits = at(Breakpoint.onVertex(multiply));
    assertEquals(8, hits.size());
    assertInstanceOf(Event.Computed.class, hits.getFirst());
    List<Event> ofVariable = at(Breakpoint.onVertex("variable x"));
    assertEquals(12, ofVariable.size());
    assertEquals(4, ofVariable.stream().filter(Event.Assigned.class::isInstance).count());
  }

  private static List<Moment> when(Trace trace, Spot spot, String condition) {
    try {
      Breakpoint breakpoint = new Breakpoint(spot, Condition.of(condition));
      return IntStream.of(Hits.of(trace, List.of(breakpoint), () -> false))
          .mapToObj(trace::at)
          .toList();
    } catch (ScriptError wrong) {
      throw new AssertionError(wrong);
    }
  }

  @Test
  void anExpressionIsAskedOfTheNamesAsTheyStandThere() {
    List<Moment> hits = when(TRACE, new Spot.Line(8), "i % 2 == 1 and x < 3");
    assertEquals(List.of(2, 4), hits.stream().map(Moment::iteration).toList());
    assertEquals(1, when(TRACE, new Spot.Line(8), "float(g) > 4.5 and i == 1").size());
    assertEquals(List.of(), when(TRACE, new Spot.Line(8), "tf.reduce_sum(x) > 100"));
  }

  @Test
  void anExpressionOnTheWholeRunStopsWhereItBecomesTrue() {
    List<Moment> hits = when(TRACE, new Spot.Anywhere(), "x < 2");
    assertEquals(1, hits.size());
    assertInstanceOf(Event.Assigned.class, hits.getFirst().last());
    assertEquals(2, hits.getFirst().iteration());
  }

  @Test
  void aGradientAboveABoundStopsWhereItIsSummed() {
    assertEquals(1, when(TRACE, new Spot.Vertex("variable x"), "|grad| > 5").size());
    assertEquals(1, when(TRACE, new Spot.Anywhere(), "grad > 5").size());
  }

  @Test
  void nanStopsWhereItBeginsAndNotWhereItGoesOn() {
    Trace trace =
        new Run(
                """
                import tensorflow as tf
                x = tf.Variable(-1.0)
                y = tf.math.log(x)
                z = y * 2.0
                x.assign(z)
                w = tf.zeros((2, 3))
                v = tf.ones((3,)) * 2.0
                """,
                Limits.DEFAULT)
            .execute();
    List<Moment> hits = when(trace, new Spot.Anywhere(), "nan");
    assertEquals(2, hits.size());
    assertEquals(3, hits.getFirst().place().line());
    assertInstanceOf(Event.Assigned.class, hits.getLast().last());
    assertEquals(1, when(trace, new Spot.Line(5), "not finite").size());
    assertEquals(7, when(trace, new Spot.Anywhere(), "shape = (3)").getFirst().place().line());
  }

  @Test
  void aConditionIsWrittenAsItIsRead() throws ScriptError {
    for (String text :
        List.of(
            "",
            "nan",
            "|grad| > 1",
            "|grad| > 0.25",
            "shape = (2, 3)",
            "shape = (3,)",
            "shape = ()",
            "x > 3")) {
      assertEquals(text, Condition.of(text).text());
    }
    assertThrows(ScriptError.class, () -> Condition.of("x ="));
    assertThrows(ScriptError.class, () -> Condition.of("x = 3"));
    assertEquals("name 'q' is not defined", Hits.problem(TRACE, Condition.of("q > 1")));
    assertEquals("", Hits.problem(TRACE, Condition.of("x > 1")));
  }

  @Test
  void severalBreakpointsTogetherStopOncePerPosition() {
    int[] hits = Hits.of(TRACE, List.of(Breakpoint.onLine(5), Breakpoint.onLine(6)), () -> false);
    assertEquals(4, hits.length);
  }
}
