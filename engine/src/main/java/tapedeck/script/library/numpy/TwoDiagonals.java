package tapedeck.script.library.numpy;

import java.util.Arrays;

/**
 * A square matrix of a diagonal and the one above it, turned from both sides until only the
 * diagonal is left, in the order in which LAPACK does it.
 */
final class TwoDiagonals {
  private static final double EPSILON = 0x1p-53;
  private static final double TOLERANCE = Math.max(10, Math.pow(EPSILON, -0.125)) * EPSILON;
  private static final double SAFE = 0x1p-1022;

  /** The diagonal, in the end the singular values, falling. */
  final double[] values;

  private final double[] e;
  private final int n;

  /** The left vectors as columns. */
  final double[][] left;

  /** The right vectors as rows. */
  final double[][] right;

  private double threshold;

  TwoDiagonals(double[] diagonal, double[] above) {
    this.values = diagonal;
    this.e = above;
    this.n = diagonal.length;
    this.left = Spectrum.identity(n);
    this.right = Spectrum.identity(n);
  }

  void solve() {
    double[] d = values;
    double least = Math.abs(d[0]);
    double mu = least;
    for (int i = 1; i < n && least != 0; i++) {
      mu = Math.abs(d[i]) * (mu / (mu + Math.abs(e[i - 1])));
      least = Math.min(least, mu);
    }
    threshold = Math.max(TOLERANCE * (least / Math.sqrt(n)), 6.0 * n * n * SAFE);
    int oldFirst = -2;
    int oldLast = -2;
    boolean down = true;
    int last = n - 1;
    int rounds = 6 * n * n + 30;
    while (last > 0 && rounds-- > 0) {
      int first = last;
      double most = Math.abs(d[last]);
      while (first > 0 && Math.abs(e[first - 1]) > threshold) {
        first--;
        most = Math.max(most, Math.max(Math.abs(d[first]), Math.abs(e[first])));
      }
      if (first > 0) {
        e[first - 1] = 0;
      }
      if (first == last) {
        last--;
        continue;
      }
      if (first == last - 1) {
        pair(first);
        last -= 2;
        continue;
      }
      if (first > oldLast || last < oldFirst) {
        down = Math.abs(d[first]) >= Math.abs(d[last]);
      }
      double smallest = split(first, last, down);
      if (smallest < 0) {
        continue;
      }
      oldFirst = first;
      oldLast = last;
      double shift = shift(first, last, down, smallest, most);
      if (shift == 0) {
        plain(first, last, down);
      } else {
        shifted(first, last, down, shift);
      }
    }
    finish();
  }

  /** An estimate of the smallest value of a block; −1 if the block fell apart. */
  private double split(int first, int last, boolean down) {
    double[] d = values;
    int edge = down ? last - 1 : first;
    if (Math.abs(e[edge]) <= TOLERANCE * Math.abs(d[down ? last : first])) {
      e[edge] = 0;
      return -1;
    }
    double mu = Math.abs(d[down ? first : last]);
    double least = mu;
    for (int k = 0; k < last - first; k++) {
      int i = down ? first + k : last - 1 - k;
      if (Math.abs(e[i]) <= TOLERANCE * mu) {
        e[i] = 0;
        return -1;
      }
      mu = Math.abs(d[down ? i + 1 : i]) * (mu / (mu + Math.abs(e[i])));
      least = Math.min(least, mu);
    }
    return least;
  }

  private double shift(int first, int last, boolean down, double least, double most) {
    double[] d = values;
    if (n * TOLERANCE * (least / most) <= Math.max(EPSILON, 0.01 * TOLERANCE)) {
      return 0;
    }
    int at = down ? last - 1 : first;
    double start = Math.abs(d[down ? first : last]);
    double shift = TwoByTwo.least(d[at], e[at], d[at + 1]);
    return start > 0 && shift / start * (shift / start) < EPSILON ? 0 : shift;
  }

  private void pair(int i) {
    TwoByTwo two = TwoByTwo.of(values[i], e[i], values[i + 1]);
    values[i] = two.larger();
    values[i + 1] = two.smaller();
    e[i] = 0;
    two.right().rows(right, i, i + 1);
    two.left().columns(left, i, i + 1);
  }

  private void turn(PlaneRotation[] rows, PlaneRotation[] columns, int first, boolean down) {
    int count = rows.length;
    for (int k = 0; k < count; k++) {
      int i = down ? k : count - 1 - k;
      rows[i].rows(right, first + i, first + i + 1);
      columns[i].columns(left, first + i, first + i + 1);
    }
  }

  private void plain(int first, int last, boolean down) {
    double[] d = values;
    PlaneRotation[] rows = new PlaneRotation[last - first];
    PlaneRotation[] columns = new PlaneRotation[last - first];
    double cs = 1;
    double oldC = 1;
    double oldS = 0;
    for (int k = 0; k < last - first; k++) {
      int i = down ? first + k : last - k;
      int next = down ? i + 1 : i - 1;
      int between = Math.min(i, next);
      PlaneRotation one = PlaneRotation.of(d[i] * cs, e[between]);
      cs = one.c();
      if (k > 0) {
        e[down ? i - 1 : i] = oldS * one.r();
      }
      PlaneRotation two = PlaneRotation.of(oldC * one.r(), d[next] * one.s());
      oldC = two.c();
      oldS = two.s();
      d[i] = two.r();
      rows[between - first] = down ? one : two.backwards();
      columns[between - first] = down ? two : one.backwards();
    }
    int end = down ? last : first;
    int edge = down ? last - 1 : first;
    double h = d[end] * cs;
    d[end] = h * oldC;
    e[edge] = h * oldS;
    turn(rows, columns, first, down);
    settle(edge);
  }

  private void settle(int edge) {
    if (Math.abs(e[edge]) <= threshold) {
      e[edge] = 0;
    }
  }

  private void shifted(int first, int last, boolean down, double shift) {
    double[] d = values;
    PlaneRotation[] rows = new PlaneRotation[last - first];
    PlaneRotation[] columns = new PlaneRotation[last - first];
    int begin = down ? first : last;
    double f = (Math.abs(d[begin]) - shift) * (Math.copySign(1, d[begin]) + shift / d[begin]);
    double g = e[down ? first : last - 1];
    for (int k = 0; k < last - first; k++) {
      int i = down ? first + k : last - k;
      int next = down ? i + 1 : i - 1;
      int between = Math.min(i, next);
      PlaneRotation one = PlaneRotation.of(f, g);
      if (k > 0) {
        e[down ? i - 1 : i] = one.r();
      }
      f = one.c() * d[i] + one.s() * e[between];
      e[between] = one.c() * e[between] - one.s() * d[i];
      g = one.s() * d[next];
      d[next] *= one.c();
      PlaneRotation two = PlaneRotation.of(f, g);
      d[i] = two.r();
      f = two.c() * e[between] + two.s() * d[next];
      d[next] = two.c() * d[next] - two.s() * e[between];
      if (k < last - first - 1) {
        int after = down ? between + 1 : between - 1;
        g = two.s() * e[after];
        e[after] *= two.c();
      }
      rows[between - first] = down ? one : two.backwards();
      columns[between - first] = down ? two : one.backwards();
    }
    int edge = down ? last - 1 : first;
    e[edge] = f;
    turn(rows, columns, first, down);
    settle(edge);
  }

  /** Makes the values positive and puts them in order. */
  private void finish() {
    for (int i = 0; i < n; i++) {
      if (values[i] < 0) {
        values[i] = -values[i];
        right[i] = Arrays.stream(right[i]).map(x -> -x).toArray();
      }
    }
    for (int i = 0; i < n - 1; i++) {
      int least = 0;
      int end = n - 1 - i;
      for (int j = 1; j <= end; j++) {
        if (values[j] <= values[least]) {
          least = j;
        }
      }
      if (least != end) {
        swap(least, end);
      }
    }
  }

  private void swap(int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
    double[] row = right[i];
    right[i] = right[j];
    right[j] = row;
    for (double[] each : left) {
      double x = each[i];
      each[i] = each[j];
      each[j] = x;
    }
  }
}
