package tapedeck.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6.0|6.0",
        "1e-05|1e-05",
        "0.0001|1e-04",
        "1e16|1e+16",
        "123456.789|123456.79",
        "-0.0|-0.0",
        "NaN|nan",
        "-Infinity|-inf",
        "1.17549435e-38|1.1754944e-38"
      })
  void aFloat32PrintsItsShortestDigits(float value, String text) {
    assertEquals(text, NumPyText.number(value));
  }

  @Test
  void tensorsPrintAsInPython() {
    assertEquals("tf.Tensor(6.0, shape=(), dtype=float32)", Tensor.of(6f).toString());
    assertEquals(
        "tf.Tensor(\n[[2. 2.]\n [2. 2.]], shape=(2, 2), dtype=float32)",
        Tensor.full(DType.FLOAT32, Shape.of(2, 2), 2).toString());
    assertEquals(
        "<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>",
        Tensor.of(Shape.of(2), 1, 2).repr());
    assertEquals("<tf.Tensor: shape=(), dtype=bool, numpy=True>", Tensor.of(true).repr());
  }

  @Test
  void arraysAlignTheirColumns() {
    assertEquals("[ 1.5 -2.  10. ]", NumPyText.str(Tensor.of(Shape.of(3), 1.5, -2, 10)));
    assertEquals("[1.e-05 1.e+00]", NumPyText.str(Tensor.of(Shape.of(2), 1e-5, 1.0)));
    assertEquals("[nan inf  1.]", NumPyText.str(Tensor.of(Shape.of(3), Double.NaN, 1 / 0.0, 1.0)));
    assertEquals("[ True False]", NumPyText.str(Tensor.of(Shape.of(2), true, false)));
    assertEquals("[0.33333334 0.6666667 ]", NumPyText.str(Tensor.of(Shape.of(2), 1 / 3f, 2 / 3f)));
    assertEquals("[0.33333333 0.66666667]", NumPyText.str(Tensor.of(Shape.of(2), 1 / 3., 2 / 3.)));
  }

  @Test
  void longArraysBreakTheirLinesAndLargeOnesAreSummarised() {
    int[] to30 = IntStream.range(0, 30).toArray();
    assertEquals(
        "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n"
            + " 24 25 26 27 28 29]",
        NumPyText.str(Tensor.of(Shape.of(30), to30)));
    assertEquals(
        "[[1. 1. 1. ... 1. 1. 1.]\n"
            + " [1. 1. 1. ... 1. 1. 1.]\n"
            + " [1. 1. 1. ... 1. 1. 1.]\n"
            + " ...\n"
            + " [1. 1. 1. ... 1. 1. 1.]\n"
            + " [1. 1. 1. ... 1. 1. 1.]\n"
            + " [1. 1. 1. ... 1. 1. 1.]]",
        NumPyText.str(Tensor.full(DType.FLOAT64, Shape.of(40, 40), 1)));
  }

  @Test
  void float32RoundsAfterEveryOperation() {
    Binary add = new Binary(Float::sum, Double::sum, Integer::sum, Long::sum);
    Tensor tenth = Tensor.of(0.1f);
    Tensor sum = Tensor.of(0f);
    for (int i = 0; i < 10; i++) {
      sum = Elementwise.zip("AddV2", add, sum, tenth);
    }
    assertEquals("1.0000001", NumPyText.str(sum));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 0.45497334",
    "10, 0.77084225",
    "45, 4.013046",
    "100, 9.3548355",
    "9001, 862.65564"
  })
  void sumsHaveTensorFlowsLastDigit(int count, float sum) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.sqrt(i % 13) / 17f - (i % 5) / 41f + 0.0123f;
    }
    assertEquals(
        sum, Reduce.sum(Tensor.of(Shape.of(count), values), new int[] {0}, false).getFloat(0));
  }

  @Test
  void shapesBroadcastFromTheRight() {
    assertTrue(Shape.of(2, 1).broadcastsWith(Shape.of(3)));
    assertEquals(Shape.of(2, 3), Shape.broadcast(Shape.of(2, 1), Shape.of(3)));
    assertEquals(Shape.of(0), Shape.broadcast(Shape.of(0), Shape.of(1)));
    assertFalse(Shape.of(2, 3).broadcastsWith(Shape.of(2)));
  }

  @Test
  void operandsThatDoNotFitAreRefusedInTensorFlowsWords() {
    Binary mul = Binary.floating((x, y) -> x * y);
    EngineError types =
        assertThrows(
            EngineError.class, () -> Elementwise.zip("Mul", mul, Tensor.of(1f), Tensor.of(1.0)));
    assertEquals(
        "cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a"
            + " double tensor [Op:Mul] name: ",
        types.getMessage());
    EngineError shapes =
        assertThrows(
            EngineError.class,
            () ->
                Elementwise.zip(
                    "Mul",
                    mul,
                    Tensor.of(Shape.of(3), 1f, 1f, 1f),
                    Tensor.of(Shape.of(2), 1f, 1f)));
    assertEquals(
        "Tensors of two types are not converted: put the float64 one into tf.cast(…, tf.float32).",
        types.help());
    assertTrue(shapes.getMessage().contains("Incompatible shapes: [3] vs. [2] [Op:Mul]"));
    assertThrows(EngineError.class, () -> Shape.of(1 << 20, 1 << 20));
  }

  @Test
  void matricesMultiply() {
    Tensor a = Tensor.of(Shape.of(2, 3), 1f, 2f, 3f, 4f, 5f, 6f);
    Tensor product = Linear.matmul(a, Arrange.transpose(a, 1, 0));
    assertTrue(Tensor.of(Shape.of(2, 2), 14f, 32f, 32f, 77f).sameAs(product), product::toString);
    EngineError error = assertThrows(EngineError.class, () -> Linear.matmul(a, a));
    assertEquals(
        "Shapes (2, 3) and (2, 3) do not multiply: the inner sizes 3 and 2 differ.", error.help());
  }

  @Test
  void castsCutTowardsZeroAndKeepWholeNumbers() {
    assertEquals(-1, Tensor.of(-1.9f).cast(DType.INT32).getLong(0));
    long large = (1L << 53) + 1;
    assertEquals(large, Tensor.of(large).cast(DType.INT64).getLong(0));
    assertEquals(1, Tensor.of(true).cast(DType.FLOAT32).getFloat(0));
  }
}
