package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** Functions of NumPy on tensors, for what has no slope: counts, places, windows. */
final class ArrayBacked {
  private ArrayBacked() {}

  static Value called(Runtime runtime, String name, Arguments given) {
    List<Value> places = new ArrayList<>();
    for (Value each : given.positional()) {
      places.add(array(runtime, each));
    }
    Value function = runtime.requiredAttribute(runtime.module("numpy"), name);
    Value answer =
        runtime.call(
            function, new Arguments(places.toArray(Value[]::new), given.names(), given.named()));
    return tensors(runtime, answer);
  }

  private static Value array(Runtime runtime, Value value) {
    boolean tensor = Operands.existing(value) != null && !(value instanceof ArrayValue);
    return tensor ? ArrayValue.array(Operands.tensor(runtime, value, null).value()) : value;
  }

  private static Value tensors(Runtime runtime, Value value) {
    return switch (value) {
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(each -> tensors(runtime, each)).toList());
      case ListValue list ->
          ListValue.of(list.items().stream().map(each -> tensors(runtime, each)).toList());
      default -> {
        Tensor tensor = Operands.tensor(runtime, value, null).value();
        DType narrow =
            switch (tensor.dtype()) {
              case FLOAT64 -> KerasRun.of(runtime).floatType();
              case INT64 -> DType.INT32;
              default -> tensor.dtype();
            };
        yield new TensorValue(tensor.cast(narrow));
      }
    };
  }
}
