package tapedeck.script.autograph;

import java.util.List;
import java.util.Set;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;

/** Which names statements bind, and how they may leave the block they stand in. */
public final class Assigned {
  private Assigned() {}

  /** Adds the names that statements bind. */
  public static void in(List<Statement> body, Set<String> into) {
    for (Statement statement : body) {
      targets(statement).forEach(target -> to(target, into));
      if (statement instanceof Statement.With with) {
        with.items()
            .forEach(item -> {
              if (item.target() != null) {
                to(item.target(), into);
              }
            });
      }
      blocks(statement).forEach(block -> in(block, into));
    }
  }

  /** Adds the names that a target binds. */
  public static void to(Expression target, Set<String> into) {
    switch (target) {
      case Expression.Name name -> into.add(name.id());
      case Expression.TupleDisplay tuple -> tuple.items().forEach(item -> to(item, into));
      case Expression.ListDisplay list -> list.items().forEach(item -> to(item, into));
      case Expression.Starred starred -> to(starred.value(), into);
      default -> {}
    }
  }

  /** Whether statements put something into an object or a container, which both sides share. */
  public static boolean inObjects(List<Statement> body) {
    return body.stream()
        .anyMatch(s ->
            targets(s).stream().anyMatch(Assigned::isInObject)
                || blocks(s).stream().anyMatch(Assigned::inObjects));
  }

  private static List<Expression> targets(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> assign.targets();
      case Statement.Augment augment -> List.of(augment.target());
      case Statement.Annotate annotate -> List.of(annotate.target());
      case Statement.For loop -> List.of(loop.target());
      default -> List.of();
    };
  }

  private static boolean isInObject(Expression target) {
    return switch (target) {
      case Expression.Attribute attribute -> true;
      case Expression.Subscript subscript -> true;
      case Expression.TupleDisplay tuple -> tuple.items().stream().anyMatch(Assigned::isInObject);
      case Expression.ListDisplay list -> list.items().stream().anyMatch(Assigned::isInObject);
      default -> false;
    };
  }

  /** Whether statements may return. */
  public static boolean returns(List<Statement> body) {
    return body.stream()
        .anyMatch(
            s -> s instanceof Statement.Return || blocks(s).stream().anyMatch(Assigned::returns));
  }

  /** The kind of the first loop with an else; empty if there is none. */
  public static String elseOfLoop(List<Statement> body) {
    for (Statement statement : body) {
      String kind =
          switch (statement) {
            case Statement.For loop when !loop.orElse().isEmpty() -> "for";
            case Statement.While loop when !loop.orElse().isEmpty() -> "while";
            default -> "";
          };
      for (List<Statement> block : blocks(statement)) {
        kind = kind.isEmpty() ? elseOfLoop(block) : kind;
      }
      if (!kind.isEmpty()) {
        return kind;
      }
    }
    return "";
  }

  /** Whether statements return, whatever happens. */
  public static boolean surelyReturns(List<Statement> body) {
    return body.stream()
        .anyMatch(s ->
            switch (s) {
              case Statement.Return result -> true;
              case Statement.With with -> surelyReturns(with.body());
              case Statement.If branches ->
                  surelyReturns(branches.orElse())
                      && branches.branches().stream().allMatch(b -> surelyReturns(b.body()));
              default -> false;
            });
  }

  /** Whether statements may leave the loop around them, or begin its next turn. */
  public static boolean breaks(List<Statement> body) {
    return body.stream()
        .anyMatch(s ->
            s instanceof Statement.Break
                || s instanceof Statement.Continue
                || !(s instanceof Statement.For || s instanceof Statement.While)
                    && blocks(s).stream().anyMatch(Assigned::breaks));
  }

  /** The blocks of a statement. */
  static List<List<Statement>> blocks(Statement statement) {
    return switch (statement) {
      case Statement.If branches ->
          java.util.stream.Stream.concat(
                  branches.branches().stream().map(Statement.Branch::body),
                  java.util.stream.Stream.of(branches.orElse()))
              .toList();
      case Statement.For loop -> List.of(loop.body(), loop.orElse());
      case Statement.While loop -> List.of(loop.body(), loop.orElse());
      case Statement.With with -> List.of(with.body());
      case Statement.Try trying ->
          java.util.stream.Stream.concat(
                  trying.handlers().stream().map(Statement.Handler::body),
                  java.util.stream.Stream.of(trying.body(), trying.orElse(), trying.finish()))
              .toList();
      default -> List.of();
    };
  }
}
