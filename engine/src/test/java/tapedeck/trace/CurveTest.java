package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class CurveTest {
  private final Recorder recorder = new Recorder("");
  private final Engine engine = new Engine(recorder);

  private PassInfo differentiate(
      UnaryOperator<Operand> loss, Variable at, Tensor... outputGradient) {
    return engine.run(() -> {
      GradientTape tape = new GradientTape();
      tape.enter();
      Operand target = loss.apply(at);
      tape.close();
      var found =
          tape.gradient(List.of(target), List.of(at), List.of(outputGradient), Unconnected.NONE);
      assertEquals(1, found.size());
      return recorder.trace().passes().getLast();
    });
  }

  private Curve curve(PassInfo pass, int element) {
    return Objects.requireNonNull(
        Curve.of(recorder.trace(), pass.number(), pass.sources().getFirst(), element));
  }

  @Test
  void aTargetOfSeveralElementsIsTheirSum() {
    Variable x = engine.run(() -> new Variable(Tensor.of(Shape.of(3), 1f, 2f, 3f)));
    PassInfo pass = differentiate(v -> engine.mul(v, v), x);
    assertEquals(14, Curve.target(recorder.trace(), pass));
    assertEquals(14, curve(pass, 1).at(2));
    assertEquals(35, curve(pass, 1).at(5));
    assertEquals(2, curve(pass, 1).origin());
  }

  @Test
  void outputGradientsWeighTheElements() {
    Variable x = engine.run(() -> new Variable(Tensor.of(Shape.of(2), 3f, 5f)));
    PassInfo pass = differentiate(v -> engine.mul(v, v), x, Tensor.of(Shape.of(2), 1f, -2f));
    assertEquals(9 - 2 * 25, Curve.target(recorder.trace(), pass));
    assertEquals(9, curve(pass, 1).at(0));
  }

  @Test
  void aCurveIsTheSameWhereOnlyItsOwnNumberDiffers() {
    Variable x = engine.run(() -> new Variable(Tensor.of(Shape.of(2), 3f, 5f)));
    PassInfo one = differentiate(v -> engine.mul(v, Tensor.of(2f)), x);
    engine.run(() -> {
      x.assign(Tensor.of(Shape.of(2), 4f, 5f));
      return x;
    });
    PassInfo moved = differentiate(v -> engine.mul(v, Tensor.of(2f)), x);
    PassInfo scaled = differentiate(v -> engine.mul(v, Tensor.of(3f)), x);
    PassInfo other = differentiate(v -> engine.sub(v, Tensor.of(2f)), x);
    assertTrue(curve(one, 0).sameAs(curve(moved, 0)));
    assertFalse(curve(one, 1).sameAs(curve(moved, 1)));
    assertFalse(curve(moved, 0).sameAs(curve(scaled, 0)));
    assertFalse(curve(moved, 0).sameAs(curve(other, 0)));
  }

  @Test
  void aVariableCanBeItsOwnTarget() {
    Variable x = engine.run(() -> Variable.of(3f));
    PassInfo pass = differentiate(v -> v, x);
    assertEquals(3, Curve.target(recorder.trace(), pass));
    assertEquals(7, curve(pass, 0).at(7));
  }

  private static Curve lastOf(String script) {
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    assertEquals(new Outcome.Finished(), trace.outcome());
    PassInfo pass = trace.passes().getLast();
    return Objects.requireNonNull(
        Curve.of(trace, pass.number(), pass.sources().getFirst(), 0), "no curve");
  }

  @Test
  void theCurveOfAGradientGoesOverTheKinksOfItsFunction() {
    Curve slope =
        lastOf(
            """
            x = tf.Variable(0.5)
            with tf.GradientTape() as outer:
                with tf.GradientTape() as inner:
                    y = tf.maximum(x**2, x**3)
                g = inner.gradient(y, x)
            outer.gradient(g, x)
            """);
    assertEquals(1, slope.at(0.5));
    assertEquals(-6, slope.at(-3));
    assertEquals(12, slope.at(2));
  }

  @Test
  void theCurveOfASecondDerivativeIsFoundByTwoPasses() {
    Curve bend =
        lastOf(
            """
            x = tf.Variable(0.5)
            with tf.GradientTape() as third:
                with tf.GradientTape() as second:
                    with tf.GradientTape() as first:
                        y = tf.where(x > 1, x**3, x**2)
                    g = 2 * first.gradient(y, x)
                h = second.gradient(g, x)
            third.gradient(h, x)
            """);
    assertEquals(4, bend.at(0.5));
    assertEquals(24, bend.at(2));
  }
}
