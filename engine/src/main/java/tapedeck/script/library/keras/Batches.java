package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.Dataset;
import tapedeck.script.library.tensorflow.TensorFlowRandom;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Rows of inputs, truths and weights, a few at a time; or the batches of a dataset. */
final class Batches {
  /** So many rows at once. */
  record Batch(Value x, Value y, Value weights, int rows) {}

  private final @Nullable Dataset dataset;
  private final List<@Nullable Tensor> columns;
  private final int size;

  private Batches(@Nullable Dataset dataset, List<@Nullable Tensor> columns, int size) {
    this.dataset = dataset;
    this.columns = columns;
    this.size = size;
  }

  static Batches of(Runtime runtime, Value x, Value y, Value weights, Value size) {
    if (x instanceof Dataset dataset) {
      return new Batches(dataset, List.of(), 0);
    }
    List<@Nullable Tensor> columns = new ArrayList<>();
    int rows = -1;
    for (Value each : new Value[] {x, y, weights}) {
      Tensor column = each == None.NONE ? null : column(runtime, each);
      if (column != null && rows >= 0 && rows != column.shape().dim(0)) {
        throw Raise.value(
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: %d\n'y' sizes: %d\n"
                .formatted(rows, column.shape().dim(0)));
      }
      rows = column == null ? rows : column.shape().dim(0);
      columns.add(column);
    }
    int asked = size == None.NONE ? 32 : Given.one(runtime, size);
    return new Batches(null, columns, Math.max(1, asked));
  }

  /** All rows at once. */
  static Batch whole(Runtime runtime, Value x, Value y, Value weights) {
    Tensor first = column(runtime, x);
    Value truth = y == None.NONE ? y : new TensorValue(column(runtime, y));
    return new Batch(new TensorValue(first), truth, weights, first.shape().dim(0));
  }

  /** Floating arrays take Keras' float type; single numbers become rows of one. */
  private static Tensor column(Runtime runtime, Value given) {
    Tensor tensor = Operands.tensor(runtime, given, null).value();
    if (tensor.dtype() == DType.FLOAT64) {
      tensor = tensor.cast(KerasRun.of(runtime).floatType());
    }
    return tensor.rank() == 1 ? tensor.reshape(Shape.of(tensor.size(), 1)) : tensor;
  }

  /** All rows but the last, of which there are {@code share} of all. */
  Batches first(double share) {
    return between(share, true);
  }

  /** The last rows, {@code share} of all. */
  Batches last(double share) {
    return between(share, false);
  }

  private Batches between(double share, boolean before) {
    Tensor whole = columns.isEmpty() ? null : columns.getFirst();
    if (whole == null) {
      throw Raise.value(
          "Argument `validation_split` is only supported for tensors or NumPy arrays.");
    }
    int rows = whole.shape().dim(0);
    int cut = (int) Math.floor(rows * (1 - share));
    if (cut == 0 || cut == rows) {
      throw Raise.value(
          "Training data contains %d samples, which is not sufficient to split it into a validation and training set as specified by `validation_split=%s`. Either provide more data, or a different value for the `validation_split` argument."
              .formatted(rows, share));
    }
    int[] kept = before ? IntStream.range(0, cut).toArray() : IntStream.range(cut, rows).toArray();
    List<@Nullable Tensor> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(column == null ? null : Dataset.rows(column, kept)));
    return new Batches(null, parts, size);
  }

  int count() {
    Tensor first = columns.isEmpty() ? null : columns.getFirst();
    return first == null ? 1 : (first.shape().dim(0) + size - 1) / size;
  }

  /** One epoch's batches, in order or shuffled. */
  List<Batch> all(Runtime runtime, boolean shuffled) {
    List<Batch> all = new ArrayList<>();
    if (dataset != null) {
      for (Value element : Conversion.drain(runtime, dataset.iterate(runtime))) {
        List<Value> parts = element instanceof Tuple tuple ? tuple.items() : List.of(element);
        Value x = parts.getFirst();
        Tensor rows = Operands.tensor(runtime, x, null).value();
        all.add(
            new Batch(
                x,
                parts.size() > 1 ? parts.get(1) : None.NONE,
                parts.size() > 2 ? parts.get(2) : None.NONE,
                rows.rank() == 0 ? 1 : rows.shape().dim(0)));
      }
      return all;
    }
    Tensor first = columns.getFirst();
    int rows = first == null ? 0 : first.shape().dim(0);
    int[] order = shuffled ? Dataset.shuffled(rows, TensorFlowRandom.of(runtime)) : range(rows);
    for (int from = 0; from < rows; from += size) {
      int[] chosen = java.util.Arrays.copyOfRange(order, from, Math.min(rows, from + size));
      all.add(new Batch(part(0, chosen), part(1, chosen), part(2, chosen), chosen.length));
    }
    return all;
  }

  private Value part(int column, int[] rows) {
    Tensor whole = columns.get(column);
    return whole == null ? None.NONE : new TensorValue(Dataset.rows(whole, rows));
  }

  private static int[] range(int count) {
    return IntStream.range(0, count).toArray();
  }
}
