package tapedeck.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** A piece of a script that has a value. */
public sealed interface Expression {
  Place place();

  record Name(String id, Place place) implements Expression {}

  record Literal(Value value, Place place) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right, Place place)
      implements Expression {}

  record Call(Expression callee, List<Argument> arguments, Place place) implements Expression {
    /** Whether every argument is a plain positional one. */
    public boolean isPlain() {
      for (Argument argument : arguments) {
        if (argument.kind() != Argument.Kind.POSITIONAL) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One argument of a call.
   *
   * @param name the keyword; empty unless it is a keyword argument
   */
  record Argument(Kind kind, String name, Expression value, Place place) {
    /** How an argument was written. */
    public enum Kind {
      POSITIONAL,
      KEYWORD,
      /** {@code *values}. */
      SPREAD,
      /** {@code **mapping}. */
      SPREAD_KEYWORDS
    }
  }

  /**
   * {@code object.name}.
   *
   * @param namePlace where the name behind the point stands
   */
  record Attribute(Expression object, String name, Place namePlace, Place place)
      implements Expression {}

  record Subscript(Expression object, Expression index, Place place) implements Expression {}

  record Slicing(
      @Nullable Expression start, @Nullable Expression stop, @Nullable Expression step, Place place)
      implements Expression {}

  /** {@code -x}, {@code +x}, {@code ~x}. */
  record Unary(char sign, Expression operand, Place place) implements Expression {}

  record Not(Expression operand, Place place) implements Expression {}

  /** {@code a and b and c}, or the same with {@code or}. */
  record Junction(boolean and, List<Expression> operands, Place place) implements Expression {}

  /** {@code first < second <= third}: one relation fewer than operands. */
  record Comparison(List<Expression> operands, List<Relation> relations, Place place)
      implements Expression {}

  /** What a comparison asks. */
  enum Relation {
    LESS("<", "__lt__", "__gt__"),
    LESS_EQUAL("<=", "__le__", "__ge__"),
    GREATER(">", "__gt__", "__lt__"),
    GREATER_EQUAL(">=", "__ge__", "__le__"),
    EQUAL("==", "__eq__", "__eq__"),
    NOT_EQUAL("!=", "__ne__", "__ne__"),
    IN("in", "__contains__", ""),
    NOT_IN("not in", "__contains__", ""),
    IS("is", "", ""),
    IS_NOT("is not", "", "");

    private final String sign;
    private final String method;
    private final String reflected;

    Relation(String sign, String method, String reflected) {
      this.sign = sign;
      this.method = method;
      this.reflected = reflected;
    }

    public String sign() {
      return sign;
    }

    /** The method that a class defines for it. */
    public String method() {
      return method;
    }

    /** The method of the right operand that is tried next. */
    public String reflected() {
      return reflected;
    }
  }

  /** {@code body if test else orElse}. */
  record Conditional(Expression test, Expression body, Expression orElse, Place place)
      implements Expression {}

  record Lambda(ParameterList parameters, Expression body, Scope scope, Place place)
      implements Expression {}

  record TupleDisplay(List<Expression> items, Place place) implements Expression {}

  record ListDisplay(List<Expression> items, Place place) implements Expression {}

  record SetDisplay(List<Expression> items, Place place) implements Expression {}

  /** {@code {key: value, **more}}. */
  record DictDisplay(List<DictItem> items, Place place) implements Expression {}

  /**
   * @param key null for {@code **value}
   */
  record DictItem(@Nullable Expression key, Expression value) {}

  /** {@code *values} where several values may stand. */
  record Starred(Expression value, Place place) implements Expression {}

  /** {@code [element for x in xs if …]} and its relatives. */
  record Comprehension(
      Kind kind,
      Expression element,
      @Nullable Expression value,
      List<Clause> clauses,
      Scope scope,
      Place place)
      implements Expression {
    /** What a comprehension makes. */
    public enum Kind {
      LIST,
      SET,
      DICT,
      GENERATOR
    }
  }

  /** {@code for target in iterable if … if …}. */
  record Clause(Expression target, Expression iterable, List<Expression> conditions) {}

  /** {@code name := value}. */
  record Walrus(Name target, Expression value, Place place) implements Expression {}

  /** An f-string: literal text and fields in turn. */
  record Formatted(List<Part> parts, Place place) implements Expression {}

  /** A part of an f-string. */
  sealed interface Part {}

  record Text(String text) implements Part {}

  /**
   * {@code {value!r:spec}}.
   *
   * @param label what {@code =} puts in front; empty without it
   * @param conversion {@code 'r'}, {@code 's'}, {@code 'a'} or 0
   * @param spec null without a colon
   */
  record Field(
      String label, Expression value, char conversion, @Nullable Formatted spec, Place place)
      implements Part {}
}
