package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.TapeListener;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Every operation of the catalogue against central differences, at orders 1 and 2, in float64. */
class GradientCheckTest {
  private static final double TOLERANCE = 1e-6;

  @TestFactory
  Stream<DynamicTest> everyOperationAgreesWithFiniteDifferences() {
    return Catalogue.all().stream()
        .filter(op -> op.notDifferentiable() == null)
        .flatMap(op ->
            Points.cases(op).stream().map(c -> dynamicTest(op + " " + c, () -> check(op, c))));
  }

  @TestFactory
  Stream<DynamicTest> noGradientPassesAnOperationThatSaysSo() {
    return Catalogue.all().stream()
        .filter(op -> op.notDifferentiable() != null)
        .map(op ->
            dynamicTest(
                op.name(),
                () -> {
                  Tensor x =
                      op.domain().heavyDiagonal()
                          ? Tensor.of(Shape.of(2, 2), 1.5, -0.5, 0.5, 2.0)
                          : Tensor.of(Shape.of(2), 1.5, -0.5);
                  try (GradientTape tape = GradientTape.open(false)) {
                    tape.watch(x);
                    Engine k = Engine.current();
                    boolean truths = op.domain() == Domain.BOOLEANS;
                    Operand[] operands = new Operand[op.arity()];
                    boolean whole = op.domain() == Domain.INTEGERS;
                    Tensor number = whole ? k.cast(x, DType.INT32) : x;
                    java.util.Arrays.fill(operands, truths ? k.greater(x, Tensor.of(0.0)) : number);
                    Tensor out = k.apply(op, operands);
                    if (op.isUnregistered()) {
                      assertThrows(EngineError.class, () -> tape.gradient(out, x));
                    } else {
                      assertNull(tape.gradient(out, x));
                    }
                  }
                }));
  }

  @Test
  void thereAreEnoughOperationsForThisToMeanSomething() {
    assertTrue(Catalogue.all().size() >= 60, "the catalogue has " + Catalogue.all().size());
  }

  private static void check(Op op, Domain.Case tried) {
    Random random = new Random((op.name() + tried).hashCode());
    Problem problem = new Problem(op, tried, random);
    for (int i = 0; i < problem.point.size(); i++) {
      if (problem.point.get(i).dtype().isFloating()) {
        for (int order = 1; order <= Math.min(2, trueTo(op, i)); order++) {
          problem.compare(order, i);
        }
      }
    }
  }

  private static int trueTo(Op op, int input) {
    return Objects.requireNonNull(op.derivative(input)).trueTo();
  }

  /** A weighted sum of an operation's result at a point, and its derivatives. */
  private static final class Problem {
    private final Op op;
    private final Attributes attributes;
    private final List<Tensor> point;
    private final Tensor weights;
    private final List<Tensor> directions;

    Problem(Op op, Domain.Case tried, Random random) {
      this.op = op;
      this.attributes = tried.attributes();
      this.point = Points.of(op, tried, random);
      Tensor out = op.forward(point.toArray(Tensor[]::new), attributes);
      this.weights = Points.uniform(out.shape(), 0.5, 1.5, 0, random);
      this.directions =
          point.stream().map(x -> Points.uniform(x.shape(), 0.5, 1.5, 0, random)).toList();
    }

    /** Order 0 is the weighted sum, order 1 the sum of its gradients along fixed directions. */
    private double value(int order, List<Tensor> at) {
      return new Engine(TapeListener.NONE).run(() -> total(computed(order, at)));
    }

    private static double total(Tensor x) {
      double sum = 0;
      for (int i = 0; i < x.size(); i++) {
        sum += x.getDouble(i);
      }
      return sum;
    }

    private Tensor computed(int order, List<Tensor> at) {
      Engine k = Engine.current();
      if (order == 0) {
        return k.reduceSum(k.mul(k.apply(op, attributes, at.toArray(Operand[]::new)), weights));
      }
      GradientTape tape = new GradientTape();
      try (GradientTape recording = tape.enter()) {
        at.forEach(recording::watch);
        Tensor inner = computed(order - 1, at);
        recording.close();
        List<@Nullable Tensor> gradients =
            tape.gradient(List.of(inner), at, List.of(), Unconnected.ZERO);
        Tensor sum = Tensor.of(0.0);
        for (int i = 0; i < at.size(); i++) {
          Tensor gradient = gradients.get(i);
          if (gradient != null && gradient.dtype() == DType.FLOAT64) {
            sum = k.add(sum, k.reduceSum(k.mul(gradient, directions.get(i))));
          }
        }
        return sum;
      }
    }

    private Tensor analytic(int order, int input) {
      return new Engine(TapeListener.NONE)
          .run(() -> {
            GradientTape tape = new GradientTape();
            Tensor inner;
            try (GradientTape recording = tape.enter()) {
              point.forEach(recording::watch);
              inner = computed(order - 1, point);
            }
            Tensor gradient =
                tape.gradient(
                        List.of(inner), List.of(point.get(input)), List.of(), Unconnected.ZERO)
                    .getFirst();
            assertNotNull(gradient);
            return gradient;
          });
    }

    void compare(int order, int input) {
      Tensor analytic = analytic(order, input);
      Tensor x = point.get(input);
      List<String> rows = new ArrayList<>();
      boolean agree = analytic.shape().equals(x.shape()) && analytic.dtype() == x.dtype();
      for (int i = 0; i < x.size(); i++) {
        double numeric = (4 * slope(order, input, i, 1e-3) - slope(order, input, i, 2e-3)) / 3;
        double error = Math.abs(numeric - analytic.getDouble(i));
        agree &= error <= TOLERANCE * Math.max(1, Math.abs(numeric));
        rows.add("%24.17g analytic%n%24.17g numeric".formatted(analytic.getDouble(i), numeric));
      }
      assertTrue(
          agree,
          () ->
              "%s(%s) order %d, operand %d at %s%n%s"
                  .formatted(op, attributes, order, input, point, String.join("\n", rows)));
    }

    private double slope(int order, int input, int element, double h) {
      return (value(order - 1, moved(input, element, h))
              - value(order - 1, moved(input, element, -h)))
          / (2 * h);
    }

    private List<Tensor> moved(int input, int element, double by) {
      List<Tensor> at = new ArrayList<>();
      for (int i = 0; i < point.size(); i++) {
        Tensor x = point.get(i);
        at.add(i == input ? x.with(element, x.getDouble(element) + by) : x.copy());
      }
      return at;
    }
  }
}
