package tapedeck.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Known;
import tapedeck.script.autograph.UserCode;
import tapedeck.script.figure.Figure;
import tapedeck.script.syntax.Expression;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Super;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Traced;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tape.Engine;
import tapedeck.tape.Place;
import tapedeck.tape.TapeListener;
import tapedeck.tensor.Tensor;

/** One run of a script: where it stands, and all that work on it. */
final class Machine implements Runtime {
  private final ScriptListener listener;
  private final @Nullable Gate gate;
  private final Budget budget;
  private final Engine engine;
  private final Printing printing;
  private final Frame script = Frame.script();
  private @Nullable Script source;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Instance> handling = new ArrayDeque<>();
  private final Map<Class<?>, Object> kept = new HashMap<>();
  private final Modules modules = new Modules();
  private final Objects objects = new Objects(this);
  private final Calls calls = new Calls(this);
  private final Classes classes = new Classes(this);
  private final Operations operations = new Operations(this);
  private final Items items = new Items(this);
  private final Failures failures = new Failures(this);
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);
  private final AutoGraph autoGraph = new AutoGraph(this);
  private Place place = Place.NOWHERE;
  private @Nullable Operands operands;
  private @Nullable Graph graph;
  private @Nullable Capture capture;
  private @Nullable Replay replay;
  private @Nullable Known known;
  private @Nullable Known numPy;

  /** The operands of what is being computed, with the places of their expressions. */
  interface Operands {
    /** The place of the expression that gave {@code value}; null if none did. */
    @Nullable Place placeOf(Value value);
  }

  /**
   * @param stoppedAt when the run was told to stop, in nanoseconds; 0 if it was not
   */
  Machine(ScriptListener listener, Limits limits, LongSupplier stoppedAt) {
    this.gate = listener == ScriptListener.NONE ? null : new Gate(listener, limits);
    this.listener = gate == null ? listener : gate;
    this.budget = new Budget(limits, stoppedAt);
    this.printing = new Printing(this, this.listener);
    this.engine = new Engine(gate == null ? TapeListener.NONE : gate);
  }

  /**
   * Gives the run up if it should have ended and does not react, as in the middle of a product of
   * large matrices; called from the thread that waits for it. Answers the error, or null to wait
   * on.
   */
  @Nullable ScriptError overdue() {
    Halt halt = budget.overdue();
    if (halt == null) {
      return null;
    }
    ScriptError error = halt.error(place);
    return gate == null || gate.close(error) ? error : null;
  }

  Modules modules() {
    return modules;
  }

  Objects objects() {
    return objects;
  }

  Calls calls() {
    return calls;
  }

  Classes classes() {
    return classes;
  }

  Operations operations() {
    return operations;
  }

  Failures failures() {
    return failures;
  }

  Items items() {
    return items;
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  AutoGraph autoGraph() {
    return autoGraph;
  }

  /** What writes down what a traced function does; null if none is being traced. */
  @Nullable Capture capture() {
    return capture;
  }

  /** Lets another capture write down; answers the one before. */
  @Nullable Capture capture(@Nullable Capture next) {
    Capture before = capture;
    capture = next;
    return before;
  }

  /** What does the steps of a traced function now; null if nothing does. */
  @Nullable Replay replay() {
    return replay;
  }

  /** Lets another replay know of calls into the script; answers the one before. */
  @Nullable Replay replay(@Nullable Replay next) {
    Replay before = replay;
    replay = next;
    return before;
  }

  /** Refuses to take a tensor apart that is part of what is traced. */
  void checkIterated(Value value) {
    if (capture != null) {
      capture.checkIterated(value);
    }
  }

  /** The functions and classes of TensorFlow and Keras. */
  Known known() {
    Known found = known;
    if (found == null) {
      found =
          new Known(
              modules.module("tensorflow"),
              modules.module("keras"),
              Types.TENSOR,
              Types.EAGER_TENSOR,
              Variables.BASE);
      known = found;
    }
    return found;
  }

  /** Whether a function is one of NumPy. */
  boolean ofNumPy(Value function) {
    Known found = numPy;
    if (found == null) {
      found = new Known(modules.module("numpy"));
      numPy = found;
    }
    boolean python = function instanceof ClassValue type && !type.module().startsWith("numpy");
    return !python && found.has(function);
  }

  @Override
  public <T> T unheard(Supplier<T> work) {
    Supplier<T> apart = () -> engine.apart(work);
    return gate == null ? apart.get() : gate.unheard(apart);
  }

  ScriptListener listener() {
    return listener;
  }

  /** Whether nobody wants to know what names are bound to. */
  boolean isSilent() {
    return !listener.hearsNames();
  }

  Optional<ScriptError> run(Script source) {
    try {
      return engine.run(() -> runHere(source));
    } finally {
      if (gate != null) {
        gate.close();
      }
    }
  }

  /**
   * Computes something of names that stand for values, apart from any script.
   *
   * @throws ScriptError what the script would have to catch
   */
  <T> T aside(Map<String, Value> names, java.util.function.Function<Frame, T> work)
      throws ScriptError {
    Frame frame = Frame.script();
    frame.names.putAll(modules.preset());
    frame.names.putAll(names);
    frames.push(frame);
    try {
      return engine.run(() -> work.apply(frame));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw failures.error(e);
    } finally {
      frames.pop();
    }
  }

  private Optional<ScriptError> runHere(Script source) {
    this.source = source;
    script.names.putAll(modules.preset());
    frames.push(script);
    try {
      statements.block(source.body(), script);
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (e instanceof Raise raise && Failures.endsQuietly(raise.exception())) {
        return Optional.empty();
      }
      ScriptError error = failures.error(e);
      listener.raised(error);
      return Optional.of(error);
    }
  }

  /** Notes which expression is being computed. */
  void at(Place here) {
    place = here;
    operands = null;
  }

  void at(Place here, Operands of) {
    place = here;
    operands = of;
    engine.at(here);
  }

  Place place() {
    return place;
  }

  @Nullable Operands operands() {
    return operands;
  }

  Deque<Frame> frames() {
    return frames;
  }

  /** The exceptions whose handlers are running, innermost first. */
  Deque<Instance> handling() {
    return handling;
  }

  int depth() {
    return frames.size() - 1;
  }

  Value enter(Function function, Place call, Frame frame, Supplier<Value> body) {
    if (frames.size() > budget.callDepth()) {
      throw Raise.of(
          Exceptions.RECURSION_ERROR,
          "maximum recursion depth exceeded",
          "A function that calls itself needs a case in which it does not.");
    }
    step();
    frames.push(frame);
    listener.entered(call, function.name(), depth());
    Capture tracing = capture;
    boolean live = tracing != null && tracing.isLive();
    if (tracing != null && live) {
      tracing.add(new Step.Enter(call, function, Frame.script()));
    }
    boolean converts = tracing == null || tracing.converts() && !autoGraph.leaves(function, frame);
    try {
      Value answer = tracing != null && !converts ? tracing.unconverted(body) : body.get();
      if (tracing != null && live) {
        tracing.add(new Step.Leave());
      }
      return answer;
    } catch (Halt halt) {
      throw halt;
    } catch (GraphFault fault) {
      fault.at(place).leaving(function.name(), call);
      throw fault;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      try {
        Raise raise = failures.asRaise(e);
        raise.leaving(function.name(), call, converts);
        throw raise;
      } catch (GraphFault fault) {
        fault.leaving(function.name(), call);
        throw fault;
      }
    } finally {
      listener.left(function.name(), depth());
      frames.pop();
      at(call);
      engine.at(call);
    }
  }

  @Override
  public void step() {
    budget.step();
  }

  @Override
  public long steps() {
    return budget.steps();
  }

  @Override
  public void allocate(long elements) {
    budget.allocate(elements);
  }

  @Override
  public <T> T own(Class<T> kind, Supplier<T> make) {
    return kind.cast(kept.computeIfAbsent(kind, key -> make.get()));
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public void converted(Value from, Tensor tensor) {
    Place source = operands == null ? null : operands.placeOf(from);
    listener.converted(source == null ? place : source, tensor, Types.of(from).name());
  }

  @Override
  public void layer(String name, boolean begins) {
    listener.layer(place, name, begins);
  }

  @Override
  public void warn(String text) {
    listener.warned(place, text);
  }

  @Override
  public void plotted(Figure figure) {
    listener.plotted(place, figure);
  }

  @Override
  public Value item(Value object, Value key) {
    return items.item(object, key);
  }

  Printing printing() {
    return printing;
  }

  @Override
  public void print(String text) {
    printing.print(text);
  }

  @Override
  public Value redirect(Value target) {
    return printing.redirect(target);
  }

  @Override
  public void printAlways(String text) {
    printing.always(text);
  }

  @Override
  public void log(String text) {
    printing.log(text);
  }

  @Override
  public <T> T withoutPrinting(Supplier<T> body) {
    return printing.muted(body);
  }

  @Override
  public <T> T delayed(Supplier<T> tracing) {
    return printing.delayed(tracing);
  }

  @Override
  public <T> T outside(Supplier<T> work) {
    Graph graphBefore = graph;
    Capture captureBefore = capture;
    Replay replayBefore = replay;
    graph = null;
    capture = null;
    replay = null;
    try {
      return printing.outside(work);
    } finally {
      graph = graphBefore;
      capture = captureBefore;
      replay = replayBefore;
    }
  }

  @Override
  public <T> T dropped(Supplier<T> tracing) {
    return printing.dropped(tracing);
  }

  @Override
  public DictValue globals() {
    return AttributeDict.of(script.names);
  }

  @Override
  public @Nullable Graph graph() {
    return graph;
  }

  @Override
  public void graph(@Nullable Graph next) {
    graph = next;
  }

  @Override
  public Traced traced(Value function, Arguments arguments, boolean converts) {
    return Capture.of(this, function, arguments, converts);
  }

  @Override
  public <T> T unconverted(Supplier<T> work) {
    return capture == null ? work.get() : capture.unconverted(work);
  }

  @Override
  public RuntimeException inUserCode(RuntimeException thrown) {
    return thrown instanceof Halt || thrown instanceof GraphFault || source == null
        ? thrown
        : new UserCode(this, source.file(), source.lines(), source.body())
            .of(failures.asRaise(thrown));
  }

  /** The text of an expression that stands on one line. */
  String source(Place of) {
    List<String> lines = source == null ? List.of() : source.lines();
    boolean within = of.line() >= 1 && of.line() <= lines.size() && of.endLine() == of.line();
    return within ? lines.get(of.line() - 1).substring(of.column(), of.endColumn()) : "";
  }

  @Override
  public String within() {
    Frame frame = frames.peek();
    return frame == null ? "<module>" : frame.name();
  }

  @Override
  public int line() {
    return place.line();
  }

  @Override
  public String lineOf(int number) {
    List<String> lines = source == null ? List.of() : source.lines();
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
  }

  @Override
  public boolean mentions(String text) {
    return source != null && source.lines().stream().anyMatch(line -> line.contains(text));
  }

  @Override
  public String file() {
    return source == null ? "" : source.file();
  }

  @Override
  public boolean isTracing() {
    return capture != null || replay != null;
  }

  @Override
  public @Nullable Instance handled() {
    return handling.peek();
  }

  @Override
  public Value superOf(Arguments arguments) {
    Frame frame = frames.element();
    if (arguments.count() == 2 && arguments.positional()[0] instanceof ClassValue after) {
      return new Super(after, arguments.positional()[1]);
    }
    while (frame.kind == Frame.Kind.COMPREHENSION && frame.enclosing != null) {
      frame = frame.enclosing;
    }
    if (frame.function == null
        || frame.owner == null
        || frame.function.parameters().all().isEmpty()) {
      throw Raise.of(Exceptions.RUNTIME_ERROR, "super(): no arguments");
    }
    Value self = frame.names.get(frame.function.parameters().all().getFirst().name());
    if (self == null) {
      throw Raise.of(Exceptions.RUNTIME_ERROR, "super(): arg[0] deleted");
    }
    return new Super(frame.owner, self);
  }

  @Override
  public Value call(Value callee, Arguments arguments) {
    return calls.call(callee, arguments, place);
  }

  @Override
  public @Nullable Value attribute(Value object, String name) {
    return objects.find(object, name);
  }

  @Override
  public Value requiredAttribute(Value object, String name) {
    return objects.attribute(object, name);
  }

  @Override
  public void setAttribute(Value object, String name, Value value) {
    objects.assign(object, name, value);
  }

  @Override
  public void deleteAttribute(Value object, String name) {
    objects.delete(object, name);
  }

  @Override
  public Value module(String name) {
    return modules.module(name);
  }

  @Override
  public Iterator<Value> iterate(Value iterable) {
    return items.iterate(iterable);
  }

  @Override
  public List<Value> all(Value iterable) {
    List<Value> items = new ArrayList<>();
    Iterator<Value> values = iterate(iterable);
    while (values.hasNext()) {
      step();
      items.add(values.next());
      if ((items.size() & 1023) == 0) {
        allocate(items.size());
      }
    }
    return items;
  }

  @Override
  public String str(Value value) {
    return value instanceof Str text && text.own() == null ? text.text() : Texts.str(this, value);
  }

  @Override
  public String repr(Value value) {
    return Texts.repr(this, value);
  }

  @Override
  public boolean truth(Value value) {
    return operations.truth(value);
  }

  @Override
  public boolean equal(Value a, Value b) {
    return a == b || truth(operations.compare(Expression.Relation.EQUAL, a, b));
  }

  @Override
  public boolean less(Value a, Value b) {
    return truth(operations.compare(Expression.Relation.LESS, a, b));
  }

  @Override
  public boolean greater(Value a, Value b) {
    return truth(operations.compare(Expression.Relation.GREATER, a, b));
  }

  @Override
  public Value binary(Operator operator, Value a, Value b) {
    return operations.binary(operator, a, b);
  }
}
