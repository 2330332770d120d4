package tapedeck.tensor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How NumPy 2 writes numbers and arrays: shortest digits that read back, eight digits after the
 * point inside arrays, columns aligned, lines of 75 characters, large arrays summarised.
 */
public final class NumPyText {
  private static final int LINE = 75;
  private static final int PRECISION = 8;
  private static final int THRESHOLD = 1000;
  private static final int EDGE = 3;

  private NumPyText() {}

  /** As {@code str(array)}. */
  public static String str(Tensor tensor) {
    return tensor.isScalar() ? element(tensor, 0) : array(tensor, " ", " ", LINE);
  }

  /** As {@code repr(array)}; a scalar as {@code np.float32(6.0)}. */
  public static String repr(Tensor tensor) {
    DType dtype = tensor.dtype();
    if (tensor.isScalar()) {
      return "np.%s(%s)".formatted(dtype == DType.BOOL ? "bool" : dtype.label(), str(tensor));
    }
    return "array(" + arrayBody(tensor) + ")";
  }

  /** As {@code repr} of an array of any rank, scalars too: {@code array(6., dtype=float32)}. */
  private static String arrayBody(Tensor tensor) {
    String numbers =
        tensor.size() == 0
            ? "[]"
            : array(tensor, ", ", " ".repeat("array(".length() + 1), LINE - 1);
    List<String> extras = new ArrayList<>();
    boolean empty = tensor.size() == 0;
    if (empty && tensor.rank() != 1 || tensor.size() > THRESHOLD) {
      extras.add("shape=" + tensor.shape());
    }
    DType dtype = tensor.dtype();
    boolean plain = dtype == DType.FLOAT64 || dtype == DType.INT64 || dtype == DType.BOOL;
    if (!plain || empty) {
      extras.add("dtype=" + dtype.label());
    }
    if (extras.isEmpty()) {
      return numbers;
    }
    String tail = String.join(", ", extras);
    int last = "array(".length() + numbers.length() - (numbers.lastIndexOf('\n') + 1);
    if (numbers.indexOf('\n') >= 0) {
      last -= "array(".length();
    }
    String spacer = last + tail.length() + 3 > LINE ? "\n" + " ".repeat("array(".length()) : " ";
    return numbers + "," + spacer + tail;
  }

  /** One element the way its NumPy scalar prints. */
  public static String element(Tensor tensor, int index) {
    return switch (tensor.dtype()) {
      case FLOAT32 -> number(tensor.floats()[index]);
      case FLOAT64 -> number(tensor.doubles()[index]);
      case INT32, INT64 -> Long.toString(tensor.getLong(index));
      case BOOL -> tensor.getBoolean(index) ? "True" : "False";
    };
  }

  /** The shortest digits that read back as the same float32, in NumPy's notation. */
  public static String number(float value) {
    return Float.isFinite(value)
        ? shortest(
            value < 0 || isNegativeZero(value), new BigDecimal(Float.toString(Math.abs(value))))
        : special(value);
  }

  /** The shortest digits that read back as the same float64, in Python's and NumPy's notation. */
  public static String number(double value) {
    return Double.isFinite(value)
        ? shortest(
            value < 0 || isNegativeZero(value), new BigDecimal(Double.toString(Math.abs(value))))
        : special(value);
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && Math.copySign(1, value) < 0;
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  private static String shortest(boolean negative, BigDecimal magnitude) {
    String sign = negative ? "-" : "";
    if (magnitude.signum() == 0) {
      return sign + "0.0";
    }
    BigDecimal digits = magnitude.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < 16) {
      String plain = digits.toPlainString();
      return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }
    String unscaled = digits.unscaledValue().toString();
    String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
    return sign + unscaled.charAt(0) + fraction + exponentText(exponent);
  }

  private static String exponentText(int exponent) {
    return "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String array(Tensor tensor, String separator, String indent, int width) {
    if (tensor.size() == 0) {
      return "[]";
    }
    boolean summarise = tensor.size() > THRESHOLD;
    IntFunction<String> format = formatOf(tensor, shown(tensor, summarise));
    return new Layout(tensor.shape(), separator, summarise, format).axis(0, 0, indent, width);
  }

  /** The flat indices that will be printed: all of them, or the edges of every axis. */
  private static int[] shown(Tensor tensor, boolean summarise) {
    List<Integer> indices = new ArrayList<>(List.of(0));
    Shape shape = tensor.shape();
    for (int axis = 0; axis < shape.rank(); axis++) {
      List<Integer> next = new ArrayList<>();
      int length = shape.dim(axis);
      for (int base : indices) {
        for (int i = 0; i < length; i++) {
          if (!summarise || length <= 2 * EDGE || i < EDGE || i >= length - EDGE) {
            next.add(base * length + i);
          }
        }
      }
      indices = next;
    }
    return indices.stream().mapToInt(i -> i).toArray();
  }

  private static IntFunction<String> formatOf(Tensor tensor, int[] shown) {
    if (tensor.dtype().isFloating()) {
      return new FloatColumns(tensor, shown)::format;
    }
    int width = 0;
    for (int i : shown) {
      width = Math.max(width, element(tensor, i).length());
    }
    int column = width;
    return i -> " ".repeat(column - element(tensor, i).length()) + element(tensor, i);
  }

  /** Brackets, separators, line breaks and dots of one array. */
  private record Layout(
      Shape shape, String separator, boolean summarise, IntFunction<String> format) {
    String axis(int axis, int base, String indent, int width) {
      int length = shape.dim(axis);
      boolean dots = summarise && length > 2 * EDGE;
      StringBuilder text = new StringBuilder();
      boolean innermost = axis == shape.rank() - 1;
      String lineSeparator =
          innermost ? separator : separator.stripTrailing() + "\n".repeat(shape.rank() - axis - 1);
      StringBuilder line = new StringBuilder(indent);
      int room = width - Math.max(separator.stripTrailing().length(), 1);
      for (int i = 0; i < length; i++) {
        if (dots && i == EDGE) {
          if (innermost) {
            line = extend(text, line, "...", room, indent).append(separator);
          } else {
            text.append(indent).append("...").append(lineSeparator);
          }
          i = length - EDGE;
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

  /** The common notation and widths of the floats of one array. */
  private static final class FloatColumns {
    private final Tensor tensor;
    private final boolean scientific;
    private int left = 1;
    private int right;
    private int fraction;

    FloatColumns(Tensor tensor, int[] shown) {
      this.tensor = tensor;
      this.scientific = needsExponent(tensor, shown);
      int exponentSize = 0;
      boolean special = false;
      boolean negativeInfinity = false;
      for (int i : shown) {
        double value = tensor.getDouble(i);
        if (!Double.isFinite(value)) {
          special = true;
          negativeInfinity |= value == Double.NEGATIVE_INFINITY;
          continue;
        }
        String text = scientific ? scientificText(i, 0) : positionalText(i);
        int point = text.indexOf('.');
        int end = scientific ? text.indexOf('e') : text.length();
        left = Math.max(left, point);
        fraction = Math.max(fraction, end - point - 1);
        exponentSize = Math.max(exponentSize, text.length() - end);
      }
      right = fraction + exponentSize;
      if (special) {
        left = Math.max(left, 3 + (negativeInfinity ? 1 : 0) - right - 1);
      }
    }

    private static boolean needsExponent(Tensor tensor, int[] shown) {
      double most = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int i : shown) {
        double magnitude = Math.abs(tensor.getDouble(i));
        if (magnitude != 0 && Double.isFinite(magnitude)) {
          most = Math.max(most, magnitude);
          least = Math.min(least, magnitude);
        }
      }
      boolean wide =
          tensor.dtype() == DType.FLOAT32
              ? (float) most / (float) least > 1000f
              : most / least > 1000;
      return most != 0
          && (most >= (tensor.dtype() == DType.FLOAT32 ? 1e6 : 1e8) || least < 1e-4 || wide);
    }

    String format(int index) {
      double value = tensor.getDouble(index);
      if (!Double.isFinite(value)) {
        String text = special(value);
        return " ".repeat(Math.max(0, left + right + 1 - text.length())) + text;
      }
      String text = scientific ? scientificText(index, fraction) : positionalText(index);
      int point = text.indexOf('.');
      int behind = text.length() - point - 1;
      return " ".repeat(Math.max(0, left - point)) + text + " ".repeat(Math.max(0, right - behind));
    }

    private BigDecimal digits(int index) {
      return tensor.dtype() == DType.FLOAT32
          ? new BigDecimal(Float.toString(Math.abs(tensor.floats()[index])))
          : new BigDecimal(Double.toString(Math.abs(tensor.doubles()[index])));
    }

    private String sign(int index) {
      return Math.copySign(1, tensor.getDouble(index)) < 0 ? "-" : "";
    }

    private String positionalText(int index) {
      BigDecimal digits = digits(index);
      if (digits.scale() > PRECISION) {
        digits =
            new BigDecimal(Math.abs(tensor.getDouble(index)))
                .setScale(PRECISION, RoundingMode.HALF_EVEN);
      }
      String plain = digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
      return sign(index) + plain + (plain.indexOf('.') < 0 ? "." : "");
    }

    /** With at least {@code atLeast} digits behind the point, the number's own, not zeros. */
    private String scientificText(int index, int atLeast) {
      BigDecimal digits = digits(index);
      if (digits.signum() == 0) {
        return sign(index) + "0." + "0".repeat(atLeast) + "e+00";
      }
      int shortest = digits.stripTrailingZeros().precision() - 1;
      if (shortest > PRECISION || shortest < atLeast) {
        digits =
            new BigDecimal(Math.abs(tensor.getDouble(index)))
                .round(
                    new java.math.MathContext(
                        Math.max(atLeast, Math.min(shortest, PRECISION)) + 1,
                        RoundingMode.HALF_EVEN));
      }
      digits = digits.stripTrailingZeros();
      int exponent = digits.precision() - digits.scale() - 1;
      String unscaled = digits.unscaledValue().toString();
      String behind = unscaled.substring(1);
      behind += "0".repeat(Math.max(0, atLeast - behind.length()));
      return sign(index) + unscaled.charAt(0) + "." + behind + exponentText(exponent);
    }
  }
}
