package tapedeck.script.parse;

import java.util.List;
import tapedeck.script.syntax.Expression;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.None;
import tapedeck.script.value.Value;

/** What may stand on the left of {@code =}, and what Python says of the rest. */
final class Targets {
  private Targets() {}

  /** Checks a target of a loop or a {@code with} and binds its names. */
  static void check(Expression target, Names names) {
    check(target, names, "cannot assign to ", "");
  }

  /**
   * As {@link #check}, for the left side of {@code =}.
   *
   * @param alone whether it is the only target of the statement
   */
  static void assigned(Expression target, Names names, boolean alone) {
    if (target instanceof Expression.Starred) {
      throw Refusal.syntax("starred assignment target must be in a list or tuple", target.place());
    }
    boolean nested =
        target instanceof Expression.TupleDisplay || target instanceof Expression.ListDisplay;
    boolean plain =
        !alone
            || target instanceof Expression.Comparison
            || target instanceof Expression.Comprehension made
                && made.kind() == Expression.Comprehension.Kind.GENERATOR
            || target instanceof Expression.Conditional
            || target instanceof Expression.Lambda
            || target instanceof Expression.Junction
            || target instanceof Expression.Not
            || target instanceof Expression.Literal literal && isConstant(literal.value());
    check(
        target,
        names,
        "cannot assign to ",
        nested || plain ? "" : " here. Maybe you meant '==' instead of '='?");
  }

  static void deleted(Expression target, Names names) {
    check(target, names, "cannot delete ", "");
  }

  /** A name, attribute or subscript, for {@code +=} and annotations. */
  static boolean isSingle(Expression target) {
    return target instanceof Expression.Name
        || target instanceof Expression.Attribute
        || target instanceof Expression.Subscript;
  }

  private static void check(Expression target, Names names, String complaint, String advice) {
    switch (target) {
      case Expression.Name name -> {
        if (name.id().equals("__debug__")) {
          throw Refusal.syntax("cannot assign to __debug__", name.place());
        }
        names.bind(name.id());
      }
      case Expression.Attribute attribute -> {}
      case Expression.Subscript subscript -> {}
      case Expression.TupleDisplay tuple -> all(tuple.items(), names, complaint, target);
      case Expression.ListDisplay list -> all(list.items(), names, complaint, target);
      case Expression.Starred starred -> check(starred.value(), names, complaint, advice);
      default -> throw Refusal.syntax(complaint + describe(target) + advice, target.place());
    }
  }

  private static void all(List<Expression> items, Names names, String complaint, Expression whole) {
    if (items.stream().filter(Expression.Starred.class::isInstance).count() > 1) {
      throw Refusal.syntax("multiple starred expressions in assignment", whole.place());
    }
    items.forEach(item -> check(item, names, complaint, ""));
  }

  private static boolean isConstant(Value value) {
    return value instanceof Bool || value == None.NONE;
  }

  /** What Python calls a piece of syntax. */
  static String describe(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal ->
          literal.value() == Ellipsis.ELLIPSIS
              ? "ellipsis"
              : literal.value() == None.NONE
                  ? "None"
                  : literal.value() instanceof Bool bool ? bool.toString() : "literal";
      case Expression.Call call -> "function call";
      case Expression.Binary binary -> "expression";
      case Expression.Unary unary -> "expression";
      case Expression.Not not -> "expression";
      case Expression.Junction junction -> "expression";
      case Expression.Comparison comparison -> "comparison";
      case Expression.Conditional conditional -> "conditional expression";
      case Expression.Lambda lambda -> "lambda";
      case Expression.SetDisplay set -> "set display";
      case Expression.DictDisplay dict -> "dict literal";
      case Expression.Formatted formatted -> "f-string expression";
      case Expression.Walrus walrus -> "named expression";
      case Expression.TupleDisplay tuple -> "tuple";
      case Expression.ListDisplay list -> "list";
      case Expression.Starred starred -> "starred";
      case Expression.Name name -> "name";
      case Expression.Attribute attribute -> "attribute";
      case Expression.Subscript subscript -> "subscript";
      case Expression.Slicing slicing -> "slice";
      case Expression.Comprehension made ->
          switch (made.kind()) {
            case LIST -> "list comprehension";
            case SET -> "set comprehension";
            case DICT -> "dict comprehension";
            case GENERATOR -> "generator expression";
          };
    };
  }
}
