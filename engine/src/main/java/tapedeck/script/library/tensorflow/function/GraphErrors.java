package tapedeck.script.library.tensorflow.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.op.Parameter;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * What TensorFlow says where operands do not go together while it traces: it knows the shapes, but
 * no numbers.
 */
public final class GraphErrors {
  private GraphErrors() {}

  /** Kernels that look at numbers, and fail when the function runs. */
  private static final Set<String> LOOKING =
      Set.of(
          "GatherV2",
          "GatherNd",
          "ScatterNd",
          "TensorScatterUpdate",
          "TensorScatterAdd",
          "FloorDiv",
          "FloorMod",
          "Pow",
          "Cholesky",
          "MatrixInverse",
          "MatrixSolve",
          "MatrixTriangularSolve",
          "Qr",
          "Svd",
          "CheckNumerics",
          "Cumsum",
          "Cumprod",
          "CumulativeLogsumexp",
          "SegmentSum",
          "UnsortedSegmentSum",
          "SparseSoftmaxCrossEntropyWithLogits",
          "InvertPermutation");

  private static final Pattern AROUND =
      Pattern.compile("^\\{\\{function_node [^}]*}} | \\[Op:\\w*](?: name: ?\\w*/?)?$");
  private static final Pattern INCOMPATIBLE = Pattern.compile("^Incompatible shapes: .*");

  private static final Pattern KERNEL =
      Pattern.compile("^\\{\\{function_node __wrapped__(\\w+?)(?:_num_split_\\d+)?_device_");

  /** What operations are called that TensorFlow's Python names otherwise. */
  private static final Map<String, String> NODES =
      Map.of("StridedSlice", "strided_slice", "Split", "split", "OneHot", "one_hot");

  /** What the graph calls the result of an operation that a function of TensorFlow applies. */
  public static String node(Op op) {
    return switch (op.kernel()) {
      case "AddV2" -> "Add";
      case "ConcatV2" -> "concat";
      case "Pack" -> "stack";
      case "Transpose" -> "transpose";
      case "StridedSlice" -> "strided_slice";
      case "Split" -> "split";
      case "OneHot" -> "one_hot";
      case "DivNoNan" -> "div_no_nan";
      case "FloorDiv" -> "floordiv";
      default -> op.kernel();
    };
  }

  private static final Map<String, String> MORE =
      Map.of(
          "MatMul", ", grad_a=false, grad_b=false",
          "BatchMatMulV2", "");

  /** Refuses what logic is to take that holds no truth values. */
  public static void checkTruths(Op op, Operand[] operands) {
    for (int i = 0; op.kernel().startsWith("Logical") && i < operands.length; i++) {
      DType own = operands[i].value().dtype();
      if (own != DType.BOOL) {
        throw Raise.type(
            "Input '%s' of '%s' Op has type %s that does not match expected type of bool."
                .formatted(name(op, i), op.kernel(), own.label()));
      }
    }
  }

  /**
   * @param node what the graph would call the operation
   * @param e what eager execution says of it
   * @param looks whether its kernel looks at numbers, and so fails when the function runs
   */
  public static RuntimeException of(
      Graph graph,
      String node,
      Op op,
      Attributes attributes,
      Operand[] operands,
      EngineError e,
      boolean looks) {
    String kernel = kernel(op, operands);
    for (int i = 1; i < operands.length; i++) {
      if (operands[i].value().dtype() != operands[0].value().dtype() && isWrongType(e)) {
        return Raise.of(
            Exceptions.TYPE_ERROR,
            "Input '%s' of '%s' Op has type %s that does not match type %s of argument '%s'."
                .formatted(
                    name(op, i),
                    kernel,
                    operands[i].value().dtype().label(),
                    operands[0].value().dtype().label(),
                    name(op, 0)),
            e.help());
      }
    }
    if (e.getMessage().startsWith("Value for attr")) {
      return notAllowed(op, e);
    }
    if (e.kind() != EngineError.Kind.INVALID_ARGUMENT_ERROR) {
      return e;
    }
    String text = AROUND.matcher(e.within(op.kernel()).getMessage()).replaceAll("");
    boolean open =
        looks
            || Arrays.stream(operands)
                .anyMatch(operand -> operand instanceof Tensor t && graph.open(t) != null);
    if (LOOKING.contains(kernel) && !INCOMPATIBLE.matcher(text).matches() || open) {
      return new GraphFault(Exceptions.INVALID_ARGUMENT_ERROR, node, text).pure();
    }
    String axes =
        operands.length == 0
            ? null
            : AxisErrors.text(
                node, kernel, attributes, operands, inputs(graph, node, op, operands), text);
    if (axes != null) {
      return Raise.of(Exceptions.VALUE_ERROR, axes, e.help());
    }
    String said = said(kernel, attributes, operands, text);
    return Raise.of(
        Exceptions.VALUE_ERROR,
        "%s for '{{node %s}} = %s[%s](%s)' with input shapes: %s%s."
            .formatted(
                said,
                node,
                kernel,
                settings(kernel, attributes, operands),
                inputs(graph, node, op, operands),
                Arrays.stream(operands)
                        .map(operand -> operand.value().shape().bracketed())
                        .collect(Collectors.joining(", "))
                    + (kernel.equals("Reshape") ? ", [" + target(attributes).length + "]" : ""),
                kernel.equals("Reshape")
                    ? " and with input tensors computed as partial shapes: input[1] = "
                        + bracketed(target(attributes))
                    : ""),
        e.help());
  }

  /**
   * The same for an exception in the words of eager execution, of whose operation no more is known.
   *
   * @return the exception itself if it is none of those
   */
  public static RuntimeException of(Graph graph, Raise raise, String text) {
    Matcher kernel = KERNEL.matcher(text);
    if (raise.exception().type() != Exceptions.INVALID_ARGUMENT_ERROR || !kernel.find()) {
      return raise;
    }
    String name = kernel.group(1).equals("__MklMatMul") ? "MatMul" : kernel.group(1);
    String plain = AROUND.matcher(text).replaceAll("");
    String node = graph.next(NODES.getOrDefault(name, name));
    return LOOKING.contains(name)
        ? new GraphFault(Exceptions.INVALID_ARGUMENT_ERROR, node, plain).pure()
        : raise.with(
            Exceptions.instance(
                Exceptions.VALUE_ERROR,
                new Str("%s for '{{node %s}} = %s'".formatted(plain, node, name))));
  }

  private static boolean isWrongType(EngineError e) {
    return e.getMessage().startsWith("cannot compute");
  }

  private static final Pattern REFUSED =
      Pattern.compile(
          "^Value for attr '(\\w+)' of (\\w+) is not in the list of allowed values: ([^\n]*)");

  private static RuntimeException notAllowed(Op op, EngineError e) {
    Matcher refused = REFUSED.matcher(e.getMessage());
    return refused.find()
        ? Raise.of(
            Exceptions.TYPE_ERROR,
            "Value passed to parameter '%s' has DataType %s not in list of allowed values: %s"
                .formatted(name(op, 0), label(refused.group(2)), labels(refused.group(3))),
            e.help())
        : e;
  }

  private static String labels(String kernels) {
    return Arrays.stream(kernels.split(", "))
        .map(GraphErrors::label)
        .collect(Collectors.joining(", "));
  }

  private static String label(String kernel) {
    return switch (kernel) {
      case "half" -> "float16";
      case "float" -> "float32";
      case "double" -> "float64";
      default -> kernel;
    };
  }

  private static String kernel(Op op, Operand[] operands) {
    boolean batch =
        op.kernel().equals("MatMul")
            && Arrays.stream(operands).anyMatch(each -> each.value().rank() > 2);
    return batch ? "BatchMatMulV2" : op.kernel();
  }

  private static String name(Op op, int place) {
    List<Parameter> operands = op.parameters().stream().filter(Parameter::isOperand).toList();
    return place < operands.size() ? operands.get(place).name() : "y";
  }

  private static int[] target(Attributes attributes) {
    return attributes.has("shape") ? attributes.shape("shape").dims() : new int[0];
  }

  private static String bracketed(int[] dims) {
    return Arrays.stream(dims).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static String said(
      String kernel, Attributes attributes, Operand[] operands, String text) {
    if (kernel.equals("Reshape")) {
      int[] dims = target(attributes);
      return "Cannot reshape a tensor with %d elements to shape %s (%d elements)"
          .formatted(
              operands[0].value().size(),
              bracketed(dims),
              Arrays.stream(dims).reduce(1, (a, b) -> a * b));
    }
    if (kernel.equals("MatMul") || kernel.equals("BatchMatMulV2")) {
      for (Operand each : operands) {
        if (each.value().rank() < 2) {
          return "Shape must be %srank 2 but is rank %d"
              .formatted(kernel.equals("MatMul") ? "" : "at least ", each.value().rank());
        }
      }
    }
    int[] differing = differing(kernel, attributes, operands);
    return differing == null
        ? text
        : "Dimensions must be equal, but are %d and %d".formatted(differing[0], differing[1]);
  }

  /** The two sizes that should be one; null if it is not that. */
  private static int @Nullable [] differing(
      String kernel, Attributes attributes, Operand[] operands) {
    if (operands.length != 2) {
      return null;
    }
    int[] x = operands[0].value().shape().dims();
    int[] y = operands[1].value().shape().dims();
    if (kernel.endsWith("MatMul") || kernel.endsWith("MatMulV2")) {
      if (x.length < 2 || y.length < 2) {
        return null;
      }
      int a = x[attributes.flag("transpose_a") ? x.length - 2 : x.length - 1];
      int b = y[attributes.flag("transpose_b") ? y.length - 1 : y.length - 2];
      return a == b ? null : new int[] {a, b};
    }
    int rank = Math.max(x.length, y.length);
    return IntStream.range(0, rank)
        .mapToObj(i -> new int[] {at(x, i - rank), at(y, i - rank)})
        .filter(pair -> pair[0] != pair[1] && pair[0] != 1 && pair[1] != 1)
        .findFirst()
        .orElse(null);
  }

  private static int at(int[] dims, int fromEnd) {
    return dims.length + fromEnd < 0 ? 1 : dims[dims.length + fromEnd];
  }

  private static String settings(String kernel, Attributes attributes, Operand[] operands) {
    String type = "T=DT_" + operands[0].value().dtype().kernelName().toUpperCase(Locale.ROOT);
    return switch (kernel) {
      case "MatMul" ->
          "%s%s, transpose_a=%b, transpose_b=%b"
              .formatted(
                  type,
                  MORE.get(kernel),
                  attributes.flag("transpose_a"),
                  attributes.flag("transpose_b"));
      case "BatchMatMulV2" ->
          "%s, adj_x=%b, adj_y=%b, grad_x=false, grad_y=false"
              .formatted(type, attributes.flag("transpose_a"), attributes.flag("transpose_b"));
      case "LogicalAnd", "LogicalOr", "LogicalNot" -> "";
      case "Reshape" -> type + ", Tshape=DT_INT32";
      case "Equal", "NotEqual" -> type + ", incompatible_shape_error=true";
      case "ConcatV2" -> "N=%d, %s, Tidx=DT_INT32".formatted(operands.length, type);
      case "Pack" -> "N=%d, %s, axis=0".formatted(operands.length, type);
      default -> type;
    };
  }

  private static String inputs(Graph graph, String node, Op op, Operand[] operands) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operands.length; i++) {
      String known = graph.known(operands[i]);
      text.append(i == 0 ? "" : ", ")
          .append(
              known != null
                  ? known
                  : node
                      + "/"
                      + (operands[i] instanceof Variable ? "ReadVariableOp" : name(op, i)));
    }
    return op.kernel().equals("Reshape") ? text + ", " + node + "/shape" : text.toString();
  }
}
