package tapedeck.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** One epoch of fitting a line to ten points, float32: the mean squared error and two gradients. */
public class LinearFitBenchmark extends Workload {
  private static final int EPOCHS = 200;
  private static final int POINTS = 10;
  private static final float RATE = 0.01f;

  private final float[] xs = new float[POINTS];
  private final float[] ys = new float[POINTS];
  private final Tensor x;
  private final Tensor y;
  private final Tensor rate = Tensor.of(RATE);
  private final Variable slope = Variable.of(5);
  private final Variable offset = Variable.of(0);
  private float a = 5;
  private float b;

  public LinearFitBenchmark() {
    for (int i = 0; i < POINTS; i++) {
      xs[i] = i / 10f;
      ys[i] = 3 * xs[i] + 2;
    }
    x = Tensor.of(Shape.of(POINTS), xs);
    y = Tensor.of(Shape.of(POINTS), ys);
  }

  @Benchmark
  public float byHand() {
    float loss = 0;
    float da = 0;
    float db = 0;
    for (int i = 0; i < POINTS; i++) {
      float d = a * xs[i] + b - ys[i];
      loss += d * d;
      da += 2 * d * xs[i];
      db += 2 * d;
    }
    a -= RATE * da / POINTS;
    b -= RATE * db / POINTS;
    return loss / POINTS;
  }

  @Benchmark
  public Tensor onTape() {
    return epoch(slope, offset);
  }

  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public Tensor traced() {
    return traced(() -> {
      Variable ownSlope = Variable.of(5);
      Variable ownOffset = Variable.of(0);
      Tensor loss = epoch(ownSlope, ownOffset);
      for (int i = 1; i < EPOCHS; i++) {
        loss = epoch(ownSlope, ownOffset);
      }
      return loss;
    });
  }

  private Tensor epoch(Variable w, Variable c) {
    Engine engine = Engine.current();
    try (GradientTape tape = GradientTape.open(false)) {
      Tensor error = engine.sub(engine.add(engine.mul(w, x), c), y);
      Tensor loss = engine.reduceMean(engine.square(error));
      List<@Nullable Tensor> gradients =
          tape.gradient(List.of(loss), List.of(w, c), List.of(), Unconnected.ZERO);
      w.assignSub(engine.mul(gradients.get(0), rate));
      c.assignSub(engine.mul(gradients.get(1), rate));
      return loss;
    }
  }
}
