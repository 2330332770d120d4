package tapedeck.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer.Step;
import tapedeck.train.Sgd;

/** One step of minimising (x − 4)² by gradient descent, float32: a fresh tape each time. */
public class MinimisingBenchmark extends Workload {
  private static final int STEPS = 200;
  private static final float RATE = 0.1f;

  private final Tensor four = Tensor.of(4f);
  private final Variable x = Variable.of(0);
  private final Sgd optimizer = new Sgd(RATE);
  private float plain;

  @Benchmark
  public float byHand() {
    float d = plain - 4;
    float gradient = 2 * d;
    plain -= RATE * gradient;
    return d * d;
  }

  @Benchmark
  public Tensor onTape() {
    return step(x, optimizer);
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Tensor traced() {
    return traced(() -> {
      Variable own = Variable.of(0);
      Sgd sgd = new Sgd(RATE);
      Tensor loss = step(own, sgd);
      for (int i = 1; i < STEPS; i++) {
        loss = step(own, sgd);
      }
      return loss;
    });
  }

  private Tensor step(Variable variable, Sgd sgd) {
    Engine engine = Engine.current();
    try (GradientTape tape = GradientTape.open(false)) {
      Tensor loss = engine.square(engine.sub(variable, four));
      @Nullable Tensor gradient = tape.gradient(loss, variable);
      sgd.applyGradients(List.of(new Step(gradient, variable)));
      return loss;
    }
  }
}
