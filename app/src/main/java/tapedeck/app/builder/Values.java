package tapedeck.app.builder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a draft means. */
final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d[\\d_]*\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Values() {}

  /** A typed number as Python's float; null if it is none. */
  static @Nullable String python(String typed) {
    String text = typed.strip().replace('−', '-');
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    boolean isFloat = text.contains(".") || text.contains("e") || text.contains("E");
    return isFloat ? text : text + ".0";
  }

  static @Nullable String check(Draft<String> row) {
    String value = python(row.text());
    if (value != null) {
      row.accept(value, "");
    } else {
      String text = row.text().strip();
      String trouble =
          text.isEmpty()
              ? "Give it a number to start with."
              : text.startsWith("[") || text.startsWith("(")
                  ? "A row holds one number; tensors are written in the script."
                  : "This is not a number.";
      boolean comma = python(row.text().replace(',', '.')) != null;
      row.reject(comma ? "Write a point instead of the comma." : trouble, row.good());
    }
    return row.good();
  }

  /**
   * @param known what stands above the row
   */
  static @Nullable Formula check(Draft<Formula> row, Collection<String> known) {
    if (row.text().isBlank() && row.good() == null) {
      row.accept(null, "A formula is made of the names above: 2*x, sin(x)**2, …");
      return null;
    }
    switch (FormulaReader.read(row.text(), known)) {
      case FormulaReader.Result.Good(Formula formula, String note) -> row.accept(formula, note);
      case FormulaReader.Result.Bad(String message, int at) -> {
        Formula before = row.good();
        boolean stillGood = before != null && known.containsAll(before.names());
        row.reject(message, stillGood ? before : null);
      }
    }
    return row.good();
  }

  /** Whether a typed text stands for a formula. */
  static boolean means(String typed, Formula formula) {
    Set<String> names = new HashSet<>(formula.names());
    return FormulaReader.read(typed, names) instanceof FormulaReader.Result.Good good
        && good.formula().python().equals(formula.python());
  }
}
