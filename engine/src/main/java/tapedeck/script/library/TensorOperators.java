package tapedeck.script.library;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Subscripts;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.numpy.ArrayOperators;
import tapedeck.script.library.tensorflow.OpFunction;
import tapedeck.script.library.tensorflow.function.GraphErrors;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.library.tensorflow.member.TensorNumPy;
import tapedeck.script.library.tensorflow.member.VariableMembers;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** The operators where a tensor, a variable or an array takes part. */
public final class TensorOperators {
  private TensorOperators() {}

  private static final Map<Operator, String> PLAIN =
      Map.of(
          Operator.ADD, "tf.add",
          Operator.SUB, "tf.subtract",
          Operator.MUL, "tf.multiply",
          Operator.DIV, "tf.divide",
          Operator.FLOOR_DIV, "tf.math.floordiv",
          Operator.MOD, "tf.math.floormod",
          Operator.POW, "tf.pow",
          Operator.MATMUL, "tf.matmul");

  /** What TensorFlow names an operator's results in a graph. */
  private static final Map<Operator, String> IN_GRAPHS =
      Map.of(
          Operator.ADD, "add",
          Operator.SUB, "sub",
          Operator.MUL, "mul",
          Operator.DIV, "truediv",
          Operator.FLOOR_DIV, "floordiv",
          Operator.MOD, "mod",
          Operator.POW, "pow",
          Operator.MATMUL, "matmul",
          Operator.AND, "and",
          Operator.OR, "or");

  private static final String TO_TEXT =
      "To put a tensor into text, write an f-string: f'loss: {loss}'.";

  private static final Map<Operator, String> LOGICAL =
      Map.of(
          Operator.AND, "tf.math.logical_and",
          Operator.OR, "tf.math.logical_or",
          Operator.XOR, "tf.math.logical_xor");
  private static final Map<Operator, String> BITWISE =
      Map.of(
          Operator.AND, "tf.bitwise.bitwise_and",
          Operator.OR, "tf.bitwise.bitwise_or",
          Operator.XOR, "tf.bitwise.bitwise_xor");

  /** Whether a value is a tensor, a variable, an array or something that counts as one. */
  public static boolean concerns(Value value) {
    return value instanceof ArrayValue || Operands.isTensor(value);
  }

  /** Whether an array before an operator reads what stands behind it, as it would a list. */
  private static boolean isRead(Value a, Value b) {
    return a instanceof ArrayValue && b instanceof TensorLike like && like.yieldsToArrays();
  }

  /** {@code a operator b}; null if they do not go together. */
  public static @Nullable Value binary(Runtime runtime, Operator operator, Value a, Value b) {
    return !isRead(a, b) && (Operands.isTensor(a) || Operands.isTensor(b))
        ? tensors(runtime, operator, a, b)
        : ArrayOperators.binary(runtime, operator, a, b);
  }

  private static @Nullable Value tensors(
      Runtime runtime, Operator operator, Value left, Value right) {
    if (IndexedSlices.refuse(left, right)) {
      return null;
    }
    List<Value> together = TensorNumPy.together(runtime, left, right);
    if (together != null) {
      return apply(
          runtime,
          operator,
          Operands.tensor(runtime, together.get(0), null),
          Operands.tensor(runtime, together.get(1), null));
    }
    var both = KerasPromotion.of(runtime, left, right, operator == Operator.ADD);
    Value a = both.a();
    Value b = both.b();
    Operand x = Operands.existing(a);
    Operand y = Operands.existing(b);
    read(runtime, x == null ? y : x);
    if (x != null && y != null) {
      return apply(runtime, operator, x, y);
    }
    if (a instanceof Str && y != null) {
      throw runtime.graph() == null
          ? withText(Operator.SUB, y.value().dtype(), runtime.repr(a))
          : TracedText.before(y.value().dtype(), runtime.str(a));
    }
    if (b instanceof Str && x != null && runtime.graph() != null) {
      throw TracedText.behind(operator, x.value().dtype(), runtime.str(b));
    }
    if (x == null && y != null) {
      return apply(runtime, operator, Operands.tensor(runtime, a, y.value().dtype()), y);
    }
    if (x == null) {
      return null;
    }
    DType own = x.value().dtype();
    if (b instanceof Str && operator == Operator.MUL && x.value().isScalar() && own != DType.BOOL) {
      return repeated(runtime, x.value(), b);
    }
    if (b instanceof Str) {
      throw withText(operator, own, runtime.repr(b));
    }
    boolean lenient = operator == Operator.ADD || operator == Operator.DIV;
    return apply(
        runtime,
        operator,
        x,
        lenient
            ? Operands.hinted(runtime, b, own)
            : Operands.second(runtime, kernel(operator), b, own));
  }

  private static String kernel(Operator operator) {
    return switch (operator) {
      case SUB -> "Sub";
      case MUL -> "Mul";
      case POW -> "Pow";
      case FLOOR_DIV -> "FloorDiv";
      case MOD -> "FloorMod";
      case AND -> "LogicalAnd";
      case OR -> "LogicalOr";
      default -> "MatMul";
    };
  }

  /** A variable in a graph is read before what an operator makes of it. */
  private static void read(Runtime runtime, @Nullable Operand x) {
    if (x instanceof Variable && runtime.graph() instanceof Graph graph) {
      graph.fresh("ReadVariableOp");
    }
  }

  /** TensorFlow leaves a number times a string to the string. */
  private static Value repeated(Runtime runtime, Tensor times, Value text) {
    if (!times.dtype().isInteger()) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          "'numpy.%s' object has no attribute '__index__'".formatted(times.dtype().label()),
          TO_TEXT);
    }
    return runtime.binary(Operator.MUL, text, Int.of(times.getLong(0)));
  }

  /** What TensorFlow says to a string on the right of a tensor. */
  private static Raise withText(Operator operator, DType own, String text) {
    return switch (operator) {
      case ADD ->
          Raise.of(
              Exceptions.INVALID_ARGUMENT_ERROR,
              "cannot compute AddV2 as input #1(zero-based) was expected to be a %s tensor but is a string tensor [Op:AddV2] name: "
                  .formatted(own.kernelName()),
              TO_TEXT);
      case DIV ->
          Raise.of(
              Exceptions.TYPE_ERROR,
              "`x` and `y` must have the same dtype, got tf.%s != tf.string.".formatted(own),
              TO_TEXT);
      default ->
          Raise.of(
              Exceptions.TYPE_ERROR,
              "Cannot convert %s to EagerTensor of dtype %s".formatted(text, own.kernelName()),
              TO_TEXT);
    };
  }

  private static @Nullable Value apply(Runtime runtime, Operator operator, Operand x, Operand y) {
    DType dtype = x.value().dtype();
    Map<Operator, String> names =
        PLAIN.containsKey(operator) ? PLAIN : dtype == DType.BOOL ? LOGICAL : BITWISE;
    String name = names.get(operator);
    if (name == null) {
      return null;
    }
    Op op = named(name, operator.sign());
    Graph graph = runtime.graph();
    Tensor made;
    try {
      made =
          operator == Operator.DIV
              ? OpFunction.divide(runtime, x, y)
              : runtime.engine().apply(op, Attributes.NONE, x, y);
    } catch (EngineError e) {
      throw graph == null
          ? e
          : GraphErrors.of(
              graph,
              graph.next(IN_GRAPHS.getOrDefault(operator, "op")),
              op,
              Attributes.NONE,
              new Operand[] {x, y},
              e,
              false);
    }
    if (graph != null) {
      graph.made(
          IN_GRAPHS.getOrDefault(operator, "op"),
          operator == Operator.DIV ? "RealDiv" : op.kernel(),
          made,
          null,
          x,
          y);
    }
    return new TensorValue(made);
  }

  private static Op named(String name, String sign) {
    Op op = Catalogue.forPython(name);
    if (op == null) {
      throw Raise.refused("'" + sign + "' of tensors", "Write it with other operations.");
    }
    return op;
  }

  /** {@code -x}, {@code +x} or {@code ~x}; null if there is no such thing. */
  public static @Nullable Value unary(Runtime runtime, char sign, Value x) {
    return switch (x) {
      case ArrayValue array -> ArrayOperators.unary(sign, array);
      case IndexedSlices rows -> sign == '-' ? rows.negative(runtime) : null;
      default -> ofTensor(runtime, sign, Operands.existing(x));
    };
  }

  private static @Nullable Value ofTensor(Runtime runtime, char sign, @Nullable Operand x) {
    if (x == null || sign == '+') {
      return null;
    }
    read(runtime, x);
    boolean bool = x.value().dtype() == DType.BOOL;
    String name = sign == '-' ? "tf.negative" : bool ? "tf.math.logical_not" : "tf.bitwise.invert";
    Op op = named(name, String.valueOf(sign));
    Tensor made = runtime.engine().apply(op, Attributes.NONE, x);
    Graph graph = runtime.graph();
    if (graph != null) {
      graph.made(sign == '-' ? "Neg" : bool ? "LogicalNot" : "Invert", op.kernel(), made, null, x);
    }
    return new TensorValue(made);
  }

  /** A comparison, element by element; null if they cannot be compared so. */
  public static @Nullable Value compare(Runtime runtime, Relation relation, Value a, Value b) {
    boolean unequal = relation == Relation.NOT_EQUAL;
    boolean equality = relation == Relation.EQUAL || unequal;
    if (isRead(a, b) || !Operands.isTensor(a) && !Operands.isTensor(b)) {
      return ArrayOperators.compare(runtime, relation, a, b);
    }
    if (equality && a instanceof IndexedSlices && b instanceof IndexedSlices) {
      return Bool.of(a == b != unequal);
    }
    if (equality && (isForeign(a, b) || isForeign(b, a))) {
      return Bool.of(unequal);
    }
    var both = KerasPromotion.of(runtime, a, b, !equality);
    Operand x = Operands.existing(both.a());
    Operand y = Operands.existing(both.b());
    read(runtime, x == null ? y : x);
    if (b instanceof Str && x != null && runtime.graph() != null) {
      throw TracedText.behind(comparison(relation).kernel(), x.value().dtype(), runtime.str(b));
    }
    x = x == null ? Operands.tensor(runtime, a, y == null ? null : y.value().dtype()) : x;
    y =
        y == null
            ? Operands.second(runtime, comparison(relation).kernel(), b, x.value().dtype())
            : y;
    if (x.value().dtype() == DType.BOOL && !equality) {
      KernelTypes.check(comparison(relation).kernel(), 0, DType.BOOL);
    }
    if (equality && x.value().dtype() != y.value().dtype()) {
      compare(runtime, comparison(relation), x, y);
    }
    boolean apart = equality && !x.value().shape().broadcastsWith(y.value().shape());
    return new TensorValue(
        apart ? Tensor.of(unequal) : compare(runtime, comparison(relation), x, y));
  }

  private static Tensor compare(Runtime runtime, Op op, Operand x, Operand y) {
    Graph graph = runtime.graph();
    try {
      Tensor made = runtime.engine().apply(op, Attributes.NONE, x, y);
      if (graph != null) {
        graph.made(op.kernel(), op.kernel(), made, null, x, y);
      }
      return made;
    } catch (EngineError e) {
      throw graph == null
          ? e
          : GraphErrors.of(
              graph, graph.next(op.kernel()), op, Attributes.NONE, new Operand[] {x, y}, e, false);
    }
  }

  private static Op comparison(Relation relation) {
    String name =
        switch (relation) {
          case LESS -> "tf.less";
          case LESS_EQUAL -> "tf.less_equal";
          case GREATER -> "tf.greater";
          case GREATER_EQUAL -> "tf.greater_equal";
          case EQUAL -> "tf.equal";
          case NOT_EQUAL -> "tf.not_equal";
          case IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(relation.sign());
        };
    return named(name, relation.sign());
  }

  /** Whether {@code value} is nothing a tensor could be made of, and so equals none. */
  private static boolean isForeign(Value value, Value tensor) {
    return switch (value) {
      case None none -> !(Operands.existing(tensor) instanceof Variable);
      case HostObject host -> !(host instanceof TensorLike);
      case Instance instance -> true;
      default -> false;
    };
  }

  /** {@code target operator= by}; the answer is bound to the target's name; null as binary. */
  public static @Nullable Value inPlace(
      Runtime runtime, Operator operator, Value target, Value by) {
    if (Operands.existing(target) instanceof Variable) {
      VariableMembers.checkAugmented(operator);
    }
    boolean keeps =
        target instanceof ArrayValue array && !array.isScalar() && !Operands.isTensor(by);
    return keeps
        ? ArrayOperators.inPlace(runtime, operator, (ArrayValue) target, by)
        : binary(runtime, operator, target, by);
  }

  /** {@code bool(x)}; an empty tensor is false. */
  public static boolean truth(Value x) {
    Tensor tensor = Constants.existing(x);
    if (tensor == null) {
      return true;
    }
    if (tensor.size() > 1) {
      throw Raise.of(
          Exceptions.VALUE_ERROR,
          "The truth value of an array with more than one element is ambiguous. Use a.any() or"
              + " a.all()",
          "Reduce it to one value first, for example with tf.reduce_sum or np.all.");
    }
    if (tensor.size() == 0 && x instanceof ArrayValue) {
      throw Raise.value(
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an"
              + " array is not empty.");
    }
    return tensor.size() == 1 && tensor.getBoolean(0);
  }

  public static @Nullable Iterator<Value> iterate(Runtime runtime, Value x) {
    return x instanceof KerasVariable ? null : Subscripts.iterate(runtime, x);
  }

  /** {@code x[key]}; null if it has no elements. */
  public static @Nullable Value item(Runtime runtime, Value x, Value key) {
    return x instanceof KerasVariable ? null : Subscripts.item(runtime, x, key);
  }

  /** {@code x[key] = value}; false if x cannot be changed so. */
  public static boolean setItem(Runtime runtime, Value x, Value key, Value value) {
    if (!(x instanceof ArrayValue array) || array.isScalar()) {
      return false;
    }
    Subscripts.set(runtime, array, key, value);
    return true;
  }
}
