package tapedeck.script.library.numpy;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Two operands of one type, as NumPy brings them together: Python numbers adapt to arrays. */
record ArrayPair(Tensor x, Tensor y) {
  /** Null if one of them can be no array. */
  static @Nullable ArrayPair of(Runtime runtime, Value a, Value b) {
    boolean weakA = Numbers.isNumber(a);
    boolean weakB = Numbers.isNumber(b);
    if (weakA && !weakB) {
      Tensor y = array(runtime, b);
      return y == null ? null : new ArrayPair(number(runtime, a, y.dtype()), adapted(y, a));
    }
    if (weakB && !weakA) {
      Tensor x = array(runtime, a);
      return x == null ? null : new ArrayPair(adapted(x, b), number(runtime, b, x.dtype()));
    }
    Tensor x = array(runtime, a);
    Tensor y = array(runtime, b);
    if (x == null || y == null) {
      return null;
    }
    DType common = Promotion.of(x.dtype(), y.dtype());
    return new ArrayPair(x.cast(common), y.cast(common));
  }

  private static @Nullable Tensor array(Runtime runtime, Value value) {
    Conversion.read(runtime, value);
    return switch (value) {
      case ArrayValue array -> array.data();
      case TensorValue tensor -> tensor.tensor();
      case VariableValue variable -> variable.variable().value();
      case TensorLike like -> like.operand().value();
      case ListValue list -> Conversion.numpy(runtime, Constants.read(value), null);
      case Tuple tuple -> Conversion.numpy(runtime, Constants.read(value), null);
      case Int i -> Conversion.numpy(runtime, value, null);
      case Float f -> Conversion.numpy(runtime, value, null);
      case Bool b -> Conversion.numpy(runtime, value, null);
      default -> null;
    };
  }

  private static Tensor adapted(Tensor array, Value number) {
    return array.cast(Promotion.ofNumber(number, array.dtype()));
  }

  private static Tensor number(Runtime runtime, Value number, DType array) {
    DType dtype = Promotion.ofNumber(number, array);
    boolean fits =
        !(number instanceof Int whole)
            || dtype.isFloating()
            || whole.isSmall() && (dtype != DType.INT32 || (int) whole.small() == whole.small());
    if (!fits) {
      throw Raise.of(
          Exceptions.OVERFLOW_ERROR,
          "Python integer %s out of bounds for %s".formatted(runtime.repr(number), dtype));
    }
    return Conversion.numpy(runtime, number, dtype);
  }

  /** Refuses shapes that do not broadcast. */
  void checkShapes() {
    if (!x.shape().broadcastsWith(y.shape())) {
      throw mismatch(x.shape(), y.shape());
    }
  }

  static Raise mismatch(Shape a, Shape b) {
    return Raise.of(
        Exceptions.VALUE_ERROR,
        "operands could not be broadcast together with shapes %s %s "
            .formatted(a.toString().replace(" ", ""), b.toString().replace(" ", "")),
        "Shapes are compared from the right; two sizes fit if they are equal or one of them is 1.");
  }
}
