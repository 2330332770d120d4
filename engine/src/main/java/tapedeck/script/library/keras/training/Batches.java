package tapedeck.script.library.keras.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.library.tensorflow.data.Elements;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** Rows of inputs, truths and weights, a few at a time; or the batches of a dataset. */
final class Batches {
  /** So many rows at once. */
  record Batch(Value x, Value y, Value weights, int rows) {}

  private final @Nullable Dataset dataset;
  private final List<Value> columns;
  private final int size;

  private Batches(@Nullable Dataset dataset, List<Value> columns, int size) {
    this.dataset = dataset;
    this.columns = columns;
    this.size = size;
  }

  /**
   * @param size how many rows a batch has; None or 0 for as many as {@code steps} need, or 32
   * @param steps how many batches an epoch is to have, None or 0 for all
   */
  static Batches of(Runtime runtime, Value x, Value y, Value weights, Value size, Value steps) {
    if (x instanceof Dataset dataset) {
      if (y != None.NONE) {
        throw Raise.value(
            "When providing `x` as a tf.data.Dataset, `y` should not be passed. Instead, the"
                + " targets should be included as part of the tf.data.Dataset.");
      }
      return new Batches(dataset, List.of(), 0);
    }
    if (x instanceof StringTensor && y == None.NONE) {
      Value rows = Composed.tf(runtime, "data.Dataset.from_tensor_slices", x);
      Value asked = size == None.NONE ? tapedeck.script.value.Int.of(32) : size;
      return of(
          runtime,
          runtime.call(runtime.requiredAttribute(rows, "batch"), asked),
          y,
          weights,
          size,
          steps);
    }
    if (x == None.NONE && y == None.NONE && weights == None.NONE) {
      throw Raise.of(Exceptions.KEY_ERROR, "pop from an empty set", "Give rows as x.");
    }
    for (Value leaf : Structures.flatten(x)) {
      if (Operands.existing(leaf) == null && !(leaf instanceof ArrayValue)) {
        throw Raise.value(
            "Unrecognized data type: x=%s (of type %s)"
                .formatted(runtime.str(x), runtime.str(Types.of(x))));
      }
    }
    List<Value> columns = new ArrayList<>();
    for (Value each : new Value[] {x, y, weights}) {
      columns.add(each == None.NONE ? each : column(runtime, each));
    }
    checkRows(columns);
    int asked = size == None.NONE ? 0 : Given.one(runtime, size);
    int wanted = steps == None.NONE ? 0 : Given.one(runtime, steps);
    int rows = count(columns);
    int usual = wanted == 0 ? 32 : (rows + wanted - 1) / wanted;
    return new Batches(null, columns, Math.max(1, asked == 0 ? usual : asked));
  }

  private static void checkRows(List<Value> columns) {
    List<List<Integer>> sizes =
        columns.stream()
            .map(column -> leaves(column).stream().map(Batches::rows).toList())
            .toList();
    if (sizes.stream().flatMap(List::stream).distinct().count() > 1) {
      StringBuilder text =
          new StringBuilder(
              "Data cardinality is ambiguous. Make sure all arrays contain the same number of"
                  + " samples.");
      String[] names = {"x", "y", "sample_weight"};
      for (int i = 0; i < names.length; i++) {
        String counts = String.join(", ", sizes.get(i).stream().map(n -> "" + n).toList());
        if (i < 2 || !counts.isEmpty()) {
          text.append("'%s' sizes: %s\n".formatted(names[i], counts));
        }
      }
      throw Raise.value(text.toString());
    }
  }

  private static List<Tensor> leaves(Value column) {
    return column == None.NONE
        ? List.of()
        : Structures.flatten(column).stream().map(leaf -> ((TensorValue) leaf).tensor()).toList();
  }

  private static int rows(Tensor leaf) {
    return leaf.rank() == 0 ? 1 : leaf.shape().dim(0);
  }

  /** All rows at once. */
  static Batch whole(Runtime runtime, Value x, Value y, Value weights) {
    Value first = column(runtime, x);
    Value truth = y == None.NONE ? y : column(runtime, y);
    return new Batch(first, truth, weights, rows(leaves(first).getFirst()));
  }

  /** Floating arrays take Keras' float type. */
  private static Value column(Runtime runtime, Value given) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      Tensor tensor = Operands.tensor(runtime, leaf, null).value();
      leaves.add(
          new TensorValue(
              tensor.dtype() == DType.FLOAT64
                  ? tensor.cast(KerasRun.of(runtime).floatType())
                  : tensor));
    }
    return Structures.pack(given, leaves);
  }

  /** All rows but the last, of which there are {@code share} of all. */
  Batches first(Runtime runtime, double share) {
    return between(runtime, share, true);
  }

  /** The last rows, {@code share} of all. */
  Batches last(Runtime runtime, double share) {
    return between(runtime, share, false);
  }

  private Batches between(Runtime runtime, double share, boolean before) {
    int rows = count(columns);
    if (rows < 0) {
      String types = dataset == null ? "" : runtime.str(Types.of(dataset));
      throw Raise.value(
          "Argument `validation_split` is only supported for tensors or NumPy arrays.Found"
              + " incompatible type in the input: [%s]".formatted(types));
    }
    int bound = (int) Math.floor(rows * (1 - share));
    if (bound == 0 || bound == rows) {
      throw Raise.value(
          "Training data contains %d samples, which is not sufficient to split it into a validation and training set as specified by `validation_split=%s`. Either provide more data, or a different value for the `validation_split` argument."
              .formatted(rows, share));
    }
    // as Python cuts a list at a negative place or one past its end
    int cut = bound < 0 ? Math.max(0, rows + bound) : Math.min(rows, bound);
    int[] kept = before ? IntStream.range(0, cut).toArray() : IntStream.range(cut, rows).toArray();
    return new Batches(null, columns.stream().map(column -> part(column, kept)).toList(), size);
  }

  private static int count(List<Value> columns) {
    return columns.isEmpty() ? -1 : rows(leaves(columns.getFirst()).getFirst());
  }

  /** Whether batches can have different numbers of rows. */
  boolean isOpen() {
    return dataset != null ? dataset.isOpen() : count(columns) % size != 0;
  }

  /** How many batches an epoch has, as far as that is known. */
  int count() {
    return dataset != null ? Math.max(1, dataset.size()) : (count(columns) + size - 1) / size;
  }

  /**
   * One epoch's batches, in order or shuffled.
   *
   * @param most how many at most
   */
  List<Batch> all(Runtime runtime, boolean shuffled, int most) {
    List<Batch> all = new ArrayList<>();
    if (dataset != null) {
      Iterator<Value> elements = steps(runtime, most);
      while (all.size() < most && elements.hasNext()) {
        Value element = elements.next();
        List<Value> parts = element instanceof Tuple tuple ? tuple.items() : List.of(element);
        Value x = parts.getFirst();
        Value first = Structures.flatten(x).getFirst();
        int rows =
            first instanceof StringTensor texts
                ? texts.shape().dim(0)
                : rows(Operands.tensor(runtime, first, null).value());
        all.add(
            new Batch(
                x,
                parts.size() > 1 ? parts.get(1) : None.NONE,
                parts.size() > 2 ? parts.get(2) : None.NONE,
                rows));
      }
      return all;
    }
    int rows = count(columns);
    if (at == 0 || most == Integer.MAX_VALUE) {
      at = 0;
      order = shuffled ? TensorFlowRandom.epoch(runtime, rows) : IntStream.range(0, rows).toArray();
    }
    for (; at < rows && all.size() < most; at += size) {
      int[] chosen = java.util.Arrays.copyOfRange(order, at, Math.min(rows, at + size));
      all.add(
          new Batch(
              part(columns.getFirst(), chosen),
              part(columns.get(1), chosen),
              part(columns.get(2), chosen),
              chosen.length));
    }
    at = at >= rows ? 0 : at;
    return all;
  }

  private @Nullable Iterator<Value> running;

  /** Where the next epoch goes on, if epochs have fewer steps than there are batches. */
  private int at;

  private int[] order = {};

  /** The elements of a dataset; with a number of steps given, they go on where they were. */
  private Iterator<Value> steps(Runtime runtime, int most) {
    Dataset source = java.util.Objects.requireNonNull(dataset);
    if (most == Integer.MAX_VALUE) {
      return source.iterate(runtime);
    }
    Iterator<Value> known = running;
    if (known == null || !known.hasNext()) {
      known = source.iterate(runtime);
      running = known;
    }
    return known;
  }

  private static Value part(Value column, int[] chosen) {
    if (column == None.NONE) {
      return column;
    }
    List<Value> parts =
        leaves(column).stream()
            .<Value>map(leaf -> new TensorValue(Elements.rows(leaf, chosen)))
            .toList();
    return Structures.pack(column, parts);
  }
}
