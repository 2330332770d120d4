package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
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

  private static final String ONCE =
      "A non-persistent GradientTape can only be used to compute one set of gradients (or"
          + " jacobians)";

  private final Engine engine = Engine.current();
  private final int number = engine.nextTape();
  private final boolean persistent;
  private final boolean watchAccessed;
  private final List<Variable> watchedVariables = new ArrayList<>(2);
  private Records records = new Records();
  private Cells cells = new Cells(engine.newId());
  private long[] watchedIds = new long[4];
  private int watchedCount;
  private List<@Nullable Slices> slices = List.of();
  private State state = State.NEW;
  private boolean unregistered;

  /** A tape for one gradient that watches the trainable variables it sees read. */
  public GradientTape() {
    this(false, true);
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
    unregistered = false;
    records = new Records();
    cells = new Cells(engine.newId());
    watchedCount = 0;
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
      } else if (cells.get(operand.value().knownId()) == Cells.UNKNOWN) {
        addWatched(engine.idOf(operand.value()));
        engine.listener().watched(this, operand, true);
      }
    }
  }

  private void watch(Variable variable, boolean explicit) {
    if (cells.get(variable.id()) == Cells.UNKNOWN) {
      if (!watchedVariables.contains(variable)) {
        watchedVariables.add(variable);
      }
      addWatched(variable.id());
      engine.listener().watched(this, variable, explicit);
    }
  }

  private void addWatched(long id) {
    if (watchedCount == watchedIds.length) {
      watchedIds = Arrays.copyOf(watchedIds, 2 * watchedCount);
    }
    watchedIds[watchedCount] = id;
    cells.put(id, ~watchedCount++);
  }

  /**
   * The variables it watches, or watched before it was released, in the order in which they were
   * made.
   */
  public List<Variable> watchedVariables() {
    return watchedVariables.stream().sorted(Comparator.comparingLong(Variable::id)).toList();
  }

  /** A variable is read or assigned while this tape is recording: its version is the variable. */
  void accessed(Variable variable) {
    if (watchAccessed && variable.trainable()) {
      watch(variable, false);
    }
    int cell = cells.get(variable.id());
    if (cell != Cells.UNKNOWN) {
      cells.put(engine.idOf(variable.value()), cell);
    }
  }

  /** Whether the result of an operation on this operand depends on what is watched. */
  boolean tracks(Tensor input) {
    return input.dtype().isFloating() && cells.get(input.knownId()) != Cells.UNKNOWN;
  }

  boolean tracks(Application application) {
    for (int i = 0; i < application.arity(); i++) {
      if (tracks(application.input(i))) {
        return true;
      }
    }
    return false;
  }

  /** Writes a line; answers its number. */
  int record(
      Application application,
      @Nullable Variable @Nullable [] reads,
      Place place,
      @Nullable Walk within) {
    int index = records.size();
    records.add(application, reads, place, within);
    unregistered |= application.op().isUnregistered();
    cells.put(engine.idOf(application.out()), index);
    return index;
  }

  /**
   * Under which number gradients with respect to an operand are summed: from 0 that of the record
   * that made it, below 0 that of what is watched, {@link Cells#UNKNOWN} if it is neither.
   */
  int cell(Operand operand) {
    return cells.get(
        operand instanceof Variable variable ? variable.id() : operand.value().knownId());
  }

  /** The identity of a tensor or variable that has a cell. */
  long identity(int cell) {
    return cell >= 0 ? records.application(cell).out().id() : watchedIds[~cell];
  }

  Records recorded() {
    return records;
  }

  /** Whether it recorded an operation that TensorFlow's registry of gradients does not know. */
  boolean holdsUnregistered() {
    return unregistered;
  }

  /** How many tensors and variables it watches. */
  int watchedCount() {
    return watchedCount;
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
    BackwardPass pass =
        new BackwardPass(
            this, targets, sources, outputGradients, new Paths(this, targets, sources));
    List<@Nullable Tensor> gradients = pass.walk(unconnected);
    slices = pass.slices();
    release();
    return gradients;
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

  /**
   * The Jacobian of each row of a target with respect to the same row of the source, one backward
   * pass for each element of a row.
   *
   * @return shape (rows, target row…, source row…); zeros where nothing connects them
   * @throws EngineError RuntimeError as {@link #gradient}, ValueError if a rank is below 2 or the
   *     numbers of rows differ
   */
  public Tensor batchJacobian(Operand target, Operand source) {
    begun(ONCE.replace("to compute", "tocompute"));
    Tensor found = new Jacobian(this, target, List.of(source)).byRow();
    release();
    return found;
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
      cells = Cells.NONE;
      watchedCount = 0;
      engine.listener().released(this);
    }
  }
}
