package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.tape.Place;

/** Every operation knows which characters of the script made it, and by which calls. */
class SourcesTest {
  private static Trace run(String script) {
    return new Run("import tensorflow as tf\n" + script, Limits.DEFAULT).execute();
  }

  private static String text(Trace trace, Place place) {
    return trace.source().at(place);
  }

  private static List<Event> events(Trace trace) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      events.add(trace.event(i));
    }
    return events;
  }

  /** What was computed, each by the text that asked for it. */
  private static List<String> spans(String script) {
    Trace trace = run(script);
    List<String> spans = new ArrayList<>();
    for (Event event : events(trace)) {
      if (event instanceof Event.Computed computed) {
        spans.add(computed.op().name() + ": " + text(trace, computed.place()));
      }
    }
    return spans;
  }

  @Test
  void everyOperationHasTheSpanOfItsExpression() {
    assertEquals(
        List.of("sub: x - 4", "pow: (x - 4)**2"), spans("x = tf.Variable(3.0)\ny = (x - 4)**2\n"));
    assertEquals(
        List.of("mul: 2 * x", "add: 2 * x + 1", "neg: -(2 * x + 1)"),
        spans("x = tf.constant(3.0)\ny = -(2 * x + 1)\n"));
    assertEquals(
        List.of("mul: a * b", "exp: tf.exp(a * b)", "add: tf.exp(a * b) + b"),
        spans("a = b = tf.constant(1.0)\ny = tf.exp(a * b) + b\n"));
  }

  @Test
  void anAugmentedAssignmentIsItsWholeStatement() {
    assertEquals(List.of("mul: y *= 2"), spans("y = tf.constant(3.0)\ny *= 2\n"));
  }

  @Test
  void aChainedComparisonHasASpanForEachLink() {
    assertEquals(
        List.of("less: 0 < x", "less: x < 5"), spans("x = tf.constant(3.0)\nb = 0 < x < 5\n"));
  }

  @Test
  void anExpressionOverSeveralLinesIsOneSpan() {
    List<Place> places = new ArrayList<>();
    for (Event event : events(run("x = tf.constant(3.0)\ny = (x *\n     2 +\n     1)\n"))) {
      if (event instanceof Event.Computed computed) {
        places.add(computed.place());
      }
    }
    assertEquals(List.of(new Place(3, 5, 4, 6), new Place(3, 5, 5, 6)), places);
  }

  @Test
  void whatIsInAComprehensionOrAnFStringIsFound() {
    assertEquals(
        List.of("mul: x * i", "mul: x * i"),
        spans("x = tf.constant(3.0)\nys = [x * i for i in range(2)]\n"));
    assertEquals(List.of("add: x + 1"), spans("x = tf.constant(3.0)\nprint(f'{x + 1} {2}')\n"));
  }

  /** The calls an operation was computed in, outermost first, each as the script has it. */
  private static List<String> chains(String script) {
    Trace trace = run(script);
    Deque<String> open = new ArrayDeque<>();
    List<String> chains = new ArrayList<>();
    for (Event event : events(trace)) {
      if (event instanceof Event.FunctionCrossed crossed && crossed.entered()) {
        open.addLast(crossed.function() + " by " + text(trace, crossed.place()));
      } else if (event instanceof Event.FunctionCrossed) {
        open.removeLast();
      } else if (event instanceof Event.Computed computed) {
        chains.add(String.join(" > ", open) + ": " + text(trace, computed.place()));
      }
    }
    return chains;
  }

  @Test
  void insideFunctionsTheCallsAreKnown() {
    String script =
        """
        def square(v):
            return v * v
        def loss(w):
            return square(w - 1) + square(w)
        x = tf.Variable(2.0)
        loss(x)
        """;
    assertEquals(
        List.of(
            "loss by loss(x): w - 1",
            "loss by loss(x) > square by square(w - 1): v * v",
            "loss by loss(x) > square by square(w): v * v",
            "loss by loss(x): square(w - 1) + square(w)"),
        chains(script));
  }

  @Test
  void generatorsAndMethodsAreCallsToo() {
    String script =
        """
        class Model:
            def __call__(self, x):
                return x * 3
        def steps(x):
            for i in range(2):
                yield x + i
        model = Model()
        for v in steps(tf.constant(1.0)):
            model(v)
        """;
    List<String> chains = chains(script);
    assertEquals("__call__ by model(v): x * 3", chains.get(1));
    assertEquals(4, chains.size());
    assertEquals(
        ": ".length() + "x + i".length(), chains.get(0).length() - chains.get(0).indexOf(": "));
  }

  @Test
  void assignedValuesGoByTheirNamesAndOthersByTheirExpressions() {
    Trace trace = run("x = tf.Variable(3.0)\nz = x - 4\ny = z**2 + 1\n");
    Labels labels = new Labels(trace);
    List<String> names = new ArrayList<>();
    for (Event event : events(trace)) {
      if (event instanceof Event.Computed computed) {
        names.add(labels.of(computed.output()));
      }
    }
    assertEquals(List.of("z", "z²", "y"), names);
  }

  @Test
  void aListOfNumbersNeedsNoFurtherBrackets() {
    Trace trace =
        run("c = tf.Variable([1.0, 2.0])\nd = tf.gather(c, [0, 1])\ny = tf.abs(d * [3.0, 4.0])\n");
    Labels labels = new Labels(trace);
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.event(i) instanceof Event.Computed) {
        titles.add(labels.title(i));
      }
    }
    assertEquals(List.of("d = c[[0, 1]]", "d × [3.0, 4.0]", "y = |(·)|"), titles);
  }
}
