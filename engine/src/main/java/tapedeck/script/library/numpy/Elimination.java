package tapedeck.script.library.numpy;

import tapedeck.tensor.Tensor;

/** A square matrix taken apart into triangles by Gaussian elimination with pivoting. */
final class Elimination {
  private final int n;
  private final double[] rows;
  private final int[] order;
  private final boolean odd;

  private Elimination(int n, double[] rows) {
    this.n = n;
    this.rows = rows;
    this.order = java.util.stream.IntStream.range(0, n).toArray();
    this.odd = eliminate();
  }

  static Elimination of(Tensor square) {
    return new Elimination(square.shape().dim(0), square.toDoubles());
  }

  /** Answers whether rows were swapped an odd number of times. */
  private boolean eliminate() {
    boolean swapped = false;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(rows[i * n + k]) > Math.abs(rows[pivot * n + k]) ? i : pivot;
      }
      if (pivot != k) {
        swap(k, pivot);
        swapped = !swapped;
      }
      double head = rows[k * n + k];
      for (int i = k + 1; i < n && head != 0; i++) {
        double factor = rows[i * n + k] / head;
        rows[i * n + k] = factor;
        for (int j = k + 1; j < n; j++) {
          rows[i * n + j] -= factor * rows[k * n + j];
        }
      }
    }
    return swapped;
  }

  private void swap(int a, int b) {
    for (int j = 0; j < n; j++) {
      double kept = rows[a * n + j];
      rows[a * n + j] = rows[b * n + j];
      rows[b * n + j] = kept;
    }
    int kept = order[a];
    order[a] = order[b];
    order[b] = kept;
  }

  /** The determinant as NumPy has it: by the sum of the logarithms of the pivots. */
  double scaledDeterminant() {
    double[] parts = signAndLogarithm();
    return parts[0] * Math.exp(parts[1]);
  }

  /** The sign of the determinant, and the logarithm of its size. */
  double[] signAndLogarithm() {
    double sign = odd ? -1 : 1;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double pivot = rows[i * n + i];
      sign *= Math.signum(pivot);
      sum += Math.log(Math.abs(pivot));
    }
    return new double[] {sign, sum};
  }

  double determinant() {
    double product = odd ? -1 : 1;
    for (int i = 0; i < n; i++) {
      product *= rows[i * n + i];
    }
    return product;
  }

  /** The x for which the matrix times x is {@code b}, column by column. */
  Tensor solve(Tensor b) {
    int columns = b.shape().dim(1);
    double[] x = new double[b.size()];
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < n; i++) {
        double left = b.getDouble(order[i] * columns + c);
        for (int j = 0; j < i; j++) {
          left -= rows[i * n + j] * x[j * columns + c];
        }
        x[i * columns + c] = left;
      }
      for (int i = n - 1; i >= 0; i--) {
        double left = x[i * columns + c];
        for (int j = i + 1; j < n; j++) {
          left -= rows[i * n + j] * x[j * columns + c];
        }
        x[i * columns + c] = left / rows[i * n + i];
      }
    }
    return Tensor.of(b.shape(), x);
  }
}
