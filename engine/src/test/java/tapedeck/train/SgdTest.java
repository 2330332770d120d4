package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

class SgdTest {
  @Test
  void threeStepsOnASquareGiveKerasNumbers() {
    Engine k = Engine.current();
    Variable x = Variable.of(0);
    Sgd optimizer = new Sgd(0.1);
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      optimizer.minimize(() -> k.pow(k.sub(x, Tensor.of(4f)), Tensor.of(2f)), List.of(x));
      values.add(x.value().getFloat(0));
    }
    assertEquals(List.of(0.800000012f, 1.44000006f, 1.95200014f), values);
    assertEquals(3, optimizer.iterations());
  }

  @Test
  void variablesWithoutAGradientStayAndAreNamed() {
    Variable x = Variable.of(1);
    Variable y = Variable.of(1);
    Sgd optimizer = new Sgd(0.5);
    List<Variable> skipped =
        optimizer.applyGradients(
            List.of(new Optimizer.Step(Tensor.of(1f), x), new Optimizer.Step(null, y)));
    assertEquals(List.of(y), skipped);
    assertEquals(0.5f, x.value().getFloat(0));
    assertEquals(1f, y.value().getFloat(0));
    EngineError none =
        assertThrows(
            EngineError.class,
            () -> optimizer.applyGradients(List.of(new Optimizer.Step(null, x))));
    assertEquals("No gradients provided for any variable.", none.getMessage());
  }
}
