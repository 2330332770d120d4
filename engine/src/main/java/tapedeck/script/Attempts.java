package tapedeck.script;

import java.util.List;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Traceback;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Does {@code with}, {@code try} and {@code raise}. */
final class Attempts {
  private final Machine machine;
  private final Blocks blocks;

  Attempts(Machine machine) {
    this.machine = machine;
    this.blocks = new Blocks(machine);
  }

  Blocks blocks() {
    return blocks;
  }

  private Value value(Expression expression, Frame frame) {
    return machine.expressions().value(expression, frame);
  }

  private Ending block(List<Statement> body, Frame frame) {
    return machine.statements().block(body, frame);
  }

  Ending with(Statement.With with, int index, Frame frame) {
    if (index == with.items().size()) {
      return block(with.body(), frame);
    }
    Statement.Item item = with.items().get(index);
    Value manager = value(item.context(), frame);
    machine.at(item.context().place());
    machine.engine().at(item.context().place());
    Capture capture = machine.capture();
    boolean written =
        capture != null && capture.isLive() && manager instanceof tapedeck.script.value.HostObject;
    Value entered =
        capture != null && written
            ? capture.open(() -> blocks.enter(manager), manager)
            : blocks.enter(manager);
    Ending outcome;
    try {
      if (item.target() != null) {
        machine.statements().storing().store(item.target(), entered, frame);
      }
      outcome = with(with, index + 1, frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.failures().asRaise(e);
      machine.engine().at(item.context().place());
      if (blocks.exit(manager, raise)) {
        return Ending.NEXT;
      }
      throw raise;
    }
    machine.at(item.context().place());
    machine.engine().at(item.context().place());
    if (capture != null && written) {
      capture.add(new Step.Close(item.context().place()));
    }
    blocks.exit(manager, null);
    return outcome;
  }

  Ending attempt(Statement.Try trying, Frame frame) {
    Ending outcome;
    try {
      outcome = handled(trying, frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.failures().asRaise(e);
      Ending last = block(trying.finish(), frame);
      if (last != Ending.NEXT) {
        return last;
      }
      throw raise;
    }
    Value result = frame.result;
    Ending last = block(trying.finish(), frame);
    if (last == Ending.NEXT) {
      frame.result = result;
      return outcome;
    }
    return last;
  }

  private Ending handled(Statement.Try trying, Frame frame) {
    Ending outcome;
    int depth = machine.frames().size();
    try {
      outcome = block(trying.body(), frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise raise = machine.failures().asRaise(e);
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
    return outcome == Ending.NEXT ? block(trying.orElse(), frame) : outcome;
  }

  boolean catches(Statement.Handler handler, Raise raise, Frame frame) {
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

  private Ending handle(Statement.Handler handler, Raise raise, Frame frame) {
    beginHandler(handler, raise, frame);
    try {
      return block(handler.body(), frame);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Raise next = machine.failures().asRaise(e);
      during(raise.exception(), next.exception());
      throw next;
    } finally {
      machine.handling().pop();
      endHandler(handler, frame);
    }
  }

  /** Enters the block of an {@code except}: binds its name. */
  void beginHandler(Statement.Handler handler, Raise raise, Frame frame) {
    Instance exception = raise.exception();
    exception.attributes().put("__traceback__", Traceback.of(raise, frame.name()));
    machine.statements().begin(handler.head());
    machine.handling().push(exception);
    if (!handler.name().isEmpty()) {
      machine.statements().storing().bind(handler.name(), handler.head(), exception, frame);
    }
  }

  /** Leaves the block of an {@code except}: its name is unbound. */
  void endHandler(Statement.Handler handler, Frame frame) {
    if (!handler.name().isEmpty()) {
      frame.home(handler.name()).names.remove(handler.name());
    }
  }

  /** Notes that an exception was raised while another was handled. */
  static void during(Instance handled, Instance raised) {
    if (handled != raised) {
      raised.attributes().putIfAbsent("__context__", handled);
    }
  }

  Raise raise(Statement.Raise raise, Frame frame) {
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
      Value cause = value(raise.cause(), frame);
      machine.at(raise.place());
      Value because = cause instanceof ClassValue type ? machine.call(type, Arguments.NONE) : cause;
      if (because != None.NONE && !Exceptions.isException(because)) {
        return Raise.type("exception causes must derive from BaseException");
      }
      exception.attributes().put("__cause__", because);
    }
    return new Raise(exception, null);
  }
}
