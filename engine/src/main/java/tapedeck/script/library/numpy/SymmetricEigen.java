package tapedeck.script.library.numpy;

import java.util.Arrays;

/**
 * The eigenvalues and vectors of a symmetric matrix: reflected to three diagonals, then turned to
 * one, in the order in which LAPACK does it, so that the vectors have its signs.
 */
final class SymmetricEigen {
  private static final double EPSILON = 0x1p-53;
  private static final double SAFE = 0x1p-1022;
  private static final int ROUNDS = 30;

  private final int n;
  private final double[] d;
  private final double[] e;
  private final double[][] z;

  private SymmetricEigen(double[][] matrix) {
    n = matrix.length;
    d = new double[n];
    e = new double[n];
    z = Spectrum.identity(n);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = matrix[i][j];
        a[j][i] = matrix[i][j];
      }
    }
    Reflector[] reflectors = new Reflector[Math.max(0, n - 1)];
    for (int i = 0; i < n - 1; i++) {
      reflectors[i] = Reflector.of(Reflector.column(a, i), i + 1);
      e[i] = reflectors[i].first();
      reduce(a, reflectors[i]);
      d[i] = a[i][i];
    }
    if (n > 0) {
      d[n - 1] = a[n - 1][n - 1];
    }
    diagonalize();
    sort();
    for (int i = n - 2; i >= 0; i--) {
      reflectors[i].fromLeft(z, 0);
    }
  }

  /** Of a matrix, of which the lower triangle is read; rising. */
  static Spectrum.Eigen of(double[][] matrix) {
    SymmetricEigen made = new SymmetricEigen(matrix);
    return new Spectrum.Eigen(made.d, made.z);
  }

  /** Reflects what lies right of and below a column from both sides at once. */
  private void reduce(double[][] a, Reflector h) {
    int from = h.start();
    int size = h.v().length;
    if (h.strength() == 0) {
      return;
    }
    double[] w = new double[size];
    double dot = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        w[i] += a[from + i][from + j] * h.v()[j];
      }
      w[i] *= h.strength();
      dot += w[i] * h.v()[i];
    }
    for (int i = 0; i < size; i++) {
      w[i] -= 0.5 * h.strength() * dot * h.v()[i];
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[from + i][from + j] -= h.v()[i] * w[j] + w[i] * h.v()[j];
      }
    }
  }

  private void diagonalize() {
    int begin = 0;
    int left = n * ROUNDS;
    while (begin < n) {
      if (begin > 0) {
        e[begin - 1] = 0;
      }
      int end = begin;
      while (end < n - 1
          && Math.abs(e[end])
              > Math.sqrt(Math.abs(d[end])) * Math.sqrt(Math.abs(d[end + 1])) * EPSILON) {
        end++;
      }
      if (end < n - 1) {
        e[end] = 0;
      }
      int next = end + 1;
      if (end > begin) {
        left =
            Math.abs(d[end]) < Math.abs(d[begin])
                ? upwards(end, begin, left)
                : downwards(begin, end, left);
        if (left > 0 && !isDiagonal(begin, end)) {
          next = begin;
        }
      }
      begin = next;
    }
  }

  private boolean isDiagonal(int begin, int end) {
    return Arrays.stream(e, begin, end).allMatch(x -> x == 0);
  }

  private static boolean isSmall(double between, double one, double other) {
    return between * between <= EPSILON * EPSILON * Math.abs(one) * Math.abs(other) + SAFE;
  }

  private static double shifted(double towards, double p, double between, double at) {
    double g = (towards - p) / (2 * between);
    double r = Math.hypot(g, 1);
    return at - p + between / (g + Math.copySign(r, g));
  }

  /** Makes the first element of a block, then the next, an eigenvalue. */
  private int downwards(int first, int last, int rounds) {
    int left = rounds;
    int l = first;
    while (l <= last && left > 0) {
      int m = l;
      while (m < last && !isSmall(e[m], d[m], d[m + 1])) {
        m++;
      }
      if (m < last) {
        e[m] = 0;
      }
      if (m == l) {
        l++;
      } else if (m == l + 1) {
        pair(l);
        l += 2;
      } else {
        left--;
        double p = d[l];
        double g = shifted(d[l + 1], p, e[l], d[m]);
        double s = 1;
        double c = 1;
        p = 0;
        PlaneRotation[] turns = new PlaneRotation[m];
        for (int i = m - 1; i >= l; i--) {
          double b = c * e[i];
          PlaneRotation turn = PlaneRotation.of(g, s * e[i]);
          c = turn.c();
          s = turn.s();
          if (i != m - 1) {
            e[i + 1] = turn.r();
          }
          g = d[i + 1] - p;
          double r = (d[i] - g) * s + 2 * c * b;
          p = s * r;
          d[i + 1] = g + p;
          g = c * r - b;
          turns[i] = turn.backwards();
        }
        for (int i = m - 1; i >= l; i--) {
          turns[i].columns(z, i, i + 1);
        }
        d[l] -= p;
        e[l] = g;
      }
    }
    return left;
  }

  /** Makes the last element of a block, then the one before it, an eigenvalue. */
  private int upwards(int last, int first, int rounds) {
    int left = rounds;
    int l = last;
    while (l >= first && left > 0) {
      int m = l;
      while (m > first && !isSmall(e[m - 1], d[m], d[m - 1])) {
        m--;
      }
      if (m > first) {
        e[m - 1] = 0;
      }
      if (m == l) {
        l--;
      } else if (m == l - 1) {
        pair(m);
        l -= 2;
      } else {
        left--;
        double p = d[l];
        double g = shifted(d[l - 1], p, e[l - 1], d[m]);
        double s = 1;
        double c = 1;
        p = 0;
        for (int i = m; i < l; i++) {
          double b = c * e[i];
          PlaneRotation turn = PlaneRotation.of(g, s * e[i]);
          c = turn.c();
          s = turn.s();
          if (i != m) {
            e[i - 1] = turn.r();
          }
          g = d[i] - p;
          double r = (d[i + 1] - g) * s + 2 * c * b;
          p = s * r;
          d[i] = g + p;
          g = c * r - b;
          turn.columns(z, i, i + 1);
        }
        d[l] -= p;
        e[l - 1] = g;
      }
    }
    return left;
  }

  /** Solves two rows and columns at once. */
  private void pair(int i) {
    double a = d[i];
    double b = e[i];
    double c = d[i + 1];
    double sum = a + c;
    double difference = a - c;
    double twice = 2 * b;
    double root = Math.hypot(difference, twice);
    double larger = Math.abs(a) > Math.abs(c) ? a : c;
    double smaller = Math.abs(a) > Math.abs(c) ? c : a;
    double first = 0.5 * (sum < 0 ? sum - root : sum + root);
    double second = sum == 0 ? -0.5 * root : larger / first * smaller - b / first * b;
    double cs = difference >= 0 ? difference + root : difference - root;
    double cosine;
    double sine;
    if (Math.abs(cs) > Math.abs(twice)) {
      double ct = -twice / cs;
      sine = 1 / Math.sqrt(1 + ct * ct);
      cosine = ct * sine;
    } else if (twice == 0) {
      cosine = 1;
      sine = 0;
    } else {
      double tn = -cs / twice;
      cosine = 1 / Math.sqrt(1 + tn * tn);
      sine = tn * cosine;
    }
    if (sum < 0 == difference < 0) {
      double held = cosine;
      cosine = -sine;
      sine = held;
    }
    PlaneRotation.turning(cosine, sine).columns(z, i, i + 1);
    d[i] = first;
    d[i + 1] = second;
    e[i] = 0;
  }

  private void sort() {
    for (int i = 0; i < n - 1; i++) {
      int least = i;
      for (int j = i + 1; j < n; j++) {
        if (d[j] < d[least]) {
          least = j;
        }
      }
      if (least != i) {
        double held = d[i];
        d[i] = d[least];
        d[least] = held;
        for (double[] row : z) {
          double x = row[i];
          row[i] = row[least];
          row[least] = x;
        }
      }
    }
  }
}
