package tapedeck.tensor;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A float32 matrix product whose elements each sum their terms one after the other, every product
 * added without being rounded first. The order of the terms within an element is fixed; that of the
 * elements is free, so the loops run along the longer side of the result and hold four numbers of
 * each side at a time, which is as much as still becomes vector instructions. The result is made in
 * parts, so that the terms in use stay in the nearest cache.
 */
final class FusedProduct {
  /** How many terms and how many sums are in hand at a time. */
  private static final int HELD = 4;

  /** How many terms are summed before the sum goes to the result. */
  private static final int DEPTH = 384;

  /** How much of the longer and of the shorter side of the result a part has at most. */
  private static final int ACROSS = 1024;

  private static final int ROWS = 64;

  /** How many rows of terms, and how many numbers in them, are in use at a time. */
  private static final int TERMS = 64;

  private static final int CLOSE = 8192;

  /**
   * Whether this program has the module of {@link VectorProduct}, which Java leaves to programs.
   */
  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  /** From how many terms in all on vector instructions are used. */
  private static final int LARGE = 1 << 14;

  /** The room of the last product, for the next one. */
  private static final AtomicReference<@Nullable Room> SPARE = new AtomicReference<>();

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

  /** What the rows of terms are multiplied by, and how far apart two of them are. */
  private final float[] factors;

  private final int factorsFrom;
  private final int rowStep;
  private final int termStep;

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
    this.factors = down ? y : x;
    this.factorsFrom = down ? yFrom : xFrom;
    boolean along = !down && !flippedX;
    this.rowStep = along ? k : 1;
    this.termStep = along ? 1 : height;
  }

  /**
   * Adds a product to the result that starts at {@code outFrom}, by vector instructions if there
   * are any and it is so large that to get them going is worthwhile.
   *
   * @param flippedX whether x lies as (k, m) in memory, not as (m, k)
   */
  static void add(
      float[] x,
      boolean flippedX,
      int xFrom,
      float[] y,
      int yFrom,
      float[] out,
      int outFrom,
      int m,
      int k,
      int n) {
    if (VECTORS && (long) m * k * n >= LARGE) {
      VectorProduct.add(x, flippedX, xFrom, y, yFrom, out, outFrom, m, k, n);
    } else {
      new FusedProduct(x, flippedX, xFrom, y, yFrom, m, k, n).addTo(out, outFrom);
    }
  }

  /** Adds the product to the result that starts at {@code outFrom}. */
  void addTo(float[] out, int outFrom) {
    Room spare = SPARE.getAndSet(null);
    Room room = spare == null ? Room.made() : spare;
    int parts = Math.max(1, (width + ACROSS - 1) / ACROSS);
    int across = (width + parts - 1) / parts;
    for (int left = 0; left < width; left += across) {
      for (int top = 0; top < height; top += ROWS) {
        int rows = Math.min(ROWS, height - top);
        new Part(room, left, Math.min(across, width - left), top, rows).addTo(out, outFrom);
      }
    }
    SPARE.set(room);
  }

  /** How many terms are summed next where so many are left. */
  static int depth(int left) {
    return left >= 2 * DEPTH ? DEPTH : left > DEPTH ? (left + 1) / 2 : left;
  }

  /** Rows of terms, and of sums, which are zeros between two products. */
  private record Room(float[][] terms, float[][] sums) {
    /** Rows that all lie alike in cache lines of 64 bytes, as arrays have a head of 16. */
    static Room made() {
      return new Room(new float[TERMS][ACROSS + 12], new float[ROWS][ACROSS + 12]);
    }
  }

  /** The elements of the result from one place on along both of its sides. */
  private final class Part {
    private final float[][] terms;
    private final float[][] sums;
    private final int left;
    private final int across;
    private final int top;
    private final int rows;

    Part(Room room, int left, int across, int top, int rows) {
      this.terms = room.terms;
      this.sums = room.sums;
      this.left = left;
      this.across = across;
      this.top = top;
      this.rows = rows;
    }

    void addTo(float[] out, int outFrom) {
      int held = Math.clamp(CLOSE / across / HELD * HELD, HELD, TERMS);
      for (int done = 0, depth; done < k; done += depth) {
        depth = depth(k - done);
        for (int from = done, count; from < done + depth; from += count) {
          count = Math.min(held, done + depth - from);
          take(from, count);
          sum(from, count);
        }
        add(out, down ? outFrom + left * n + top : outFrom + top * n + left);
        for (int row = 0; row < rows; row++) {
          Arrays.fill(sums[row], 0, across, 0);
        }
      }
    }

    private void take(int from, int count) {
      if (down && !flippedX) {
        for (int c = 0; c < across; c++) {
          int at = xFrom + (left + c) * k + from;
          for (int i = 0; i < count; i++) {
            terms[i][c] = x[at + i];
          }
        }
      } else {
        int at = (down ? xFrom : yFrom) + left;
        for (int i = 0; i < count; i++) {
          System.arraycopy(down ? x : y, at + (from + i) * width, terms[i], 0, across);
        }
      }
    }

    private void sum(int from, int count) {
      for (int row = 0; row < rows; row += HELD) {
        int at = factorsFrom + (top + row) * rowStep + from * termStep;
        int i = 0;
        if (row + HELD <= rows) {
          for (; i + HELD <= count; i += HELD) {
            four(at + i * termStep, i, row);
          }
        }
        for (; i < count; i++) {
          for (int h = row; h < Math.min(row + HELD, rows); h++) {
            float factor = factors[at + (h - row) * rowStep + i * termStep];
            one(factor, terms[i], sums[h], across);
          }
        }
      }
    }

    private void four(int at, int i, int row) {
      float[][] t = terms;
      float[][] s = sums;
      FusedProduct.four(
          factors,
          at,
          rowStep,
          termStep,
          t[i],
          t[i + 1],
          t[i + 2],
          t[i + 3],
          s[row],
          s[row + 1],
          s[row + 2],
          s[row + 3],
          across);
    }

    private void add(float[] out, int from) {
      int row = 0;
      if (down) {
        for (; row + HELD <= rows; row += HELD) {
          addFour(sums[row], sums[row + 1], sums[row + 2], sums[row + 3], out, from + row);
        }
      }
      for (; row < rows; row++) {
        float[] sum = sums[row];
        int at = down ? from + row : from + row * n;
        int step = down ? n : 1;
        for (int c = 0; c < across; c++) {
          out[at + c * step] += sum[c];
        }
      }
    }

    private void addFour(float[] s0, float[] s1, float[] s2, float[] s3, float[] out, int from) {
      int at = from;
      for (int c = 0; c < across; c++) {
        out[at] += s0[c];
        out[at + 1] += s1[c];
        out[at + 2] += s2[c];
        out[at + 3] += s3[c];
        at += n;
      }
    }
  }

  private static void four(
      float[] x,
      int from,
      int rowStep,
      int termStep,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int width) {
    int at = from;
    float a0 = x[at];
    float a1 = x[at + termStep];
    float a2 = x[at + 2 * termStep];
    float a3 = x[at + 3 * termStep];
    at += rowStep;
    float b0 = x[at];
    float b1 = x[at + termStep];
    float b2 = x[at + 2 * termStep];
    float b3 = x[at + 3 * termStep];
    at += rowStep;
    float c0 = x[at];
    float c1 = x[at + termStep];
    float c2 = x[at + 2 * termStep];
    float c3 = x[at + 3 * termStep];
    at += rowStep;
    float d0 = x[at];
    float d1 = x[at + termStep];
    float d2 = x[at + 2 * termStep];
    float d3 = x[at + 3 * termStep];
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
}
