package tapedeck.script.library.binding;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SlicedVariable;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Elements of arrays and tensors: reading, iterating, changing. */
public final class Subscripts {
  private Subscripts() {}

  public static Value item(Runtime runtime, Value object, Value key) {
    if (object instanceof ArrayValue array) {
      if (array.isScalar() && !(key instanceof tapedeck.script.value.Tuple)) {
        throw Raise.index("invalid index to scalar variable.");
      }
      Selection selection = Selection.of(runtime, key, array.data().shape());
      Tensor taken = selection.from(array.data());
      if (selection.isElement()) {
        return ArrayValue.of(taken);
      }
      return selection.isView() && !array.isScalar()
          ? array.view(taken, selection.positions())
          : ArrayValue.array(taken);
    }
    Operand operand = Operands.existing(object);
    if (operand == null) {
      throw Raise.type("'%s' object is not subscriptable".formatted(Types.nameOf(object)));
    }
    Value taken = TensorSlice.of(runtime, operand, key);
    return object instanceof VariableValue && taken instanceof TensorValue part
        ? new SlicedVariable(part.tensor(), object, key)
        : taken;
  }

  private static Tensor tensor(Value object) {
    Tensor tensor = Constants.existing(object);
    if (tensor == null) {
      throw Raise.type("'%s' object is not subscriptable".formatted(Types.nameOf(object)));
    }
    return tensor;
  }

  public static void set(Runtime runtime, ArrayValue array, Value key, Value value) {
    Tensor data = array.data();
    Selection selection = Selection.of(runtime, key, data.shape());
    Value number =
        value instanceof Str
            ? runtime.call(data.dtype().isFloating() ? Types.FLOAT : Types.INT, value)
            : value;
    Tensor given = Conversion.numpy(runtime, number, null);
    Shape target = selection.shape();
    boolean fits =
        given.shape().broadcastsWith(target)
            && Shape.broadcast(given.shape(), target).size() == target.size();
    if (!fits) {
      throw given.isScalar() || target.isScalar()
          ? Raise.value("setting an array element with a sequence.")
          : Raise.value(
              "could not broadcast input array from shape %s into shape %s"
                  .formatted(
                      given.shape().toString().replace(" ", ""),
                      target.toString().replace(" ", "")));
    }
    Tensor next = given.cast(data.dtype());
    Tensor spread = next.size() == target.size() ? next : Elementwise.stretch(next, target);
    array.replace(replaced(data, selection.positions(), spread));
  }

  private static Tensor replaced(Tensor data, int[] positions, Tensor by) {
    int[] source = new int[data.size()];
    java.util.Arrays.fill(source, -1);
    for (int i = 0; i < positions.length; i++) {
      source[positions[i]] = i;
    }
    return Arrange.gather(
        data.shape(),
        data.dtype(),
        i -> source[i] < 0 ? data : by,
        i -> source[i] < 0 ? i : source[i]);
  }

  public static Iterator<Value> iterate(Runtime runtime, Value object) {
    Tensor tensor = tensor(object);
    if (tensor.isScalar()) {
      throw object instanceof ArrayValue array
          ? Raise.type(
              array.isScalar()
                  ? "'%s' object is not iterable".formatted(Types.nameOf(object))
                  : "iteration over a 0-d array")
          : Raise.type("Cannot iterate over a scalar tensor.");
    }
    return IntStream.range(0, tensor.shape().dim(0))
        .mapToObj(i -> item(runtime, object, Int.of(i)))
        .iterator();
  }

  public static Value length(Value object) {
    Tensor tensor = tensor(object);
    if (tensor.isScalar()) {
      throw object instanceof ArrayValue array
          ? Raise.type(
              array.isScalar()
                  ? "object of type '%s' has no len()".formatted(Types.nameOf(object))
                  : "len() of unsized object")
          : Raise.type("Scalar tensor has no `len()`");
    }
    return Int.of(tensor.shape().dim(0));
  }

  /** A whole number, or a scalar tensor or array of one, as an index; null for anything else. */
  static @Nullable Value asIndex(Value value) {
    Tensor tensor = Conversion.existing(value);
    if (tensor != null) {
      return tensor.isScalar() && tensor.dtype().isInteger() ? Int.of(tensor.getLong(0)) : null;
    }
    return Numbers.isWhole(value) ? value : null;
  }
}
