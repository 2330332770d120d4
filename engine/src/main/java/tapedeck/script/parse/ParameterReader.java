package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Annotation;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.ParameterList.Parameter;
import tapedeck.script.value.Parameters;
import tapedeck.tape.Place;

/** Turns the parse trees of parameters into syntax, and checks their order. */
final class ParameterReader {
  private final List<Parameter> all = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Parameters.Kind kind = Parameters.Kind.NORMAL;
  private boolean hadDefault;
  private @Nullable Annotation annotation;
  private @Nullable Place bareStar;

  private final ExpressionReader expressions;

  private ParameterReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  static ParameterList definition(
      ScriptParser.@Nullable ParametersContext context, ExpressionReader expressions) {
    ParameterReader reader = new ParameterReader(expressions);
    if (context != null) {
      for (ScriptParser.ParameterContext each : context.parameter()) {
        int last = each.test().size() - 1;
        boolean hasDefault = each.children.stream().anyMatch(c -> c.getText().equals("="));
        reader.annotation =
            each.children.stream().anyMatch(c -> c.getText().equals(":"))
                ? expressions.annotation(each.test(0))
                : null;
        reader.add(each, each.NAME(), hasDefault ? expressions.test(each.test(last)) : null);
      }
    }
    return reader.list();
  }

  static ParameterList lambda(
      ScriptParser.@Nullable PlainParametersContext context, ExpressionReader expressions) {
    ParameterReader reader = new ParameterReader(expressions);
    if (context != null) {
      for (ScriptParser.PlainParameterContext each : context.plainParameter()) {
        reader.add(each, each.NAME(), each.test() == null ? null : expressions.test(each.test()));
      }
    }
    return reader.list();
  }

  private void add(
      ParserRuleContext context, @Nullable TerminalNode name, @Nullable Expression defaultValue) {
    String sign = context.start.getText();
    Place place = Places.of(context);
    switch (sign) {
      case "/" -> {
        if (all.isEmpty() || kind != Parameters.Kind.NORMAL) {
          throw Refusal.syntax(
              all.isEmpty() ? "at least one argument must precede /" : "/ must be ahead of *",
              place);
        }
        all.replaceAll(p ->
            new Parameter(
                p.name(),
                Parameters.Kind.POSITIONAL_ONLY,
                p.defaultValue(),
                p.annotation(),
                p.place()));
      }
      case "*" -> {
        if (kind == Parameters.Kind.KEYWORD_ONLY) {
          throw Refusal.syntax("* argument may appear only once", place);
        }
        kind = Parameters.Kind.KEYWORD_ONLY;
        if (name == null) {
          bareStar = place;
        } else {
          declare(name.getSymbol(), Parameters.Kind.REST, null);
        }
      }
      case "**" -> {
        if (name != null) {
          declare(name.getSymbol(), Parameters.Kind.KEYWORDS, null);
        }
      }
      default -> {
        if (name != null) {
          plain(name.getSymbol(), defaultValue, place);
        }
      }
    }
  }

  private void plain(Token name, @Nullable Expression defaultValue, Place place) {
    if (kind == Parameters.Kind.NORMAL && defaultValue == null && hadDefault) {
      throw Refusal.syntax("non-default argument follows default argument", place);
    }
    hadDefault |= defaultValue != null;
    bareStar = null;
    declare(name, kind, defaultValue);
  }

  private void declare(Token name, Parameters.Kind as, @Nullable Expression defaultValue) {
    Place place = Places.of(name);
    if (!seen.add(name.getText())) {
      throw Refusal.syntax(
          "duplicate argument '%s' in function definition".formatted(name.getText()), place);
    }
    if (!all.isEmpty() && all.getLast().kind() == Parameters.Kind.KEYWORDS) {
      throw Refusal.syntax("arguments cannot follow var-keyword argument", place);
    }
    all.add(new Parameter(expressions.mangled(name), as, defaultValue, annotation, place));
  }

  private ParameterList list() {
    if (bareStar != null) {
      throw Refusal.syntax("named arguments must follow bare *", bareStar);
    }
    return new ParameterList(all);
  }
}
