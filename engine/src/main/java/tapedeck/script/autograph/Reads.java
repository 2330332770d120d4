package tapedeck.script.autograph;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.Scope;

/** The names that expressions read. */
final class Reads {
  private Reads() {}

  /** Adds the names that an expression reads. */
  static void in(@Nullable Expression expression, Set<String> into) {
    switch (expression) {
      case null -> {}
      case Expression.Name name -> into.add(name.id());
      case Expression.Literal literal -> {}
      case Expression.Binary binary -> {
        in(binary.left(), into);
        in(binary.right(), into);
      }
      case Expression.Call call -> {
        in(call.callee(), into);
        call.arguments().forEach(argument -> in(argument.value(), into));
      }
      case Expression.Attribute attribute -> in(attribute.object(), into);
      case Expression.Subscript subscript -> {
        in(subscript.object(), into);
        in(subscript.index(), into);
      }
      case Expression.Slicing slicing -> {
        in(slicing.start(), into);
        in(slicing.stop(), into);
        in(slicing.step(), into);
      }
      case Expression.Unary unary -> in(unary.operand(), into);
      case Expression.Not not -> in(not.operand(), into);
      case Expression.Junction junction -> all(junction.operands(), into);
      case Expression.Comparison comparison -> all(comparison.operands(), into);
      case Expression.Conditional conditional -> {
        in(conditional.test(), into);
        in(conditional.body(), into);
        in(conditional.orElse(), into);
      }
      case Expression.Lambda lambda -> {
        defaults(lambda.parameters(), into);
        Set<String> inner = new HashSet<>();
        in(lambda.body(), inner);
        free(inner, lambda.scope(), into);
      }
      case Expression.TupleDisplay tuple -> all(tuple.items(), into);
      case Expression.ListDisplay list -> all(list.items(), into);
      case Expression.SetDisplay set -> all(set.items(), into);
      case Expression.DictDisplay dict ->
          dict.items()
              .forEach(item -> {
                in(item.key(), into);
                in(item.value(), into);
              });
      case Expression.Starred starred -> in(starred.value(), into);
      case Expression.Comprehension made -> {
        Set<String> inner = new HashSet<>();
        in(made.element(), inner);
        in(made.value(), inner);
        made.clauses()
            .forEach(clause -> {
              in(clause.iterable(), inner);
              all(clause.conditions(), inner);
            });
        free(inner, made.scope(), into);
      }
      case Expression.Walrus walrus -> in(walrus.value(), into);
      case Expression.Formatted formatted -> parts(formatted, into);
    }
  }

  static void all(Iterable<Expression> expressions, Set<String> into) {
    expressions.forEach(each -> in(each, into));
  }

  static void defaults(ParameterList parameters, Set<String> into) {
    parameters.parameters().forEach(parameter -> in(parameter.defaultValue(), into));
  }

  /** Adds what is read in a function and does not belong to it. */
  static void free(Set<String> inner, Scope scope, Set<String> into) {
    for (String name : inner) {
      if (!scope.locals().contains(name) || scope.nonlocals().contains(name)) {
        into.add(name);
      }
    }
  }

  /** Adds what storing to a target reads: {@code x} of {@code x[i] = …}. */
  static void byStoring(Expression target, Set<String> into) {
    switch (target) {
      case Expression.Name name -> {}
      case Expression.TupleDisplay tuple -> tuple.items().forEach(item -> byStoring(item, into));
      case Expression.ListDisplay list -> list.items().forEach(item -> byStoring(item, into));
      case Expression.Starred starred -> byStoring(starred.value(), into);
      default -> in(target, into);
    }
  }

  private static void parts(Expression.Formatted formatted, Set<String> into) {
    for (Expression.Part part : formatted.parts()) {
      if (part instanceof Expression.Field field) {
        in(field.value(), into);
        if (field.spec() != null) {
          parts(field.spec(), into);
        }
      }
    }
  }
}
