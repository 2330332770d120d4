package tapedeck.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * How NumPy 2 writes numbers and arrays: shortest digits that read back, eight digits after the
 * point inside arrays, columns aligned, lines of 75 characters, large arrays summarised.
 */
public final class NumPyText {
  private NumPyText() {}

  /** As {@code str(array)}. */
  public static String str(Tensor tensor) {
    return str(tensor, NumPyStyle.DEFAULT);
  }

  /** As {@code str(array)} in a style of the script's own. */
  public static String str(Tensor tensor, NumPyStyle style) {
    return tensor.isScalar() ? element(tensor, 0) : array(tensor, " ", " ", style.width(), style);
  }

  /**
   * What stands behind {@code numpy=} where TensorFlow shows a tensor or variable: an array as
   * NumPy shows it, a single number as a Python number, so that a float32 has a double's digits.
   */
  public static String shown(Tensor tensor, NumPyStyle style) {
    return !tensor.isScalar()
        ? repr(tensor, style)
        : tensor.dtype().isFloating() ? number(tensor.getDouble(0)) : str(tensor);
  }

  /**
   * What stands behind {@code numpy=} where TensorFlow shows a tensor or variable: an array as
   * NumPy shows it, a single number as a Python number, so that a float32 has a double's digits.
   */
  public static String shown(Tensor tensor) {
    return !tensor.isScalar()
        ? repr(tensor)
        : tensor.dtype().isFloating() ? number(tensor.getDouble(0)) : str(tensor);
  }

  /** As {@code repr(array)}; a scalar as {@code np.float32(6.0)}. */
  public static String repr(Tensor tensor) {
    return repr(tensor, NumPyStyle.DEFAULT);
  }

  /** As {@code repr(array)} in a style of the script's own. */
  public static String repr(Tensor tensor, NumPyStyle style) {
    DType dtype = tensor.dtype();
    return tensor.isScalar()
        ? dtype == DType.BOOL
            ? "np." + str(tensor) + "_"
            : dtype == DType.BFLOAT16
                ? str(tensor)
                : "np.%s(%s)".formatted(dtype.label(), str(tensor))
        : arrayRepr(tensor, style);
  }

  /** As {@code repr} of an array of any rank, scalars too: {@code array(6., dtype=float32)}. */
  public static String arrayRepr(Tensor tensor, NumPyStyle style) {
    String numbers = text(tensor, ", ", "array(", ")", style);
    List<String> extras = new ArrayList<>();
    boolean empty = tensor.size() == 0;
    if (empty && tensor.rank() != 1 || tensor.size() > style.threshold()) {
      extras.add("shape=" + tensor.shape());
    }
    DType dtype = tensor.dtype();
    boolean plain = dtype == DType.FLOAT64 || dtype == DType.INT64 || dtype == DType.BOOL;
    if (!plain || empty) {
      extras.add("dtype=" + dtype.label());
    }
    if (extras.isEmpty()) {
      return "array(" + numbers + ")";
    }
    String tail = String.join(", ", extras) + ")";
    String head = "array(" + numbers + ",";
    int last = head.length() - (head.lastIndexOf('\n') + 1);
    String spacer = last + tail.length() + 1 > style.width() ? "\n      " : " ";
    return head + spacer + tail;
  }

  /**
   * As {@code np.array2string}.
   *
   * @param prefix what will stand before it, to indent by
   * @param suffix what will stand behind it, to leave room for
   */
  public static String text(
      Tensor tensor, String separator, String prefix, String suffix, NumPyStyle style) {
    String indent = " ".repeat(prefix.length() + 1);
    return array(tensor, separator, indent, style.width() - suffix.length(), style);
  }

  /**
   * One number as {@code np.format_float_positional} and {@code np.format_float_scientific} do.
   *
   * @param digits most digits behind the point; negative for as many as there are
   * @param unique whether the shortest digits will do that read back as the same number
   */
  public static String formatted(Tensor number, int digits, boolean unique, boolean scientific) {
    NumPyStyle plain = NumPyStyle.DEFAULT;
    NumPyStyle style =
        new NumPyStyle(
            digits,
            unique ? "maxprec_equal" : "fixed",
            plain.threshold(),
            plain.edge(),
            plain.width(),
            true,
            plain.nan(),
            plain.inf(),
            plain.sign(),
            NumPyStyle.PLAIN);
    return new FloatColumns(number, new int[] {0}, style, scientific).apply(0).strip();
  }

  /** One element the way its NumPy scalar prints. */
  public static String element(Tensor tensor, int index) {
    return switch (tensor.dtype().storage()) {
      case FLOAT32 ->
          switch (tensor.dtype()) {
            case FLOAT16 -> half(tensor.getFloat(index));
            case BFLOAT16 -> brief(tensor.getFloat(index));
            default -> number(tensor.floats()[index]);
          };
      case FLOAT64 -> number(tensor.doubles()[index]);
      case INT32 -> Long.toString(tensor.getLong(index));
      case INT64 ->
          tensor.dtype().isUnsigned()
              ? Long.toUnsignedString(tensor.getLong(index))
              : Long.toString(tensor.getLong(index));
      case BOOL -> tensor.getBoolean(index) ? "True" : "False";
    };
  }

  /** The shortest digits that read back as the same float32, in NumPy's notation. */
  public static String number(float value) {
    return Float.isFinite(value)
        ? shortest(value, ShortestDigits.of(Math.abs(value)), 1e6)
        : special(value);
  }

  /** The shortest digits that read back as the same float64, in Python's and NumPy's notation. */
  public static String number(double value) {
    return Double.isFinite(value)
        ? shortest(value, ShortestDigits.of(Math.abs(value)), 1e16)
        : special(value);
  }

  /** The shortest digits that read back as the same float16. */
  private static String half(float value) {
    return Float.isFinite(value)
        ? shortest(value, ShortestDigits.of(halfDigits(Math.abs(value))), 1e3)
        : special(value);
  }

  static BigDecimal halfDigits(float x) {
    BigDecimal exact = new BigDecimal(x);
    for (int precision = 1; ; precision++) {
      BigDecimal digits = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (precision > 5 || DType.FLOAT16.round(digits.floatValue()) == x) {
        return digits;
      }
    }
  }

  /** Six digits, as a bfloat16 prints. */
  private static String brief(float value) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    BigDecimal digits =
        new BigDecimal(Math.abs(value)).round(new MathContext(6, RoundingMode.HALF_EVEN));
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    if (digits.signum() == 0) {
      return sign + "0";
    }
    BigDecimal bare = digits.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return sign + bare.toPlainString();
    }
    String unscaled = bare.unscaledValue().toString();
    String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
    return sign + unscaled.charAt(0) + fraction + exponentText(exponent);
  }

  /** Java writes two digits at least, NumPy one where that reads back as the same number. */
  static BigDecimal digits(double x) {
    BigDecimal digits = new BigDecimal(Double.toString(x));
    if (digits.stripTrailingZeros().precision() == 2) {
      BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
      return one.doubleValue() == x ? one : digits;
    }
    return digits;
  }

  static BigDecimal digits(float x) {
    BigDecimal digits = new BigDecimal(Float.toString(x));
    if (digits.stripTrailingZeros().precision() == 2) {
      BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
      return one.floatValue() == x ? one : digits;
    }
    return digits;
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /**
   * @param limit the least number that is written with an exponent
   */
  private static String shortest(double value, ShortestDigits digits, double limit) {
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0.0";
    }
    boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < limit;
    return sign + (plain ? digits.plain() : digits.scientific());
  }

  private static String exponentText(int exponent) {
    return "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String array(
      Tensor tensor, String separator, String indent, int width, NumPyStyle style) {
    if (tensor.size() == 0) {
      return "[]";
    }
    boolean summarise = tensor.size() > style.threshold();
    int edge = summarise ? style.edge() : Integer.MAX_VALUE / 2;
    IntFunction<String> format = formatOf(tensor, shown(tensor, edge), style);
    return tensor.isScalar()
        ? format.apply(0)
        : new Layout(tensor.shape(), separator, edge, format).axis(0, 0, indent, width);
  }

  /** The flat indices that will be printed: all of them, or the edges of every axis. */
  private static int[] shown(Tensor tensor, int edge) {
    List<Integer> indices = new ArrayList<>(List.of(0));
    Shape shape = tensor.shape();
    for (int axis = 0; axis < shape.rank(); axis++) {
      List<Integer> next = new ArrayList<>();
      int length = shape.dim(axis);
      for (int base : indices) {
        for (int i = 0; i < length; i++) {
          if (length <= 2 * edge || i < edge || i >= length - edge) {
            next.add(base * length + i);
          }
        }
      }
      indices = next;
    }
    return indices.stream().mapToInt(i -> i).toArray();
  }

  private static IntFunction<String> formatOf(Tensor tensor, int[] shown, NumPyStyle style) {
    if (style.formatter().text(tensor, shown[0]) != null) {
      return i -> Objects.requireNonNullElse(style.formatter().text(tensor, i), "");
    }
    if (tensor.dtype() == DType.BFLOAT16) {
      return i -> element(tensor, i);
    }
    if (tensor.dtype().isFloating()) {
      return new FloatColumns(tensor, shown, style);
    }
    String sign = tensor.dtype() == DType.BOOL || style.sign().equals("-") ? "" : style.sign();
    IntFunction<String> plain = i -> (tensor.getDouble(i) < 0 ? "" : sign) + element(tensor, i);
    int width = tensor.dtype() == DType.BOOL ? "False".length() : 0;
    for (int i : shown) {
      width = Math.max(width, plain.apply(i).length());
    }
    int column = tensor.isScalar() ? 0 : width;
    return i -> " ".repeat(Math.max(0, column - plain.apply(i).length())) + plain.apply(i);
  }

  /** Brackets, separators, line breaks and dots of one array. */
  private record Layout(Shape shape, String separator, int edge, IntFunction<String> format) {
    String axis(int axis, int base, String indent, int width) {
      int length = shape.dim(axis);
      boolean dots = length > 2 * edge;
      StringBuilder text = new StringBuilder();
      boolean innermost = axis == shape.rank() - 1;
      String lineSeparator =
          innermost ? separator : separator.stripTrailing() + "\n".repeat(shape.rank() - axis - 1);
      StringBuilder line = new StringBuilder(indent);
      int room = width - Math.max(separator.stripTrailing().length(), 1);
      for (int i = 0; i < length; i++) {
        if (dots && i == edge) {
          if (innermost) {
            line = extend(text, line, "...", room, indent).append(separator);
          } else {
            text.append(indent).append("...").append(lineSeparator);
          }
          i = length - edge;
        }
        boolean last = i == length - 1;
        if (innermost) {
          line = extend(text, line, format.apply(base * length + i), room, indent);
          line.append(last ? "" : separator);
        } else {
          text.append(indent).append(axis(axis + 1, base * length + i, indent + " ", width - 1));
          text.append(last ? "" : lineSeparator);
        }
      }
      if (innermost) {
        text.append(line);
      }
      return "[" + text.substring(Math.min(indent.length(), text.length())) + "]";
    }

    private static StringBuilder extend(
        StringBuilder text, StringBuilder line, String word, int room, String indent) {
      if (line.length() + word.length() > room && line.length() > indent.length()) {
        text.append(line.toString().stripTrailing()).append('\n');
        return new StringBuilder(indent).append(word);
      }
      return line.append(word);
    }
  }
}
