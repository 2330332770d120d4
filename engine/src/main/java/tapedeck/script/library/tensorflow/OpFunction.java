package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.op.Parameter;
import tapedeck.script.library.binding.AxisArguments;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.function.GraphErrors;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The function of a script that applies one operation of the catalogue. */
public final class OpFunction {
  /** What TensorFlow's own code makes tensors of before it calls the kernel. */
  private static final Set<String> CONVERTING =
      Set.of(
          "add",
          "abs",
          "sign",
          "round",
          "sigmoid",
          "relu6",
          "softmax",
          "log_softmax",
          "matmul",
          "reduce_mean",
          "multiply_no_nan",
          "cumsum");

  /** What goes over rows without making them whole. */
  private static final Set<String> KEEPING_ROWS = Set.of("identity", "cast", "stop_gradient");

  private final String name;
  private final Op op;
  private final AxisArguments axes;

  private OpFunction(String name, Op op) {
    this.name = name;
    this.op = op;
    this.axes = new AxisArguments(op);
  }

  /**
   * @param name what the script calls it, without the module: {@code square}
   */
  public static Builtin of(String name, Op op) {
    List<Parameters.Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : op.parameters()) {
      parameters.add(
          new Parameters.Parameter(
              parameter.name(),
              Parameters.Kind.NORMAL,
              parameter.required() ? null : fallback(op, parameter)));
    }
    if (op.parameters().stream().noneMatch(p -> p.name().equals("name"))) {
      parameters.add(new Parameters.Parameter("name", Parameters.Kind.NORMAL, None.NONE));
    }
    OpFunction function = new OpFunction(name, op);
    return new Builtin(name, new Parameters(parameters), function::call);
  }

  private static Value fallback(Op op, Parameter parameter) {
    if (AxisArguments.scans(op) && parameter.kind() == Parameter.Kind.INTS) {
      return Int.ZERO;
    }
    return parameter.defaultValue() instanceof Boolean flag ? Bool.of(flag) : None.NONE;
  }

  private Value call(Runtime runtime, Value[] arguments) {
    if (op.name().equals("add")
        && OperandTypes.isText(arguments[0])
        && OperandTypes.isText(arguments[1])) {
      return runtime.binary(
          Operator.ADD,
          Objects.requireNonNull(StringTensor.of(arguments[0], StringTensor.Kind.TENSOR)),
          arguments[1]);
    }
    if (op.name().equals("concat") && Operands.existing(arguments[0]) instanceof Operand alone) {
      return new TensorValue(runtime.engine().identity(alone));
    }
    boolean keeps = KEEPING_ROWS.contains(op.name());
    if (keeps && arguments[0] instanceof IndexedSlices rows) {
      return rows.map(values -> {
        Operand[] operands = {values};
        return apply(runtime, attributes(runtime, operands, arguments), operands, arguments);
      });
    }
    if (op.name().equals("stack") && arguments[0] instanceof ListValue list) {
      Value whole = stacked(runtime, list, arguments[1]);
      if (whole != null) {
        return whole;
      }
    }
    List<Value> given = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < op.parameters().size(); i++) {
      Parameter parameter = op.parameters().get(i);
      if (parameter.isOperand()) {
        List<Value> all =
            parameter.kind() == Parameter.Kind.TENSORS
                ? Operands.list(runtime, arguments[i])
                : List.of(arguments[i]);
        given.addAll(all);
        all.forEach(each -> names.add(parameter.name()));
      }
    }
    OperandTypes types = new OperandTypes(op, !CONVERTING.contains(op.name()));
    types.check(runtime, given, arguments);
    if (op.name().equals("div") && !name.equals("realdiv")) {
      return divide(runtime, given);
    }
    Graph graph = runtime.graph();
    Operand[] operands = Operands.of(runtime, op, names, given);
    if (op.name().equals("divide_no_nan")) {
      divided(runtime, operands);
    }
    if (op.name().equals("round") && operands[0].value().dtype().isInteger()) {
      return given.getFirst() instanceof TensorValue same
          ? same
          : Operands.read(runtime, operands[0]);
    }
    if (op.name().equals("cast") && graph == null && isCast(runtime, operands[0], arguments)) {
      return given.getFirst() instanceof TensorValue same
          ? same
          : Operands.read(runtime, operands[0]);
    }
    if (op.name().equals("multiply_no_nan")) {
      Constants.converted(runtime, given.get(1), operands[0].value().dtype(), "y: ");
    }
    if (graph != null) {
      return applied(runtime, graph, operands, arguments);
    }
    try {
      return apply(runtime, operands, arguments);
    } catch (EngineError e) {
      given.forEach(each -> Conversion.read(runtime, each));
      throw nameless(given, arguments) ? e.without(" name: ") : e;
    }
  }

  /** Whether it has the type asked for already. */
  private boolean isCast(Runtime runtime, Operand x, Value[] arguments) {
    return attributes(runtime, new Operand[] {x}, arguments).dtype("dtype") == x.value().dtype();
  }

  /** Numbers become a tensor as a list of them does; what else is stacked needs a fitting axis. */
  private static @Nullable Value stacked(Runtime runtime, ListValue list, Value axis) {
    int asked = axis == None.NONE ? 0 : Given.one(runtime, axis);
    List<Value> items = list.items();
    if (asked == 0 && items.stream().noneMatch(Operands::isTensor)) {
      try {
        return new TensorValue(Operands.tensor(runtime, list, null).value());
      } catch (Raise uneven) {
        return null;
      }
    }
    if (items.isEmpty()) {
      throw Raise.of(Exceptions.INDEX_ERROR, "list index out of range");
    }
    Operand first = Operands.existing(items.getFirst());
    int rank =
        (first == null ? Operands.tensor(runtime, items.getFirst(), null) : first).value().rank()
            + 1;
    if (asked < -rank || asked >= rank) {
      throw Raise.value("Argument `axis` = %d not in range [-%d, %d)".formatted(asked, rank, rank));
    }
    return null;
  }

  private Value applied(Runtime runtime, Graph graph, Operand[] operands, Value[] arguments) {
    Attributes[] attributes = {Attributes.NONE};
    GraphErrors.checkTruths(op, operands);
    try {
      OperandTypes.check(op, operands);
      attributes[0] = attributes(runtime, operands, arguments);
      return new TensorValue(apply(runtime, attributes[0], operands, arguments));
    } catch (EngineError e) {
      String node = graph.next(GraphErrors.node(op));
      boolean looks = Arrays.stream(arguments).anyMatch(each -> isTraced(graph, each));
      throw GraphErrors.of(graph, node, op, attributes[0], operands, e, looks);
    }
  }

  /** Whether sizes or places are numbers that only a run knows. */
  private boolean isTraced(Graph graph, Value given) {
    return switch (given) {
      case ListValue list -> list.items().stream().anyMatch(each -> isTraced(graph, each));
      case Tuple tuple -> tuple.items().stream().anyMatch(each -> isTraced(graph, each));
      case TensorValue tensor ->
          op.name().equals("reshape")
              && tensor.tensor().dtype().isInteger()
              && graph.known(tensor.tensor()) != null;
      default -> false;
    };
  }

  /**
   * Whether TensorFlow hands lists to its kernel as they are; a message then lacks the operation's
   * name at its end.
   */
  private boolean nameless(List<Value> given, Value[] arguments) {
    for (int i = 0; i < op.parameters().size(); i++) {
      Parameter.Kind kind = op.parameters().get(i).kind();
      boolean tensor = kind == Parameter.Kind.SHAPE || kind == Parameter.Kind.INTS;
      if (tensor && AxisArguments.isList(arguments[i]) && !op.name().equals("squeeze")) {
        return true;
      }
    }
    return !CONVERTING.contains(op.name()) && given.stream().anyMatch(AxisArguments::isList);
  }

  private Value apply(Runtime runtime, Operand[] operands, Value[] arguments) {
    OperandTypes.check(op, operands);
    return new TensorValue(
        apply(runtime, attributes(runtime, operands, arguments), operands, arguments));
  }

  private Attributes attributes(Runtime runtime, Operand[] operands, Value[] arguments) {
    Attributes attributes = Attributes.NONE;
    for (int i = 0; i < op.parameters().size(); i++) {
      attributes = with(runtime, attributes, op.parameters().get(i), arguments[i], operands);
    }
    return op.name().equals("matmul") ? turned(turned(attributes, "a"), "b") : attributes;
  }

  /** Whole numbers are divided as floats, narrow ones in float32. */
  private static void divided(Runtime runtime, Operand[] operands) {
    DType own = operands[0].value().dtype();
    DType other = operands[1].value().dtype();
    if (own != other) {
      throw Raise.type(
          "`x` and `y` must have the same dtype, got tf.%s != tf.%s.".formatted(own, other));
    }
    if (own == DType.BOOL) {
      throw Raise.type(
          "Invalid dtype tf.bool in tf.math.divide_no_nan. Expected one of {tf.uint8, tf.int8,"
              + " tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16,"
              + " tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.");
    }
    if (own.isInteger()) {
      boolean narrow = own.bytes() < 4;
      operands[0] = runtime.engine().cast(operands[0], narrow ? DType.FLOAT32 : DType.FLOAT64);
      operands[1] = runtime.engine().cast(operands[1], narrow ? DType.FLOAT32 : DType.FLOAT64);
    }
  }

  /** Of real numbers the adjoint matrix is the transpose. */
  private static Attributes turned(Attributes attributes, String operand) {
    String adjoint = "adjoint_" + operand;
    String transpose = "transpose_" + operand;
    if (!attributes.flag(adjoint)) {
      return attributes;
    }
    if (attributes.flag(transpose)) {
      throw Raise.value(
          "Only one of `%s` and `%s` can be True. Received `%s`=True, `%s`=True."
              .formatted(transpose, adjoint, transpose, adjoint));
    }
    return attributes.with(adjoint, null).with(transpose, true);
  }

  private Tensor apply(
      Runtime runtime, Attributes attributes, Operand[] operands, Value[] arguments) {
    Tensor made = runtime.engine().apply(op, attributes, operands);
    Graph graph = runtime.graph();
    if (graph != null) {
      if (op.name().startsWith("reduce_") && !attributes.has("axis")) {
        graph.fresh("Const");
      }
      int[] axes = op.name().startsWith("reduce_") ? attributes.ints("axis") : null;
      String name =
          arguments[arguments.length - 1] instanceof Str given
              ? given.text()
              : GraphErrors.node(op);
      Tensor same = op.name().equals("cast") ? operands[0].value() : null;
      if (same != null && same.dtype() == made.dtype() && graph.known(same) instanceof String own) {
        graph.call(made, own);
        graph.open(made, graph.open(same) instanceof int[] dims ? dims : made.shape().dims());
        return made;
      }
      graph.made(name, op.kernel(), made, axes, operands);
    }
    return made;
  }

  /** TensorFlow's truediv casts whole numbers, and makes a tensor of x by itself. */
  private Value divide(Runtime runtime, List<Value> given) {
    Operand y = Operands.existing(given.get(1));
    boolean adapts =
        name.equals("divide") && Operands.existing(given.getFirst()) == null && y != null;
    Operand x =
        Operands.tensor(runtime, given.getFirst(), adapts && y != null ? y.value().dtype() : null);
    Operand by = Operands.hinted(runtime, given.get(1), x.value().dtype());
    return new TensorValue(divide(runtime, x, by));
  }

  private Attributes with(
      Runtime runtime, Attributes so, Parameter parameter, Value given, Operand[] operands) {
    String name = parameter.name();
    return switch (parameter.kind()) {
      case TENSOR, TENSORS -> so;
      case INTS -> so.with(name, axes.of(runtime, parameter, given));
      case FLAG -> so.with(name, runtime.truth(given) ? Boolean.TRUE : null);
      case DTYPE ->
          parameter.required() || given != None.NONE
              ? so.with(name, DTypes.required(runtime, given))
              : so;
      case SHAPE -> {
        axes.checkWhole(runtime, parameter, given);
        axes.checkVector(runtime, given);
        int[] asked = Given.ints(runtime, given);
        if (asked == null) {
          throw tapedeck.script.value.Conversion.unsupported(runtime, given);
        }
        Shape from = operands.length == 0 ? Shape.of(0) : operands[0].value().shape();
        yield so.with(
            name,
            Given.reshaped(
                asked,
                from,
                text ->
                    Raise.of(
                        Exceptions.INVALID_ARGUMENT_ERROR,
                        "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s]"
                            .formatted(op.kernel(), text, op.kernel()))));
      }
    };
  }

  /** True division: integers are cast to float64 first. */
  public static Tensor divide(Runtime runtime, Operand x, Operand y) {
    DType left = x.value().dtype();
    DType right = y.value().dtype();
    if (left != right) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "`x` and `y` must have the same dtype, got tf.%s != tf.%s.".formatted(left, right),
          "Cast one of them with tf.cast.");
    }
    if (left == DType.BOOL) {
      throw Raise.type(
          "Invalid dtype tf.bool in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16,"
              + " tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16,"
              + " tf.float32, tf.float64, tf.complex64, tf.complex128}.");
    }
    var engine = runtime.engine();
    DType real = left.bytes() <= 2 ? DType.FLOAT32 : DType.FLOAT64;
    return left.isInteger()
        ? engine.div(engine.cast(x, real), engine.cast(y, real))
        : engine.div(x, y);
  }
}
