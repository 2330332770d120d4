package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

class CustomGradientTest {
  private final Engine k = Engine.current();
  private final Tensor x = Tensor.of(2.0);
  private final Tensor y = Tensor.of(3.0);
  private final List<String> asked = new ArrayList<>();

  private GradientTape open() {
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    tape.watch(y);
    return tape;
  }

  private static double number(@Nullable Tensor tensor) {
    assertNotNull(tensor);
    return tensor.getDouble(0);
  }

  private static List<@Nullable Tensor> answer(@Nullable Tensor... gradients) {
    return Arrays.asList(gradients);
  }

  private Tensor times(@Nullable Tensor g, double factor) {
    assertNotNull(g);
    return k.mul(g, Tensor.of(factor));
  }

  /** The sum and the product, with a rule that answers tens and hundreds. */
  private List<Tensor> sumAndProduct() {
    return CustomGradient.apply(
        "both",
        List.of(k.add(x, y), k.mul(x, y)),
        List.of(x, y),
        g -> {
          asked.add(number(g.get(0)) + " " + number(g.get(1)));
          return answer(times(g.get(0), 10), times(g.get(1), 100));
        });
  }

  @Test
  void theRuleReplacesTheRecordsOfTheComputation() {
    GradientTape tape = open();
    Tensor inner = k.mul(x, x);
    List<Tensor> results =
        CustomGradient.apply(
            "thousandfold",
            List.of(times(inner, 3)),
            List.of(x),
            g -> answer(times(g.getFirst(), 1000)));
    tape.close();
    assertEquals(1, results.size());
    assertEquals(12, number(results.getFirst()));
    assertEquals(1000, number(tape.gradient(results.getFirst(), x)));
    assertEquals(4, number(tape.gradient(inner, x)));
    TapeRecord last = tape.records().getLast();
    assertEquals("thousandfold", last.op().name());
    assertEquals("thousandfold({x})", last.op().formula().template());
  }

  @Test
  void aRuleForSeveralResultsIsAskedOnceWithZerosWhereNothingArrived() {
    GradientTape tape = open();
    List<Tensor> results = sumAndProduct();
    tape.close();
    Tensor sum = results.get(0);
    Tensor product = results.get(1);
    assertEquals(5, number(sum));
    assertEquals(6, number(product));
    assertEquals(List.of(10.0, 0.0), gradients(tape, sum));
    assertEquals(List.of(0.0, 100.0), gradients(tape, product));
    assertEquals(List.of(10.0, 100.0), gradients(tape, sum, product));
    assertEquals(List.of(10.0, 0.0), gradients(tape, sum));
    assertEquals(List.of("1.0 0.0", "0.0 1.0", "1.0 1.0", "1.0 0.0"), asked);
  }

  private List<Double> gradients(GradientTape tape, Tensor... targets) {
    return tape.gradient(List.of(targets), List.of(x, y), List.of(), Unconnected.NONE).stream()
        .map(CustomGradientTest::number)
        .toList();
  }

  @Test
  void theZerosHaveTheShapeOfTheResultThatNothingArrivedAt() {
    GradientTape tape = open();
    List<Tensor> results =
        CustomGradient.apply(
            "shapes",
            List.of(k.add(x, y), k.broadcastTo(x, Shape.of(3)), k.broadcastTo(y, Shape.of(1, 2))),
            List.of(x, y),
            g -> {
              asked.add(g.stream().map(Tensor::shape).toList().toString());
              return answer(k.reduceSum(g.get(1)), k.reduceSum(g.get(2)));
            });
    tape.close();
    assertEquals(List.of(0.0, 0.0), gradients(tape, results.get(0)));
    assertEquals(List.of(3.0, 0.0), gradients(tape, results.get(1)));
    assertEquals(List.of(0.0, 2.0), gradients(tape, results.get(2)));
    assertEquals(Collections.nCopies(3, "[(), (3,), (1, 2)]"), asked);
  }

  @Test
  void theRecordsOfSeveralResultsAreNumbered() {
    GradientTape tape = open();
    sumAndProduct();
    tape.close();
    List<String> names = tape.records().stream().map(record -> record.op().name()).toList();
    assertEquals(
        List.of("both", "both output 0", "both output 1"),
        names.subList(names.size() - 3, names.size()));
  }

  @Test
  void whereNothingIsWatchedTheRuleIsNotRecorded() {
    List<Tensor> before = List.of(k.add(x, y));
    try (GradientTape tape = GradientTape.open(false)) {
      List<Tensor> results =
          CustomGradient.apply("never", before, List.of(x, y), g -> answer(null, null));
      assertEquals(5, number(results.getFirst()));
      assertEquals(List.of(), tape.records());
    }
  }

  @Test
  void noneLetsNoGradientThrough() {
    GradientTape tape = open();
    List<Tensor> results =
        CustomGradient.apply(
            "first only",
            List.of(k.mul(x, y)),
            List.of(x, y),
            g -> answer(times(g.getFirst(), 2), null));
    tape.close();
    Tensor z = results.getFirst();
    assertEquals(2, number(tape.gradient(z, x)));
    assertNull(tape.gradient(z, y));
  }

  @Test
  void anOuterTapeDifferentiatesTheRule() {
    GradientTape outer = open();
    GradientTape inner = open();
    Tensor cube = k.mul(k.mul(x, x), x);
    List<Tensor> results =
        CustomGradient.apply(
            "cube",
            List.of(cube),
            List.of(x),
            g -> answer(k.mul(times(g.getFirst(), 3), k.mul(x, x))));
    inner.close();
    Tensor first = inner.gradient(results.getFirst(), x);
    outer.close();
    assertEquals(12, number(first));
    assertNotNull(first);
    assertEquals(12, number(outer.gradient(first, x)));
  }

  @Test
  void watchingTellsTheTrainableVariablesInTheOrderOfTheirReading() {
    Variable first = Variable.of(2);
    Variable second = Variable.of(3);
    Variable fixed = new Variable(Tensor.of(1f), "fixed", false);
    CustomGradient.Watched<Tensor> watched =
        CustomGradient.watching(() -> k.mul(k.mul(k.mul(second, fixed), first), second));
    assertEquals(18, number(watched.result()));
    assertEquals(List.of(second, first), watched.variables());
    assertEquals(List.of(), CustomGradient.watching(() -> "nothing").variables());
  }

  @Test
  void whatIsReadLaterOrQuietlyIsNotTold() {
    Variable v = Variable.of(2);
    CustomGradient.Watched<String> watched =
        CustomGradient.watching(() -> {
          k.<Tensor>quietly(q -> q.square(v));
          return "done";
        });
    assertEquals("done", watched.result());
    assertEquals(List.of(), watched.variables());
    assertThrows(
        IllegalStateException.class,
        () ->
            CustomGradient.watching(() -> {
              throw new IllegalStateException("stop");
            }));
    k.square(v);
    assertEquals(List.of(), watched.variables());
  }
}
