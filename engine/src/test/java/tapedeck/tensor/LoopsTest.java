package tapedeck.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** That long arrays, which have loops of their own, hold what short ones hold. */
class LoopsTest {
  private static final int PACKETS = 9 * FloatPackets.WIDTH;
  private static final int LENGTH = PACKETS + 3;

  private final Random random = new Random(5);

  private final Unary tanh =
      Unary.packed(FloatPackets::tanh, Math::signum, DoublePackets::tanh, Math::tanh);
  private final Binary minus =
      new Binary((x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y, (x, y) -> x - y);

  @Test
  void wholePacketsAndTheRestOfALongArrayAreComputedByTheirOwnFunctions() {
    for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      Tensor x = random(dtype, LENGTH);
      Tensor all = Elementwise.map("Tanh", tanh, x);
      for (int i = 0; i < LENGTH; i++) {
        boolean packed = i < LENGTH - LENGTH % (dtype == DType.FLOAT32 ? 8 : 4);
        Tensor alone = scalar(x, i);
        double expected =
            packed
                ? Elementwise.map("Tanh", tanh, repeated(alone, 8)).getDouble(0)
                : Elementwise.map("Tanh", tanh, alone).getDouble(0);
        assertEquals(expected, all.getDouble(i), dtype + " at " + i);
      }
    }
  }

  @Test
  void longArraysMeetElementByElementAndOneElementMeetsThemAll() {
    for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      Tensor x = random(dtype, LENGTH);
      Tensor y = random(dtype, LENGTH);
      Tensor one = scalar(y, 4);
      Tensor both = Elementwise.zip("Sub", minus, x, y);
      Tensor left = Elementwise.zip("Sub", minus, x, one);
      Tensor right = Elementwise.zip("Sub", minus, one, x.reshape(Shape.of(1, LENGTH)));
      assertEquals(Shape.of(1, LENGTH), right.shape());
      for (int i = 0; i < LENGTH; i++) {
        Tensor xi = scalar(x, i);
        assertEquals(difference(xi, scalar(y, i)), both.getDouble(i));
        assertEquals(difference(xi, one), left.getDouble(i));
        assertEquals(difference(one, xi), right.getDouble(i));
      }
    }
  }

  @Test
  void aProductOfMatricesAddsItsTermsInOrderWithoutRoundingTheProducts() {
    for (int[] size : new int[][] {{1, 3, 2}, {5, 8, 7}, {3, 41, 130}, {17, 384, 9}, {2, 77, 1}}) {
      int m = size[0];
      int k = size[1];
      int n = size[2];
      Tensor x = random(DType.FLOAT32, m * k).reshape(Shape.of(m, k));
      Tensor y = random(DType.FLOAT32, k * n).reshape(Shape.of(k, n));
      Tensor product = n == 1 ? null : Linear.matmul(x, y);
      for (int at = 0; product != null && at < m * n; at++) {
        float sum = 0;
        for (int i = 0; i < k; i++) {
          sum = Math.fma(x.getFloat(at / n * k + i), y.getFloat(i * n + at % n), sum);
        }
        assertEquals(sum, product.getFloat(at), "element " + at + " of " + m + "×" + n);
      }
    }
  }

  @Test
  void aLongSumOfProductsIsBrokenIntoPartsOfAtMost384Terms() {
    Tensor x = random(DType.FLOAT32, 2 * 1000).reshape(Shape.of(2, 1000));
    Tensor y = random(DType.FLOAT32, 1000 * 3).reshape(Shape.of(1000, 3));
    Tensor product = Linear.matmul(x, y);
    int[] parts = {0, 384, 692, 1000};
    for (int at = 0; at < 6; at++) {
      float total = 0;
      for (int p = 0; p < 3; p++) {
        float sum = 0;
        for (int i = parts[p]; i < parts[p + 1]; i++) {
          sum = Math.fma(x.getFloat(at / 3 * 1000 + i), y.getFloat(i * 3 + at % 3), sum);
        }
        total += sum;
      }
      assertEquals(total, product.getFloat(at));
    }
  }

  @Test
  void aMatrixIsTransposedElementByElement() {
    for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64, DType.INT32}) {
      Tensor x = random(dtype, 12).reshape(Shape.of(3, 4));
      Tensor flipped = Arrange.transpose(x, 1, 0);
      assertEquals(Shape.of(4, 3), flipped.shape());
      for (int i = 0; i < 12; i++) {
        assertEquals(x.getDouble(i), flipped.getDouble(i % 4 * 3 + i / 4));
      }
      assertTrue(Arrange.transpose(flipped, 1, 0).sameAs(x));
    }
  }

  private double difference(Tensor x, Tensor y) {
    return Elementwise.zip("Sub", minus, x, y).getDouble(0);
  }

  private Tensor random(DType dtype, int count) {
    double[] values = random.doubles(count, -2, 2).toArray();
    return Tensor.of(Shape.of(count), values).cast(dtype);
  }

  private static Tensor scalar(Tensor x, int index) {
    return Tensor.full(x.dtype(), Shape.SCALAR, x.getDouble(index));
  }

  private static Tensor repeated(Tensor x, int count) {
    return Elementwise.stretch(x, Shape.of(count));
  }
}
