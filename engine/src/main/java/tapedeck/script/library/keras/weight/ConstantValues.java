package tapedeck.script.library.keras.weight;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * An initializer that holds several numbers, not one.
 *
 * @param spreads whether they are spread over the shape, as Keras does it, and not laid out in it
 */
record ConstantValues(ClassValue type, Value value, boolean spreads) implements HostObject {
  private static final Parameters CALL = Parameters.parse("shape, dtype=None, **kwargs");
  private static final Parameters MAKE = Parameters.parse("value=0, support_partition=False");

  /** The numbers that such an initializer is to hold; null if it is a single one. */
  static @Nullable Value several(Arguments given) {
    Value first = MAKE.bind("Constant.__init__()", given)[0];
    boolean many =
        first instanceof ListValue
            || first instanceof Tuple
            || first instanceof ArrayValue
            || Operands.existing(first) != null;
    return many ? first : null;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return name.equals("value") ? value : null;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    Value[] in = CALL.bind("Constant.__call__()", given);
    DType asked = DTypes.tensorFlow(runtime, in[1]);
    DType dtype = asked == null ? KerasRun.of(runtime).floatType() : asked;
    Value shape = TensorShape.sizes(Given.shape(runtime, in[0]).dims());
    Tensor numbers = Operands.tensor(runtime, value, null).value().cast(dtype);
    return Composed.tf(
        runtime, spreads ? "broadcast_to" : "reshape", new TensorValue(numbers), shape);
  }
}
