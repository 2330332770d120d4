package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** In float32 every operation and its gradients are what they are in float64, but for rounding. */
class NarrowTypesTest {
  private static final double TOLERANCE = 2e-4;

  @TestFactory
  Stream<DynamicTest> everyOperationIsTheSameInFloat32() {
    return Catalogue.all().stream()
        .filter(op -> op.notDifferentiable() == null)
        .flatMap(op ->
            Points.cases(op).stream().map(c -> dynamicTest(op + " " + c, () -> check(op, c))));
  }

  private static void check(Op op, Domain.Case tried) {
    List<Tensor> wide = Points.of(op, tried, new Random((op.name() + tried).hashCode()));
    List<Tensor> narrow =
        wide.stream().map(x -> x.dtype().isFloating() ? x.cast(DType.FLOAT32) : x).toList();
    List<@Nullable Tensor> expected = valueAndGradients(op, tried.attributes(), wide);
    List<@Nullable Tensor> found = valueAndGradients(op, tried.attributes(), narrow);
    for (int i = 0; i < expected.size(); i++) {
      agree(expected.get(i), found.get(i), op + (i == 0 ? "" : " by operand " + (i - 1)));
    }
  }

  /** The result, and the gradient of its sum by each operand. */
  private static List<@Nullable Tensor> valueAndGradients(
      Op op, Attributes attributes, List<Tensor> operands) {
    GradientTape tape = GradientTape.open(false);
    operands.forEach(tape::watch);
    Tensor out = Engine.current().apply(op, attributes, operands.toArray(Operand[]::new));
    tape.close();
    List<@Nullable Tensor> all = new ArrayList<>();
    all.add(out);
    all.addAll(tape.gradient(List.of(out), operands, List.of(), Unconnected.NONE));
    return all;
  }

  private static void agree(@Nullable Tensor expected, @Nullable Tensor found, String what) {
    if (expected == null) {
      assertEquals(null, found, what);
      return;
    }
    assertNotNull(found, what);
    assertEquals(expected.shape(), found.shape(), what);
    for (int i = 0; i < expected.size(); i++) {
      double wanted = expected.getDouble(i);
      double got = found.getDouble(i);
      assertTrue(
          Math.abs(wanted - got) <= TOLERANCE * Math.max(1, Math.abs(wanted)),
          () -> "%s: %s is not %s".formatted(what, got, wanted));
    }
  }
}
