package tapedeck.script.library.numpy;

import java.util.Arrays;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's statistics beyond sums and means, polynomials, and functions given by their samples. */
final class ArrayStatistics {
  private ArrayStatistics() {}

  static void install(Namespace np) {
    np.method("average", "a, axis=None, weights=None", ArrayStatistics::average)
        .method("percentile", "a, q, axis=None", (r, in) -> quantile(r, in, 100))
        .method("quantile", "a, q, axis=None", (r, in) -> quantile(r, in, 1))
        .method("histogram", "a, bins=10, range=None, density=None", ArrayStatistics::histogram)
        .method("bincount", "x, /, weights=None, minlength=0", ArrayStatistics::bincount)
        .method(
            "cov",
            "m, y=None, rowvar=True, bias=False, ddof=None",
            (r, in) -> covariance(r, in, false))
        .method("corrcoef", "x, y=None, rowvar=True", (r, in) -> covariance(r, in, true))
        .method("searchsorted", "a, v, side='left'", ArrayStatistics::searched)
        .method("digitize", "x, bins, right=False", ArrayStatistics::digitize)
        .method("interp", "x, xp, fp", ArrayStatistics::interpolated)
        .method("trapezoid", "y, x=None, dx=1.0", ArrayStatistics::trapezoid)
        .method("convolve", "a, v, mode='full'", ArrayStatistics::convolve)
        .method("polyfit", "x, y, deg", ArrayStatistics::fitted)
        .method("polyval", "p, x", ArrayStatistics::polynomial)
        .method("cross", "a, b", ArrayStatistics::cross)
        .method(
            "isin",
            "element, test_elements, assume_unique=False, invert=False",
            ArrayStatistics::isIn)
        .method(
            "nan_to_num",
            "x, copy=True, nan=0.0, posinf=None, neginf=None",
            ArrayStatistics::withoutNan);
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  private static double[] doubles(Runtime runtime, Value value) {
    return array(runtime, value).toDoubles();
  }

  private static Value vector(double[] numbers) {
    return ArrayValue.array(Tensor.of(Shape.of(numbers.length), numbers));
  }

  private static Value average(Runtime runtime, Value[] in) {
    Value x = ArrayValue.of(array(runtime, in[0]));
    if (in[2] == None.NONE) {
      return runtime.call(member(runtime, x, "mean"), in[1]);
    }
    Value weights = ArrayValue.of(array(runtime, in[2]));
    Value product = runtime.binary(Operator.MUL, x, weights);
    Value total = runtime.call(member(runtime, product, "sum"), in[1]);
    Value scale = runtime.call(member(runtime, weights, "sum"));
    return runtime.binary(Operator.DIV, total, scale);
  }

  private static Value member(Runtime runtime, Value object, String name) {
    Value member = runtime.attribute(object, name);
    if (member == null) {
      throw Raise.attribute("'numpy.ndarray' object has no attribute '" + name + "'");
    }
    return member;
  }

  private static Value quantile(Runtime runtime, Value[] in, double whole) {
    Tensor given = array(runtime, in[0]);
    boolean flat = in[2] == None.NONE;
    Tensor x = flat ? given.reshape(Shape.of(given.size())) : given;
    boolean[] axes = new boolean[x.rank()];
    axes[flat ? 0 : ArrayReductions.axis(Given.one(runtime, in[2]), x.rank())] = true;
    Tensor rows = ArrayReductions.rows(x.cast(DType.FLOAT64), axes);
    int n = rows.shape().dim(-1);
    int count = rows.size() / Math.max(1, n);
    Tensor q = array(runtime, in[1]);
    double[] out = new double[q.size() * count];
    for (int i = 0; i < q.size(); i++) {
      double part = q.getDouble(i) / whole;
      if (!(part >= 0 && part <= 1)) {
        throw Raise.value(
            whole == 1
                ? "Quantiles must be in the range [0, 1]"
                : "Percentiles must be in the range [0, 100]");
      }
      for (int row = 0; row < count; row++) {
        double[] sorted = Arrays.copyOfRange(rows.toDoubles(), row * n, row * n + n);
        Arrays.sort(sorted);
        double at = part * (n - 1);
        int low = (int) Math.floor(at);
        double a = sorted[low];
        double b = sorted[Math.min(low + 1, n - 1)];
        double t = at - low;
        out[i * count + row] = t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
      }
    }
    int[] kept = Arrays.copyOf(rows.shape().dims(), rows.rank() - 1);
    int[] dims = Arrays.copyOf(q.shape().dims(), q.rank() + kept.length);
    System.arraycopy(kept, 0, dims, q.rank(), kept.length);
    return ArrayValue.of(Tensor.of(Shape.of(dims), out));
  }

  private static Value histogram(Runtime runtime, Value[] in) {
    double[] x = doubles(runtime, in[0]);
    double[] edges;
    if (Numbers.isWhole(in[1])) {
      double low = Arrays.stream(x).min().orElse(0);
      double high = Arrays.stream(x).max().orElse(1);
      if (in[2] != None.NONE) {
        double[] range = doubles(runtime, in[2]);
        low = range[0];
        high = range[1];
      }
      if (low == high) {
        low -= 0.5;
        high += 0.5;
      }
      int bins = Given.one(runtime, in[1]);
      if (bins < 1) {
        throw Raise.value("`bins` must be positive, when an integer");
      }
      edges = new double[bins + 1];
      double step = (high - low) / bins;
      for (int i = 0; i <= bins; i++) {
        edges[i] = i == bins ? high : i * step + low;
      }
    } else {
      edges = doubles(runtime, in[1]);
    }
    long[] counts = new long[edges.length - 1];
    for (double value : x) {
      int bin = Arrays.binarySearch(edges, value);
      int place = bin >= 0 ? Math.min(bin, counts.length - 1) : -bin - 2;
      if (place >= 0 && place < counts.length && value <= edges[edges.length - 1]) {
        counts[place]++;
      }
    }
    Value heights = ArrayValue.array(Tensor.of(Shape.of(counts.length), counts));
    if (runtime.truth(in[3])) {
      double total = Arrays.stream(counts).sum();
      double[] density = new double[counts.length];
      Arrays.setAll(density, i -> counts[i] / (edges[i + 1] - edges[i]) / total);
      heights = vector(density);
    }
    Value places = Numbers.isWhole(in[1]) ? vector(edges) : ArrayValue.array(array(runtime, in[1]));
    return Tuple.of(heights, places);
  }

  private static Value bincount(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    int size = Given.one(runtime, in[2]);
    for (int i = 0; i < x.size(); i++) {
      if (x.getLong(i) < 0) {
        throw Raise.value("'list' argument must have no negative elements");
      }
      size = Math.max(size, (int) x.getLong(i) + 1);
    }
    runtime.allocate(size);
    double[] sums = new double[size];
    double[] weights = in[1] == None.NONE ? null : doubles(runtime, in[1]);
    for (int i = 0; i < x.size(); i++) {
      sums[(int) x.getLong(i)] += weights == null ? 1 : weights[i];
    }
    Tensor counts = Tensor.of(Shape.of(size), sums);
    return ArrayValue.array(weights == null ? counts.cast(DType.INT64) : counts);
  }

  private static Value covariance(Runtime runtime, Value[] in, boolean scaled) {
    Tensor first = array(runtime, in[0]);
    Tensor turned =
        runtime.truth(in[2]) || first.rank() != 2
            ? first
            : tapedeck.tensor.Arrange.transpose(first, 1, 0);
    Tensor given =
        in[1] == None.NONE
            ? turned
            : array(
                runtime,
                ArrayMissing.numpy(runtime, "vstack", Tuple.of(ArrayValue.array(turned), in[1])));
    int less = scaled || in[3] == None.NONE || !runtime.truth(in[3]) ? 1 : 0;
    int freedom = scaled || in[4] == None.NONE ? less : Given.one(runtime, in[4]);
    Tensor x = given.rank() == 1 ? given.reshape(Shape.of(1, given.size())) : given;
    int rows = x.shape().dim(0);
    int n = x.shape().dim(1);
    double[][] centred = new double[rows][n];
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += x.getDouble(i * n + k);
      }
      for (int k = 0; k < n; k++) {
        centred[i][k] = x.getDouble(i * n + k) - sum / n;
      }
    }
    double[] out = new double[rows * rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += centred[i][k] * centred[j][k];
        }
        out[i * rows + j] = sum / (n - freedom);
      }
    }
    double[] result = out.clone();
    for (int i = 0; scaled && i < out.length; i++) {
      double own = Math.sqrt(out[i / rows * (rows + 1)]);
      result[i] = Math.clamp(out[i] / own / Math.sqrt(out[i % rows * (rows + 1)]), -1, 1);
    }
    Shape shape = given.rank() == 1 ? Shape.SCALAR : Shape.of(rows, rows);
    return given.rank() == 1
        ? ArrayValue.array(Tensor.of(shape, result))
        : ArrayValue.array(Tensor.of(shape, result));
  }

  private static Value searched(Runtime runtime, Value[] in) {
    double[] sorted = doubles(runtime, in[0]);
    boolean right = runtime.str(in[2]).equals("right");
    return counted(array(runtime, in[1]), sorted, right);
  }

  private static Value digitize(Runtime runtime, Value[] in) {
    return counted(array(runtime, in[0]), doubles(runtime, in[1]), !runtime.truth(in[2]));
  }

  /** For each x how many of the numbers are below it, or not above it. */
  private static Value counted(Tensor x, double[] sorted, boolean equalToo) {
    long[] out = new long[x.size()];
    for (int i = 0; i < out.length; i++) {
      double v = x.getDouble(i);
      out[i] = Arrays.stream(sorted).filter(s -> s < v || equalToo && s == v).count();
    }
    return ArrayValue.of(Tensor.of(x.shape(), out));
  }

  private static Value interpolated(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    double[] xs = doubles(runtime, in[1]);
    double[] ys = doubles(runtime, in[2]);
    if (xs.length != ys.length) {
      throw Raise.value("fp and xp are not of the same length.");
    }
    double[] out = new double[x.size()];
    for (int i = 0; i < out.length; i++) {
      double at = x.getDouble(i);
      int k = 0;
      while (k < xs.length - 1 && xs[k + 1] <= at) {
        k++;
      }
      boolean inside = at > xs[0] && k < xs.length - 1;
      out[i] =
          inside
              ? (ys[k + 1] - ys[k]) / (xs[k + 1] - xs[k]) * (at - xs[k]) + ys[k]
              : at <= xs[0] ? ys[0] : ys[ys.length - 1];
    }
    return ArrayValue.of(Tensor.of(x.shape(), out));
  }

  private static Value trapezoid(Runtime runtime, Value[] in) {
    double[] y = doubles(runtime, in[0]);
    double[] x = in[1] == None.NONE ? null : doubles(runtime, in[1]);
    double step = array(runtime, in[2]).getDouble(0);
    double[] areas = new double[Math.max(0, y.length - 1)];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = (x == null ? step : x[i + 1] - x[i]) * (y[i + 1] + y[i]) / 2;
    }
    return runtime.call(member(runtime, vector(areas), "sum"));
  }

  private static Value convolve(Runtime runtime, Value[] in) {
    Tensor a = array(runtime, in[0]);
    Tensor v = array(runtime, in[1]);
    double[] full = new double[a.size() + v.size() - 1];
    runtime.allocate((long) a.size() * v.size());
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < v.size(); j++) {
        full[i + j] += a.getDouble(i) * v.getDouble(j);
      }
    }
    int most = Math.max(a.size(), v.size());
    int least = Math.min(a.size(), v.size());
    double[] out =
        switch (runtime.str(in[2])) {
          case "same" -> Arrays.copyOfRange(full, (least - 1) / 2, (least - 1) / 2 + most);
          case "valid" -> Arrays.copyOfRange(full, least - 1, most);
          default -> full;
        };
    boolean whole = !a.dtype().isFloating() && !v.dtype().isFloating();
    Tensor result = Tensor.of(Shape.of(out.length), out);
    return ArrayValue.array(whole ? result.cast(DType.INT64) : result);
  }

  /** Least squares by Householder's reflections, the columns scaled first as NumPy does. */
  private static Value fitted(Runtime runtime, Value[] in) {
    double[] x = doubles(runtime, in[0]);
    double[] y = doubles(runtime, in[1]);
    int degree = Given.one(runtime, in[2]);
    if (x.length != y.length) {
      throw Raise.type("expected x and y to have same length");
    }
    int n = degree + 1;
    double[][] a = new double[x.length][n];
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < x.length; i++) {
        a[i][j] = Math.pow(x[i], degree - j);
        scale[j] += a[i][j] * a[i][j];
      }
      scale[j] = Math.sqrt(scale[j]);
      for (double[] row : a) {
        row[j] /= scale[j];
      }
    }
    double[] solution = LeastSquares.solve(a, y);
    for (int j = 0; j < n; j++) {
      solution[j] /= scale[j];
    }
    return vector(solution);
  }

  static Value polynomial(Runtime runtime, Value[] in) {
    Tensor p = array(runtime, in[0]);
    Value x = ArrayValue.of(array(runtime, in[1]));
    Value sum = runtime.binary(Operator.MUL, x, Int.ZERO);
    for (int i = 0; i < p.size(); i++) {
      Value term = ArrayValue.of(tapedeck.script.value.Elements.at(p, i));
      sum = runtime.binary(Operator.ADD, runtime.binary(Operator.MUL, sum, x), term);
    }
    return sum;
  }

  private static Value cross(Runtime runtime, Value[] in) {
    Tensor a = array(runtime, in[0]);
    Tensor b = array(runtime, in[1]);
    if (a.size() != 3 || b.size() != 3) {
      throw Raise.refused("np.cross of other than two vectors of 3", "Take the rows one by one.");
    }
    Value first = runtime.binary(Operator.MUL, turned(a, 1), turned(b, 2));
    Value second = runtime.binary(Operator.MUL, turned(a, 2), turned(b, 1));
    return runtime.binary(Operator.SUB, first, second);
  }

  private static Value turned(Tensor x, int by) {
    return ArrayValue.array(Arrange.gather(Shape.of(3), x.dtype(), i -> x, i -> (i + by) % 3));
  }

  private static Value isIn(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    double[] members = doubles(runtime, in[1]);
    boolean[] out = new boolean[x.size()];
    for (int i = 0; i < out.length; i++) {
      double v = x.getDouble(i);
      out[i] = Arrays.stream(members).anyMatch(m -> m == v) != runtime.truth(in[3]);
    }
    return ArrayValue.of(Tensor.of(x.shape(), out));
  }

  private static Value withoutNan(Runtime runtime, Value[] in) {
    Tensor x = array(runtime, in[0]);
    double instead = array(runtime, in[2]).getDouble(0);
    double most = x.dtype() == DType.FLOAT32 ? java.lang.Float.MAX_VALUE : Double.MAX_VALUE;
    double above = in[3] == None.NONE ? most : array(runtime, in[3]).getDouble(0);
    double below = in[4] == None.NONE ? -most : array(runtime, in[4]).getDouble(0);
    double[] numbers = x.toDoubles();
    for (int i = 0; i < numbers.length; i++) {
      double v = numbers[i];
      numbers[i] = Double.isNaN(v) ? instead : Double.isFinite(v) ? v : v > 0 ? above : below;
    }
    return ArrayValue.of(Tensor.of(x.shape(), numbers).cast(x.dtype()));
  }
}
