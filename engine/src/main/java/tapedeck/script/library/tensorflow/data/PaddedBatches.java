package tapedeck.script.library.tensorflow.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.tensorflow.function.StringSpec;
import tapedeck.script.library.tensorflow.function.TensorSpec;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Batches of tensors of several sizes, each padded to that of the largest. */
final class PaddedBatches {
  private PaddedBatches() {}

  static void install(Namespace dataset) {
    dataset.method(
        "padded_batch",
        "self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False,"
            + " name=None",
        PaddedBatches::batches);
  }

  private static Value batches(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    int size = Given.one(runtime, in[1]);
    boolean drop = runtime.truth(in[4]);
    int count =
        self.size() < 0 ? self.size() : drop ? self.size() / size : (self.size() + size - 1) / size;
    return new Dataset(
            "_PaddedBatchDataset",
            count,
            !drop,
            () -> {
              Iterator<Value> values = self.elements.get();
              List<Value> held = new ArrayList<>();
              Runnable fill =
                  () -> {
                    while (held.size() < size && values.hasNext()) {
                      held.add(values.next());
                    }
                  };
              return Dataset.iterator(
                  () -> {
                    fill.run();
                    return drop ? held.size() == size : !held.isEmpty();
                  },
                  () -> {
                    fill.run();
                    Value batch = together(runtime, held, in[2], in[3]);
                    held.clear();
                    return batch;
                  });
            })
        .declared(spec(runtime, self, in[2], drop ? size : -1));
  }

  private static @org.jspecify.annotations.Nullable Value spec(
      Runtime runtime, Dataset self, Value shapes, int size) {
    Value declared = self.declared();
    if (declared == null) {
      return null;
    }
    List<Value> made = new ArrayList<>();
    List<Value> leaves = Elements.leaves(declared);
    for (int i = 0; i < leaves.size(); i++) {
      Value shape = part(shapes, i);
      int[] asked = shape == None.NONE ? null : TensorShape.open(runtime, shape);
      made.add(
          switch (leaves.get(i)) {
            case TensorSpec each ->
                new TensorSpec(asked == null ? each.dims() : asked, each.dtype(), null).batch(size);
            case StringSpec each ->
                (asked == null ? each : new StringSpec(asked, null)).batch(size);
            default -> leaves.get(i);
          });
    }
    return Elements.packed(declared, made.iterator());
  }

  /** What belongs to a leaf: of a tuple or dictionary its part, of anything else the whole. */
  private static Value part(Value given, int i) {
    return given instanceof Tuple || given instanceof DictValue
        ? Elements.leaves(given).get(i)
        : given;
  }

  private static Value together(
      Runtime runtime, List<Value> elements, Value shapes, Value paddings) {
    Value model = elements.getFirst();
    List<List<Value>> rows = elements.stream().map(Elements::leaves).toList();
    List<Value> columns = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int column = i;
      if (rows.getFirst().get(i) instanceof StringTensor) {
        columns.add(
            texts(
                runtime,
                rows.stream().map(row -> (StringTensor) row.get(column)).toList(),
                shapes == None.NONE ? shapes : part(shapes, i),
                paddings == None.NONE ? paddings : part(paddings, i)));
        continue;
      }
      List<Tensor> tensors =
          rows.stream()
              .map(row -> Operands.tensor(runtime, row.get(column), null).value())
              .toList();
      Value shape = shapes == None.NONE ? shapes : part(shapes, i);
      Value padding = paddings == None.NONE ? paddings : part(paddings, i);
      int[] asked = shape == None.NONE ? null : TensorShape.open(runtime, shape);
      double filler =
          padding == None.NONE
              ? 0
              : Constants.array(runtime, padding).cast(DType.FLOAT64).getDouble(0);
      columns.add(Constants.value(padded(runtime, tensors, asked, filler)));
    }
    return Elements.packed(model, columns.iterator());
  }

  /** Strings, or rows of strings, made equally long. */
  private static Value texts(Runtime runtime, List<StringTensor> rows, Value shape, Value padding) {
    if (rows.getFirst().shape().rank() > 1) {
      throw Raise.refused("padded_batch of tables of strings", "Pad them before.");
    }
    int[] asked = shape == None.NONE ? null : TensorShape.open(runtime, shape);
    boolean single = rows.getFirst().shape().rank() == 0;
    int most = rows.stream().mapToInt(row -> row.items().size()).max().orElse(0);
    int wide = asked == null || single || asked[0] < 0 ? most : asked[0];
    List<String> all = new ArrayList<>();
    for (StringTensor row : rows) {
      all.addAll(row.texts());
      for (int i = row.items().size(); i < wide; i++) {
        all.add(padding == None.NONE ? "" : runtime.str(padding));
      }
    }
    return StringTensor.tensor(single ? Shape.of(rows.size()) : Shape.of(rows.size(), wide), all);
  }

  private static Tensor padded(
      Runtime runtime,
      List<Tensor> tensors,
      int @org.jspecify.annotations.Nullable [] asked,
      double filler) {
    int rank = tensors.getFirst().rank();
    int[] dims = new int[rank + 1];
    dims[0] = tensors.size();
    for (Tensor each : tensors) {
      for (int i = 0; i < rank; i++) {
        int size = each.shape().dim(i);
        int fixed = asked == null ? -1 : asked[i];
        boolean open = fixed < 0;
        if (!open && size > fixed) {
          throw Raise.of(
              Exceptions.INVALID_ARGUMENT_ERROR,
              "{{function_node"
                  + " __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
                  + " Attempted to pad to a smaller size than the input element.");
        }
        dims[i + 1] = open ? Math.max(dims[i + 1], size) : fixed;
      }
    }
    Shape shape = Given.shape(runtime, dims);
    double[] numbers = new double[shape.size()];
    Arrays.fill(numbers, filler);
    int whole = shape.size() / Math.max(1, tensors.size());
    for (int row = 0; row < tensors.size(); row++) {
      Tensor each = tensors.get(row);
      for (int i = 0; i < each.size(); i++) {
        int place = 0;
        int rest = i;
        int step = 1;
        for (int axis = rank - 1; axis >= 0; axis--) {
          place += rest % each.shape().dim(axis) * step;
          rest /= each.shape().dim(axis);
          step *= dims[axis + 1];
        }
        numbers[row * whole + place] = each.getDouble(i);
      }
    }
    return Tensor.of(shape, numbers).cast(tensors.getFirst().dtype());
  }
}
