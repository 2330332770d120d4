package tapedeck.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * A {@link FusedProduct} in the vector instructions of Java's incubating module: tiles of four rows
 * of the result stay in registers while their terms are summed, in the same order. Only a program
 * that is run with {@code --add-modules jdk.incubator.vector} has them.
 */
final class VectorProduct {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** How many rows of the result a tile has. */
  private static final int ROWS = 4;

  /** Whether there are registers for four vectors a row, and not only for two. */
  private static final boolean MANY_REGISTERS = LANES >= 16;

  private final float[] x;
  private final int rowStep;
  private final int termStep;
  private final float[] y;
  private final float[] out;
  private final int n;

  /**
   * @param rowStep how far apart the first factors of two neighbouring rows are
   * @param termStep how far apart two neighbouring factors of a row are
   */
  private VectorProduct(float[] x, int rowStep, int termStep, float[] y, float[] out, int n) {
    this.x = x;
    this.rowStep = rowStep;
    this.termStep = termStep;
    this.y = y;
    this.out = out;
    this.n = n;
  }

  /** Adds a product of an (m, k) and a (k, n) matrix to the result that starts at outFrom. */
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
    int termStep = flippedX ? m : 1;
    VectorProduct all = new VectorProduct(x, flippedX ? 1 : k, termStep, y, out, n);
    for (int done = 0, depth; done < k; done += depth) {
      depth = FusedProduct.depth(k - done);
      all.add(xFrom + done * termStep, yFrom + done * n, depth, outFrom, m);
    }
  }

  private void add(int xFrom, int yFrom, int depth, int outFrom, int m) {
    int column = 0;
    while (column < n) {
      int left = n - column;
      int width =
          MANY_REGISTERS && left >= 4 * LANES
              ? 4 * LANES
              : left >= 2 * LANES ? 2 * LANES : Math.min(left, LANES);
      for (int row = 0; row < m; row += ROWS) {
        int rows = Math.min(ROWS, m - row);
        int at = xFrom + row * rowStep;
        int to = outFrom + row * n + column;
        if (rows < ROWS || width <= LANES) {
          for (int part = 0; part < width; part += LANES) {
            int count = Math.min(LANES, width - part);
            one(at, yFrom + column + part, depth, to + part, rows, count);
          }
        } else if (width == 2 * LANES) {
          two(at, yFrom + column, depth, to);
        } else {
          four(at, yFrom + column, depth, to);
        }
      }
      column += width;
    }
  }

  /** A tile of at most four rows and one vector, of which {@code count} lanes are there. */
  private void one(int xFrom, int yFrom, int depth, int to, int rows, int count) {
    VectorMask<Float> mask = SPECIES.indexInRange(0, count);
    int second = rows > 1 ? rowStep : 0;
    int third = rows > 2 ? 2 * rowStep : 0;
    int fourth = rows > 3 ? 3 * rowStep : 0;
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = FloatVector.zero(SPECIES);
    FloatVector c = FloatVector.zero(SPECIES);
    FloatVector d = FloatVector.zero(SPECIES);
    int at = xFrom;
    int from = yFrom;
    for (int i = 0; i < depth; i++) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, from, mask);
      a = FloatVector.broadcast(SPECIES, x[at]).fma(v, a);
      b = FloatVector.broadcast(SPECIES, x[at + second]).fma(v, b);
      c = FloatVector.broadcast(SPECIES, x[at + third]).fma(v, c);
      d = FloatVector.broadcast(SPECIES, x[at + fourth]).fma(v, d);
      at += termStep;
      from += n;
    }
    FloatVector.fromArray(SPECIES, out, to, mask).add(a).intoArray(out, to, mask);
    if (rows > 1) {
      FloatVector.fromArray(SPECIES, out, to + n, mask).add(b).intoArray(out, to + n, mask);
    }
    if (rows > 2) {
      int at2 = to + 2 * n;
      FloatVector.fromArray(SPECIES, out, at2, mask).add(c).intoArray(out, at2, mask);
    }
    if (rows > 3) {
      int at3 = to + 3 * n;
      FloatVector.fromArray(SPECIES, out, at3, mask).add(d).intoArray(out, at3, mask);
    }
  }

  /** A tile of four rows and two vectors. */
  private void two(int xFrom, int yFrom, int depth, int to) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    int at = xFrom;
    int from = yFrom;
    for (int i = 0; i < depth; i++) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, y, from);
      FloatVector v1 = FloatVector.fromArray(SPECIES, y, from + LANES);
      FloatVector a = FloatVector.broadcast(SPECIES, x[at]);
      a0 = a.fma(v0, a0);
      a1 = a.fma(v1, a1);
      FloatVector b = FloatVector.broadcast(SPECIES, x[at + rowStep]);
      b0 = b.fma(v0, b0);
      b1 = b.fma(v1, b1);
      FloatVector c = FloatVector.broadcast(SPECIES, x[at + 2 * rowStep]);
      c0 = c.fma(v0, c0);
      c1 = c.fma(v1, c1);
      FloatVector d = FloatVector.broadcast(SPECIES, x[at + 3 * rowStep]);
      d0 = d.fma(v0, d0);
      d1 = d.fma(v1, d1);
      at += termStep;
      from += n;
    }
    int aAt = to;
    FloatVector.fromArray(SPECIES, out, aAt).add(a0).intoArray(out, aAt);
    FloatVector.fromArray(SPECIES, out, aAt + LANES).add(a1).intoArray(out, aAt + LANES);
    int bAt = to + n;
    FloatVector.fromArray(SPECIES, out, bAt).add(b0).intoArray(out, bAt);
    FloatVector.fromArray(SPECIES, out, bAt + LANES).add(b1).intoArray(out, bAt + LANES);
    int cAt = to + 2 * n;
    FloatVector.fromArray(SPECIES, out, cAt).add(c0).intoArray(out, cAt);
    FloatVector.fromArray(SPECIES, out, cAt + LANES).add(c1).intoArray(out, cAt + LANES);
    int dAt = to + 3 * n;
    FloatVector.fromArray(SPECIES, out, dAt).add(d0).intoArray(out, dAt);
    FloatVector.fromArray(SPECIES, out, dAt + LANES).add(d1).intoArray(out, dAt + LANES);
  }

  /** A tile of four rows and four vectors. */
  private void four(int xFrom, int yFrom, int depth, int to) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector a2 = FloatVector.zero(SPECIES);
    FloatVector a3 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector b2 = FloatVector.zero(SPECIES);
    FloatVector b3 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector c2 = FloatVector.zero(SPECIES);
    FloatVector c3 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    FloatVector d2 = FloatVector.zero(SPECIES);
    FloatVector d3 = FloatVector.zero(SPECIES);
    int at = xFrom;
    int from = yFrom;
    for (int i = 0; i < depth; i++) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, y, from);
      FloatVector v1 = FloatVector.fromArray(SPECIES, y, from + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, y, from + 2 * LANES);
      FloatVector v3 = FloatVector.fromArray(SPECIES, y, from + 3 * LANES);
      FloatVector a = FloatVector.broadcast(SPECIES, x[at]);
      a0 = a.fma(v0, a0);
      a1 = a.fma(v1, a1);
      a2 = a.fma(v2, a2);
      a3 = a.fma(v3, a3);
      FloatVector b = FloatVector.broadcast(SPECIES, x[at + rowStep]);
      b0 = b.fma(v0, b0);
      b1 = b.fma(v1, b1);
      b2 = b.fma(v2, b2);
      b3 = b.fma(v3, b3);
      FloatVector c = FloatVector.broadcast(SPECIES, x[at + 2 * rowStep]);
      c0 = c.fma(v0, c0);
      c1 = c.fma(v1, c1);
      c2 = c.fma(v2, c2);
      c3 = c.fma(v3, c3);
      FloatVector d = FloatVector.broadcast(SPECIES, x[at + 3 * rowStep]);
      d0 = d.fma(v0, d0);
      d1 = d.fma(v1, d1);
      d2 = d.fma(v2, d2);
      d3 = d.fma(v3, d3);
      at += termStep;
      from += n;
    }
    int aAt = to;
    FloatVector.fromArray(SPECIES, out, aAt).add(a0).intoArray(out, aAt);
    FloatVector.fromArray(SPECIES, out, aAt + LANES).add(a1).intoArray(out, aAt + LANES);
    FloatVector.fromArray(SPECIES, out, aAt + 2 * LANES).add(a2).intoArray(out, aAt + 2 * LANES);
    FloatVector.fromArray(SPECIES, out, aAt + 3 * LANES).add(a3).intoArray(out, aAt + 3 * LANES);
    int bAt = to + n;
    FloatVector.fromArray(SPECIES, out, bAt).add(b0).intoArray(out, bAt);
    FloatVector.fromArray(SPECIES, out, bAt + LANES).add(b1).intoArray(out, bAt + LANES);
    FloatVector.fromArray(SPECIES, out, bAt + 2 * LANES).add(b2).intoArray(out, bAt + 2 * LANES);
    FloatVector.fromArray(SPECIES, out, bAt + 3 * LANES).add(b3).intoArray(out, bAt + 3 * LANES);
    int cAt = to + 2 * n;
    FloatVector.fromArray(SPECIES, out, cAt).add(c0).intoArray(out, cAt);
    FloatVector.fromArray(SPECIES, out, cAt + LANES).add(c1).intoArray(out, cAt + LANES);
    FloatVector.fromArray(SPECIES, out, cAt + 2 * LANES).add(c2).intoArray(out, cAt + 2 * LANES);
    FloatVector.fromArray(SPECIES, out, cAt + 3 * LANES).add(c3).intoArray(out, cAt + 3 * LANES);
    int dAt = to + 3 * n;
    FloatVector.fromArray(SPECIES, out, dAt).add(d0).intoArray(out, dAt);
    FloatVector.fromArray(SPECIES, out, dAt + LANES).add(d1).intoArray(out, dAt + LANES);
    FloatVector.fromArray(SPECIES, out, dAt + 2 * LANES).add(d2).intoArray(out, dAt + 2 * LANES);
    FloatVector.fromArray(SPECIES, out, dAt + 3 * LANES).add(d3).intoArray(out, dAt + 3 * LANES);
  }
}
