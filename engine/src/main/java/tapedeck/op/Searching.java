package tapedeck.op;

import static tapedeck.op.Parameter.tensor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Operations that find elements or count them; TensorFlow registers no gradient of them. */
final class Searching {
  private Searching() {}

  private static final String NONE = "TensorFlow registers no gradient of it.";
  private static final Domain ROWS =
      Domain.of(-2, 2).with(Domain.Case.of(Attributes.NONE, Shape.of(3)));
  private static final Domain SORTED =
      Domain.of(-2, 2).with(Domain.Case.of(Attributes.NONE, Shape.of(1, 3), Shape.of(1, 2)));

  static final Op UNIQUE = unique("unique", "Unique");
  static final Op UNIQUE_WITH_COUNTS = unique("unique_with_counts", "UniqueWithCounts");
  static final Op LOWER_BOUND = bound("lower_bound", "LowerBound", false);
  static final Op UPPER_BOUND = bound("upper_bound", "UpperBound", true);

  static final Op WHERE =
      Op.named("nonzero", "Where")
          .takes(tensor("condition"))
          .mixesElements()
          .doc("The places where x is not 0, one in each row.")
          .formula("where({x})")
          .forward((in, a) -> places(in[0]))
          .unregistered(NONE)
          .on(ROWS)
          .declare();

  static final Op HISTOGRAM =
      Op.named("histogram_fixed_width", "HistogramFixedWidth")
          .takes(tensor("values"), tensor("value_range"), Parameter.ints("nbins"))
          .mixesElements()
          .doc("How many of x lie in each of so many parts of the range y.")
          .formula("histogram({x})")
          .forward((in, a) -> {
            int bins = a.has("nbins") ? Axes.of(a, "nbins")[0] : 100;
            return histogram(in[0], in[1], bins);
          })
          .unregistered(NONE)
          .on(
              Domain.of(1, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("nbins", new int[] {4}), Shape.of(5), Shape.of(2))))
          .declare();

  static final Op BINCOUNT =
      Op.named("dense_bincount", "DenseBincount")
          .takes(tensor("input"), tensor("weights"), Parameter.ints("size"))
          .mixesElements()
          .doc("For each whole number below a size the sum of the y where x is that number.")
          .formula("bincount({x}, {y})")
          .forward((in, a) -> {
            double[] sums = new double[a.has("size") ? Axes.of(a, "size")[0] : in[0].size()];
            for (int i = 0; i < in[0].size(); i++) {
              long at = in[0].getLong(i);
              if (at >= 0 && at < sums.length) {
                sums[(int) at] += in[1].getDouble(i);
              }
            }
            return Tensor.of(Shape.of(sums.length), sums).cast(in[1].dtype());
          })
          .unregistered(NONE)
          .on(
              Domain.of(1, 2)
                  .with(
                      Domain.Case.of(
                          Attributes.NONE.with("size", new int[] {3}), Shape.of(4), Shape.of(4))))
          .declare();

  static final List<Op> ALL =
      List.of(UNIQUE, UNIQUE_WITH_COUNTS, LOWER_BOUND, UPPER_BOUND, WHERE, HISTOGRAM, BINCOUNT);

  private static Op unique(String name, String kernel) {
    return Op.named(name, kernel)
        .takes(tensor("x"))
        .mixesElements()
        .doc("The elements of x without repetitions, in the order in which they first come.")
        .formula("unique({x})")
        .forward((in, a) -> {
          if (in[0].rank() != 1) {
            throw EngineError.inKernel("unique expects a 1D vector.");
          }
          Set<Double> found = new HashSet<>();
          double[] numbers =
              IntStream.range(0, in[0].size())
                  .mapToDouble(in[0]::getDouble)
                  .filter(number -> Double.isNaN(number) || found.add(number + 0.0))
                  .toArray();
          return Tensor.of(Shape.of(numbers.length), numbers).cast(in[0].dtype());
        })
        .unregistered(NONE)
        .on(ROWS)
        .declare();
  }

  private static Op bound(String name, String kernel, boolean right) {
    return Op.named(name, kernel)
        .takes(tensor("sorted_inputs"), tensor("values"))
        .mixesElements()
        .doc("For each of y the place in a row of x before which it would be put.")
        .formula(name + "({x}, {y})")
        .forward((in, a) -> {
          if (in[0].dtype() != in[1].dtype()) {
            throw EngineError.mixed(kernel, kernel, 1, in[0].dtype(), in[1].dtype());
          }
          KernelTypes.checkDevice(kernel, in[0].dtype());
          return bounds(in[0], in[1], right);
        })
        .unregistered(NONE)
        .on(SORTED)
        .declare();
  }

  /** By halving, so that rows that are not sorted give what TensorFlow gives. */
  private static Tensor bounds(Tensor sorted, Tensor values, boolean right) {
    int length = sorted.shape().dim(-1);
    int many = values.shape().dim(-1);
    int[] found = new int[values.size()];
    for (int i = 0; i < found.length; i++) {
      int row = i / many * length;
      double value = values.getDouble(i);
      int first = 0;
      int count = length;
      while (count > 0) {
        int half = count / 2;
        double middle = sorted.getDouble(row + first + half);
        if (right ? !(value < middle) : middle < value) {
          first += half + 1;
          count -= half + 1;
        } else {
          count = half;
        }
      }
      found[i] = first;
    }
    return Tensor.of(values.shape(), found);
  }

  private static Tensor places(Tensor x) {
    KernelTypes.check("Where", 0, x.dtype());
    int[] strides = x.shape().strides();
    int[] dims = x.shape().dims();
    long[] found = new long[x.size() * x.rank()];
    int count = 0;
    for (int i = 0; i < x.size(); i++) {
      boolean holds = x.dtype() == DType.BOOL ? x.getBoolean(i) : x.getDouble(i) != 0;
      if (holds) {
        for (int axis = 0; axis < dims.length; axis++) {
          found[count * dims.length + axis] = i / strides[axis] % dims[axis];
        }
        count++;
      }
    }
    return Tensor.of(Shape.of(count, dims.length), Arrays.copyOf(found, count * dims.length));
  }

  private static Tensor histogram(Tensor values, Tensor range, int bins) {
    if (range.rank() != 1 || range.size() != 2) {
      throw EngineError.inKernel("value_range should be a vector of 2 elements.");
    }
    double low = range.getDouble(0);
    double width = (range.getDouble(1) - low) / bins;
    int[] counts = new int[bins];
    for (int i = 0; i < values.size(); i++) {
      int bin = (int) Math.floor((values.getDouble(i) - low) / width);
      counts[Math.clamp(bin, 0, bins - 1)]++;
    }
    return Tensor.of(Shape.of(bins), counts);
  }
}
