package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class TraceJsonTest {
  private static String json(String script) throws IOException {
    StringBuilder out = new StringBuilder();
    TraceJson.write(new Run(script, Limits.DEFAULT).execute(), out);
    return out.toString();
  }

  @Test
  void aStepSaysWhatHappenedAndNamesTensorsWhoseNumbersStandOnceAtTheEnd() throws IOException {
    String json =
        json(
            """
            import tensorflow as tf
            x = tf.Variable([[0.1, 2.0]])
            with tf.GradientTape() as t:
                y = x * x
            g = t.gradient(y, x)
            """);
    assertTrue(
        json.contains("\"id\": 1, \"name\": \"x\", \"dtype\": \"float32\", \"shape\": [1, 2]"));
    assertTrue(json.contains("\"op\": \"mul\", \"inputs\": [{\"tensor\": "), json);
    assertTrue(json.contains(", \"variable\": 1}], \"output\": 4, \"name\": \"y\""), json);
    assertTrue(json.contains("\"values\": [[0.010000001, 4.0]]"), json);
    assertTrue(json.contains("\"says\": \"x receives"), json);
  }

  @Test
  void twoRunsOfOneScriptAreTheSameText() throws IOException {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(1.0)
        opt = tf.keras.optimizers.Adam(0.1)
        for i in range(3):
            with tf.GradientTape() as t:
                y = tf.sin(x)
            opt.apply_gradients([(t.gradient(y, x), x)])
        """;
    assertEquals(json(script), json(script));
  }

  @Test
  void whatJsonHasNoNumberForStandsInQuotes() throws IOException {
    String json =
        json(
            """
            import tensorflow as tf
            x = tf.constant([0.0, 1.0, -1.0])
            y = x / 0.0
            b = y > 0.0
            print("\\"a\\\\b\\" \\U0001F600")
            """);
    assertTrue(json.contains("\"values\": [\"nan\", \"inf\", \"-inf\"]"), json);
    assertTrue(json.contains("\"values\": [false, true, false]"), json);
    assertTrue(json.contains("\"printed\": \"\\\"a\\\\b\\\" \\ud83d\\ude00\\n\""), json);
  }

  @Test
  void anErrorIsTheOutcomeWithItsLine() throws IOException {
    String json = json("x = 1\nx / 0\n");
    assertTrue(json.contains("\"outcome\": {\"error\": \"line 2"), json);
    assertTrue(json.contains("\"kind\": \"raised\""), json);
  }
}
