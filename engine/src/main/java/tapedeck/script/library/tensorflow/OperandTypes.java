package tapedeck.script.library.tensorflow;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Op;
import tapedeck.op.Parameter;
import tapedeck.script.library.binding.AxisArguments;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;

/**
 * What TensorFlow says to operands of types that the kernel of an operation does not know.
 *
 * @param direct whether the kernel is called without converting anything before
 */
record OperandTypes(Op op, boolean direct) {
  /** What tells whether something holds, and of what. */
  private static final Set<String> TRUTHS = Set.of("reduce_any", "reduce_all", "logical_not");

  private static final Set<String> PAIRS = Set.of("logical_and", "logical_or", "logical_xor");

  /** What kernels compare text by, too. */
  private static final Set<String> COMPARING = Set.of("equal", "not_equal");

  static boolean isText(Value value) {
    return value instanceof StringTensor || value instanceof Str;
  }

  /** Refuses text, and numbers where truth values are due, before anything is converted. */
  void check(Runtime runtime, List<Value> given, Value[] arguments) {
    Value first = given.isEmpty() ? None.NONE : given.getFirst();
    if (op.name().equals("cast") && isText(first)) {
      DType wanted = DTypes.tensorFlow(runtime, arguments[1]);
      throw Raise.of(
          Exceptions.UNIMPLEMENTED_ERROR,
          "{{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast string to %s is not supported [Op:Cast] name: "
              .formatted(wanted == null ? "float" : wanted.kernelName()),
          "Read the numbers with tf.strings.to_number.");
    }
    if (!given.isEmpty() && given.stream().allMatch(OperandTypes::isText)) {
      if (takesTruths() || PAIRS.contains(op.name())) {
        throw unexpected(0, "bool", "string");
      }
      EngineError e = KernelTypes.text(op.kernel(), 0);
      boolean converted = !direct || given.stream().noneMatch(Str.class::isInstance);
      throw converted ? e : e.without(" name: ");
    }
    if (op.name().startsWith("div") && given.stream().anyMatch(OperandTypes::isText)) {
      throw Raise.type(
          "`x` and `y` must have the same dtype, got tf.%s != tf.%s."
              .formatted(label(runtime, given.get(0)), label(runtime, given.get(1))));
    }
    if (PAIRS.contains(op.name()) && runtime.graph() == null) {
      checkTruths(runtime, given);
    }
    if (runtime.graph() == null && given.stream().anyMatch(StringTensor.class::isInstance)) {
      checkText(runtime, given);
    }
    Operand own = Operands.existing(first);
    if (own == null) {
      return;
    }
    DType dtype = own.value().dtype();
    boolean truths = op.name().equals("where") || takesTruths();
    if (truths && dtype != DType.BOOL && runtime.graph() != null) {
      throw Raise.type(
          "Input '%s' of '%s' Op has type %s that does not match expected type of bool."
              .formatted(op.parameters().getFirst().name(), op.kernel(), dtype.label()));
    }
    if (truths && dtype != DType.BOOL) {
      Value axis = takesTruths() && arguments.length > 2 ? arguments[1] : None.NONE;
      if (axis instanceof tapedeck.script.value.Float || Operands.existing(axis) != null) {
        new AxisArguments(op).checkWhole(runtime, op.parameters().get(1), axis);
      }
      if (AxisArguments.isList(axis) || axis instanceof Str) {
        Constants.converted(runtime, first, DType.BOOL, "");
      }
      throw unexpected(0, "bool", dtype.kernelName());
    }
    if (op.name().equals("add") && given.get(1) instanceof Str && runtime.graph() != null) {
      throw Raise.type(
          "Input 'y' of 'AddV2' Op has type string that does not match type %s of argument 'x'."
              .formatted(dtype.label()));
    }
    if (op.name().equals("add") && given.get(1) instanceof Str) {
      throw unexpected(1, dtype.kernelName(), "string");
    }
  }

  /** Beside a tensor that is none of truth values what is no tensor is looked at first. */
  private static void checkTruths(Runtime runtime, List<Value> given) {
    boolean fits =
        given.stream().map(OperandTypes::type).allMatch(t -> t == null || t.equals("bool"));
    if (fits) {
      return;
    }
    if (isRefused(given.get(1))) {
      Constants.converted(runtime, given.get(0), DType.BOOL, "");
    }
    for (Value each : given) {
      if (type(each) == null) {
        Operands.tensor(runtime, each, DType.BOOL);
      }
    }
  }

  /** The first tensor says which type the others are to have. */
  private void checkText(Runtime runtime, List<Value> given) {
    boolean truths = takesTruths() || PAIRS.contains(op.name());
    String wanted =
        truths
            ? "bool"
            : given.stream()
                .map(OperandTypes::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("string");
    boolean text = "string".equals(wanted);
    boolean compared = COMPARING.contains(op.name());
    for (int i = 0; i < given.size(); i++) {
      Value each = given.get(i);
      String type = type(each);
      if (type == null && text && !(each instanceof Str)) {
        throw unlikeText(runtime, each);
      }
      if (type != null && (!text || compared) && !type.equals(wanted)) {
        KernelTypes.check(op.kernel(), i, wanted);
        throw unexpected(i, wanted, type);
      }
    }
    if (text) {
      throw KernelTypes.text(op.kernel(), 0);
    }
  }

  /**
   * What TensorFlow's fast way to a kernel makes no truth values of, so that it takes the other.
   */
  private static boolean isRefused(Value second) {
    return second == None.NONE || AxisArguments.isList(second);
  }

  private static String label(Runtime runtime, Value value) {
    return isText(value) ? "string" : Operands.tensor(runtime, value, null).value().dtype().label();
  }

  /** What of a script's values has a type before it is converted, as kernels call that type. */
  private static @Nullable String type(Value value) {
    Operand own = Operands.existing(value);
    return own != null
        ? own.value().dtype().kernelName()
        : value instanceof StringTensor ? "string" : null;
  }

  private static Raise unlikeText(Runtime runtime, Value value) {
    if (value == None.NONE) {
      return Conversion.unsupported(runtime, value);
    }
    return value instanceof ArrayValue array
        ? Raise.value(
            "Failed to convert a NumPy array to a Tensor (Unsupported object type %s)."
                .formatted(array.data().dtype().isFloating() ? "float" : "int"))
        : Raise.type(
            "Cannot convert %s to EagerTensor of dtype string".formatted(runtime.repr(value)));
  }

  private boolean takesTruths() {
    return TRUTHS.contains(op.name());
  }

  private Raise unexpected(int place, String wanted, String is) {
    return unexpected(op, place, wanted, is);
  }

  private static Raise unexpected(Op op, int place, String wanted, String is) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "cannot compute %s as input #%d(zero-based) was expected to be a %s tensor but is a %s tensor [Op:%s] name: "
            .formatted(op.kernel(), place, wanted, is, op.kernel()));
  }

  /** Of the operands that are to have one type the first decides whether the kernel knows it. */
  static void check(Op op, Operand[] operands) {
    for (int i = 0; PAIRS.contains(op.name()) && i < operands.length; i++) {
      DType own = operands[i].value().dtype();
      if (own != DType.BOOL) {
        throw unexpected(op, i, "bool", own.kernelName());
      }
    }
    if (areUsual(operands)) {
      return;
    }
    boolean several = op.parameters().getFirst().kind() == Parameter.Kind.TENSORS;
    Set<String> decided = new HashSet<>();
    for (int i = 0; i < operands.length; i++) {
      int place = several ? 0 : i;
      String attribute = KernelTypes.attribute(op.kernel(), place);
      if (attribute == null || decided.add(attribute)) {
        KernelTypes.check(op.kernel(), place, operands[i].value().dtype());
        KernelTypes.checkDevice(op.kernel(), operands[i].value().dtype());
      }
    }
  }

  /** Whether all are of the one type of floats that every kernel knows; asked without effort. */
  private static boolean areUsual(Operand[] operands) {
    for (Operand operand : operands) {
      if (operand.value().dtype() != DType.FLOAT32) {
        return false;
      }
    }
    return true;
  }
}
