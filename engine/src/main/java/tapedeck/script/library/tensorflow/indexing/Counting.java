package tapedeck.script.library.tensorflow.indexing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.standard.NamedTuples;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions that count elements or find their places; no gradient passes through them. */
public final class Counting {
  private static final Op UNIQUE = Catalogue.required("unique");
  private static final Op UNIQUE_WITH_COUNTS = Catalogue.required("unique_with_counts");
  private static final Op LOWER = Catalogue.required("lower_bound");
  private static final Op UPPER = Catalogue.required("upper_bound");
  private static final Op HISTOGRAM = Catalogue.required("histogram_fixed_width");

  private Counting() {}

  private static final Op BINCOUNT = Catalogue.required("dense_bincount");

  public static void install(Namespace tf, Namespace math, Namespace nn) {
    tf.method("unique", "x, out_idx=None, name=None", (r, in) -> unique(r, in[0], false))
        .method(
            "unique_with_counts", "x, out_idx=None, name=None", (r, in) -> unique(r, in[0], true))
        .method(
            "searchsorted",
            "sorted_sequence, values, side='left', out_type=None, name=None",
            Counting::searchSorted)
        .method("sequence_mask", "lengths, maxlen=None, dtype=None, name=None", Counting::mask)
        .method(
            "histogram_fixed_width",
            "values, value_range, nbins=100, dtype=None, name=None",
            Counting::histogram);
    math.method(
            "bincount",
            "arr, weights=None, minlength=None, maxlength=None, dtype=None, name=None, axis=None,"
                + " binary_output=False",
            Counting::binCount)
        .method(
            "confusion_matrix",
            "labels, predictions, num_classes=None, weights=None, dtype=None, name=None",
            Counting::confusion)
        .method("zero_fraction", "value, name=None", Counting::zeroFraction)
        .method("invert_permutation", "x, name=None", Counting::inverted);
    nn.method("zero_fraction", "value, name=None", Counting::zeroFraction);
  }

  private static Tensor tensor(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null).value();
  }

  private static TensorValue whole(int... numbers) {
    return new TensorValue(Tensor.of(Shape.of(numbers.length), numbers));
  }

  private static Value unique(Runtime runtime, Value given, boolean counted) {
    Operand x = Operands.tensor(runtime, given, null);
    Tensor found = applied(runtime, given, counted ? UNIQUE_WITH_COUNTS : UNIQUE, x);
    Map<Double, Integer> places = new HashMap<>();
    int[] many = new int[found.size()];
    int[] index = new int[x.value().size()];
    int next = 0;
    for (int i = 0; i < index.length; i++) {
      double key = x.value().getDouble(i) + 0.0;
      Integer known = Double.isNaN(key) ? null : places.putIfAbsent(key, next);
      index[i] = known == null ? next++ : known;
      many[index[i]]++;
    }
    Value y = new TensorValue(found);
    return counted
        ? NamedTuples.of(
            "UniqueWithCounts", List.of("y", "idx", "count"), List.of(y, whole(index), whole(many)))
        : NamedTuples.of("Unique", List.of("y", "idx"), List.of(y, whole(index)));
  }

  /** Errors lack the place for a name where TensorFlow is handed a list. */
  private static Tensor applied(Runtime runtime, Value given, Op op, Operand... operands) {
    try {
      return runtime.engine().apply(op, operands);
    } catch (EngineError e) {
      throw given instanceof ListValue ? e.without(" name: ") : e;
    }
  }

  /** For each value the place before which it would be put, along the innermost axis. */
  private static Value searchSorted(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand sorted = Operands.tensor(runtime, in[0], null);
    Operand values = Operands.tensor(runtime, in[1], null);
    Shape shape = values.value().shape();
    boolean right = in[2] instanceof Str side && side.text().equals("right");
    for (Operand each : List.of(sorted, values)) {
      if (each.value().rank() == 0) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node"
                + " __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
                + " slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name:"
                + " strided_slice/");
      }
    }
    Tensor places = k.apply(right ? UPPER : LOWER, rows(k, sorted), rows(k, values));
    Tensor shaped = k.quietly(q -> q.reshape(places, shape));
    DType asked = DTypes.tensorFlow(runtime, in[3]);
    return new TensorValue(asked == null ? shaped : shaped.cast(asked));
  }

  private static Tensor rows(Engine k, Operand x) {
    int length = x.value().shape().dim(x.value().rank() - 1);
    return k.reshape(x, Shape.of(length == 0 ? 0 : x.value().size() / length, length));
  }

  private static Value mask(Runtime runtime, Value[] in) {
    Tensor lengths = tensor(runtime, in[0]);
    int longest = 0;
    for (int i = 0; i < lengths.size(); i++) {
      longest = Math.max(longest, (int) lengths.getLong(i));
    }
    int width = in[1] == None.NONE ? longest : Given.one(runtime, in[1]);
    if (width < 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 0/%d [Op:Range] name: "
              .formatted(width));
    }
    int[] dims = Arrays.copyOf(lengths.shape().dims(), lengths.rank() + 1);
    dims[lengths.rank()] = width;
    Shape shape = Given.shape(runtime, dims);
    boolean[] holds = new boolean[shape.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = i % width < lengths.getLong(i / width);
    }
    DType asked = DTypes.tensorFlow(runtime, in[2]);
    Tensor mask = Tensor.of(shape, holds);
    return new TensorValue(asked == null ? mask : mask.cast(asked));
  }

  private static Value histogram(Runtime runtime, Value[] in) {
    Operand values = Operands.tensor(runtime, in[0], null);
    Operand range = Operands.tensor(runtime, in[1], values.value().dtype());
    int bins = Given.shape(runtime, Given.one(runtime, in[2])).size();
    Attributes so = Attributes.NONE.with("nbins", new int[] {bins});
    return new TensorValue(runtime.engine().apply(HISTOGRAM, so, values, range));
  }

  private static Value binCount(Runtime runtime, Value[] in) {
    Tensor x = tensor(runtime, in[0]);
    int length = 0;
    for (int i = 0; i < x.size(); i++) {
      length = Math.max(length, (int) x.getLong(i) + 1);
      if (x.getLong(i) < 0) {
        throw EngineError.inKernel("Input arr must be non-negative!").within("DenseBincount");
      }
    }
    if (in[2] != None.NONE) {
      length = Math.max(length, Given.one(runtime, in[2]));
    }
    if (in[3] != None.NONE) {
      length = Math.min(length, Given.one(runtime, in[3]));
    }
    Attributes size = Attributes.NONE.with("size", new int[] {Given.shape(runtime, length).size()});
    boolean binary = runtime.truth(in[7]);
    if (binary || in[6] != None.NONE && Given.one(runtime, in[6]) == -1 && x.rank() == 2) {
      return byRows(runtime, x, in, Given.shape(runtime, length).size(), binary);
    }
    if (in[1] != None.NONE) {
      Operand weights = Operands.tensor(runtime, in[1], null);
      return new TensorValue(runtime.engine().apply(BINCOUNT, size, x, weights));
    }
    DType asked = DTypes.tensorFlow(runtime, in[4]);
    Tensor ones = Tensor.full(asked == null ? DType.INT32 : asked, x.shape(), 1);
    return new TensorValue(runtime.engine().apply(BINCOUNT, size, x, ones));
  }

  /** Counts in each row, or whether there is something to count. */
  private static Value byRows(Runtime runtime, Tensor x, Value[] in, int length, boolean binary) {
    boolean flat = in[6] == None.NONE || x.rank() < 2;
    int rows = flat ? 1 : x.shape().dim(0);
    int width = x.size() / Math.max(rows, 1);
    Tensor weights = in[1] == None.NONE ? null : tensor(runtime, in[1]);
    double[] sums = new double[Given.shape(runtime, rows, length).size()];
    for (int i = 0; i < x.size(); i++) {
      if (x.getLong(i) < length) {
        int at = i / width * length + (int) x.getLong(i);
        sums[at] = binary ? 1 : sums[at] + (weights == null ? 1 : weights.getDouble(i));
      }
    }
    DType asked = DTypes.tensorFlow(runtime, in[4]);
    DType dtype = asked != null ? asked : weights == null ? DType.INT32 : weights.dtype();
    return new TensorValue(
        Tensor.of(flat ? Shape.of(length) : Shape.of(rows, length), sums).cast(dtype));
  }

  private static Value confusion(Runtime runtime, Value[] in) {
    Tensor labels = tensor(runtime, in[0]);
    Tensor predictions = tensor(runtime, in[1]);
    long most = -1;
    for (int i = 0; i < labels.size(); i++) {
      most = Math.max(most, Math.max(labels.getLong(i), predictions.getLong(i)));
    }
    int classes = in[2] == None.NONE ? (int) most + 1 : Given.one(runtime, in[2]);
    checkClasses("labels", labels, classes);
    checkClasses("predictions", predictions, classes);
    Tensor weights = in[3] == None.NONE ? null : tensor(runtime, in[3]);
    Shape shape = Given.shape(runtime, classes, classes);
    double[] sums = new double[shape.size()];
    for (int i = 0; i < labels.size(); i++) {
      int at = (int) (labels.getLong(i) * classes + predictions.getLong(i));
      sums[at] += weights == null ? 1 : weights.getDouble(i);
    }
    DType asked = DTypes.tensorFlow(runtime, in[4]);
    return new TensorValue(Tensor.of(shape, sums).cast(asked == null ? DType.INT32 : asked));
  }

  private static void checkClasses(String operand, Tensor given, int classes) {
    boolean within = true;
    boolean negative = false;
    for (int i = 0; i < given.size(); i++) {
      within &= given.getLong(i) < classes;
      negative |= given.getLong(i) < 0;
    }
    List<String> first =
        IntStream.range(0, Math.min(given.size(), 3))
            .mapToObj(i -> Long.toString(given.getLong(i)))
            .toList();
    if (negative) {
      throw refused(
          "`%s` contains negative values.  \nCondition x >= 0 did not hold element-wise:\nx (shape=%s dtype=int64) = \n[%s%s]"
              .formatted(
                  operand,
                  given.shape(),
                  first.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ")),
                  given.size() > 3 ? ", '...'" : ""));
    }
    if (!within) {
      throw refused(
          "`%s` out of bound\nCondition x < y did not hold.\nFirst %d elements of x:\n[%s]\nFirst 1 elements of y:\n[%d]"
              .formatted(operand, first.size(), String.join(" ", first), classes));
    }
  }

  private static Raise refused(String what) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        what,
        "Labels and predictions are whole numbers from 0 to num_classes − 1.");
  }

  private static Value zeroFraction(Runtime runtime, Value[] in) {
    Tensor x = tensor(runtime, in[0]);
    int zeros = 0;
    for (int i = 0; i < x.size(); i++) {
      zeros += x.getDouble(i) == 0 ? 1 : 0;
    }
    return new TensorValue(Tensor.of((float) zeros / x.size()));
  }

  private static Value inverted(Runtime runtime, Value[] in) {
    Tensor x = tensor(runtime, in[0]);
    KernelTypes.check("InvertPermutation", 0, x.dtype());
    if (x.rank() != 1) {
      throw EngineError.inKernel("invert_permutation expects a 1D vector.")
          .within("InvertPermutation");
    }
    int[] inverse = new int[x.size()];
    boolean[] there = new boolean[inverse.length];
    for (int i = 0; i < inverse.length; i++) {
      long at = x.getLong(i);
      boolean outside = at < 0 || at >= inverse.length;
      if (outside || there[(int) at]) {
        EngineError unfit =
            EngineError.inKernel(
                    outside
                        ? "%d is not between 0 and %d".formatted(at, inverse.length)
                        : "%d is duplicated in the input.".formatted(at))
                .within("InvertPermutation");
        throw in[0] instanceof ListValue ? unfit.without(" name: ") : unfit;
      }
      there[(int) at] = true;
      inverse[(int) at] = i;
    }
    return whole(inverse);
  }
}
