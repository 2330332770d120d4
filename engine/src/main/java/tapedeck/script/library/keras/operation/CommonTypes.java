package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;

/** The type to which the functions of {@code keras.ops} bring what they are given together. */
final class CommonTypes {
  private CommonTypes() {}

  /** All of them as tensors of one type; Python's own numbers take the type of the others. */
  static List<Value> together(Runtime runtime, List<Value> given, boolean floating) {
    DType strong = null;
    boolean real = floating;
    for (Value each : given) {
      DType own = strong(runtime, each);
      strong = own == null ? strong : strong == null ? own : common(strong, own);
      real |= each instanceof Float;
    }
    DType floats = KerasRun.of(runtime).floatType();
    DType common =
        strong == null
            ? real ? floats : DType.INT32
            : real && !strong.isFloating()
                ? floats
                : strong == DType.BOOL && given.stream().anyMatch(Int.class::isInstance)
                    ? DType.INT32
                    : strong;
    List<Value> all = new ArrayList<>();
    given.forEach(each -> all.add(cast(runtime, each, common)));
    return all;
  }

  private static @Nullable DType strong(Runtime runtime, Value value) {
    return value instanceof Float || value instanceof Int
        ? null
        : Operands.tensor(runtime, value, null).value().dtype();
  }

  private static DType common(DType x, DType y) {
    if (x == y || y == DType.BOOL) {
      return x;
    }
    if (x == DType.BOOL) {
      return y;
    }
    if (x.isFloating() != y.isFloating()) {
      return x.isFloating() ? x : y;
    }
    if (x.isFloating() && x.bytes() == y.bytes()) {
      return DType.FLOAT32;
    }
    return x.bytes() < y.bytes() ? y : x;
  }

  static Value cast(Runtime runtime, Value value, DType dtype) {
    Operand known = Operands.existing(value);
    Operand operand =
        known != null
            ? known
            : Operands.tensor(
                runtime, value, value instanceof Float || value instanceof Int ? dtype : null);
    return operand.value().dtype() == dtype
        ? known != null ? value : new TensorValue(operand.value())
        : new TensorValue(runtime.engine().cast(operand, dtype));
  }

  /** What is added up: truths count as whole numbers. */
  static Value summable(Runtime runtime, Value value) {
    Operand known = Operands.tensor(runtime, value, null);
    return known.value().dtype() == DType.BOOL ? cast(runtime, value, DType.INT32) : value;
  }

  static ListValue joined(Runtime runtime, Value list) {
    return ListValue.of(together(runtime, runtime.all(list), false));
  }
}
