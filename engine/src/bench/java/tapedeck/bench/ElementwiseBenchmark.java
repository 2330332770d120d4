package tapedeck.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The sum of tanh(a·b + c)² over a million float64 and its gradients; times are for an element. */
public class ElementwiseBenchmark extends Workload {
  private static final int N = 1_000_000;

  private final double[] as = ramp(0.3);
  private final double[] bs = ramp(0.7);
  private final double[] cs = ramp(0.1);
  private final Tensor a = Tensor.of(Shape.of(N), as);
  private final Tensor b = Tensor.of(Shape.of(N), bs);
  private final Tensor c = Tensor.of(Shape.of(N), cs);
  private final double[] da = new double[N];
  private final double[] db = new double[N];
  private final double[] dc = new double[N];

  private static double[] ramp(double by) {
    double[] out = new double[N];
    for (int i = 0; i < N; i++) {
      out[i] = by + (i % 1000) / 1000.0;
    }
    return out;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public double byHand() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      double t = Math.tanh(as[i] * bs[i] + cs[i]);
      sum += t * t;
      double g = 2 * t * (1 - t * t);
      da[i] = g * bs[i];
      db[i] = g * as[i];
      dc[i] = g;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public List<@Nullable Tensor> onTape() {
    return valueAndGradient();
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public List<@Nullable Tensor> traced() {
    return traced(this::valueAndGradient);
  }

  private List<@Nullable Tensor> valueAndGradient() {
    Engine k = Engine.current();
    try (GradientTape tape = GradientTape.open(false)) {
      List<Tensor> sources = List.of(a, b, c);
      sources.forEach(tape::watch);
      Tensor loss = k.reduceSum(k.square(k.tanh(k.add(k.mul(a, b), c))));
      return tape.gradient(List.of(loss), sources, List.of(), Unconnected.NONE);
    }
  }
}
