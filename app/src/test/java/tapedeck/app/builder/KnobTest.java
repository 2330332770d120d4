package tapedeck.app.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnobTest {
  private static final String SCRIPT =
      """
      import tensorflow as tf  # x = tf.Variable(9.0)
      w = tf.Variable(0.1, name="w", trainable=True)
      b = tf.Variable(-1.5e-3)
      v = tf.Variable([1.0, 2.0])
      with tf.GradientTape() as g:
          x = tf.Variable(2)
      """;

  @Test
  void aKnobIsTheNumberThatAVariableStartsWith() {
    List<Knob> knobs = Knob.in(SCRIPT);
    assertEquals(List.of("w", "b", "x"), knobs.stream().map(Knob::name).toList());
    assertEquals(List.of("0.1", "-1.5e-3", "2"), knobs.stream().map(Knob::literal).toList());
    assertEquals(-1.5e-3, knobs.get(1).value());
  }

  @Test
  void turningRewritesNothingButItsCharacters() {
    String turned = Knob.in(SCRIPT).get(1).turned(SCRIPT, "0.25");
    assertEquals(SCRIPT.replace("-1.5e-3", "0.25"), turned);
  }

  @Test
  void aTextThatIsNoPythonHasNone() {
    assertEquals(List.of(), Knob.in("x = tf.Variable(2.0"));
  }

  @Test
  void aScaleIsRoundAndLeavesRoom() {
    assertEquals(new Scale(5), Scale.around(2));
    assertEquals(new Scale(10), Scale.around(-3));
    assertEquals(new Scale(5), Scale.around(0));
    assertEquals(new Scale(0.002), Scale.around(0.001));
    assertTrue(new Scale(5).suits(-5));
    assertFalse(new Scale(5).suits(5.1));
    assertFalse(new Scale(5).suits(0.01));
  }

  @Test
  void numbersAreWrittenWithFewDigits() {
    assertEquals("0.35", new Scale(5).literal(0.3499999));
    assertEquals("-2.0", new Scale(5).literal(-2.01));
    assertEquals("0.0", new Scale(5).literal(-0.001));
    assertEquals("130.0", new Scale(1000).literal(133));
    assertEquals("1e-05", new Scale(1e-3).literal(1.2e-5));
  }
}
