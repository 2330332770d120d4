package tapedeck.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * Records the operations that depend on what it watches and computes gradients by walking them
 * back, with the rules and errors of TensorFlow's class of the same name.
 */
public final class GradientTape implements AutoCloseable {
  /** What a tape is doing. */
  public enum State {
    /** Made, never entered. */
    NEW,
    /** Inside its block. */
    RECORDING,
    /** Left its block, or told to stop for a while; its records are still there. */
    STOPPED,
    /** Its one gradient was taken; its records are gone. */
    RELEASED
  }

  private boolean forward;
  private static final String ONCE =
      "A non-persistent GradientTape can only be used to compute one set of gradients (or"
          + " jacobians)";

  private static final List<Alias> NO_ALIASES = List.of();

  private final Engine engine = Engine.current();
  private final int number = engine.nextTape();
  private final boolean persistent;
  private final boolean watchAccessed;
  private final List<Variable> watchedVariables = new ArrayList<>(2);
  private Records records = new Records();
  private Nodes nodes = new Nodes(engine.newId());
  private List<Watched> watched = new ArrayList<>(2);
  private List<Alias> aliases = NO_ALIASES;
  private @Nullable Calls calls;
  private List<@Nullable Slices> slices = List.of();
  private State state = State.NEW;
  private boolean unregistered;
  private boolean sideways;
  private boolean walking;

  /** Whether uses are counted as they are recorded, which is until the first backward pass. */
  private boolean counting = true;

  /** How many of the records no other one uses. */
  private int unused;

  /** How many records there were when something became watched. */
  private int unsettled;

  /** A tape for one gradient that watches the trainable variables it sees read. */
  public GradientTape() {
    this(false, true);
  }

  /** One that a forward accumulator walks back. */
  public static GradientTape forward() {
    GradientTape tape = new GradientTape(true, false);
    tape.forward = true;
    return tape;
  }

  /** Whether a forward accumulator walks it back. */
  boolean isForward() {
    return forward;
  }

  /**
   * @param persistent whether {@link #gradient} may be called more than once
   * @param watchAccessed whether a trainable variable is watched as soon as it is read
   */
  public GradientTape(boolean persistent, boolean watchAccessed) {
    this.persistent = persistent;
    this.watchAccessed = watchAccessed;
  }

  /** A tape that is already recording, for try-with-resources. */
  public static GradientTape open(boolean persistent) {
    return new GradientTape(persistent, true).enter();
  }

  /** Its number among the tapes of its engine, from 0. */
  public int number() {
    return number;
  }

  /** Whether gradients can be taken more than once. */
  public boolean isPersistent() {
    return persistent;
  }

  /** Whether a trainable variable is watched as soon as it is read. */
  public boolean watchesAccessed() {
    return watchAccessed;
  }

  /** What it is doing. */
  public State state() {
    return state;
  }

  /** What was recorded, in order; empty once released. */
  public List<TapeRecord> records() {
    return Collections.unmodifiableList(records);
  }

  /**
   * Starts recording, as entering a {@code with} block does; a released tape starts afresh.
   *
   * @throws EngineError ValueError if it is recording already
   */
  public GradientTape enter() {
    if (state == State.RECORDING) {
      throw EngineError.value(
          "Tape is still recording, This can happen if you try to re-enter an already-active"
              + " tape.");
    }
    if (state == State.RELEASED) {
      forget();
      watchedVariables.clear();
    }
    begin();
    engine.listener().opened(this);
    return this;
  }

  private void begin() {
    state = State.RECORDING;
    engine.push(this);
  }

  /** Leaves the block; does nothing if the tape is not recording. */
  @Override
  public void close() {
    if (state == State.RECORDING) {
      end();
      engine.listener().stopped(this);
    }
  }

  private void end() {
    if (state != State.RECORDING) {
      throw EngineError.value("Tape is not recording.");
    }
    state = State.STOPPED;
    engine.pop(this);
  }

  /** A pause in recording; closing it goes on. */
  public interface Pause extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Stops recording until the answer is closed.
   *
   * @throws EngineError RuntimeError if the tape has no records to stop, ValueError outside its
   *     block
   */
  public Pause stopRecording() {
    if (state == State.NEW || state == State.RELEASED) {
      throw new EngineError(
          EngineError.Kind.RUNTIME_ERROR,
          "Trying to stop recording a tape which is not recording.");
    }
    end();
    engine.stoppedInside(1);
    engine.listener().stopped(this);
    return () -> {
      engine.stoppedInside(-1);
      if (state == State.RELEASED) {
        forget();
      }
      begin();
      engine.listener().resumed(this);
    };
  }

  /**
   * Forgets all records and watches and goes on recording.
   *
   * @throws EngineError ValueError if it is not recording
   */
  public void reset() {
    end();
    forget();
    watchedVariables.clear();
    begin();
    engine.listener().reset(this);
  }

  private void forget() {
    aliases = NO_ALIASES;
    calls = null;
    unregistered = false;
    sideways = false;
    counting = true;
    unused = 0;
    unsettled = 0;
    records = new Records();
    nodes = new Nodes(engine.newId());
    watched = new ArrayList<>(2);
  }

  /**
   * Makes it record what depends on a tensor or variable from now on. Does nothing while no tape at
   * all is open, as in TensorFlow.
   *
   * @throws EngineError AttributeError before the tape was entered or after it was released
   */
  public void watch(Operand operand) {
    if (state == State.NEW || state == State.RELEASED) {
      throw new EngineError(
          EngineError.Kind.ATTRIBUTE_ERROR,
          "'NoneType' object has no attribute '_tape'",
          state == State.NEW
              ? "The tape is not recording yet: call watch inside its with block."
              : "The tape was released by its first gradient() and watches nothing more.");
    }
    if (engine.hasOpenTape()) {
      if (operand instanceof Variable variable) {
        watch(variable, true);
      } else if (nodes.get(operand.value().knownId()) == null) {
        addWatched(engine.idOf(operand.value()));
        engine.listener().watched(this, operand, true);
      }
    }
  }

  private void watch(Variable variable, boolean explicit) {
    if (nodes.get(variable.id()) == null) {
      if (!watchedVariables.contains(variable)) {
        watchedVariables.add(variable);
      }
      addWatched(variable.id());
      engine.listener().watched(this, variable, explicit);
    }
  }

  private void addWatched(long id) {
    Watched next = new Watched(watched.size(), id);
    watched.add(next);
    put(id, next);
  }

  /** Makes what is watched known; earlier records may have had it as an operand unwatched. */
  private void put(long id, Node node) {
    nodes.put(id, node);
    unsettled = records.size();
  }

  /**
   * The variables it watches, or watched before it was released, in the order in which they were
   * made.
   */
  public List<Variable> watchedVariables() {
    return watchedVariables.stream().sorted(Comparator.comparingLong(Variable::id)).toList();
  }

  /** Whether it watches a variable by itself when that is read. */
  boolean watches(Variable variable) {
    return watchAccessed && variable.trainable();
  }

  /** A variable is read or assigned while this tape is recording: its version is the variable. */
  void accessed(Variable variable) {
    if (watches(variable)) {
      watch(variable, false);
    }
    Node node = nodes.get(variable.id());
    if (node != null) {
      long id = engine.idOf(variable.value());
      if (nodes.get(id) != node) {
        put(id, node);
      }
    }
  }

  /** Gives what it knows as {@code of} another identity. */
  void alias(long identity, Alias.Kind kind, Tensor input, Node of, @Nullable Node shaped) {
    if (aliases == NO_ALIASES) {
      aliases = new ArrayList<>();
    }
    Alias alias = new Alias(records.size(), identity, kind, input, of, shaped);
    aliases.add(alias);
    nodes.put(identity, alias);
  }

  /** Whether the result of an operation on an operand depends on what is watched. */
  private static boolean isTracked(@Nullable Node node, Tensor input) {
    return node != null && input.dtype().isFloating();
  }

  /**
   * Writes a line for an operation of one or two operands if it depends on what is watched.
   *
   * @param reads for each operand the variable it is, or null for none
   * @return the number of the line; -1 if there is none
   */
  int record(
      Op op,
      Attributes attributes,
      Tensor x,
      @Nullable Tensor y,
      Tensor out,
      @Nullable Variable @Nullable [] reads) {
    Node first = nodes.get(x.knownId());
    Node second = y == null ? null : nodes.get(y.knownId());
    if (!isTracked(first, x) && (y == null || !isTracked(second, y))) {
      return -1;
    }
    Node xNode = op.leadsTo(0) ? first : null;
    Node yNode = op.leadsTo(1) ? second : null;
    if (counting && !op.isHeldBack()) {
      use(xNode);
      use(yNode);
    }
    return add(Line.of(records.size(), op, attributes, x, y, out, xNode, yNode), reads);
  }

  /** As {@link #record} of any number of operands. */
  int record(Application application, @Nullable Variable @Nullable [] reads) {
    int arity = application.arity();
    Tensor out = application.out();
    if (arity == 1 || arity == 2) {
      Tensor second = arity == 1 ? null : application.y();
      return record(
          application.op(), application.attributes(), application.x(), second, out, reads);
    }
    @Nullable Node[] known = new Node[arity];
    boolean tracked = false;
    for (int i = 0; i < arity; i++) {
      Tensor input = application.input(i);
      Node node = nodes.get(input.knownId());
      tracked |= isTracked(node, input);
      known[i] = application.op().leadsTo(i) ? node : null;
    }
    if (!tracked) {
      return -1;
    }
    if (counting && !application.op().isHeldBack()) {
      for (Node node : known) {
        use(node);
      }
    }
    return add(Line.of(records.size(), application, known), reads);
  }

  /** Counts a use of what a record made. */
  private void use(@Nullable Node node) {
    if (node != null && node.is(Node.DEPENDS)) {
      unused -= node.isReady() ? 1 : 0;
      node.state += Node.USE;
    }
  }

  /**
   * Ends the counting of uses, as a pass is to begin; answers whether what has been counted are the
   * uses between what is watched and a target, as all else that was recorded is used. If not, the
   * counts are taken off.
   */
  boolean hasCounted(List<? extends Operand> targets) {
    if (!counting) {
      return false;
    }
    counting = false;
    boolean all =
        unused == 1
            && targets.size() == 1
            && node(targets.getFirst()) instanceof Line line
            && line.isReady();
    if (!all || !aliases.isEmpty() || calls != null) {
      records.unmark();
      aliases.forEach(Node::unmark);
      return false;
    }
    return true;
  }

  private int add(Line line, @Nullable Variable @Nullable [] reads) {
    records.add(line, reads, engine.place(), engine.walk());
    unregistered |= line.op.isUnregistered();
    sideways |= !line.op.leadsTo(line.arity() - 1);
    unused++;
    Tensor out = line.out;
    if (out.knownId() == 0) {
      out.identify(engine.newId());
    }
    nodes.put(out.knownId(), line);
    return line.index;
  }

  /** What it knows an operand as; null if it neither watches it nor recorded how it was made. */
  @Nullable Node node(Operand operand) {
    return nodes.get(
        operand instanceof Variable variable ? variable.id() : operand.value().knownId());
  }

  /** All records, with the nodes of operands that became watched later. */
  Records settled() {
    for (int i = 0; i < unsettled; i++) {
      Line line = records.line(i);
      for (int input = 0; input < line.arity(); input++) {
        if (line.node(input) == null && line.op.leadsTo(input)) {
          line.node(input, nodes.get(line.input(input).knownId()));
        }
      }
    }
    unsettled = 0;
    return records;
  }

  /** Says whether a backward pass is under way; answers whether one was. */
  boolean isWalking(boolean so) {
    boolean before = walking;
    walking = so;
    return before;
  }

  Records recorded() {
    return records;
  }

  /** Notes a call of a traced function that began after {@code start} records. */
  void answered(
      Object key, int start, List<Long> answers, Function<Tensor, @Nullable String> names) {
    if (calls == null) {
      calls = new Calls();
    }
    calls.add(new Calls.Call(key, start, records.size(), answers, names));
  }

  /** Notes what a traced function that is being called could have read by now. */
  void couldRead(Operand operand) {
    Node node = node(operand);
    if (node != null) {
      if (calls == null) {
        calls = new Calls();
      }
      calls.couldRead(records.size(), node);
    }
  }

  /** A node for what it does not know and does not watch either. */
  Watched stranger() {
    Watched next = new Watched(watched.size(), engine.newId());
    watched.add(next);
    return next;
  }

  /** What it knows of a call, if it has records of it. */
  Calls.@Nullable Call recorded(Calls.Call call) {
    Calls.Call known = calls == null ? null : calls.known(call.key());
    return known != null && known.end() > known.start() ? known : null;
  }

  /** Notes that what {@code as} stands for is made of what a call has computed. */
  void takes(Calls.Call call, Watched as) {
    Calls.Call known = recorded(call);
    if (calls != null && known != null) {
      Calls.Back back = new Calls.Back(known, as);
      back.takes();
      calls.add(back);
    }
  }

  /** Knows an identity for a while. */
  void known(long id, Node as) {
    nodes.put(id, as);
  }

  /** Knows an identity no more. */
  void forget(long id) {
    nodes.put(id, null);
  }

  /** The calls of traced functions; null if there were none. */
  @Nullable Calls calls() {
    return calls;
  }

  /** What it knows under an identity. */
  @Nullable Node known(long id) {
    return nodes.get(id);
  }

  /** Whether it recorded an operation that TensorFlow's registry of gradients does not know. */
  boolean holdsUnregistered() {
    return unregistered;
  }

  /** Whether it recorded an operation of which a walk back does not lead to all operands. */
  boolean holdsSideways() {
    return sideways;
  }

  /** The tensors and variables it watches. */
  List<Watched> watched() {
    return watched;
  }

  /** The aliases of what it knows, in the order of their making. */
  List<Alias> aliases() {
    return aliases;
  }

  Engine engine() {
    return engine;
  }

  /**
   * The gradient of a target, summed over its elements, with respect to one source.
   *
   * @return a tensor of the source's shape and type, or null for TensorFlow's None
   */
  public @Nullable Tensor gradient(Operand target, Operand source) {
    return gradient(List.of(target), List.of(source), List.of(), Unconnected.NONE).getFirst();
  }

  /**
   * The gradients of the sum of all targets with respect to each source.
   *
   * @param outputGradients one upstream gradient for each target from the first; ones where missing
   * @return one for each source, in order; null for TensorFlow's None
   * @throws EngineError RuntimeError if the tape is not persistent and was used before
   */
  public List<@Nullable Tensor> gradient(
      List<? extends Operand> targets,
      List<? extends Operand> sources,
      List<Tensor> outputGradients,
      Unconnected unconnected) {
    begun(ONCE);
    try (BackwardPass pass = new BackwardPass(this, targets, sources, outputGradients)) {
      List<@Nullable Tensor> gradients = pass.walk(unconnected);
      slices = pass.slices();
      release();
      pass.filled().forEach(engine::accessed);
      return gradients;
    }
  }

  /**
   * For each source of the last {@link #gradient} the rows that its gradient consists of, where it
   * was only looked up by rows; else null.
   */
  public List<@Nullable Slices> slices() {
    return slices;
  }

  /**
   * The Jacobians of a target with respect to each source, one backward pass for each element of
   * the target.
   *
   * @return one for each source, of the target's shape followed by the source's; null for None
   * @throws EngineError RuntimeError as {@link #gradient}
   */
  public List<@Nullable Tensor> jacobian(
      Operand target, List<? extends Operand> sources, Unconnected unconnected) {
    begun(ONCE);
    List<@Nullable Tensor> found = new Jacobian(this, target, sources).whole(unconnected);
    release();
    return found;
  }

  /** As {@link #batchJacobian(Operand, Operand, Unconnected)}, with zeros of the target's type. */
  public Tensor batchJacobian(Operand target, Operand source) {
    return batchJacobian(target, source, Unconnected.NONE);
  }

  /**
   * The Jacobian of each row of a target with respect to the same row of the source, one backward
   * pass for each element of a row.
   *
   * @param unconnected of which type the zeros are where nothing connects them: for NONE the
   *     target's, else the source's
   * @return shape (rows, target row…, source row…)
   * @throws EngineError RuntimeError as {@link #gradient}, ValueError if a rank is below 2 or the
   *     numbers of rows differ
   */
  public Tensor batchJacobian(Operand target, Operand source, Unconnected unconnected) {
    begun(ONCE.replace("to compute", "tocompute"));
    Tensor found = new Jacobian(this, target, List.of(source)).byRow(unconnected);
    release();
    return found;
  }

  /**
   * Refuses what has no rows or other rows than a source.
   *
   * @throws EngineError ValueError if a rank is below 2 or the numbers of rows differ
   */
  public static void checkRows(Operand target, Operand source) {
    Jacobian.check(target.value().shape(), source.value().shape());
  }

  /** What every way to ask for gradients begins with. */
  private void begun(String once) {
    if (state == State.NEW || state == State.RELEASED) {
      throw new EngineError(
          EngineError.Kind.RUNTIME_ERROR,
          once,
          state == State.NEW
              ? "The tape never recorded anything: compute inside its with block."
              : "The first gradient() released this tape; make it with persistent=True, or ask for"
                  + " all sources in one call.");
    }
    if (state == State.RECORDING && !persistent) {
      end();
      engine.listener().stopped(this);
    }
  }

  private void release() {
    if (!persistent) {
      state = State.RELEASED;
      records = Records.NONE;
      nodes = Nodes.NONE;
      watched = List.of();
      aliases = NO_ALIASES;
      calls = null;
      engine.listener().released(this);
    }
  }
}
