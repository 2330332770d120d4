package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions that count elements or find their places; no gradient passes through them. */
public final class Counting {
  private Counting() {}

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
    Tensor x = tensor(runtime, given);
    if (x.rank() != 1) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique]%s"
              .formatted(given instanceof ListValue ? "" : " name: "));
    }
    Map<Double, Integer> places = new LinkedHashMap<>();
    List<Integer> counts = new ArrayList<>();
    int[] index = new int[x.size()];
    for (int i = 0; i < index.length; i++) {
      int place = places.computeIfAbsent(x.getDouble(i), key -> places.size());
      if (place == counts.size()) {
        counts.add(0);
      }
      counts.set(place, counts.get(place) + 1);
      index[i] = place;
    }
    double[] found = places.keySet().stream().mapToDouble(number -> number).toArray();
    Value y = new TensorValue(Tensor.of(Shape.of(found.length), found).cast(x.dtype()));
    int[] many = counts.stream().mapToInt(count -> count).toArray();
    return counted
        ? NamedTuples.of(
            "UniqueWithCounts", List.of("y", "idx", "count"), List.of(y, whole(index), whole(many)))
        : NamedTuples.of("Unique", List.of("y", "idx"), List.of(y, whole(index)));
  }

  /** For each value the place before which it would be put, along the innermost axis. */
  private static Value searchSorted(Runtime runtime, Value[] in) {
    Tensor sorted = tensor(runtime, in[0]);
    Tensor values = Operands.tensor(runtime, in[1], sorted.dtype()).value();
    boolean right = in[2] instanceof Str side && side.text().equals("right");
    int length = sorted.rank() == 0 ? 1 : sorted.shape().dim(sorted.rank() - 1);
    int many = values.rank() == 0 ? 1 : values.shape().dim(values.rank() - 1);
    int[] found = new int[values.size()];
    for (int i = 0; i < found.length; i++) {
      int row = many == 0 ? 0 : i / many * length;
      int place = 0;
      while (place < length
          && (sorted.getDouble(row + place) < values.getDouble(i)
              || right && sorted.getDouble(row + place) == values.getDouble(i))) {
        place++;
      }
      found[i] = place;
    }
    Tensor places = Tensor.of(values.shape(), found);
    DType asked = DTypes.tensorFlow(runtime, in[3]);
    return new TensorValue(asked == null ? places : places.cast(asked));
  }

  private static Value mask(Runtime runtime, Value[] in) {
    Tensor lengths = tensor(runtime, in[0]);
    int longest = 0;
    for (int i = 0; i < lengths.size(); i++) {
      longest = Math.max(longest, (int) lengths.getLong(i));
    }
    int width = in[1] == None.NONE ? longest : Given.one(runtime, in[1]);
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
    Tensor values = tensor(runtime, in[0]);
    Tensor range = Operands.tensor(runtime, in[1], values.dtype()).value();
    int bins = Given.one(runtime, in[2]);
    double low = range.getDouble(0);
    double width = (range.getDouble(1) - low) / bins;
    int[] counts = new int[Given.shape(runtime, bins).size()];
    for (int i = 0; i < values.size(); i++) {
      int bin = (int) Math.floor((values.getDouble(i) - low) / width);
      counts[Math.clamp(bin, 0, bins - 1)]++;
    }
    return whole(counts);
  }

  private static Value binCount(Runtime runtime, Value[] in) {
    Tensor x = tensor(runtime, in[0]);
    int length = 0;
    for (int i = 0; i < x.size(); i++) {
      length = Math.max(length, (int) x.getLong(i) + 1);
    }
    if (in[2] != None.NONE) {
      length = Math.max(length, Given.one(runtime, in[2]));
    }
    if (in[3] != None.NONE) {
      length = Math.min(length, Given.one(runtime, in[3]));
    }
    Tensor weights = in[1] == None.NONE ? null : tensor(runtime, in[1]);
    double[] sums = new double[Given.shape(runtime, length).size()];
    for (int i = 0; i < x.size(); i++) {
      long at = x.getLong(i);
      if (at >= 0 && at < length) {
        sums[(int) at] += weights == null ? 1 : weights.getDouble(i);
      }
    }
    DType asked = DTypes.tensorFlow(runtime, in[4]);
    DType own = weights == null ? DType.INT32 : weights.dtype();
    return new TensorValue(
        Tensor.of(Shape.of(length), sums).cast(asked != null && weights == null ? asked : own));
  }

  private static Value confusion(Runtime runtime, Value[] in) {
    Tensor labels = tensor(runtime, in[0]);
    Tensor predictions = tensor(runtime, in[1]);
    long most = -1;
    for (int i = 0; i < labels.size(); i++) {
      most = Math.max(most, Math.max(labels.getLong(i), predictions.getLong(i)));
    }
    int classes = in[2] == None.NONE ? (int) most + 1 : Given.one(runtime, in[2]);
    Tensor weights = in[3] == None.NONE ? null : tensor(runtime, in[3]);
    Shape shape = Given.shape(runtime, classes, classes);
    double[] sums = new double[shape.size()];
    for (int i = 0; i < labels.size(); i++) {
      int at = (int) (labels.getLong(i) * classes + predictions.getLong(i));
      if (at < 0 || at >= sums.length) {
        throw tapedeck.script.value.Raise.of(
            tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
            "`labels` out of bound",
            "Labels and predictions are whole numbers from 0 to num_classes − 1.");
      }
      sums[at] += weights == null ? 1 : weights.getDouble(i);
    }
    DType asked = DTypes.tensorFlow(runtime, in[4]);
    return new TensorValue(Tensor.of(shape, sums).cast(asked == null ? DType.INT32 : asked));
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
    int[] inverse = new int[x.size()];
    for (int i = 0; i < inverse.length; i++) {
      inverse[(int) x.getLong(i)] = i;
    }
    return whole(inverse);
  }
}
