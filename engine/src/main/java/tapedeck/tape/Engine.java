package tapedeck.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Op;
import tapedeck.tape.TapeListener.Recording;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * Applies operations and lets every open tape that watches one of their operands record them. Each
 * thread has one of its own; the stack of open tapes decides who records.
 */
public final class Engine implements Calculus {
  private static final ThreadLocal<Engine> CURRENT =
      ThreadLocal.withInitial(() -> new Engine(TapeListener.NONE));

  private static final int IDS_AT_ONCE = 1024;

  /** What operations have read that took tensors only; not to be written to. */
  private static final @Nullable Variable[][] NO_READS = {{}, {null}, {null, null}};

  private final TapeListener listener;
  private final List<GradientTape> open = new ArrayList<>();
  private final List<Set<Variable>> notes = new ArrayList<>();
  private Place place = Place.NOWHERE;
  private @Nullable Walk walk;
  private @Nullable Deque<Runnable> undo;
  private long nextId;
  private long endOfIds;
  private int tapes;
  private int passes;
  private @Nullable Fusion fusion;
  private int paused;
  private boolean forward;
  private int stoppedTapes;
  private int variables;

  /** An engine that tells {@code listener} of all it does. */
  public Engine(TapeListener listener) {
    this.listener = listener;
  }

  /** This thread's engine. */
  public static Engine current() {
    return CURRENT.get();
  }

  /** Runs {@code work} with this engine as its thread's own. */
  public <T> T run(Supplier<T> work) {
    Engine before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Says where in the source the program stands. */
  public void at(Place here) {
    place = here;
  }

  /** Where in the source the program stands. */
  public Place place() {
    return place;
  }

  /** Who is told of all that happens. */
  public TapeListener listener() {
    return listener;
  }

  @Override
  public Tensor apply(Op op, Attributes attributes, Operand... operands) {
    return switch (operands.length) {
      case 1 -> one(op, attributes, operands[0]);
      case 2 -> two(op, attributes, operands[0], operands[1]);
      default -> many(op, attributes, operands);
    };
  }

  @Override
  public Tensor apply(Op op, Operand x) {
    return one(op, Attributes.NONE, x);
  }

  @Override
  public Tensor apply(Op op, Operand x, Operand y) {
    return two(op, Attributes.NONE, x, y);
  }

  private Tensor one(Op op, Attributes attributes, Operand operand) {
    Tensor x = read(operand);
    Tensor fused = fusion == null || attributes != Attributes.NONE ? null : fusion.computed(op, x);
    Tensor result = fused != null ? fused : op.forward(x, attributes);
    Tensor out = result == x ? result.copy() : result;
    if (fusion != null) {
      fusion.made(op, x, out);
    }
    if (paused > 0 || !isObserved()) {
      return out;
    }
    boolean isRead = operand instanceof Variable;
    @Nullable Variable @Nullable [] reads = isRead ? new Variable[] {(Variable) operand} : null;
    if (isHeard()) {
      hear(Application.of(op, attributes, x, null, out), reads);
      return out;
    }
    for (int i = 0; i < open.size(); i++) {
      open.get(i).record(op, attributes, x, null, out, reads);
    }
    return out;
  }

  private Tensor two(Op op, Attributes attributes, Operand first, Operand second) {
    Tensor x = read(first);
    Tensor y = read(second);
    Tensor fused = fusion == null ? null : fusion.computed(op, x, y);
    Tensor result = fused != null ? fused : op.forward(x, y, attributes);
    Tensor out = result == x || result == y ? result.copy() : result;
    if (fusion != null) {
      fusion.made(op, x, y, out);
    }
    if (paused > 0 || !isObserved()) {
      return out;
    }
    boolean isRead = first instanceof Variable || second instanceof Variable;
    @Nullable Variable @Nullable [] reads =
        isRead ? new Variable[] {variable(first), variable(second)} : null;
    if (isHeard()) {
      hear(Application.of(op, attributes, x, y, out), reads);
      return out;
    }
    for (int i = 0; i < open.size(); i++) {
      open.get(i).record(op, attributes, x, y, out, reads);
    }
    return out;
  }

  private Tensor many(Op op, Attributes attributes, Operand... operands) {
    Tensor[] inputs = new Tensor[operands.length];
    for (int i = 0; i < operands.length; i++) {
      inputs[i] = read(operands[i]);
    }
    Tensor out = op.forward(inputs, attributes);
    for (Tensor input : inputs) {
      if (input == out) {
        out = out.copy();
        break;
      }
    }
    if (paused == 0 && isObserved()) {
      hear(Application.of(op, attributes, inputs, out), reads(operands));
    }
    return out;
  }

  /** An identity that nothing has yet; runs of them are set aside, as threads share the count. */
  long newId() {
    if (nextId == endOfIds) {
      nextId = Tensor.newIds(IDS_AT_ONCE);
      endOfIds = nextId + IDS_AT_ONCE;
    }
    return nextId++;
  }

  /** The identity of a tensor, a new one if it has none yet. */
  long idOf(Tensor tensor) {
    long known = tensor.knownId();
    return known != 0 ? known : tensor.id(newId());
  }

  private Tensor read(Operand operand) {
    if (operand instanceof Tensor tensor) {
      return tensor;
    }
    return operand instanceof Variable variable ? read(variable) : operand.value();
  }

  /** The value of a variable, as an operation reads it: the open tapes know where it came from. */
  public Tensor read(Variable variable) {
    accessed(variable);
    return mayRecordPass() ? readAnew(variable) : variable.value();
  }

  /** Whether a backward pass inside the blocks that are open would be recorded. */
  private boolean mayRecordPass() {
    return paused == 0 && (open.size() > 1 || open.size() == 1 && open.getFirst().isPersistent());
  }

  private Tensor readAnew(Variable variable) {
    return again(variable.value(), variable, Alias.Kind.READ, null);
  }

  /**
   * What an operation that changes no number makes of a tensor, if a tape knows it; else the
   * tensor.
   *
   * @param shaped whose shape was asked for; null if nobody's
   */
  Tensor again(Tensor made, Alias.Kind kind, @Nullable Tensor shaped) {
    return again(made, made, kind, shaped);
  }

  private Tensor again(Tensor made, Operand known, Alias.Kind kind, @Nullable Tensor shaped) {
    Tensor again = null;
    for (int i = 0; i < open.size(); i++) {
      GradientTape tape = open.get(i);
      Node of = tape.node(known);
      if (of != null) {
        again = again == null ? anew(made) : again;
        Node sizes = shaped == null ? null : tape.node(shaped);
        tape.alias(again.knownId(), kind, made, of, sizes);
      }
    }
    return again == null ? made : again;
  }

  Tensor anew(Tensor made) {
    Tensor again = made.copy();
    again.identify(newId());
    listener.again(made, again);
    return again;
  }

  /** For each operand the variable it is, or null. */
  private static @Nullable Variable[] reads(Operand... operands) {
    @Nullable Variable[] reads = new Variable[operands.length];
    for (int i = 0; i < operands.length; i++) {
      reads[i] = variable(operands[i]);
    }
    return reads;
  }

  private static @Nullable Variable variable(Operand operand) {
    return operand instanceof Variable variable ? variable : null;
  }

  /** Lets tapes and listener know of an operation. */
  private void hear(Application application, @Nullable Variable @Nullable [] reads) {
    List<Recording> recordings = record(application, reads);
    if (isHeard() && (walk == null || !recordings.isEmpty())) {
      NotRecorded why = recordings.isEmpty() ? whyNot(application) : NotRecorded.RECORDED;
      listener.computed(
          application, reads == null ? noReads(application.arity()) : reads, recordings, why, walk);
    }
  }

  /** Lets every open tape record an operation that depends on what it watches. */
  private List<Recording> record(Application application, @Nullable Variable @Nullable [] reads) {
    if (open.size() == 1) {
      GradientTape tape = open.getFirst();
      int record = tape.record(application, reads);
      return record < 0 ? List.of() : List.of(new Recording(tape, record));
    }
    List<Recording> recordings = open.isEmpty() ? List.of() : new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      GradientTape tape = open.get(i);
      int record = tape.record(application, reads);
      if (record >= 0) {
        recordings.add(new Recording(tape, record));
      }
    }
    return recordings;
  }

  private static @Nullable Variable[] noReads(int arity) {
    return arity < NO_READS.length ? NO_READS[arity] : new Variable[arity];
  }

  private NotRecorded whyNot(Application application) {
    if (open.isEmpty()) {
      return stoppedTapes > 0 ? NotRecorded.STOPPED : NotRecorded.NO_TAPE;
    }
    for (int i = 0; i < application.arity(); i++) {
      if (application.input(i).dtype().isFloating()) {
        return NotRecorded.NOTHING_WATCHED;
      }
    }
    return NotRecorded.INTEGER;
  }

  boolean isInGraph() {
    return fusion != null;
  }

  /** What a tensor is called in the graph; null outside of one, or if that is not known. */
  @Nullable String nameInGraph(Tensor tensor) {
    return fusion == null ? null : fusion.name(tensor);
  }

  /** Notes a constant: in a graph it is known before anything is computed. */
  public void constant(Tensor tensor) {
    if (fusion != null) {
      fusion.constant(tensor);
    }
  }

  /** Computes as TensorFlow does within a graph, where it makes one operation of several. */
  public <T extends @Nullable Object> T inGraph(Supplier<T> work) {
    return inGraph(tensor -> null, work);
  }

  /**
   * As {@link #inGraph(Supplier)}.
   *
   * @param names what a tensor is called in the graph, if that is known
   */
  public <T extends @Nullable Object> T inGraph(
      Function<Tensor, @Nullable String> names, Supplier<T> work) {
    Fusion before = fusion;
    fusion = before == null ? new Fusion(names) : before;
    try {
      return work.get();
    } finally {
      fusion = before;
    }
  }

  /** Lets no tape record until {@link #resume}. */
  public void pause() {
    paused++;
  }

  /** Takes back one {@link #pause}. */
  public void resume() {
    paused--;
  }

  /** Computes without any tape recording and without telling the listener. */
  public <T extends @Nullable Object> T quietly(Function<Calculus, T> work) {
    paused++;
    try {
      return work.apply(this);
    } finally {
      paused--;
    }
  }

  /** Computes and adds to {@code read} the trainable variables that are read meanwhile. */
  <T> T noting(Set<Variable> read, Supplier<T> work) {
    notes.add(read);
    try {
      return work.get();
    } finally {
      notes.removeLast();
    }
  }

  /** Computes with none of the tapes that are open, and takes back what changed. */
  public <T extends @Nullable Object> T apart(Supplier<T> work) {
    List<GradientTape> tapesBefore = List.copyOf(open);
    Deque<Runnable> outer = undo;
    Deque<Runnable> mine = new ArrayDeque<>();
    int tapeCount = tapes;
    int passCount = passes;
    Place at = place;
    open.clear();
    undo = mine;
    try {
      return work.get();
    } finally {
      mine.forEach(Runnable::run);
      undo = outer;
      open.clear();
      open.addAll(tapesBefore);
      tapes = tapeCount;
      passes = passCount;
      place = at;
    }
  }

  /** How many variables were made, an optimizer's cells among them. */
  public int variables() {
    return variables;
  }

  /** Counts a cell that an optimizer keeps. */
  public void countCell() {
    variables++;
  }

  void made(Variable variable) {
    variables++;
    listener.created(variable);
  }

  /** Notes how something is taken back that changes apart. */
  public void changing(Runnable back) {
    if (undo != null) {
      undo.push(back);
    }
  }

  /** Whether an open tape watches it or recorded how it was computed. */
  boolean isTracked(Operand operand) {
    if (operand instanceof Variable variable) {
      accessed(variable);
    }
    for (int i = 0; i < open.size(); i++) {
      if (operand.value().dtype().isFloating() && open.get(i).node(operand) != null) {
        return true;
      }
    }
    return false;
  }

  /** Where the backward pass that is under way stands; null outside one. */
  @Nullable Walk walk() {
    return walk;
  }

  /** The number of the backward pass that is under way; -1 outside one. */
  int currentPass() {
    return walk == null ? -1 : walk.pass();
  }

  /** Tells the open tapes that a variable was read or assigned. */
  void accessed(Variable variable) {
    if (paused == 0) {
      if (variable.trainable()) {
        notes.forEach(read -> read.add(variable));
      }
      for (int i = 0; i < open.size(); i++) {
        open.get(i).accessed(variable);
      }
    }
  }

  /** Tells the open tapes of what a traced function could have read just now. */
  public void couldRead(Collection<Variable> variables, Collection<Tensor> tensors) {
    for (Variable variable : variables) {
      accessed(variable);
      open().forEach(tape -> tape.couldRead(variable));
    }
    for (Tensor tensor : tensors) {
      open().forEach(tape -> tape.couldRead(tensor));
    }
  }

  /** Whether anybody hears or records what is computed. */
  boolean isObserved() {
    return isHeard() || !open.isEmpty();
  }

  /** Whether a listener hears what is computed. */
  boolean isHeard() {
    return listener != TapeListener.NONE;
  }

  /**
   * A traced function is called: whoever is answered tells it what that answers, as TensorFlow's
   * tapes keep one record of the call.
   */
  public Consumer<List<Tensor>> calling() {
    return calling(tensor -> null);
  }

  /**
   * As {@link #calling()}.
   *
   * @param names what a tensor is called in the graph, if that is known
   */
  public Consumer<List<Tensor>> calling(Function<Tensor, @Nullable String> names) {
    List<GradientTape> tapes = List.copyOf(open);
    int[] starts = tapes.stream().mapToInt(tape -> tape.recorded().size()).toArray();
    Object key = new Object();
    return answers -> {
      List<Long> ids = tapes.isEmpty() ? List.of() : answers.stream().map(this::idOf).toList();
      for (int i = 0; i < starts.length; i++) {
        tapes.get(i).answered(key, starts[i], ids, names);
      }
    };
  }

  /** The backward function of a call, as the tapes that are open get to know it. */
  BackwardCall backwardCall(Calls.Call of) {
    return new BackwardCall(this, of, open);
  }

  /** Walks back for a forward accumulator, which follows operations where a tape asks a rule. */
  public <T> T forward(Supplier<T> work) {
    boolean before = forward;
    forward = true;
    try {
      return work.get();
    } finally {
      forward = before;
    }
  }

  boolean isForward() {
    return forward;
  }

  /** The tapes that record. */
  List<GradientTape> open() {
    return paused > 0 ? List.of() : open;
  }

  boolean hasOpenTape() {
    return !open.isEmpty();
  }

  void push(GradientTape tape) {
    open.add(tape);
  }

  void pop(GradientTape tape) {
    open.remove(tape);
  }

  void stoppedInside(int change) {
    stoppedTapes += change;
  }

  int nextTape() {
    return tapes++;
  }

  int nextPass() {
    return passes++;
  }

  /**
   * Marks what is computed from now on as asked for by a backward pass; answers the mark before.
   */
  @Nullable Walk walking(@Nullable Walk next) {
    Walk before = walk;
    walk = next;
    return before;
  }
}
