package tapedeck.script.library;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;

/** The common type to which Keras brings its variables and what they are reckoned with. */
final class KerasPromotion {
  private KerasPromotion() {}

  /** Two operands of one type. */
  record Pair(Value a, Value b) {}

  /**
   * Both of one type, if one of them is a variable of Keras and they differ in type.
   *
   * @param left whether a tensor before the operator keeps to its own rules
   */
  static Pair of(Runtime runtime, Value a, Value b, boolean left) {
    boolean own = isVariable(a);
    if (!own && (left || !isVariable(b))) {
      return new Pair(a, b);
    }
    DType x = dtype(runtime, a);
    DType y = dtype(runtime, b);
    if (x == null || y == null || x == y) {
      return new Pair(a, b);
    }
    DType common = common(x, y);
    return new Pair(cast(runtime, a, common), cast(runtime, b, common));
  }

  private static boolean isVariable(Value value) {
    return value instanceof TensorLike like && like.yieldsToArrays();
  }

  private static @Nullable DType dtype(Runtime runtime, Value value) {
    Operand known = Operands.existing(value);
    if (known != null) {
      return known.value().dtype();
    }
    return switch (value) {
      case ArrayValue array -> array.data().dtype();
      case Float number -> DType.FLOAT32;
      default -> null;
    };
  }

  private static DType common(DType x, DType y) {
    if (x.isFloating() != y.isFloating()) {
      return x.isFloating() ? x : y;
    }
    return x == DType.BOOL || y != DType.BOOL && x.bytes() < y.bytes() ? y : x;
  }

  private static Value cast(Runtime runtime, Value value, DType common) {
    if (value instanceof Float) {
      return value;
    }
    Operand operand = Operands.tensor(runtime, value, null);
    return operand.value().dtype() == common
        ? value
        : new TensorValue(runtime.engine().cast(operand, common));
  }
}
