package tapedeck.bench;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The Hessian of Rosenbrock's function of 100 numbers, float64: the Jacobian of a gradient. */
public class HessianBenchmark extends Workload {
  private static final int N = 100;
  private static final Op SLICE = Catalogue.required("strided_slice");

  private final double[] plain = new double[N];
  private final Tensor x;
  private final Tensor one = Tensor.of(1.0);
  private final Tensor hundred = Tensor.of(100.0);
  private final Attributes head = range(0);
  private final Attributes tail = range(1);

  public HessianBenchmark() {
    for (int i = 0; i < N; i++) {
      plain[i] = 0.5 + i / 200.0;
    }
    x = Tensor.of(Shape.of(N), plain);
  }

  @Benchmark
  public double[] byHand() {
    double[] hessian = new double[N * N];
    for (int i = 0; i < N; i++) {
      double own = i > 0 ? 200 : 0;
      if (i < N - 1) {
        own += 1200 * plain[i] * plain[i] - 400 * plain[i + 1] + 2;
        hessian[i * N + i + 1] = -400 * plain[i];
        hessian[(i + 1) * N + i] = -400 * plain[i];
      }
      hessian[i * N + i] = own;
    }
    return hessian;
  }

  @Benchmark
  public @Nullable Tensor onTape() {
    return hessian();
  }

  @Benchmark
  public @Nullable Tensor traced() {
    return traced(this::hessian);
  }

  private @Nullable Tensor hessian() {
    Engine k = Engine.current();
    try (GradientTape outer = GradientTape.open(false)) {
      outer.watch(x);
      Tensor gradient;
      try (GradientTape inner = GradientTape.open(false)) {
        inner.watch(x);
        Tensor first = k.apply(SLICE, head, x);
        Tensor second = k.apply(SLICE, tail, x);
        Tensor valley = k.mul(hundred, k.square(k.sub(second, k.square(first))));
        Tensor loss = k.reduceSum(k.add(valley, k.square(k.sub(one, first))));
        gradient = Objects.requireNonNull(inner.gradient(loss, x));
      }
      return outer.jacobian(gradient, List.of(x), Unconnected.NONE).getFirst();
    }
  }

  private static Attributes range(int from) {
    return Attributes.NONE
        .with("start", new int[] {from})
        .with("step", new int[] {1})
        .with("count", new int[] {N - 1});
  }
}
