package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
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
    return Builtin.of("vectorize", "*args", (r, given) -> mapped(r, function, (Tuple) given[0]));
  }

  private static Value mapped(Runtime runtime, Value function, Tuple given) {
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
    Tensor flat = Conversion.numpy(runtime, ListValue.of(results), null);
    return ArrayValue.array(flat.reshape(shape));
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
