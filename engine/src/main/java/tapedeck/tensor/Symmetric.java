package tapedeck.tensor;

/**
 * The eigenvalues and eigenvectors of symmetric matrices: made tridiagonal by reflections, then
 * diagonal by rotations with Wilkinson's shift, as TensorFlow's kernel does; float32 rounds after
 * every operation.
 */
public final class Symmetric {
  private static final int MOST_STEPS = 30;

  private final int n;
  private final boolean narrow;
  private final double[][] a;
  private final double[][] q;
  private final double[] diagonal;
  private final double[] below;

  private Symmetric(double[][] lower, boolean narrow) {
    this.n = lower.length;
    this.narrow = narrow;
    this.a = lower;
    this.q = new double[n][n];
    this.diagonal = new double[n];
    this.below = new double[n];
  }

  /**
   * For each matrix a row of eigenvalues, ascending, and below them the matrix whose columns are
   * the eigenvectors.
   *
   * @param x of shape (…, n, n); only its lower triangles are read
   * @return of shape (…, n + 1, n)
   */
  public static Tensor eigen(Tensor x) {
    KernelTypes.checkFloating("SelfAdjointEigV2", x);
    if (x.rank() < 2 || x.shape().dim(-1) != x.shape().dim(-2)) {
      throw EngineError.invalidArgument(
          "{{function_node"
              + " __wrapped__SelfAdjointEigV2_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Input matrix must be square. [Op:SelfAdjointEigV2]");
    }
    int n = x.shape().dim(-1);
    int[] dims = x.shape().dims();
    dims[dims.length - 2] = n + 1;
    Shape shape = Shape.of(dims);
    double[] out = new double[shape.size()];
    for (int batch = 0; n > 0 && batch < x.size() / (n * n); batch++) {
      double[][] lower = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          lower[i][j] = x.getDouble((batch * n + i) * n + j);
        }
      }
      Symmetric parts = new Symmetric(lower, x.dtype() == DType.FLOAT32);
      parts.solve();
      for (int j = 0; j < n; j++) {
        out[batch * (n + 1) * n + j] = parts.diagonal[j];
        for (int i = 0; i < n; i++) {
          out[(batch * (n + 1) + i + 1) * n + j] = parts.q[i][j];
        }
      }
    }
    return Tensor.of(shape, out).cast(x.dtype());
  }

  private double r(double value) {
    return narrow ? (float) value : value;
  }

  private void solve() {
    double scale = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        scale = Math.max(scale, Math.abs(a[i][j]));
      }
    }
    scale = scale == 0 ? 1 : scale;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = r(a[i][j] / scale);
      }
    }
    reflect();
    rotate();
    sort();
    for (int i = 0; i < n; i++) {
      diagonal[i] = r(diagonal[i] * scale);
    }
  }

  /** Makes the matrix tridiagonal; q becomes the product of the reflections. */
  private void reflect() {
    double[] strengths = new double[n];
    for (int i = 0; i < n - 1; i++) {
      double tail = 0;
      for (int k = i + 2; k < n; k++) {
        tail = r(tail + r(a[k][i] * a[k][i]));
      }
      double head = a[i + 1][i];
      double beta = head;
      double h = 0;
      if (tail > Float.MIN_NORMAL) {
        beta = r(Math.sqrt(r(r(head * head) + tail)));
        beta = head >= 0 ? -beta : beta;
        for (int k = i + 2; k < n; k++) {
          a[k][i] = r(a[k][i] / r(head - beta));
        }
        h = r(r(beta - head) / beta);
      } else {
        for (int k = i + 2; k < n; k++) {
          a[k][i] = 0;
        }
      }
      a[i + 1][i] = 1;
      update(i, h);
      a[i + 1][i] = beta;
      strengths[i] = h;
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
      below[i] = i < n - 1 ? a[i + 1][i] : 0;
      q[i][i] = 1;
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int column = i + 1; column < n; column++) {
        double dot = q[i + 1][column];
        for (int k = i + 2; k < n; k++) {
          dot = r(dot + r(a[k][i] * q[k][column]));
        }
        double part = r(strengths[i] * dot);
        q[i + 1][column] = r(q[i + 1][column] - part);
        for (int k = i + 2; k < n; k++) {
          q[k][column] = r(q[k][column] - r(part * a[k][i]));
        }
      }
    }
  }

  /** Reflects the rest of the matrix from both sides. */
  private void update(int i, double h) {
    double[] w = new double[n];
    double dot = 0;
    for (int k = i + 1; k < n; k++) {
      for (int j = i + 1; j < n; j++) {
        double element = j <= k ? a[k][j] : a[j][k];
        w[k] = r(w[k] + r(element * r(h * a[j][i])));
      }
      dot = r(dot + r(w[k] * a[k][i]));
    }
    double factor = r(r(h * -0.5) * dot);
    for (int k = i + 1; k < n; k++) {
      w[k] = r(w[k] + r(factor * a[k][i]));
    }
    for (int k = i + 1; k < n; k++) {
      for (int j = i + 1; j <= k; j++) {
        a[k][j] = r(a[k][j] - r(r(a[k][i] * w[j]) + r(w[k] * a[j][i])));
      }
    }
  }

  private void rotate() {
    double precision = narrow ? 0x1p-23 : 0x1p-52;
    int end = n - 1;
    for (int step = 0; end > 0 && step < MOST_STEPS * n; step++) {
      for (int i = 0; i < end; i++) {
        double scaled = below[i] / precision;
        if (scaled * below[i] / precision <= Math.abs(diagonal[i]) + Math.abs(diagonal[i + 1])) {
          below[i] = 0;
        }
      }
      while (end > 0 && below[end - 1] == 0) {
        end--;
      }
      if (end > 0) {
        int start = end - 1;
        while (start > 0 && below[start - 1] != 0) {
          start--;
        }
        step(start, end);
      }
    }
  }

  private void step(int start, int end) {
    double half = r(r(diagonal[end - 1] - diagonal[end]) * 0.5);
    double e = below[end - 1];
    double mu = diagonal[end];
    if (half == 0) {
      mu = r(mu - Math.abs(e));
    } else {
      double length = r(Math.hypot(half, e));
      mu = r(mu - r(r(e * e) / r(half + (half > 0 ? length : -length))));
    }
    double x = r(diagonal[start] - mu);
    double z = below[start];
    for (int k = start; k < end && z != 0; k++) {
      double c;
      double s;
      if (x == 0) {
        c = 0;
        s = z < 0 ? 1 : -1;
      } else if (Math.abs(x) > Math.abs(z)) {
        double t = r(z / x);
        double u = Math.copySign(r(Math.sqrt(r(1 + r(t * t)))), x);
        c = r(1 / u);
        s = r(-t * c);
      } else {
        double t = r(x / z);
        double u = Math.copySign(r(Math.sqrt(r(1 + r(t * t)))), z);
        s = r(-1 / u);
        c = r(-t * s);
      }
      double first = r(r(s * diagonal[k]) + r(c * below[k]));
      double next = r(r(s * below[k]) + r(c * diagonal[k + 1]));
      diagonal[k] =
          r(
              r(c * r(r(c * diagonal[k]) - r(s * below[k])))
                  - r(s * r(r(c * below[k]) - r(s * diagonal[k + 1]))));
      diagonal[k + 1] = r(r(s * first) + r(c * next));
      below[k] = r(r(c * first) - r(s * next));
      if (k > start) {
        below[k - 1] = r(r(c * below[k - 1]) - r(s * z));
      }
      x = below[k];
      if (k < end - 1) {
        z = r(-s * below[k + 1]);
        below[k + 1] = r(c * below[k + 1]);
      }
      for (double[] row : q) {
        double left = row[k];
        double right = row[k + 1];
        row[k] = r(r(c * left) - r(s * right));
        row[k + 1] = r(r(s * left) + r(c * right));
      }
    }
  }

  private void sort() {
    for (int i = 0; i < n - 1; i++) {
      int least = i;
      for (int k = i + 1; k < n; k++) {
        least = diagonal[k] < diagonal[least] ? k : least;
      }
      double kept = diagonal[i];
      diagonal[i] = diagonal[least];
      diagonal[least] = kept;
      for (double[] row : q) {
        double swapped = row[i];
        row[i] = row[least];
        row[least] = swapped;
      }
    }
  }
}
