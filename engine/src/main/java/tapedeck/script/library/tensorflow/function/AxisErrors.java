package tapedeck.script.library.tensorflow.function;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;

/** What TensorFlow says of axes that operands do not have, while it traces. */
final class AxisErrors {
  private static final Pattern REDUCED =
      Pattern.compile("Invalid reduction dimension \\((-?\\d+) for input with (\\d+) dimension.*");

  private AxisErrors() {}

  /**
   * The whole text; null if it is no matter of axes.
   *
   * @param node what the graph would call the operation
   * @param inputs what it calls the operands
   * @param text what eager execution says
   */
  static @Nullable String text(
      String node,
      String kernel,
      Attributes attributes,
      Operand[] operands,
      String inputs,
      String text) {
    String type = "T=DT_" + operands[0].value().dtype().kernelName().toUpperCase(Locale.ROOT);
    Shape shape = operands[0].value().shape();
    Matcher reduced = REDUCED.matcher(text);
    int[] axes = attributes.has("axis") ? attributes.ints("axis") : null;
    if (reduced.matches() && axes != null) {
      boolean logical = kernel.equals("Any") || kernel.equals("All");
      return "Invalid reduction dimension %s for input with %s dimensions. for '{{node %s}} = %s[%sTidx=DT_INT32, keep_dims=%b](%s, %s/reduction_indices)' with input shapes: %s, %s and with computed input tensors: input[1] = <%s>."
          .formatted(
              reduced.group(1),
              reduced.group(2),
              node,
              kernel,
              logical ? "" : type + ", ",
              attributes.flag("keepdims"),
              inputs.replace("input_tensor", "input"),
              node,
              shape.bracketed(),
              axes.length == 1 ? "[]" : "[" + axes.length + "]",
              listed(axes).replace(',', ' '));
    }
    return switch (kernel) {
      case "ExpandDims" ->
          axes == null
              ? null
              : "dim %d not in the interval [%d, %d]. for '{{node %s}} = ExpandDims[%s, Tdim=DT_INT32](%s, %s/dim)' with input shapes: %s, [] and with computed input tensors: input[1] = <%d>."
                  .formatted(
                      axes[0],
                      -shape.rank() - 1,
                      shape.rank(),
                      node,
                      type,
                      inputs,
                      node,
                      shape.bracketed(),
                      axes[0]);
      case "Squeeze" ->
          "%s for '{{node %s}} = Squeeze[%s, squeeze_dims=[%s]](%s)' with input shapes: %s."
              .formatted(
                  text, node, type, axes == null ? "" : listed(axes), inputs, shape.bracketed());
      case "Pack" -> packed(node, operands, axes, type, inputs);
      default -> null;
    };
  }

  private static @Nullable String packed(
      String node, Operand[] operands, int @Nullable [] axes, String type, String inputs) {
    Shape last = operands[operands.length - 1].value().shape();
    for (int i = operands.length - 2; i >= 0; i--) {
      Shape own = operands[i].value().shape();
      if (own.equals(last)) {
        continue;
      }
      String said =
          own.rank() != last.rank()
              ? "Shapes must be equal rank, but are %d and %d".formatted(own.rank(), last.rank())
              : unequal(own, last);
      return "%s\n\tFrom merging shape %d with other shapes. for '{{node %s_1}} = Pack[N=%d, %s, axis=%d](%s)' with input shapes: %s."
          .formatted(
              said,
              i,
              node,
              operands.length,
              type,
              axes == null ? 0 : axes[0],
              inputs,
              Arrays.stream(operands)
                  .map(each -> each.value().shape().bracketed())
                  .collect(Collectors.joining(", ")));
    }
    return null;
  }

  private static String unequal(Shape a, Shape b) {
    int axis = 0;
    while (a.dim(axis) == b.dim(axis)) {
      axis++;
    }
    return "Dimension %d in both shapes must be equal, but are %d and %d. Shapes are %s and %s."
        .formatted(axis, a.dim(axis), b.dim(axis), a.bracketed(), b.bracketed());
  }

  private static String listed(int[] axes) {
    return Arrays.stream(axes).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
