package tapedeck.script.autograph;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;

/**
 * Which names of a function are read later, at each of its branches and loops. As AutoGraph does,
 * it takes {@code return}, {@code break} and {@code continue} for going on behind them.
 */
public final class Liveness {
  /**
   * At a statement.
   *
   * @param in the names that the statement or what follows reads
   * @param out the names that what follows reads
   */
  public record At(Set<String> in, Set<String> out) {
    public static final At NOTHING = new At(Set.of(), Set.of());
  }

  private final Map<Statement, At> known = new IdentityHashMap<>();

  public Liveness(List<Statement> body) {
    before(body, Set.of());
  }

  public At at(Statement statement) {
    return known.getOrDefault(statement, At.NOTHING);
  }

  private Set<String> before(List<Statement> body, Set<String> after) {
    Set<String> live = after;
    for (int i = body.size() - 1; i >= 0; i--) {
      Statement statement = body.get(i);
      Set<String> in = before(statement, live);
      if (statement instanceof Statement.If
          || statement instanceof Statement.For
          || statement instanceof Statement.While) {
        known.put(statement, new At(in, live));
      }
      live = in;
    }
    return live;
  }

  private Set<String> before(Statement statement, Set<String> after) {
    Set<String> live = new HashSet<>(after);
    switch (statement) {
      case Statement.Evaluate evaluate -> Reads.in(evaluate.value(), live);
      case Statement.Assign assign -> {
        stored(assign.targets(), live);
        Reads.in(assign.value(), live);
      }
      case Statement.Augment augment -> {
        Reads.in(augment.target(), live);
        Reads.in(augment.value(), live);
      }
      case Statement.Annotate annotate -> {
        if (annotate.value() != null) {
          stored(List.of(annotate.target()), live);
          Reads.in(annotate.value(), live);
        }
      }
      case Statement.Yield yield -> {
        stored(yield.targets(), live);
        Reads.in(yield.value(), live);
      }
      case Statement.Return result -> Reads.in(result.value(), live);
      case Statement.Delete delete -> delete.targets().forEach(each -> Reads.in(each, live));
      case Statement.Assert check -> {
        Reads.in(check.test(), live);
        Reads.in(check.message(), live);
      }
      case Statement.Raise raise -> {
        Reads.in(raise.exception(), live);
        Reads.in(raise.cause(), live);
      }
      case Statement.If branches -> {
        Set<String> so = before(branches.orElse(), after);
        for (int i = branches.branches().size() - 1; i >= 0; i--) {
          Statement.Branch branch = branches.branches().get(i);
          Set<String> both = new HashSet<>(so);
          both.addAll(before(branch.body(), after));
          Reads.in(branch.test(), both);
          so = both;
        }
        return so;
      }
      case Statement.Match match -> {
        match.cases().forEach(each -> live.addAll(before(each.body(), after)));
        match.cases().forEach(each -> Reads.in(each.guard(), live));
        Reads.in(match.subject(), live);
      }
      case Statement.For loop -> {
        live.addAll(before(loop.orElse(), after));
        for (int turn = 0; turn < 2; turn++) {
          Set<String> body = new HashSet<>(before(loop.body(), live));
          stored(List.of(loop.target()), body);
          live.addAll(body);
        }
        Reads.in(loop.iterable(), live);
      }
      case Statement.While loop -> {
        live.addAll(before(loop.orElse(), after));
        Reads.in(loop.test(), live);
        for (int turn = 0; turn < 2; turn++) {
          live.addAll(before(loop.body(), live));
        }
      }
      case Statement.With with -> {
        Set<String> body = new HashSet<>(before(with.body(), after));
        for (int i = with.items().size() - 1; i >= 0; i--) {
          Statement.Item item = with.items().get(i);
          if (item.target() != null) {
            stored(List.of(item.target()), body);
          }
          Reads.in(item.context(), body);
        }
        return body;
      }
      case Statement.Try trying -> {
        Set<String> last = before(trying.finish(), after);
        live.addAll(last);
        trying.handlers().forEach(each -> live.addAll(before(each.body(), last)));
        live.addAll(before(trying.body(), before(trying.orElse(), last)));
      }
      case Statement.Define define -> {
        live.remove(define.name());
        Set<String> inner = new HashSet<>(before(define.body(), Set.of()));
        Reads.free(inner, define.scope(), live);
        Reads.defaults(define.parameters(), live);
        Reads.all(define.decorators(), live);
      }
      case Statement.DefineClass define -> {
        live.remove(define.name());
        live.addAll(before(define.body(), Set.of()));
        define.bases().forEach(base -> Reads.in(base.value(), live));
      }
      case Statement.Import imports -> imports.modules().forEach(each -> live.remove(each.alias()));
      case Statement.ImportFrom imports ->
          imports.names().forEach(each -> live.remove(each.alias()));
      case Statement.Pass pass -> {}
      case Statement.Break end -> {}
      case Statement.Continue again -> {}
      case Statement.Declare declare -> {}
    }
    return live;
  }

  private static void stored(List<Expression> targets, Set<String> live) {
    Set<String> names = new HashSet<>();
    targets.forEach(target -> Assigned.to(target, names));
    live.removeAll(names);
    targets.forEach(target -> Reads.byStoring(target, live));
  }
}
