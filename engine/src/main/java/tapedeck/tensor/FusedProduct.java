package tapedeck.tensor;

/**
 * A float32 matrix product whose elements each sum their terms one after the other, every product
 * added without being rounded first. The order of the terms within an element is fixed; that of the
 * elements is free, so the loops run along the longer side of the result and hold four numbers of
 * each side at a time, which is as much as still becomes vector instructions.
 */
final class FusedProduct {
  /** How many terms and how many sums are in hand at a time. */
  private static final int HELD = 4;

  /** How many terms are summed before the sum goes to the result. */
  private static final int DEPTH = 384;

  private final float[] x;
  private final boolean flippedX;
  private final int xFrom;
  private final float[] y;
  private final int yFrom;
  private final int k;
  private final int n;

  /** Whether the loops run along a column of the result, which has more rows then. */
  private final boolean down;

  private final int width;
  private final int height;

  /**
   * @param flippedX whether x lies as (k, m) in memory, not as (m, k)
   */
  FusedProduct(float[] x, boolean flippedX, int xFrom, float[] y, int yFrom, int m, int k, int n) {
    this.x = x;
    this.flippedX = flippedX;
    this.xFrom = xFrom;
    this.y = y;
    this.yFrom = yFrom;
    this.k = k;
    this.n = n;
    this.down = m > n;
    this.width = Math.max(m, n);
    this.height = Math.min(m, n);
  }

  /** Adds the product to the result that starts at {@code outFrom}. */
  void addTo(float[] out, int outFrom) {
    float[][] terms = rows(Math.min(k, DEPTH), width);
    float[][] sums = rows(HELD, width);
    float[] factors = new float[HELD * DEPTH];
    for (int done = 0, depth; done < k; done += depth) {
      depth = depth(k - done);
      take(terms, done, depth);
      for (int row = 0; row < height; row += HELD) {
        int held = Math.min(HELD, height - row);
        take(factors, row, held, done, depth);
        sum(terms, factors, sums, held, depth);
        add(sums, held, out, down ? outFrom + row : outFrom + row * n);
      }
    }
  }

  private static int depth(int left) {
    return left >= 2 * DEPTH ? DEPTH : left > DEPTH ? (left + 1) / 2 : left;
  }

  /** Rows that all lie alike in cache lines of 64 bytes, as arrays have a head of 16. */
  private static float[][] rows(int count, int width) {
    return new float[count][(width + 3) / 16 * 16 + 12];
  }

  private void take(float[][] terms, int done, int depth) {
    if (down && !flippedX) {
      for (int column = 0; column < width; column++) {
        int at = xFrom + column * k + done;
        for (int i = 0; i < depth; i++) {
          terms[i][column] = x[at + i];
        }
      }
      return;
    }
    int from = down ? xFrom : yFrom;
    for (int i = 0; i < depth; i++) {
      System.arraycopy(down ? x : y, from + (done + i) * width, terms[i], 0, width);
    }
  }

  private void take(float[] factors, int row, int held, int done, int depth) {
    boolean along = !down && !flippedX;
    float[] from = down ? y : x;
    int step = along ? 1 : height;
    for (int h = 0; h < held; h++) {
      int at = down ? yFrom : xFrom;
      at += along ? (row + h) * k + done : done * height + row + h;
      for (int i = 0; i < depth; i++) {
        factors[h * DEPTH + i] = from[at + i * step];
      }
    }
  }

  private void sum(float[][] terms, float[] factors, float[][] sums, int held, int depth) {
    int i = 0;
    if (held == HELD) {
      for (; i + HELD <= depth; i += HELD) {
        four(factors, i, terms, sums);
      }
    }
    for (; i < depth; i++) {
      for (int h = 0; h < held; h++) {
        one(factors[h * DEPTH + i], terms[i], sums[h], width);
      }
    }
  }

  private void four(float[] factors, int i, float[][] y, float[][] s) {
    four(factors, i, y[i], y[i + 1], y[i + 2], y[i + 3], s[0], s[1], s[2], s[3], width);
  }

  private static void four(
      float[] x,
      int at,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int width) {
    float a0 = x[at];
    float a1 = x[at + 1];
    float a2 = x[at + 2];
    float a3 = x[at + 3];
    float b0 = x[at + DEPTH];
    float b1 = x[at + DEPTH + 1];
    float b2 = x[at + DEPTH + 2];
    float b3 = x[at + DEPTH + 3];
    float c0 = x[at + 2 * DEPTH];
    float c1 = x[at + 2 * DEPTH + 1];
    float c2 = x[at + 2 * DEPTH + 2];
    float c3 = x[at + 2 * DEPTH + 3];
    float d0 = x[at + 3 * DEPTH];
    float d1 = x[at + 3 * DEPTH + 1];
    float d2 = x[at + 3 * DEPTH + 2];
    float d3 = x[at + 3 * DEPTH + 3];
    for (int c = 0; c < width; c++) {
      float v0 = y0[c];
      float v1 = y1[c];
      float v2 = y2[c];
      float v3 = y3[c];
      float t0 = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, s0[c]))));
      float t1 = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, s1[c]))));
      float t2 = Math.fma(c3, v3, Math.fma(c2, v2, Math.fma(c1, v1, Math.fma(c0, v0, s2[c]))));
      float t3 = Math.fma(d3, v3, Math.fma(d2, v2, Math.fma(d1, v1, Math.fma(d0, v0, s3[c]))));
      s0[c] = t0;
      s1[c] = t1;
      s2[c] = t2;
      s3[c] = t3;
    }
  }

  private static void one(float a, float[] row, float[] sums, int width) {
    for (int c = 0; c < width; c++) {
      sums[c] = Math.fma(a, row[c], sums[c]);
    }
  }

  private void add(float[][] sums, int held, float[] out, int at) {
    if (down && held == HELD) {
      addFour(sums[0], sums[1], sums[2], sums[3], out, at);
    } else {
      for (int h = 0; h < held; h++) {
        add(sums[h], out, down ? at + h : at + h * n, down ? n : 1);
      }
    }
    for (float[] sum : sums) {
      java.util.Arrays.fill(sum, 0);
    }
  }

  private void addFour(float[] s0, float[] s1, float[] s2, float[] s3, float[] out, int from) {
    int at = from;
    for (int c = 0; c < width; c++) {
      out[at] += s0[c];
      out[at + 1] += s1[c];
      out[at + 2] += s2[c];
      out[at + 3] += s3[c];
      at += n;
    }
  }

  private void add(float[] sum, float[] out, int at, int step) {
    for (int c = 0; c < width; c++) {
      out[at + c * step] += sum[c];
    }
  }
}
