package tapedeck.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.trace.Curve;
import tapedeck.trace.Run;
import tapedeck.trace.Trace;

class StudyTest {
  private static Study study(String script, int choice, int element) {
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    List<Lens.Choice> choices = Lens.choices(trace);
    return Study.of(trace, choices, choices.get(choice), element, Study.NONE, () -> false);
  }

  private static final String LINE =
      """
      import tensorflow as tf
      x = tf.constant([0.0, 1.0, 2.0])
      w = tf.Variable(0.5)
      b = tf.Variable(0.25)
      for i in range(20):
          with tf.GradientTape(persistent=True) as g:
              loss = tf.abs(2.0 * x - 1.0 - (w * x + b))
          dl_dw = g.gradient(loss, w)
          dl_db = g.gradient(loss, b)
          w.assign_sub(0.01 * dl_dw)
          b.assign_sub(0.01 * dl_db)
          del g
      """;

  @Test
  void ofAJacobianTheElementThatItsLastRowIsOfIsDrawn() {
    Study study =
        study(
            """
            import tensorflow as tf
            x = tf.Variable([1.0, 2.0])
            with tf.GradientTape() as t:
                d = x * x
            t.jacobian(d, x)
            """,
            0,
            1);
    assertEquals("d[1]", study.target());
    assertEquals(4, study.journey().stops().getFirst().loss());
    assertEquals(4, study.journey().stops().getFirst().gradient());
  }

  @Test
  void theFirstElementWithASlopeIsLookedAtUnlessAnotherIsAskedFor() {
    Trace trace =
        new Run(
                """
                import tensorflow as tf
                x = tf.constant([0.0, 0.0, 2.0])
                w = tf.Variable([1.0, 1.0, 1.0])
                for i in range(2):
                    with tf.GradientTape() as t:
                        y = tf.reduce_sum(w * x)
                    w.assign_sub(t.gradient(y, w))
                """,
                Limits.DEFAULT)
            .execute();
    assertEquals(2, Journey.firstToMove(trace, Lens.choices(trace).getFirst()));
  }

  @Test
  void aTargetThatIsWeighedIsNamedSo() {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable([1.0, 2.0])
        with tf.GradientTape(persistent=True) as t:
            d = x * x
            y = tf.reduce_sum(d)
        t.gradient(d, x, output_gradients=tf.constant([1.0, 3.0]))
        t.gradient(y, x, output_gradients=tf.constant(0.5))
        """;
    assertEquals("weighted sum of d", study(script, 0, 0).target());
    assertEquals(13, study(script, 0, 0).journey().stops().getFirst().loss());
    assertEquals("0.5 × y", study(script, 1, 0).target());
    assertEquals(2.5, study(script, 1, 0).journey().stops().getFirst().loss());
  }

  @Test
  void gradientsOfTheSameNamesAreToldApartByTheirLines() {
    Study study =
        study(
            """
            import tensorflow as tf
            x = tf.Variable(2.0)
            with tf.GradientTape(persistent=True) as t:
                y = x * x
            t.gradient(y, x)
            t.gradient(y, x)
            """,
            0,
            0);
    assertEquals(
        List.of("∂/∂x, line 5", "∂/∂x, line 6"),
        study.norms().stream().map(Study.Norms::name).toList());
    assertEquals(
        List.of("x, line 5", "x, line 6"),
        study.choices().stream().map(choice -> Lens.over(study.choices(), choice)).toList());
  }

  @Test
  void eachSourceOfEachCallCanBeLookedAt() {
    Study study = study(LINE, 0, 0);
    assertEquals(List.of("w", "b"), study.choices().stream().map(Lens.Choice::name).toList());
    assertEquals("sum of loss", study.target());
    assertEquals(List.of("b"), study.others());
    assertEquals(
        "b stays as in this iteration; the other iterates lie beside the curve",
        Facts.besides(study));
    assertEquals("sum of loss over w, updated by assign_sub · 20 iterations", Facts.of(study));
    assertEquals(2, study.norms().size());
  }

  @Test
  void withoutALoopTheGradientOfEveryTapeHasItsCurve() {
    String script =
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        with tf.GradientTape() as first:
            y = x ** 2
        print(first.gradient(y, x))
        w = tf.Variable(2.0)
        with tf.GradientTape() as second:
            z = w ** 3
        print(second.gradient(z, w))
        """;
    Study y = study(script, 0, 0);
    assertEquals(List.of(new Stop(1, 0, 3, 9, 6)), y.journey().stops());
    assertEquals("y over x", Facts.of(y));
    assertEquals(List.of(new Stop(1, 1, 2, 8, 12)), study(script, 1, 0).journey().stops());
  }

  @Test
  void besideALoopOnlyTheGradientsOfItsRoundsAreOffered() {
    String script =
        """
        import tensorflow as tf
        a = tf.Variable(1.0)
        with tf.GradientTape() as once:
            b = a * a
        print(once.gradient(b, a))
        x = tf.Variable(0.0)
        for i in range(3):
            with tf.GradientTape() as tape:
                y = (x - 4) ** 2
            x.assign_sub(0.1 * tape.gradient(y, x))
        """;
    Study study = study(script, 0, 0);
    assertEquals(1, study.choices().size());
    assertEquals("y over x, updated by assign_sub · 3 iterations", Facts.of(study));
  }

  @Test
  void aLossOfSeveralElementsIsTheirSum() {
    Stop first = study(LINE, 0, 0).journey().stops().getFirst();
    assertEquals(0.5, first.x());
    assertEquals(1.25 + 0.25 + 1.75, first.loss(), 1e-6);
    assertEquals(-1 * 1 - 2, first.gradient());
  }

  @Test
  void theCurveStandsOnTheOtherVariableOfItsOwnIteration() {
    Study study = study(LINE, 1, 0);
    for (Stop stop : study.journey().stops()) {
      Curve curve = Study.curve(study.journey(), stop);
      assertNotNull(curve);
      assertEquals(stop.loss(), curve.at(stop.x()), 1e-6);
    }
  }

  private static final String MATRIX =
      """
      import tensorflow as tf
      w = tf.Variable([[1.0, -2.0], [0.5, 3.0]])
      for i in range(5):
          with tf.GradientTape() as t:
              loss = tf.reduce_sum(w * w)
          w.assign_sub(0.1 * t.gradient(loss, w))
      """;

  @Test
  void anElementOfAMatrixIsNamedByItsIndices() {
    Study study = study(MATRIX, 0, 3);
    assertEquals("w[1, 1]", study.element());
    assertEquals(3, study.journey().stops().getFirst().x());
    assertEquals(6, study.journey().stops().getFirst().gradient());
    assertEquals("loss", study.target());
    assertEquals(List.of("the rest of w"), study.others());
    assertEquals(Math.sqrt(4 + 16 + 1 + 36), study.norms().getFirst().values()[0], 1e-6);
  }

  @Test
  void aLensFarOutsideIsBroughtBack() {
    assertEquals("w[1, 1]", study(MATRIX, 0, 99).element());
  }

  @Test
  void aBowlIsSeenWhole() {
    Study study =
        study(
            """
            import tensorflow as tf
            x = tf.Variable(0.0)
            for i in range(60):
                with tf.GradientTape() as t:
                    y = (x - 4)**2
                x.assign_sub(0.1 * t.gradient(y, x))
            """,
            0,
            0);
    assertEquals(-1, study.x().low(), 0.01);
    assertEquals(9, study.x().high(), 0.01);
    assertTrue(study.y().contains(0) && study.y().contains(25));
  }

  @Test
  void iteratesThatRunAwayDoNotFlattenThePicture() {
    Study study =
        study(
            """
            import tensorflow as tf
            x = tf.Variable(1.0)
            for i in range(200):
                with tf.GradientTape() as t:
                    y = x**2
                x.assign_sub(1.3 * t.gradient(y, x))
            """,
            0,
            0);
    assertTrue(study.x().contains(1) && study.x().span() < 1000, study.x().toString());
    assertTrue(Double.isFinite(study.y().span()));
  }

  @Test
  void aRunWithoutGradientsHasNothingToChooseFrom() {
    Trace trace =
        new Run("import tensorflow as tf\nx = tf.Variable(1.0)\n", Limits.DEFAULT).execute();
    assertEquals(List.of(), Lens.choices(trace));
  }

  @Test
  void twoCallsInOneRunAreToldApart() {
    Study study =
        study(
            """
            import tensorflow as tf
            x = tf.Variable(2.0)
            with tf.GradientTape(persistent=True) as t:
                z = x - 4
                y = z**2
            grad_z = t.gradient(z, x)
            grad_y = t.gradient(y, [x, z])
            """,
            2,
            0);
    assertEquals(
        List.of("z over x", "y over x", "y over z"),
        study.choices().stream().map(c -> c.target() + " over " + c.name()).toList());
    assertEquals(-2, study.journey().stops().getFirst().x());
    assertEquals(-4, study.journey().stops().getFirst().gradient());
  }
}
