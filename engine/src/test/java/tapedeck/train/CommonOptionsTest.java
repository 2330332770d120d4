package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer.Step;

/** What all optimizers have in common, against what Keras 3.15 gave. */
class CommonOptionsTest {
  private static final float NAN = Float.NaN;

  private record Clipped(String option, float inf, float a0, float a1, float b) {}

  @TestFactory
  Stream<DynamicTest> gradientsAreClippedAsInKeras() {
    return Stream.of(
            new Clipped("clipvalue=0.5", 3, 0.5f, 0.5f, 0.5f),
            new Clipped("clipnorm=1.0", 3, 0.6f, 0.8f, 1),
            new Clipped("clipnorm=100.0", 3, 3, 4, 12),
            new Clipped("clipnorm=0.0", 3, 3, 4, 12),
            new Clipped("global_clipnorm=1.0", 3, 0.23076925f, 0.30769232f, 0.923077f),
            new Clipped("global_clipnorm=100.0", 3, 3, 4, 12),
            new Clipped("global_clipnorm=1.0", Float.POSITIVE_INFINITY, NAN, NAN, NAN))
        .map(c ->
            DynamicTest.dynamicTest(
                c.option() + " of " + c.inf(),
                () -> {
                  Variable a = new Variable(Tensor.of(Shape.of(2), 0f, 0f));
                  Variable b = Variable.of(0);
                  PythonOptions.optimizer("SGD", "learning_rate=1.0, " + c.option())
                      .applyGradients(
                          List.of(
                              new Step(Tensor.of(Shape.of(2), c.inf(), 4f), a),
                              new Step(Tensor.of(12f), b)));
                  assertArrayEquals(new double[] {-c.a0(), -c.a1()}, a.value().toDoubles());
                  assertEquals(-c.b(), b.value().getFloat(0));
                }));
  }

  @Test
  void aZeroGradientHasNoLengthToClipByAndStaysZero() {
    Variable a = new Variable(Tensor.of(Shape.of(2), 0f, 0f));
    PythonOptions.optimizer("SGD", "clipnorm=1.0")
        .applyGradients(List.of(new Step(Tensor.of(Shape.of(2), 0f, 0f), a)));
    assertArrayEquals(new double[] {0, 0}, a.value().toDoubles());
  }

  private record Run(
      Optimizer optimizer, Variable x, List<Float> values, List<List<Float>> slots) {}

  /** Steps of SGD(0.1) on (x − 4)². */
  private static Run run(float from, int steps, String options) {
    Variable x = Variable.of(from);
    Optimizer optimizer = PythonOptions.optimizer("SGD", "learning_rate=0.1, " + options);
    List<Float> values = new ArrayList<>();
    List<List<Float>> slots = new ArrayList<>();
    Engine k = Engine.current();
    for (int i = 0; i < steps; i++) {
      optimizer.minimize(() -> k.square(k.sub(x, Tensor.of(4f))), List.of(x));
      values.add(x.value().getFloat(0));
      slots.add(optimizer.slots().stream().map(slot -> slot.value().getFloat(0)).toList());
    }
    return new Run(optimizer, x, values, slots);
  }

  @Test
  void weightDecayShrinksTheVariableAfterTheGradientWasTaken() {
    assertEquals(List.of(1.59f, 2.0561f, 2.424319f), run(1, 3, "weight_decay=0.1").values());
  }

  @Test
  void someVariablesCanBeKeptFromDecaying() {
    Optimizer optimizer = PythonOptions.optimizer("SGD", "learning_rate=1.0, weight_decay=0.5");
    List<Variable> variables =
        Stream.of("kernel", "bias", "c")
            .map(name -> new Variable(Tensor.of(1f), name, true))
            .toList();
    optimizer.excludeFromWeightDecay(List.of(variables.getLast()), List.of("bia"));
    optimizer.applyGradients(
        variables.stream().map(variable -> new Step(Tensor.of(0f), variable)).toList());
    assertEquals(
        List.of(0.5f, 1f, 1f), variables.stream().map(v -> v.value().getFloat(0)).toList());
  }

  @Test
  void theMovingAverageTakesTheVariablesPlaceEverySecondStep() {
    Run run = run(0, 4, "use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=2");
    assertEquals(List.of(0.8f, 0.864f, 1.4912f, 1.033344f), run.values());
    assertEquals(
        List.of(List.of(0.8f), List.of(0.864f), List.of(0.92672f), List.of(1.033344f)),
        run.slots());
    assertEquals("average", run.optimizer().slots().getFirst().name());
  }

  @Test
  void theMovingAverageOnlyFollowsUntilTrainingIsOver() {
    Run run = run(0, 3, "use_ema=True, ema_momentum=0.9");
    assertEquals(List.of(0.8f, 1.44f, 1.9520001f), run.values());
    run.optimizer().finalizeVariableValues(List.of(run.x()));
    assertEquals(0.9728f, run.x().value().getFloat(0));
  }

  @Test
  void accumulatedGradientsAreAveragedForEverySecondCall() {
    Run run = run(0, 4, "gradient_accumulation_steps=2");
    assertEquals(List.of(0f, 0.8f, 0.8f, 1.44f), run.values());
    assertEquals(List.of(List.of(-8f), List.of(0f), List.of(-6.4f), List.of(0f)), run.slots());
    assertEquals(2, run.optimizer().iterations());
    assertEquals(4, run.optimizer().calls());
  }

  @Test
  void whatIsAccumulatedIsClippedAsAWhole() {
    assertEquals(
        List.of(0f, 0.1f), run(0, 2, "gradient_accumulation_steps=2, clipvalue=1.0").values());
  }

  @Test
  void aScaledLossIsScaledBackInItsGradients() {
    Run run = run(0, 2, "loss_scale_factor=4.0");
    assertEquals(List.of(0.2f, 0.39f), run.values());
    assertEquals(8f, run.optimizer().scaleLoss(Tensor.of(2f)).getFloat(0));
  }

  @Test
  void aGradientOfAnotherTypeIsCastToTheVariables() {
    Variable x = Variable.of(0);
    new Sgd(0.5).applyGradients(List.of(new Step(Tensor.of(2.0), x)));
    assertEquals(-1f, x.value().getFloat(0));
  }

  @Test
  void gradientsCanBeGivenInTheOrderOfTheVariables() {
    Variable x = Variable.of(0);
    Variable y = Variable.of(0);
    Optimizer optimizer = new Sgd(1);
    optimizer.build(List.of(x, y));
    assertEquals(List.of(), optimizer.apply(List.of(Tensor.of(1f), Tensor.of(2f))));
    assertEquals(-2f, y.value().getFloat(0));
    assertEquals(List.of(x, y), optimizer.variables());
    assertTrue(optimizer.apply(List.of()).isEmpty());
    assertEquals(1, optimizer.iterations());
  }

  @Test
  void theRateCanBeSetAndAskedForByAFunction() {
    Variable x = Variable.of(0);
    Optimizer optimizer = new Sgd(1);
    optimizer.setLearningRate(0.5);
    optimizer.applyGradients(List.of(new Step(Tensor.of(1f), x)));
    assertEquals(-0.5f, x.value().getFloat(0));
    optimizer.setLearningRate(() -> 0.25);
    optimizer.applyGradients(List.of(new Step(Tensor.of(1f), x)));
    assertEquals(-0.75f, x.value().getFloat(0));
    assertEquals(0.25f, optimizer.learningRate());
  }

  @Test
  void gradientsOfALossAreByWhatItReadsUnlessVariablesAreNamed() {
    Engine k = Engine.current();
    Variable x = Variable.of(3);
    Variable fixed = new Variable(Tensor.of(5f), "fixed", false);
    List<Step> read = Optimizer.computeGradients(() -> k.mul(x, fixed));
    assertEquals(List.of(x), read.stream().map(Step::variable).toList());
    List<Step> named = Optimizer.computeGradients(() -> k.mul(x, fixed), List.of(fixed, x));
    assertEquals(
        List.of(3f, 5f),
        named.stream()
            .map(step -> java.util.Objects.requireNonNull(step.gradient()).getFloat(0))
            .toList());
  }
}
