package tapedeck.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Raise;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** Does the steps of a traced function. */
final class Replay {
  private final Machine machine;
  private final List<@Nullable Value> slots;
  private final Deque<Step.Enter> entered = new ArrayDeque<>();
  private final Deque<Value> opened = new ArrayDeque<>();
  private final Runnable unknown;
  private List<Step.Inner> inner = List.of();

  /**
   * @param unknown what happens where a function is called that was not called before
   */
  Replay(Machine machine, List<@Nullable Value> slots, Runnable unknown) {
    this.machine = machine;
    this.slots = slots;
    this.unknown = unknown;
  }

  /** Does steps; what they opened and entered is closed and left if they fail. */
  void all(List<Step> steps) {
    Replay before = machine.replay(this);
    try {
      run(steps);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (e instanceof Halt halt) {
        throw halt;
      }
      throw unwound(e);
    } finally {
      machine.replay(before);
    }
  }

  private RuntimeException unwound(Throwable e) {
    try {
      return unwound(machine.failures().asRaise(e));
    } catch (GraphFault fault) {
      while (!opened.isEmpty()) {
        machine.statements().attempts().blocks().exit(opened.pop(), null);
      }
      while (!entered.isEmpty()) {
        fault.leaving(entered.element().function().name(), entered.element().place());
        leave();
      }
      return fault;
    }
  }

  private Raise unwound(Raise raise) {
    while (!opened.isEmpty()) {
      machine.statements().attempts().blocks().exit(opened.pop(), raise);
    }
    while (!entered.isEmpty()) {
      raise.leaving(entered.element().function().name(), entered.element().place());
      leave();
    }
    return raise;
  }

  private void run(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i));
    }
  }

  private void step(Step step) {
    switch (step) {
      case Step.Do work -> work(work);
      case Step.Begin begin -> machine.statements().begin(begin.head());
      case Step.Bound bound ->
          machine
              .listener()
              .bound(
                  bound.place(), bound.frame(), bound.name(), Glimpse.of(bound.value().in(slots)));
      case Step.Enter enter -> {
        machine.frames().push(enter.frame());
        entered.push(enter);
        machine.listener().entered(enter.place(), enter.function().name(), machine.depth());
      }
      case Step.Leave last -> leave();
      case Step.Open open -> {
        machine.at(open.place(), given -> null);
        Value manager = open.manager().in(slots);
        Value value = machine.statements().attempts().blocks().enter(manager);
        opened.push(manager);
        open.out().fill(slots, value);
      }
      case Step.Close close -> {
        machine.at(close.place(), given -> null);
        machine.statements().attempts().blocks().exit(opened.pop(), null);
      }
      case Step.Move move -> move.to().fill(slots, move.from().in(slots));
      case Step.Choose choose -> {
        Graph.Part onTrue = graph().next();
        Graph.Part onFalse = graph().next();
        boolean holds = machine.truth(choose.test().in(slots));
        List<Step> side = holds ? choose.first() : choose.second();
        Consumer<List<Tensor>> call = machine.engine().calling();
        graph().within(holds ? onTrue : onFalse, () -> run(side));
        machine.engine().couldRead(choose.read(), Outside.tensors(choose.outside(), slots));
        if (side.getLast() instanceof Step.Move joint) {
          call.accept(tensors(joint.to().in(slots)));
        }
      }
      case Step.While loop -> again(loop, graph().next());
      case Step.For loop -> {
        machine.at(loop.place(), given -> null);
        forEach(loop, graph().next(), machine.items().iterate(loop.iterable().in(slots)), true);
      }
    }
  }

  static List<Tensor> tensors(Value values) {
    List<Tensor> tensors = new ArrayList<>();
    for (Value each :
        Pattern.parts(values) instanceof List<Value> parts ? parts : List.of(values)) {
      if (each instanceof TensorValue tensor) {
        tensors.add(tensor.tensor());
      }
    }
    return tensors;
  }

  /** Goes on with a loop at its test. */
  void again(Step.While loop, Graph.Part part) {
    while (true) {
      machine.step();
      run(loop.before());
      if (!machine.truth(loop.test().in(slots))) {
        machine.engine().couldRead(loop.read(), Outside.tensors(loop.outside(), slots));
        return;
      }
      graph().within(part, () -> run(loop.body()));
    }
  }

  /** Goes on with a loop over elements. */
  void forEach(Step.For loop, Graph.Part part, Iterator<Value> items, boolean fromStart) {
    boolean first = fromStart;
    while (machine.statements().hasNext(items, loop.place())) {
      if (!first) {
        machine.statements().begin(loop.head());
      }
      first = false;
      machine.at(loop.place(), given -> null);
      loop.item().fill(slots, items.next());
      graph().within(part, () -> run(loop.body()));
    }
    machine.engine().couldRead(loop.read(), Outside.tensors(loop.outside(), slots));
  }

  private Graph graph() {
    Graph graph = machine.graph();
    if (graph == null) {
      throw new IllegalStateException("no traced function runs");
    }
    return graph;
  }

  private void leave() {
    Step.Enter last = entered.pop();
    machine.listener().left(last.function().name(), machine.depth());
    machine.frames().pop();
    machine.at(last.place(), given -> null);
  }

  private void work(Step.Do work) {
    machine.step();
    Value[] in = new Value[work.in().length];
    for (int i = 0; i < in.length; i++) {
      in[i] = work.in()[i].in(slots);
    }
    machine.at(
        work.place(), work.operands() instanceof Machine.Operands known ? known : given -> null);
    List<Step.Inner> before = inner;
    inner = work.inner();
    try {
      work.out().fill(slots, work.work().of(in));
    } finally {
      inner = before;
    }
  }

  /** What a function of the script answers that something of TensorFlow calls; null if unknown. */
  @Nullable Value called(Function function, Value[] arguments) {
    Value answer = called(inner, function, arguments);
    if (answer == null) {
      unknown.run();
    }
    return answer;
  }

  @Nullable Value called(List<Step.Inner> known, Function function, Value[] arguments) {
    String kind = Signature.of(machine, arguments);
    for (Step.Inner each : known) {
      if (each.function() == function && each.kind().equals(kind)) {
        List<Step.Inner> before = inner;
        Replay outer = machine.replay(this);
        try {
          each.in().fill(slots, new Tuple(List.of(arguments)));
          run(each.steps());
          return each.out().in(slots);
        } finally {
          inner = before;
          machine.replay(outer);
        }
      }
    }
    return null;
  }
}
