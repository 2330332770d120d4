package tapedeck.script.library.keras.utility;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code keras.utils} makes of data: windows of a series, and the two parts of a dataset. */
final class SplitData {
  private SplitData() {}

  static void install(Namespace utils) {
    utils
        .method(
            "timeseries_dataset_from_array",
            "data, targets, sequence_length, sequence_stride=1, sampling_rate=1, batch_size=128,"
                + " shuffle=False, seed=None, start_index=None, end_index=None, format='tf'",
            SplitData::windows)
        .method(
            "split_dataset",
            "dataset, left_size=None, right_size=None, shuffle=False, seed=None,"
                + " preferred_backend=None",
            SplitData::parts);
  }

  private static Value windows(Runtime runtime, Value[] in) {
    int length = runtime.all(in[0]).size();
    int from = in[8] == None.NONE ? 0 : Given.one(runtime, in[8]);
    int to = in[9] == None.NONE ? length : Given.one(runtime, in[9]);
    checkPlace("start_index", in[8], from, length);
    checkPlace("end_index", in[9], to, length);
    int wide = Given.one(runtime, in[2]);
    int rate = step(runtime, "sampling_rate", in[4], length);
    int stride = step(runtime, "sequence_stride", in[3], length);
    int count = to - from - (wide - 1) * rate;
    if (in[1] != None.NONE) {
      count = Math.min(count, runtime.all(in[1]).size());
    }
    List<Value> starts = new ArrayList<>();
    for (int at = 0; at < count; at += stride) {
      starts.add(Int.of(at));
    }
    Value seed = in[7];
    boolean shuffled = runtime.truth(in[6]);
    if (shuffled) {
      Value random = numpy(runtime, "random");
      if (seed == None.NONE) {
        seed = runtime.call(runtime.requiredAttribute(random, "randint"), Int.of(1_000_000));
      }
      Value own = runtime.call(runtime.requiredAttribute(random, "RandomState"), seed);
      Value array = runtime.call(numpy(runtime, "array"), ListValue.of(starts));
      runtime.call(runtime.requiredAttribute(own, "shuffle"), array);
      starts = runtime.all(array);
    }
    int[] places = new int[starts.size() * wide];
    int[] firsts = new int[starts.size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = Given.one(runtime, starts.get(i));
      for (int k = 0; k < wide; k++) {
        places[i * wide + k] = firsts[i] + k * rate;
      }
    }
    Value rows =
        Composed.tf(
            runtime, "gather", cut(runtime, in[0], from, to), whole(places, firsts.length, wide));
    Value pairs =
        in[1] == None.NONE
            ? rows
            : Tuple.of(
                rows,
                Composed.tf(
                    runtime,
                    "gather",
                    cut(runtime, in[1], from, to),
                    whole(firsts, firsts.length)));
    Value dataset = Composed.tf(runtime, "data.Dataset.from_tensor_slices", pairs);
    if (dataset instanceof Dataset known) {
      known.openFirst(runtime);
    }
    int size = in[5] == None.NONE ? 0 : Given.one(runtime, in[5]);
    if (shuffled) {
      Value buffer = Int.of(size == 0 ? 1024 : size * 8L);
      dataset = runtime.call(runtime.requiredAttribute(dataset, "shuffle"), buffer, seed);
    }
    return in[5] == None.NONE
        ? dataset
        : runtime.call(runtime.requiredAttribute(dataset, "batch"), Int.of(size));
  }

  private static void checkPlace(String name, Value given, int at, int length) {
    if (given == None.NONE) {
      return;
    }
    if (at < 0) {
      throw Raise.value("`%s` must be 0 or greater. Received: %s=%d".formatted(name, name, at));
    }
    boolean over = name.equals("end_index") ? at > length : at >= length;
    if (over) {
      throw Raise.value(
          "`%s` must be lower than the length of the data. Received: %s=%d, for data of length %d"
              .formatted(name, name, at, length));
    }
  }

  private static int step(Runtime runtime, String name, Value given, int length) {
    int step = Given.one(runtime, given);
    if (step <= 0) {
      throw Raise.value("`%s` must be higher than 0. Received: %s=%d".formatted(name, name, step));
    }
    if (step >= length) {
      throw Raise.value(
          "`%s` must be lower than the length of the data. Received: %s=%d, for data of length %d"
              .formatted(name, name, step, length));
    }
    return step;
  }

  private static Value numpy(Runtime runtime, String name) {
    return runtime.requiredAttribute(runtime.module("numpy"), name);
  }

  private static Value cut(Runtime runtime, Value rows, int from, int to) {
    return runtime.item(
        rows instanceof ArrayValue ? rows : runtime.call(numpy(runtime, "asarray"), rows),
        new tapedeck.script.value.Slice(Int.of(from), Int.of(to), None.NONE));
  }

  private static Value whole(int[] numbers, int... dims) {
    return new tapedeck.script.value.TensorValue(Tensor.of(Shape.of(dims), numbers));
  }

  private static Value parts(Runtime runtime, Value[] in) {
    boolean known = in[0] instanceof Dataset;
    boolean row = in[0] instanceof ListValue || in[0] instanceof Tuple;
    if (!known && !row && !(in[0] instanceof ArrayValue)) {
      throw Raise.type(
          "The `dataset` argument must be eithera `tf.data.Dataset` object, ora list/tuple of arrays. Received: dataset=%s of type %s"
              .formatted(runtime.str(in[0]), runtime.str(Types.of(in[0]))));
    }
    if (in[1] == None.NONE && in[2] == None.NONE) {
      throw Raise.value(
          "At least one of the `left_size` or `right_size` must be specified. Received:"
              + " left_size=None and right_size=None");
    }
    Value source = in[0];
    Value size = None.NONE;
    if (source instanceof Dataset dataset && dataset.batchSize() > 0) {
      size = Int.of(dataset.batchSize());
      source = runtime.call(runtime.requiredAttribute(dataset, "unbatch"));
    } else if (row) {
      source = Composed.tf(runtime, "data.Dataset.from_tensor_slices", tuple(runtime, source));
    }
    List<Value> all = new ArrayList<>(runtime.all(source));
    if (runtime.truth(in[3])) {
      Value random = runtime.module("random");
      Value seed = in[4];
      if (seed == None.NONE) {
        Value draw = runtime.requiredAttribute(random, "randint");
        seed = runtime.call(draw, Int.ZERO, Int.of(1_000_000));
      }
      runtime.call(runtime.requiredAttribute(random, "seed"), seed);
      ListValue list = ListValue.of(all);
      runtime.call(runtime.requiredAttribute(random, "shuffle"), list);
      all = new ArrayList<>(list.items());
    }
    int total = all.size();
    int left = share(runtime, "left", in[1], total);
    int right = share(runtime, "right", in[2], total);
    left = in[1] == None.NONE ? total - right : left;
    right = in[2] == None.NONE ? total - left : right;
    checkSizes(left, right, total, in[1] instanceof Int || in[2] instanceof Int);
    return Tuple.of(
        part(runtime, all.subList(0, left), size),
        part(runtime, all.subList(total - right, total), size));
  }

  private static Value tuple(Runtime runtime, Value row) {
    return new Tuple(runtime.all(row));
  }

  private static int share(Runtime runtime, String side, Value given, int total) {
    double most = given instanceof Float ? 1 : total;
    if (given != None.NONE && (Numbers.real(given) <= 0 || Numbers.real(given) >= most)) {
      throw Raise.value(
          "`%s_size` should be either a positive integer %ssmaller than %d%s or a float within the range `[0, 1]`. Received: %s_size=%s"
              .formatted(
                  side,
                  side.equals("left") ? "" : "and ",
                  total,
                  side.equals("left") ? "," : "",
                  side,
                  runtime.str(given)));
    }
    return switch (given) {
      case Float part -> (int) Math.rint(part.value() * total);
      case None none -> 0;
      default -> (int) Numbers.real(given);
    };
  }

  private static void checkSizes(int left, int right, int total, boolean whole) {
    if (left + right > total) {
      throw Raise.value(
          "The sum of `left_size` and `right_size` should be smaller than the %d. Received: left_size + right_size = %sand total_length = %d"
              .formatted(total, whole ? left + right + ".0" : "" + (left + right), total));
    }
    if (left == 0 || right == 0) {
      throw Raise.value(
          "With `dataset` of length=%d, `left_size`=%d and `right_size`=%d.Resulting %s side dataset split will be empty. Adjust any of the aforementioned parameters"
              .formatted(total, left, right, left == 0 ? "left" : "right"));
    }
  }

  private static Value part(Runtime runtime, List<Value> elements, Value size) {
    List<List<Value>> columns = new ArrayList<>();
    for (Value element : elements) {
      List<Value> leaves = Structures.flatten(element);
      for (int i = 0; i < leaves.size(); i++) {
        if (columns.size() <= i) {
          columns.add(new ArrayList<>());
        }
        columns.get(i).add(leaves.get(i));
      }
    }
    List<Value> stacked =
        columns.stream()
            .map(column -> Composed.tf(runtime, "stack", ListValue.of(column)))
            .toList();
    Value whole = Structures.pack(elements.getFirst(), stacked);
    Value dataset = Composed.tf(runtime, "data.Dataset.from_tensor_slices", whole);
    Value batched =
        size == None.NONE
            ? dataset
            : runtime.call(runtime.requiredAttribute(dataset, "batch"), size);
    return runtime.call(runtime.requiredAttribute(batched, "prefetch"), Int.of(-1));
  }
}
