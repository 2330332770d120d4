package tapedeck.script.library.tensorflow.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What datasets are made of: structures of tensors, taken apart and put together. */
public final class Elements {
  private Elements() {}

  /** The same structure with tensors for leaves. */
  static Value tensors(Runtime runtime, Value structure) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : leaves(structure)) {
      StringTensor strings = StringTensor.of(leaf, StringTensor.Kind.TENSOR);
      leaves.add(
          strings != null
              ? strings
              : Constants.value(Operands.tensor(runtime, leaf, null).value()));
    }
    return packed(structure, leaves.iterator());
  }

  /** A structure like another one with other leaves. */
  static Value packed(Value structure, Iterator<Value> leaves) {
    return switch (structure) {
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(item -> packed(item, leaves)).toList());
      case tapedeck.script.value.DictValue dict -> {
        java.util.Map<Value, Value> byValue = new java.util.IdentityHashMap<>();
        Structures.sorted(dict).forEach(value -> byValue.put(value, packed(value, leaves)));
        tapedeck.script.value.DictValue made = tapedeck.script.value.DictValue.empty();
        dict.entries()
            .forEach((key, value) -> {
              Value leaf = byValue.get(value);
              made.entries().put(key, leaf == null ? value : leaf);
            });
        yield made;
      }
      default -> leaves.next();
    };
  }

  /** A list counts as one tensor; tuples and dictionaries are structures. */
  static List<Value> leaves(Value structure) {
    List<Value> found = new ArrayList<>();
    switch (structure) {
      case Tuple tuple -> tuple.items().forEach(item -> found.addAll(leaves(item)));
      case tapedeck.script.value.DictValue dict ->
          Structures.sorted(dict).forEach(item -> found.addAll(leaves(item)));
      default -> found.add(structure);
    }
    return found;
  }

  static Shape shape(Value leaf) {
    return leaf instanceof StringTensor strings
        ? strings.shape()
        : ((TensorValue) leaf).tensor().shape();
  }

  static Value row(Runtime runtime, Value column, int row) {
    if (column instanceof StringTensor strings) {
      return strings.item(runtime, tapedeck.script.value.Int.of(row));
    }
    Tensor one = rows(((TensorValue) column).tensor(), new int[] {row});
    int[] dims = one.shape().dims();
    return Constants.value(
        one.reshape(Shape.of(java.util.Arrays.copyOfRange(dims, 1, dims.length))));
  }

  /** Elements behind each other along a new first axis. */
  static Value together(Runtime runtime, List<Value> elements) {
    Value model = elements.getFirst();
    List<List<Value>> rows = elements.stream().map(Elements::leaves).toList();
    List<Value> columns = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int column = i;
      if (rows.getFirst().get(column) instanceof StringTensor) {
        columns.add(stacked(rows.stream().map(row -> (StringTensor) row.get(column)).toList()));
        continue;
      }
      Operand[] parts =
          rows.stream()
              .map(row -> Operands.tensor(runtime, row.get(column), null))
              .toArray(Operand[]::new);
      columns.add(
          Constants.value(
              runtime
                  .engine()
                  .quietly(k ->
                      k.apply(
                          Catalogue.required("stack"),
                          Attributes.NONE.with("axis", new int[] {0}),
                          parts))));
    }
    return packed(model, columns.iterator());
  }

  /** Tensors of strings behind each other along a new axis. */
  private static StringTensor stacked(List<StringTensor> parts) {
    int[] inner = parts.getFirst().shape().dims();
    int[] dims = new int[inner.length + 1];
    dims[0] = parts.size();
    System.arraycopy(inner, 0, dims, 1, inner.length);
    List<Value> items = new ArrayList<>();
    parts.forEach(part -> items.addAll(part.items()));
    return new StringTensor(StringTensor.Kind.TENSOR, Shape.of(dims), items);
  }

  /** Some rows of a tensor, in this order. */
  public static Tensor rows(Tensor whole, int[] rows) {
    int[] dims = whole.shape().dims();
    int row = dims[0] == 0 ? 0 : whole.size() / dims[0];
    dims[0] = rows.length;
    return Arrange.gather(
        Shape.of(dims), whole.dtype(), i -> whole, i -> rows[i / row] * row + i % row);
  }

  static Value array(Value leaf) {
    if (leaf instanceof StringTensor strings) {
      return strings.shape().isScalar()
          ? strings.items().getFirst()
          : new StringTensor(StringTensor.Kind.OBJECTS, strings.shape(), strings.items());
    }
    return ArrayValue.of(((TensorValue) leaf).tensor());
  }
}
