package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.tape.GradientTape;

class TraceTest {
  private static final String MINIMIZE =
      """
      import tensorflow as tf

      x = tf.Variable(0.0)
      opt = tf.keras.optimizers.SGD(0.1)

      for i in range(50):
          with tf.GradientTape() as t:
              y = (x - 4)**2
          g = t.gradient(y, [x])
          opt.apply_gradients(zip(g, [x]))
          if y < 1e-6: break

      print(f"x = {x.numpy():.4f}")
      """;

  private final Trace trace = new Run(MINIMIZE, Limits.DEFAULT).execute();

  private static String value(@Nullable Seen seen) {
    return seen == null ? "none" : Numbers.of(seen);
  }

  /** Everything a view could show at a position, as text. */
  private String shown(int position) {
    Moment m = trace.at(position);
    List<String> parts = new ArrayList<>();
    parts.add(m.sentence());
    parts.add(m.phase() + " " + m.place() + " " + m.iteration() + " " + m.focus());
    m.bindings().forEach(b -> parts.add(b.name() + " = " + m.text(b)));
    PassInfo pass = m.pass();
    if (pass != null) {
      m.contributions(pass).forEach(c -> parts.add(c.toString()));
      m.sums(pass).forEach(s -> parts.add(s.toString()));
      parts.add(String.valueOf(m.results(pass)));
    }
    trace.tapes().forEach(t -> parts.add(t.name() + m.state(t.number())));
    parts.add(m.printed());
    return String.join("\n", parts);
  }

  @Test
  void steppingBackShowsTheStatesThatSteppingForwardShowed() {
    Steps steps = trace.steps(Granularity.OP);
    List<String> forward = new ArrayList<>();
    int position = 0;
    forward.add(shown(position));
    while (position < trace.size()) {
      position = steps.after(position);
      forward.add(shown(position));
    }
    List<String> back = new ArrayList<>();
    back.add(shown(position));
    while (position > 0) {
      position = steps.before(position);
      back.addFirst(shown(position));
    }
    assertEquals(forward, back);
    assertEquals(steps.count(), forward.size());
    assertTrue(forward.stream().distinct().count() > 300, "most moments differ");
  }

  @Test
  void theFirstPassCarriesMinusEightToX() {
    Moment m = trace.at(trace.highlight());
    PassInfo pass = m.pass();
    assertNotNull(pass);
    List<Event.Contributed> flowed = m.contributions(pass);
    assertEquals(2, flowed.size());
    Labels labels = new Labels(trace);
    Event.Contributed last = flowed.getLast();
    assertEquals("x − 4", labels.expression(last.node()));
    assertEquals("x", labels.operand(trace.node(last.node()), last.input()));
    assertEquals("−8", Numbers.gradient(trace.seen(last.value())));
    assertEquals("x receives −8 × 1 = −8 through x − 4.", m.sentence());
    assertEquals(9, m.place().line());
    assertEquals(1, m.iteration());
    assertEquals(Phase.BACKWARD, m.phase());
  }

  @Test
  void positionsGroupIntoLinesPassesAndIterations() {
    assertEquals(39, trace.iterations().size());
    Steps iterations = trace.steps(Granularity.ITERATION);
    assertEquals(trace.size(), iterations.position(iterations.count() - 1));
    assertTrue(iterations.count() >= 39);
    Steps ops = trace.steps(Granularity.OP);
    for (int position : iterations.positions()) {
      assertEquals(position, ops.position(ops.indexAt(position)), "no line between two operations");
    }
    Steps lines = trace.steps(Granularity.LINE);
    List<Integer> firstLines =
        IntStream.range(1, 9)
            .map(lines::position)
            .map(p -> trace.at(p).place().line())
            .boxed()
            .toList();
    assertEquals(List.of(1, 3, 4, 6, 7, 8, 9, 10), firstLines);
    Steps passes = trace.steps(Granularity.PASS);
    List<Phase> phases =
        IntStream.range(1, 5).map(passes::position).mapToObj(p -> trace.at(p).phase()).toList();
    assertEquals(List.of(Phase.RECORD, Phase.BACKWARD, Phase.UPDATE, Phase.RECORD), phases);
  }

  @Test
  void aMomentKnowsWhatHadNotHappenedYet() {
    Structure structure = Structure.of(trace, 0);
    int sub = trace.tape(0).nodes().getFirst();
    Moment before = trace.at(sub);
    assertNull(before.value(trace.node(sub).output()));
    assertEquals("−4.0", value(trace.at(sub + 1).value(trace.node(sub).output())));
    assertEquals(GradientTape.State.RECORDING, before.state(0));
    Moment end = trace.at(trace.size());
    assertEquals(GradientTape.State.RELEASED, end.state(0));
    assertEquals("x = 3.9993\n", end.printed());
    assertEquals("", before.printed());
    long x = trace.variables().iterator().next().id();
    assertEquals("0.0", value(before.value(x)));
    assertNotNull(structure.sourceOf(x));
  }

  @Test
  void everyIterationHasTheSameStructure() {
    List<String> first = Structure.of(trace, 0).fingerprint();
    for (TapeInfo tape : trace.tapes()) {
      assertEquals(first, Structure.of(trace, tape.number()).fingerprint());
    }
    assertEquals(5, Structure.of(trace, 0).vertices().size());
    assertEquals(4, Structure.of(trace, 0).edges().size());
  }

  @Test
  void anExplanationPutsTheNumbersIntoTheFormula() {
    Moment m = trace.at(trace.highlight());
    Explanation sub = Explanation.of(m, trace.tape(0).nodes().getFirst());
    assertEquals("x − 4", sub.formula());
    assertEquals("0 − 4", sub.numbers());
    assertEquals("−4.0", sub.result());
    assertEquals("−8 × 1 = −8", sub.terms().getFirst().arithmetic(sub.upstream()));
    assertEquals("constant, not watched", sub.terms().getLast().note());
    Explanation pow = Explanation.of(m, trace.tape(0).nodes().getLast());
    assertEquals("(x − 4)²", pow.formula());
    assertEquals("(−4)²", pow.numbers());
  }

  /** Tapes that are opened by turns are one loop, and its rounds those of the one opened first. */
  @Test
  void iterationsAreTheRoundsOfLoopsThatFollowOneAnother() {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        for i in range(3):
            with tf.GradientTape() as first:
                y = x * x
            first.gradient(y, x)
            with tf.GradientTape() as besides:
                y = x * 2.0
        for i in range(5):
            with tf.GradientTape() as second:
                z = x * 3.0
            second.gradient(z, x)
        with tf.GradientTape() as alone:
            w = x * 4.0
        """;
    Trace loops = new Run(script, Limits.DEFAULT).execute();
    List<Iteration> all = loops.iterations();
    assertEquals(8, all.size());
    assertEquals(8, all.getLast().number());
    assertEquals(all.get(3).begin(), all.get(2).end());
    assertEquals(loops.size(), all.getLast().end());
    assertEquals(3, loops.at(all.get(3).begin()).iteration());
    assertEquals(4, loops.at(all.get(3).begin() + 1).iteration());
    assertEquals(3, loops.at(all.get(3).begin()).round());
    assertEquals(1, loops.at(all.get(3).begin() + 1).round());
    assertEquals(5, all.getLast().round());
  }

  @Test
  void anOperationWithAnIntegerAsItsResultHasNoDerivative() {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(2.5)
        with tf.GradientTape() as tape:
            y = tf.cast(x, tf.int32)
        """;
    Trace cast = new Run(script, Limits.DEFAULT).execute();
    Explanation.Term x =
        Explanation.of(cast.at(cast.size()), cast.tape(0).nodes().getFirst()).terms().getFirst();
    assertEquals("", x.derivative());
    assertNull(x.local());
    assertEquals("the result is int32, which carries no gradient", x.note());
  }

  @Test
  void theCurveIsTheRecordedTargetComputedAgain() {
    long x = trace.variables().iterator().next().id();
    Curve curve = Curve.of(trace, 0, x, 0);
    assertNotNull(curve);
    assertEquals(0, curve.origin());
    assertEquals(16, curve.at(0));
    assertEquals(0, curve.at(4));
    assertEquals(25, curve.at(-1));
    Curve later = Curve.of(trace, 5, x, 0);
    assertNotNull(later);
    assertEquals(16, later.at(0));
  }
}
