package tapedeck.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Operator;
import tapedeck.tape.Place;

/** A piece of a script that does something. */
public sealed interface Statement {
  Place place();

  /** The place of the part that a view shows as current: all, or the head of a block. */
  default Place head() {
    return place();
  }

  record Evaluate(Expression value, Place place) implements Statement {}

  /** {@code a = b = value}. */
  record Assign(List<Expression> targets, Expression value, Place place) implements Statement {}

  record Augment(Expression target, Operator operator, Expression value, Place place)
      implements Statement {}

  /** {@code name: annotation = value}. */
  record Annotate(Expression target, Annotation annotation, @Nullable Expression value, Place place)
      implements Statement {}

  /**
   * {@code target = yield value}, or {@code yield from value}.
   *
   * @param targets what is sent is assigned to each of them
   */
  record Yield(
      @Nullable Expression value, boolean delegating, List<Expression> targets, Place place)
      implements Statement {}

  record Return(@Nullable Expression value, Place place) implements Statement {}

  record Delete(List<Expression> targets, Place place) implements Statement {}

  record Pass(Place place) implements Statement {}

  record Break(Place place) implements Statement {}

  record Continue(Place place) implements Statement {}

  /** {@code global} or {@code nonlocal}: known to the {@link Scope} already. */
  record Declare(Place place) implements Statement {}

  record Assert(Expression test, @Nullable Expression message, Place place) implements Statement {}

  record Raise(@Nullable Expression exception, @Nullable Expression cause, Place place)
      implements Statement {}

  record Import(List<Alias> modules, Place place) implements Statement {}

  record ImportFrom(String module, List<Alias> names, Place place) implements Statement {}

  /**
   * @param name with points for a module: {@code matplotlib.pyplot}
   * @param alias empty without {@code as}
   */
  record Alias(String name, String alias, Place place) {}

  record If(List<Branch> branches, List<Statement> orElse, Place place) implements Statement {
    @Override
    public Place head() {
      return branches.getFirst().head();
    }
  }

  /** {@code if} or {@code elif} with its block. */
  record Branch(Expression test, List<Statement> body, Place head) {}

  record Match(Expression subject, List<Case> cases, Place head, Place place)
      implements Statement {}

  /** A pattern of a {@code match} with its block. */
  record Case(Pattern pattern, @Nullable Expression guard, List<Statement> body, Place head) {}

  record While(
      Expression test, List<Statement> body, List<Statement> orElse, Place head, Place place)
      implements Statement {}

  record For(
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> orElse,
      Place head,
      Place place)
      implements Statement {}

  record With(List<Item> items, List<Statement> body, Place head, Place place)
      implements Statement {}

  /**
   * @param target null without {@code as}
   */
  record Item(Expression context, @Nullable Expression target) {}

  record Try(
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> orElse,
      List<Statement> finish,
      Place head,
      Place place)
      implements Statement {}

  /**
   * @param type null for a bare {@code except:}
   * @param name empty without {@code as}
   */
  record Handler(@Nullable Expression type, String name, List<Statement> body, Place head) {}

  /**
   * @param namePlace where the name stands behind {@code def}
   */
  record Define(
      String name,
      ParameterList parameters,
      List<Statement> body,
      List<Expression> decorators,
      Scope scope,
      Place namePlace,
      Place head,
      Place place)
      implements Statement {}

  record DefineClass(
      String name,
      List<Expression.Argument> bases,
      List<Statement> body,
      List<Expression> decorators,
      Scope scope,
      Place namePlace,
      Place head,
      Place place)
      implements Statement {}
}
