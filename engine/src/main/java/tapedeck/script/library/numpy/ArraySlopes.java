package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** NumPy's slopes of samples: central differences, one-sided at both ends. */
final class ArraySlopes {
  private ArraySlopes() {}

  static void install(Namespace np) {
    np.method("gradient", "f, *varargs, axis=None, edge_order=1", ArraySlopes::slopes);
  }

  private static Value slopes(Runtime runtime, Value[] in) {
    Tensor f = ArrayArithmetic.floating(Constants.array(runtime, in[0]));
    List<Value> given = ((Tuple) in[1]).items();
    if (Given.one(runtime, in[3]) != 1) {
      throw Raise.refused("np.gradient(edge_order=2)", "Leave edge_order out.");
    }
    boolean[] chosen = ArrayReductions.axes(runtime, in[2], f.rank());
    int[] axes = IntStream.range(0, f.rank()).filter(axis -> chosen[axis]).toArray();
    if (given.size() > 1 && given.size() != axes.length) {
      throw Raise.type("invalid number of arguments");
    }
    List<Value> slopes = new ArrayList<>();
    for (int i = 0; i < axes.length; i++) {
      Tensor spacing =
          given.isEmpty()
              ? Tensor.of(1.0)
              : Constants.array(runtime, given.get(given.size() == 1 ? 0 : i));
      Value last = moved(runtime, ArrayValue.array(f), axes[i], -1);
      Tensor along = along(Constants.array(runtime, last), spacing);
      slopes.add(moved(runtime, ArrayValue.array(along), -1, axes[i]));
    }
    return slopes.size() == 1 ? slopes.getFirst() : Tuple.of(slopes);
  }

  private static Value moved(Runtime runtime, Value x, int from, int to) {
    return ArrayMissing.numpy(runtime, "moveaxis", x, Int.of(from), Int.of(to));
  }

  /** The slopes along the last axis. */
  private static Tensor along(Tensor f, Tensor spacing) {
    int n = f.shape().dim(-1);
    if (n < 2) {
      throw Raise.value(
          "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1)"
              + " elements are required.");
    }
    double[] x = new double[n];
    Arrays.setAll(x, i -> spacing.isScalar() ? i * spacing.getDouble(0) : spacing.getDouble(i));
    double[] all = f.toDoubles();
    double[] out = new double[all.length];
    for (int from = 0; from < all.length; from += n) {
      double[] row = slopes(Arrays.copyOfRange(all, from, from + n), x, spacing);
      System.arraycopy(row, 0, out, from, n);
    }
    return Tensor.of(f.shape(), out).cast(f.dtype());
  }

  private static double[] slopes(double[] y, double[] x, Tensor spacing) {
    int n = y.length;
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      if (i == 0 || i == n - 1) {
        int k = i == 0 ? 0 : n - 2;
        double h = spacing.isScalar() ? spacing.getDouble(0) : x[k + 1] - x[k];
        out[i] = (y[k + 1] - y[k]) / h;
      } else if (spacing.isScalar()) {
        out[i] = (y[i + 1] - y[i - 1]) / (2 * spacing.getDouble(0));
      } else {
        double a = x[i] - x[i - 1];
        double b = x[i + 1] - x[i];
        out[i] =
            a == b
                ? (y[i + 1] - y[i - 1]) / (2 * a)
                : -b / (a * (a + b)) * y[i - 1]
                    + (b - a) / (a * b) * y[i]
                    + a / (b * (a + b)) * y[i + 1];
      }
    }
    return out;
  }
}
