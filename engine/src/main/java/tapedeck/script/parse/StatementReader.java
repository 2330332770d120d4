package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.Pattern;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Operator;
import tapedeck.tape.Place;

/** Turns the parse tree of a script into syntax. */
final class StatementReader {
  private final Names names = new Names();
  private final ExpressionReader expressions = new ExpressionReader(names);

  /** The yields in the head of the compound statement that was read, which come before it. */
  private List<Statement.Yield> ahead = List.of();

  /** Whether something stood in the script already that must not be ahead of __future__. */
  private boolean begun;

  List<Statement> script(ScriptParser.ScriptContext context) {
    return statements(context.statement());
  }

  /** The statements of some contexts, which follow those read before. */
  List<Statement> statements(List<ScriptParser.StatementContext> contexts) {
    List<Statement> statements = new ArrayList<>(contexts.size());
    for (ScriptParser.StatementContext context : contexts) {
      if (context.simpleLine() != null) {
        line(context.simpleLine(), statements);
      } else {
        Statement compound = compound(context.compound());
        statements.addAll(ahead);
        ahead = List.of();
        statements.add(compound);
      }
    }
    return statements;
  }

  private void line(ScriptParser.SimpleLineContext context, List<Statement> into) {
    for (ScriptParser.SimpleContext each : context.simple()) {
      expressions.begin(each.start);
      Statement statement = simple(each);
      into.addAll(expressions.takeHoisted());
      into.add(statement);
    }
  }

  private List<Statement> block(ScriptParser.BlockContext context) {
    expressions.checkHoisted();
    if (context.simpleLine() == null) {
      return statements(context.statement());
    }
    List<Statement> statements = new ArrayList<>();
    line(context.simpleLine(), statements);
    return statements;
  }

  private Statement simple(ScriptParser.SimpleContext context) {
    Place place = Places.of(context);
    boolean future = context.importFrom() != null;
    boolean text = context.start.getType() == ScriptLexer.STRING;
    Statement statement = simple(context, place);
    begun |= !text && !(future && context.getText().startsWith("from__future__"));
    return statement;
  }

  private Statement simple(ScriptParser.SimpleContext context, Place place) {
    if (context.assignment() != null) {
      return assignment(context.assignment(), place);
    }
    if (context.returning() != null) {
      if (!names.inFunction()) {
        throw Refusal.syntax("'return' outside function", place);
      }
      ScriptParser.ExpressionsContext value = context.returning().expressions();
      return new Statement.Return(value == null ? null : expressions.expressions(value), place);
    }
    if (context.raising() != null) {
      List<ScriptParser.TestContext> parts = context.raising().test();
      return new Statement.Raise(
          parts.isEmpty() ? null : expressions.test(parts.getFirst()),
          parts.size() < 2 ? null : expressions.test(parts.get(1)),
          place);
    }
    if (context.asserting() != null) {
      List<ScriptParser.TestContext> parts = context.asserting().test();
      return new Statement.Assert(
          expressions.test(parts.getFirst()),
          parts.size() < 2 ? null : expressions.test(parts.get(1)),
          place);
    }
    if (context.importFrom() != null) {
      return importFrom(context.importFrom(), place);
    }
    return keyword(context, place);
  }

  private Statement keyword(ScriptParser.SimpleContext context, Place place) {
    String word = context.start.getText();
    return switch (word) {
      case "import" -> imports(context, place);
      case "pass" -> new Statement.Pass(place);
      case "break" -> {
        if (!names.inLoop()) {
          throw Refusal.syntax("'break' outside loop", place);
        }
        yield new Statement.Break(place);
      }
      case "continue" -> {
        if (!names.inLoop()) {
          throw Refusal.syntax("'continue' not properly in loop", place);
        }
        yield new Statement.Continue(place);
      }
      case "del" -> delete(context, place);
      default -> {
        for (TerminalNode name : context.NAME()) {
          if (word.equals("global")) {
            names.declareGlobal(name.getText(), place);
          } else {
            names.declareNonlocal(name.getText(), place);
          }
        }
        yield new Statement.Declare(place);
      }
    };
  }

  private Statement delete(ScriptParser.SimpleContext context, Place place) {
    List<Expression> targets = expressions.targetList(context.targets());
    targets.forEach(target -> Targets.deleted(target, names));
    return new Statement.Delete(targets, place);
  }

  private Statement imports(ScriptParser.SimpleContext context, Place place) {
    List<Statement.Alias> modules = new ArrayList<>();
    for (ScriptParser.DottedAsContext each : context.dottedAs()) {
      String name = each.dotted().getText();
      String alias = each.NAME() == null ? "" : each.NAME().getText().intern();
      names.bind(alias.isEmpty() ? each.dotted().NAME(0).getText() : alias);
      modules.add(new Statement.Alias(name, alias, Places.of(each)));
    }
    return new Statement.Import(modules, place);
  }

  private Statement importFrom(ScriptParser.ImportFromContext context, Place place) {
    if (context.dotted() == null || !context.getChild(1).equals(context.dotted())) {
      throw Refusal.notHere("a relative import is", "A script is one file here.", place);
    }
    List<Statement.Alias> imported = new ArrayList<>();
    for (ScriptParser.NameAsContext each : context.nameAs()) {
      String name = each.NAME(0).getText().intern();
      String alias = each.NAME().size() < 2 ? "" : each.NAME(1).getText().intern();
      names.bind(alias.isEmpty() ? name : alias);
      imported.add(new Statement.Alias(name, alias, Places.of(each)));
    }
    if (imported.isEmpty()) {
      imported.add(new Statement.Alias("*", "", place));
    }
    if (context.dotted().getText().equals("__future__") && begun) {
      throw Refusal.syntax(
          "from __future__ imports must occur at the beginning of the file", place);
    }
    if (context.dotted().getText().equals("__future__")) {
      expressions.keepAnnotations(
          imported.stream().anyMatch(each -> each.name().equals("annotations")));
    }
    return new Statement.ImportFrom(context.dotted().getText(), imported, place);
  }

  private Statement assignment(ScriptParser.AssignmentContext context, Place place) {
    if (context.yielding() != null) {
      return yielding(context.yielding(), List.of(), place);
    }
    ScriptParser.YieldingContext alone = onlyYield(context);
    if (alone != null) {
      return yielding(alone, List.of(), place);
    }
    Expression first = expressions.expressions(context.expressions());
    if (context.augment() != null) {
      return augment(context, first, place);
    }
    if (context.test() != null) {
      return annotate(context, first, place);
    }
    if (context.assigned().isEmpty()) {
      return evaluate(first, context, place);
    }
    List<Expression> all = new ArrayList<>(List.of(first));
    ScriptParser.AssignedContext last = context.assigned().getLast();
    for (ScriptParser.AssignedContext each : context.assigned()) {
      if (each != last) {
        all.add(assigned(each));
      }
    }
    ScriptParser.YieldingContext yielded = onlyYield(last);
    if (yielded != null) {
      all.forEach(target -> Targets.assigned(target, names, all.size() == 1));
      return yielding(yielded, all, place);
    }
    Expression value = assigned(last);
    all.forEach(target -> Targets.assigned(target, names, all.size() == 1));
    if (value instanceof Expression.Starred) {
      throw Refusal.syntax("can't use starred expression here", value.place());
    }
    return new Statement.Assign(all, value, place);
  }

  private static Statement evaluate(
      Expression value, ScriptParser.AssignmentContext context, Place place) {
    if (value instanceof Expression.Starred) {
      throw Refusal.syntax("can't use starred expression here", value.place());
    }
    return new Statement.Evaluate(value, place);
  }

  private Statement augment(
      ScriptParser.AssignmentContext context, Expression target, Place place) {
    if (!Targets.isSingle(target)) {
      throw Refusal.syntax(
          "'%s' is an illegal expression for augmented assignment"
              .formatted(Targets.describe(target)),
          target.place());
    }
    Targets.check(target, names);
    String sign = context.augment().getText();
    return new Statement.Augment(
        target,
        Operator.of(sign.substring(0, sign.length() - 1)),
        assigned(context.assigned(0)),
        place);
  }

  private Statement annotate(
      ScriptParser.AssignmentContext context, Expression target, Place place) {
    if (!Targets.isSingle(target)) {
      throw Refusal.syntax(
          target instanceof Expression.TupleDisplay
              ? "only single target (not tuple) can be annotated"
              : target instanceof Expression.ListDisplay
                  ? "only single target (not list) can be annotated"
                  : "illegal target for annotation",
          target.place());
    }
    Targets.check(target, names);
    return new Statement.Annotate(
        target,
        expressions.annotation(context.test()),
        context.assigned().isEmpty() ? null : assigned(context.assigned(0)),
        place);
  }

  private Expression assigned(ScriptParser.AssignedContext context) {
    if (context.yielding() != null) {
      return expressions.hoist(context.yielding());
    }
    return expressions.expressions(context.expressions());
  }

  /** The yield that a piece of text is, in parentheses or not; null if it is anything else. */
  private static ScriptParser.@Nullable YieldingContext onlyYield(ParseTree context) {
    ParseTree tree = context;
    while (tree.getChildCount() == 1) {
      tree = tree.getChild(0);
    }
    return switch (tree) {
      case ScriptParser.YieldingContext yielding -> yielding;
      case ScriptParser.ParenthesesContext parentheses -> parentheses.yielding();
      case TerminalNode word when word.getParent() instanceof ScriptParser.YieldingContext bare ->
          bare;
      default -> null;
    };
  }

  private Statement yielding(
      ScriptParser.YieldingContext context, List<Expression> targets, Place place) {
    if (!names.inFunction()) {
      throw Refusal.syntax("'yield' outside function", Places.of(context));
    }
    names.yields();
    Expression value =
        context.test() != null
            ? expressions.test(context.test())
            : context.expressions() == null ? null : expressions.expressions(context.expressions());
    return new Statement.Yield(value, context.test() != null, targets, place);
  }

  private Statement compound(ScriptParser.CompoundContext context) {
    begun = true;
    expressions.begin(context.start);
    ParseTree only = context.getChild(0);
    return switch (only) {
      case ScriptParser.BranchingContext branching -> branching(branching);
      case ScriptParser.LoopingContext looping -> looping(looping);
      case ScriptParser.IteratingContext iterating -> iterating(iterating);
      case ScriptParser.ManagingContext managing -> managing(managing);
      case ScriptParser.TryingContext trying -> trying(trying);
      case ScriptParser.DecoratedContext decorated -> decorated(decorated);
      case ScriptParser.MatchingContext matching -> matching(matching);
      default ->
          throw Refusal.notHere("async is", "Write a plain function or loop.", Places.of(context));
    };
  }

  /** From the first token to the colon in front of the block. */
  private static Place head(ParserRuleContext context, ScriptParser.BlockContext block) {
    for (int i = 1; i < context.getChildCount(); i++) {
      if (context.getChild(i) == block && context.getChild(i - 1) instanceof TerminalNode colon) {
        return Places.between(context.start, colon.getSymbol());
      }
    }
    return Places.of(context.start);
  }

  private List<Statement> otherwise(ScriptParser.@Nullable OtherwiseContext context) {
    return context == null ? List.of() : block(context.block());
  }

  private Statement branching(ScriptParser.BranchingContext context) {
    List<Statement.Branch> branches = new ArrayList<>();
    Expression first = expressions.named(context.named());
    List<Statement.Yield> before = expressions.takeHoisted();
    branches.add(
        new Statement.Branch(first, block(context.block()), head(context, context.block())));
    for (ScriptParser.AlternativeContext each : context.alternative()) {
      branches.add(
          new Statement.Branch(
              expressions.named(each.named()), block(each.block()), head(each, each.block())));
    }
    List<Statement> orElse = otherwise(context.otherwise());
    ahead = before;
    return new Statement.If(branches, orElse, Places.of(context));
  }

  private Statement matching(ScriptParser.MatchingContext context) {
    Expression subject = expressions.expressions(context.expressions());
    List<Statement.Yield> before = expressions.takeHoisted();
    PatternReader patterns = new PatternReader(names, expressions);
    List<Statement.Case> cases = new ArrayList<>();
    for (ScriptParser.CasingContext each : context.casing()) {
      Pattern pattern = patterns.patterns(each.patterns());
      String complaint = PatternNames.complaint(pattern);
      if (complaint != null) {
        throw Refusal.syntax(complaint, Places.of(each.patterns()));
      }
      Expression guard = each.named() == null ? null : expressions.named(each.named());
      cases.add(new Statement.Case(pattern, guard, block(each.block()), head(each, each.block())));
      if (pattern instanceof Pattern.Capture capture
          && guard == null
          && each != context.casing().getLast()) {
        throw Refusal.syntax(
            capture.name() == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture '%s' makes remaining patterns unreachable"
                    .formatted(capture.name().id()),
            Places.of(each.patterns()));
      }
    }
    ahead = before;
    return new Statement.Match(
        subject,
        cases,
        Places.between(context.start, context.expressions().stop),
        Places.of(context));
  }

  private Statement looping(ScriptParser.LoopingContext context) {
    Expression test = expressions.named(context.named());
    return new Statement.While(
        test,
        inLoop(() -> block(context.block())),
        otherwise(context.otherwise()),
        head(context, context.block()),
        Places.of(context));
  }

  private List<Statement> inLoop(Supplier<List<Statement>> body) {
    names.loop(1);
    List<Statement> statements = body.get();
    names.loop(-1);
    return statements;
  }

  private Statement iterating(ScriptParser.IteratingContext context) {
    Expression target = expressions.targets(context.targets());
    Expression iterable = expressions.expressions(context.expressions());
    List<Statement.Yield> before = expressions.takeHoisted();
    List<Statement> body = inLoop(() -> block(context.block()));
    List<Statement> orElse = otherwise(context.otherwise());
    ahead = before;
    return new Statement.For(
        target, iterable, body, orElse, head(context, context.block()), Places.of(context));
  }

  private Statement managing(ScriptParser.ManagingContext context) {
    List<Statement.Item> items = new ArrayList<>();
    for (ScriptParser.ManagedContext each : context.managed()) {
      Expression manager = expressions.test(each.test());
      Expression target = each.target() == null ? null : expressions.target(each.target());
      if (target != null) {
        Targets.check(target, names);
      }
      items.add(new Statement.Item(manager, target));
    }
    return new Statement.With(
        items, block(context.block()), head(context, context.block()), Places.of(context));
  }

  private Statement trying(ScriptParser.TryingContext context) {
    List<Statement> body = block(context.block());
    List<Statement.Handler> handlers = new ArrayList<>();
    for (ScriptParser.HandlerContext each : context.handler()) {
      String name = each.NAME() == null ? "" : each.NAME().getText().intern();
      if (!name.isEmpty()) {
        names.bind(name);
      }
      boolean last = each == context.handler().getLast();
      if (each.test() == null && !last) {
        throw Refusal.syntax("default 'except:' must be last", Places.of(each.start));
      }
      handlers.add(
          new Statement.Handler(
              each.test() == null ? null : expressions.test(each.test()),
              name,
              block(each.block()),
              head(each, each.block())));
    }
    return new Statement.Try(
        body,
        handlers,
        otherwise(context.otherwise()),
        context.finishing() == null ? List.of() : block(context.finishing().block()),
        head(context, context.block()),
        Places.of(context));
  }

  private Statement decorated(ScriptParser.DecoratedContext context) {
    List<Expression> decorators =
        context.decorator().stream().map(each -> expressions.named(each.named())).toList();
    return context.definition() != null
        ? definition(context.definition(), decorators)
        : classDefinition(context.classDefinition(), decorators);
  }

  private Statement definition(
      ScriptParser.DefinitionContext context, List<Expression> decorators) {
    ParameterList declared = ParameterReader.definition(context.parameters(), expressions);
    ParameterList parameters =
        context.test() == null
            ? declared
            : new ParameterList(declared.parameters(), expressions.annotation(context.test()));
    Token name = context.NAME().getSymbol();
    String id = names.mangled(name.getText()).intern();
    names.bind(id);
    names.open(Names.Kind.FUNCTION);
    parameters.parameters().forEach(p -> names.parameter(p.name()));
    List<Statement> body = block(context.block());
    return new Statement.Define(
        id,
        parameters,
        body,
        decorators,
        names.close(),
        Places.of(name),
        head(context, context.block()),
        Places.of(context));
  }

  private Statement classDefinition(
      ScriptParser.ClassDefinitionContext context, List<Expression> decorators) {
    List<Expression.Argument> bases = expressions.arguments(context.arguments());
    Token name = context.NAME().getSymbol();
    names.bind(names.mangled(name.getText()));
    names.openClass(name.getText());
    List<Statement> body = block(context.block());
    return new Statement.DefineClass(
        name.getText().intern(),
        bases,
        body,
        decorators,
        names.close(),
        Places.of(name),
        head(context, context.block()),
        Places.of(context));
  }
}
