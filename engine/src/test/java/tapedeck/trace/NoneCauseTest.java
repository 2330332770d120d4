package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.script.Limits;

/** What is said about a gradient that is None. */
class NoneCauseTest {
  private static final String BEGIN =
      """
      import tensorflow as tf
      import numpy as np
      x = tf.Variable(2.0)
      y = tf.Variable(3.0)
      c = tf.constant(4.0)
      """;

  private static NoneCause cause(String script) {
    Trace trace = new Run(BEGIN + script, Limits.DEFAULT).execute();
    PassInfo pass = trace.passes().getLast();
    Event.PassEnded ended = (Event.PassEnded) trace.event(trace.passEnd(pass.number()));
    return NoneCause.of(trace, pass, ended.results().getLast());
  }

  private static DynamicTest says(String sentence, String script) {
    return DynamicTest.dynamicTest(
        sentence,
        () -> {
          NoneCause cause = cause(script);
          assertEquals(sentence, cause.sentence());
          assertFalse(cause.remedy().isBlank());
        });
  }

  @TestFactory
  Stream<DynamicTest> everyCauseIsNamedWithItsPlace() {
    return Stream.of(
        says(
            "i is int32, and only floating-point numbers carry gradients.",
            """
            i = tf.constant(3)
            with tf.GradientTape() as t:
                t.watch(i)
                z = i * i
            t.gradient(z, i)
            """),
        says(
            "d comes from h.gradient(y, x) on line 9, and g did not record how that was computed.",
            """
            with tf.GradientTape() as g:
                with tf.GradientTape() as h:
                    y = x ** 3
            d = h.gradient(y, x)
            loss = d * d
            g.gradient(loss, x)
            """),
        says(
            "t never watched c, a tensor.",
            """
            with tf.GradientTape() as t:
                z = x * c
            t.gradient(z, c)
            """),
        says(
            "t watches no y: it was not read in the block, or is not trainable.",
            """
            with tf.GradientTape() as t:
                z = x * c
            t.gradient(z, y)
            """),
        says(
            "c was used on line 7, before it was watched on line 8.",
            """
            with tf.GradientTape() as t:
                z = c * 2.0
                t.watch(c)
            t.gradient(z, c)
            """),
        says(
            "z was not computed from y.",
            """
            with tf.GradientTape() as t:
                w = y * 2.0
                z = x * c
            t.gradient(z, y)
            """),
        says(
            "w × 2 on line 8 was not recorded: no tape was recording.",
            """
            with tf.GradientTape() as t:
                w = x * c
            z = w * 2.0
            t.gradient(z, x)
            """),
        says(
            "w × 2 on line 9 was not recorded: the tape was stopped.",
            """
            with tf.GradientTape() as t:
                w = x * c
                with t.stop_recording():
                    z = w * 2.0
            t.gradient(z, x)
            """),
        says(
            "The tape forgot x × c when it was reset on line 8.",
            """
            with tf.GradientTape() as t:
                w = x * c
                t.reset()
                z = w * x
            t.gradient(w, x)
            """),
        says(
            "No gradient passes stop(x) on line 7. stop_gradient lets the value pass and holds the"
                + " gradient back.",
            """
            with tf.GradientTape() as t:
                z = tf.stop_gradient(x) * c
            t.gradient(z, x)
            """),
        says(
            "No gradient passes cast(x) on line 7. Its result is int32, and carries no gradient.",
            """
            with tf.GradientTape() as t:
                z = tf.cast(x, tf.int32) * 2
            t.gradient(z, x)
            """),
        says(
            "assign stores a number in y on line 7, and a tape records no assignment.",
            """
            with tf.GradientTape() as t:
                y.assign(x * 7.0)
                z = y * 3.0
            t.gradient(z, x)
            """),
        says(
            "x.numpy() on line 8 is a NumPy float32; the tape sees only the numbers it holds, not"
                + " where they came from.",
            """
            with tf.GradientTape() as t:
                a = x * 1.0
                z = tf.square(x.numpy()) * y
            t.gradient(z, x)
            """),
        says(
            "w means another tensor since line 9; the target was computed from the one before.",
            """
            with tf.GradientTape() as t:
                w = x * x
                z = w * 3.0
                w = w + 1.0
            t.gradient(z, w)
            """));
  }

  @Test
  void theOperationsConcernedAreNamed() {
    NoneCause cause =
        cause(
            """
            with tf.GradientTape() as t:
                w = x * c
            z = w * 2.0
            t.gradient(z, x)
            """);
    assertEquals(1, cause.nodes().size());
    assertEquals(8, cause.place().line());
    assertEquals(
        "Compute it inside the tape’s with block, where nothing stops the recording.",
        cause.remedy());
  }
}
