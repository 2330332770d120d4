package tapedeck.script.library.numpy;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code np.nditer}: the elements of an array one after the other, each a view without axes. */
final class ArrayWalk implements HostObject {
  private static final ClassValue TYPE = ClassValue.builtin("numpy", "nditer", Types.OBJECT, null);

  private final ArrayValue array;
  private int at;

  private ArrayWalk(ArrayValue array) {
    this.array = array;
  }

  static void install(Namespace np) {
    np.method(
        "nditer",
        "op, flags=None, op_flags=None, order='K'",
        (r, in) -> {
          if (in[0] instanceof Tuple) {
            throw Raise.refused("np.nditer of several arrays", "Broadcast them and use zip.");
          }
          return new ArrayWalk(
              in[0] instanceof ArrayValue given
                  ? given
                  : ArrayValue.array(Conversion.numpy(r, in[0], null)));
        });
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private Value element(int index) {
    Tensor x = array.data();
    Tensor one = Arrange.gather(Shape.SCALAR, x.dtype(), i -> x, i -> index);
    return array.view(one, new int[] {index});
  }

  private Value place() {
    Shape shape = array.data().shape();
    Value[] place = new Value[shape.rank()];
    int rest = at;
    for (int axis = place.length - 1; axis >= 0; axis--) {
      place[axis] = Int.of(rest % shape.dim(axis));
      rest /= shape.dim(axis);
    }
    return Tuple.of(place);
  }

  private boolean isFinished() {
    return at >= array.data().size();
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "finished" -> Bool.of(isFinished());
      case "multi_index" -> place();
      case "index", "iterindex" -> Int.of(at);
      case "value" -> element(at);
      case "shape" -> new Tuple(ArrayShaping.dims(array.data()));
      case "iternext" ->
          Builtin.of(
              name,
              "",
              (r, in) -> {
                r.step();
                at++;
                return Bool.of(!isFinished());
              });
      default -> null;
    };
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return element(at);
  }

  @Override
  public boolean setItem(Runtime runtime, Value key, Value value) {
    runtime.call(runtime.requiredAttribute(element(at), "fill"), new Value[] {value});
    return true;
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return IntStream.range(at, array.data().size())
        .<Value>mapToObj(i -> {
          at = i;
          return element(i);
        })
        .iterator();
  }

  @Override
  public Value enter(Runtime runtime) {
    return this;
  }
}
