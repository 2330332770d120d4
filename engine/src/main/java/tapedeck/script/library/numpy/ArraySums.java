package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Sums over axes in NumPy's order: neighbours in memory are added pairwise, in blocks of 128 with
 * eight running sums; what is not neighbouring is added one after the other.
 */
final class ArraySums {
  private static final int BLOCK = 128;

  private ArraySums() {}

  /**
   * @param summed for each axis whether it is summed over
   * @return the sums, of x's type; the summed axes have size 1
   */
  static Tensor sum(Tensor x, boolean[] summed) {
    Walk walk = Walk.over(x.shape(), summed);
    Shape shape = kept(x.shape(), summed);
    return switch (x.dtype().storage()) {
      case FLOAT32 -> {
        float[] in = new float[x.size()];
        for (int i = 0; i < in.length; i++) {
          in[i] = x.getFloat(i);
        }
        float[] out = new float[shape.size()];
        walk.run((to, from, n) -> out[to] += pairwise(in, from, n));
        yield Tensor.of(shape, out).cast(x.dtype());
      }
      case FLOAT64 -> {
        double[] in = x.toDoubles();
        double[] out = new double[shape.size()];
        walk.run((to, from, n) -> out[to] += pairwise(in, from, n));
        yield Tensor.of(shape, out);
      }
      case INT32, INT64, BOOL -> {
        long[] out = new long[shape.size()];
        walk.run((to, from, n) -> {
          for (int i = 0; i < n; i++) {
            out[to] += x.getLong(from + i);
          }
        });
        yield Tensor.of(shape, out).cast(x.dtype() == DType.BOOL ? DType.INT64 : x.dtype());
      }
    };
  }

  static Shape kept(Shape shape, boolean[] summed) {
    int[] dims = shape.dims();
    for (int i = 0; i < dims.length; i++) {
      dims[i] = summed[i] ? 1 : dims[i];
    }
    return Shape.of(dims);
  }

  private static double pairwise(double[] in, int from, int n) {
    if (n < 8) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += in[from + i];
      }
      return sum;
    }
    if (n > BLOCK) {
      int half = n / 2 - n / 2 % 8;
      return pairwise(in, from, half) + pairwise(in, from + half, n - half);
    }
    double[] r = new double[8];
    int whole = n - n % 8;
    for (int i = 0; i < whole; i++) {
      r[i % 8] = i < 8 ? in[from + i] : r[i % 8] + in[from + i];
    }
    double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (int i = whole; i < n; i++) {
      sum += in[from + i];
    }
    return sum;
  }

  private static float pairwise(float[] in, int from, int n) {
    if (n < 8) {
      float sum = 0;
      for (int i = 0; i < n; i++) {
        sum += in[from + i];
      }
      return sum;
    }
    if (n > BLOCK) {
      int half = n / 2 - n / 2 % 8;
      return pairwise(in, from, half) + pairwise(in, from + half, n - half);
    }
    float[] r = new float[8];
    int whole = n - n % 8;
    for (int i = 0; i < whole; i++) {
      r[i % 8] = i < 8 ? in[from + i] : r[i % 8] + in[from + i];
    }
    float sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (int i = whole; i < n; i++) {
      sum += in[from + i];
    }
    return sum;
  }

  /** One stretch of neighbours that goes into one sum. */
  @FunctionalInterface
  private interface Stretch {
    void add(int to, int from, int n);
  }

  /** The array as axes of size above 1, neighbours of one kind joined; the last ones are walked. */
  private record Walk(int[] dims, boolean[] summed) {
    static Walk over(Shape shape, boolean[] summed) {
      List<Integer> dims = new ArrayList<>();
      List<Boolean> kinds = new ArrayList<>();
      for (int i = 0; i < shape.rank(); i++) {
        if (shape.dim(i) != 1) {
          int last = dims.size() - 1;
          if (last >= 0 && kinds.get(last) == summed[i]) {
            dims.set(last, dims.get(last) * shape.dim(i));
          } else {
            dims.add(shape.dim(i));
            kinds.add(summed[i]);
          }
        }
      }
      boolean[] flags = new boolean[kinds.size()];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = kinds.get(i);
      }
      return new Walk(dims.stream().mapToInt(d -> d).toArray(), flags);
    }

    void run(Stretch stretch) {
      int rank = dims.length;
      boolean inner = rank > 0 && summed[rank - 1];
      int n = inner ? dims[rank - 1] : 1;
      int outer = inner ? rank - 1 : rank;
      int steps = 1;
      for (int i = 0; i < outer; i++) {
        steps *= dims[i];
      }
      int[] at = new int[outer];
      for (int step = 0; step < steps; step++) {
        int to = 0;
        for (int i = 0; i < outer; i++) {
          to = summed[i] ? to : to * dims[i] + at[i];
        }
        stretch.add(to, step * n, n);
        for (int i = outer - 1; i >= 0 && ++at[i] == dims[i]; i--) {
          at[i] = 0;
        }
      }
    }
  }
}
