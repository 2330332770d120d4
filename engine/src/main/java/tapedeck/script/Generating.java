package tapedeck.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Coroutine;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Value;

/**
 * Runs the body of a generator function from one {@code yield} to the next. Where it stands is
 * data: the blocks it is in, outermost last.
 */
final class Generating implements Coroutine {
  /** How a step of the body went on. */
  private sealed interface Signal {}

  /** A value is handed out and the generator waits. */
  private record Yielded(Value value) implements Signal {}

  /** A statement ended otherwise than by going on. */
  private record Left(Ending ending) implements Signal {}

  private record Raised(Raise raise) implements Signal {}

  /** A block, loop or guarded block that the body stands in. */
  private interface Level {
    /** Does the next thing; null to go on. */
    @Nullable Signal step();

    /** Lets a signal leave, this level being taken off already; null if it ends here. */
    default @Nullable Signal leave(Signal signal) {
      return signal;
    }
  }

  private final Machine machine;
  private final Function function;
  private final Frame frame;
  private final Runnable begin;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Deque<Instance> handling = new ArrayDeque<>();
  private Statement.@Nullable Yield waiting;
  private @Nullable Coroutine delegate;
  private @Nullable Value next;
  private boolean started;
  private boolean running;
  private Value result = None.NONE;

  Generating(
      Machine machine, Function function, Frame frame, List<Statement> body, Runnable begin) {
    this.machine = machine;
    this.function = function;
    this.frame = frame;
    this.begin = begin;
    levels.push(new Body(body));
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = send(None.NONE);
    }
    return next != null;
  }

  @Override
  public Value next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Value value = next;
    next = null;
    return value;
  }

  @Override
  public Value result() {
    return result;
  }

  @Override
  public @Nullable Value send(Value value) {
    if (!started && value != None.NONE) {
      throw Raise.type("can't send non-None value to a just-started generator");
    }
    return resume(value, null);
  }

  @Override
  public @Nullable Value raise(Raise raise) {
    return resume(None.NONE, raise);
  }

  private @Nullable Value resume(Value sent, @Nullable Raise raise) {
    if (running) {
      throw Raise.value("generator already executing");
    }
    if (levels.isEmpty()) {
      if (raise != null) {
        throw raise;
      }
      result = None.NONE;
      return null;
    }
    int handled = machine.handling().size();
    handling.descendingIterator().forEachRemaining(machine.handling()::push);
    handling.clear();
    running = true;
    @Nullable Yielded[] out = new @Nullable Yielded[1];
    try {
      machine.enter(
          function,
          machine.place(),
          frame,
          () -> {
            out[0] = run(sent, raise);
            return None.NONE;
          });
    } catch (Raise raised) {
      levels.clear();
      throw raised;
    } finally {
      running = false;
      while (machine.handling().size() > handled) {
        handling.addLast(machine.handling().pop());
      }
    }
    Yielded yielded = out[0];
    return yielded == null ? null : yielded.value();
  }

  /** Runs on; null at the end of the body. */
  private @Nullable Yielded run(Value sent, @Nullable Raise raise) {
    Signal signal = deliver(sent, raise);
    while (true) {
      while (signal != null) {
        if (signal instanceof Yielded yielded) {
          return yielded;
        }
        if (levels.isEmpty()) {
          return ended(signal);
        }
        Level top = levels.pop();
        Signal leaving = signal;
        signal = guarded(() -> top.leave(leaving));
      }
      Level top = levels.peek();
      if (top == null) {
        return ended(new Left(Ending.NEXT));
      }
      signal = guarded(top::step);
    }
  }

  private @Nullable Yielded ended(Signal signal) {
    if (signal instanceof Raised raised) {
      boolean stop = raised.raise().exception().type().isSubclassOf(Exceptions.STOP_ITERATION);
      if (!stop) {
        throw raised.raise();
      }
      Raise told = Raise.of(Exceptions.RUNTIME_ERROR, "generator raised StopIteration");
      told.exception().attributes().put("__cause__", raised.raise().exception());
      throw told;
    }
    result =
        signal instanceof Left left && left.ending() == Ending.RETURN ? frame.result : None.NONE;
    return null;
  }

  @Override
  public String qualifiedName() {
    return function.qualifiedName();
  }

  private interface Work {
    @Nullable Signal run();
  }

  private @Nullable Signal guarded(Work work) {
    try {
      return work.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Raised(machine.failures().asRaise(e));
    }
  }

  /** Hands what was sent, or thrown in, to the yield at which the generator waits. */
  private @Nullable Signal deliver(Value sent, @Nullable Raise raise) {
    if (!started) {
      started = true;
      begin.run();
      return raise == null ? null : new Raised(raise);
    }
    Statement.Yield yield = waiting;
    Coroutine inner = delegate;
    if (yield == null) {
      return raise == null ? null : new Raised(raise);
    }
    machine.at(yield.place());
    machine.engine().at(yield.place());
    if (inner != null && (raise != null || sent != None.NONE)) {
      return guarded(() -> {
        Value value = raise != null ? inner.raise(raise) : inner.send(sent);
        return value == null ? delegated(yield, inner.result()) : new Yielded(value);
      });
    }
    if (raise != null) {
      return new Raised(raise);
    }
    return yield.delegating() ? null : guarded(() -> received(yield, sent));
  }

  private @Nullable Signal received(Statement.Yield yield, Value value) {
    waiting = null;
    for (Expression target : yield.targets()) {
      machine.statements().storing().store(target, value, frame);
    }
    return null;
  }

  /** The end of {@code yield from}. */
  private @Nullable Signal delegated(Statement.Yield yield, Value value) {
    levels.pop();
    delegate = null;
    return received(yield, value);
  }

  private Value value(Expression expression) {
    return machine.expressions().value(expression, frame);
  }

  private @Nullable Signal handOut(Statement.Yield yield) {
    machine.statements().begin(yield.head());
    Value value = yield.value() == null ? None.NONE : value(yield.value());
    machine.at(yield.place());
    waiting = yield;
    if (!yield.delegating()) {
      return new Yielded(value);
    }
    levels.push(new Delegation(yield, value));
    return null;
  }

  /** {@code yield from}: hands out what another iterable does. */
  private final class Delegation implements Level {
    private final Statement.Yield yield;
    private final Iterator<Value> values;

    Delegation(Statement.Yield yield, Value iterable) {
      this.yield = yield;
      this.values = machine.iterate(iterable);
      delegate =
          iterable instanceof Cursor c && c.values() instanceof Coroutine inner ? inner : null;
    }

    @Override
    public @Nullable Signal step() {
      machine.at(yield.place());
      if (values.hasNext()) {
        return new Yielded(values.next());
      }
      return delegated(yield, delegate == null ? None.NONE : delegate.result());
    }

    @Override
    public Signal leave(Signal signal) {
      waiting = null;
      delegate = null;
      return signal;
    }
  }

  /** The statements of a block, one after the other. */
  private final class Body implements Level {
    private final List<Statement> statements;
    private int at;

    Body(List<Statement> statements) {
      this.statements = statements;
    }

    @Override
    public @Nullable Signal step() {
      if (at == statements.size()) {
        levels.pop();
        return null;
      }
      Statement statement = statements.get(at++);
      switch (statement) {
        case Statement.Yield yielding -> {
          return handOut(yielding);
        }
        case Statement.If branches -> branch(branches);
        case Statement.Match match -> {
          machine.statements().begin(match.head());
          levels.push(new Body(new Matching(machine).chosen(match, frame)));
        }
        case Statement.While loop -> levels.push(new WhileLoop(loop));
        case Statement.For loop -> {
          machine.statements().begin(loop.head());
          levels.push(new ForLoop(loop));
        }
        case Statement.With with -> {
          machine.statements().begin(with.head());
          levels.push(new Managed(with, 0));
        }
        case Statement.Try trying -> {
          machine.statements().begin(trying.head());
          levels.push(new Attempt(trying));
        }
        default -> {
          Ending ending = machine.statements().statement(statement, frame);
          return ending == Ending.NEXT ? null : new Left(ending);
        }
      }
      return null;
    }

    private void branch(Statement.If branches) {
      for (Statement.Branch branch : branches.branches()) {
        machine.statements().begin(branch.head());
        if (machine.expressions().truth(branch.test(), frame)) {
          levels.push(new Body(branch.body()));
          return;
        }
      }
      levels.push(new Body(branches.orElse()));
    }
  }

  /** A loop: {@code break} ends here, {@code continue} goes on here. */
  private abstract class Loop implements Level {
    @Override
    public @Nullable Signal leave(Signal signal) {
      if (signal instanceof Left left && left.ending() == Ending.CONTINUE) {
        levels.push(this);
        return null;
      }
      return signal instanceof Left left && left.ending() == Ending.BREAK ? null : signal;
    }
  }

  private final class WhileLoop extends Loop {
    private final Statement.While loop;

    WhileLoop(Statement.While loop) {
      this.loop = loop;
    }

    @Override
    public @Nullable Signal step() {
      machine.statements().begin(loop.head());
      if (machine.expressions().truth(loop.test(), frame)) {
        levels.push(new Body(loop.body()));
      } else {
        levels.pop();
        levels.push(new Body(loop.orElse()));
      }
      return null;
    }
  }

  private final class ForLoop extends Loop {
    private final Statement.For loop;
    private final Iterator<Value> values;
    private boolean first = true;

    ForLoop(Statement.For loop) {
      this.loop = loop;
      Value iterable = value(loop.iterable());
      machine.at(loop.iterable().place());
      this.values = machine.iterate(iterable);
    }

    @Override
    public @Nullable Signal step() {
      if (machine.statements().hasNext(values, loop.iterable().place())) {
        if (!first) {
          machine.statements().begin(loop.head());
        }
        first = false;
        machine.statements().storing().store(loop.target(), values.next(), frame);
        levels.push(new Body(loop.body()));
      } else {
        levels.pop();
        levels.push(new Body(loop.orElse()));
      }
      return null;
    }
  }

  /** One manager of a {@code with} and what it is around. */
  private final class Managed implements Level {
    private final Statement.With with;
    private final int index;
    private @Nullable Value manager;

    Managed(Statement.With with, int index) {
      this.with = with;
      this.index = index;
    }

    @Override
    public @Nullable Signal step() {
      Statement.Item item = with.items().get(index);
      if (manager != null) {
        levels.pop();
        exit(manager, null);
        return null;
      }
      Value made = value(item.context());
      machine.at(item.context().place());
      machine.engine().at(item.context().place());
      Value entered = machine.statements().attempts().blocks().enter(made);
      manager = made;
      if (item.target() != null) {
        machine.statements().storing().store(item.target(), entered, frame);
      }
      levels.push(
          index + 1 < with.items().size() ? new Managed(with, index + 1) : new Body(with.body()));
      return null;
    }

    @Override
    public @Nullable Signal leave(Signal signal) {
      if (manager == null) {
        return signal;
      }
      Raise raise = signal instanceof Raised raised ? raised.raise() : null;
      return exit(manager, raise) ? null : signal;
    }

    private boolean exit(Value of, @Nullable Raise raise) {
      machine.at(with.items().get(index).context().place());
      machine.engine().at(with.items().get(index).context().place());
      return machine.statements().attempts().blocks().exit(of, raise);
    }
  }

  /** {@code try} with its handlers and its {@code finally}. */
  private final class Attempt implements Level {
    private enum Phase {
      START,
      BODY,
      ELSE,
      HANDLER,
      FINISH
    }

    private final Statement.Try trying;
    private Phase phase = Phase.START;
    private Statement.@Nullable Handler handler;
    private @Nullable Instance handled;
    private @Nullable Signal pending;
    private Value result = None.NONE;

    Attempt(Statement.Try trying) {
      this.trying = trying;
    }

    @Override
    public @Nullable Signal step() {
      switch (phase) {
        case START -> enter(Phase.BODY, trying.body());
        case BODY -> enter(Phase.ELSE, trying.orElse());
        case ELSE -> enter(Phase.FINISH, trying.finish());
        case HANDLER -> {
          endHandler();
          enter(Phase.FINISH, trying.finish());
        }
        case FINISH -> {
          levels.pop();
          frame.result = pending == null ? frame.result : result;
          return pending;
        }
      }
      return null;
    }

    private void enter(Phase next, List<Statement> body) {
      phase = next;
      levels.push(new Body(body));
    }

    @Override
    public @Nullable Signal leave(Signal signal) {
      if (phase == Phase.FINISH) {
        return signal;
      }
      Signal out = signal;
      if (phase == Phase.BODY && signal instanceof Raised raised) {
        Signal caught = guarded(() -> caught(raised.raise()) ? null : signal);
        if (caught == null) {
          return null;
        }
        out = caught;
      }
      if (phase == Phase.HANDLER) {
        if (signal instanceof Raised raised && handled != null) {
          Attempts.during(handled, raised.raise().exception());
        }
        endHandler();
      }
      pending = out;
      result = frame.result;
      levels.push(this);
      enter(Phase.FINISH, trying.finish());
      return null;
    }

    private boolean caught(Raise raise) {
      for (Statement.Handler each : trying.handlers()) {
        if (machine.statements().attempts().catches(each, raise, frame)) {
          handler = each;
          handled = raise.exception();
          levels.push(this);
          machine.statements().attempts().beginHandler(each, raise, frame);
          enter(Phase.HANDLER, each.body());
          return true;
        }
      }
      return false;
    }

    private void endHandler() {
      machine.handling().pop();
      if (handler != null) {
        machine.statements().attempts().endHandler(handler, frame);
      }
    }
  }
}
