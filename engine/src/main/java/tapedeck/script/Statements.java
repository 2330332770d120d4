package tapedeck.script;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Assigned;
import tapedeck.script.autograph.Refused;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Does what statements say. */
final class Statements {
  private final Machine machine;
  private final Storing storing;
  private final Attempts attempts;
  private final Definitions definitions;

  Statements(Machine machine) {
    this.machine = machine;
    this.storing = new Storing(machine);
    this.attempts = new Attempts(machine);
    this.definitions = new Definitions(machine);
  }

  Storing storing() {
    return storing;
  }

  Attempts attempts() {
    return attempts;
  }

  Definitions definitions() {
    return definitions;
  }

  Ending block(List<Statement> body, Frame frame) {
    for (int i = 0; i < body.size(); i++) {
      Statement next = body.get(i);
      if (next instanceof Statement.If branches
          && machine.capture() != null
          && Assigned.returns(List.of(branches))) {
        return branch(branches, body.subList(i + 1, body.size()), frame);
      }
      Ending outcome = statement(next, frame);
      if (outcome != Ending.NEXT) {
        return outcome;
      }
    }
    return Ending.NEXT;
  }

  /** A branch that may return: AutoGraph lets what follows belong to the side that does not. */
  private Ending branch(Statement.If branches, List<Statement> rest, Frame frame) {
    if (Assigned.surelyReturns(branches.branches().getFirst().body())) {
      return branch(branches, 0, List.of(), rest, frame);
    }
    boolean last = branches.branches().size() == 1 && Assigned.surelyReturns(branches.orElse());
    return last
        ? branch(branches, 0, rest, List.of(), frame)
        : followed(branch(branches, 0, List.of(), List.of(), frame), rest, frame);
  }

  void begin(Place head) {
    machine.step();
    machine.at(head);
    machine.engine().at(head);
    machine.listener().statementBegins(head, machine.depth());
    Capture capture = machine.capture();
    if (capture != null && capture.isLive() && !machine.isSilent()) {
      capture.add(new Step.Begin(head));
    }
  }

  Ending statement(Statement statement, Frame frame) {
    if (!(statement instanceof Statement.While || statement instanceof Statement.If)) {
      begin(statement.head());
    }
    switch (statement) {
      case Statement.Evaluate evaluate -> {
        try {
          value(evaluate.value(), frame);
        } catch (RuntimeException e) {
          if (!isPruned(evaluate, e)) {
            throw e;
          }
        }
        storing.changed(evaluate.value(), frame);
      }
      case Statement.Assign assign -> {
        Value value = value(assign.value(), frame);
        for (Expression target : assign.targets()) {
          storing.store(target, value, frame);
        }
      }
      case Statement.Augment augment -> storing.augment(augment, frame);
      case Statement.Annotate annotate -> {
        if (annotate.value() != null) {
          storing.store(annotate.target(), value(annotate.value(), frame), frame);
        }
        definitions.annotated(annotate, frame);
      }
      case Statement.If branches -> {
        return branch(branches, frame);
      }
      case Statement.Match match -> {
        return block(new Matching(machine).chosen(match, frame), frame);
      }
      case Statement.For loop -> {
        return loop(loop, frame);
      }
      case Statement.While loop -> {
        return loop(loop, frame);
      }
      case Statement.With with -> {
        return attempts.with(with, 0, frame);
      }
      case Statement.Return result -> {
        frame.result = result.value() == null ? None.NONE : value(result.value(), frame);
        return Ending.RETURN;
      }
      case Statement.Break end -> {
        return Ending.BREAK;
      }
      case Statement.Continue again -> {
        return Ending.CONTINUE;
      }
      case Statement.Try trying -> {
        return attempts.attempt(trying, frame);
      }
      case Statement.Define define -> definitions.define(define, frame);
      case Statement.DefineClass define -> definitions.defineClass(define, frame);
      case Statement.Delete delete -> delete.targets().forEach(t -> storing.delete(t, frame));
      case Statement.Assert check -> check(check, frame);
      case Statement.Raise raise -> throw attempts.raise(raise, frame);
      case Statement.Import imports -> imports(imports, frame);
      case Statement.ImportFrom imports -> imports(imports, frame);
      case Statement.Yield yield -> throw new IllegalStateException("yield outside a generator");
      case Statement.Pass pass -> {}
      case Statement.Declare declare -> {}
    }
    return Ending.NEXT;
  }

  private Value value(Expression expression, Frame frame) {
    return machine.expressions().value(expression, frame);
  }

  private Ending branch(Statement.If branches, Frame frame) {
    return branch(branches, 0, List.of(), List.of(), frame);
  }

  /**
   * @param then what is done behind the first branch
   * @param otherwise what is done behind the others
   */
  private Ending branch(
      Statement.If branches,
      int from,
      List<Statement> then,
      List<Statement> otherwise,
      Frame frame) {
    for (int i = from; i < branches.branches().size(); i++) {
      Statement.Branch branch = branches.branches().get(i);
      begin(branch.head());
      Value test = value(branch.test(), frame);
      if (machine.capture() != null) {
        int next = i + 1;
        if (Assigned.inObjects(List.of(branches))
            || Assigned.inObjects(then)
            || Assigned.inObjects(otherwise)) {
          machine.autoGraph().giveUp(test);
        }
        machine.at(branch.test().place());
        Ending chosen =
            machine
                .autoGraph()
                .choose(
                    test,
                    machine.autoGraph().outputs(branches, frame),
                    frame,
                    () -> followed(block(branch.body(), frame), then, frame),
                    () ->
                        followed(
                            branch(branches, next, List.of(), List.of(), frame), otherwise, frame));
        if (chosen != null) {
          return chosen;
        }
      }
      if (machine.expressions().truth(branch.test(), test)) {
        return followed(block(branch.body(), frame), i == from ? then : otherwise, frame);
      }
    }
    return followed(
        block(branches.orElse(), frame),
        from < branches.branches().size() ? otherwise : List.of(),
        frame);
  }

  private Ending followed(Ending ending, List<Statement> rest, Frame frame) {
    return ending != Ending.NEXT || rest.isEmpty() ? ending : block(rest, frame);
  }

  /** Runs the body of a function, or the end of one. */
  Ending body(List<Statement> body, Frame frame) {
    return block(body, frame);
  }

  private Ending loop(Statement.For loop, Frame frame) {
    Value iterable = value(loop.iterable(), frame);
    Place source = loop.iterable().place();
    machine.at(source, given -> source);
    if (machine.autoGraph().loops(iterable) && canTurn(loop.body(), loop.orElse())) {
      machine.autoGraph().loop(loop, frame, iterable);
      return Ending.NEXT;
    }
    boolean ofGraph = machine.autoGraph().hasLooped(iterable);
    Graph.Part part = ofGraph && machine.graph() instanceof Graph graph ? graph.next() : null;
    Iterator<Value> values = machine.iterate(iterable);
    boolean first = true;
    while (hasNext(values, source)) {
      boolean silent = ofGraph && !first;
      if (!first) {
        begin(loop.head());
        machine.at(source, given -> source);
      }
      first = false;
      storing.store(loop.target(), values.next(), frame);
      Ending outcome = turn(part, silent, loop.body(), frame);
      if (machine.autoGraph().takeBreak()) {
        machine.at(source);
        throw Refused.brokenFor();
      }
      if (outcome == Ending.BREAK) {
        return Ending.NEXT;
      }
      if (outcome == Ending.RETURN) {
        return outcome;
      }
    }
    return block(loop.orElse(), frame);
  }

  /** Whether a graph leaves out an operation that would fail, as nobody wants its result. */
  private boolean isPruned(Statement.Evaluate evaluate, RuntimeException e) {
    boolean traced =
        evaluate.value() instanceof Expression.Call
            && machine.capture() instanceof Capture capture
            && capture.isLive();
    if (!traced || e instanceof Halt) {
      return false;
    }
    Place expression = evaluate.value().place();
    if (e instanceof GraphFault fault) {
      return fault.at(machine.place()).isPure(expression);
    }
    try {
      machine.failures().asRaise(e);
    } catch (GraphFault fault) {
      return fault.isPure(expression);
    }
    return false;
  }

  boolean hasNext(Iterator<Value> values, Place source) {
    machine.step();
    machine.at(source, given -> source);
    return values.hasNext();
  }

  private Ending turn(
      Graph.@Nullable Part part, boolean silent, List<Statement> body, Frame frame) {
    if (part == null || !(machine.graph() instanceof Graph graph)) {
      return block(body, frame);
    }
    Ending[] ending = {Ending.NEXT};
    graph.within(part, () -> ending[0] = silent ? quietly(body, frame) : block(body, frame));
    return ending[0];
  }

  /** A turn of a loop in a graph, whose body Python went through before. */
  private Ending quietly(List<Statement> body, Frame frame) {
    return machine.withoutPrinting(() -> block(body, frame));
  }

  /** Whether the body of a loop can be gone through once for all; the function fails if not. */
  private boolean canTurn(List<Statement> body, List<Statement> orElse) {
    boolean can =
        orElse.isEmpty()
            && !Assigned.breaks(body)
            && !Assigned.returns(body)
            && !Assigned.inObjects(body);
    Capture capture = machine.capture();
    if (capture != null && capture.converts() && Assigned.returns(body)) {
      throw Refused.returnInLoop();
    }
    if (!can && capture != null) {
      capture.fail();
    }
    return can;
  }

  private Ending loop(Statement.While loop, Frame frame) {
    boolean ofGraph = machine.autoGraph().loops(loop, frame);
    if (ofGraph && canTurn(loop.body(), loop.orElse())) {
      machine.autoGraph().loop(loop, frame);
      return Ending.NEXT;
    }
    Graph.Part part = ofGraph && machine.graph() instanceof Graph graph ? graph.next() : null;
    boolean first = true;
    while (true) {
      begin(loop.head());
      if (!machine.expressions().truth(loop.test(), frame)) {
        return block(loop.orElse(), frame);
      }
      boolean silent = ofGraph && !first;
      first = false;
      Ending outcome = turn(part, silent, loop.body(), frame);
      if (machine.autoGraph().takeBreak()) {
        machine.at(loop.head());
        throw Refused.brokenWhile();
      }
      if (outcome == Ending.BREAK) {
        return Ending.NEXT;
      }
      if (outcome == Ending.RETURN) {
        return outcome;
      }
    }
  }

  private void check(Statement.Assert check, Frame frame) {
    if (!machine.expressions().unconverted(check.test(), frame)) {
      Value[] arguments =
          check.message() == null ? new Value[0] : new Value[] {value(check.message(), frame)};
      machine.at(check.test().place());
      throw new Raise(Exceptions.instance(Exceptions.ASSERTION_ERROR, arguments), null);
    }
  }

  private void imports(Statement.Import imports, Frame frame) {
    for (Statement.Alias module : imports.modules()) {
      machine.at(module.place());
      boolean whole = module.alias().isEmpty() && module.name().contains(".");
      Value found = machine.modules().module(module.name());
      String root = module.name().split("\\.", 2)[0];
      storing.bind(
          module.alias().isEmpty() ? root : module.alias(),
          module.place(),
          whole ? machine.modules().module(root) : found,
          frame);
    }
  }

  private void imports(Statement.ImportFrom imports, Frame frame) {
    for (Statement.Alias name : imports.names()) {
      machine.at(name.place());
      if (name.name().equals("*")) {
        machine
            .modules()
            .exported(imports.module())
            .forEach((each, value) -> storing.bind(each, name.place(), value, frame));
      } else {
        Value found = machine.modules().member(imports.module(), name.name());
        String as = name.alias().isEmpty() ? name.name() : name.alias();
        storing.bind(as, name.place(), found, frame);
      }
    }
  }
}
