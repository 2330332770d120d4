package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that call functions of the script, or walk arrays with it. */
final class ArrayCalls {
  private ArrayCalls() {}

  static void install(Namespace np) {
    np.method("vectorize", "pyfunc, otypes=None, doc=None", ArrayCalls::vectorize)
        .method("ndenumerate", "arr", ArrayCalls::enumerate)
        .method("ndindex", "*shape", ArrayCalls::indices);
  }

  /** A function of arrays that calls a function for each element, or for elements that meet. */
  private static Value vectorize(Runtime runtime, Value[] in) {
    Value function = in[0];
    Value types = in[1] == None.NONE ? None.NONE : runtime.all(in[1]).getFirst();
    return Builtin.of(
        "vectorize", "*args", (r, given) -> mapped(r, function, (Tuple) given[0], types));
  }

  private static Value mapped(Runtime runtime, Value function, Tuple given, Value type) {
    List<Tensor> arrays =
        given.items().stream().map(value -> Constants.array(runtime, value)).toList();
    Shape shape = Shape.SCALAR;
    for (Tensor array : arrays) {
      if (!shape.broadcastsWith(array.shape())) {
        throw ArrayPair.mismatch(shape, array.shape());
      }
      shape = Shape.broadcast(shape, array.shape());
    }
    List<Tensor> met = new ArrayList<>();
    for (Tensor array : arrays) {
      met.add(Elementwise.stretch(array, shape));
    }
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      int at = i;
      Value[] arguments = met.stream().map(a -> scalar(a, at)).toArray(Value[]::new);
      results.add(runtime.call(function, arguments));
    }
    if (results.isEmpty()) {
      throw Raise.value("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
    }
    if (!(results.getFirst() instanceof Tuple first)) {
      return typed(runtime, results, type, shape);
    }
    List<Value> columns = new ArrayList<>();
    for (int i = 0; i < first.items().size(); i++) {
      int at = i;
      List<Value> column = results.stream().map(each -> ((Tuple) each).items().get(at)).toList();
      columns.add(typed(runtime, column, type, shape));
    }
    return Tuple.of(columns);
  }

  /** An array of the type that was asked for, or else of the first result's. */
  private static Value typed(Runtime runtime, List<Value> results, Value type, Shape shape) {
    Tensor flat = Conversion.numpy(runtime, ListValue.of(results), null);
    DType asked = type == None.NONE ? null : DTypes.numpy(runtime, type);
    DType dtype =
        asked == null ? Conversion.numpy(runtime, results.getFirst(), null).dtype() : asked;
    return ArrayValue.array(flat.cast(dtype).reshape(shape));
  }

  private static Value scalar(Tensor x, int at) {
    return ArrayValue.of(tapedeck.tensor.Arrange.gather(Shape.SCALAR, x.dtype(), i -> x, i -> at));
  }

  private static Value enumerate(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    return places(x.shape(), place -> Tuple.of(place, scalar(x, index(x.shape(), place))));
  }

  private static int index(Shape shape, Value place) {
    int index = 0;
    List<Value> at = ((Tuple) place).items();
    for (int i = 0; i < at.size(); i++) {
      index = index * shape.dim(i) + (int) ((Int) at.get(i)).small();
    }
    return index;
  }

  private static Value indices(Runtime runtime, Value[] in) {
    Tuple given = (Tuple) in[0];
    Value shape = given.items().size() == 1 ? given.items().getFirst() : given;
    return places(Given.shape(runtime, shape), place -> place);
  }

  private static Value places(Shape shape, UnaryOperator<Value> each) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      List<Value> at = new ArrayList<>();
      int rest = i;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        at.addFirst(Int.of(rest % shape.dim(axis)));
        rest /= shape.dim(axis);
      }
      all.add(each.apply(Tuple.of(at)));
    }
    return ListValue.of(all);
  }
}
