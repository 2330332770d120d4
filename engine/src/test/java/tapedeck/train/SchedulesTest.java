package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/** Learning-rate schedules, against what Keras 3.15 gave. */
class SchedulesTest {
  private static final List<Integer> STEPS = List.of(0, 1, 3, 4, 5, 6, 10, 15, 20, 37);

  private static final String RATES =
      """
      ExponentialDecay | initial_learning_rate=0.1, decay_steps=10, decay_rate=0.9 | 0.1 0.09895193 0.09688862 0.095873155 0.094868325 0.09387404 0.089999996 0.0853815 0.08099999 0.06771693
      ExponentialDecay | initial_learning_rate=0.1, decay_steps=10, decay_rate=0.9, staircase=True | 0.1 0.1 0.1 0.1 0.1 0.1 0.089999996 0.089999996 0.08099999 0.07289999
      PiecewiseConstantDecay | boundaries=[5, 10], values=[1.0, 0.5, 0.1] | 1.0 1.0 1.0 1.0 1.0 0.5 0.5 0.1 0.1 0.1
      PolynomialDecay | initial_learning_rate=0.1, decay_steps=10 | 0.1 0.09001 0.070030004 0.060040005 0.05005 0.04006 1e-04 1e-04 1e-04 1e-04
      PolynomialDecay | initial_learning_rate=0.1, decay_steps=10, end_learning_rate=0.01 | 0.1 0.091 0.073 0.064 0.055 0.045999996 0.01 0.01 0.01 0.01
      PolynomialDecay | initial_learning_rate=0.1, decay_steps=10, end_learning_rate=0.01, power=2.0, cycle=True | 0.1 0.082899995 0.0541 0.042400002 0.0325 0.0244 0.01 0.015625 0.01 0.01050625
      InverseTimeDecay | initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5 | 0.1 0.095238104 0.08695652 0.08333333 0.08 0.07692308 0.06666667 0.057142857 0.05 0.03508772
      InverseTimeDecay | initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5, staircase=True | 0.1 0.1 0.1 0.1 0.1 0.1 0.06666667 0.06666667 0.05 0.04
      CosineDecay | initial_learning_rate=0.1, decay_steps=10 | 0.1 0.09755283 0.07938927 0.06545085 0.049999997 0.034549143 0.0 0.0 0.0 0.0
      CosineDecay | initial_learning_rate=0.1, decay_steps=10, alpha=0.1 | 0.1 0.09779754 0.081450336 0.06890576 0.054999996 0.041094225 0.010000001 0.010000001 0.010000001 0.010000001
      CosineDecay | initial_learning_rate=0.0, decay_steps=10, warmup_target=0.1, warmup_steps=4 | 0.0 0.025 0.075 0.1 0.09755283 0.090450846 0.034549143 0.0 0.0 0.0
      CosineDecayRestarts | initial_learning_rate=0.1, first_decay_steps=5 | 0.1 0.090450846 0.034549143 0.009549147 0.1 0.09755283 0.049999997 0.1 0.08535534 0.09938442
      CosineDecayRestarts | initial_learning_rate=0.1, first_decay_steps=4, t_mul=1.0, m_mul=0.5, alpha=0.1 | 0.1 0.08681981 0.023180196 0.055000003 0.048409905 0.0325 0.02125 0.011647525 0.0128125 0.01015004
      CosineDecayRestarts | initial_learning_rate=0.1, first_decay_steps=3, t_mul=1.5, m_mul=0.8 | 0.1 0.075 0.080000006 0.07064178 0.04694593 0.019999998 0.044674557 0.050509956 0.020180386 0.002810364
      """;

  @TestFactory
  Stream<DynamicTest> ratesAreKeras() {
    return RATES
        .lines()
        .map(String::strip)
        .map(line -> {
          String[] cells = line.split("\\s*\\|\\s*");
          return DynamicTest.dynamicTest(
              "%s(%s)".formatted(cells[0], cells[1]), () -> check(cells));
        });
  }

  private static void check(String[] cells) {
    Schedule schedule = PythonOptions.schedule(cells[0], cells[1]);
    String[] expected = cells[2].split(" ");
    for (int i = 0; i < STEPS.size(); i++) {
      float rate = Float.parseFloat(expected[i]);
      assertEquals(rate, schedule.at(STEPS.get(i)), 2 * Math.ulp(rate), "step " + STEPS.get(i));
    }
  }

  @Test
  void everyScheduleIsInTheTable() {
    for (Declaration<Schedule> declared : Schedules.all()) {
      assertTrue(
          RATES.lines().anyMatch(line -> line.strip().startsWith(declared.name() + " |")),
          declared.name());
    }
  }

  @Test
  void anOptimizerFollowsItsSchedule() {
    Variable x = Variable.of(0);
    Optimizer optimizer = new Sgd(0.5);
    optimizer.setLearningRate(
        new PiecewiseConstantDecay(List.of(0.0, 1.0), List.of(1.0, 0.5, 0.25), DType.FLOAT32));
    for (float expected : new float[] {-1, -1.5f, -1.75f, -2}) {
      optimizer.applyGradients(List.of(new Optimizer.Step(Tensor.of(1f), x)));
      assertEquals(expected, x.value().getFloat(0));
    }
    assertEquals(0.25f, optimizer.learningRate());
  }

  @Test
  void theRateOfAScheduledOptimizerCannotBeSet() {
    Optimizer optimizer =
        Objects.requireNonNull(Optimizers.named("Adam"))
            .make(
                java.util.Map.of(
                    "learning_rate", new ExponentialDecay(0.1f, 10, 0.9f, false, DType.FLOAT32)));
    EngineError error = assertThrows(EngineError.class, () -> optimizer.setLearningRate(0.1));
    assertEquals(EngineError.Kind.TYPE_ERROR, error.kind());
    assertEquals(
        "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate`"
            + " constructor argument, hence its learning rate is not settable. If you need the"
            + " learning rate to be settable, you should instantiate the optimizer with a float"
            + " `learning_rate` argument.",
        error.getMessage());
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreToldInKerasWords() {
    return Stream.of(
            new String[] {
              "ExponentialDecay",
              "initial_learning_rate=0.1, decay_steps=0, decay_rate=0.9",
              "Argument `decay_steps` must be > 0. Received: decay_steps=0"
            },
            new String[] {
              "CosineDecayRestarts",
              "initial_learning_rate=0.1, first_decay_steps=0",
              "Argument `first_decay_steps` must be > 0. Received: first_decay_steps=0"
            },
            new String[] {
              "PiecewiseConstantDecay",
              "boundaries=[1], values=[0.1]",
              "The length of boundaries should be 1 less than the length of values. Received:"
                  + " boundaries=[1] of length 1, and values=[0.1] of length 1."
            },
            new String[] {
              "ExponentialDecay",
              "initial_learning_rate=0.1",
              "ExponentialDecay.__init__() missing 2 required positional arguments: 'decay_steps'"
                  + " and 'decay_rate'"
            },
            new String[] {
              "CosineDecay",
              "initial_learning_rate=0.1, decay_steps=10, foo=1",
              "CosineDecay.__init__() got an unexpected keyword argument 'foo'"
            })
        .map(row ->
            DynamicTest.dynamicTest(
                row[0] + "(" + row[1] + ")",
                () ->
                    assertEquals(
                        row[2],
                        assertThrows(
                                EngineError.class, () -> PythonOptions.schedule(row[0], row[1]))
                            .getMessage())));
  }
}
