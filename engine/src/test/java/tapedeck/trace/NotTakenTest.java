package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class NotTakenTest {
  private static List<NotTaken> of(String script) {
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    return NotTaken.of(trace, Structure.of(trace, 0));
  }

  @Test
  void aWayNotTakenIsTheGraphOfWhatItWouldHaveComputed() {
    List<NotTaken> found =
        of(
            """
            import tensorflow as tf
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                if x > 1:
                    y = x * x
                elif x > 0:
                    y = x
                else:
                    z = x - 3
                    y = tf.square(z) * x
            """);
    assertEquals(1, found.size());
    assertEquals("else on line 8, not taken", found.getFirst().mark());
    assertEquals(
        List.of(
            new NotTaken.Node("x", List.of()),
            new NotTaken.Node("3", List.of()),
            new NotTaken.Node("z = x − 3", List.of(0, 1)),
            new NotTaken.Node("square(z)", List.of(2)),
            new NotTaken.Node("x", List.of()),
            new NotTaken.Node("y = (·) × x", List.of(3, 4))),
        found.getFirst().nodes());
  }

  @Test
  void anIfInWhichNothingWasRecordedHasNone() {
    assertEquals(
        List.of(),
        of(
            """
            import tensorflow as tf
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                y = x * x
                if x > 3:
                    y = y + 1
            """));
  }

  @Test
  void ofALongWayTheBeginningIsThereAndHowMuchFollows() {
    String long_ = "y = x" + " + x * 2.5".repeat(20);
    List<NotTaken> found =
        of(
            """
            import tensorflow as tf
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                if x > 1:
                    y = x * x
                else:
                    %s
            """
                .formatted(long_));
    List<NotTaken.Node> nodes = found.getFirst().nodes();
    assertEquals(25, nodes.size());
    assertEquals("x", nodes.getFirst().text());
    assertEquals("and 57 more", nodes.getLast().text());
    for (int i = 0; i < nodes.size(); i++) {
      int at = i;
      assertTrue(nodes.get(i).uses().stream().allMatch(used -> used < at), nodes.toString());
    }
  }
}
