package tapedeck.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tensor.Tensor;

/**
 * A long chain of float64 scalars, y ← sin(y) · xᵢ + exp(−y) / (1 + xᵢ²), recorded and walked back.
 * Times are for the whole chain of {@code length} operations, eight a link.
 */
public class ChainBenchmark extends Workload {
  private static final int OPS_PER_LINK = 8;

  @Param({"1000", "10000", "100000", "1000000"})
  public int length = 1000;

  private Tensor[] x = new Tensor[0];
  private double[] plain = new double[0];
  private double[] trail = new double[0];
  private final Tensor one = Tensor.of(1.0);
  private final Tensor start = Tensor.of(0.5);

  @Setup
  public void prepare() {
    int links = length / OPS_PER_LINK;
    x = new Tensor[links];
    plain = new double[links];
    trail = new double[links];
    for (int i = 0; i < links; i++) {
      plain[i] = 0.1 + 0.8 * i / links;
      x[i] = Tensor.of(plain[i]);
    }
  }

  @Benchmark
  public double byHand() {
    double y = 0.5;
    for (int i = 0; i < plain.length; i++) {
      trail[i] = y;
      y = Math.sin(y) * plain[i] + Math.exp(-y) / (1 + plain[i] * plain[i]);
    }
    double g = 1;
    for (int i = plain.length - 1; i >= 0; i--) {
      double was = trail[i];
      g *= Math.cos(was) * plain[i] - Math.exp(-was) / (1 + plain[i] * plain[i]);
    }
    return g;
  }

  @Benchmark
  public @Nullable Tensor onTape() {
    return chain();
  }

  @Benchmark
  public @Nullable Tensor traced() {
    return traced(this::chain);
  }

  private @Nullable Tensor chain() {
    Engine k = Engine.current();
    try (GradientTape tape = GradientTape.open(false)) {
      tape.watch(start);
      Tensor y = start;
      for (Tensor each : x) {
        Tensor rise = k.mul(k.sin(y), each);
        Tensor fall = k.div(k.exp(k.neg(y)), k.add(one, k.square(each)));
        y = k.add(rise, fall);
      }
      return tape.gradient(y, start);
    }
  }
}
