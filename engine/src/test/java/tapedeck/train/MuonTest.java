package tapedeck.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tape.Update;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Muon on matrices, against what Keras 3.15 gave, and which variables it leaves to AdamW. */
class MuonTest {
  private static final double[] START = {1, 2, 3, 4, 5, 7};

  /** Options, the numbers of rows and columns, the matrix and the momentum after three steps. */
  private static final String WORKED =
      """
      | 3 2 | 1.0821214 2.0021946 3.0402954 3.9710577 5.0226293 6.9001937 | -8.476969 -5.702728 -2.8130527 -0.028331673 2.8744817 8.459645
      | 2 3 | 1.0775355 2.0489588 3.0192401 3.9986577 4.9691625 6.9113135 | -8.4812155 -5.6568246 -2.833545 -0.0013754606 2.822125 8.470237
      nesterov=False, ns_steps=3 | 3 2 | 1.0804126 1.9972854 3.0409098 3.9692717 5.027348 6.9013104 | -8.478271 -5.70775 -2.8121774 -0.030299474 2.8795 8.460293
      rms_rate=None, weight_decay=0.1 | 2 3 | 1.1954398 2.0877404 2.9763782 3.8944283 4.783311 6.5647383 | -8.363953 -5.618246 -2.8758621 -0.10686271 2.636033 8.125149
      """;

  private static Optimizer muon(String options) {
    return PythonOptions.optimizer("Muon", "learning_rate=0.1, " + options);
  }

  private static Variable matrix(DType dtype, Shape shape, String reference) {
    return new Variable(Tensor.of(shape, START).cast(dtype), "x", reference, true);
  }

  private static void step(Optimizer optimizer, Variable x) {
    Tensor four = Tensor.of(4.0).cast(x.dtype());
    Tensor gradient = Engine.current().sub(x.value(), four);
    optimizer.applyGradients(List.of(new Optimizer.Step(gradient, x)));
  }

  @TestFactory
  Stream<DynamicTest> stepsOfAMatrixAreKeras() {
    return WORKED.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    String[] cells = line.split("\\|");
    int[] sizes = Stream.of(cells[1].strip().split(" ")).mapToInt(Integer::parseInt).toArray();
    Variable x = matrix(DType.FLOAT32, Shape.of(sizes), "dense/kernel");
    Optimizer optimizer = muon(cells[0]);
    for (int i = 0; i < 3; i++) {
      step(optimizer, x);
    }
    same(cells[2], x.value(), 2);
    assertEquals(1, optimizer.slots().size());
    same(cells[3], optimizer.slots().getFirst().value(), 16);
  }

  /**
   * @param ulps of the largest number, as the sums of products go
   */
  private static void same(String expected, Tensor got, int ulps) {
    double[] numbers =
        Stream.of(expected.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    for (int i = 0; i < numbers.length; i++) {
      assertEquals(numbers[i], got.getDouble(i), ulps * Math.ulp((float) largest));
    }
  }

  @Test
  void aFloat64MatrixIsMovedOnlyWithoutAnRmsRate() {
    Variable x = matrix(DType.FLOAT64, Shape.of(3, 2), "kernel");
    Optimizer optimizer = muon("rms_rate=None");
    for (int i = 0; i < 3; i++) {
      step(optimizer, x);
    }
    assertEquals(1.2414820501820192, x.value().getDouble(0), 1e-14);
    assertEquals(6.725131794178512, x.value().getDouble(5), 1e-14);
    EngineError refused = assertThrows(EngineError.class, () -> step(muon(""), x));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("cannot compute Mul"));
  }

  @Test
  void embeddingsNamesAndWhatIsNoMatrixFollowAdamW() {
    Shape shape = Shape.of(3, 2);
    assertFalse(isAdam("", matrix(DType.FLOAT32, shape, "dense/kernel")));
    assertTrue(isAdam("", matrix(DType.FLOAT32, Shape.of(6), "dense/bias")));
    assertTrue(isAdam("", matrix(DType.FLOAT32, Shape.of(1, 3, 2), "conv/kernel")));
    assertTrue(isAdam("", matrix(DType.FLOAT32, shape, "Embedding_1/embeddings")));
    assertFalse(
        isAdam("exclude_embeddings=False", matrix(DType.FLOAT32, shape, "embedding/embeddings")));
    assertTrue(isAdam(new Muon(0.1), matrix(DType.FLOAT32, shape, "my_embedding/kernel")));
    assertTrue(isAdam(excluding("^out"), matrix(DType.FLOAT32, shape, "out/kernel")));
    assertFalse(isAdam(excluding("^out"), matrix(DType.FLOAT32, shape, "layout/kernel")));
    assertThrows(
        EngineError.class,
        () -> isAdam(excluding("("), matrix(DType.FLOAT32, shape, "dense/kernel")));
  }

  private static Optimizer excluding(String name) {
    return Muon.DECLARED.make(Map.of("exclude_layers", List.of(name)));
  }

  private static boolean isAdam(String options, Variable x) {
    return isAdam(muon(options), x);
  }

  private static boolean isAdam(Optimizer optimizer, Variable x) {
    List<Update> heard = new ArrayList<>();
    TapeListener listener =
        new TapeListener() {
          @Override
          public void updated(Update update) {
            assertEquals(update.rule().lines().size(), update.results().size());
            heard.add(update);
          }
        };
    new Engine(listener)
        .run(() -> {
          step(optimizer, x);
          return heard;
        });
    boolean adam = heard.getLast().rule().plain().contains("√(v)");
    assertEquals(adam ? 2 : 1, optimizer.slots().size());
    assertEquals(adam, !heard.getLast().rule().plain().contains("orthogonal"));
    return adam;
  }
}
