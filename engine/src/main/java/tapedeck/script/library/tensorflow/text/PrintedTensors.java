package tapedeck.script.library.tensorflow.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How {@code tf.print} writes values: tensors without commas, long axes shortened. */
public final class PrintedTensors {
  private static final FormatSpec SHORT = FormatSpec.parse(".6g", "float");
  private static final FormatSpec LONG = FormatSpec.parse(".9g", "float");
  private static final FormatSpec WIDE_SHORT = FormatSpec.parse(".15g", "float");
  private static final FormatSpec WIDE_LONG = FormatSpec.parse(".17g", "float");

  private final Runtime runtime;
  private final int ends;

  /**
   * @param ends how many elements at each end of an axis are shown; −1 for all
   */
  PrintedTensors(Runtime runtime, int ends) {
    this.runtime = runtime;
    this.ends = ends;
  }

  /** {@code tf.print}. */
  public static Value print(Runtime runtime, Value[] in) {
    PrintedTensors printed = new PrintedTensors(runtime, Given.one(runtime, in[2]));
    List<Value> inputs = ((Tuple) in[0]).items();
    List<String> parts =
        inputs.size() == 1
            ? List.of(printed.alone(inputs.getFirst()))
            : inputs.stream().map(printed::of).toList();
    String end = in[4] instanceof Str text ? text.text() : "\n";
    String separator = in[3] instanceof Str text ? text.text() : " ";
    String text = String.join(separator, parts) + end;
    if (runtime.str(in[1]).contains("stdout")) {
      runtime.printAlways(text);
    } else {
      runtime.log(text);
    }
    return None.NONE;
  }

  /** What is printed alone, where a string has no quotes. */
  String alone(Value value) {
    return value instanceof StringTensor strings && strings.shape().isScalar()
        ? strings.texts().getFirst()
        : of(value);
  }

  String of(Value value) {
    return value instanceof Str text ? text.text() : within(value);
  }

  /** As part of a structure, where strings have quotes. */
  private String within(Value value) {
    Conversion.read(runtime, value);
    Operand tensor = value instanceof tapedeck.script.value.ArrayValue ? null : existing(value);
    if (tensor != null) {
      Tensor numbers = tensor.value();
      return text(numbers.shape(), i -> number(numbers, i));
    }
    return switch (value) {
      case StringTensor strings -> text(strings.shape(), i -> "\"" + strings.texts().get(i) + "\"");
      case ListValue list -> joined("[", list.items(), "]");
      case Tuple tuple when tuple.items().size() == 1 -> joined("(", tuple.items(), ",)");
      case Tuple tuple -> joined("(", tuple.items(), ")");
      case DictValue dict ->
          dict.entries().entrySet().stream()
              .map(e -> within(e.getKey()) + ": " + within(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> runtime.repr(value);
    };
  }

  private record Operand(Tensor value) {}

  private static @org.jspecify.annotations.Nullable Operand existing(Value value) {
    tapedeck.tensor.Operand operand = Operands.existing(value);
    return operand == null ? null : new Operand(operand.value());
  }

  private String joined(String open, List<Value> items, String close) {
    return items.stream().map(this::within).collect(Collectors.joining(", ", open, close));
  }

  private String text(Shape shape, IntFunction<String> element) {
    return shape.isScalar() ? element.apply(0) : axis(shape, element, 0, 0, shape.size());
  }

  private String axis(Shape shape, IntFunction<String> element, int axis, int from, int length) {
    int n = shape.dim(axis);
    int shown = ends < 0 ? n : Math.min(ends, shape.size());
    boolean last = axis == shape.rank() - 1;
    String between = last ? " " : "\n".repeat(shape.rank() - 1 - axis) + " ".repeat(axis + 1);
    int step = n == 0 ? 0 : length / n;
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < n; i++) {
      text.append(i > 0 ? between : "");
      if (n > 2 * shown && i == shown) {
        text.append(i == 0 ? between : "").append("...");
        i = n - shown - 1;
      } else {
        int at = from + i * step;
        text.append(last ? element.apply(at) : axis(shape, element, axis + 1, at, step));
      }
    }
    return text.append("]").toString();
  }

  private static String number(Tensor tensor, int at) {
    DType dtype = tensor.dtype();
    if (dtype == DType.BOOL) {
      return tensor.getBoolean(at) ? "1" : "0";
    }
    if (!dtype.isFloating()) {
      return Long.toString(tensor.getLong(at));
    }
    double x = tensor.getDouble(at);
    boolean wide = dtype == DType.FLOAT64;
    if (!Double.isFinite(x)) {
      return SHORT.format(x);
    }
    String text = (wide ? WIDE_SHORT : SHORT).format(x);
    boolean exact =
        wide ? Double.parseDouble(text) == x : Float.parseFloat(text) == tensor.getFloat(at);
    return exact ? text : (wide ? WIDE_LONG : LONG).format(x);
  }
}
