package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.script.ScriptError;
import tapedeck.script.ScriptListener;
import tapedeck.script.Shown;
import tapedeck.script.figure.Figure;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tape.Update;
import tapedeck.tape.Variable;
import tapedeck.tape.Walk;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Writes a trace while a script runs. */
public final class Recorder implements ScriptListener {
  /** Python's names for what a name may be bound to without holding a value worth showing. */
  private static final Set<String> NO_VALUES = Set.of("module", "function", "type");

  private final Trace trace;
  private final List<Integer> openTapes = new ArrayList<>();
  private final Map<Integer, Nodes> nodes = new HashMap<>();
  private final Deque<String> frames = new ArrayDeque<>();
  private int[] lastRecordedBy = {};
  private int walking;
  private final AtomicReference<@Nullable Consumer<Trace>> asked = new AtomicReference<>();

  /** A recorder of one run of this text. */
  public Recorder(String text) {
    trace = new Trace(text);
  }

  /** What has been recorded so far. */
  public Trace trace() {
    return trace;
  }

  /**
   * Asks for what was recorded so far, from any thread; before the next statement the running
   * script hands over a copy, on its own thread. A request that is still open is given up.
   */
  public void ask(Consumer<Trace> whenTaken) {
    asked.set(whenTaken);
  }

  private static Place here() {
    return Engine.current().place();
  }

  private int append(Event event, Phase phase) {
    int position = trace.append(event);
    trace.phases.put(position, phase);
    return position;
  }

  private Phase calm() {
    return walking > 0 ? Phase.BACKWARD : openTapes.isEmpty() ? Phase.OTHER : Phase.RECORD;
  }

  @Override
  public void statementBegins(Place place, int depth) {
    Consumer<Trace> waiting = asked.getAndSet(null);
    if (waiting != null) {
      waiting.accept(trace.copy());
    }
    append(new Event.StatementBegan(place, depth), calm());
  }

  @Override
  public void entered(Place place, String function, int depth) {
    frames.push(function);
    int position = append(new Event.FunctionCrossed(place, function, depth, true), calm());
    trace.frames.put(position, function);
  }

  @Override
  public void left(String function, int depth) {
    if (!frames.isEmpty()) {
      frames.pop();
    }
    int position = append(new Event.FunctionCrossed(Place.NOWHERE, function, depth, false), calm());
    trace.frames.put(position, frames.isEmpty() ? "" : frames.peek());
  }

  @Override
  public void layer(Place place, String name, boolean begins) {
    append(new Event.FunctionCrossed(place, name, frames.size(), begins), calm());
  }

  @Override
  public void bound(Place place, String frame, String name, Shown value) {
    if (value instanceof Shown.Plain(String text, String type) && NO_VALUES.contains(type)) {
      return;
    }
    trace.name(name, value);
    bind(new Event.Bound(place, frame, name, value));
  }

  @Override
  public void unbound(Place place, String frame, String name) {
    bind(new Event.Bound(place, frame, name, null));
  }

  private void bind(Event.Bound bound) {
    int position = append(bound, calm());
    trace
        .bindings
        .computeIfAbsent(List.of(bound.frame(), bound.name()), key -> new Timeline<>())
        .put(position, bound);
  }

  @Override
  public void converted(Place place, Tensor tensor, String from) {
    trace.converted(trace.keep(tensor), place);
    append(new Event.Converted(place, tensor.id(), from), calm());
  }

  @Override
  public void created(Variable variable) {
    long value = trace.keep(variable.value());
    int position = append(new Event.VariableCreated(here(), variable.id(), value), calm());
    boolean named = !variable.name().equals("Variable");
    trace.add(
        new VariableInfo(
            variable.id(),
            variable.name(),
            variable.dtype(),
            variable.shape(),
            variable.trainable(),
            position));
    if (!named) {
      trace.unnamed.add(variable.id());
    }
    trace.version(position, variable.id(), value);
  }

  @Override
  public void assigned(Variable variable, Tensor before, Tensor after, String how) {
    int position =
        append(
            new Event.Assigned(here(), variable.id(), trace.keep(before), trace.keep(after), how),
            Phase.UPDATE);
    trace.version(position, variable.id(), after.id());
  }

  @Override
  public void updated(Update update) {
    UpdateInfo info = info(update);
    int position = append(new Event.Updated(here(), info), Phase.UPDATE);
    trace.updates.computeIfAbsent(info.variable(), key -> new Timeline<>()).put(position, info);
  }

  private UpdateInfo info(Update update) {
    List<UpdateInfo.SlotChange> slots = new ArrayList<>();
    for (Update.SlotChange slot : update.slots()) {
      slots.add(
          new UpdateInfo.SlotChange(
              slot.name(), slot.symbol(), trace.keep(slot.before()), trace.keep(slot.after())));
    }
    Map<String, Long> known = new LinkedHashMap<>();
    update.known().forEach((name, value) -> known.put(name, trace.keep(value)));
    return new UpdateInfo(
        update.optimizer(),
        update.part(),
        update.rule(),
        update.variable().id(),
        kept(update.given()),
        kept(update.gradient()),
        update.learningRate(),
        trace.keep(update.before()),
        trace.keep(update.after()),
        slots,
        known,
        update.results().stream().map(trace::keep).toList());
  }

  private long kept(@Nullable Tensor tensor) {
    return tensor == null ? 0 : trace.keep(tensor);
  }

  @Override
  public void plotted(Place place, Figure figure) {
    int position = append(new Event.Plotted(place, figure), calm());
    trace.figures.computeIfAbsent(figure.number(), key -> new Timeline<>()).put(position, figure);
  }

  @Override
  public void opened(GradientTape tape) {
    if (tape.number() >= trace.tapes().size()) {
      int parent = openTapes.isEmpty() ? -1 : openTapes.getLast();
      int root = openTapes.isEmpty() ? tape.number() : openTapes.getFirst();
      fill(tape.number());
      trace.add(
          new TapeInfo(tape.number(), here(), parent, root, trace.size(), tape.isPersistent()));
    }
    nodes.put(tape.number(), new Nodes());
    openTapes.add(tape.number());
    int position = change(tape, Event.Change.OPENED, GradientTape.State.RECORDING);
    trace.focus.put(position, trace.tape(tape.number()).root());
  }

  /** Tapes that were made but never entered keep their numbers. */
  private void fill(int number) {
    while (trace.tapes().size() < number) {
      int unused = trace.tapes().size();
      trace.add(new TapeInfo(unused, Place.NOWHERE, -1, unused, trace.size(), false));
    }
  }

  private int change(GradientTape tape, Event.Change change, GradientTape.State state) {
    int position = append(new Event.TapeChanged(here(), tape.number(), change), calm());
    trace.tapeStates.computeIfAbsent(tape.number(), key -> new Timeline<>()).put(position, state);
    return position;
  }

  @Override
  public void stopped(GradientTape tape) {
    openTapes.remove((Integer) tape.number());
    change(tape, Event.Change.STOPPED, GradientTape.State.STOPPED);
  }

  @Override
  public void resumed(GradientTape tape) {
    openTapes.add(tape.number());
    change(tape, Event.Change.RESUMED, GradientTape.State.RECORDING);
  }

  @Override
  public void reset(GradientTape tape) {
    nodes.put(tape.number(), new Nodes());
    change(tape, Event.Change.RESET, GradientTape.State.RECORDING);
  }

  @Override
  public void released(GradientTape tape) {
    nodes.remove(tape.number());
    change(tape, Event.Change.RELEASED, GradientTape.State.RELEASED);
  }

  @Override
  public void watched(GradientTape tape, Operand operand, boolean explicit) {
    append(new Event.Watched(here(), tape.number(), identity(operand), explicit), calm());
  }

  private List<Long> identities(List<? extends Operand> operands) {
    if (operands.size() == 1) {
      return List.of(identity(operands.getFirst()));
    }
    return operands.stream().map(this::identity).toList();
  }

  private long identity(Operand operand) {
    return operand instanceof Variable variable ? variable.id() : trace.keep(operand.value());
  }

  @Override
  public void computed(
      Application application,
      @Nullable Variable[] reads,
      List<Recording> recordedBy,
      NotRecorded why,
      @Nullable Walk within) {
    int node = trace.size();
    int arity = application.arity();
    long[] inputs = new long[arity];
    long[] variables = new long[arity];
    boolean plain = application.attributes() == Attributes.NONE && (arity == 1 || arity == 2);
    for (int i = 0; i < arity; i++) {
      inputs[i] = trace.keep(application.input(i));
      Variable read = reads[i];
      variables[i] = read == null ? 0 : read.id();
      plain &= read == null;
    }
    int[] tapes = tapes(recordedBy, node);
    long output = trace.keep(application.out());
    trace.made(output, node);
    int pass = within == null ? -1 : within.pass();
    Op op = application.op();
    int position =
        plain
            ? trace.computed(
                here(), op, inputs[0], arity == 1 ? 0 : inputs[1], output, tapes, why, pass)
            : trace.append(
                new Event.Computed(
                    here(),
                    op,
                    application.attributes(),
                    inputs,
                    variables,
                    output,
                    trace.tapeSet(tapes),
                    why,
                    pass));
    trace.phases.put(position, calm());
  }

  /** The numbers of the tapes that recorded a node, which they are told of. */
  private int[] tapes(List<Recording> recordedBy, int node) {
    boolean same = recordedBy.size() == lastRecordedBy.length;
    for (int i = 0; i < recordedBy.size(); i++) {
      Recording recording = recordedBy.get(i);
      int tape = recording.tape().number();
      trace.tape(tape).add(node);
      nodesOf(tape).put(recording.record(), node);
      same = same && lastRecordedBy[i] == tape;
    }
    if (!same) {
      lastRecordedBy = recordedBy.stream().mapToInt(each -> each.tape().number()).toArray();
    }
    return lastRecordedBy;
  }

  private Nodes nodesOf(int tape) {
    return nodes.computeIfAbsent(tape, key -> new Nodes());
  }

  @Override
  public void again(Tensor made, Tensor again) {
    trace.again(made, again);
  }

  @Override
  public void passBegan(
      int pass,
      GradientTape tape,
      List<Operand> targets,
      List<Tensor> seeds,
      List<Operand> sources) {
    walking++;
    trace.add(
        new PassInfo(
            pass,
            here(),
            tape.number(),
            identities(targets),
            identities(seeds),
            identities(sources),
            trace.size()));
    int position = append(new Event.PassBegan(here(), pass), Phase.BACKWARD);
    trace.lastPass.put(position, pass);
    trace.focus.put(position, trace.tape(tape.number()).root());
  }

  @Override
  public void contributed(Walk at, Tensor upstream, Tensor value, @Nullable Shape summedFrom) {
    int tape = trace.pass(at.pass()).tape();
    int node = nodesOf(tape).get(at.record());
    long above = trace.keep(upstream);
    long below = trace.keep(value);
    int position =
        summedFrom == null
            ? trace.contributed(here(), at.pass(), node, at.input(), above, below)
            : trace.append(
                new Event.Contributed(
                    here(), at.pass(), node, at.input(), above, below, summedFrom));
    trace.phases.put(position, Phase.BACKWARD);
  }

  @Override
  public void accumulated(Walk at, long of, Tensor sum, int terms) {
    int position = trace.accumulated(here(), at.pass(), of, trace.keep(sum), terms);
    trace.phases.put(position, Phase.BACKWARD);
  }

  @Override
  public void passEnded(int pass, List<Result> results) {
    walking--;
    List<Long> sources = trace.pass(pass).sources();
    List<Event.Result> told = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Tensor gradient = results.get(i).gradient();
      told.add(
          new Event.Result(
              sources.get(i), gradient == null ? 0 : trace.keep(gradient), results.get(i).why()));
    }
    append(new Event.PassEnded(here(), pass, told), Phase.BACKWARD);
    trace.endPass(pass);
  }

  @Override
  public void printed(Place place, String text) {
    trace.printed.append(text);
    trace.printedUpTo.put(append(new Event.Printed(place, text), calm()), trace.printed.length());
  }

  @Override
  public void warned(Place place, String text) {
    append(new Event.Warned(place, text), calm());
  }

  @Override
  public void raised(ScriptError error) {
    append(new Event.Raised(error.place(), error), calm());
    trace.end(new Outcome.Failed(error));
  }
}
