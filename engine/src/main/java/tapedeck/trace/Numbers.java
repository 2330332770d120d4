package tapedeck.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import tapedeck.tensor.DType;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * How numbers read in a picture: at most four significant digits unless others are wanted, a minus
 * that is a minus, and 0, −0, nan and inf told apart.
 */
public final class Numbers {
  private static final double VANISHED = 1e-5;
  private static final double EXPLODED = 1e5;

  /** Whole numbers below are written out: zeros in place of their last digits would be wrong. */
  private static final double WHOLE = 1e6;

  /** Fewest, usual and most significant digits. */
  public static final int FEWEST_DIGITS = 2;

  public static final int USUAL_DIGITS = 4;
  public static final int MOST_DIGITS = 8;

  private static final int SHORT_VECTOR = 4;

  private static final Pattern LONG_FRACTION =
      Pattern.compile("(?<![\\w.])-?\\d+\\.\\d{3,}(?:[eE][+-]?\\d+)?");

  /* How one likes to read numbers is one choice for all that a program shows. */
  private static volatile int digits = USUAL_DIGITS;

  private Numbers() {}

  /**
   * Sets how many significant digits numbers have at most, in everything that is written from now
   * on.
   *
   * @param most from {@link #FEWEST_DIGITS} to {@link #MOST_DIGITS}
   */
  public static void writeWith(int most) {
    digits = Math.clamp(most, FEWEST_DIGITS, MOST_DIGITS);
  }

  /** A number without a needless fraction: {@code −8}, {@code 0.05}, {@code 1.235e−7}. */
  public static String brief(double value) {
    if (!Double.isFinite(value)) {
      return minus(NumPyText.number(value));
    }
    if (value == 0) {
      return Math.copySign(1, value) < 0 ? "−0" : "0";
    }
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      return minus(Long.toString((long) value));
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    BigDecimal shortest = rounded.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < digits) {
      return minus(shortest.toPlainString());
    }
    BigDecimal mantissa = shortest.movePointLeft(exponent);
    return minus(mantissa.stripTrailingZeros().toPlainString() + "e" + exponent);
  }

  /** A number of a type: a float shows that it is one, {@code 16.0}; a bool is a word. */
  public static String brief(double value, DType dtype) {
    if (dtype == DType.BOOL) {
      return value != 0 ? "True" : "False";
    }
    String text = brief(value);
    boolean whole = text.chars().allMatch(c -> Character.isDigit(c) || c == '−');
    return dtype.isFloating() && whole ? text + ".0" : text;
  }

  /** A scalar's value, a short vector in full, otherwise its shape, and its type if unusual. */
  public static String of(Seen seen) {
    return switch (seen) {
      case Seen.Whole(Tensor tensor) -> full(tensor, SHORT_VECTOR);
      case Seen.Summary summary -> kind(summary.shape(), summary.dtype());
    };
  }

  private static String kind(Shape shape, DType dtype) {
    return dtype == DType.FLOAT32 ? shape.toString() : shape + " " + dtype;
  }

  /** As {@link #of}, but vectors of up to {@code most} elements in full. */
  static String full(Tensor tensor, int most) {
    if (tensor.isScalar()) {
      return brief(tensor.getDouble(0), tensor.dtype());
    }
    if (tensor.rank() != 1 || tensor.size() > most) {
      return kind(tensor.shape(), tensor.dtype());
    }
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < tensor.size(); i++) {
      text.add(brief(tensor.getDouble(i), tensor.dtype()));
    }
    return text.toString();
  }

  /** As {@link #of} for a gradient: numbers without a needless fraction. */
  public static String gradient(Seen seen) {
    if (seen instanceof Seen.Whole(Tensor tensor)) {
      if (tensor.isScalar()) {
        return brief(tensor.getDouble(0));
      }
      if (tensor.rank() == 1 && tensor.size() < SHORT_VECTOR) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < tensor.size(); i++) {
          text.add(brief(tensor.getDouble(i)));
        }
        return text.toString();
      }
    }
    return seen.shape().toString();
  }

  /**
   * Every digit: the shortest text that reads back as the same number, arrays as NumPy has them.
   */
  public static String exact(Seen seen) {
    return switch (seen) {
      case Seen.Whole(Tensor tensor) -> minus(NumPyText.str(tensor));
      case Seen.Summary s ->
          "%s %s, min %s, max %s, mean %s, norm %s, %d not finite"
              .formatted(
                  s.shape(),
                  s.dtype(),
                  brief(s.min()),
                  brief(s.max()),
                  brief(s.mean()),
                  brief(s.norm()),
                  s.nonFinite());
    };
  }

  /** The Euclidean norm of all elements. */
  public static double norm(Seen seen) {
    return switch (seen) {
      case Seen.Whole(Tensor tensor) -> {
        double squares = 0;
        for (int i = 0; i < tensor.size(); i++) {
          squares += tensor.getDouble(i) * tensor.getDouble(i);
        }
        yield Math.sqrt(squares);
      }
      case Seen.Summary summary -> summary.nonFinite() > 0 ? Double.NaN : summary.norm();
    };
  }

  /** Whether a gradient is so small, but not zero, that hardly anything is learnt from it. */
  public static boolean hasVanished(Seen gradient) {
    double norm = norm(gradient);
    return norm > 0 && norm < VANISHED;
  }

  /** Whether a gradient is so large that a step along it leads anywhere. */
  public static boolean hasExploded(Seen gradient) {
    return norm(gradient) > EXPLODED;
  }

  /** Whether some element is nan or infinite. */
  public static boolean hasNonFinite(Seen seen) {
    return switch (seen) {
      case Seen.Whole(Tensor tensor) -> {
        boolean found = false;
        for (int i = 0; i < tensor.size(); i++) {
          found |= !Double.isFinite(tensor.getDouble(i));
        }
        yield found;
      }
      case Seen.Summary summary -> summary.nonFinite() > 0;
    };
  }

  /** A text with the long fractions in it as {@link #brief} has them: {@code [−0.001662]}. */
  public static String shortened(String text) {
    return LONG_FRACTION
        .matcher(text)
        .replaceAll(number -> brief(Double.parseDouble(number.group())));
  }

  /** The text with real minus signs. */
  public static String minus(String text) {
    return text.replace('-', '−');
  }
}
