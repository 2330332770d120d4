package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Event;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;

/** What a picture writes about tensors and gradients. */
final class Texts {
  private static final int SMALL_CELLS = 4;
  private static final int LONGEST_RULE = 26;
  private static final int LONGEST_SUM = 18;
  private static final int LONGEST_LIST = 14;
  private static final int MOST_TERMS = 5;

  private Texts() {}

  /** Whether the numbers themselves are written: a scalar or a short vector. */
  static boolean isWritten(Seen seen) {
    return seen instanceof Seen.Whole(Tensor tensor)
        && (tensor.isScalar() || tensor.rank() == 1 && tensor.size() <= SMALL_CELLS);
  }

  /** The value's row of a node: the numbers, or else shape and type. */
  static String value(Seen seen) {
    return isWritten(seen) ? Numbers.of(seen) : shape(seen);
  }

  /** Shape and type; the type is left out where it is the usual one. */
  static String shape(Seen seen) {
    boolean usual = seen.dtype() == DType.FLOAT32;
    return usual ? seen.shape().toString() : seen.shape() + " " + seen.dtype().label();
  }

  /** Shape and type, whatever they are. */
  static String type(Seen seen) {
    return seen.shape() + " " + seen.dtype().label();
  }

  /** A sum in the making: {@code ∂ 6 + 6}. */
  static String growing(@Nullable Seen sum, Seen term) {
    if (sum == null) {
      return "∂ + " + brief(term);
    }
    return "∂ %s + %s".formatted(brief(sum), brief(term));
  }

  /** A gradient with the terms it is the sum of where these are numbers: {@code ∂ 12 = 6 + 6}. */
  static String gradient(Seen sum, List<Seen> terms) {
    String whole = gradient(sum);
    boolean written = terms.size() > 1 && sum.shape().rank() == 0;
    if (!written) {
      return whole;
    }
    if (terms.size() > MOST_TERMS) {
      return whole + " · Σ " + terms.size();
    }
    StringBuilder text = new StringBuilder(whole).append(" =");
    for (int i = 0; i < terms.size(); i++) {
      String number = brief(terms.get(i));
      boolean negative = i > 0 && number.startsWith("−");
      text.append(i == 0 ? " " : negative ? " − " : " + ")
          .append(negative ? number.substring(1) : number);
    }
    return text.length() <= LONGEST_SUM ? text.toString() : whole + " · Σ " + terms.size();
  }

  /** The gradient's row of a node. */
  static String gradient(Seen seen) {
    boolean written = isWritten(seen) && seen.shape().size() < SMALL_CELLS;
    return written ? "∂ " + Numbers.gradient(seen) : "|∂| " + Numbers.brief(Numbers.norm(seen));
  }

  /** A number, or two, or three that are short, or else the shape. */
  static String brief(Seen value) {
    if (value.shape().rank() == 0) {
      return Numbers.gradient(value);
    }
    boolean few = isWritten(value) && value.shape().size() < SMALL_CELLS;
    String numbers = few ? Numbers.gradient(value) : "";
    boolean brief = few && (value.shape().size() <= 2 || numbers.length() <= LONGEST_LIST);
    return brief ? numbers : value.shape().toString();
  }

  /** A factor that has no number. */
  static String factor(String formula) {
    return "× " + (formula.contains(" ") ? "(" + formula + ")" : formula);
  }

  /** A formula as a chip has room for it. */
  static String elided(String formula) {
    if (formula.length() <= LONGEST_RULE) {
      return formula;
    }
    int end = formula.lastIndexOf(' ', LONGEST_RULE - 1);
    return formula.substring(0, end > 2 ? end : LONGEST_RULE - 1).replaceFirst(",$", "") + "…";
  }

  /** The text on an edge: its own contribution, and over what it was summed back. */
  static String chip(Seen value, @Nullable Shape summedFrom) {
    String text = "∂ " + brief(value) + trend(value);
    return summedFrom == null ? text : text + "\nΣ over " + summed(summedFrom, value.shape());
  }

  /** The answer for a source that no gradient came to, where zeros are wanted. */
  static final String ZEROS = "∂ 0 for None";

  /** An arrow where a gradient has all but vanished or has exploded. */
  static String trend(Seen gradient) {
    Trend trend = Trend.of(gradient);
    return trend == null ? "" : trend.arrow();
  }

  /** Over what a gradient of one shape was summed to become one of another: {@code 4 rows}. */
  static String summed(Shape from, Shape to) {
    if (to.size() == 1 && from.rank() > 0) {
      StringJoiner sizes = new StringJoiner(" × ");
      for (int size : from.dims()) {
        sizes.add(String.valueOf(size));
      }
      return sizes.toString();
    }
    List<Integer> axes = new ArrayList<>();
    int added = from.rank() - to.rank();
    for (int axis = 0; axis < from.rank(); axis++) {
      if (axis < added || to.dim(axis - added) != from.dim(axis)) {
        axes.add(axis);
      }
    }
    if (from.rank() == 2 && axes.size() == 1) {
      int axis = axes.getFirst();
      return from.dim(axis) + (axis == 0 ? " rows" : " columns");
    }
    StringJoiner list = new StringJoiner(", ", axes.size() == 1 ? "axis " : "axes ", "");
    axes.forEach(axis -> list.add(String.valueOf(axis)));
    return list.toString();
  }

  /** A pass's answer for a source that no gradient came to; null for any other. */
  static @Nullable String none(Event.@Nullable Result result) {
    return result == null || result.why() == null ? null : result.isNone() ? "∂ None" : ZEROS;
  }

  /** The width of an edge's line, from the size of what flows over it. */
  static double weight(Seen gradient) {
    double norm = Numbers.norm(gradient);
    if (!(norm > 0)) {
      return 1.2;
    }
    return Math.clamp(1.9 + 0.55 * Math.log10(norm), 1.2, 4.4);
  }
}
