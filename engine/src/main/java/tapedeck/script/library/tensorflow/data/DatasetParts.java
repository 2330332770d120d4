package tapedeck.script.library.tensorflow.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What joins datasets, cuts them in windows, and takes their elements apart. */
final class DatasetParts {
  private DatasetParts() {}

  static void install(Namespace dataset) {
    dataset
        .method("concatenate", "self, dataset, name=None", DatasetParts::concatenate)
        .method("unbatch", "self, name=None", DatasetParts::unbatch)
        .method("flat_map", "self, map_func, name=None", DatasetParts::flatMap)
        .method(
            "window",
            "self, size, shift=None, stride=1, drop_remainder=False, name=None",
            DatasetParts::window)
        .method("apply", "self, transformation_func", (r, in) -> r.call(in[1], in[0]));
  }

  private static Value concatenate(Runtime runtime, Value[] in) {
    Dataset first = Dataset.of(in[0]);
    Dataset second = Dataset.of(in[1]);
    boolean known = first.size() >= 0 && second.size() >= 0;
    return new Dataset(
        "_ConcatenateDataset",
        known ? first.size() + second.size() : Math.min(first.size(), second.size()),
        first.batched || second.batched,
        () -> {
          Iterator<Value> before = first.elements.get();
          Iterator<Value> behind = second.elements.get();
          return Dataset.iterator(
              () -> before.hasNext() || behind.hasNext(),
              () -> before.hasNext() ? before.next() : behind.next());
        });
  }

  private static Value unbatch(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    return new Dataset(
        "_UnbatchDataset",
        self.size() == -1 ? -1 : -2,
        false,
        () -> joined(self.elements.get(), batch -> rows(batch).iterator(), runtime));
  }

  private static List<Value> rows(Value batch) {
    List<Tensor> columns =
        Elements.leaves(batch).stream().map(leaf -> ((TensorValue) leaf).tensor()).toList();
    List<Value> rows = new ArrayList<>();
    for (int row = 0; row < columns.getFirst().shape().dim(0); row++) {
      int[] chosen = {row};
      List<Value> parts =
          columns.stream().map(column -> inner(Elements.rows(column, chosen))).toList();
      rows.add(Elements.packed(batch, parts.iterator()));
    }
    return rows;
  }

  private static Value inner(Tensor one) {
    int[] dims = one.shape().dims();
    return Constants.value(one.reshape(Shape.of(Arrays.copyOfRange(dims, 1, dims.length))));
  }

  private static Value flatMap(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    return new Dataset(
        "_FlatMapDataset",
        self.size() == -1 ? -1 : -2,
        false,
        () ->
            joined(
                self.elements.get(),
                each -> Dataset.of(Dataset.called(runtime, in[1], each)).elements.get(),
                runtime));
  }

  private static Iterator<Value> joined(
      Iterator<Value> outer,
      java.util.function.Function<Value, Iterator<Value>> parts,
      Runtime runtime) {
    ArrayDeque<Iterator<Value>> current = new ArrayDeque<>();
    return Dataset.iterator(
        () -> {
          while ((current.isEmpty() || !current.element().hasNext()) && outer.hasNext()) {
            current.clear();
            current.add(parts.apply(outer.next()));
            runtime.step();
          }
          return !current.isEmpty() && current.element().hasNext();
        },
        () -> current.element().next());
  }

  private static Value window(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    int size = Given.one(runtime, in[1]);
    int shift = in[2] == None.NONE ? size : Given.one(runtime, in[2]);
    int stride = Given.one(runtime, in[3]);
    boolean drop = runtime.truth(in[4]);
    int span = (size - 1) * stride + 1;
    int whole = self.size() < span ? 0 : (self.size() - span) / shift + 1;
    int count = self.size() < 0 ? self.size() : drop ? whole : (self.size() + shift - 1) / shift;
    return new Dataset(
        "_WindowDataset",
        count,
        false,
        () -> {
          Iterator<Value> values = self.elements.get();
          List<Value> held = new ArrayList<>();
          Runnable fill =
              () -> {
                while (held.size() < span && values.hasNext()) {
                  held.add(values.next());
                }
              };
          return Dataset.iterator(
              () -> {
                fill.run();
                return drop ? held.size() >= span : !held.isEmpty();
              },
              () -> {
                fill.run();
                List<Value> chosen = new ArrayList<>();
                for (int i = 0; i < Math.min(span, held.size()); i += stride) {
                  chosen.add(held.get(i));
                }
                for (int i = 0; i < shift; i++) {
                  if (!held.isEmpty()) {
                    held.removeFirst();
                  } else if (values.hasNext()) {
                    values.next();
                  }
                }
                return windowed(chosen);
              });
        });
  }

  /** A window of numbers is a dataset; one of tuples a tuple of datasets. */
  private static Value windowed(List<Value> elements) {
    Value model = elements.getFirst();
    List<Value> columns = new ArrayList<>();
    for (int i = 0; i < Elements.leaves(model).size(); i++) {
      int column = i;
      columns.add(
          Dataset.of(
              "_VariantDataset",
              elements.stream().map(each -> Elements.leaves(each).get(column)).toList()));
    }
    return Elements.packed(model, columns.iterator());
  }
}
