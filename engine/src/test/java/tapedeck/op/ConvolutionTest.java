package tapedeck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Convolutions of one channel against their definition. */
class ConvolutionTest {
  private static final int TALL = 5;
  private static final int WIDE = 6;
  private static final int HEIGHT = 2;
  private static final int WIDTH = 3;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 0, 0, 0, 0", "2, 1, 1, 1, 0, 0, 0, 0", "1, 2, 1, 1, 1, 0, 2, 0",
    "1, 1, 2, 1, 0, 1, 0, 2", "1, 1, 1, 2, 2, 1, 1, 0", "2, 3, 3, 2, 1, 2, 3, 1"
  })
  void everyWindowIsTheSumOfItsProducts(
      int down,
      int across,
      int apartDown,
      int apartAcross,
      int top,
      int below,
      int left,
      int right) {
    double[] image = numbers(TALL * WIDE, 0.5);
    double[] filter = numbers(HEIGHT * WIDTH, -1.25);
    int rows = (TALL + top + below - (HEIGHT - 1) * apartDown - 1) / down + 1;
    int columns = (WIDE + left + right - (WIDTH - 1) * apartAcross - 1) / across + 1;
    double[] expected = new double[rows * columns];
    for (int at = 0; at < expected.length; at++) {
      for (int i = 0; i < HEIGHT; i++) {
        for (int j = 0; j < WIDTH; j++) {
          int y = at / columns * down - top + i * apartDown;
          int x = at % columns * across - left + j * apartAcross;
          if (y >= 0 && y < TALL && x >= 0 && x < WIDE) {
            expected[at] += image[y * WIDE + x] * filter[i * WIDTH + j];
          }
        }
      }
    }
    Tensor found =
        Catalogue.required("conv2d")
            .forward(
                Tensor.of(Shape.of(1, TALL, WIDE, 1), image),
                Tensor.of(Shape.of(HEIGHT, WIDTH, 1, 1), filter),
                Convolution.windows(down, across, top, below, left, right)
                    .with("dilations", new int[] {apartDown, apartAcross}));
    assertEquals(Shape.of(1, rows, columns, 1), found.shape());
    assertArrayEquals(expected, found.toDoubles(), 1e-12);
  }

  private static double[] numbers(int count, double first) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = first + i * i % 7;
    }
    return numbers;
  }
}
