package tapedeck.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.Scope;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Does what statements say. */
final class Statements {
  /** How a statement ended. */
  private enum Outcome {
    NEXT,
    BREAK,
    CONTINUE,
    RETURN
  }

  private final Machine machine;
  private final Blocks blocks;

  Statements(Machine machine) {
    this.machine = machine;
    this.blocks = new Blocks(machine);
  }

  void run(List<Statement> body, Frame frame) {
    block(body, frame);
  }

  private Outcome block(List<Statement> body, Frame frame) {
    for (int i = 0; i < body.size(); i++) {
      Outcome outcome = statement(body.get(i), frame);
      if (outcome != Outcome.NEXT) {
        return outcome;
      }
    }
    return Outcome.NEXT;
  }

  private void begin(Place head) {
    machine.step();
    machine.count();
    machine.at(head);
    machine.engine().at(head);
    machine.listener().statementBegins(head, machine.depth());
  }

  private Outcome statement(Statement statement, Frame frame) {
    if (!(statement instanceof Statement.While || statement instanceof Statement.If)) {
      begin(statement.head());
    }
    switch (statement) {
      case Statement.Evaluate evaluate -> {
        value(evaluate.value(), frame);
        changed(evaluate.value(), frame);
      }
      case Statement.Assign assign -> {
        Value value = value(assign.value(), frame);
        for (Expression target : assign.targets()) {
          store(target, value, frame);
        }
      }
      case Statement.Augment augment -> augment(augment, frame);
      case Statement.Annotate annotate -> {
        if (annotate.value() != null) {
          store(annotate.target(), value(annotate.value(), frame), frame);
        }
      }
      case Statement.If branches -> {
        return branch(branches, frame);
      }
      case Statement.For loop -> {
        return loop(loop, frame);
      }
      case Statement.While loop -> {
        return loop(loop, frame);
      }
      case Statement.With with -> {
        return with(with, 0, frame);
      }
      case Statement.Return result -> {
        frame.result = result.value() == null ? None.NONE : value(result.value(), frame);
        return Outcome.RETURN;
      }
      case Statement.Break end -> {
        return Outcome.BREAK;
      }
      case Statement.Continue again -> {
        return Outcome.CONTINUE;
      }
      case Statement.Try trying -> {
        return attempt(trying, frame);
      }
      case Statement.Define define -> define(define, frame);
      case Statement.DefineClass define -> defineClass(define, frame);
      case Statement.Delete delete -> delete.targets().forEach(t -> delete(t, frame));
      case Statement.Assert check -> check(check, frame);
      case Statement.Raise raise -> throw raise(raise, frame);
      case Statement.Import imports -> imports(imports, frame);
      case Statement.ImportFrom imports -> imports(imports, frame);
      case Statement.Pass pass -> {}
      case Statement.Declare declare -> {}
    }
    return Outcome.NEXT;
  }

  private Value value(Expression expression, Frame frame) {
    return machine.expressions().value(expression, frame);
  }

  /** Tells of a list that a method call may have changed: {@code history.append(x)}. */
  private void changed(Expression expression, Frame frame) {
    if (!machine.isSilent()
        && expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name name) {
      Value value = frame.find(name.id());
      if (value instanceof ListValue || value instanceof DictValue || value instanceof SetValue) {
        told(name.place(), frame.home(name.id()), name.id(), value);
      }
    }
  }

  /** Binds a name and tells of it. */
  void bind(Expression.Name name, Value value, Frame frame) {
    bind(name.id(), name.place(), value, frame);
  }

  private void bind(String name, Place place, Value value, Frame frame) {
    Frame home = frame.home(name);
    home.names.put(name, value);
    if (home.kind != Frame.Kind.COMPREHENSION) {
      told(place, home, name, value);
    }
  }

  private void told(Place place, Frame home, String name, Value value) {
    if (!machine.isSilent()) {
      machine.count();
      machine.listener().bound(place, home.label, name, Glimpse.of(value));
    }
  }

  /** Assigns to a target of any shape. */
  void store(Expression target, Value value, Frame frame) {
    switch (target) {
      case Expression.Name name -> bind(name, value, frame);
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        machine.objects().assign(object, attribute.name(), value);
        if (attribute.object() instanceof Expression.Name name) {
          told(attribute.place(), frame, name.id() + "." + attribute.name(), value);
        }
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        machine.operations().setItem(object, index, value);
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      case Expression.TupleDisplay tuple -> unpack(tuple.items(), value, tuple.place(), frame);
      case Expression.ListDisplay list -> unpack(list.items(), value, list.place(), frame);
      default -> throw Raise.type("cannot assign to this");
    }
  }

  private void unpack(List<Expression> targets, Value value, Place place, Frame frame) {
    machine.at(place);
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      star = targets.get(i) instanceof Expression.Starred ? i : star;
    }
    List<Value> items = machine.operations().unpack(value, targets.size(), star);
    for (int i = 0; i < targets.size(); i++) {
      Expression target =
          targets.get(i) instanceof Expression.Starred starred ? starred.value() : targets.get(i);
      store(target, items.get(i), frame);
    }
  }

  private void augment(Statement.Augment augment, Frame frame) {
    switch (augment.target()) {
      case Expression.Name name -> {
        Value old = value(name, frame);
        bind(name, combined(augment, old, frame), frame);
      }
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        Value old = machine.objects().attribute(object, attribute.name());
        Value made = combined(augment, old, frame);
        machine.objects().assign(object, attribute.name(), made);
        if (attribute.object() instanceof Expression.Name name) {
          told(attribute.place(), frame, name.id() + "." + attribute.name(), made);
        }
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        Value old = machine.operations().item(object, index);
        machine.operations().setItem(object, index, combined(augment, old, frame));
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      default -> throw Raise.type("cannot assign to this");
    }
  }

  private Value combined(Statement.Augment augment, Value old, Frame frame) {
    Value by = value(augment.value(), frame);
    Place target = augment.target().place();
    Place added = augment.value().place();
    machine.at(augment.place(), given -> given == old ? target : given == by ? added : null);
    return machine.operations().inPlace(augment.operator(), old, by);
  }

  private Outcome branch(Statement.If branches, Frame frame) {
    for (Statement.Branch branch : branches.branches()) {
      begin(branch.head());
      if (machine.expressions().truth(branch.test(), frame)) {
        return block(branch.body(), frame);
      }
    }
    return block(branches.orElse(), frame);
  }

  private Outcome loop(Statement.For loop, Frame frame) {
    Value iterable = value(loop.iterable(), frame);
    Place source = loop.iterable().place();
    machine.at(source, given -> source);
    Iterator<Value> values = machine.iterate(iterable);
    boolean first = true;
    while (hasNext(values, source)) {
      if (!first) {
        begin(loop.head());
        machine.at(source, given -> source);
      }
      first = false;
      store(loop.target(), values.next(), frame);
      Outcome outcome = block(loop.body(), frame);
      if (outcome == Outcome.BREAK) {
        return Outcome.NEXT;
      }
      if (outcome == Outcome.RETURN) {
        return outcome;
      }
    }
    return block(loop.orElse(), frame);
  }

  private boolean hasNext(Iterator<Value> values, Place source) {
    machine.step();
    machine.at(source, given -> source);
    return values.hasNext();
  }

  private Outcome loop(Statement.While loop, Frame frame) {
    while (true) {
      begin(loop.head());
      if (!machine.expressions().truth(loop.test(), frame)) {
        return block(loop.orElse(), frame);
      }
      Outcome outcome = block(loop.body(), frame);
      if (outcome == Outcome.BREAK) {
        return Outcome.NEXT;
      }
      if (outcome == Outcome.RETURN) {
        return outcome;
      }
    }
  }

  private Outcome with(Statement.With with, int index, Frame frame) {
    if (index == with.items().size()) {
      return block(with.body(), frame);
    }
    Statement.Item item = with.items().get(index);
    Value manager = value(item.context(), frame);
    machine.at(item.context().place());
    machine.engine().at(item.context().place());
    Value entered = blocks.enter(manager);
    Outcome outcome;
    try {
      if (item.target() != null) {
        store(item.target(), entered, frame);
      }
      outcome = with(with, index + 1, frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.asRaise(e);
      machine.engine().at(item.context().place());
      if (blocks.exit(manager, raise)) {
        return Outcome.NEXT;
      }
      throw raise;
    }
    machine.at(item.context().place());
    machine.engine().at(item.context().place());
    blocks.exit(manager, null);
    return outcome;
  }

  private Outcome attempt(Statement.Try trying, Frame frame) {
    Outcome outcome;
    try {
      outcome = handled(trying, frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.asRaise(e);
      Outcome last = block(trying.finish(), frame);
      if (last != Outcome.NEXT) {
        return last;
      }
      throw raise;
    }
    Value result = frame.result;
    Outcome last = block(trying.finish(), frame);
    if (last == Outcome.NEXT) {
      frame.result = result;
      return outcome;
    }
    return last;
  }

  private Outcome handled(Statement.Try trying, Frame frame) {
    Outcome outcome;
    int depth = machine.frames().size();
    try {
      outcome = block(trying.body(), frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.asRaise(e);
      while (machine.frames().size() > depth) {
        machine.frames().pop();
      }
      for (Statement.Handler handler : trying.handlers()) {
        if (catches(handler, raise, frame)) {
          return handle(handler, raise, frame);
        }
      }
      throw raise;
    }
    return outcome == Outcome.NEXT ? block(trying.orElse(), frame) : outcome;
  }

  private boolean catches(Statement.Handler handler, Raise raise, Frame frame) {
    if (handler.type() == null) {
      return true;
    }
    Value type = value(handler.type(), frame);
    machine.at(handler.type().place());
    List<Value> types = type instanceof Tuple tuple ? tuple.items() : List.of(type);
    for (Value each : types) {
      if (!(each instanceof ClassValue named) || !named.isSubclassOf(Exceptions.BASE_EXCEPTION)) {
        throw Raise.type("catching classes that do not inherit from BaseException is not allowed");
      }
      if (raise.exception().type().isSubclassOf(named)) {
        return true;
      }
    }
    return false;
  }

  private Outcome handle(Statement.Handler handler, Raise raise, Frame frame) {
    begin(handler.head());
    machine.handling().push(raise.exception());
    if (!handler.name().isEmpty()) {
      bind(handler.name(), handler.head(), raise.exception(), frame);
    }
    try {
      return block(handler.body(), frame);
    } finally {
      machine.handling().pop();
      if (!handler.name().isEmpty()) {
        frame.home(handler.name()).names.remove(handler.name());
      }
    }
  }

  private Raise raise(Statement.Raise raise, Frame frame) {
    if (raise.exception() == null) {
      Instance current = machine.handling().peek();
      return current == null
          ? Raise.of(Exceptions.RUNTIME_ERROR, "No active exception to reraise")
          : new Raise(current, null);
    }
    Value value = value(raise.exception(), frame);
    machine.at(raise.place());
    Value made = value instanceof ClassValue type ? machine.call(type, Arguments.NONE) : value;
    if (!(made instanceof Instance exception) || !Exceptions.isException(exception)) {
      return Raise.type("exceptions must derive from BaseException");
    }
    if (raise.cause() != null) {
      exception.attributes().put("__cause__", value(raise.cause(), frame));
      machine.at(raise.place());
    }
    return new Raise(exception, null);
  }

  private void check(Statement.Assert check, Frame frame) {
    if (!machine.expressions().truth(check.test(), frame)) {
      Value[] arguments =
          check.message() == null ? new Value[0] : new Value[] {value(check.message(), frame)};
      machine.at(check.test().place());
      throw new Raise(Exceptions.instance(Exceptions.ASSERTION_ERROR, arguments), null);
    }
  }

  private void delete(Expression target, Frame frame) {
    switch (target) {
      case Expression.Name name -> {
        Frame home = frame.home(name.id());
        machine.at(name.place());
        if (home.names.remove(name.id()) == null) {
          value(name, frame);
          throw Raise.of(Exceptions.NAME_ERROR, "name '%s' is not defined".formatted(name.id()));
        }
        if (!machine.isSilent()) {
          machine.count();
          machine.listener().unbound(name.place(), home.label, name.id());
        }
      }
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        machine.objects().delete(object, attribute.name());
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        machine.operations().deleteItem(object, index);
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      case Expression.TupleDisplay tuple -> tuple.items().forEach(t -> delete(t, frame));
      case Expression.ListDisplay list -> list.items().forEach(t -> delete(t, frame));
      default -> throw Raise.type("cannot delete this");
    }
  }

  private void imports(Statement.Import imports, Frame frame) {
    for (Statement.Alias module : imports.modules()) {
      machine.at(module.place());
      boolean whole = module.alias().isEmpty() && module.name().contains(".");
      Value found = machine.modules().module(module.name());
      String root = module.name().split("\\.", 2)[0];
      bind(
          module.alias().isEmpty() ? root : module.alias(),
          module.place(),
          whole ? machine.modules().module(root) : found,
          frame);
    }
  }

  private void imports(Statement.ImportFrom imports, Frame frame) {
    for (Statement.Alias name : imports.names()) {
      machine.at(name.place());
      Value found = machine.modules().member(imports.module(), name.name());
      bind(name.alias().isEmpty() ? name.name() : name.alias(), name.place(), found, frame);
    }
  }

  private void define(Statement.Define define, Frame frame) {
    Value function =
        function(
            define.name(),
            define.parameters(),
            define.scope(),
            frame,
            inner -> {
              block(define.body(), inner);
              return inner.result;
            });
    bind(define.name(), define.namePlace(), decorated(define.decorators(), function, frame), frame);
  }

  private Value decorated(List<Expression> decorators, Value made, Frame frame) {
    Value value = made;
    for (Expression decorator : decorators.reversed()) {
      Value function = value(decorator, frame);
      machine.at(decorator.place());
      value = machine.call(function, Arguments.of(value));
    }
    return value;
  }

  Value lambda(Expression.Lambda lambda, Frame frame) {
    return function(
        "<lambda>",
        lambda.parameters(),
        lambda.scope(),
        frame,
        inner -> value(lambda.body(), inner));
  }

  /** The body of a function. */
  private interface Body {
    Value run(Frame frame);
  }

  private Function function(
      String name, ParameterList declared, Scope scope, Frame frame, Body body) {
    List<Parameters.Parameter> parameters = new ArrayList<>();
    for (ParameterList.Parameter parameter : declared.parameters()) {
      Expression given = parameter.defaultValue();
      parameters.add(
          new Parameters.Parameter(
              parameter.name(), parameter.kind(), given == null ? null : value(given, frame)));
    }
    Function.Code code =
        (self, arguments) -> {
          Frame inner = frame.function(self, scope);
          for (int i = 0; i < arguments.length; i++) {
            inner.names.put(parameters.get(i).name(), arguments[i]);
          }
          return machine.enter(
              self,
              machine.place(),
              inner,
              () -> {
                for (int i = 0; i < arguments.length; i++) {
                  ParameterList.Parameter parameter = declared.parameters().get(i);
                  told(parameter.place(), inner, parameter.name(), arguments[i]);
                }
                return body.run(inner);
              });
        };
    return new Function(
        name, qualified(name, frame), new Parameters(parameters), code, frame.owner());
  }

  private static String qualified(String name, Frame frame) {
    return switch (frame.kind) {
      case SCRIPT -> name;
      case CLASS -> frame.qualifiedName() + "." + name;
      case FUNCTION, COMPREHENSION -> frame.qualifiedName() + ".<locals>." + name;
    };
  }

  private void defineClass(Statement.DefineClass define, Frame frame) {
    List<ClassValue> bases = new ArrayList<>();
    for (Expression.Argument base : define.bases()) {
      if (base.kind() != Expression.Argument.Kind.POSITIONAL) {
        machine.at(base.place());
        throw Raise.refused("a keyword in the head of a class", "Name base classes only.");
      }
      Value value = value(base.value(), frame);
      machine.at(base.place());
      bases.add(Objects.base(value));
    }
    machine.at(define.namePlace());
    ClassValue type =
        ClassValue.defined(
            define.name(), bases.isEmpty() ? List.of(Types.OBJECT) : List.copyOf(bases));
    Frame body = frame.classBody(type, define.scope());
    block(define.body(), body);
    type.attributes().putAll(body.names);
    bind(define.name(), define.namePlace(), decorated(define.decorators(), type, frame), frame);
  }
}
