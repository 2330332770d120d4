package tapedeck.tensor;

/**
 * The order in which TensorFlow's CPU kernels sum the terms of one element of a float32 matrix
 * product. Measured against TensorFlow 2.21; it depends on the sizes and on how the operands lie in
 * memory.
 */
enum ProductOrder {
  /** One term after the other, each product added without being rounded first. */
  FUSED {
    @Override
    void multiply(
        float[] x, int xFrom, float[] y, int yFrom, float[] out, int outFrom, int m, int k, int n) {
      FusedProduct.add(x, false, xFrom, y, yFrom, out, outFrom, m, k, n);
    }
  },

  /** Two rows in memory: eight running sums, the rest in blocks of eight, four and two. */
  ROW_BY_ROW {
    @Override
    float element(float[] a, float[] b, int k) {
      float sum = 0;
      int at = 0;
      if (k >= 16) {
        float[] lanes = new float[8];
        for (; at + 16 <= k; at += 16) {
          for (int i = 0; i < 16; i++) {
            lanes[i % 8] = Math.fma(a[at + i], b[at + i], lanes[i % 8]);
          }
        }
        sum = folded(lanes);
      }
      if (k - at >= 8) {
        float[] lanes = new float[8];
        for (int i = 0; i < 8; i++) {
          lanes[i] = a[at + i] * b[at + i];
        }
        sum += folded(lanes);
        at += 8;
      }
      if (k - at >= 4) {
        float first = a[at] * b[at] + a[at + 1] * b[at + 1];
        sum += first + (a[at + 2] * b[at + 2] + a[at + 3] * b[at + 3]);
        at += 4;
      }
      if (k - at >= 2) {
        sum += a[at] * b[at] + a[at + 1] * b[at + 1];
        at += 2;
      }
      return at < k ? sum + a[at] * b[at] : sum;
    }

    private float folded(float[] l) {
      return (l[0] + l[1] + (l[4] + l[5])) + (l[2] + l[3] + (l[6] + l[7]));
    }
  },

  /** Sixteen running sums, folded in halves. */
  FOLDED {
    @Override
    float element(float[] a, float[] b, int k) {
      float[] sums = new float[16];
      for (int i = 0; i < k; i++) {
        sums[i % 16] = Math.fma(a[i], b[i], sums[i % 16]);
      }
      float[] lanes = new float[4];
      for (int i = 0; i < 4; i++) {
        lanes[i] = (sums[i] + sums[8 + i]) + (sums[4 + i] + sums[12 + i]);
      }
      return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    }
  };

  static ProductOrder of(int m, int n, boolean flippedX, boolean flippedY) {
    boolean column = n == 1 && m > 1;
    if (m == 1 && flippedY) {
      return ROW_BY_ROW;
    }
    if (flippedX) {
      return FUSED;
    }
    if (!flippedY) {
      return column ? ROW_BY_ROW : FUSED;
    }
    return column && m >= 16 ? ROW_BY_ROW : m < 16 ? FOLDED : FUSED;
  }

  /** Adds the product of the two matrices that start at these places to the result. */
  void multiply(
      float[] x, int xFrom, float[] y, int yFrom, float[] out, int outFrom, int m, int k, int n) {
    float[] row = new float[k];
    float[] column = new float[k];
    for (int j = 0; j < n; j++) {
      for (int inner = 0; inner < k; inner++) {
        column[inner] = y[yFrom + inner * n + j];
      }
      for (int i = 0; i < m; i++) {
        System.arraycopy(x, xFrom + i * k, row, 0, k);
        out[outFrom + i * n + j] += element(row, column, k);
      }
    }
  }

  /** The sum of the products of two rows of k numbers. */
  float element(float[] a, float[] b, int k) {
    throw new IllegalStateException(this + " sums no single elements");
  }
}
