package tapedeck.app.builder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A small script as rows: variables, formulas of them, and which formula to differentiate.
 *
 * @param target the name of the formula to differentiate; empty for none
 * @param sources the names of the variables to differentiate with respect to, in row order
 */
record Rows(
    List<Variable> variables, List<Expression> expressions, String target, Set<String> sources) {

  static final Rows EMPTY = new Rows(List.of(), List.of(), "", Set.of());

  /**
   * A variable with its starting value.
   *
   * @param value a Python number: {@code 2.0}
   */
  record Variable(String name, String value) {}

  record Expression(String name, Formula formula) {}

  /** Something small to begin with. */
  static Rows example() {
    Formula formula =
        FormulaReader.read("sin(x * y) + x**2", Set.of("x", "y"))
                instanceof FormulaReader.Result.Good good
            ? good.formula()
            : new Formula.Name("x");
    return new Rows(
        List.of(new Variable("x", "2.0"), new Variable("y", "3.0")),
        List.of(new Expression("z", formula)),
        "z",
        Set.of("x", "y"));
  }

  /** The sources in the order of their variables. */
  List<String> orderedSources() {
    return variables.stream().map(Variable::name).filter(sources::contains).toList();
  }

  /** Whether there is something to differentiate, and something to do it with respect to. */
  boolean hasGradient() {
    return !target.isEmpty() && !orderedSources().isEmpty();
  }

  /** Whether a formula is made of a variable, be it through others. */
  boolean dependsOn(String expression, String variable) {
    Set<String> made = new LinkedHashSet<>(Set.of(variable));
    for (Expression row : expressions) {
      boolean uses = row.formula().names().stream().anyMatch(made::contains);
      if (uses) {
        made.add(row.name());
      } else {
        made.remove(row.name());
      }
    }
    return made.contains(expression);
  }

  /** The name that the script gives to a gradient: {@code dz_dx}. */
  static String gradientName(String target, String source) {
    return "d" + target + "_d" + source;
  }

  /** The script that does what the rows say. */
  String script() {
    StringBuilder text = new StringBuilder("import tensorflow as tf\n");
    if (!variables.isEmpty()) {
      text.append('\n');
      variables.forEach(
          v -> text.append(v.name()).append(" = tf.Variable(").append(v.value()).append(")\n"));
    }
    if (!expressions.isEmpty()) {
      text.append("\nwith tf.GradientTape() as tape:\n");
      for (Expression row : expressions) {
        String formula = row.formula().python();
        text.append("    ").append(row.name()).append(" = ").append(formula).append('\n');
      }
    }
    if (hasGradient()) {
      appendGradient(text);
    }
    return text.toString();
  }

  private void appendGradient(StringBuilder text) {
    List<String> wanted = orderedSources();
    List<String> names = wanted.stream().map(name -> gradientName(target, name)).toList();
    String asked = wanted.size() == 1 ? wanted.getFirst() : "[" + String.join(", ", wanted) + "]";
    text.append('\n')
        .append(String.join(", ", names))
        .append(" = tape.gradient(%s, %s)\n".formatted(target, asked));
    for (String source : wanted) {
      String name = gradientName(target, source);
      String shown = dependsOn(target, source) ? name + ".numpy()" : name;
      text.append("print(f\"d%s/d%s = {%s}\")\n".formatted(target, source, shown));
    }
  }
}
