package tapedeck.script.library.numpy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Operators between arrays, NumPy scalars and Python numbers, with NumPy's types and errors. */
public final class ArrayOperators {
  private ArrayOperators() {}

  private static final ClassValue CASTING =
      ClassValue.builtin("numpy._core._exceptions", "UFuncTypeError", Exceptions.TYPE_ERROR, null);

  private static final Map<Operator, String> UFUNCS =
      Map.ofEntries(
          Map.entry(Operator.ADD, "add"),
          Map.entry(Operator.SUB, "subtract"),
          Map.entry(Operator.MUL, "multiply"),
          Map.entry(Operator.DIV, "divide"),
          Map.entry(Operator.FLOOR_DIV, "floor_divide"),
          Map.entry(Operator.MOD, "remainder"),
          Map.entry(Operator.POW, "power"),
          Map.entry(Operator.MATMUL, "matmul"),
          Map.entry(Operator.AND, "bitwise_and"),
          Map.entry(Operator.OR, "bitwise_or"),
          Map.entry(Operator.XOR, "bitwise_xor"),
          Map.entry(Operator.SHIFT_LEFT, "left_shift"),
          Map.entry(Operator.SHIFT_RIGHT, "right_shift"));

  /** Null if a cannot meet b. */
  public static @Nullable Value binary(Runtime runtime, Operator operator, Value a, Value b) {
    if (a instanceof Str || b instanceof Str) {
      throw withText(operator, a, b);
    }
    ArrayPair pair = ArrayPair.of(runtime, a, b);
    return pair == null ? null : ArrayValue.of(alarmed(runtime, operator, pair));
  }

  /** The result, after what NumPy has to say about divisions by zero and their like. */
  static Tensor alarmed(Runtime runtime, Operator operator, ArrayPair pair) {
    Tensor result = compute(operator, pair);
    if (operator != Operator.MATMUL) {
      boolean scalar = pair.x().isScalar() && pair.y().isScalar();
      String name = scalar ? "scalar " + ufunc(operator) : ufunc(operator);
      ArrayAlarms.check(runtime, name, operator, pair, result);
    }
    return result;
  }

  private static Raise withText(Operator operator, Value a, Value b) {
    boolean whole =
        (a instanceof ArrayValue array ? array : b) instanceof ArrayValue numbers
            && numbers.data().dtype().isInteger();
    if (operator == Operator.MUL && whole) {
      return Raise.type(
          "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use"
              + " numpy.strings.multiply to multiply strings without specifying 'out'.");
    }
    return Raise.of(
        CASTING,
        "ufunc '%s' did not contain a loop with signature matching types (%s, %s) -> None"
            .formatted(ufunc(operator), dtype(a), dtype(b)),
        "To put numbers into text, write an f-string: f'x: {x}'.");
  }

  private static String dtype(Value value) {
    return value instanceof ArrayValue array
        ? "dtype('%s')".formatted(array.data().dtype())
        : "dtype('<U%d')".formatted(((Str) value).text().codePoints().count());
  }

  static Tensor compute(Operator operator, ArrayPair pair) {
    if (operator == Operator.MATMUL) {
      return ArrayProducts.matmul(pair.x(), pair.y());
    }
    pair.checkShapes();
    return ArrayArithmetic.apply(operator, ufunc(operator), pair.x(), pair.y());
  }

  private static String ufunc(Operator operator) {
    return UFUNCS.getOrDefault(operator, operator.sign());
  }

  /** Changes the array itself, which keeps its type and shape. */
  public static @Nullable Value inPlace(
      Runtime runtime, Operator operator, ArrayValue target, Value by) {
    ArrayPair pair = ArrayPair.of(runtime, target, by);
    if (pair == null) {
      return null;
    }
    Tensor result = alarmed(runtime, operator, pair);
    DType own = target.data().dtype();
    if (kind(result.dtype()) > kind(own)) {
      throw Raise.of(
          CASTING,
          "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"
              .formatted(ufunc(operator), result.dtype(), own));
    }
    Shape shape = target.data().shape();
    if (!result.shape().equals(shape)) {
      throw Raise.value(
          "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
              .formatted(shape, result.shape()));
    }
    target.replace(result.cast(own));
    return target;
  }

  private static int kind(DType dtype) {
    return dtype.isFloating() ? 2 : dtype.isInteger() ? 1 : 0;
  }

  /**
   * @param sign {@code -}, {@code +}, {@code ~}, or {@code |} for the magnitude
   */
  public static Value unary(char sign, ArrayValue x) {
    Tensor data = x.data();
    boolean bool = data.dtype() == DType.BOOL;
    if (sign == '-' && bool) {
      throw Raise.type(
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or"
              + " the logical_not function instead.");
    }
    return ArrayValue.of(
        switch (sign) {
          case '-' -> Elementwise.map("negative", ArrayArithmetic.NEGATE, data);
          case '|' -> bool ? data : Elementwise.map("absolute", ArrayArithmetic.ABSOLUTE, data);
          case '~' -> invert(data);
          default -> data.copy();
        });
  }

  private static Tensor invert(Tensor data) {
    if (data.dtype().isFloating()) {
      throw ArrayArithmetic.unsupported("invert");
    }
    return data.dtype() == DType.BOOL
        ? Elementwise.compare("invert", (x, y) -> x == y, data, Tensor.of(false))
        : Elementwise.map("invert", ArrayArithmetic.INVERT, data);
  }

  /** Null if a cannot be compared with b in this way. */
  public static @Nullable Value compare(Runtime runtime, Relation relation, Value a, Value b) {
    ArrayPair pair = ArrayPair.of(runtime, a, b);
    if (pair != null) {
      pair.checkShapes();
      return ArrayValue.of(compared(relation, pair));
    }
    if (relation != Relation.EQUAL && relation != Relation.NOT_EQUAL) {
      return null;
    }
    Tensor data = a instanceof ArrayValue array ? array.data() : ((ArrayValue) b).data();
    return ArrayValue.of(
        Tensor.full(DType.BOOL, data.shape(), relation == Relation.NOT_EQUAL ? 1 : 0));
  }

  static Tensor compared(Relation relation, ArrayPair pair) {
    return Elementwise.compare(relation.sign(), test(relation), pair.x(), pair.y());
  }

  private static Elementwise.Relation test(Relation relation) {
    return switch (relation) {
      case LESS -> (x, y) -> x < y;
      case LESS_EQUAL -> (x, y) -> x <= y;
      case GREATER -> (x, y) -> x > y;
      case GREATER_EQUAL -> (x, y) -> x >= y;
      case EQUAL -> (x, y) -> x == y;
      case NOT_EQUAL -> (x, y) -> x != y;
      case IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(relation.sign());
    };
  }
}
