package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.EngineError.Kind;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer.Step;

class OptimizerErrorsTest {
  private record Mistake(String name, String options, String message) {}

  @TestFactory
  Stream<DynamicTest> optionsThatDoNotFitAreRefusedInKerasWords() {
    return Stream.of(
            new Mistake(
                "SGD",
                "learning_rate=1",
                "Argument `learning_rate` should be float, or an instance of LearningRateSchedule,"
                    + " or a callable (that takes in the current iteration value and returns the"
                    + " corresponding learning rate value). Received instead: learning_rate=1"),
            new Mistake("SGD", "momentum=1", "`momentum` must be a float between [0, 1]."),
            new Mistake("SGD", "momentum=2.0", "`momentum` must be a float between [0, 1]."),
            new Mistake("SGD", "lr=0.1", "Argument(s) not recognized: {'lr': 0.1}"),
            new Mistake(
                "SGD",
                "clipnorm=1.0, clipvalue=0.5",
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received:"
                    + " clipnorm=1.0, clipvalue=0.5, global_clipnorm=None"),
            new Mistake(
                "Adam",
                "gradient_accumulation_steps=1",
                "`gradient_accumulation_steps` must be an integer >= 2. Received:"
                    + " gradient_accumulation_steps=1"),
            new Mistake(
                "Adam",
                "use_ema=True, ema_momentum=2",
                "`ema_momentum` must be in the range [0, 1]. Received: ema_momentum=2"),
            new Mistake(
                "Adam",
                "use_ema=True, ema_overwrite_frequency=1.5",
                "`ema_overwrite_frequency` must be an integer >= 1 or None. Received:"
                    + " ema_overwrite_frequency=1.5"),
            new Mistake(
                "AdamW",
                "weight_decay=None",
                "Argument `weight_decay` must be a float. Received: weight_decay=None"),
            new Mistake(
                "Lion",
                "beta_1=0.0",
                "Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer"
                    + " degenerates to SignSGD. Received: beta_1=0.0."),
            new Mistake(
                "Ftrl",
                "initial_accumulator_value=-1",
                "`initial_accumulator_value` needs to be positive or zero. Received:"
                    + " initial_accumulator_value=-1."),
            new Mistake(
                "Ftrl",
                "learning_rate_power=0.5",
                "`learning_rate_power` needs to be negative or zero. Received:"
                    + " learning_rate_power=0.5."))
        .map(mistake ->
            DynamicTest.dynamicTest(
                "%s(%s)".formatted(mistake.name(), mistake.options()),
                () ->
                    fails(
                        Kind.VALUE_ERROR,
                        mistake.message(),
                        () -> PythonOptions.optimizer(mistake.name(), mistake.options()))));
  }

  private static void fails(Kind kind, String message, Executable work) {
    EngineError error = assertThrows(EngineError.class, work);
    assertEquals(message, error.getMessage());
    assertEquals(kind, error.kind());
  }

  @Test
  void onlyTheVariablesOfTheFirstStepAreKnown() {
    Variable x = new Variable(Tensor.of(0f), "x", true);
    Variable w = new Variable(Tensor.of(0f), "w", true);
    Optimizer optimizer = new Sgd(1);
    optimizer.applyGradients(List.of(new Step(Tensor.of(1f), x)));
    fails(
        Kind.VALUE_ERROR,
        "Unknown variable: <tf.Variable 'w:0' shape=() dtype=float32, numpy=0.0>. This optimizer"
            + " can only be called for the variables it was originally built with. When working"
            + " with a new set of variables, you should recreate a new optimizer instance.",
        () ->
            optimizer.applyGradients(
                List.of(new Step(Tensor.of(1f), x), new Step(Tensor.of(1f), w))));
    assertEquals(-1f, x.value().getFloat(0), "nothing moves when one variable is unknown");
  }

  @Test
  void aStepNeedsAGradient() {
    Variable x = Variable.of(0);
    fails(
        Kind.VALUE_ERROR,
        "not enough values to unpack (expected 2, got 0)",
        () -> new Sgd(1).applyGradients(List.of()));
    fails(
        Kind.VALUE_ERROR,
        "No gradients provided for any variable.",
        () -> new Sgd(1).applyGradients(List.of(new Step(null, x))));
  }

  @Test
  void variablesWithoutAGradientAreWarnedOfByName() {
    List<Variable> variables =
        Stream.of("x", "y", "z").map(name -> new Variable(Tensor.of(0f), name, true)).toList();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(null, variables.get(0)));
    steps.add(new Step(Tensor.of(1f), variables.get(1)));
    steps.add(new Step(null, variables.get(2)));
    assertEquals(
        "Gradients do not exist for variables ['x:0', 'z:0'] when minimizing the loss. If using"
            + " `model.compile()`, did you forget to provide a `loss` argument?",
        Optimizer.warning(new Adam(0.1).applyGradients(steps)));
  }

  @Test
  void gradientsWithoutVariablesNeedABuiltOptimizerAndOneForEach() {
    Optimizer optimizer = new Sgd(1);
    fails(
        Kind.VALUE_ERROR,
        "When passing `grads` without `variables`, the optimizer must already be built on a list"
            + " of variables. Call `optimizer.build(trainable_variables)` first. ",
        () -> optimizer.apply(List.of(Tensor.of(1f))));
    optimizer.build(List.of(Variable.of(0)));
    fails(
        Kind.VALUE_ERROR,
        "When passing `grads` as a list of gradient tensors, the gradients must match"
            + " `optimizer.variables` one-to-on. Received a list of 2 gradients, but the optimizer"
            + " is tracking 1 trainable variables.",
        () -> optimizer.apply(List.of(Tensor.of(1f), Tensor.of(1f))));
  }

  @Test
  void aGradientThatDoesNotFitItsVariableIsRefused() {
    fails(
        Kind.INVALID_ARGUMENT_ERROR,
        "{{function_node __wrapped__AssignSubVariableOp_device_/job:localhost/replica:0/task:0"
            + "/device:CPU:0}} Cannot update variable with shape [] using a Tensor with shape [2],"
            + " shapes must be equal. [Op:AssignSubVariableOp] name: ",
        () ->
            new Sgd(1)
                .applyGradients(List.of(new Step(Tensor.of(Shape.of(2), 1f, 2f), Variable.of(0)))));
  }

  @Test
  void aRateThatIsAFunctionCannotBeSet() {
    Optimizer optimizer = new Sgd(1);
    optimizer.setLearningRate(() -> 0.1);
    fails(
        Kind.ATTRIBUTE_ERROR,
        "'function' object has no attribute 'assign'",
        () -> optimizer.setLearningRate(0.5));
  }

  @Test
  void tensorFlow1TakesNewVariablesAndHasComplaintsOfItsOwn() {
    Declaration<Optimizer> declared = Optimizers.compatV1().getFirst();
    Optimizer optimizer = declared.make(Map.of("learning_rate", 1));
    Variable x = new Variable(Tensor.of(0f), "x", true);
    Variable y = Variable.of(0);
    optimizer.applyGradients(List.of(new Step(Tensor.of(1f), x)));
    optimizer.applyGradients(List.of(new Step(Tensor.of(2f), y)));
    assertEquals(-2f, y.value().getFloat(0));
    fails(Kind.VALUE_ERROR, "No variables provided.", () -> optimizer.applyGradients(List.of()));
    fails(
        Kind.VALUE_ERROR,
        "No gradients provided for any variable: [\"<tf.Variable 'x:0' shape=() dtype=float32,"
            + " numpy=-1.0>\"].",
        () -> optimizer.applyGradients(List.of(new Step(null, x))));
    fails(
        Kind.TYPE_ERROR,
        "GradientDescentOptimizer.__init__() missing 1 required positional argument:"
            + " 'learning_rate'",
        declared::make);
  }

  @Test
  void theDecayOfOldKerasIsNotHeeded() {
    Optimizer optimizer = PythonOptions.optimizer("SGD", "learning_rate=0.5, decay=0.1");
    Variable x = Variable.of(0);
    for (int i = 1; i <= 2; i++) {
      optimizer.applyGradients(List.of(new Step(Tensor.of(1f), x)));
      assertEquals(-0.5f * i, x.value().getFloat(0));
    }
  }

  @Test
  void aValueOfTheWrongKindIsNamed() {
    fails(
        Kind.TYPE_ERROR,
        "Argument `beta_1` must be a number. Received: beta_1='much'",
        () -> Adam.DECLARED.make(Map.of("beta_1", "much")));
  }
}
