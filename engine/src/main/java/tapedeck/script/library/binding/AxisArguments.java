package tapedeck.script.library.binding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.op.Parameter;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Reads the axes, places and sizes given to an operation, as TensorFlow's kernels take them. */
public record AxisArguments(Op op) {
  /** Operations that take one axis for an axis. */
  private static final Set<String> ONE_AXIS = Set.of("expand_dims", "concat");

  /** What has no axis to take where None is given. */
  private static final Set<String> NEEDING_AXES = Set.of("reverse", "concat");

  /** Places and sizes that there is nothing to take for. */
  private static final Set<String> REQUIRED = Set.of("multiples", "shape");

  /**
   * The axes, or other places and sizes, that were given for a parameter.
   *
   * @return null for None
   * @throws EngineError InvalidArgumentError if the kernel does not take what is given
   */
  public int @Nullable [] of(Runtime runtime, Parameter parameter, Value given) {
    checkWhole(runtime, parameter, given);
    if (parameter.name().equals("multiples")) {
      checkVector(runtime, given);
    }
    if (scans(op) && given == Int.ZERO) {
      return null;
    }
    int[] ints = Given.ints(runtime, given);
    if (ints != null) {
      checkRank(parameter, given, ints.length);
    }
    return ints;
  }

  /**
   * Reduces over the axes that a script gives.
   *
   * @param axis None for all of them
   * @throws EngineError InvalidArgumentError in the kernel's words
   */
  public static Tensor reduce(Runtime runtime, String name, Operand x, Value axis, boolean keep) {
    Op op = Catalogue.required(name);
    try {
      int[] axes = new AxisArguments(op).of(runtime, op.parameters().get(1), axis);
      Attributes over =
          Attributes.NONE.with("axis", axes).with("keepdims", keep ? Boolean.TRUE : null);
      return runtime.engine().apply(op, over, x);
    } catch (EngineError e) {
      throw isList(axis) ? e.without(" name: ") : e;
    }
  }

  /** Whether it runs along one axis, the first if none is named. */
  public static boolean scans(Op op) {
    return op.name().startsWith("cum");
  }

  /** Whether what is given is a list where one is due and a number where that is. */
  private void checkRank(Parameter parameter, Value given, int length) {
    Operand tensor = Operands.existing(given);
    boolean scalar = tensor == null ? !isList(given) : tensor.value().rank() == 0;
    if (!scalar && op.name().startsWith("arg")) {
      throw within(
          given, "dim must be a scalar, but received tensor of shape: [%d]".formatted(length));
    }
    if (!scalar && scans(op)) {
      throw within(given, "ScanOp: axis must be a scalar, not [%d]".formatted(length));
    }
    if (ONE_AXIS.contains(op.name())) {
      if (length != 1) {
        throw within(
            given,
            op.name().equals("concat")
                ? "axis tensor should be a scalar integer, but got shape [%d]".formatted(length)
                : "'dim' must be a tensor with a single value");
      }
    } else if (scalar && parameter.name().equals("multiples")) {
      throw within(given, "Expected multiples to be 1-D, but got shape []");
    } else if (scalar && op.name().equals("reverse")) {
      throw within(given, "'dims' must be 1-dimension, not 0");
    }
  }

  /** Sizes are a list; a table of them or nothing among them is refused. */
  public void checkVector(Runtime runtime, Value given) {
    if (!Given.isUnfit(given)) {
      return;
    }
    Tensor own = Conversion.existing(given);
    Tensor sizes = own == null ? Operands.tensor(runtime, given, null).value() : own;
    String shape = sizes.shape().bracketed();
    if (sizes.rank() > 1) {
      throw within(
          given,
          switch (op.name()) {
            case "reshape" -> "sizes input must be 1-D, not " + shape;
            case "tile" -> "Expected multiples to be 1-D, but got shape " + shape;
            case "fill" -> "dims must represent a vector, got shape " + shape;
            default -> "shape must be a vector of {int32,int64}, got shape " + shape;
          });
    }
  }

  private EngineError within(Value given, String text) {
    String kernel = op.name().equals("concat") ? "ConcatV2" : op.kernel();
    EngineError e = EngineError.inKernel(text).within(kernel);
    return isList(given) ? e.without(" name: ") : e;
  }

  /** Places and sizes go to TensorFlow's kernel as a tensor, which has to be of whole numbers. */
  public void checkWhole(Runtime runtime, Parameter parameter, Value given) {
    if (op.name().equals("argmax")) {
      checkPlace(given);
    }
    boolean needed =
        REQUIRED.contains(parameter.name()) || NEEDING_AXES.contains(op.name()) || scans(op);
    if (given == None.NONE && needed) {
      throw Conversion.unsupported(runtime, given);
    }
    if (given instanceof tapedeck.script.value.Float) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype int32".formatted(runtime.repr(given)));
    }
    if (given instanceof Str) {
      throw KernelTypes.text(op.kernel(), op.parameters().indexOf(parameter)).without(" name: ");
    }
    Tensor tensor = Conversion.existing(given);
    DType dtype =
        tensor != null
            ? tensor.dtype()
            : isList(given) && holdsFraction(given) ? DType.FLOAT32 : DType.INT32;
    if (!dtype.isInteger()) {
      KernelTypes.check(op.kernel(), op.parameters().indexOf(parameter), dtype);
    }
  }

  /** What TensorFlow's argmax asks of its axis itself; argmin leaves it to the kernel. */
  private static void checkPlace(Value given) {
    Tensor tensor = Conversion.existing(given);
    if (isList(given) || given instanceof Str || given instanceof tapedeck.script.value.Float) {
      throw Raise.type("axis must be int or Tensor with integer datatype");
    }
    if (tensor != null && !tensor.dtype().isInteger()) {
      throw Raise.type(
          "axis tensor dtypes <dtype: '%s'> is not supported".formatted(tensor.dtype()));
    }
  }

  private static boolean holdsFraction(Value given) {
    List<Value> items =
        given instanceof ListValue list
            ? list.items()
            : given instanceof Tuple tuple ? tuple.items() : List.of();
    return items.stream().anyMatch(tapedeck.script.value.Float.class::isInstance);
  }

  public static boolean isList(Value value) {
    return value instanceof ListValue || value instanceof Tuple;
  }
}
