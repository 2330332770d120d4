package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Where a walk back goes, what it adds up, and where it ends. */
class BackwardPassTest {
  private static final Attributes BY_ROWS = Attributes.NONE.with("by_rows", true);

  private final Engine k = Engine.current();

  private static double[] numbers(@Nullable Tensor tensor) {
    assertNotNull(tensor);
    return tensor.toDoubles();
  }

  private static List<@Nullable Tensor> gradients(
      GradientTape tape, List<? extends Operand> targets, List<? extends Operand> sources) {
    return tape.gradient(targets, sources, List.of(), Unconnected.NONE);
  }

  @Test
  void aRepeatedOperandGetsTheSumOverItsRepetitions() {
    Tensor x = Tensor.of(Shape.of(2, 3), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    Tensor row = Tensor.of(Shape.of(3), 1.0, 10.0, 100.0);
    Tensor column = Tensor.of(Shape.of(2, 1), 2.0, 3.0);
    GradientTape tape = GradientTape.open(true);
    List.of(x, row, column).forEach(tape::watch);
    Tensor y = k.mul(k.mul(x, row), column);
    tape.close();
    assertArrayEquals(new double[] {2, 20, 200, 3, 30, 300}, numbers(tape.gradient(y, x)));
    Tensor byRow = tape.gradient(y, row);
    assertArrayEquals(new double[] {14, 19, 24}, numbers(byRow));
    assertNotNull(byRow);
    assertEquals(Shape.of(3), byRow.shape());
    Tensor byColumn = tape.gradient(y, column);
    assertArrayEquals(new double[] {321, 654}, numbers(byColumn));
    assertNotNull(byColumn);
    assertEquals(Shape.of(2, 1), byColumn.shape());
  }

  @Test
  void anOuterTapeKnowsTheSumOverRepetitions() {
    Tensor x = Tensor.of(Shape.of(3), 1.0, 2.0, 3.0);
    Tensor b = Tensor.of(2.0);
    try (GradientTape outer = GradientTape.open(false)) {
      outer.watch(x);
      outer.watch(b);
      GradientTape inner = GradientTape.open(false);
      inner.watch(b);
      Tensor y = k.mul(k.mul(x, b), b);
      inner.close();
      Tensor first = inner.gradient(y, b);
      assertArrayEquals(new double[] {24}, numbers(first));
      List<@Nullable Tensor> second = gradients(outer, List.of(first), List.of(x, b));
      assertArrayEquals(new double[] {4, 4, 4}, numbers(second.get(0)));
      assertArrayEquals(new double[] {12}, numbers(second.get(1)));
    }
  }

  @Test
  void anOuterTapeKnowsTheGradientOfAChoice() {
    Tensor x = Tensor.of(Shape.of(3), 1.0, 2.0, 3.0);
    Tensor truth = Tensor.of(Shape.of(3), true, false, true);
    try (GradientTape outer = GradientTape.open(false)) {
      outer.watch(x);
      GradientTape inner = GradientTape.open(false);
      inner.watch(x);
      Tensor y = k.square(k.where(truth, k.square(x), x));
      inner.close();
      Tensor first = inner.gradient(y, x);
      assertArrayEquals(new double[] {4, 4, 108}, numbers(first));
      assertArrayEquals(
          new double[] {12, 2, 108}, numbers(gradients(outer, List.of(first), List.of(x)).get(0)));
    }
  }

  @Test
  void aTargetTheTapeDoesNotKnowIsItsOwnGradient() {
    Tensor x = Tensor.of(Shape.of(2), 3.0, 4.0);
    Variable v = new Variable(Tensor.of(5.0), "v", false);
    GradientTape tape = GradientTape.open(true);
    tape.close();
    assertArrayEquals(new double[] {1, 1}, numbers(tape.gradient(x, x)));
    assertArrayEquals(new double[] {1}, numbers(tape.gradient(v, v)));
    assertNull(tape.gradient(x, Tensor.of(1.0)));
    List<@Nullable Tensor> twice = gradients(tape, List.of(x, v, x), List.of(v, x));
    assertArrayEquals(new double[] {1}, numbers(twice.get(0)));
    assertArrayEquals(new double[] {2, 2}, numbers(twice.get(1)));
  }

  @Test
  void aTargetInsideAnotherCountsTwice() {
    Tensor x = Tensor.of(3.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    Tensor inner = k.square(x);
    Tensor outer = k.mul(inner, Tensor.of(10.0));
    tape.close();
    assertArrayEquals(
        new double[] {66}, numbers(gradients(tape, List.of(outer, inner), List.of(x)).getFirst()));
    assertArrayEquals(
        new double[] {66}, numbers(gradients(tape, List.of(inner, outer), List.of(x)).getFirst()));
    assertArrayEquals(
        new double[] {12}, numbers(gradients(tape, List.of(inner, inner), List.of(x)).getFirst()));
  }

  @Test
  void aSourceOnTheWayIsASourceAndStillPassedThrough() {
    Tensor x = Tensor.of(3.0);
    GradientTape tape = GradientTape.open(false);
    tape.watch(x);
    Tensor middle = k.square(x);
    Tensor y = k.mul(middle, k.mul(middle, x));
    tape.close();
    List<@Nullable Tensor> found = gradients(tape, List.of(y), List.of(middle, x));
    assertArrayEquals(new double[] {54}, numbers(found.get(0)));
    assertArrayEquals(new double[] {405}, numbers(found.get(1)));
  }

  @Test
  void whatIsWatchedButNoSourceIsLeftAlone() {
    Tensor x = Tensor.of(3.0);
    Tensor other = Tensor.of(5.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    tape.watch(other);
    Tensor aside = k.square(other);
    Tensor y = k.mul(k.square(x), aside);
    tape.close();
    assertArrayEquals(new double[] {150}, numbers(tape.gradient(y, x)));
    assertArrayEquals(new double[] {90}, numbers(tape.gradient(y, other)));
    assertNull(tape.gradient(aside, x));
    assertArrayEquals(new double[] {10}, numbers(tape.gradient(aside, other)));
  }

  @Test
  void whatBecomesWatchedLaterIsFoundInEarlierRecords() {
    Tensor x = Tensor.of(3.0);
    Tensor late = Tensor.of(5.0);
    GradientTape tape = GradientTape.open(false);
    tape.watch(x);
    Tensor y = k.mul(x, late);
    Tensor z = k.mul(late, y);
    tape.watch(late);
    tape.close();
    List<@Nullable Tensor> found = gradients(tape, List.of(z), List.of(x, late));
    assertArrayEquals(new double[] {25}, numbers(found.get(0)));
    assertArrayEquals(new double[] {30}, numbers(found.get(1)));
  }

  @Test
  void noGradientPassesAnOperationWithoutADerivative() {
    Tensor x = Tensor.of(2.5);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    Tensor whole = k.apply(Catalogue.required("floor"), x);
    Tensor y = k.mul(whole, x);
    tape.close();
    assertArrayEquals(new double[] {2}, numbers(tape.gradient(y, x)));
    assertArrayEquals(new double[] {2.5}, numbers(tape.gradient(y, whole)));
  }

  @Test
  void anUnregisteredOperationIsRefusedOnlyBehindTheTarget() {
    Tensor x = Tensor.of(2.5);
    Tensor w = Tensor.of(3.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    tape.watch(w);
    Tensor remainder = k.apply(Catalogue.required("truncatemod"), x, Tensor.of(2.0));
    Tensor through = k.mul(k.square(remainder), w);
    Tensor stopped = k.mul(k.apply(Catalogue.required("stop_gradient"), remainder), w);
    Tensor aside = k.mul(w, x);
    tape.close();
    EngineError error = assertThrows(EngineError.class, () -> tape.gradient(through, w));
    assertEquals(EngineError.Kind.LOOKUP_ERROR, error.kind());
    assertEquals("gradient registry has no entry for: TruncateMod", error.getMessage());
    assertThrows(EngineError.class, () -> tape.gradient(remainder, w));
    assertArrayEquals(new double[] {0.5}, numbers(tape.gradient(stopped, w)));
    assertArrayEquals(new double[] {2.5}, numbers(tape.gradient(aside, w)));
  }

  @Test
  void aFailedPassLeavesNoMarks() {
    Tensor x = Tensor.of(2.5);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    Tensor refused =
        k.mul(k.apply(Catalogue.required("truncatemod"), x, Tensor.of(2.0)), Tensor.of(1.0));
    Tensor y = k.square(x);
    tape.close();
    for (int i = 0; i < 2; i++) {
      assertThrows(EngineError.class, () -> tape.gradient(refused, x));
      assertArrayEquals(new double[] {5}, numbers(tape.gradient(y, x)));
    }
    assertEquals(-1, k.currentPass());
  }

  @Test
  void aLookUpByRowsAnswersTheRowsItTook() {
    Tensor table = Tensor.of(Shape.of(3, 2), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(table);
    Tensor y = rows(table, 1, 1, 2);
    Tensor more = k.mul(rows(table, 0), Tensor.of(7.0));
    tape.close();
    assertArrayEquals(new double[] {0, 0, 2, 2, 1, 1}, numbers(tape.gradient(y, table)));
    Slices slices = present(tape.slices().getFirst());
    assertEquals(Shape.of(3, 2), slices.values().shape());
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, slices.values().toDoubles());
    assertArrayEquals(new double[] {1, 1, 2}, slices.indices().toDoubles());

    Tensor both = gradients(tape, List.of(y, more), List.of(table)).getFirst();
    assertArrayEquals(new double[] {7, 7, 2, 2, 1, 1}, numbers(both));
    Slices joined = present(tape.slices().getFirst());
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 7, 7}, joined.values().toDoubles());
    assertArrayEquals(new double[] {1, 1, 2, 0}, joined.indices().toDoubles());
  }

  @Test
  void rowsAndAWholeTensorAreAWholeTensor() {
    Tensor table = Tensor.of(Shape.of(3, 2), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    Tensor other = Tensor.of(1.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(table);
    Tensor rowsFirst = k.add(k.reduceSum(rows(table, 2)), k.reduceSum(table));
    Tensor wholeFirst = k.add(k.reduceSum(table), k.reduceSum(rows(table, 2)));
    tape.close();
    for (Tensor y : List.of(rowsFirst, wholeFirst)) {
      Tensor found = gradients(tape, List.of(y), List.of(other, table)).get(1);
      assertArrayEquals(new double[] {1, 1, 1, 1, 2, 2}, numbers(found));
      assertEquals(Arrays.asList(null, null), tape.slices());
    }
    gradients(tape, List.of(k.square(table)), List.of(other, table));
    assertEquals(Arrays.asList(null, null), tape.slices());
  }

  private Tensor rows(Tensor table, int... indices) {
    Tensor places = Tensor.of(Shape.of(indices.length), indices);
    return k.apply(Catalogue.required("gather"), BY_ROWS, table, places);
  }

  private static Slices present(@Nullable Slices slices) {
    assertNotNull(slices);
    return slices;
  }

  @Test
  void aRuleMayAskTheSameTapeForAGradient() {
    Tensor x = Tensor.of(3.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    Tensor square = k.square(x);
    List<Tensor> y =
        CustomGradient.apply(
            "asks",
            List.of(k.mul(square, x)),
            List.of(square, x),
            g -> {
              Tensor within = tape.gradient(square, x);
              double slope = numbers(within)[0];
              assertEquals(6, slope);
              return Arrays.asList(k.mul(g.getFirst(), Tensor.of(slope)), null);
            });
    tape.close();
    for (int i = 0; i < 2; i++) {
      // Beside the rule's answer nothing of the pass inside is added to x.
      List<@Nullable Tensor> found = gradients(tape, y, List.of(square, x));
      assertArrayEquals(new double[] {6}, numbers(found.get(0)));
      assertArrayEquals(new double[] {36}, numbers(found.get(1)));
    }
  }

  @Test
  void recordsReadyFirstAreVisitedFirst() {
    Tensor x = Tensor.of(1.0);
    List<String> visited = new ArrayList<>();
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    Tensor a = named("a", visited, x);
    Tensor b = named("b", visited, x);
    Tensor c = named("c", visited, x);
    Tensor leftToRight = k.add(k.add(a, b), c);
    Tensor nested = named("d", visited, named("e", visited, c, b), a);
    tape.close();
    tape.gradient(leftToRight, x);
    assertEquals(List.of("c", "a", "b"), visited);
    visited.clear();
    tape.gradient(nested, x);
    assertEquals(List.of("d", "e", "a", "c", "b"), visited);
  }

  @Test
  void rulesOfTheProgramAreAskedWhereNoSourceLiesBehindThem() {
    Tensor x = Tensor.of(1.0);
    Tensor other = Tensor.of(2.0);
    List<String> visited = new ArrayList<>();
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    tape.watch(other);
    Tensor first = named("first", visited, other);
    Tensor a = named("a", visited, x);
    Tensor b = named("b", visited, first);
    Tensor y = k.mul(k.mul(b, a), first);
    tape.close();
    assertArrayEquals(new double[] {4}, numbers(tape.gradient(y, x)));
    assertEquals(List.of("b", "a", "first"), visited);
    visited.clear();
    assertArrayEquals(new double[] {4}, numbers(tape.gradient(y, other)));
    assertEquals(List.of("b", "a", "first"), visited);
    visited.clear();
    assertArrayEquals(new double[] {2}, numbers(tape.gradient(y, b)));
    assertEquals(List.of("b", "a", "first"), visited);
  }

  @Test
  void soAreThoseThatReadAnotherVariable() {
    Variable v = Variable.of(1);
    Variable other = Variable.of(2);
    List<String> visited = new ArrayList<>();
    try (GradientTape outer = GradientTape.open(true)) {
      GradientTape tape = GradientTape.open(true);
      Tensor a = named("a", visited, v);
      Tensor b = named("b", visited, other);
      Tensor c = named("c", visited, v);
      Tensor y = k.mul(k.mul(a, b), c);
      tape.close();
      assertArrayEquals(new double[] {4}, numbers(tape.gradient(y, v)));
      assertEquals(List.of("c", "a", "b"), visited);
      visited.clear();
      assertArrayEquals(new double[] {1}, numbers(tape.gradient(y, other)));
      assertEquals(List.of("c", "a", "b"), visited);
    }
  }

  @Test
  void aRuleThatAskedTheSameTapeLeavesItFitForTheNextPass() {
    Tensor x = Tensor.of(3.0);
    Tensor other = Tensor.of(5.0);
    GradientTape tape = GradientTape.open(true);
    tape.watch(x);
    tape.watch(other);
    Tensor aside = k.square(other);
    List<Tensor> y =
        CustomGradient.apply(
            "asks",
            List.of(k.mul(x, aside)),
            List.of(x),
            g -> Collections.singletonList(tape.gradient(aside, other)));
    Tensor z = k.add(k.mul(y.getFirst(), Tensor.of(2.0)), k.mul(x, aside));
    tape.close();
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(new double[] {35}, numbers(tape.gradient(z, x)));
      assertArrayEquals(new double[] {30}, numbers(tape.gradient(z, other)));
      assertArrayEquals(new double[] {10}, numbers(tape.gradient(aside, other)));
    }
  }

  /** The sum of operands, whose rule says that it was visited. */
  private Tensor named(String name, List<String> visited, Operand... inputs) {
    Tensor sum = k.identity(inputs[0]);
    for (int i = 1; i < inputs.length; i++) {
      sum = k.add(sum, inputs[i]);
    }
    return CustomGradient.apply(
            name,
            List.of(sum),
            List.of(inputs),
            g -> {
              visited.add(name);
              List<@Nullable Tensor> same = new ArrayList<>();
              while (same.size() < inputs.length) {
                same.add(g.getFirst());
              }
              return same;
            })
        .getFirst();
  }

  @Test
  void moreThanNineTermsAreAddedByEights() {
    double[] numbers = {
      0.31, -1.27, 0.83, 2.19, -0.47, 1.61, 0.05, -2.33, 1.13, 0.71, -0.59, 1.97, 0.29, -1.03, 0.67,
      1.49, -0.11, 2.03
    };
    double[] printed = {
      -0.6433713436126709,
      1.4493577480316162,
      1.9627339839935303,
      1.5330445766448975,
      3.709970235824585,
      3.628615140914917,
      4.8600664138793945
    };
    int[] counts = {2, 9, 10, 11, 16, 17, 18};
    for (int i = 0; i < counts.length; i++) {
      Variable w = Variable.of(0.37f);
      GradientTape tape = GradientTape.open(false);
      Tensor loss = Tensor.of(0f);
      for (int n = 0; n < counts[i]; n++) {
        loss = k.add(loss, k.mul(k.sin(k.mul(w, Tensor.of((float) numbers[n]))), w));
      }
      tape.close();
      Tensor found = tape.gradient(loss, w);
      assertNotNull(found);
      assertEquals(printed[i], found.getFloat(0), counts[i] + " terms");
    }
  }
}
