package tapedeck.tensor;

import org.jspecify.annotations.Nullable;

/**
 * How NumPy prints arrays: what {@code np.set_printoptions} sets.
 *
 * @param precision most digits behind the point; negative for as many as tell a number from its
 *     neighbours
 * @param mode {@code maxprec}, {@code maxprec_equal}, {@code fixed} or {@code unique}
 * @param threshold how many elements are printed before an array is summarised
 * @param edge how many elements a summary shows at each end of an axis
 * @param width the length of a line
 * @param suppress whether small numbers are printed as 0 rather than with exponents
 * @param sign {@code -}, {@code +} or a space before numbers that are not negative
 */
public record NumPyStyle(
    int precision,
    String mode,
    int threshold,
    int edge,
    int width,
    boolean suppress,
    String nan,
    String inf,
    String sign,
    Formatter formatter) {
  /** Writes elements in a way of its own. */
  @FunctionalInterface
  public interface Formatter {
    /** What an element is written as; null for one of a type it does not concern. */
    @Nullable String text(Tensor tensor, int index);
  }

  /** The one that concerns no type. */
  public static final Formatter PLAIN = (tensor, index) -> null;

  public static final NumPyStyle DEFAULT =
      new NumPyStyle(8, "maxprec", 1000, 3, 75, false, "nan", "inf", "-", PLAIN);

  /** Whether numbers are cut at the precision even where fewer digits would do. */
  boolean isFixed() {
    return mode.equals("fixed");
  }

  boolean isEqual() {
    return isFixed() || mode.equals("maxprec_equal");
  }

  /** The most digits behind the point. */
  int digits() {
    return precision < 0 || mode.equals("unique") ? Integer.MAX_VALUE / 2 : precision;
  }
}
