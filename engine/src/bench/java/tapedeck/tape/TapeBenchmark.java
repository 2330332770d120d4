package tapedeck.tape;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How long one iteration of a linear fit takes on a tape: record the loss, walk it back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TapeBenchmark {

  private static final Op ADD = op("add");
  private static final Op MEAN = op("reduce_mean");
  private static final Op MUL = op("mul");
  private static final Op SQUARE = op("square");
  private static final Op SUB = op("sub");

  private final Variable slope = new Variable(Tensor.of(5f));
  private final Variable offset = new Variable(Tensor.of(0f));

  @Param({"1", "1000"})
  public int points = 1;

  @Benchmark
  public List<@Nullable Tensor> gradientOfALinearFit() {
    Engine engine = Engine.current();
    Tensor x = Tensor.full(DType.FLOAT32, Shape.of(points), 2);
    Tensor y = Tensor.full(DType.FLOAT32, Shape.of(points), 3);
    try (GradientTape tape = GradientTape.open(false)) {
      Tensor guess = apply(engine, ADD, apply(engine, MUL, slope, x), offset);
      Tensor loss = apply(engine, MEAN, apply(engine, SQUARE, apply(engine, SUB, guess, y)));
      return tape.gradient(List.of(loss), List.of(slope, offset), List.of(), Unconnected.NONE);
    }
  }

  private static Tensor apply(Engine engine, Op op, Operand... operands) {
    return engine.apply(op, Attributes.NONE, operands);
  }

  private static Op op(String name) {
    Op op = Catalogue.named(name);
    if (op == null) {
      throw new IllegalStateException("no op is called " + name);
    }
    return op;
  }
}
