package tapedeck.script;

import java.util.List;
import java.util.Set;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;

/** Which names statements bind, and how they may leave the block they stand in. */
final class Assigned {
  private Assigned() {}

  /** Adds the names that statements bind. */
  static void in(List<Statement> body, Set<String> into) {
    for (Statement statement : body) {
      switch (statement) {
        case Statement.Assign assign -> assign.targets().forEach(target -> to(target, into));
        case Statement.Augment augment -> to(augment.target(), into);
        case Statement.Annotate annotate -> to(annotate.target(), into);
        case Statement.For loop -> to(loop.target(), into);
        case Statement.With with ->
            with.items()
                .forEach(item -> {
                  if (item.target() != null) {
                    to(item.target(), into);
                  }
                });
        default -> {}
      }
      blocks(statement).forEach(block -> in(block, into));
    }
  }

  /** Adds the names that a target binds. */
  static void to(Expression target, Set<String> into) {
    switch (target) {
      case Expression.Name name -> into.add(name.id());
      case Expression.TupleDisplay tuple -> tuple.items().forEach(item -> to(item, into));
      case Expression.ListDisplay list -> list.items().forEach(item -> to(item, into));
      case Expression.Starred starred -> to(starred.value(), into);
      default -> {}
    }
  }

  /** Whether statements may return. */
  static boolean returns(List<Statement> body) {
    return body.stream()
        .anyMatch(
            s -> s instanceof Statement.Return || blocks(s).stream().anyMatch(Assigned::returns));
  }

  /** Whether statements may leave the loop around them, or begin its next turn. */
  static boolean breaks(List<Statement> body) {
    return body.stream()
        .anyMatch(s ->
            s instanceof Statement.Break
                || s instanceof Statement.Continue
                || !(s instanceof Statement.For || s instanceof Statement.While)
                    && blocks(s).stream().anyMatch(Assigned::breaks));
  }

  private static List<List<Statement>> blocks(Statement statement) {
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
