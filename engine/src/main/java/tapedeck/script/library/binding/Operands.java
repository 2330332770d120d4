package tapedeck.script.library.binding;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * What an operation is given: tensors and variables as they are; numbers, lists and arrays as
 * tensors of the type TensorFlow would choose, announced to the listener.
 */
public final class Operands {
  private Operands() {}

  /** Operands that have a type of their own, whatever the others are. */
  private static final Set<String> APART = Set.of("condition", "indices", "mask", "segment_ids");

  /** Operations that convert their first operand by itself and the others after it, if possible. */
  private static final Set<String> LEFT_FIRST = Set.of("add", "matmul");

  /** Operations on truth values, which take no number for one. */
  private static final Set<String> LOGICAL =
      Set.of("reduce_any", "reduce_all", "logical_and", "logical_or", "logical_xor", "logical_not");

  private static final Op STACK = Catalogue.required("stack");

  /** A tensor or variable itself; null for anything else. */
  public static @Nullable Operand existing(Value value) {
    return switch (value) {
      case TensorValue t when t.symbol() != null -> throw outOfScope(t.symbol());
      case TensorValue t -> t.tensor();
      case VariableValue v -> v.variable();
      case TensorLike t -> t.operand();
      default -> null;
    };
  }

  private static Raise outOfScope(TensorValue.Symbol symbol) {
    return Raise.of(
        Exceptions.TYPE_ERROR, outOfScope(symbol.repr()), "Let the traced function return it.");
  }

  /** What TensorFlow says of a tensor of a graph that is not at hand. */
  public static String outOfScope(String tensor) {
    return "%s is out of scope and cannot be used here. Use return values, explicit Python locals or TensorFlow collections to access it.\nPlease see https://www.tensorflow.org/guide/function#all_outputs_of_a_tffunction_must_be_return_values for more information."
        .formatted(tensor);
  }

  /**
   * The operands of one application.
   *
   * @param names for each value the parameter it was given for
   */
  public static Operand[] of(Runtime runtime, Op op, List<String> names, List<Value> values) {
    Operand[] operands = new Operand[values.size()];
    boolean hint = LEFT_FIRST.contains(op.name()) || isDividedByOther(op, values);
    boolean logical = LOGICAL.contains(op.name());
    DType common =
        logical
            ? DType.BOOL
            : hint || op.name().equals("multiply_no_nan") ? null : common(names, values);
    for (int i = 0; i < operands.length; i++) {
      boolean apart = APART.contains(names.get(i));
      Operand operand =
          apart
              ? tensor(runtime, values.get(i), names.get(i).equals("condition") ? DType.BOOL : null)
              : hint
                  ? hinted(runtime, values.get(i), common)
                  : i == 1 && names.size() == 2 && !apart
                      ? second(runtime, op.kernel(), values.get(i), common)
                      : tensor(runtime, values.get(i), common);
      if (!apart && common == null) {
        common = operand.value().dtype();
      }
      operands[i] = operand;
    }
    return operands;
  }

  /** Whether a division converts the divisor by itself if it does not fit. */
  private static boolean isDividedByOther(Op op, List<Value> values) {
    return op.name().equals("divide_no_nan")
        && (existing(values.get(0)) != null || existing(values.get(1)) == null);
  }

  /**
   * The right operand of a kernel, which a graph names where it cannot be of the left one's type.
   */
  public static Operand second(
      Runtime runtime, String kernel, Value value, @Nullable DType wanted) {
    if (runtime.graph() == null || wanted == null || existing(value) != null) {
      return tensor(runtime, value, wanted);
    }
    try {
      return tensor(runtime, value, wanted);
    } catch (Raise e) {
      String text = runtime.str(e.exception());
      if (!text.startsWith("Expected " + wanted.label() + ", but got")) {
        throw e;
      }
      throw Raise.type(
          "Expected %s passed to parameter 'y' of op '%s', got %s of type '%s' instead. Error: %s"
              .formatted(wanted.label(), kernel, runtime.repr(value), Types.nameOf(value), text));
    }
  }

  /** The operands that a parameter for several was given: a list, or a tensor's rows. */
  public static List<Value> list(Runtime runtime, Value given) {
    return Conversion.drain(runtime, runtime.iterate(given));
  }

  /** The type of the first tensor or variable; null if there is none. */
  private static @Nullable DType common(List<String> names, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Operand own = existing(values.get(i));
      if (own != null && !APART.contains(names.get(i))) {
        return own.value().dtype();
      }
    }
    return null;
  }

  /** An operand of one's own type, or converted to {@code dtype} where that is given. */
  public static Operand tensor(Runtime runtime, Value value, @Nullable DType dtype) {
    Operand own = existing(value);
    if (own != null) {
      return own;
    }
    if (value instanceof TensorShape known) {
      int[] dims = known.shape().dims();
      Tensor sizes = Tensor.of(Shape.of(dims.length), dims);
      return dtype == null ? sizes : sizes.cast(dtype);
    }
    if (value instanceof Str && dtype != null) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype %s"
              .formatted(runtime.repr(value), dtype.kernelName()));
    }
    List<Value> items =
        value instanceof ListValue list
            ? list.items()
            : value instanceof Tuple tuple ? tuple.items() : List.of();
    if (holdsTensor(items)) {
      return packed(runtime, items, dtype);
    }
    Tensor converted = Conversion.tensorFlow(runtime, value, dtype);
    boolean borrowed = value instanceof ArrayValue array && array.data() == converted;
    Tensor made = borrowed ? converted.copy() : converted;
    runtime.converted(value, made);
    runtime.engine().constant(made);
    return made;
  }

  /**
   * An operand of one's own type that several operations read: a variable is read once for them
   * all, where that makes a difference to an outer tape.
   */
  public static Operand once(Runtime runtime, Value value) {
    Operand operand = tensor(runtime, value, null);
    if (operand instanceof Variable variable) {
      Tensor read = runtime.engine().read(variable);
      return read == variable.value() ? variable : read;
    }
    return operand;
  }

  /**
   * An operand for a kernel that takes no text.
   *
   * @throws tapedeck.tensor.EngineError InvalidArgumentError if text is given
   */
  public static Operand numbers(Runtime runtime, Value value, String kernel) {
    if (value instanceof Str || value instanceof StringTensor) {
      throw KernelTypes.text(kernel, 0);
    }
    return tensor(runtime, value, null);
  }

  private static boolean holdsTensor(List<Value> items) {
    for (Value item : items) {
      boolean here =
          switch (item) {
            case ListValue list -> holdsTensor(list.items());
            case Tuple tuple -> holdsTensor(tuple.items());
            default -> existing(item) != null;
          };
      if (here) {
        return true;
      }
    }
    return false;
  }

  /** A list with tensors in it becomes one tensor by an operation that tapes record. */
  private static Operand packed(Runtime runtime, List<Value> items, @Nullable DType asked) {
    DType dtype = asked != null ? asked : common(Collections.nCopies(items.size(), ""), items);
    Operand[] parts = new Operand[items.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = tensor(runtime, items.get(i), dtype);
    }
    return runtime.engine().apply(STACK, Attributes.NONE.with("axis", new int[] {0}), parts);
  }

  /** Converted to {@code dtype} if that loses nothing, else to the value's own type. */
  public static Operand hinted(Runtime runtime, Value value, @Nullable DType dtype) {
    if (dtype == null) {
      return tensor(runtime, value, null);
    }
    try {
      return tensor(runtime, value, dtype);
    } catch (Raise unfit) {
      return tensor(runtime, value, null);
    }
  }

  /** Whether a value is a tensor, a variable or something that counts as one. */
  public static boolean isTensor(Value value) {
    return value instanceof TensorValue
        || value instanceof VariableValue
        || value instanceof TensorLike;
  }

  /** Reading makes a tensor of its own, which open tapes trace back to the variable. */
  public static TensorValue read(Runtime runtime, Operand variable) {
    return new TensorValue(runtime.engine().identity(variable));
  }
}
