package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class DerivationTest {
  private static Trace trace(String values, String expression) {
    String script =
        """
        import tensorflow as tf
        %s
        with tf.GradientTape() as t:
            z = %s
        g = t.gradient(z, x)
        """
            .formatted(values, expression);
    return new Run(script, Limits.DEFAULT).execute();
  }

  private static int last(Trace trace) {
    return trace.tape(0).nodes().getLast();
  }

  private static @Nullable Derivation of(Trace trace, boolean passed, int input) {
    int node = last(trace);
    int position = passed ? trace.size() : node + 1;
    return Derivation.of(trace.at(position), node, input);
  }

  private static List<String> written(@Nullable Derivation derivation) {
    return Objects.requireNonNull(derivation).lines().stream()
        .map(line -> {
          Seen value = line.value();
          return line.text() + " = " + (value == null ? "?" : Numbers.gradient(value));
        })
        .toList();
  }

  @Test
  void aSquaresRuleMultipliesByTwiceItsOperand() {
    Trace trace = trace("x = tf.Variable(3.0)", "x ** 2");
    assertEquals(
        List.of("g = 1", "x = 3", "g × 2 = 2", "2 − 1 = 1", "x^② = 3", "① × ③ = 6"),
        written(of(trace, true, 0)).stream().filter(line -> !line.startsWith("2 =")).toList());
  }

  @Test
  void aLineNamesTheLinesItIsComputedFrom() {
    Derivation derivation =
        Objects.requireNonNull(of(trace("x = tf.Variable(3.0)", "tf.square(x)"), true, 0));
    assertEquals(List.of("g = 1", "x = 3", "x × 2 = 6", "g × ① = 6"), written(derivation));
    assertEquals(List.of(0, 2), derivation.lines().getLast().uses());
    assertEquals(Derivation.Kind.UPSTREAM, derivation.lines().getFirst().kind());
  }

  @Test
  void beforeTheGradientHasComeOnlyWhatDoesNotDependOnItHasAValue() {
    Trace trace = trace("x = tf.Variable(3.0)", "tf.square(x)");
    assertEquals(List.of("g = ?", "x = 3", "x × 2 = 6", "g × ① = ?"), written(of(trace, false, 0)));
  }

  @Test
  void aRuleThatPassesTheGradientOnIsOneLine() {
    assertEquals(List.of("g = 1"), written(of(trace("x = tf.Variable(3.0)", "x + 1"), true, 0)));
  }

  @Test
  void whatWasBroadcastIsSummedBackInTheEnd() {
    Trace trace = trace("x = tf.Variable(3.0)\na = tf.constant([1.0, 2.0])", "x * a");
    assertEquals(
        List.of("g = [1, 1]", "a = [1, 2]", "g × a = [1, 2]", "Σ ① = 3"),
        written(of(trace, true, 0)));
  }

  @Test
  void anUpstreamGradientThatTheRuleCannotTakeHasNoArithmetic() {
    String script =
        """
        import tensorflow as tf
        w = tf.Variable([1.0, 2.0, 3.0])
        with tf.GradientTape() as t:
            y = tf.reshape(w, [3, 1])
        t.gradient(y, w, output_gradients=[1.0])
        """;
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    assertNull(Derivation.of(trace.at(trace.size()), last(trace), 0));
  }

  @Test
  void matricesThatAreTurnedAreWrittenSo() {
    String given = "x = tf.Variable([[1.0, 2.0]])\na = tf.constant([[3.0], [4.0]])";
    Trace plain = trace(given, "x @ a");
    assertEquals("g @ aᵀ = (1, 2)", written(of(plain, true, 0)).getLast());
    Trace turned = trace(given, "tf.matmul(a, x, transpose_a=True, transpose_b=True)");
    int product = last(turned);
    assertEquals("aᵀ @ xᵀ", new Labels(turned).expression(product));
    assertEquals("gᵀ @ aᵀ", Local.formula(turned, new Labels(turned), product, 1));
    Trace byLeft = trace(given, "tf.matmul(x, x, transpose_b=True)");
    assertEquals("g @ x", Local.formula(byLeft, new Labels(byLeft), last(byLeft), 0));
  }

  @Test
  void aRuleOfTheScriptsOwnAndATooLargeTensorHaveNone() {
    Trace own =
        trace(
            "@tf.custom_gradient\ndef f(v):\n    return v * v, lambda u: u\nx = tf.Variable(3.0)",
            "f(x)");
    assertNull(of(own, true, 0));
    assertNull(of(trace("x = tf.Variable(tf.ones([300, 300]))", "x * 2.0"), true, 0));
  }
}
