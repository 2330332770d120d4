package tapedeck.script;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Assigned;
import tapedeck.script.autograph.Liveness;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.autograph.Refused;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.CustomGradient;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Branches and loops that depend on tensors, in a function that is traced: each branch and each
 * body is gone through once, whatever the tensors hold.
 */
final class AutoGraph {
  private final Machine machine;
  private final Refused refused;
  private final Map<List<Statement>, Liveness> liveness = new IdentityHashMap<>();
  private final Map<List<Statement>, String> asItIs = new IdentityHashMap<>();
  private final Set<List<Statement>> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean broke;

  AutoGraph(Machine machine) {
    this.machine = machine;
    this.refused = new Refused(machine);
  }

  /** What is read where, in the function that a frame belongs to. */
  private Liveness.At at(Statement statement, Frame frame) {
    return frame.body.isEmpty()
        ? Liveness.At.NOTHING
        : liveness.computeIfAbsent(frame.body, Liveness::new).at(statement);
  }

  /** Whether a break was met that depends on a tensor; asked once. */
  boolean takeBreak() {
    boolean before = broke;
    broke = false;
    return before;
  }

  /** Whether a function is left as it is: AutoGraph knows no else behind a loop. */
  boolean leaves(Function function, Frame frame) {
    String loop = asItIs.computeIfAbsent(frame.body, Assigned::elseOfLoop);
    if (!loop.isEmpty() && told.add(frame.body)) {
      machine.log(
          """
          WARNING:tensorflow:AutoGraph could not transform %s and will run it as-is.
          Cause: %s/else statement not yet supported
          To silence this warning, decorate the function with @tf.autograph.experimental.do_not_convert
          """
              .formatted(machine.repr(function), loop));
    }
    return !loop.isEmpty();
  }

  /** The names that a branch has to bind on both sides. */
  Set<String> outputs(Statement.If branches, Frame frame) {
    Set<String> names = new HashSet<>();
    Assigned.in(List.of(branches), names);
    names.retainAll(at(branches, frame).out());
    return names;
  }

  /** {@code if}: the test has to be a truth value, and both sides have to bind the same names. */
  @Nullable Ending choose(
      Value test,
      Set<String> outputs,
      Frame frame,
      Supplier<Ending> first,
      Supplier<Ending> second) {
    Capture capture = concerned(test);
    if (capture != null && capture.converts()) {
      refused.checkTest(test, "if statement");
      Place place = machine.place();
      return choose(
          test,
          frame,
          first,
          second,
          (one, two) -> {
            machine.at(place);
            check(one, two, outputs);
          });
    }
    return choose(test, frame, first, second, (one, two) -> {});
  }

  private void check(Side one, Side two, Set<String> outputs) {
    if ((one.ending() == Ending.RETURN) != (two.ending() == Ending.RETURN)) {
      throw Refused.halfReturned(two.ending() == Ending.RETURN);
    }
    broke |= (one.ending() == Ending.BREAK) != (two.ending() == Ending.BREAK);
    if (one.ending() == Ending.RETURN) {
      refused.checkSides("retval_", one.result(), two.result());
    } else {
      refused.checkSides(outputs, one.names()::get, two.names()::get);
    }
  }

  /** The capture that is under way, if a value decides differently in other calls. */
  private @Nullable Capture concerned(Value test) {
    Capture capture = known(test);
    if (capture != null && !capture.converts() && test instanceof TensorValue) {
      throw Refused.asBool();
    }
    return capture;
  }

  private @Nullable Capture known(Value test) {
    Capture capture = machine.capture();
    return capture == null || !capture.isLive() || !capture.knows(test) ? null : capture;
  }

  /** Has the function run each time, if a value decides differently in other calls. */
  void giveUp(Value test) {
    Capture capture = concerned(test);
    if (capture != null) {
      capture.fail();
    }
  }

  /** What one side of a branch left behind. */
  private record Side(
      List<Step> steps,
      Map<String, Value> names,
      Value result,
      @Nullable Ending ending,
      List<Variable> read) {}

  /**
   * Goes through both sides of a branch, one of them for real.
   *
   * @return null if the test is none of a graph, or the sides cannot be brought together
   */
  private @Nullable Ending choose(
      Value test,
      Frame frame,
      Supplier<Ending> first,
      Supplier<Ending> second,
      BiConsumer<Side, Side> check) {
    Capture capture = known(test);
    if (capture == null) {
      return null;
    }
    boolean taken = Tensors.truth(test);
    Pattern tested = capture.pattern(test);
    Consumer<List<Tensor>> call = machine.engine().calling();
    Map<String, Value> names = new HashMap<>(frame.names);
    Value result = frame.result;
    int known = capture.known();
    Graph graph = graph();
    String cond = graph.fresh("cond");
    Graph.Part onTrue = graph.next().named(cond);
    Graph.Part onFalse = graph.next().named(cond);
    Side one = side(capture, frame, taken, onTrue, first);
    Side real = one;
    if (capture.hasFailed() && taken) {
      return real.ending();
    }
    restore(frame, names, result);
    Side two = side(capture, frame, !taken, onFalse, second);
    real = taken ? one : two;
    if (real.ending() == null) {
      throw new IllegalStateException("a branch without an end");
    }
    restore(frame, real.names(), real.result());
    if (capture.hasFailed()) {
      return real.ending();
    }
    check.accept(one, two);
    if (one.ending() != two.ending()) {
      capture.fail();
      return real.ending();
    }
    Joint joint = new Joint(machine, capture, graph, taken, cond);
    for (String name : new TreeSet<>(real.names().keySet())) {
      Value a = one.names().get(name);
      Value b = two.names().get(name);
      if (a != null && b != null && a != b) {
        frame.names.put(name, joint.of(a, b));
      }
    }
    if (one.ending() == Ending.RETURN) {
      frame.result = joint.of(one.result(), two.result());
    }
    for (String name : new LinkedHashSet<>(real.names().keySet())) {
      if (!one.names().containsKey(name) || !two.names().containsKey(name)) {
        frame.names.remove(name);
      }
    }
    capture.close(known, joint.made());
    one.steps().add(joint.first());
    two.steps().add(joint.second());
    Set<Variable> read = new LinkedHashSet<>(one.read());
    read.addAll(two.read());
    read.addAll(joint.read());
    List<Pattern> outside = Outside.ofBranch(capture, known, one.steps(), two.steps());
    machine.engine().couldRead(read, Outside.tensors(outside, capture.slots()));
    call.accept(joint.answers());
    capture.add(new Step.Choose(tested, one.steps(), two.steps(), read, outside));
    return real.ending();
  }

  /** The value of one of two expressions; null as above. */
  @Nullable Value choose(Value test, Supplier<Value> first, Supplier<Value> second) {
    concerned(test);
    return choose(test, (one, two) -> {}, first, second);
  }

  /** As above, where both values have to be of one kind; messages call them by a name. */
  @Nullable Value choose(Value test, String name, Supplier<Value> first, Supplier<Value> second) {
    concerned(test);
    return choose(test, (one, two) -> refused.checkSides(name, one, two), first, second);
  }

  /** As above; both values are checked. */
  @Nullable Value choose(
      Value test, BiConsumer<Value, Value> check, Supplier<Value> first, Supplier<Value> second) {
    Frame frame = Frame.script();
    Ending ending =
        choose(
            test,
            frame,
            () -> result(frame, first),
            () -> result(frame, second),
            (one, two) -> check.accept(one.result(), two.result()));
    return ending == null ? null : frame.result;
  }

  private static Ending result(Frame frame, Supplier<Value> value) {
    frame.result = value.get();
    return Ending.RETURN;
  }

  /** {@code not value} as a tensor; null where it is none of a graph. */
  @Nullable Value not(Value value) {
    Capture capture = concerned(value);
    if (capture != null
        && capture.converts()
        && Operands.existing(value) instanceof Tensor tensor
        && tensor.dtype() != DType.BOOL) {
      throw Raise.type(
          "Input 'x' of 'LogicalNot' Op has type %s that does not match expected type of bool."
              .formatted(tensor.dtype().label()));
    }
    return capture != null
            && Operands.existing(value) instanceof Tensor tensor
            && tensor.dtype() == DType.BOOL
        ? machine.operations().unary('~', value)
        : null;
  }

  private static void restore(Frame frame, Map<String, Value> names, Value result) {
    frame.names.clear();
    frame.names.putAll(names);
    frame.result = result;
  }

  private Side side(
      Capture capture, Frame frame, boolean real, Graph.Part part, Supplier<Ending> work) {
    @Nullable Ending[] ending = new @Nullable Ending[1];
    CustomGradient.Watched<List<Step>> made =
        CustomGradient.watching(() ->
            capture.apart(() ->
                graph()
                    .within(
                        real ? part : new Graph.Part().named(part.prefix()),
                        () -> ending[0] = real ? work.get() : tried(capture, work))));
    return new Side(
        made.result(), new HashMap<>(frame.names), frame.result, ending[0], made.variables());
  }

  /** Does something for nobody to see; if that does not work, the function runs each time. */
  private @Nullable Ending tried(Capture capture, Supplier<Ending> work) {
    try {
      return machine.dropped(() -> machine.unheard(work));
    } catch (Halt halt) {
      throw halt;
    } catch (RuntimeException e) {
      if (capture.converts() && e instanceof Raise raise && !machine.failures().isRefusal(raise)) {
        throw raise;
      }
      capture.fail();
      return null;
    }
  }

  /** Whether a loop over a value is one of the graph. */
  boolean loops(Value iterable) {
    Capture capture = machine.capture();
    if (capture != null && !capture.converts()) {
      capture.checkIterated(iterable);
    }
    return capture != null
        && capture.isLive()
        && (iterable instanceof TensorValue && capture.knows(iterable)
            || iterable instanceof Dataset);
  }

  /** Whether a loop would be one of the graph, had the function not to run each time. */
  boolean hasLooped(Value iterable) {
    Capture capture = machine.capture();
    return capture != null
        && capture.hasFailed()
        && (iterable instanceof TensorValue && capture.knows(iterable)
            || iterable instanceof Dataset);
  }

  /** {@code for target in tensor}. */
  void loop(Statement.For loop, Frame frame, Value iterable) {
    Capture capture = capture();
    Place source = loop.iterable().place();
    machine.at(source, given -> source);
    Iterator<Value> items = capture.aside(() -> machine.items().iterate(iterable));
    Pattern over = capture.pattern(iterable);
    Turning turning =
        new Turning(
            machine,
            capture,
            graph(),
            frame,
            loop.body(),
            List.of(loop.target()),
            at(loop, frame),
            source);
    int known = capture.known();
    boolean runs = capture.aside(() -> machine.statements().hasNext(items, source));
    Value first = runs ? capture.aside(items::next) : like(iterable);
    if (first == null) {
      capture.fail();
      return;
    }
    Value item = capture.own(first);
    Pattern place = capture.bound(item);
    Graph.Part part = graph().next().named(turning.operation);
    if (item instanceof TensorValue tensor) {
      boolean range = graph().name(tensorOf(iterable)).startsWith("range");
      graph()
          .call(
              tensor.tensor(),
              turning.operation
                  + (range ? "/Placeholder" : "/TensorArrayV2Read/TensorListGetItem"));
    }
    Supplier<Ending> turn =
        () -> {
          machine.statements().storing().store(loop.target(), item, frame);
          return machine.statements().block(loop.body(), frame);
        };
    CustomGradient.Watched<List<Step>> body =
        CustomGradient.watching(() ->
            turning.body(() ->
                graph()
                    .within(
                        runs ? part : new Graph.Part().named(turning.operation),
                        () -> {
                          Ending ignored = runs ? turn.get() : tried(capture, turn);
                        })));
    Step.For whole =
        new Step.For(
            loop.head(),
            source,
            over,
            place,
            body.result(),
            body.variables(),
            Outside.ofLoop(capture, known, body.result()));
    machine.engine().couldRead(whole.read(), Outside.tensors(whole.outside(), capture.slots()));
    capture.add(whole);
    if (!runs) {
      turning.undo();
      capture.close(known, turning.end());
      return;
    }
    if (capture.hasFailed()) {
      while (machine.statements().hasNext(items, source)) {
        machine.statements().begin(loop.head());
        machine.statements().storing().store(loop.target(), items.next(), frame);
        graph().within(part, () -> machine.statements().block(loop.body(), frame));
      }
      return;
    }
    capture.aside(() -> {
      capture.replay().forEach(whole, part, items, false);
      return None.NONE;
    });
    capture.close(known, turning.end());
  }

  /** A row such as a tensor without rows would have; null where that is not known. */
  private static @Nullable Value like(Value iterable) {
    if (!(iterable instanceof TensorValue tensor) || tensor.tensor().rank() == 0) {
      return null;
    }
    int[] dims = tensor.tensor().shape().dims();
    return new TensorValue(
        Tensor.full(
            tensor.tensor().dtype(),
            Shape.of(java.util.Arrays.copyOfRange(dims, 1, dims.length)),
            0));
  }

  /** {@code while test} where the test is a tensor. */
  void loop(Statement.While loop, Frame frame) {
    Capture capture = capture();
    Turning turning =
        new Turning(
            machine,
            capture,
            graph(),
            frame,
            loop.body(),
            List.of(),
            at(loop, frame),
            loop.test().place());
    int known = capture.known();
    Value[] test = new Value[1];
    List<Step> before =
        capture.apart(() -> {
          machine.statements().begin(loop.head());
          test[0] = machine.expressions().value(loop.test(), frame);
        });
    if (capture.converts()) {
      machine.at(loop.test().place());
      refused.checkTest(test[0], "while loop");
    }
    Pattern tested = capture.pattern(test[0]);
    boolean runs = Tensors.truth(test[0]);
    Graph.Part part = graph().next();
    CustomGradient.Watched<List<Step>> body =
        CustomGradient.watching(() ->
            turning.body(() ->
                graph()
                    .within(
                        runs ? part : new Graph.Part().named(part.prefix()),
                        () -> {
                          if (runs) {
                            machine.statements().block(loop.body(), frame);
                          } else {
                            tried(capture, () -> machine.statements().block(loop.body(), frame));
                          }
                        })));
    Step.While whole =
        new Step.While(
            before,
            tested,
            body.result(),
            body.variables(),
            Outside.ofLoop(capture, known, body.result()));
    machine.engine().couldRead(whole.read(), Outside.tensors(whole.outside(), capture.slots()));
    capture.add(whole);
    if (capture.hasFailed()) {
      if (runs) {
        machine.statements().block(List.of(loop), frame);
      }
      return;
    }
    if (runs) {
      capture.aside(() -> {
        capture.replay().again(whole, part);
        return None.NONE;
      });
    } else {
      turning.undo();
    }
    capture.close(known, turning.end());
  }

  /** Whether the test of a loop is a tensor's; it is computed for nobody to see. */
  boolean loops(Statement.While loop, Frame frame) {
    Capture capture = machine.capture();
    if (capture == null || !capture.isLive() || !capture.converts()) {
      return false;
    }
    boolean[] concerned = new boolean[1];
    capture.apart(() ->
        concerned[0] =
            machine.unheard(() -> capture.knows(machine.expressions().value(loop.test(), frame))));
    return concerned[0];
  }

  private static Object tensorOf(Value value) {
    return value instanceof TensorValue tensor ? tensor.tensor() : value;
  }

  private Graph graph() {
    Graph graph = machine.graph();
    if (graph == null) {
      throw new IllegalStateException("nothing is traced");
    }
    return graph;
  }

  private Capture capture() {
    Capture capture = machine.capture();
    if (capture == null) {
      throw new IllegalStateException("nothing is traced");
    }
    return capture;
  }
}
