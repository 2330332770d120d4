package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class UnconnectedTest {
  private static Moment end(String unconnected) {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(2.0)
        w = tf.Variable(5.0)
        with tf.GradientTape() as t:
            y = x * x
            z = w + 1.0
        g = t.gradient(y, [x, w], unconnected_gradients="%s")
        """
            .formatted(unconnected);
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    return trace.at(trace.passEnd(0) + 1);
  }

  private static long w(Moment moment) {
    return Objects.requireNonNull(moment.pass()).sources().getLast();
  }

  @Test
  void noneStaysNoneUnlessZerosAreWanted() {
    Moment moment = end("none");
    assertEquals(0, moment.gradient(Objects.requireNonNull(moment.pass()), w(moment)));
    assertEquals("∂y/∂x = 4; ∂y/∂w is None: y was not computed from w.", moment.sentence());
  }

  @Test
  void zerosAreTheGradientAndTheSentenceSaysWhy() {
    Moment moment = end("zero");
    long zeros = moment.gradient(Objects.requireNonNull(moment.pass()), w(moment));
    assertEquals("0", Numbers.gradient(moment.trace().seen(zeros)));
    assertEquals(
        "∂y/∂x = 4; ∂y/∂w is 0 instead of None, as unconnected_gradients says:"
            + " y was not computed from w.",
        moment.sentence());
    assertEquals(0, WhyNone.all(moment, Structure.of(moment.trace(), 0)).size());
  }
}
