package tapedeck.app.builder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;

/** The functions that a formula can call without {@code tf.} in front of them. */
final class Functions {
  /** What people call them elsewhere. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "ln", "log",
          "arcsin", "asin",
          "arccos", "acos",
          "arctan", "atan",
          "sum", "reduce_sum",
          "mean", "reduce_mean",
          "average", "reduce_mean",
          "max", "maximum",
          "min", "minimum",
          "sqr", "square");

  private static final Map<String, String> PYTHON = new TreeMap<>();

  static {
    for (Op op : Catalogue.all()) {
      for (String name : op.pythonNames()) {
        PYTHON.merge(
            last(name),
            name,
            (a, b) -> Comparator.comparing(Functions::points).compare(a, b) <= 0 ? a : b);
      }
    }
  }

  private Functions() {}

  private static int points(String name) {
    return (int) name.chars().filter(c -> c == '.').count();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The name in a script of a function written with or without {@code tf.}; null if unknown. */
  static @Nullable String python(String name) {
    if (name.contains(".")) {
      return Catalogue.forPython(name) == null ? null : name;
    }
    String usual = ELSEWHERE.getOrDefault(name, name);
    return PYTHON.get(PYTHON.containsKey(name) ? name : usual);
  }

  /**
   * What TensorFlow calls a function that is known by another name; null if it is known as it is.
   */
  static @Nullable String usual(String name) {
    return PYTHON.containsKey(name) ? null : ELSEWHERE.get(name);
  }

  /** The shortest name by which {@link #python} finds a function again. */
  static String bare(String python) {
    String bare = last(python);
    return python.equals(PYTHON.get(bare)) ? bare : python;
  }

  /** All bare names. */
  static List<String> names() {
    return List.copyOf(PYTHON.keySet());
  }
}
