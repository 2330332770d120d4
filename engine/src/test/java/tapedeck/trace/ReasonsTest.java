package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class ReasonsTest {
  private static Moment end(String body) {
    Trace trace = new Run("import tensorflow as tf\n" + body, Limits.DEFAULT).execute();
    return trace.at(trace.size());
  }

  private static Structure structure(Moment moment) {
    return Structure.of(moment.trace(), moment.focus());
  }

  private static WhyNone only(String body) {
    Moment moment = end(body);
    List<WhyNone> all = WhyNone.all(moment, structure(moment));
    assertEquals(1, all.size(), body);
    return all.getFirst();
  }

  @Test
  void aStoppedGradientIsCutAtTheOperationThatStopsIt() {
    WhyNone why =
        only(
            """
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                a = x * 3.0
                b = tf.stop_gradient(a)
                loss = b * b
            t.gradient(loss, x)
            """);
    assertEquals("∂loss/∂x is None", why.headline());
    assertEquals(
        "No gradient passes stop(a) on line 5. stop_gradient lets the value pass and holds the"
            + " gradient back.",
        why.words());
    assertEquals(2, why.way().size(), "from x to a, and from a to the cut");
    assertEquals(why.way().getLast(), why.cut());
  }

  @Test
  void anAssignmentCutsThePathAndTheVariableIsDrawnFromThere() {
    String body =
        """
        x = tf.Variable(2.0)
        y = tf.Variable(1.0)
        with tf.GradientTape() as t:
            a = y * 1.0
            y.assign(x * 3.0)
            loss = y * y + a
        t.gradient(loss, x)
        """;
    WhyNone why = only(body);
    assertTrue(why.words().startsWith("assign stores a number in y on line 6"), why.words());
    Structure structure = structure(end(body));
    assertEquals(1, structure.severed().size());
    Structure.Cell stored = (Structure.Cell) structure.severed().getFirst().to();
    assertEquals(2, stored.version());
    assertEquals(2, structure.cells(stored.variable()).size());
  }

  @Test
  void whatIsComputedBehindTheBlockIsCutThere() {
    WhyNone why =
        only(
            """
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                y = x * x
            z = y * 3.0
            t.gradient(z, x)
            """);
    assertEquals("y × 3 on line 5 was not recorded: no tape was recording.", why.words());
  }

  @Test
  void anIntegerCutsThePath() {
    WhyNone why =
        only(
            """
            x = tf.Variable(2.7)
            with tf.GradientTape() as t:
                k = tf.cast(x, tf.int32)
                loss = tf.cast(k, tf.float32) * 2.0
            t.gradient(loss, x)
            """);
    assertTrue(why.words().contains("on line 4. Its result is int32"), why.words());
  }

  @Test
  void whereSeveralWaysAreCutAllAreNamed() {
    WhyNone why =
        only(
            """
            x = tf.Variable(3.0)
            with tf.GradientTape() as t:
                y = tf.stop_gradient(x) + x.numpy() * 2.0
                z = y + tf.cast(tf.cast(x, tf.int32), tf.float32)
            t.gradient(z, x)
            """);
    assertEquals(
        "No gradient passes stop(x) on line 4. stop_gradient lets the value pass and holds the"
            + " gradient back. Cut, too: int32 on line 5, x.numpy() on line 4.",
        why.words());
    assertEquals(1, why.way().size());
  }

  @Test
  void howManyElementsAreLostIsSaidWithTheArithmeticOfTheFirst() {
    Moment moment =
        end(
            """
            x = tf.Variable([1.0, 0.0, 2.0])
            with tf.GradientTape() as t:
                l = tf.math.log(x)
                loss = tf.reduce_sum(tf.where(x > 0, l, 0.0))
            t.gradient(loss, x)
            """);
    NotFinite value = NotFinite.value(moment, structure(moment));
    NotFinite gradient = NotFinite.gradient(moment, structure(moment));
    assertNotNull(value);
    assertNotNull(gradient);
    assertEquals("1 of its 3 elements is nan or infinite, as ln(0) = −inf.", value.what());
    assertEquals(
        "1 of 3 elements of the contribution is nan or infinite, as upstream × local = 0 × inf ="
            + " nan; a branch that is not taken counts, too.",
        gradient.what());
  }

  /** The detours of a script: what was read, from which vertex. */
  private static String detours(String body) {
    Structure structure = structure(end(body));
    StringBuilder all = new StringBuilder();
    for (Structure.Severed way : structure.severed()) {
      String from = new Labels(structure.trace()).of(structure.gradientKey(way.from()));
      all.append("%s by %s; ".formatted(from, Cut.of(structure, way).mark()));
    }
    return all.toString();
  }

  @Test
  void aValueThatLeavesTheTapeAndComesBackIsCutThere() {
    String body =
        """
        import numpy as np
        x = tf.Variable(2.0)
        with tf.GradientTape() as t:
            y = x * 3.0
            z = np.sin(y.numpy())
            loss = z * tf.constant(2.0)
        t.gradient(loss, x)
        """;
    assertEquals("y by np.sin(y.numpy()); ", detours(body));
    WhyNone why = only(body);
    assertEquals(
        "np.sin(y.numpy()) on line 6 is a NumPy float32; the tape sees only the numbers it holds,"
            + " not where they came from.",
        why.words());
    assertEquals(2, why.way().size(), "from x to y, and from y to the number");
  }

  @Test
  void aFloatIsADetourToo() {
    String body =
        """
        x = tf.Variable(2.0)
        w = tf.Variable(5.0)
        with tf.GradientTape() as t:
            k = float(x * x)
            n = k + 1
            loss = n * w
        t.gradient(loss, x)
        """;
    assertEquals("x² by float(x * x); ", detours(body).replace("x × x", "x²"));
    assertTrue(only(body).words().startsWith("float(x * x) on line 5 is a Python float"));
  }

  @Test
  void whatOnlyLooksLikeADetourIsNone() {
    assertEquals(
        "",
        detours(
            """
            import numpy as np
            x = tf.Variable([2.0, 3.0])
            n = 3
            c = np.array([1.0, 4.0])
            with tf.GradientTape() as t:
                loss = tf.reduce_sum(x * x * c) / float(x.shape[0]) * n + np.sqrt(2.0)
            t.gradient(loss, x)
            """));
  }

  @Test
  void aNanIsFollowedToTheOperationItBeganAt() {
    Moment moment =
        end(
            """
            x = tf.Variable(0.0)
            with tf.GradientTape() as t:
                l = tf.math.log(x)
                loss = tf.where(x > 0, l, 0.0)
            t.gradient(loss, x)
            """);
    NotFinite value = NotFinite.value(moment, structure(moment));
    assertNotNull(value);
    assertTrue(value.words().contains("line 4"), value.words());
    NotFinite gradient = NotFinite.gradient(moment, structure(moment));
    assertNotNull(gradient);
    assertEquals("∂loss/∂x is not finite", gradient.headline());
    assertTrue(gradient.words().contains("0 × inf = nan"), gradient.words());
  }

  @Test
  void theFirstElementThatIsNoNumberIsShownWithWhatItWasComputedFrom() {
    Moment moment =
        end(
            """
            x = tf.Variable([[1.0, 2.0], [3.0, 0.0], [0.0, 5.0]])
            with tf.GradientTape() as t:
                y = x / tf.reduce_min(x, axis=1, keepdims=True)
            """);
    NotFinite value = NotFinite.value(moment, structure(moment));
    assertNotNull(value);
    assertTrue(
        value.words().endsWith(": 4 of its 6 elements are nan or infinite, as 3 / 0 = inf."),
        value.words());
  }

  @Test
  void finiteNumbersNeedNoReason() {
    Moment moment =
        end(
            """
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                y = x * x
            t.gradient(y, x)
            """);
    assertEquals(List.of(), WhyNone.all(moment, structure(moment)));
    assertNull(NotFinite.value(moment, structure(moment)));
    assertNull(NotFinite.gradient(moment, structure(moment)));
  }
}
