package tapedeck.script.library.binding;

import tapedeck.script.value.Arguments;
import tapedeck.script.value.Int;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** What functions are put together of: those of TensorFlow by name, and arithmetic. */
public final class Composed {
  private Composed() {}

  /** Calls a function of {@code tf}: {@code nn.moments}. */
  public static Value tf(Runtime runtime, String path, Value... in) {
    return runtime.call(member(runtime, path), in);
  }

  /** As above, with arguments that have names. */
  public static Value tf(Runtime runtime, String path, Arguments given) {
    return runtime.call(member(runtime, path), given);
  }

  /** A member of {@code tf} by its path. */
  public static Value member(Runtime runtime, String path) {
    Value found = runtime.module("tensorflow");
    for (String part : path.split("\\.")) {
      found = runtime.requiredAttribute(found, part);
    }
    return found;
  }

  public static Value add(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.ADD, a, b);
  }

  public static Value sub(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.SUB, a, b);
  }

  public static Value mul(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.MUL, a, b);
  }

  /** A shape as a tuple. */
  public static Value dims(int... dims) {
    Value[] items = new Value[dims.length];
    for (int i = 0; i < dims.length; i++) {
      items[i] = Int.of(dims[i]);
    }
    return Tuple.of(items);
  }

  /** The shape of a tensor, or of what may be one. */
  public static int[] shape(Runtime runtime, Value x) {
    Operand operand = Operands.tensor(runtime, x, null);
    return operand.value().shape().dims();
  }
}
