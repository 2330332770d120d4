package tapedeck.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntFunction;

/** The common notation and widths of the floats of one array, as NumPy chooses them. */
final class FloatColumns implements IntFunction<String> {
  private final Tensor tensor;
  private final NumPyStyle style;
  private final boolean scientific;
  private int left;
  private int right;
  private int fraction;
  private int exponentDigits = 2;

  /**
   * @param shown the places of the elements that will be printed
   */
  FloatColumns(Tensor tensor, int[] shown, NumPyStyle style) {
    this(tensor, shown, style, needsExponent(tensor, shown, style));
  }

  FloatColumns(Tensor tensor, int[] shown, NumPyStyle style, boolean scientific) {
    this.tensor = tensor;
    this.style = style;
    this.scientific = scientific;
    int exponentSize = 0;
    boolean finite = false;
    boolean special = false;
    boolean negativeInfinity = false;
    boolean negative = false;
    for (int i : shown) {
      double value = tensor.getDouble(i);
      if (!Double.isFinite(value)) {
        special = true;
        negativeInfinity |= value == Double.NEGATIVE_INFINITY;
        continue;
      }
      finite = true;
      negative |= Math.copySign(1, value) < 0;
      String text = scientific ? scientificText(i, 0) : positionalText(i, 0);
      int point = text.indexOf('.');
      int end = scientific ? text.indexOf('e') : text.length();
      left = Math.max(left, point);
      fraction = Math.max(fraction, end - point - 1);
      exponentSize = Math.max(exponentSize, text.length() - end);
    }
    right = fraction + exponentSize;
    exponentDigits = Math.max(2, exponentSize - 2);
    if (finite && style.sign().equals(" ") && !negative) {
      left++;
    }
    if (special) {
      int signSize = negativeInfinity || !style.sign().equals("-") ? 1 : 0;
      int point = right + 1;
      left = Math.max(left, style.nan().length() - point);
      left = Math.max(left, style.inf().length() + signSize - point);
    }
  }

  private static boolean needsExponent(Tensor tensor, int[] shown, NumPyStyle style) {
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i : shown) {
      double magnitude = Math.abs(tensor.getDouble(i));
      if (magnitude != 0 && Double.isFinite(magnitude)) {
        most = Math.max(most, magnitude);
        least = Math.min(least, magnitude);
      }
    }
    boolean narrow = tensor.dtype().storage() == DType.Storage.FLOAT32;
    double large = tensor.dtype() == DType.FLOAT16 ? 1e3 : narrow ? 1e6 : 1e8;
    boolean wide = narrow ? (float) most / (float) least > 1000f : most / least > 1000;
    boolean small = narrow ? (float) least < 0.0001f : least < 0.0001;
    if (tensor.dtype() == DType.FLOAT16) {
      wide = half(most / least) > 1000;
      small = least < half(0.0001);
    }
    return most != 0 && (most >= large || !style.suppress() && (small || wide));
  }

  private static float half(double number) {
    return Float.float16ToFloat(Float.floatToFloat16((float) number));
  }

  /** The text of one element, padded to its column. */
  @Override
  public String apply(int index) {
    double value = tensor.getDouble(index);
    if (!Double.isFinite(value)) {
      String plus = style.sign().equals("+") ? "+" : "";
      String text =
          Double.isNaN(value) ? plus + style.nan() : (value < 0 ? "-" : plus) + style.inf();
      return " ".repeat(Math.max(0, left + right + 1 - text.length())) + text;
    }
    String text =
        scientific
            ? scientificText(index, fraction)
            : positionalText(index, style.isEqual() ? fraction : 0);
    int point = text.indexOf('.');
    int behind = text.length() - point - 1;
    return " ".repeat(Math.max(0, left - point)) + text + " ".repeat(Math.max(0, right - behind));
  }

  /** The shortest digits that read back as the same number. */
  private BigDecimal digits(int index) {
    return switch (tensor.dtype()) {
      case FLOAT16 -> NumPyText.halfDigits(Math.abs(tensor.getFloat(index)));
      case FLOAT64 -> NumPyText.digits(Math.abs(tensor.doubles()[index]));
      default -> NumPyText.digits(Math.abs(tensor.getFloat(index)));
    };
  }

  private BigDecimal exact(int index) {
    return new BigDecimal(Math.abs(tensor.getDouble(index)));
  }

  private String sign(int index) {
    return Math.copySign(1, tensor.getDouble(index)) < 0
        ? "-"
        : style.sign().equals("+") ? "+" : "";
  }

  /** With at least {@code atLeast} digits behind the point, the number's own. */
  private String positionalText(int index, int atLeast) {
    BigDecimal digits = digits(index);
    int most = style.digits();
    if (style.isFixed()) {
      return pointed(index, exact(index).setScale(most, RoundingMode.HALF_EVEN));
    }
    BigDecimal shortest = digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
    if (shortest.scale() > most) {
      shortest = exact(index).setScale(most, RoundingMode.HALF_EVEN);
    }
    if (shortest.signum() == 0) {
      return pointed(index, BigDecimal.ZERO.setScale(atLeast));
    }
    shortest = shortest.stripTrailingZeros();
    if (shortest.scale() < atLeast) {
      shortest = exact(index).setScale(atLeast, RoundingMode.HALF_EVEN);
    }
    return pointed(index, shortest);
  }

  private String pointed(int index, BigDecimal digits) {
    String plain = digits.toPlainString();
    return sign(index) + plain + (plain.indexOf('.') < 0 ? "." : "");
  }

  private String scientificText(int index, int atLeast) {
    BigDecimal digits = digits(index);
    int least = style.isFixed() ? style.digits() : atLeast;
    if (digits.signum() == 0) {
      return sign(index) + "0." + "0".repeat(least) + "e+" + "0".repeat(exponentDigits);
    }
    int shortest = digits.stripTrailingZeros().precision() - 1;
    int wanted = Math.max(least, Math.min(shortest, style.digits()));
    if (shortest != wanted) {
      digits = exact(index).round(new MathContext(wanted + 1, RoundingMode.HALF_EVEN));
    }
    digits = digits.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    String unscaled = digits.unscaledValue().toString();
    String behind = unscaled.substring(1);
    behind += "0".repeat(Math.max(0, least - behind.length()));
    return sign(index) + unscaled.charAt(0) + "." + behind + exponentText(exponent);
  }

  private String exponentText(int exponent) {
    String digits = Integer.toString(Math.abs(exponent));
    String zeros = "0".repeat(Math.max(0, exponentDigits - digits.length()));
    return (exponent < 0 ? "e-" : "e+") + zeros + digits;
  }
}
