package tapedeck.app.builder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Script;
import tapedeck.script.ScriptError;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.tape.Place;
import tapedeck.trace.Source;

/** Finds the rows that a script could have been written from. */
final class RowsReader {
  private final Source source;
  private final List<Rows.Variable> variables = new ArrayList<>();
  private final List<Rows.Expression> expressions = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private String target = "";

  private RowsReader(String text) {
    source = new Source(text);
  }

  /** The rows whose script this is, but for blank lines; null if the script has another shape. */
  static @Nullable Rows read(String text) {
    Script script;
    try {
      script = Script.parse(text);
    } catch (ScriptError notPython) {
      return null;
    }
    Rows rows = new RowsReader(text).rows(script.body());
    return rows != null && squeezed(rows.script()).equals(squeezed(text)) ? rows : null;
  }

  /** The comments and blank lines that a script begins with. */
  static String heading(String text) {
    int end = 0;
    while (end < text.length()) {
      int next = text.indexOf('\n', end);
      String line = text.substring(end, next < 0 ? text.length() : next).strip();
      if (next < 0 || !line.isEmpty() && !line.startsWith("#")) {
        break;
      }
      end = next + 1;
    }
    return text.substring(0, end);
  }

  private static List<String> squeezed(String text) {
    return text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  private @Nullable Rows rows(List<Statement> body) {
    for (Statement statement : body) {
      boolean fits =
          switch (statement) {
            case Statement.Import imported -> true;
            case Statement.Assign assign -> variable(assign) || gradient(assign);
            case Statement.With with -> tape(with);
            case Statement.Evaluate print -> true;
            default -> false;
          };
      if (!fits) {
        return null;
      }
    }
    return new Rows(variables, expressions, target, sources);
  }

  private boolean variable(Statement.Assign assign) {
    String name = onlyName(assign);
    Place literal = Knob.initial(assign.value());
    if (name != null && literal != null) {
      variables.add(new Rows.Variable(name, source.at(literal)));
    }
    return name != null && literal != null;
  }

  private static @Nullable String onlyName(Statement.Assign assign) {
    return assign.targets().size() == 1
            && assign.targets().getFirst() instanceof Expression.Name name
        ? name.id()
        : null;
  }

  private boolean tape(Statement.With with) {
    return with.body().stream().allMatch(this::expression);
  }

  private boolean expression(Statement statement) {
    if (!(statement instanceof Statement.Assign assign)) {
      return false;
    }
    String name = onlyName(assign);
    Set<String> known = new LinkedHashSet<>();
    variables.forEach(variable -> known.add(variable.name()));
    expressions.forEach(row -> known.add(row.name()));
    String formula = source.at(assign.value().place());
    if (name != null
        && FormulaReader.read(formula, known) instanceof FormulaReader.Result.Good good) {
      expressions.add(new Rows.Expression(name, good.formula()));
      return true;
    }
    return false;
  }

  /** {@code dz_dx, dz_dy = tape.gradient(z, [x, y])}. */
  private boolean gradient(Statement.Assign assign) {
    if (!(assign.value() instanceof Expression.Call call)
        || call.arguments().size() != 2
        || !(call.arguments().getFirst().value() instanceof Expression.Name of)) {
      return false;
    }
    target = of.id();
    switch (call.arguments().get(1).value()) {
      case Expression.Name one -> sources.add(one.id());
      case Expression.ListDisplay list ->
          list.items().forEach(item -> sources.add(source.at(item.place())));
      default -> {
        return false;
      }
    }
    return true;
  }
}
