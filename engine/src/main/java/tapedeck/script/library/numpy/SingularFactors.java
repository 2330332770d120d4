package tapedeck.script.library.numpy;

import java.util.Arrays;

/**
 * The singular values and vectors of a matrix: reflected to two diagonals, then turned to one, in
 * the order in which LAPACK does it, so that the vectors have its signs.
 */
final class SingularFactors {
  /** All left vectors and all right ones as columns; the values fall. */
  private record Parts(double[][] left, double[] values, double[][] right) {}

  private SingularFactors() {}

  /** With as many vectors as the shorter side is long, or with all of them. */
  static Spectrum.Singular of(double[][] matrix, int columns, boolean all) {
    int rows = matrix.length;
    int few = Math.min(rows, columns);
    if (few == 0) {
      return new Spectrum.Singular(
          Spectrum.identity(rows), new double[0], Spectrum.identity(columns));
    }
    Parts parts = parts(matrix, rows, columns);
    return all
        ? new Spectrum.Singular(parts.left(), parts.values(), parts.right())
        : new Spectrum.Singular(
            first(parts.left(), few), parts.values(), first(parts.right(), few));
  }

  private static double[][] first(double[][] a, int columns) {
    return Arrays.stream(a).map(row -> Arrays.copyOf(row, columns)).toArray(double[][]::new);
  }

  private static Parts parts(double[][] matrix, int rows, int columns) {
    double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    if (rows >= columns * 11 / 6 && rows > columns) {
      return triangleFirst(a, rows, columns);
    }
    if (columns >= rows * 11 / 6 && columns > rows) {
      Parts turned = triangleOfRows(a, rows, columns);
      return turned;
    }
    return rows >= columns ? tall(a, rows, columns) : wide(a, rows, columns);
  }

  /** A matrix much taller than wide, by its triangle. */
  private static Parts triangleFirst(double[][] a, int rows, int columns) {
    Reflector[] reflectors = new Reflector[columns];
    for (int i = 0; i < columns; i++) {
      reflectors[i] = Reflector.of(Reflector.column(a, i), i);
      reflectors[i].fromLeft(a, i);
    }
    double[][] triangle = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      System.arraycopy(a[i], i, triangle[i], i, columns - i);
    }
    Parts inner = tall(triangle, columns, columns);
    double[][] left = extended(inner.left(), rows);
    for (int i = columns - 1; i >= 0; i--) {
      reflectors[i].fromLeft(left, 0);
    }
    return new Parts(left, inner.values(), inner.right());
  }

  /** A matrix much wider than tall, by the triangle of its rows. */
  private static Parts triangleOfRows(double[][] a, int rows, int columns) {
    Reflector[] reflectors = new Reflector[rows];
    for (int i = 0; i < rows; i++) {
      reflectors[i] = Reflector.of(a[i], i);
      reflectors[i].fromRight(a, i);
    }
    double[][] triangle = new double[rows][rows];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(a[i], 0, triangle[i], 0, i + 1);
    }
    Parts inner = tall(triangle, rows, rows);
    double[][] right = extended(inner.right(), columns);
    for (int i = rows - 1; i >= 0; i--) {
      reflectors[i].fromLeft(right, 0);
    }
    return new Parts(inner.left(), inner.values(), right);
  }

  private static double[][] extended(double[][] a, int size) {
    double[][] all = Spectrum.identity(size);
    for (int i = 0; i < a.length; i++) {
      System.arraycopy(a[i], 0, all[i], 0, a.length);
    }
    return all;
  }

  private static Parts tall(double[][] a, int rows, int columns) {
    double[] d = new double[columns];
    double[] e = new double[columns];
    Reflector[] below = new Reflector[columns];
    Reflector[] beside = new Reflector[columns];
    for (int i = 0; i < columns; i++) {
      below[i] = Reflector.of(Reflector.column(a, i), i);
      d[i] = below[i].first();
      below[i].fromLeft(a, i + 1);
      if (i < columns - 1) {
        beside[i] = Reflector.of(a[i], i + 1);
        e[i] = beside[i].first();
        beside[i].fromRight(a, i + 1);
      }
    }
    TwoDiagonals turned = new TwoDiagonals(d, e);
    turned.solve();
    return finished(turned, below, beside, rows, columns);
  }

  private static Parts wide(double[][] a, int rows, int columns) {
    double[] d = new double[rows];
    double[] e = new double[rows];
    Reflector[] below = new Reflector[rows];
    Reflector[] beside = new Reflector[rows];
    for (int i = 0; i < rows; i++) {
      beside[i] = Reflector.of(a[i], i);
      d[i] = beside[i].first();
      beside[i].fromRight(a, i + 1);
      if (i < rows - 1) {
        below[i] = Reflector.of(Reflector.column(a, i), i + 1);
        e[i] = below[i].first();
        below[i].fromLeft(a, i + 1);
      }
    }
    PlaneRotation[] turns = new PlaneRotation[Math.max(0, rows - 1)];
    for (int i = 0; i < rows - 1; i++) {
      PlaneRotation turn = PlaneRotation.of(d[i], e[i]);
      d[i] = turn.r();
      e[i] = turn.s() * d[i + 1];
      d[i + 1] *= turn.c();
      turns[i] = turn.backwards();
    }
    TwoDiagonals turned = new TwoDiagonals(d, e);
    turned.solve();
    for (int i = rows - 2; i >= 0; i--) {
      turns[i].rows(turned.left, i, i + 1);
    }
    return finished(turned, below, beside, rows, columns);
  }

  /** The vectors of the diagonals turned back to those of the matrix. */
  private static Parts finished(
      TwoDiagonals turned, Reflector[] below, Reflector[] beside, int rows, int columns) {
    double[][] left = extended(turned.left, rows);
    double[][] right = extended(Spectrum.transposed(turned.right, turned.values.length), columns);
    for (int i = below.length - 1; i >= 0; i--) {
      if (below[i] != null) {
        below[i].fromLeft(left, 0);
      }
      if (beside[i] != null) {
        beside[i].fromLeft(right, 0);
      }
    }
    return new Parts(left, turned.values, right);
  }
}
