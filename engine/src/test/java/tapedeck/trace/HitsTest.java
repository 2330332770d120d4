package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

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

  @Test
  void severalBreakpointsTogetherStopOncePerPosition() {
    int[] hits = Hits.of(TRACE, List.of(Breakpoint.onLine(5), Breakpoint.onLine(6)), () -> false);
    assertEquals(4, hits.length);
  }
}
