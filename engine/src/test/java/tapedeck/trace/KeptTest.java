package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class KeptTest {
  private static Kept kept(String expression) {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        y = tf.Variable(3.0)
        with tf.GradientTape() as t:
            z = %s
        """
            .formatted(expression);
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    return Kept.of(trace, trace.tape(0).nodes().getFirst());
  }

  @Test
  void aProductKeepsItsFactorsAndADifferenceNothing() {
    assertEquals(new Kept(List.of(0, 1), false), kept("x * y"));
    assertEquals(new Kept(List.of(), false), kept("x - y"));
  }

  @Test
  void whatIsWrittenWithItsResultKeepsTheResult() {
    assertEquals(new Kept(List.of(), true), kept("tf.exp(x)"));
    assertEquals(new Kept(List.of(0), false), kept("tf.sin(x)"));
  }
}
