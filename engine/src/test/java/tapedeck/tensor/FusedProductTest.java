package tapedeck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusedProductTest {
  private final Random random = new Random(7);

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "0, 3, 2",
    "3, 0, 2",
    "4, 4, 4",
    "5, 7, 6",
    "64, 384, 10",
    "10, 385, 64",
    "9, 1000, 3",
    "70, 5, 1030",
    "1030, 6, 67",
    "131, 769, 130",
    "6, 3, 100",
    "7, 20, 47"
  })
  void sumsTheTermsOfEachElementInOrder(int m, int k, int n) {
    for (boolean flipped : new boolean[] {false, true}) {
      float[] x = random(3 + m * k);
      float[] y = random(2 + k * n);
      float[] out = random(5 + m * n);
      float[] expected = out.clone();
      add(expected, x, flipped, y, m, k, n);
      float[] byVectors = out.clone();
      new FusedProduct(x, flipped, 3, y, 2, m, k, n).addTo(out, 5);
      assertArrayEquals(expected, out);
      VectorProduct.add(x, flipped, 3, y, 2, byVectors, 5, m, k, n);
      assertArrayEquals(expected, byVectors);
    }
  }

  /**
   * Sums up to 384 terms before they go to the result; what is left under twice that, in halves.
   */
  private static void add(float[] out, float[] x, boolean flipped, float[] y, int m, int k, int n) {
    for (int row = 0; row < m; row++) {
      for (int column = 0; column < n; column++) {
        int end = 0;
        while (end < k) {
          int left = k - end;
          int from = end;
          end += left >= 768 ? 384 : left > 384 ? (left + 1) / 2 : left;
          float sum = 0;
          for (int i = from; i < end; i++) {
            sum =
                Math.fma(x[3 + (flipped ? i * m + row : row * k + i)], y[2 + i * n + column], sum);
          }
          out[5 + row * n + column] += sum;
        }
      }
    }
  }

  private float[] random(int count) {
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = random.nextFloat() - 0.5f;
    }
    return out;
  }
}
