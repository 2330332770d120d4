package tapedeck.tensor;

import java.util.Arrays;

/**
 * Matrices with their rows in such an order that they are the product of two triangles.
 *
 * @param factors below the diagonal those of the one, whose diagonal holds ones, and the other on
 *     and above it
 * @param order which row of the matrix stands in each place, for each matrix
 */
public record Pivoted(Tensor factors, int[] order) {

  /**
   * @throws EngineError InvalidArgumentError if the operand holds no square matrices, or one that
   *     has no inverse
   */
  public static Pivoted of(Tensor x) {
    KernelTypes.checkFloating("Lu", x);
    if (x.rank() < 2) {
      throw EngineError.inKernel("Input tensor must have rank >= 2, got " + x.rank()).within("Lu");
    }
    int n = x.shape().dim(-1);
    if (x.shape().dim(-2) != n) {
      throw EngineError.inKernel("Input matrix must be square.").within("Lu");
    }
    double[] out = x.toDoubles();
    int[] order = new int[n == 0 ? 0 : out.length / n];
    for (int matrix = 0; matrix * n < order.length; matrix++) {
      int[] rows = new int[n];
      Arrays.setAll(rows, i -> i);
      factor(x, out, matrix * n * n, n, rows);
      System.arraycopy(rows, 0, order, matrix * n, n);
    }
    return new Pivoted(Tensor.of(x.shape(), out).cast(x.dtype()), order);
  }

  private static void factor(Tensor x, double[] out, int base, int n, int[] rows) {
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(out[base + i * n + k]) > Math.abs(out[base + pivot * n + k])) {
          pivot = i;
        }
      }
      if (out[base + pivot * n + k] == 0) {
        throw EngineError.inKernel("Input is not invertible.").within("Lu");
      }
      for (int j = 0; j < n && pivot != k; j++) {
        double kept = out[base + k * n + j];
        out[base + k * n + j] = out[base + pivot * n + j];
        out[base + pivot * n + j] = kept;
      }
      int row = rows[k];
      rows[k] = rows[pivot];
      rows[pivot] = row;
      for (int i = k + 1; i < n; i++) {
        double share = rounded(x, out[base + i * n + k] / out[base + k * n + k]);
        out[base + i * n + k] = share;
        for (int j = k + 1; j < n; j++) {
          double part = rounded(x, share * out[base + k * n + j]);
          out[base + i * n + j] = rounded(x, out[base + i * n + j] - part);
        }
      }
    }
  }

  private static double rounded(Tensor x, double number) {
    return x.dtype() == DType.FLOAT64 ? number : (float) number;
  }
}
