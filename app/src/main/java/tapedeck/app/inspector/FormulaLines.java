package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.app.inspector.Page.Piece;
import tapedeck.trace.Explanation;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;

/** Lines of formulas on how a gradient passes an operation. */
final class FormulaLines {
  private FormulaLines() {}

  /** {@code ∂s/∂x = 2 · x = 6}; empty where there is no derivative. */
  static Optional<List<Piece>> derivative(
      String s, Explanation.Term term, boolean computedAlready) {
    boolean isConstant = term.note().equals("constant, not watched");
    if (term.derivative().isEmpty() || isConstant) {
      return Optional.empty();
    }
    List<Piece> line = new ArrayList<>();
    Seen local = term.local();
    String of = "∂%s/∂%s = ".formatted(s, bracketed(term.operand()));
    line.add(Page.plain(of + term.derivative()));
    if (local != null && computedAlready) {
      String number = Numbers.gradient(local);
      boolean isNumber = term.derivative().matches("[−\\d.]+");
      if (isNumber && local.shape().rank() > 0) {
        line.add(Page.plain(" for each of its %,d elements".formatted(local.shape().size())));
      } else if (!number.equals(term.derivative())) {
        line.add(Page.plain(" = "));
        line.add(Page.forward(number));
      }
    }
    return Optional.of(line);
  }

  /** A name, or an expression in the brackets that it needs behind ∂. */
  static String bracketed(String name) {
    boolean brackets = name.startsWith("(") && name.indexOf(')') == name.length() - 1;
    return name.contains(" ") && !brackets ? "(" + name + ")" : name;
  }

  /** {@code to x: −8 × 1 = −8}, or why nothing flows; empty if nothing is known. */
  static Optional<List<Piece>> flow(Explanation.Term term, @Nullable Seen upstream) {
    List<Piece> line = new ArrayList<>();
    line.add(Page.plain("to %s: ".formatted(term.operand())));
    if (term.contribution() != null) {
      line.add(Page.gradient(term.arithmetic(upstream)));
      if (!term.note().isEmpty()) {
        line.add(Page.soft(", " + term.note()));
      }
    } else if (!term.note().isEmpty()) {
      line.add(Page.soft(term.note()));
    } else {
      return Optional.empty();
    }
    return Optional.of(line);
  }
}
